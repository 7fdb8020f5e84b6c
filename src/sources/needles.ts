/**
 * Finding a few byte strings in a lot of bytes, faster than any line can be split.
 *
 * One string, exact case: the runtime's own search. Several, or in any case: Wu and Manber's idea. Of every
 * string the first `m` bytes count, `m` being the length of the shortest. A window of `m` bytes moves over
 * the text; a table tells from its last two or three bytes how far it may jump without missing a string,
 * so that most bytes are never looked at. Two bytes per look-up are quicker, three jump further when
 * there are many strings (measured on a 1 GB log: see docs of scan.ts).
 */
export interface NeedleOptions {
  /** ASCII letters match in either case. */
  readonly ignoreCase?: boolean | undefined;
}

export interface Needles {
  /** Bytes of the longest string: what must be carried over from one buffer to the next, less one. */
  readonly longest: number;
  /** Where the first string begins that lies within `bytes[from, to)`; -1 when there is none. */
  find(bytes: Uint8Array, from: number, to: number): number;
}

/** From so many strings on three bytes are looked at. */
const MANY = 9;

/** Empty strings are left out; with none left nothing is found. */
export function compileNeedles(strings: readonly Uint8Array[], options: NeedleOptions = {}): Needles {
  const needles = strings.filter((s) => s.length > 0).map((s) => Uint8Array.from(s));
  const longest = Math.max(0, ...needles.map((s) => s.length));
  const shortest = Math.min(...needles.map((s) => s.length));
  const [first] = needles;
  if (first === undefined) return { longest, find: () => -1 };
  const ignoreCase = options.ignoreCase === true;
  if (needles.length === 1 && !ignoreCase) return { longest, find: nativeFind(first) };
  if (shortest === 1) return { longest, find: findByFirstByte(needles, ignoreCase) };
  if (needles.length < MANY || shortest === 2)
    return { longest, find: findByPairs(needles, shortest, ignoreCase) };
  return { longest, find: findByTriples(needles, shortest, ignoreCase) };
}

type Find = Needles['find'];

function nativeFind(needle: Uint8Array): Find {
  const wanted = Buffer.from(needle);
  return (bytes, from, to) => Buffer.from(bytes.buffer, bytes.byteOffset, to).indexOf(wanted, from);
}

/** A string of one byte leaves nothing to jump over. */
function findByFirstByte(needles: readonly Uint8Array[], ignoreCase: boolean): Find {
  const starts = new Map<number, Uint8Array[]>();
  const begins = new Uint8Array(256);
  for (const needle of needles) {
    for (const byte of casesOf(needle[0] ?? 0, ignoreCase)) {
      begins[byte] = 1;
      addTo(starts, byte, needle);
    }
  }
  return (bytes, from, to) => {
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (begins[byte] === 1 && matchesAny(starts.get(byte), bytes, at, to, ignoreCase)) return at;
    }
    return -1;
  };
}

function findByPairs(needles: readonly Uint8Array[], window: number, ignoreCase: boolean): Find {
  const jumps = new Uint8Array(65_536).fill(Math.min(255, window - 1));
  const ends = new Map<number, Uint8Array[]>();
  for (const needle of needles) {
    for (let i = 1; i < window; i++) {
      for (const a of casesOf(needle[i - 1] ?? 0, ignoreCase)) {
        for (const b of casesOf(needle[i] ?? 0, ignoreCase)) {
          const pair = (a << 8) | b;
          jumps[pair] = Math.min(jumps[pair] ?? 0, window - 1 - i);
          if (i === window - 1) addTo(ends, pair, needle);
        }
      }
    }
  }
  return (bytes, from, to) => {
    for (let last = from + window - 1; last < to; ) {
      const pair = ((bytes[last - 1] ?? 0) << 8) | (bytes[last] ?? 0);
      const jump = jumps[pair] ?? 0;
      if (jump !== 0) {
        last += jump;
        continue;
      }
      const start = last - window + 1;
      if (matchesAny(ends.get(pair), bytes, start, to, ignoreCase)) return start;
      last++;
    }
    return -1;
  };
}

/** The lower five bits of three bytes: 32 kB stay in the CPU's first cache, and letters of both cases are one. */
function findByTriples(needles: readonly Uint8Array[], window: number, ignoreCase: boolean): Find {
  const jumps = new Uint8Array(32_768).fill(Math.min(255, window - 2));
  const ends = new Map<number, Uint8Array[]>();
  for (const needle of needles) {
    for (let i = 2; i < window; i++) {
      const triple = tripleAt(needle, i);
      jumps[triple] = Math.min(jumps[triple] ?? 0, window - 1 - i);
      if (i === window - 1) addTo(ends, triple, needle);
    }
  }
  return (bytes, from, to) => {
    for (let last = from + window - 1; last < to; ) {
      const triple = tripleAt(bytes, last);
      const jump = jumps[triple] ?? 0;
      if (jump !== 0) {
        last += jump;
        continue;
      }
      const start = last - window + 1;
      if (matchesAny(ends.get(triple), bytes, start, to, ignoreCase)) return start;
      last++;
    }
    return -1;
  };
}

function tripleAt(bytes: Uint8Array, last: number): number {
  return (
    (((bytes[last - 2] ?? 0) & 31) << 10) | (((bytes[last - 1] ?? 0) & 31) << 5) | ((bytes[last] ?? 0) & 31)
  );
}

function addTo(lists: Map<number, Uint8Array[]>, key: number, needle: Uint8Array): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [needle]);
  else if (!list.includes(needle)) list.push(needle);
}

function matchesAny(
  needles: readonly Uint8Array[] | undefined,
  bytes: Uint8Array,
  at: number,
  to: number,
  ignoreCase: boolean,
): boolean {
  if (needles === undefined) return false;
  for (const needle of needles) {
    if (at + needle.length > to) continue;
    let i = 0;
    if (ignoreCase) while (i < needle.length && lower(bytes[at + i] ?? 0) === lower(needle[i] ?? 0)) i++;
    else while (i < needle.length && bytes[at + i] === needle[i]) i++;
    if (i === needle.length) return true;
  }
  return false;
}

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}

function casesOf(byte: number, ignoreCase: boolean): readonly number[] {
  const small = byte | 0x20;
  return ignoreCase && small >= 0x61 && small <= 0x7a ? [small, small & ~0x20] : [byte];
}
