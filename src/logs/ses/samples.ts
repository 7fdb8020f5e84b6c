/** A record of each kind, and what must be read from it. Names and addresses are invented. */
import type { ObjectSample } from '../records/record-sample.ts';

export const SES_SAMPLES: readonly ObjectSample[] = [
  {
    kind: 'send',
    verdict: 'event',
    record: {
      eventType: 'Send',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example', 'c@c.example'],
        headersTruncated: false,
      },
      send: {},
    },
    events: [
      '11-24T03:07:14 received 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example>',
      '11-24T03:07:14 received 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<c@c.example>',
    ],
  },
  {
    kind: 'delivery',
    verdict: 'event',
    record: {
      eventType: 'Delivery',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example'],
        headersTruncated: false,
        sourceArn: 'arn:aws:ses:ap-northeast-1:123456789012:identity/a.example',
        headers: [
          { name: 'From', value: 'a@a.example' },
          { name: 'Message-ID', value: '<m1@a.example>' },
        ],
        commonHeaders: { subject: '日本語' },
      },
      delivery: {
        timestamp: '2026-11-24T03:07:16.3Z',
        processingTimeMillis: 2288,
        recipients: ['b@b.example'],
        smtpResponse: '250 2.0.0 OK  1795489636 x7-20020 - gsmtp',
        remoteMtaIp: '198.51.100.7',
        reportingMTA: 'a8-70.smtp-out.amazonses.com',
      },
    },
    events: [
      '11-24T03:07:16 attempt 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example> delivered [198.51.100.7] {data-end 250 2.0.0 OK  1795489636 x7-20020 - gsmtp} "250 2.0.0 OK  1795489636 x7-20020 - gsmtp" id=<m1@a.example>',
    ],
  },
  {
    kind: 'notification of a delivery',
    verdict: 'event',
    record: {
      notificationType: 'Delivery',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example'],
        headersTruncated: false,
        sourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/a.example',
      },
      delivery: {
        timestamp: '2026-11-24T03:07:16.000Z',
        recipients: ['b@b.example'],
        smtpResponse: '250 ok',
      },
    },
    events: [
      '11-24T03:07:16 attempt 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example> delivered [] {data-end 250 ok} "250 ok" id=<0100019ab0f2c1d4-5e6f7a8b-0001@email.amazonses.com>',
    ],
  },
  {
    kind: 'bounce: no such mailbox',
    verdict: 'event',
    record: {
      eventType: 'Bounce',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example', 'c@c.example'],
        headersTruncated: false,
      },
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: [
          {
            emailAddress: 'b@b.example',
            action: 'failed',
            status: '5.1.1',
            diagnosticCode: 'smtp; 550-5.1.1 The account does\n550 5.1.1 not exist',
          },
        ],
        timestamp: '2026-11-24T03:07:17.000Z',
        feedbackId: 'f1',
        reportingMTA: 'dsn; a8-70.smtp-out.amazonses.com',
        remoteMtaIp: '198.51.100.7',
      },
    },
    events: [
      '11-24T03:07:17 attempt 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example> bounced [198.51.100.7] {550 5.1.1 The account does not exist} "smtp; 550-5.1.1 The account does 550 5.1.1 not exist"',
    ],
  },
  {
    kind: 'bounce: on the suppression list of the account',
    verdict: 'event',
    record: {
      eventType: 'Bounce',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example'],
        headersTruncated: false,
      },
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'OnAccountSuppressionList',
        bouncedRecipients: [
          {
            emailAddress: 'b@b.example',
            action: 'failed',
            status: '5.1.1',
            diagnosticCode:
              'Amazon SES did not send the message to this address because it is on the suppression list for your account.',
          },
        ],
        timestamp: '2026-11-24T03:07:17.000Z',
        reportingMTA: 'dns; amazonses.com',
      },
    },
    events: [
      '11-24T03:07:17 attempt 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example> suppressed "Amazon SES did not send the message to this address because it is on the suppression list for your account." (not contacted)',
    ],
  },
  {
    kind: 'bounce: given up',
    verdict: 'event',
    record: {
      notificationType: 'Bounce',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example'],
        headersTruncated: false,
      },
      bounce: {
        bounceType: 'Transient',
        bounceSubType: 'General',
        bouncedRecipients: [
          {
            emailAddress: 'b@b.example',
            action: 'failed',
            status: '4.4.7',
            diagnosticCode:
              'smtp; 554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.0 Unable to lookup DNS for b.example>',
          },
        ],
        timestamp: '2026-11-24T17:10:00.000Z',
      },
    },
    events: [
      '11-24T17:10:00 attempt 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example> expired [] "smtp; 554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.0 Unable to lookup DNS for b.example>"',
    ],
  },
  {
    kind: 'bounce without a diagnostic',
    verdict: 'event',
    record: {
      eventType: 'Bounce',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example'],
        headersTruncated: false,
      },
      bounce: {
        bounceType: 'Undetermined',
        bounceSubType: 'Undetermined',
        bouncedRecipients: [{ emailAddress: 'b@b.example' }],
        timestamp: '2026-11-24T03:07:17.000Z',
      },
    },
    events: [
      '11-24T03:07:17 attempt 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example> bounced [] "Undetermined Undetermined"',
    ],
  },
  {
    kind: 'bounce: an automatic answer',
    verdict: 'event',
    record: {
      eventType: 'Bounce',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example'],
        headersTruncated: false,
      },
      bounce: {
        bounceType: 'Transient',
        bounceSubType: 'General',
        bouncedRecipients: [{ emailAddress: 'b@b.example' }],
        timestamp: '2026-11-24T03:07:18.000Z',
        feedbackId: 'f2',
      },
    },
    events: [
      '11-24T03:07:18 note 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example> reply "Transient General"',
    ],
  },
  {
    kind: 'complaint',
    verdict: 'event',
    record: {
      eventType: 'Complaint',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example'],
        headersTruncated: false,
      },
      complaint: {
        complainedRecipients: [{ emailAddress: 'b@b.example' }],
        timestamp: '2026-11-24T05:00:00.000Z',
        complaintFeedbackType: 'abuse',
      },
    },
    events: [
      '11-24T05:00:00 note 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example> complaint "abuse"',
    ],
  },
  {
    kind: 'complaint: not sent, complained before',
    verdict: 'event',
    record: {
      eventType: 'Complaint',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example'],
        headersTruncated: false,
      },
      complaint: {
        complainedRecipients: [{ emailAddress: 'b@b.example' }],
        timestamp: '2026-11-24T05:00:00.000Z',
        complaintSubType: 'OnAccountSuppressionList',
      },
    },
    events: [
      '11-24T05:00:00 attempt 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example> suppressed complaint "OnAccountSuppressionList" (not contacted)',
    ],
  },
  {
    kind: 'delivery delay',
    verdict: 'event',
    record: {
      eventType: 'DeliveryDelay',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example'],
        headersTruncated: false,
      },
      deliveryDelay: {
        timestamp: '2026-11-24T03:10:00.000Z',
        delayType: 'TransientCommunicationFailure',
        expirationTime: '2026-11-24T17:07:14Z',
        delayedRecipients: [
          {
            emailAddress: 'b@b.example',
            status: '4.4.1',
            diagnosticCode: 'smtp; 421 4.4.1 Unable to connect to remote host',
          },
        ],
      },
    },
    events: [
      '11-24T03:10:00 attempt 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example> deferred [] {421 4.4.1 Unable to connect to remote host} "smtp; 421 4.4.1 Unable to connect to remote host"',
    ],
  },
  {
    kind: 'reject',
    verdict: 'event',
    record: {
      eventType: 'Reject',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example'],
        headersTruncated: false,
      },
      reject: { reason: 'Bad content' },
    },
    events: [
      '11-24T03:07:14 rejected 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example> rejected "Bad content" (not contacted)',
    ],
  },
  {
    kind: 'rendering failure',
    verdict: 'event',
    record: {
      eventType: 'Rendering Failure',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example'],
        headersTruncated: false,
      },
      failure: { errorMessage: "Attribute 'name' is not present in the rendering data.", templateName: 'T' },
    },
    events: [
      '11-24T03:07:14 rejected 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example> rejected "Attribute \'name\' is not present in the rendering data." (not contacted)',
    ],
  },
  {
    kind: 'open',
    verdict: 'event',
    record: {
      eventType: 'Open',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example'],
        headersTruncated: false,
      },
      open: { ipAddress: '192.0.2.9', timestamp: '2026-11-24T06:00:00.000Z', userAgent: 'Mozilla/5.0' },
    },
    events: [
      '11-24T06:00:00 note 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> to=<b@b.example> opened "Mozilla/5.0"',
    ],
  },
  {
    kind: 'click',
    verdict: 'event',
    record: {
      eventType: 'Click',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example', 'c@c.example'],
        headersTruncated: false,
      },
      click: { link: 'https://a.example/x', timestamp: '2026-11-24T06:01:00.000Z' },
    },
    events: [
      '11-24T06:01:00 note 0100019ab0f2c1d4-5e6f7a8b-0001 from=<a@a.example> clicked "https://a.example/x"',
    ],
  },
  {
    kind: 'topic not yet confirmed',
    verdict: 'known',
    record: {
      Type: 'SubscriptionConfirmation',
      MessageId: '1',
      TopicArn: 'arn:aws:sns:us-east-1:123456789012:t',
      Message: 'You have chosen to subscribe',
    },
    events: [],
  },
  {
    kind: 'mail that came in',
    verdict: 'known',
    record: {
      notificationType: 'Received',
      receipt: { recipients: ['c@a.example'] },
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['c@a.example'],
        headersTruncated: false,
      },
    },
    events: [],
  },
  {
    kind: 'of a kind not known',
    verdict: 'unknown',
    record: {
      eventType: 'Teleport',
      mail: {
        timestamp: '2026-11-24T03:07:14.012Z',
        messageId: '0100019ab0f2c1d4-5e6f7a8b-0001',
        source: 'Piyo <a@a.example>',
        sendingAccountId: '123456789012',
        destination: ['b@b.example'],
        headersTruncated: false,
      },
    },
    events: [],
  },
];
