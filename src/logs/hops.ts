/** Is a host that takes mail only a hop on the way: this very machine, a content filter, an inner relay? */
import { isLoopback, isPrivateIp } from '../core/address.ts';
import type { HostRef } from '../core/event.ts';

export function isInnerHop({ host, ip }: HostRef): boolean {
  if (ip === undefined) return isLoopback(host, ip);
  // Nearly every mail exchanger has a public IPv4 address, and most of those show it in the first digit.
  const first = ip.charCodeAt(0);
  if (first >= 50 && first <= 57) return ip.includes(':') && isPrivateIp(ip);
  return isLoopback(host, ip) || isPrivateIp(ip);
}
