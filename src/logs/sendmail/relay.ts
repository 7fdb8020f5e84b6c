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

export function parseRelay(value: string): HostRef {
  const open = value.indexOf(' [');
  if (open < 0) return { host: hostName(value) };
  const host = hostName(value.slice(0, open));
  let start = open + 2;
  if (value.charCodeAt(start) === 91) return { host };
  const close = value.indexOf(']', start);
  if (close < 0) return { host };
  if (value.startsWith('IPv6:', start)) start += 5;
  return { host, ip: value.slice(start, close) };
}

function hostName(name: string): string {
  if (name.endsWith('.')) return name.slice(0, -1);
  const at = name.lastIndexOf('@');
  return at < 0 ? name : name.slice(at + 1);
}
