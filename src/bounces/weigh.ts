/**
 * What words are worth, given when they were said. `User unknown` in answer to RCPT means a dead address, and
 * so it does where nothing is known about the moment. The same words after the message was accepted, or beside
 * a status that says `the mailbox exists but is closed` (`x.2.1`, RFC 3463 §3.3), come from filters that do not
 * want to be known; the field counts them as `filtered` (refused by the recipient's side after DATA), and so do
 * we: an address must not be given up on words that their own status contradicts. The cause keeps what was said.
 */
import type { ReplyMatch } from '../core/knowledge.ts';
import type { Reason } from '../core/reason.ts';
import type { Draft } from './draft.ts';

/** The rule for wordings that any server uses; other rules know whose words they are. */
const ANYBODYS_WORDS: ReadonlySet<string> = new Set([
  'generic.user-unknown',
  'generic.user-name-unknown',
  'generic.bounce-user-named',
]);

/** Rule of a phase that is inferred, because the commands were sent in one go. */
export const PIPELINED = 'sendmail.pipelined';

/** The sending server has sorted it already. */
const BAD_MAILBOX = 'PowerMTA bounce category: bad-mailbox';

/** `own`: the provider of the recipient or of the host that answered. */
export function isFilterVerdict(match: ReplyMatch, draft: Draft, own: boolean): boolean {
  if (match.cause !== 'user-unknown' || match.reason !== undefined) return false;
  // Words of a provider that is not asked here are anybody's too; other generic rules are about notices.
  if (!ANYBODYS_WORDS.has(match.rule) && (own || match.provider === undefined)) return false;
  if (draft.remark?.value === BAD_MAILBOX) return false;
  const { phase, status } = draft;
  const silent = status === undefined || status.value.endsWith('.0.0');
  const closed = status?.value.startsWith('.2.', 1) === true;
  if (phase === undefined) return closed;
  if (phase.value === 'rcpt') return phase.rule === PIPELINED && status !== undefined && (silent || closed);
  return silent || closed;
}

/** Given up for good by definition of the vocabulary, whatever the cause. */
export const HARD_REASONS: readonly Reason[] = ['userunknown', 'hostunknown', 'hasmoved'];
