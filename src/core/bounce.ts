/** A decoded non-delivery mail: one `Bounce` per recipient it speaks of. RFC 3464, RFC 3834, RFC 5965. */
import type { CauseId } from './cause.ts';
import type { Evidence } from './evidence.ts';
import type { Reason } from './reason.ts';
import type { Phase } from './reply.ts';

export type BounceKind = 'bounce' | 'delayed' | 'delivered' | 'feedback' | 'vacation';

export type Action = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

/** Where the mail lay: `index` counts the messages of an mbox from 0; 0 for a file of its own. */
export interface MailSource {
  readonly path: string;
  readonly index: number;
  /** Line (from 1) on which the message begins in its file. */
  readonly line?: number | undefined;
}

export interface Bounce {
  readonly source: MailSource;
  readonly kind: BounceKind;
  /** The address the diagnosis speaks of (Final-Recipient). */
  readonly recipient: string;
  readonly originalRecipient?: string | undefined;
  /** Where an alias had led the mail to, when `recipient` is the alias (sendmail's X-Actual-Recipient). */
  readonly actualRecipient?: string | undefined;
  readonly action?: Action | undefined;
  /** RFC 3463 status; only as a server gave it. */
  readonly status?: string | undefined;
  readonly replyCode?: number | undefined;
  /** The whole diagnostic, unfolded, not shortened. */
  readonly diagnostic?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly reason: Reason;
  readonly cause?: CauseId | undefined;
  readonly provider?: string | undefined;
  readonly hard: boolean;
  readonly feedbackType?: string | undefined;
  /** Who wrote the bounce: `sendmail`, `postfix`, `rfc3464`, … */
  readonly writer: string;
  readonly reportingMta?: string | undefined;
  readonly remoteMta?: string | undefined;
  /** Message-ID of the mail that came back, without angle brackets. */
  readonly messageId?: string | undefined;
  /** Queue id under which the reporting server held the mail that came back. */
  readonly queueId?: string | undefined;
  /** Further queue ids the mail had on its way (Received fields of the returned mail), newest first. */
  readonly queueIds: readonly string[];
  readonly subject?: string | undefined;
  /** Envelope sender of the mail that came back. */
  readonly sender?: string | undefined;
  /** Milliseconds since the epoch, and minutes east of UTC as the bounce wrote it. */
  readonly time?: number | undefined;
  readonly utcOffset?: number | undefined;
  readonly evidence: readonly Evidence[];
}
