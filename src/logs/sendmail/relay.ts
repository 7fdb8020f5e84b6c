/**
 * `relay=`: who took the mail, or who sent it.
 *
 *     mx6.mail.icloud.com. [198.51.100.16]     name and address; DNS names end with a dot
 *     mx3.mail.icloud.com.                     no address: no connection was made for this line
 *     [127.0.0.1] [127.0.0.1]                  the local MTA, as the submission program reaches it
 *     host.example [192.0.2.9] (may be forged) reverse and forward DNS disagree
 *     piyo@localhost                           a local user (ident)
 *     localhost [[UNIX: localhost]]            a local process
 *     [IPv6:2001:db8::1]
 *
 * Names beyond 40 characters are cut in the middle with `...`.
 */
import type { HostRef } from '../../core/event.ts';
import type { FramedLine } from '../reader.ts';
import { ascii, findByte, isAt } from '../scan.ts';

const SPACE = 32;
const AT = 64;
const DOT = 46;
const OPEN = 91;
const CLOSE = 93;
const IPV6 = ascii('IPv6:');

/** `relay=` in `[from, to)` of a line. */
export function parseRelayAt(line: FramedLine, from: number, to: number): HostRef {
  const { bytes } = line;
  // From the back: the address is shorter than the name.
  if (bytes[to - 1] === CLOSE) {
    let open = to - 2;
    while (open > from && bytes[open] !== OPEN) open -= 1;
    if (open > from + 1 && bytes[open - 1] === SPACE) {
      const start =
        bytes[open + 1] === 73 && isAt(bytes, open + 1, to, IPV6) ? open + 1 + IPV6.length : open + 1;
      return { host: hostName(line, from, open - 1), ip: line.slice(start, to - 1) };
    }
  }
  return parseOddRelay(line, from, to);
}

/** No address, `(may be forged)` behind it, or a local process. */
function parseOddRelay(line: FramedLine, from: number, to: number): HostRef {
  const { bytes } = line;
  const space = findByte(bytes, from, to, SPACE);
  const host = hostName(line, from, space < 0 ? to : space);
  if (space < 0 || bytes[space + 1] !== OPEN || bytes[space + 2] === OPEN) return { host };
  let start = space + 2;
  const close = findByte(bytes, start, to, CLOSE);
  if (close < 0) return { host };
  if (bytes[start] === 73 && isAt(bytes, start, close, IPV6)) start += IPV6.length;
  return { host, ip: line.slice(start, close) };
}

/** Without the final dot, and without the user of `piyo@localhost`. */
function hostName(line: FramedLine, from: number, to: number): string {
  const { bytes } = line;
  if (bytes[to - 1] === DOT) return line.slice(from, to - 1);
  const at = findByte(bytes, from, to, AT);
  return line.slice(at < 0 ? from : at + 1, to);
}

/** The same for a value already cut out. */
export function parseRelay(value: string): HostRef {
  const space = value.indexOf(' ');
  const name = space < 0 ? value : value.slice(0, space);
  const host = name.endsWith('.') ? name.slice(0, -1) : name.slice(name.lastIndexOf('@') + 1);
  const open = value.indexOf(' [');
  const close = value.indexOf(']', open);
  if (open < 0 || close < 0 || value.charCodeAt(open + 2) === OPEN) return { host };
  const start = value.startsWith('IPv6:', open + 2) ? open + 7 : open + 2;
  return { host, ip: value.slice(start, close) };
}
