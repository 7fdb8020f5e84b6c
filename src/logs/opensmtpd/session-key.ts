/**
 * Sessions are looked up on nearly every line. Their ids (16 hex digits) are turned into numbers of 52 bits on the
 * way: cheaper to look up than strings, and they keep no chunk alive.
 */
const ID_LENGTH = 16;
/** Digits that do not fit. */
const LEFT_OUT = 3;
const HALF = 10;
const HALF_FACTOR = 0x1000000;

/** Key of the id at `at`, or -1 when there is none. */
export function sessionKey(bytes: Uint8Array, at: number, end: number): number {
  if (end - at < ID_LENGTH) return -1;
  for (let i = 0; i < LEFT_OUT; i += 1) if (hexDigit(bytes[at + i] ?? 0) < 0) return -1;
  let high = 0;
  for (let i = LEFT_OUT; i < HALF; i += 1) {
    const digit = hexDigit(bytes[at + i] ?? 0);
    if (digit < 0) return -1;
    high = (high << 4) | digit;
  }
  let low = 0;
  for (let i = HALF; i < ID_LENGTH; i += 1) {
    const digit = hexDigit(bytes[at + i] ?? 0);
    if (digit < 0) return -1;
    low = (low << 4) | digit;
  }
  return high * HALF_FACTOR + low;
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 102 ? code - 87 : -1;
}
