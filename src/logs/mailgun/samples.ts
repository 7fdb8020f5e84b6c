/** A record of each kind, and what must be read from it. Names and addresses are invented. */
import type { ObjectSample } from '../records/record-sample.ts';

export const MAILGUN_SAMPLES: readonly ObjectSample[] = [
  {
    kind: 'accepted',
    verdict: 'event',
    record: {
      signature: { timestamp: '1795489634', token: 't', signature: 's' },
      'event-data': {
        event: 'accepted',
        id: 'id-accepted1',
        timestamp: 1795489634.25,
        'log-level': 'info',
        recipient: 'b@b.example',
        'recipient-domain': 'b.example',
        message: {
          headers: { to: 'b@b.example', 'message-id': '20261124.1@mg.a.example', from: 'a@a.example' },
          size: 1234,
        },
        envelope: { sender: 'a@a.example', 'sending-ip': '192.0.2.1' },
        method: 'HTTP',
      },
    },
    events: [
      '11-24T03:07:14 received 20261124.1@mg.a.example from=<a@a.example> to=<b@b.example> id=<20261124.1@mg.a.example>',
    ],
  },
  {
    kind: 'rejected',
    verdict: 'event',
    record: {
      signature: { timestamp: '1795489634', token: 't', signature: 's' },
      'event-data': {
        event: 'rejected',
        id: 'id-rejected1',
        timestamp: 1795489634.25,
        'log-level': 'info',
        recipient: 'b@b.example',
        'recipient-domain': 'b.example',
        message: {
          headers: { to: 'b@b.example', 'message-id': '20261124.1@mg.a.example', from: 'a@a.example' },
          size: 1234,
        },
        envelope: { sender: 'a@a.example', 'sending-ip': '192.0.2.1' },
        reject: { reason: 'Sandbox subdomains are for test purposes only', description: '' },
      },
    },
    events: [
      '11-24T03:07:14 rejected 20261124.1@mg.a.example from=<a@a.example> to=<b@b.example> rejected "Sandbox subdomains are for test purposes only" (not contacted) id=<20261124.1@mg.a.example>',
    ],
  },
  {
    kind: 'delivered',
    verdict: 'event',
    record: {
      signature: { timestamp: '1795489634', token: 't', signature: 's' },
      'event-data': {
        event: 'delivered',
        id: 'id-delivered1',
        timestamp: 1795489634.25,
        'log-level': 'info',
        recipient: 'b@b.example',
        'recipient-domain': 'b.example',
        message: {
          headers: { to: 'b@b.example', 'message-id': '20261124.1@mg.a.example', from: 'a@a.example' },
          size: 1234,
        },
        envelope: { sender: 'a@a.example', 'sending-ip': '192.0.2.1' },
        'delivery-status': {
          code: 250,
          message: 'OK',
          description: '',
          'attempt-no': 1,
          'mx-host': 'mx1.b.example',
          tls: true,
          'session-seconds': 0.4,
          'certificate-verified': true,
        },
      },
    },
    events: [
      '11-24T03:07:14 attempt 20261124.1@mg.a.example from=<a@a.example> to=<b@b.example> delivered mx1.b.example[] {data-end 250 OK} id=<20261124.1@mg.a.example>',
    ],
  },
  {
    kind: 'failed for now',
    verdict: 'event',
    record: {
      event: 'failed',
      id: 'id-failed3',
      timestamp: 1795489634.25,
      'log-level': 'info',
      recipient: 'b@b.example',
      'recipient-domain': 'b.example',
      message: {
        headers: { to: 'b@b.example', 'message-id': '20261124.1@mg.a.example', from: 'a@a.example' },
        size: 1234,
      },
      envelope: { sender: 'a@a.example', 'sending-ip': '192.0.2.1' },
      severity: 'temporary',
      reason: 'generic',
      'delivery-status': {
        code: 451,
        message: '4.7.1 Greylisted',
        'retry-seconds': 600,
        'mx-host': 'mx1.b.example',
      },
    },
    events: [
      '11-24T03:07:14 attempt 20261124.1@mg.a.example from=<a@a.example> to=<b@b.example> deferred mx1.b.example[] {451 4.7.1 Greylisted} "4.7.1 Greylisted" id=<20261124.1@mg.a.example>',
    ],
  },
  {
    kind: 'failed for good',
    verdict: 'event',
    record: {
      signature: { timestamp: '1795489634', token: 't', signature: 's' },
      'event-data': {
        event: 'failed',
        id: 'id-failed3',
        timestamp: 1795489634.25,
        'log-level': 'info',
        recipient: 'b@b.example',
        'recipient-domain': 'b.example',
        message: {
          headers: { to: 'b@b.example', 'message-id': '20261124.1@mg.a.example', from: 'a@a.example' },
          size: 1234,
        },
        envelope: { sender: 'a@a.example', 'sending-ip': '192.0.2.1' },
        severity: 'permanent',
        reason: 'bounce',
        'delivery-status': {
          code: 550,
          message: '5.1.1 The email account does not exist',
          'mx-host': 'mx1.b.example',
          tls: true,
          'attempt-no': 1,
        },
      },
    },
    events: [
      '11-24T03:07:14 attempt 20261124.1@mg.a.example from=<a@a.example> to=<b@b.example> bounced mx1.b.example[] {550 5.1.1 The email account does not exist} "5.1.1 The email account does not exist" id=<20261124.1@mg.a.example>',
    ],
  },
  {
    kind: 'failed: code 498 of its own',
    verdict: 'event',
    record: {
      signature: { timestamp: '1795489634', token: 't', signature: 's' },
      'event-data': {
        event: 'failed',
        id: 'id-failed3',
        timestamp: 1795489634.25,
        'log-level': 'info',
        recipient: 'b@b.example',
        'recipient-domain': 'b.example',
        message: {
          headers: { to: 'b@b.example', 'message-id': '20261124.1@mg.a.example', from: 'a@a.example' },
          size: 1234,
        },
        envelope: { sender: 'a@a.example', 'sending-ip': '192.0.2.1' },
        severity: 'permanent',
        reason: 'generic',
        'delivery-status': {
          code: 498,
          message: 'No MX for b.example',
          description: 'No MX for [b.example]',
        },
      },
    },
    events: [
      '11-24T03:07:14 attempt 20261124.1@mg.a.example from=<a@a.example> to=<b@b.example> bounced [] "No MX for b.example" id=<20261124.1@mg.a.example>',
    ],
  },
  {
    kind: 'failed: too old',
    verdict: 'event',
    record: {
      signature: { timestamp: '1795489634', token: 't', signature: 's' },
      'event-data': {
        event: 'failed',
        id: 'id-failed3',
        timestamp: 1795489634.25,
        'log-level': 'info',
        recipient: 'b@b.example',
        'recipient-domain': 'b.example',
        message: {
          headers: { to: 'b@b.example', 'message-id': '20261124.1@mg.a.example', from: 'a@a.example' },
          size: 1234,
        },
        envelope: { sender: 'a@a.example', 'sending-ip': '192.0.2.1' },
        severity: 'permanent',
        reason: 'old',
        'delivery-status': { code: 602, message: 'Too old' },
      },
    },
    events: [
      '11-24T03:07:14 attempt 20261124.1@mg.a.example from=<a@a.example> to=<b@b.example> expired [] "Too old" id=<20261124.1@mg.a.example>',
    ],
  },
  {
    kind: 'failed: suppressed',
    verdict: 'event',
    record: {
      signature: { timestamp: '1795489634', token: 't', signature: 's' },
      'event-data': {
        event: 'failed',
        id: 'id-failed3',
        timestamp: 1795489634.25,
        'log-level': 'info',
        recipient: 'b@b.example',
        'recipient-domain': 'b.example',
        message: {
          headers: { to: 'b@b.example', 'message-id': '20261124.1@mg.a.example', from: 'a@a.example' },
          size: 1234,
        },
        envelope: { sender: 'a@a.example', 'sending-ip': '192.0.2.1' },
        severity: 'permanent',
        reason: 'suppress-bounce',
        'delivery-status': {
          code: 605,
          message: '',
          description: 'Not delivering to previously bounced address',
        },
      },
    },
    events: [
      '11-24T03:07:14 attempt 20261124.1@mg.a.example from=<a@a.example> to=<b@b.example> suppressed "Not delivering to previously bounced address" (not contacted) id=<20261124.1@mg.a.example>',
    ],
  },
  {
    kind: 'complained',
    verdict: 'event',
    record: {
      signature: { timestamp: '1795489634', token: 't', signature: 's' },
      'event-data': {
        event: 'complained',
        id: 'id-complained0',
        timestamp: 1795489634.25,
        'log-level': 'info',
        recipient: 'b@b.example',
        'recipient-domain': 'b.example',
        message: {
          headers: { to: 'b@b.example', 'message-id': '20261124.1@mg.a.example', from: 'a@a.example' },
          size: 1234,
        },
        envelope: { sender: 'a@a.example', 'sending-ip': '192.0.2.1' },
      },
    },
    events: [
      '11-24T03:07:14 note 20261124.1@mg.a.example from=<a@a.example> to=<b@b.example> complaint id=<20261124.1@mg.a.example>',
    ],
  },
  {
    kind: 'opened',
    verdict: 'event',
    record: {
      signature: { timestamp: '1795489634', token: 't', signature: 's' },
      'event-data': {
        event: 'opened',
        id: 'id-opened0',
        timestamp: 1795489634.25,
        'log-level': 'info',
        recipient: 'b@b.example',
        'recipient-domain': 'b.example',
        message: {
          headers: { to: 'b@b.example', 'message-id': '20261124.1@mg.a.example', from: 'a@a.example' },
          size: 1234,
        },
        envelope: { sender: 'a@a.example', 'sending-ip': '192.0.2.1' },
      },
    },
    events: [
      '11-24T03:07:14 note 20261124.1@mg.a.example from=<a@a.example> to=<b@b.example> opened id=<20261124.1@mg.a.example>',
    ],
  },
  {
    kind: 'clicked',
    verdict: 'event',
    record: {
      signature: { timestamp: '1795489634', token: 't', signature: 's' },
      'event-data': {
        event: 'clicked',
        id: 'id-clicked1',
        timestamp: 1795489634.25,
        'log-level': 'info',
        recipient: 'b@b.example',
        'recipient-domain': 'b.example',
        message: {
          headers: { to: 'b@b.example', 'message-id': '20261124.1@mg.a.example', from: 'a@a.example' },
          size: 1234,
        },
        envelope: { sender: 'a@a.example', 'sending-ip': '192.0.2.1' },
        url: 'https://a.example/',
      },
    },
    events: [
      '11-24T03:07:14 note 20261124.1@mg.a.example from=<a@a.example> to=<b@b.example> clicked "https://a.example/" id=<20261124.1@mg.a.example>',
    ],
  },
  {
    kind: 'stored',
    verdict: 'event',
    record: {
      event: 'stored',
      id: 'id-stored0',
      timestamp: 1795489634.25,
      'log-level': 'info',
      recipient: 'b@b.example',
      'recipient-domain': 'b.example',
      message: {
        headers: { to: 'b@b.example', 'message-id': '20261124.1@mg.a.example', from: 'a@a.example' },
        size: 1234,
      },
      envelope: { sender: 'a@a.example', 'sending-ip': '192.0.2.1' },
    },
    events: [
      '11-24T03:07:14 note 20261124.1@mg.a.example from=<a@a.example> to=<b@b.example> stored id=<20261124.1@mg.a.example>',
    ],
  },
  {
    kind: 'old webhook: dropped',
    verdict: 'event',
    record: {
      event: 'dropped',
      recipient: 'b@b.example',
      domain: 'a.example',
      reason: 'hardfail',
      code: '550',
      description: '5.1.1 user unknown',
      'Message-Id': '<m2@a.example>',
      'X-Mailgun-Sid': 'WyJ',
      timestamp: '1795489634',
      token: 'tok1',
      signature: 's',
      'message-headers': '[]',
    },
    events: [
      '11-24T03:07:14 attempt m2@a.example to=<b@b.example> bounced [] {550 5.1.1 user unknown} "5.1.1 user unknown" id=<m2@a.example>',
    ],
  },
  {
    kind: 'old webhook: dropped, suppressed',
    verdict: 'event',
    record: {
      event: 'dropped',
      recipient: 'b@b.example',
      domain: 'a.example',
      reason: 'hardfail',
      code: '605',
      description: 'Not delivering to previously bounced address',
      'Message-Id': '<m3@a.example>',
      timestamp: '1795489634',
      token: 'tok2',
      signature: 's',
      'message-headers': '[]',
    },
    events: [
      '11-24T03:07:14 attempt m3@a.example to=<b@b.example> suppressed "Not delivering to previously bounced address" (not contacted) id=<m3@a.example>',
    ],
  },
  {
    kind: 'old webhook: bounced',
    verdict: 'event',
    record: {
      event: 'bounced',
      recipient: 'b@b.example',
      domain: 'a.example',
      code: '550',
      error: '550 5.7.1 Blocked',
      'Message-Id': '<m4@a.example>',
      timestamp: '1795489634',
      token: 'tok3',
      signature: 's',
      'message-headers': '[]',
    },
    events: [
      '11-24T03:07:14 attempt m4@a.example to=<b@b.example> bounced [] {550 5.7.1 Blocked} "550 5.7.1 Blocked" id=<m4@a.example>',
    ],
  },
  {
    kind: 'old webhook: delivered',
    verdict: 'event',
    record: {
      event: 'delivered',
      recipient: 'b@b.example',
      domain: 'a.example',
      'Message-Id': '<m5@a.example>',
      timestamp: '1795489634',
      token: 'tok4',
      signature: 's',
      'message-headers': '[]',
    },
    events: ['11-24T03:07:14 attempt m5@a.example to=<b@b.example> delivered [] id=<m5@a.example>'],
  },
];
