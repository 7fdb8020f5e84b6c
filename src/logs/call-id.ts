/**
 * Ids for programs that have no queue and thus no ids: a call that sends mail is known by the line about it. The same
 * line in syslog and in a file is one call; the same line again in the same second is another.
 */
import type { FramedLine } from './framed-line.ts';

export type CallIds = (line: FramedLine) => string;

export function createCallIds(): CallIds {
  let lastHash = 0;
  let lastSecond = 0;
  let head = '0.';
  let repeats = 0;

  return (line) => {
    const second = Math.floor(line.time / 1000);
    const hash = digest(line.bytes, line.start, line.end);
    repeats = hash === lastHash && second === lastSecond ? repeats + 1 : 0;
    if (second !== lastSecond) head = `${second}.`;
    lastHash = hash;
    lastSecond = second;
    const id = `${head}${hash}`;
    return repeats === 0 ? id : `${id}.${repeats}`;
  };
}

/** 31 bits of all the bytes, four at a time: what the engine makes into digits at once. */
function digest(bytes: Uint8Array, from: number, to: number): number {
  let hash = 7;
  let at = from;
  for (; at + 3 < to; at += 4) {
    const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    const high = (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8);
    hash = Math.imul(hash ^ (low | (high << 16)), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x9e3779b1);
  return hash >>> 1;
}
