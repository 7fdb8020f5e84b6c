/**
 * A log whose newest line stands first: `journalctl -r`, and what web pages for logs save. It is read from its end, so
 * that what a server did is told in the order in which it did it.
 */
import type { FileHead } from './file-format.ts';
import { newStamp, parseStamp, type Stamp } from './frame/stamp.ts';
import type { LineTaker } from './line-stream.ts';

/** So often the clock must go back, and so many times as often as it goes on. */
const MIN_STEPS_BACK = 3;
const MIN_RATIO = 10;
/** A larger log is turned round in pieces of this size. */
const MAX_HELD = 67_108_864;
/** What a line takes beside its bytes. */
const LINE_COST = 200;

const LESS = 60;
const ONE = 49;
const SPACE = 32;

export function isNewestFirst(head: FileHead): boolean {
  const stamp = newStamp();
  let back = 0;
  let on = 0;
  let before = NaN;
  for (const line of head.lines) {
    const time = secondsOf(line, stamp);
    if (time === undefined) continue;
    if (time < before) back += 1;
    else if (time > before) on += 1;
    before = time;
  }
  return back >= MIN_STEPS_BACK && back >= on * MIN_RATIO;
}

/** Without year and zone: a turn of the year is one step back. Lines of one second have no order. */
function secondsOf(line: string, stamp: Stamp): number | undefined {
  let at = line.charCodeAt(0) === LESS ? line.indexOf('>') + 1 : 0;
  if (line.charCodeAt(at) === ONE && line.charCodeAt(at + 1) === SPACE) at += 2;
  if (!parseStamp(line, at, stamp)) return undefined;
  const { month, day, hour, minute, second } = stamp;
  return (((month * 31 + day) * 24 + hour) * 60 + minute) * 60 + second;
}

interface HeldLine {
  readonly bytes: Uint8Array;
  readonly eightBit: boolean;
  readonly number: number;
}

/** Hands the lines on from the last to the first. */
export function turnedRound(taker: LineTaker, latin1: (bytes: Uint8Array) => string): LineTaker {
  let held: HeldLine[] = [];
  let size = 0;
  const handOn = (): void => {
    for (const { bytes, eightBit, number } of held.reverse()) {
      taker.line(latin1(bytes), bytes, 0, bytes.length, eightBit, number);
      taker.blockEnd?.();
    }
    held = [];
    size = 0;
  };
  return {
    line(_chars, bytes, start, end, eightBit, number) {
      held.push({ bytes: bytes.slice(start, end), eightBit, number });
      size += end - start + LINE_COST;
      if (size > MAX_HELD) handOn();
    },
    end() {
      handOn();
      taker.end?.();
    },
  };
}
