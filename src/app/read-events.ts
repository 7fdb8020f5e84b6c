/** Use case of `todoku events`. */
import type { Warning } from '../core/investigation.ts';
import type { ReadEvents } from './contracts.ts';
import { gatherLogs } from './inputs.ts';
import { coverageOf, readLogs } from './log-reading.ts';
import { createOnce } from './once.ts';
import { lookAtHeads } from './zone-hints.ts';
import { createZoneRules } from './zone.ts';

export const readEvents: ReadEvents = async (options) => {
  const warnings: Warning[] = [];
  const onWarning = (warning: Warning): void => void warnings.push(warning);
  const perOutcome: Record<string, number> = {};
  const perKind: Record<string, number> = {};
  const { sets } = await gatherLogs(options, onWarning);
  const isNew = sets.length > 1 ? createOnce() : () => true;
  const zone = await createZoneRules(options.timeZone);
  const { offsetOf } =
    options.timeZone === undefined ? await lookAtHeads(sets, zone) : { offsetOf: undefined };
  const { files, unparsed } = await readLogs({
    sets,
    zone,
    offsetOf,
    since: options.since,
    until: options.until,
    onWarning,
    onEvent(event) {
      if (!isNew(event)) return;
      perKind[event.kind] = (perKind[event.kind] ?? 0) + 1;
      if (event.outcome !== undefined) perOutcome[event.outcome] = (perOutcome[event.outcome] ?? 0) + 1;
      options.onEvent(event);
    },
  });
  const perReader: Record<string, number> = {};
  for (const file of files) {
    for (const [reader, lines] of Object.entries(file.perReader)) {
      perReader[reader] = (perReader[reader] ?? 0) + lines;
    }
  }
  return { coverage: { sources: files.map(coverageOf), warnings }, perReader, perOutcome, perKind, unparsed };
};
