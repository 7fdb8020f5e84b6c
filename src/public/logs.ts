/**
 * `todoku/logs`: read mail logs (syslog files of sendmail, Postfix and others, exports of delivery services)
 * into events. Never throws on odd input; a line nobody understood is counted, not dropped.
 *
 * @example
 * ```ts
 * import { createLogParser } from 'todoku/logs';
 *
 * const parser = createLogParser({ zone, onEvent: (event) => console.log(event), onWarning: () => {} });
 * parser.startFile({ path: 'maillog' }, Date.now());
 * for await (const chunk of file) parser.push(chunk);
 * const { lines, understood } = parser.endFile();
 * ```
 */
export { detach } from '../core/detach.ts';
export type { EventKind, HostRef, LogEvent, RelayRef, SourceRef, TimeBasis } from '../core/event.ts';
export { OUTCOMES, type Outcome } from '../core/outcome.ts';
export type { ZoneRules } from '../core/ports.ts';
export { PHASES, type Phase, type Reply } from '../core/reply.ts';
export { READERS, RECORD_READERS } from '../logs/index.ts';
export { type ParsedText, parseLogText, type ParseTextOptions } from '../logs/parse-text.ts';
export { createLogParser } from '../logs/parser.ts';
export type {
  ObjectReader,
  ReadObject,
  ReadRow,
  RecordReader,
  Said,
  Say,
  TableReader,
} from '../logs/records/record-reader.ts';
export type {
  ByteDecoder,
  Emit,
  EventWants,
  FramedLine,
  LineReader,
  LineVerdict,
  LogFileStats,
  LogParser,
  LogParserOptions,
  LogReader,
  ReadLine,
  ReaderTraits,
  ReferenceBasis,
  UnparsedShape,
} from '../logs/reader.ts';
