/** Is a line one of syslog's? Used to recognise files and to find the line within what is put before it. */
import { newHeader, parseHeader } from './header.ts';
import { newStamp, parseStamp } from './stamp.ts';
import { parseRfc5424 } from './structured.ts';

const LESS = 60;
/** `<191>` */
const MAX_PRIORITY = 5;

const stamp = newStamp();
const header = newHeader();

/** A stamp, perhaps a host, and a program begin at `at` (or syslogd's line about repeated ones). */
export function isFramedAt(text: string, at: number): boolean {
  let start = at;
  if (text.charCodeAt(at) === LESS) {
    const end = text.indexOf('>', at);
    if (end < 0 || end - at >= MAX_PRIORITY) return false;
    start = end + 1;
  }
  if (parseRfc5424(text, start, stamp, header)) return true;
  if (!parseStamp(text, start, stamp) || !parseHeader(text, stamp.end, header)) return false;
  return header.program !== '' || text.startsWith('last message repeated ', header.textStart);
}
