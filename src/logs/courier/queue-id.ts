/** Courier's ids: inode, seconds since 1970 and process id, in hexadecimal of 8 or 16 digits each. */

/** UTC milliseconds; `undefined` for ids of another form. */
export function timeOfQueueId(id: string): number | undefined {
  const first = id.indexOf('.');
  const second = id.indexOf('.', first + 1);
  if (first < 0 || second < 0 || second - first > 17) return undefined;
  let seconds = 0;
  for (let at = first + 1; at < second; at += 1) {
    const digit = hexDigit(id.charCodeAt(at));
    if (digit < 0) return undefined;
    seconds = seconds * 16 + digit;
  }
  return seconds > 0 && seconds < 8e12 ? seconds * 1000 : undefined;
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 70) return code - 55;
  return code >= 97 && code <= 102 ? code - 87 : -1;
}
