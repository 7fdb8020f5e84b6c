/** Is a host that takes mail only a hop on the way: this very machine, a content filter, an inner relay? */
import { isLoopback, isPrivateIp } from '../core/address.ts';
import type { HostRef } from '../core/event.ts';

export function isInnerHop({ host, ip }: HostRef): boolean {
  if (ip === undefined) return isLoopback(host, ip);
  return mayBeInner(ip) && (isLoopback(host, ip) || isPrivateIp(ip));
}

/** Most addresses are told to be public by their first digits. */
function mayBeInner(ip: string): boolean {
  const first = ip.charCodeAt(0);
  if (first >= 50 && first <= 57) return false;
  if (first !== 49) return true;
  const second = ip.charCodeAt(1);
  // 10., 100., 127., 169., 172., 192.
  if (second === 57) return ip.charCodeAt(2) === 50;
  return second === 48 || second === 50 || second === 54 || second === 55;
}
