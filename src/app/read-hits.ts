import type { LogEvent } from '../core/event.ts';
import type { ZoneRules } from '../core/ports.ts';
import { createLogParser } from '../logs/parser.ts';
import type { Hits } from './narrow.ts';
import { BUFFER_DECODER } from './sift-files.ts';

/**
 * What lines with a needle say all in all, read apart from the file they stand in. Lines that tell nothing leave open
 * whether there is more.
 */
export function readHits(
  lines: Uint8Array,
  zone: ZoneRules,
  onHit: ((event: LogEvent) => Hits) | undefined,
): Hits {
  const names: string[] = [];
  let events = 0;
  let isMore = false;
  let isFailure = false;
  let areNamed = true;
  const hits = createLogParser({
    zone,
    decoder: BUFFER_DECODER,
    onWarning: () => undefined,
    onEvent(event) {
      const hit = onHit?.(event);
      if (hit === undefined) return;
      events += 1;
      isMore ||= hit.isMore;
      isFailure ||= hit.isFailure;
      if (hit.names === undefined) areNamed = false;
      else names.push(...hit.names);
    },
  });
  hits.startFile({ path: '' }, Date.now());
  hits.push(lines);
  hits.endFile();
  return { isMore: isMore || events === 0, isFailure, names: areNamed ? names : undefined };
}
