/**
 * Sessions are looked up on nearly every line. Of their ids (16 hex digits: a counter, then chance) 30 bits are
 * taken as a number: cheaper to look up than a string, and it keeps no chunk alive. That two sessions open at the
 * same time share them is as good as impossible.
 */
const ID_LENGTH = 16;
/** The last digits, which are random. */
const RANDOM_FROM = 9;
const COUNTER_BITS = 3;

/** -1 for what is no hex digit. */
const DIGITS: Int8Array = Int8Array.from({ length: 256 }, (_, code) => {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 102 ? code - 87 : -1;
});

/** Key of the id at `at`, or -1 when there is none. */
export function sessionKey(bytes: Uint8Array, at: number, end: number): number {
  if (end - at < ID_LENGTH) return -1;
  // A negative value stays negative when others are joined to it.
  let all = 0;
  let counter = 0;
  for (let i = 0; i < RANDOM_FROM; i += 1) {
    counter = DIGITS[bytes[at + i] ?? 0] ?? -1;
    all |= counter;
  }
  let key = counter & COUNTER_BITS;
  for (let i = RANDOM_FROM; i < ID_LENGTH; i += 1) {
    const digit = DIGITS[bytes[at + i] ?? 0] ?? -1;
    all |= digit;
    key = (key << 4) | digit;
  }
  return all < 0 ? -1 : key;
}
