/** What a module says of one recipient: the relay in `delivered: host [ip]`, the meaning of a reply's words. */
import type { RelayRef } from '../../core/event.ts';
import type { Phase, Reply } from '../../core/reply.ts';
import { parseReply } from '../smtp-reply.ts';

/** `mx.b.example [198.51.100.15]`; Courier writes IPv4 addresses as IPv6 ones at times. */
export function parseRelay(words: string): RelayRef | undefined {
  const open = words.lastIndexOf(' [');
  const close = words.indexOf(']', open);
  if (open < 0 || close < 0) return words === '' || words.includes(' ') ? undefined : { host: words };
  return { host: words.slice(0, open), ip: plainIp(words.slice(open + 2, close)) };
}

/** `::ffff:198.51.100.33` is an IPv4 address (RFC 4291 §2.5.5.2). */
export function plainIp(ip: string): string {
  return ip.startsWith('::ffff:') && ip.includes('.') ? ip.slice(7) : ip;
}

/** By the words of failures in which no server spoke. */
const STARTS: readonly (readonly [string, Phase])[] = [
  ['No such domain', 'dns'],
  ['DNS lookup failed', 'dns'],
  ["This domain's DNS violates RFC 1035", 'dns'],
  ['configuration error: mail loops back', 'dns'],
  ['Did not find a suitable MX', 'dns'],
  ['Connection refused', 'connect'],
  ['Connection timed out', 'connect'],
  ['No route to host', 'connect'],
  ['Network is unreachable', 'connect'],
  ['Host is down', 'connect'],
  ['Network is down', 'connect'],
  ['Remote mail server disconnected after receiving the STARTTLS', 'starttls'],
  ['/SECURITY', 'starttls'],
  ['Unable to set minimum security level', 'starttls'],
  ['couriertls', 'starttls'],
  ['Temporary SASL authentication error', 'auth'],
];

/** The reply a failure rests on; `undefined` when nothing was said. */
export function replyOf(words: string): Reply | undefined {
  if (words === '') return undefined;
  const reply = parseReply(words, undefined);
  if (reply !== undefined) return reply;
  const phase = STARTS.find(([start]) => words.startsWith(start))?.[1];
  return { code: undefined, enhancedStatus: undefined, text: words, phase };
}
