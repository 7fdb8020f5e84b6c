/** IP addresses inside reply texts: found only when complete, because a wrong address would be looked up. */

const DOT = 46;
const COLON = 58;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isAddressChar(code: number): boolean {
  return (
    isDigit(code) ||
    code === DOT ||
    code === COLON ||
    (code >= 97 && code <= 102) ||
    (code >= 65 && code <= 70)
  );
}

function isWordChar(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

export function isIpv4(text: string): boolean {
  let octets = 0;
  let value = -1;
  let digits = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : DOT;
    if (isDigit(code)) {
      value = (value < 0 ? 0 : value * 10) + code - 48;
      digits += 1;
      if (value > 255 || digits > 3) return false;
    } else if (code === DOT && value >= 0) {
      octets += 1;
      value = -1;
      digits = 0;
    } else {
      return false;
    }
  }
  return octets === 4;
}

export function isIpv6(text: string): boolean {
  if (text.length < 2 || text.length > 45) return false;
  let gap = false;
  const groups = text.split(':');
  if (groups.length < 3 || groups.length > 9) return false;
  let count = 0;
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] ?? '';
    if (group === '') {
      const edge = i === 0 || i === groups.length - 1;
      if (!edge && gap) return false;
      if (!edge) gap = true;
      continue;
    }
    if (i === groups.length - 1 && group.includes('.')) {
      if (!isIpv4(group)) return false;
      count += 2;
      continue;
    }
    if (group.length > 4 || group.includes('.')) return false;
    count += 1;
  }
  // A single colon at an edge (`2001:db8:`) is a cut address; `2001:db8::` is whole.
  if (text.startsWith(':') && !text.startsWith('::')) return false;
  if (text.endsWith(':') && !text.endsWith('::')) return false;
  return text.includes('::') ? count < 8 : count === 8;
}

export function isIp(text: string): boolean {
  return isIpv4(text) || isIpv6(text);
}

/**
 * The whole address that begins at `from`, or `undefined`. `192.0.2.1.` is an address and a full stop;
 * `192.0.2.1...` is one that a server cut short.
 */
export function ipAt(text: string, from: number): string | undefined {
  let end = from;
  const limit = Math.min(text.length, from + 46);
  while (end < limit && isAddressChar(text.charCodeAt(end))) end++;
  if (text.startsWith('..', end - 2) && end - from > 2) return undefined;
  let last = end;
  while (last > from && (text.charCodeAt(last - 1) === DOT || text.charCodeAt(last - 1) === COLON)) {
    if (text.startsWith('::', last - 2) && isIpv6(text.slice(from, last))) break;
    last -= 1;
  }
  if (last === end && end < text.length && isWordChar(text.charCodeAt(end))) return undefined;
  const candidate = text.slice(from, last);
  return isIp(candidate) ? candidate : undefined;
}

/** The first whole address in `text` at or after `from`. */
export function findIp(text: string, from: number): string | undefined {
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (!isAddressChar(code)) {
      i += 1;
      continue;
    }
    const before = i === 0 ? 32 : text.charCodeAt(i - 1);
    let end = i;
    while (end < text.length && isAddressChar(text.charCodeAt(end))) end++;
    if (!isWordChar(before) && before !== 45) {
      const ip = ipAt(text, i);
      if (ip !== undefined && !partOfName(text, i + ip.length)) return ip;
    }
    i = end;
  }
  return undefined;
}

/** `192.0.2.1.bl.example` and `192-0-2-1.example` are names, not addresses of a host. */
function partOfName(text: string, end: number): boolean {
  return text.charCodeAt(end) === DOT && isWordChar(text.charCodeAt(end + 1));
}
