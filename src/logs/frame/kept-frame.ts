/**
 * The frame of the line before. Neighbouring lines mostly share day and host, so the bytes around the clock
 * are compared first and the clock is read digit by digit; only where the rest differs is a stamp parsed.
 *
 *     Nov 24 12:07:14 mail postfix/smtp[141]: …
 *     └same─┘└clock─┘└same┘
 *     2026-11-24T12:07:14.136526+09:00 mail postfix/smtp[141]: …
 *     └─ same ──┘└clock─┘└fract┘└─ same ─┘
 */

/** Longer frames are not kept. */
const MAX_LENGTH = 128;
const CLOCK_LENGTH = 8;
const COLON = 58;

export interface KeptFrame {
  /** Forget. */
  clear(): void;
  /**
   * Keep `[0, length)` of the line at `start`: its clock begins at `clockAt`; a fraction goes from behind the
   * clock to `fractionEnd` (0: there is none).
   */
  keep(bytes: Uint8Array, start: number, length: number, clockAt: number, fractionEnd: number): void;
  /** Length of the frame when the line at `start` has the kept one, but for its clock; else 0. */
  match(bytes: Uint8Array, start: number, end: number): number;
  /** Of the line just matched. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 when the kept frame has no fraction. */
  readonly milli: number;
}

export function createKeptFrame(): KeptFrame {
  return new KeptFrameBytes();
}

class KeptFrameBytes implements KeptFrame {
  hour = 0;
  minute = 0;
  second = 0;
  milli = 0;
  readonly #kept: Uint8Array = new Uint8Array(MAX_LENGTH);
  #length = 0;
  #clockAt = 0;
  /** End of clock and fraction: from here on the bytes are compared again. */
  #tailAt = 0;

  clear(): void {
    this.#length = 0;
  }

  keep(bytes: Uint8Array, start: number, length: number, clockAt: number, fractionEnd: number): void {
    this.#length = 0;
    const clockEnd = clockAt + CLOCK_LENGTH;
    if (length > MAX_LENGTH || (fractionEnd > 0 && fractionEnd < clockEnd + 4)) return;
    this.#kept.set(bytes.subarray(start, start + length));
    this.#length = length;
    this.#clockAt = clockAt;
    this.#tailAt = fractionEnd > 0 ? fractionEnd : clockEnd;
  }

  match(bytes: Uint8Array, start: number, end: number): number {
    const length = this.#length;
    if (length === 0 || end - start < length) return 0;
    const kept = this.#kept;
    const clockAt = this.#clockAt;
    const tailAt = this.#tailAt;
    for (let i = length - 1; i >= tailAt; i -= 1) if (bytes[start + i] !== kept[i]) return 0;
    for (let i = clockAt - 1; i >= 0; i -= 1) if (bytes[start + i] !== kept[i]) return 0;
    const at = start + clockAt;
    if (bytes[at + 2] !== COLON || bytes[at + 5] !== COLON) return 0;
    const hour = twoDigits(bytes, at);
    const minute = twoDigits(bytes, at + 3);
    const second = twoDigits(bytes, at + 6);
    if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60)) return 0;
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    return tailAt > clockAt + CLOCK_LENGTH && !this.#readFraction(bytes, at + CLOCK_LENGTH, start + tailAt)
      ? 0
      : length;
  }

  /** The fraction must have as many digits as the kept one. */
  #readFraction(bytes: Uint8Array, from: number, to: number): boolean {
    const point = bytes[from];
    if (point !== 46 && point !== 44) return false;
    let milli = 0;
    for (let at = from + 1; at < to; at += 1) {
      const digit = (bytes[at] ?? 0) - 48;
      if (!(digit >= 0 && digit <= 9)) return false;
      if (at < from + 4) milli = milli * 10 + digit;
    }
    this.milli = milli;
    return true;
  }
}

/** Negative or above 99 when one is no digit. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48;
  const ones = (bytes[at + 1] ?? 0) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
