/**
 * Keys of the sentences that `diagnose` and `app` build and `explain` writes in ja and en. A value is the
 * list of parameters. Conventions for parameters: `…Time` epoch milliseconds (explain formats them with the
 * parameter `utcOffset`); `…Seconds` a duration; `provider`, `filteredBy` provider ids; `cause` a cause id;
 * `phase` an SMTP phase; `outcome` an outcome; counts are numbers. Every parameter may be missing in odd
 * data: explain then writes the sentence without it.
 */
export const MESSAGE_KEYS = {
  // --- what happened
  'accepted-by-mx': ['recipient', 'host', 'ip', 'acceptedTime', 'utcOffset', 'remoteId', 'provider'],
  'accepted-locally': ['recipient', 'host', 'acceptedTime', 'utcOffset'],
  'accepted-after-deferrals': ['attempts', 'cause', 'waitSeconds'],
  'accepted-is-not-inbox': ['provider'],
  'handed-over-to': ['recipient', 'host', 'ip', 'childQueueId', 'acceptedTime', 'utcOffset'],
  'refused-by': ['recipient', 'provider', 'filteredBy', 'host', 'ip', 'phase', 'refusedTime', 'utcOffset'],
  'refused-locally': ['recipient', 'host', 'refusedTime', 'utcOffset'],
  'deferred-by': ['recipient', 'provider', 'host', 'attempts', 'firstTime', 'lastTime', 'utcOffset'],
  'deferred-without-contact': ['recipient', 'host', 'attempts', 'firstTime', 'lastTime', 'utcOffset'],
  'only-queued': ['recipient', 'queuedTime', 'utcOffset'],
  'failed-without-contact': ['recipient', 'host', 'refusedTime', 'utcOffset'],
  'expired-after': ['recipient', 'waitSeconds', 'attempts', 'provider', 'host'],
  'rejected-at-submission': ['recipient', 'host', 'refusedTime', 'utcOffset'],
  suppressed: ['recipient', 'mta'],
  discarded: ['recipient', 'mta'],
  held: ['recipient', 'mta'],
  'returned-later': ['recipient', 'host', 'acceptedTime', 'returnedTime', 'utcOffset'],
  'mixed-outcomes': ['total', 'delivered', 'failed', 'deferred'],
  // --- why
  'cause-is': ['cause', 'reply'],
  'cause-unknown': ['reply'],
  'reply-says': ['reply'],
  'log-hides-reason': ['logText', 'enhancedStatus'],
  'bounce-has-reason': ['path'],
  'permanent-refusal-is-queued': ['code', 'mta'],
  'later-attempts-without-contact': ['attempts'],
  'reply-cut-by-log': [],
  // --- who else
  'only-this-provider': ['provider', 'failed', 'total', 'otherDomains', 'otherDelivered', 'otherTotal'],
  'only-this-domain': ['domain', 'failed', 'total', 'otherDomains', 'otherDelivered', 'otherTotal'],
  'only-this-recipient': ['domain', 'otherDelivered', 'otherTotal'],
  'several-providers-refuse': ['providers', 'failed', 'total'],
  'others-were-accepted': ['domain', 'otherDelivered', 'otherTotal'],
  'others-fail-too': [
    'provider',
    'domain',
    'failed',
    'total',
    'otherDomains',
    'otherDelivered',
    'otherTotal',
  ],
  'everyone-affected': ['failed', 'total'],
  'only-bounces-read': [],
  'no-comparison': ['total'],
  // --- how sure
  'sure-bounce-and-log-agree': [],
  'sure-known-reply': ['rule'],
  'sure-reply-of-mx': [],
  'sure-own-delivery': [],
  'unsure-status-only': ['enhancedStatus'],
  'unsure-unknown-wording': [],
  'unsure-no-bounce': [],
  'unsure-log-ends': [],
  'unsure-no-reply': [],
  // --- not found
  'not-found': ['subject'],
  'not-found-span': ['fromTime', 'toTime', 'utcOffset', 'lines'],
  'not-found-before-span': ['askedTime', 'fromTime', 'utcOffset'],
  'not-found-unreadable': ['paths'],
  'not-found-no-logs': ['paths'],
  'not-found-no-mail-log': ['paths'],
  'not-found-log-silent': ['path', 'lastTime', 'silentSeconds', 'utcOffset'],
  'not-found-domain-seen': ['domain', 'total', 'delivered', 'sample'],
  'not-found-similar': ['addresses'],
  'not-found-rejections': ['rejections'],
  'not-found-other-host': ['hosts'],
  'not-found-never-handed': [],
  // --- report
  'report-provider-refuses': [
    'provider',
    'failed',
    'total',
    'addressFailures',
    'firstFailureTime',
    'utcOffset',
    'cause',
    'otherDomains',
  ],
  'report-domain-refuses': [
    'domain',
    'failed',
    'total',
    'addressFailures',
    'firstFailureTime',
    'utcOffset',
    'cause',
  ],
  'report-everyone-affected': ['failed', 'total', 'addressFailures', 'cause'],
  'report-all-well': ['delivered', 'total'],
  'report-handed-over': ['count', 'hosts'],
  'report-still-queued': ['count', 'domains'],
  'report-nothing': [],
} as const;

export type MessageKey = keyof typeof MESSAGE_KEYS;

/** Steps of our own; those of the knowledge base are named `knowledge:<id>`. */
export const STEP_KEYS = {
  'look-in-junk': ['recipient', 'provider', 'folder'],
  'ask-recipient-search': ['recipient', 'remoteId', 'messageId', 'acceptedTime', 'utcOffset'],
  'send-test-mail': ['recipient'],
  'read-named-page': ['url'],
  'send-again': [],
  'read-log-of-next-hop': ['host', 'childQueueId'],
  'read-local-queue': ['command'],
  'wait-for-retry': ['recipient'],
  'do-not-wait': ['mta'],
  'compare-with-bounce': ['path'],
  'correct-address': ['recipient'],
  'keep-full-reply': ['reply'],
  'explain-reply': ['command'],
  'widen-span': ['command'],
  'name-log': ['command'],
  'run-as-root': ['command'],
  'check-logging': ['command'],
  'check-spelling': ['addresses'],
  'look-on-other-host': ['hosts'],
  'check-application': [],
} as const;

export type StepKey = keyof typeof STEP_KEYS;
