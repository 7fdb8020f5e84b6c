/**
 * Syslog files: lines of many programs, each in a frame of time, host and program.
 *
 *     Nov 24 03:32:44 mail sendmail[100]: 6AO3WiNf000100: from=piyo, size=77, …
 *     └── stamp ────┘ host └ program ┘    └ the program's own text
 *
 * RFC 3164 describes the old form, RFC 5424 the new one; rsyslog's file format of today is RFC 3339 stamps in
 * the old form. journalctl prints both and JSON. All of them may meet in one file, so each line is taken by
 * its own first characters.
 */
import type { FileFormat, FileHead } from '../file-format.ts';
import { openSyslogStream } from './syslog-stream.ts';
import { newHeader, parseHeader } from './header.ts';
import { newStamp, parseStamp } from './stamp.ts';
import { parseJournalJson, parseRfc5424 } from './structured.ts';

/** Lines looked at to recognise the format. */
const SAMPLE_LINES = 200;

export const syslogFormat: FileFormat = {
  id: 'syslog',
  recognise(head) {
    return shareOfFramedLines(head);
  },
  open: openSyslogStream,
};

function shareOfFramedLines(head: FileHead): number {
  let seen = 0;
  let framed = 0;
  for (const line of head.lines) {
    if (line === '') continue;
    if (isFramed(line)) framed += 1;
    seen += 1;
    if (seen >= SAMPLE_LINES) break;
  }
  return seen === 0 ? 0 : framed / seen;
}

function isFramed(line: string): boolean {
  const stamp = newStamp();
  const header = newHeader();
  const first = line.charCodeAt(0);
  if (first === 123) return parseJournalJson(line) !== undefined;
  const start = first === 60 ? line.indexOf('>') + 1 : 0;
  if (parseRfc5424(line, start, stamp, header)) return true;
  if (!parseStamp(line, start, stamp) || !parseHeader(line, stamp.end, header)) return false;
  return header.program !== '' || line.startsWith('last message repeated ', header.textStart);
}
