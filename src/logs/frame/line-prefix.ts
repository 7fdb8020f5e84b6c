/**
 * Words before a whole line: the name of a container, a file, a stream or a line's number, colours, a time.
 *
 *     mail-1  | Nov 24 12:07:14 mail postfix/smtp[202]: …              docker compose logs
 *     2026-11-24T03:07:14.123456789Z Nov 24 12:07:14 mail …            docker logs -t
 *     [pod/mail-0/postfix] Nov 24 12:07:14 mail …                      kubectl logs --prefix
 *     2026-11-24T03:07:14.123000+00:00 stream Nov 24 12:07:14 mail …   aws logs tail
 *     /var/log/mail.log.1:Nov 24 12:07:14 mail …                       grep
 *     [19094.558150] mail postfix/smtp[202]: …                         journalctl -o short-monotonic
 *
 * The line begins where the first whole frame begins; where there is none, at the first `program[pid]: ` (the time at
 * the very beginning is then the line's), else at a second date, as servers write it that have files of their own.
 */
import { openLines } from '../line-stream.ts';
import type { RecordTime } from '../records/record-time.ts';
import { readTime } from '../records/record-time.ts';
import { isFramedAt } from './framed.ts';
import { newHeader } from './header.ts';
import { newStamp, parseStamp } from './stamp.ts';
import { parseUntimed } from './untimed.ts';
import type { Wrapping } from './wrapping.ts';

/** A prefix is no longer than this and has at most so many words. */
const MAX_PREFIX = 256;
const MAX_STARTS = 24;
/** A frame is judged by this much of the line. */
const MAX_FRAME = 320;
const ESCAPE = 27;

export const linePrefix: Wrapping = {
  id: 'line-prefix',
  open({ decoder, zone, given, knows, line, other }) {
    const stamp = newStamp();
    const header = newHeader();
    return openLines(decoder, (chars, bytes, start, end, number) => {
      const whole = bytes.slice(start, end);
      const clean = whole.includes(ESCAPE) ? withoutColours(whole) : whole;
      const head =
        clean === whole
          ? chars.slice(start, Math.min(end, start + MAX_PREFIX + MAX_FRAME))
          : decoder.latin1(clean.subarray(0, MAX_PREFIX + MAX_FRAME));
      const starts = isRecord(head) ? [] : startsOf(head);
      given.instant = undefined;
      const framed = starts.find((at) => isFramedAt(head, at));
      if (framed !== undefined) {
        line(clean.subarray(framed), number);
        return;
      }
      const program = starts.find(
        (at) => at > 0 && parseUntimed(head, at, header, knows) && isHostOk(head, at, header.host),
      );
      const ownStamp =
        program ?? starts.find((at) => at > 0 && parseStamp(head, at, stamp) && stamp.year >= 0);
      if (ownStamp !== undefined && program === undefined) {
        line(clean.subarray(ownStamp), number);
        return;
      }
      if (program === undefined) {
        other(clean, number);
        return;
      }
      const time: RecordTime = { time: 0, utcOffset: 0, basis: 'assumed' };
      const first = starts[0] ?? 0;
      const hasTime =
        parseStamp(head, first, stamp) &&
        readTime(head.slice(first, stamp.end), zone, time) &&
        stamp.end <= program;
      given.instant = hasTime ? time : undefined;
      line(clean.subarray(program), number);
    });
  },
};

/** What stands between a closed bracket and the program is a host; other words before it may be anything. */
function isHostOk(head: string, at: number, host: string): boolean {
  return host === '' || head.charCodeAt(at - 2) === 93;
}

/** A line of JSON, or a part of one: what stands in it is quoted and escaped. */
function isRecord(head: string): boolean {
  const text = head.trimStart();
  return text.startsWith('{') || text.startsWith('"') || text.startsWith('[{');
}

/** Where a line may begin: at the first sign and after blanks, colons and brackets. */
function startsOf(head: string): readonly number[] {
  const starts: number[] = [];
  const stop = Math.min(head.length, MAX_PREFIX);
  let before = 32;
  for (let at = 0; at < stop && starts.length < MAX_STARTS; at += 1) {
    const code = head.charCodeAt(at);
    if (code > 32 && (at === 0 || isBoundary(before))) starts.push(at);
    before = code;
  }
  return starts;
}

/** Blanks, `:`, `|`, `]`, `>`, `}` */
function isBoundary(code: number): boolean {
  return code <= 32 || code === 58 || code === 124 || code === 93 || code === 62 || code === 125;
}

/** Without the escape sequences of a terminal (ECMA-48: CSI, parameters, a final byte). */
function withoutColours(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === ESCAPE && bytes[at + 1] === 91) {
      at += 2;
      while (at < bytes.length && !isFinal(bytes[at] ?? 0)) at += 1;
    } else {
      out[length] = bytes[at] ?? 0;
      length += 1;
    }
  }
  return out.subarray(0, length);
}

function isFinal(byte: number): boolean {
  return byte >= 64 && byte <= 126;
}
