/** A whole log in memory: what the parser makes of it. For pasted lines, tests and small files. */
import type { LogEvent } from '../core/event.ts';
import type { Warning } from '../core/investigation.ts';
import type { ZoneRules } from '../core/ports.ts';
import { createLogParser } from './parser.ts';
import type { EventWants, LogFileStats, ReferenceBasis, UnparsedShape } from './reader.ts';

export interface ParseTextOptions {
  readonly zone: ZoneRules;
  /** Default: now is not known, so the far future; lines without a year need it. */
  readonly referenceTime?: number | undefined;
  readonly referenceBasis?: ReferenceBasis | undefined;
  readonly path?: string | undefined;
  readonly wants?: EventWants | undefined;
}

export interface ParsedText {
  readonly events: readonly LogEvent[];
  readonly warnings: readonly Warning[];
  readonly unparsed: readonly UnparsedShape[];
  readonly stats: LogFileStats;
}

export function parseLogText(log: string | Uint8Array, options: ParseTextOptions): ParsedText {
  const events: LogEvent[] = [];
  const warnings: Warning[] = [];
  const parser = createLogParser({
    zone: options.zone,
    wants: options.wants,
    onEvent: (event) => void events.push(event),
    onWarning: (warning) => void warnings.push(warning),
  });
  const { path = '-', referenceTime = Date.UTC(2100, 0, 1), referenceBasis = 'now' } = options;
  parser.startFile({ path }, referenceTime, referenceBasis);
  parser.push(typeof log === 'string' ? new TextEncoder().encode(log) : log);
  const stats = parser.endFile();
  return { events, warnings, unparsed: parser.unparsed(), stats };
}
