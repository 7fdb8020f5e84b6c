/**
 * The frame of the line before. Neighbouring lines mostly share second and host, so its bytes are compared
 * first; only where they differ is a stamp parsed.
 *
 *     Nov 24 12:07:14 mail postfix/smtp[141]: …
 *     └──── compared ────┘
 *     2026-11-24T12:07:14.136526+09:00 mail postfix/smtp[141]: …
 *     └──── compared ────┘      └ compared ┘       the fraction is read
 */

/** Longer frames are not kept. */
const MAX_LENGTH = 128;
const FRACTION_AT = 20;

export interface KeptFrame {
  /** Forget. */
  clear(): void;
  /** Keep `[0, length)` of the line at `start`. With `fractionEnd` > 0 a fraction ends there. */
  keep(bytes: Uint8Array, start: number, length: number, fractionEnd: number): void;
  /** Length of the frame when the line at `start` has the kept one, else 0. */
  match(bytes: Uint8Array, start: number, end: number): number;
  /** Milliseconds of the line just matched, or -1 when the kept frame has no fraction. */
  readonly milli: number;
}

export function createKeptFrame(): KeptFrame {
  return new KeptFrameBytes();
}

class KeptFrameBytes implements KeptFrame {
  milli = -1;
  readonly #kept = new Uint8Array(MAX_LENGTH);
  #length = 0;
  #fractionEnd = 0;

  clear(): void {
    this.#length = 0;
  }

  keep(bytes: Uint8Array, start: number, length: number, fractionEnd: number): void {
    this.#length = 0;
    if (length > MAX_LENGTH || (fractionEnd > 0 && fractionEnd < FRACTION_AT + 3)) return;
    this.#kept.set(bytes.subarray(start, start + length));
    this.#length = length;
    this.#fractionEnd = fractionEnd;
  }

  match(bytes: Uint8Array, start: number, end: number): number {
    const length = this.#length;
    if (length === 0 || end - start < length) return 0;
    const kept = this.#kept;
    const fractionEnd = this.#fractionEnd;
    // From the back: what differs first is the seconds and the host.
    for (let i = length - 1; i >= fractionEnd; i -= 1) if (bytes[start + i] !== kept[i]) return 0;
    if (fractionEnd === 0) {
      this.milli = -1;
      return length;
    }
    for (let i = FRACTION_AT - 1; i >= 0; i -= 1) if (bytes[start + i] !== kept[i]) return 0;
    let milli = 0;
    for (let i = FRACTION_AT; i < fractionEnd; i += 1) {
      const digit = (bytes[start + i] ?? 0) - 48;
      if (!(digit >= 0 && digit <= 9)) return 0;
      if (i < FRACTION_AT + 3) milli = milli * 10 + digit;
    }
    this.milli = milli;
    return length;
  }
}
