/**
 * Causes: our own closed list, finer than `Reason`. Each answers two questions: who must act, and does
 * retrying help? What each one means stands in knowledge/causes.toml (ja + en), one entry per id here.
 */
import type { Reason } from './reason.ts';

export const CAUSES = [
  // the sending IP address
  'ip-blocklisted',
  'ip-reputation',
  'ip-dynamic',
  'ptr-missing',
  'helo-invalid',
  'rate-limited',
  'connection-limit',
  // the sending domain and its authentication
  'spf-failed',
  'dkim-failed',
  'dmarc-failed',
  'auth-missing',
  'domain-blocklisted',
  'domain-reputation',
  'sender-domain-invalid',
  'sender-rejected',
  'sender-account-compromised',
  'auth-required',
  // the content
  'content-spam',
  'content-virus',
  'content-policy',
  'url-blocklisted',
  'message-malformed',
  'header-invalid',
  'message-too-big',
  'too-many-recipients',
  // the recipient
  'user-unknown',
  'user-suspended',
  'user-moved',
  'mailbox-full',
  'recipient-filter',
  'recipient-suppressed',
  'complaint',
  'vacation',
  // the receiving provider or organisation
  'policy',
  'access-denied',
  'greylisted',
  'remote-temporary',
  'remote-disk-full',
  'remote-misconfigured',
  'smtp-protocol',
  'not-accepting-mail',
  'mail-loop',
  // the way there
  'domain-not-found',
  'dns-failure',
  'no-mail-host',
  'connection-refused',
  'connection-timeout',
  'connection-lost',
  'network-unreachable',
  'tls-failed',
  'tls-required',
  'expired',
  // our own side
  'relay-denied',
  'local-user-unknown',
  'local-configuration',
  'local-disk-full',
  'local-delivery-failed',
  'quarantined',
  // nothing to do / not known
  'delivered',
  'unspecified',
  'unknown',
] as const;

export type CauseId = (typeof CAUSES)[number];

export const ACTORS = [
  'sender-ip',
  'sender-domain',
  'sender-content',
  'recipient',
  'receiving-provider',
  'network',
  'own-server',
  'nobody',
] as const;

/** Who must act so that mail arrives again. */
export type Actor = (typeof ACTORS)[number];

/** `yes`: the queue will do; `after-fix`: only when the cause is gone; `no`: never with this address or mail. */
export type Retry = 'yes' | 'after-fix' | 'no';

export type Permanence = 'permanent' | 'temporary' | 'permanent-reply-temporary-cause';

export interface CauseFacts {
  readonly id: CauseId;
  readonly reason: Reason;
  readonly who: Actor;
  readonly retry: Retry;
  /** True when the address itself is dead and should be removed. */
  readonly hard: boolean;
}
