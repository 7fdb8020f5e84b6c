/** Was a mail given up because its time in the queue was over? */
import type { Bounce } from '../core/bounce.ts';
import type { ReaderTraits } from '../logs/reader.ts';

/**
 * RFC 3464 §2.3.4: a failed delivery whose status is still of class 4 was given up after its time. So was one that
 * failed with a reply of a lower class than 5 (RFC 5321 §4.2.1), whatever status the reporting server made up for
 * it, and one refused at the greeting by a server that queues such mail. `traits` are those of the bounce's writer.
 */
export function saysExpired(bounce: Bounce, traits: ReaderTraits): boolean {
  const { status, replyCode, diagnostic = '', reason, phase } = bounce;
  if (status?.startsWith('4.') === true || status === '5.4.7' || reason === 'expired') return true;
  const code = replyCode ?? codeOf(diagnostic);
  if (code === undefined) return isNetworkError(bounce);
  return code < 500 || (phase === 'connect' && traits.queuesPermanentGreeting);
}

/** `421 mx.example.com Too many connections` */
function codeOf(diagnostic: string): number | undefined {
  const next = diagnostic.charCodeAt(3);
  if (next !== 32 && next !== 45) return undefined;
  const code = Number(diagnostic.slice(0, 3));
  return code >= 200 && code < 600 ? code : undefined;
}

/** No server retries less than for its lifetime when nobody answered. */
function isNetworkError({ cause }: Bounce): boolean {
  return cause !== undefined && NETWORK_CAUSES.has(cause);
}

const NETWORK_CAUSES: ReadonlySet<string> = new Set([
  'connection-lost',
  'connection-refused',
  'connection-timeout',
  'dns-failure',
  'network-unreachable',
]);
