import type { Bounce } from '../../core/bounce.ts';
import { catalogOf } from '../../explain/context.ts';
import { bounceToCsv, csvHeader } from '../../explain/csv.ts';
import { bounceToJson } from '../../explain/json/bounce-json.ts';
import { bounceToSisimai } from '../../explain/json/sisimai.ts';
import { writeJson } from '../../explain/json/write-json.ts';
import { bounceLine } from '../../explain/lines.ts';
import type { RunCommand } from '../command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { createArrayListing, createListing } from '../listing.ts';
import type { Listing } from '../listing.ts';
import { writeNotices } from '../notices.ts';
import { createProgressBar } from '../progress.ts';
import { readInputOptions, textFlag } from '../settings.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';

export const runBounces: RunCommand = async ({ args, flags, settings, world }) => {
  const bar = createProgressBar(world, settings.quiet);
  const options = await readInputOptions(flags, world, bar.onProgress);
  const named = [...(options.mails ?? []), ...args];
  const readBounces = await world.useCases.readBounces();
  const knowledge = (await world.useCases.loadKnowledge())();
  const listing = createBounceListing(settings, world);
  try {
    const follows = flags['follow'] === true;
    let caughtUp = false;
    const { coverage } = await readBounces({
      ...options,
      mails: named.length === 0 ? undefined : named,
      onBounce: (bounce) => {
        listing.add(bounce);
        if (caughtUp) listing.flush();
      },
      imap: { password: world.env['TODOKU_IMAP_PASSWORD'], stateFile: textFlag(flags, 'state') },
      follow: follows
        ? {
            onCaughtUp: (read) => {
              caughtUp = true;
              bar.clear();
              listing.flush();
              writeNotices(read, knowledge, settings, world);
            },
          }
        : undefined,
    });
    bar.clear();
    listing.end();
    if (!caughtUp) writeNotices(coverage, knowledge, settings, world);
    return exitCodeOf(coverage, named, false);
  } finally {
    bar.clear();
  }
};

function createBounceListing({ format, language }: Settings, world: World): Listing<Bounce> {
  switch (format) {
    case 'json':
      return createArrayListing(bounceToJson, world);
    case 'csv':
      return createListing({ head: csvHeader(), draw: bounceToCsv }, world);
    case 'sisimai':
      return createListing(
        { draw: (bounce: Bounce) => `${writeJson(bounceToSisimai(bounce, world.sha1))}\n` },
        world,
      );
    case 'text': {
      const catalog = catalogOf(language);
      return createListing({ draw: (bounce: Bounce) => bounceLine(bounce, catalog) }, world);
    }
    default:
      return createListing({ draw: (bounce: Bounce) => `${writeJson(bounceToJson(bounce))}\n` }, world);
  }
}
