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

/**
 * 31 bits of all the bytes: what the engine makes into digits at once. Four bytes at a time, by turns into two numbers,
 * for neither of which the other need be waited for.
 */
function digest(bytes: Uint8Array, from: number, to: number): number {
  let even = 7;
  let odd = 11;
  let at = from;
  for (; at + 7 < to; at += 8) {
    even = mixed(even, wordAt(bytes, at));
    odd = mixed(odd, wordAt(bytes, at + 4));
  }
  for (; at < to; at += 1) even = mixed(even, bytes[at] ?? 0);
  return mixed(even, odd) >>> 1;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}
