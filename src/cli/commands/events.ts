import type { EventStats } from '../../app/contracts.ts';
import type { LogEvent } from '../../core/event.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import { catalogOf, createContext } from '../../explain/context.ts';
import { totalCoverage } from '../../explain/coverage.ts';
import { documentOfEventStats } from '../../explain/event-stats-document.ts';
import { eventToJson } from '../../explain/json/event-json.ts';
import { eventStatsToJson } from '../../explain/json/event-stats-json.ts';
import { writeJson } from '../../explain/json/write-json.ts';
import { eventLine } from '../../explain/lines.ts';
import { renderText } from '../../explain/text/text.ts';
import type { CommandInput, RunCommand } from '../command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { createArrayListing, createListing } from '../listing.ts';
import type { Listing } from '../listing.ts';
import { writeNotices } from '../notices.ts';
import { createProgressBar } from '../progress.ts';
import { readInputOptions } from '../settings.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';

export const runEvents: RunCommand = async (input) => {
  const { args, flags, settings, world } = input;
  const bar = createProgressBar(world, settings.quiet);
  const options = await readInputOptions(flags, world, bar.onProgress);
  const named = [...(options.logs ?? []), ...args];
  const readEvents = await world.useCases.readEvents();
  const knowledge = (await world.useCases.loadKnowledge())();
  const counting = flags['stats'] === true || flags['unparsed'] === true;
  const listing = counting ? undefined : createEventListing(settings, world);
  try {
    const stats = await readEvents({
      ...options,
      logs: named.length === 0 ? undefined : named,
      onEvent: (event) => listing?.add(event),
    });
    bar.clear();
    listing?.end();
    if (counting) writeStats(stats, input, knowledge);
    else writeNotices(stats.coverage, knowledge, settings, world);
    return exitCodeOf(stats.coverage, named, false);
  } finally {
    bar.clear();
  }
};

function createEventListing({ format, language, verbose }: Settings, world: World): Listing<LogEvent> {
  const toJson = (event: LogEvent) => eventToJson(event, { raw: verbose });
  if (format === 'json') return createArrayListing(toJson, world);
  if (format === 'text') {
    const catalog = catalogOf(language);
    return createListing({ draw: (event: LogEvent) => eventLine(event, catalog) }, world);
  }
  return createListing({ draw: (event: LogEvent) => `${writeJson(toJson(event))}\n` }, world);
}

/** Counts are to be read, unless a JSON format is asked for by name. */
function writeStats(stats: EventStats, { flags, settings, world }: CommandInput, knowledge: Knowledge): void {
  const context = createContext(settings.language, knowledge, totalCoverage(stats.coverage).utcOffset ?? 0);
  const shown = { stats: flags['stats'] === true, unparsed: flags['unparsed'] === true };
  if (flags['format'] === 'json' || flags['format'] === 'jsonl') {
    const json = eventStatsToJson(stats, context, shown);
    world.writeOut(`${writeJson(json, settings.format === 'json' ? 2 : undefined)}\n`);
    return;
  }
  const document = documentOfEventStats(stats, context, { ...shown, verbose: settings.verbose });
  world.writeOut(renderText(document, settings));
}
