/** Whether a delivery got as far as a server that could answer: who never was asked has refused nothing. */
import { isLoopback } from '../core/address.ts';
import type { CauseId } from '../core/cause.ts';
import type { Delivery } from '../core/delivery.ts';

/** Causes that end a mail before any server of the recipient is reached. */
const BEFORE_CONTACT: ReadonlySet<CauseId> = new Set([
  'domain-not-found',
  'dns-failure',
  'no-mail-host',
  'not-accepting-mail',
  'connection-refused',
  'connection-timeout',
  'network-unreachable',
]);

/** It failed on our own side: no remote host is named, or the cause lies with the sending server. */
export function isLocal({ remoteHost, remoteIp, cause }: Delivery): boolean {
  if (remoteHost === undefined || remoteHost === 'local' || isLoopback(remoteHost, remoteIp)) return true;
  return cause?.startsWith('local-') === true;
}

/** Nobody answered; a code in the bounce is the sending server's own then. */
export function isWithoutContact({ replyCode, phase, cause, attempts, remoteHost }: Delivery): boolean {
  if (replyCode === undefined && (phase === 'dns' || phase === 'connect')) return true;
  const tried = attempts.filter((a) => a.outcome !== 'handed-over');
  const reached = tried.length === 0 || tried.some((a) => a.contacted !== false);
  return (!reached || remoteHost === undefined) && cause !== undefined && BEFORE_CONTACT.has(cause);
}

/** A server of the recipient took part in some attempt; connecting in vain is no answer. */
export function wasReached({ attempts, cause }: Delivery): boolean {
  const connected = attempts.filter((a) => a.contacted !== false && a.relay !== undefined);
  if (cause === undefined || !BEFORE_CONTACT.has(cause)) return connected.length > 0;
  return connected.some((a) => a.reply?.code !== undefined);
}

/** Put into the queue and not tried since. */
export function isOnlyQueued({ attempts }: Delivery): boolean {
  return attempts.length > 0 && attempts.every((a) => a.topic === 'queued');
}

/** Nothing went wrong that anybody told of. */
export function isUntried(delivery: Delivery): boolean {
  return isOnlyQueued(delivery) && (delivery.cause === undefined || delivery.cause === 'unknown');
}
