/**
 * Exim's message ids. The first six characters are the UTC seconds in base 62; process id and a fraction of
 * the second follow: `1rnZID-00DxLS-G1` up to 4.96, `10HmaX-000000005vi-0000` since 4.97. No id comes again.
 * (On systems whose file names know no case the base is 36: such ids tell no believable time.)
 */
const OLD_LENGTH = 16;
const NEW_LENGTH = 23;
const OLD_SECOND_HYPHEN = 13;
const NEW_SECOND_HYPHEN = 18;
const HYPHEN = 45;
/** 2001 and 2096: what lies outside is no time. */
const EARLIEST_S = 978_307_200;
const LATEST_S = 3_976_214_400;

/** Length of the id at `at`, 0 when there is none. */
export function queueIdLength(text: string, at: number): number {
  if (text.charCodeAt(at + 6) !== HYPHEN) return 0;
  if (text.charCodeAt(at + OLD_SECOND_HYPHEN) === HYPHEN) return isId(text, at, OLD_LENGTH) ? OLD_LENGTH : 0;
  if (text.charCodeAt(at + NEW_SECOND_HYPHEN) === HYPHEN) return isId(text, at, NEW_LENGTH) ? NEW_LENGTH : 0;
  return 0;
}

function isId(text: string, at: number, length: number): boolean {
  const second = length === OLD_LENGTH ? OLD_SECOND_HYPHEN : NEW_SECOND_HYPHEN;
  for (let i = 0; i < length; i += 1) {
    if (i !== 6 && i !== second && digitOf(text.charCodeAt(at + i)) < 0) return false;
  }
  return digitOf(text.charCodeAt(at + length)) < 0;
}

/** Value of a base-62 digit, or -1. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 90) return code - 55;
  return code >= 97 && code <= 122 ? code - 61 : -1;
}

/** UTC time in which the id was made. */
export function timeOfQueueId(queueId: string): number | undefined {
  if (queueIdLength(queueId, 0) !== queueId.length) return undefined;
  let seconds = 0;
  for (let i = 0; i < 6; i += 1) seconds = seconds * 62 + digitOf(queueId.charCodeAt(i));
  return seconds >= EARLIEST_S && seconds < LATEST_S ? seconds * 1000 : undefined;
}
