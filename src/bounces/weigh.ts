/**
 * What words are worth, given when they were said. `User unknown` in answer to RCPT, or beside a status about
 * the address (`x.1.1`), means a dead address. The same words after the message was accepted, or beside a
 * status that says `the mailbox exists but is closed` (`x.2.1`, RFC 3463 §3.3) or nothing (`x.0.0`), also come
 * from filters that do not want to be known; the field counts them as `filtered`, and so do we: an address
 * must not be given up on words alone. The cause keeps what was said.
 */
import type { ReplyMatch } from '../core/knowledge.ts';
import type { Reason } from '../core/reason.ts';
import type { Draft } from './draft.ts';

/** The rule for wordings that any server uses; other rules know whose words they are. */
const ANYBODYS_WORDS: ReadonlySet<string> = new Set(['generic.user-unknown', 'generic.user-name-unknown']);

/** Writers that hold the mailboxes themselves, or ask their directory: they know whom they do not know. */
const HOLDERS: ReadonlySet<string> = new Set([
  'courier',
  'domino',
  'dovecot',
  'exim',
  'imail',
  'james',
  'mcafee',
  'mdaemon',
  'message-labs',
  'notes',
  'qmail',
  'sendgrid',
  'vtext',
]);

/** Rule of a phase that is inferred, because the commands were sent in one go. */
export const PIPELINED = 'sendmail.pipelined';

/** The sending server has sorted it already. */
const BAD_MAILBOX = 'PowerMTA bounce category: bad-mailbox';

/** `own`: the provider of the recipient or of the host that answered. */
export function isFilterVerdict(match: ReplyMatch, draft: Draft, writer: string, own: boolean): boolean {
  if (match.cause !== 'user-unknown' || match.reason !== undefined) return false;
  // Words of a provider that is not asked here are anybody's too; other generic rules are about notices.
  if (!ANYBODYS_WORDS.has(match.rule) && (own || match.provider === undefined)) return false;
  if (HOLDERS.has(writer) || draft.remark?.value === BAD_MAILBOX) return false;
  const { phase, status } = draft;
  if (phase?.value === 'rcpt' && phase.rule !== PIPELINED) return false;
  if (phase?.value === 'rcpt' && status === undefined) return false;
  return status === undefined || isSilentOnAddress(status.value);
}

function isSilentOnAddress(status: string): boolean {
  const rest = status.slice(1);
  return rest === '.0.0' || rest.startsWith('.2.');
}

/** Given up for good by definition of the vocabulary, whatever the cause. */
export const HARD_REASONS: readonly Reason[] = ['userunknown', 'hostunknown', 'hasmoved'];
