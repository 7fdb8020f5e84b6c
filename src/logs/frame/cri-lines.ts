/**
 * What Kubernetes keeps of a container's output, in the format of the Container Runtime Interface: time, stream, `F`
 * (the line is full) or `P` (only a part of it), text. The parts of a line of one stream follow each other.
 *
 *     2026-11-24T03:07:14.123456789Z stdout F Nov 24 12:07:14 mail postfix/smtp[202]: …
 *
 * Source: Kubernetes, design proposal "CRI: Dockershim logging"; containerd writes parts of 16 KiB.
 */
import { LIMITS } from '../../core/limits.ts';
import { openLines } from '../line-stream.ts';
import { readTime } from '../records/record-time.ts';
import type { Wrapping } from './wrapping.ts';

const STREAMS = [' stdout ', ' stderr '];
/** `2026-11-24T03:07:14Z` at least, with nine digits and a zone of `+09:00` at most. */
const MIN_TIME = 20;
const MAX_TIME = 35;
const FULL = 70;
const PART = 80;
const SPACE = 32;

export const criLines: Wrapping = {
  id: 'cri',
  open({ decoder, zone, given, line, other }) {
    const parts = new Map<string, { bytes: Uint8Array; number: number }>();
    return openLines(decoder, (chars, bytes, start, end, number) => {
      const head = chars.slice(start, Math.min(end, start + MAX_TIME + 12));
      const at = head.indexOf(' ');
      const stream = at < MIN_TIME || at > MAX_TIME ? '' : head.slice(at, at + 8);
      const tag = head.charCodeAt(at + 8);
      const isCri =
        STREAMS.includes(stream) &&
        (tag === FULL || tag === PART) &&
        isEnd(head.charCodeAt(at + 9), start + at + 9, end);
      if (!isCri) {
        other(bytes.slice(start, end), number);
        return;
      }
      const text = bytes.slice(Math.min(end, start + at + 10), end);
      const before = parts.get(stream);
      const whole = before === undefined ? text : joined(before.bytes, text);
      if (tag === PART && whole.length < LIMITS.logLine) {
        parts.set(stream, { bytes: whole, number: before?.number ?? number });
        return;
      }
      parts.delete(stream);
      const time = { time: 0, utcOffset: 0, basis: 'assumed' as const };
      given.instant = readTime(head.slice(0, at), zone, time) ? time : undefined;
      line(whole, before?.number ?? number);
    });
  },
};

function isEnd(code: number, at: number, end: number): boolean {
  return at >= end || code === SPACE;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
