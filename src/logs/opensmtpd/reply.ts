/**
 * `stat=` and `reason=`: the server's reply, or OpenSMTPD's own words for what went wrong (usr.sbin/smtpd/
 * mta_session.c, mta.c). Of a multi-line reply all lines are kept, joined without their codes but with their
 * statuses: `550-5.7.26 This mail has been blocked.5.7.26 Gmail requires …`.
 */
import type { Phase, Reply } from '../../core/reply.ts';
import { parseReply } from '../smtp-reply.ts';

const BANNER = 'BANNER rejected: ';

/** Words before a reply that tell what it answers: `EHLO rejected: 550 …`. */
const REJECTED: readonly (readonly [string, Phase])[] = [
  [BANNER, 'connect'],
  ['EHLO rejected: ', 'helo'],
  ['HELO rejected: ', 'helo'],
  ['LHLO rejected: ', 'helo'],
  ['STARTTLS rejected: ', 'starttls'],
  ['AUTH rejected: ', 'auth'],
];

const PHRASES: readonly (readonly [string, Phase])[] = [
  ['Network error on destination MXs', 'connect'],
  ['IO Error: Connection refused', 'connect'],
  ['IO Error: No route to host', 'connect'],
  ['IO Error: Network is unreachable', 'connect'],
  ['IO Error: Host is down', 'connect'],
  ['No valid route to ', 'connect'],
  ['All routes ', 'connect'],
  ['Domain does not exist', 'dns'],
  ['No MX found for ', 'dns'],
  ['Temporary failure in MX lookup', 'dns'],
  ['No usable MX', 'dns'],
  ['Address family mismatch', 'dns'],
  ['Bad DNS', 'dns'],
  ['TLS required', 'starttls'],
  ['SSL certificate ', 'starttls'],
  ['TLS ', 'starttls'],
  ['message too large for peer', 'mail'],
];

/** `isConnected` tells whether the host had answered before: `undefined` when that is not known. */
export function parseResult(text: string, isConnected: boolean | undefined): Reply | undefined {
  const rejected = REJECTED.find(([words]) => text.startsWith(words));
  const said = parseReply(rejected === undefined ? text : text.slice(rejected[0].length), rejected?.[1]);
  if (said !== undefined) return withoutStatuses(said, text);
  const phase = PHRASES.find(([words]) => text.startsWith(words))?.[1];
  if (phase !== undefined) return withoutCode(text, phase);
  // A host that never took the connection was not at its greeting yet.
  return isConnected === false ? withoutCode(text, 'connect') : withoutCode(text, undefined);
}

function withoutCode(text: string, phase: Phase | undefined): Reply {
  return { code: undefined, enhancedStatus: undefined, text, phase };
}

function withoutStatuses(reply: Reply, text: string): Reply {
  const { enhancedStatus: status } = reply;
  if (status === undefined || text.charCodeAt(3) !== 45 || !reply.text.includes(status)) return reply;
  const parts = reply.text.split(status).map((part) => part.trim());
  return { ...reply, text: parts.filter((part) => part !== '').join(' ') };
}
