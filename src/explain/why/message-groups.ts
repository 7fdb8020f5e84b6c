import type { Message } from '../../core/investigation.ts';
import type { MessageKey } from '../../core/messages.ts';

/** Which part of the answer a sentence belongs to. */
export type MessageGroup = 'what' | 'cause' | 'why' | 'who' | 'sure' | 'not-found' | 'report';

const GROUPS: Readonly<Record<MessageKey, MessageGroup>> = {
  'accepted-by-mx': 'what',
  'accepted-locally': 'what',
  'accepted-after-deferrals': 'what',
  'accepted-is-not-inbox': 'what',
  'handed-over-to': 'what',
  'refused-by': 'what',
  'refused-locally': 'what',
  'deferred-by': 'what',
  'deferred-without-contact': 'what',
  'expired-after': 'what',
  'rejected-at-submission': 'what',
  suppressed: 'what',
  discarded: 'what',
  held: 'what',
  'returned-later': 'what',
  'mixed-outcomes': 'what',
  'cause-is': 'cause',
  'cause-unknown': 'cause',
  'reply-says': 'why',
  'log-hides-reason': 'why',
  'bounce-has-reason': 'why',
  'permanent-refusal-is-queued': 'why',
  'later-attempts-without-contact': 'why',
  'reply-cut-by-log': 'why',
  'only-this-provider': 'who',
  'only-this-domain': 'who',
  'only-this-recipient': 'who',
  'several-providers-refuse': 'who',
  'others-were-accepted': 'who',
  'others-fail-too': 'who',
  'everyone-affected': 'who',
  'only-bounces-read': 'who',
  'no-comparison': 'who',
  'sure-bounce-and-log-agree': 'sure',
  'sure-known-reply': 'sure',
  'sure-reply-of-mx': 'sure',
  'unsure-status-only': 'sure',
  'unsure-unknown-wording': 'sure',
  'unsure-no-bounce': 'sure',
  'unsure-log-ends': 'sure',
  'unsure-no-reply': 'sure',
  'not-found': 'not-found',
  'not-found-span': 'not-found',
  'not-found-before-span': 'not-found',
  'not-found-unreadable': 'not-found',
  'not-found-no-logs': 'not-found',
  'not-found-no-mail-log': 'not-found',
  'not-found-log-silent': 'not-found',
  'not-found-domain-seen': 'not-found',
  'not-found-similar': 'not-found',
  'not-found-rejections': 'not-found',
  'not-found-other-host': 'not-found',
  'not-found-never-handed': 'not-found',
  'report-provider-refuses': 'report',
  'report-domain-refuses': 'report',
  'report-everyone-affected': 'report',
  'report-all-well': 'report',
  'report-handed-over': 'report',
  'report-still-queued': 'report',
  'report-nothing': 'report',
};

/** A key we have no group for is told with the others of the answer's first part. */
export function groupOf(message: Message): MessageGroup {
  const groups: Readonly<Record<string, MessageGroup>> = GROUPS;
  return Object.hasOwn(groups, message.key) ? (groups[message.key] ?? 'what') : 'what';
}
