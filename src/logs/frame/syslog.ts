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
import { isFramedAt } from './framed.ts';
import { newHeader, parseHeader } from './header.ts';
import { newStamp, parseStamp } from './stamp.ts';
import { parseJournalJson } from './structured.ts';
import { openSyslogStream } from './syslog-stream.ts';
import { type KnowsProgram, parseUntimed } from './untimed.ts';

/** Lines looked at to recognise the format. */
const SAMPLE_LINES = 200;
const BRACE = 123;

const stamp = newStamp();
const header = newHeader();

export const syslogFormat: FileFormat = {
  id: 'syslog',
  isSiftable: true,
  recognise(head, _records, knows) {
    return shareOfFramedLines(head, knows);
  },
  open: openSyslogStream,
};

function shareOfFramedLines(head: FileHead, knows: KnowsProgram): number {
  let seen = 0;
  let framed = 0;
  for (const line of head.lines) {
    if (line === '') continue;
    if (isFramed(line, knows)) framed += 1;
    seen += 1;
    if (seen >= SAMPLE_LINES) break;
  }
  return seen === 0 ? 0 : framed / seen;
}

/** The stream opens what containers put around a line; here it is enough to see that a line is in it. */
function isFramed(line: string, knows: KnowsProgram): boolean {
  const text = withoutContainer(line.replaceAll('\0', ''));
  if (text.charCodeAt(0) === BRACE) {
    const entry = parseJournalJson(text);
    return entry !== undefined && ('log' in entry ? isFramedAt(entry.log, 0) : entry.program !== '');
  }
  if (isFramedAt(text, 0) || parseUntimed(text, 0, header, knows)) return true;
  // Kubernetes (CRI): `2026-…Z stdout F Nov 24 …`
  if (!parseStamp(text, 0, stamp) || !parseHeader(text, stamp.end, header)) return false;
  const inner = text.slice(header.textStart);
  return /^[FP] /.test(inner) && isFramedAt(inner, 2);
}

/** `mail_1  | Nov 24 …` (docker compose) */
function withoutContainer(line: string): string {
  const bar = line.indexOf(' | ');
  return bar > 0 && bar < 64 && !parseStamp(line, 0, stamp) ? line.slice(bar + 3) : line;
}
