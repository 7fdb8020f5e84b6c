/** A record of each kind, and what must be read from it. Names and addresses are invented. */
import type { ObjectSample } from '../records/record-sample.ts';

export const RESEND_SAMPLES: readonly ObjectSample[] = [
  {
    kind: 'sent',
    verdict: 'event',
    record: {
      type: 'email.sent',
      created_at: '2026-11-24T03:07:14.126Z',
      data: {
        email_id: '56761188-7520-42d8-8898-ff6fc54ce618',
        created_at: '2026-11-24T03:07:10.000Z',
        from: 'A <a@a.example>',
        to: ['b@b.example', 'c@c.example'],
        subject: 's',
      },
    },
    events: [
      '11-24T03:07:14 received 56761188-7520-42d8-8898-ff6fc54ce618 from=<a@a.example> to=<b@b.example>',
      '11-24T03:07:14 received 56761188-7520-42d8-8898-ff6fc54ce618 from=<a@a.example> to=<c@c.example>',
    ],
  },
  {
    kind: 'delivered',
    verdict: 'event',
    record: {
      type: 'email.delivered',
      created_at: '2026-11-24T03:07:14.126Z',
      data: {
        email_id: '56761188-7520-42d8-8898-ff6fc54ce618',
        created_at: '2026-11-24T03:07:10.000Z',
        from: 'A <a@a.example>',
        to: ['b@b.example'],
        subject: 's',
      },
    },
    events: [
      '11-24T03:07:14 attempt 56761188-7520-42d8-8898-ff6fc54ce618 from=<a@a.example> to=<b@b.example> delivered []',
    ],
  },
  {
    kind: 'delivery delayed',
    verdict: 'event',
    record: {
      type: 'email.delivery_delayed',
      created_at: '2026-11-24T03:07:14.126Z',
      data: {
        email_id: '56761188-7520-42d8-8898-ff6fc54ce618',
        created_at: '2026-11-24T03:07:10.000Z',
        from: 'A <a@a.example>',
        to: ['b@b.example'],
        subject: 's',
      },
    },
    events: [
      '11-24T03:07:14 attempt 56761188-7520-42d8-8898-ff6fc54ce618 from=<a@a.example> to=<b@b.example> deferred []',
    ],
  },
  {
    kind: 'bounced',
    verdict: 'event',
    record: {
      type: 'email.bounced',
      created_at: '2026-11-24T03:07:14.126Z',
      data: {
        email_id: '56761188-7520-42d8-8898-ff6fc54ce618',
        created_at: '2026-11-24T03:07:10.000Z',
        from: 'A <a@a.example>',
        to: ['b@b.example'],
        subject: 's',
        bounce: {
          message: "The recipient's email address does not exist.",
          type: 'Permanent',
          subType: 'General',
          diagnosticCode: ['smtp; 550 5.1.1 no such user'],
        },
      },
    },
    events: [
      '11-24T03:07:14 attempt 56761188-7520-42d8-8898-ff6fc54ce618 from=<a@a.example> to=<b@b.example> bounced [] {550 5.1.1 no such user} "smtp; 550 5.1.1 no such user"',
    ],
  },
  {
    kind: 'bounced: suppressed',
    verdict: 'event',
    record: {
      type: 'email.bounced',
      created_at: '2026-11-24T03:07:14.126Z',
      data: {
        email_id: '56761188-7520-42d8-8898-ff6fc54ce618',
        created_at: '2026-11-24T03:07:10.000Z',
        from: 'A <a@a.example>',
        to: ['b@b.example'],
        subject: 's',
        bounce: {
          message:
            "The recipient's email address is on the suppression list because it has a recent history of producing hard bounces.",
          type: 'Permanent',
          subType: 'Suppressed',
        },
      },
    },
    events: [
      '11-24T03:07:14 attempt 56761188-7520-42d8-8898-ff6fc54ce618 from=<a@a.example> to=<b@b.example> suppressed "The recipient\'s email address is on the suppression list because it has a recent history of producing hard bounces." (not contacted)',
    ],
  },
  {
    kind: 'suppressed',
    verdict: 'event',
    record: {
      type: 'email.suppressed',
      created_at: '2026-11-24T03:07:14.126Z',
      data: {
        email_id: '56761188-7520-42d8-8898-ff6fc54ce618',
        created_at: '2026-11-24T03:07:10.000Z',
        from: 'A <a@a.example>',
        to: ['b@b.example'],
        subject: 's',
        suppressed: { message: 'On the suppression list of the account.', type: 'OnAccountSuppressionList' },
      },
    },
    events: [
      '11-24T03:07:14 attempt 56761188-7520-42d8-8898-ff6fc54ce618 from=<a@a.example> to=<b@b.example> suppressed "On the suppression list of the account." (not contacted)',
    ],
  },
  {
    kind: 'failed',
    verdict: 'event',
    record: {
      type: 'email.failed',
      created_at: '2026-11-24T03:07:14.126Z',
      data: {
        email_id: '56761188-7520-42d8-8898-ff6fc54ce618',
        created_at: '2026-11-24T03:07:10.000Z',
        from: 'A <a@a.example>',
        to: ['b@b.example'],
        subject: 's',
        failed: { reason: 'reached_daily_quota' },
      },
    },
    events: [
      '11-24T03:07:14 rejected 56761188-7520-42d8-8898-ff6fc54ce618 from=<a@a.example> to=<b@b.example> rejected "reached_daily_quota" (not contacted)',
    ],
  },
  {
    kind: 'complained',
    verdict: 'event',
    record: {
      type: 'email.complained',
      created_at: '2026-11-24T03:07:14.126Z',
      data: {
        email_id: '56761188-7520-42d8-8898-ff6fc54ce618',
        created_at: '2026-11-24T03:07:10.000Z',
        from: 'A <a@a.example>',
        to: ['b@b.example'],
        subject: 's',
      },
    },
    events: [
      '11-24T03:07:14 note 56761188-7520-42d8-8898-ff6fc54ce618 from=<a@a.example> to=<b@b.example> complaint',
    ],
  },
  {
    kind: 'opened',
    verdict: 'event',
    record: {
      type: 'email.opened',
      created_at: '2026-11-24T03:07:14.126Z',
      data: {
        email_id: '56761188-7520-42d8-8898-ff6fc54ce618',
        created_at: '2026-11-24T03:07:10.000Z',
        from: 'A <a@a.example>',
        to: ['b@b.example'],
        subject: 's',
      },
    },
    events: [
      '11-24T03:07:14 note 56761188-7520-42d8-8898-ff6fc54ce618 from=<a@a.example> to=<b@b.example> opened',
    ],
  },
  {
    kind: 'clicked',
    verdict: 'event',
    record: {
      type: 'email.clicked',
      created_at: '2026-11-24T03:07:14.126Z',
      data: {
        email_id: '56761188-7520-42d8-8898-ff6fc54ce618',
        created_at: '2026-11-24T03:07:10.000Z',
        from: 'A <a@a.example>',
        to: ['b@b.example'],
        subject: 's',
        click: { link: 'https://a.example/' },
      },
    },
    events: [
      '11-24T03:07:14 note 56761188-7520-42d8-8898-ff6fc54ce618 from=<a@a.example> to=<b@b.example> clicked "https://a.example/"',
    ],
  },
  {
    kind: 'of another thing',
    verdict: 'known',
    record: { type: 'contact.created', created_at: '2026-11-24T03:07:14.126Z', data: { id: '1' } },
    events: [],
  },
];
