/**
 * `log show` of macOS: time, thread, type, activity, process id, lifetime, program, text.
 *
 *     2026-11-24 12:07:14.123456+0900 0x1f2b     Info        0x0                  202    0    smtp: 7C1F31E0A42: to=<…
 *
 * With `--style syslog` it writes a frame that syslog's reader knows. Source: log(1) of macOS.
 */
import { openLines } from '../line-stream.ts';
import { newStamp, parseStamp } from './stamp.ts';
import type { Wrapping } from './wrapping.ts';

/** Longest head looked at. */
const MAX_HEAD = 160;
/** Blank-separated words between time and program. */
const WORDS = 5;

export const unifiedLog: Wrapping = {
  id: 'unified-log',
  open({ decoder, given, line, other }) {
    const stamp = newStamp();
    const encoder = new TextEncoder();
    return openLines(decoder, (chars, bytes, start, end, number) => {
      const head = chars.slice(start, Math.min(end, start + MAX_HEAD));
      const words = parseStamp(head, 0, stamp) ? wordsAfter(head, stamp.end) : undefined;
      given.instant = undefined;
      if (words === undefined) {
        other(bytes.slice(start, end), number);
        return;
      }
      const frame = encoder.encode(`${head.slice(0, stamp.end)} ${words.program}[${words.pid}]`);
      const rest = bytes.subarray(start + words.colon, end);
      const whole = new Uint8Array(frame.length + rest.length);
      whole.set(frame);
      whole.set(rest, frame.length);
      line(whole, number);
    });
  },
};

interface Words {
  readonly pid: string;
  readonly program: string;
  /** Position of the colon after the program. */
  readonly colon: number;
}

function wordsAfter(head: string, from: number): Words | undefined {
  const words: string[] = [];
  let at = from;
  while (words.length < WORDS) {
    while (head.charCodeAt(at) === 32) at += 1;
    const end = head.indexOf(' ', at);
    if (end < 0) return undefined;
    words.push(head.slice(at, end));
    at = end;
  }
  while (head.charCodeAt(at) === 32) at += 1;
  const colon = head.indexOf(': ', at);
  const [thread = '', , activity = '', pid = ''] = words;
  if (colon < 0 || !thread.startsWith('0x') || !activity.startsWith('0x') || !isNumber(pid)) return undefined;
  const program = head.slice(at, colon);
  return program.includes(' ') ? undefined : { pid, program, colon };
}

function isNumber(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return text !== '';
}
