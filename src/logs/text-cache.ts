/** Short texts that come again and again (domains, relays) as one string each, without cutting it anew. */
import { detach } from '../core/detach.ts';
import type { FramedLine } from './framed-line.ts';

const PLACES = 4096;

interface Known {
  /** As written. */
  readonly raw: string;
  readonly text: string;
}

export class TextCache {
  readonly #make: (raw: string) => string;
  /** By a hash of the bytes; the newest of those that fall into one place. */
  readonly #known: (Known | undefined)[] = Array.from({ length: PLACES });

  /** `make` turns what is written into the text wanted. */
  constructor(make: (raw: string) => string) {
    this.#make = make;
  }

  at(line: FramedLine, from: number, to: number): string {
    const { bytes } = line;
    let hash = 0;
    for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const place = (hash ^ (hash >>> 12)) & (PLACES - 1);
    const known = this.#known[place];
    if (known !== undefined && known.raw.length === to - from && isSame(known.raw, bytes, from))
      return known.text;
    const raw = detach(line.slice(from, to));
    const text = detach(this.#make(raw));
    // Of a text that is not ASCII the bytes are others than the characters.
    if (raw.length === to - from) this.#known[place] = { raw, text };
    return text;
  }
}

function isSame(raw: string, bytes: Uint8Array, from: number): boolean {
  for (let i = 0; i < raw.length; i += 1) if (raw.charCodeAt(i) !== bytes[from + i]) return false;
  return true;
}
