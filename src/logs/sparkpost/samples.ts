/** A record of each kind, and what must be read from it. Names and addresses are invented. */
import type { ObjectSample } from '../records/record-sample.ts';

export const SPARKPOST_SAMPLES: readonly ObjectSample[] = [
  {
    kind: 'injection',
    verdict: 'event',
    record: {
      msys: {
        message_event: {
          type: 'injection',
          event_id: 'e-injection1',
          message_id: '0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e',
          rcpt_to: 'b@b.example',
          raw_rcpt_to: 'B@b.example',
          timestamp: '1795489634',
          transmission_id: '65832150921904138',
          msg_from: 'a@a.example',
          sending_ip: '192.0.2.1',
          ip_address: '198.51.100.7',
          msg_size: '1337',
        },
      },
    },
    events: [
      '11-24T03:07:14 received 0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e from=<a@a.example> to=<B@b.example>',
    ],
  },
  {
    kind: 'delivery',
    verdict: 'event',
    record: {
      msys: {
        message_event: {
          type: 'delivery',
          event_id: 'e-delivery3',
          message_id: '0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e',
          rcpt_to: 'b@b.example',
          raw_rcpt_to: 'B@b.example',
          timestamp: '1795489634',
          transmission_id: '65832150921904138',
          msg_from: 'a@a.example',
          sending_ip: '192.0.2.1',
          ip_address: '198.51.100.7',
          queue_time: '1200',
          outbound_tls: '1',
          num_retries: '0',
        },
      },
    },
    events: [
      '11-24T03:07:14 attempt 0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e from=<a@a.example> to=<B@b.example> delivered []',
    ],
  },
  {
    kind: 'delay',
    verdict: 'event',
    record: {
      msys: {
        message_event: {
          type: 'delay',
          event_id: 'e-delay4',
          message_id: '0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e',
          rcpt_to: 'b@b.example',
          raw_rcpt_to: 'B@b.example',
          timestamp: '1795489634',
          transmission_id: '65832150921904138',
          msg_from: 'a@a.example',
          sending_ip: '192.0.2.1',
          ip_address: '198.51.100.7',
          bounce_class: '21',
          error_code: '454',
          raw_reason: '454 4.4.4 no route',
          reason: '454 4.4.4 no route',
        },
      },
    },
    events: [
      '11-24T03:07:14 attempt 0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e from=<a@a.example> to=<B@b.example> deferred [] {454 4.4.4 no route} "454 4.4.4 no route"',
    ],
  },
  {
    kind: 'bounce',
    verdict: 'event',
    record: {
      msys: {
        message_event: {
          type: 'bounce',
          event_id: 'e-bounce4',
          message_id: '0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e',
          rcpt_to: 'b@b.example',
          raw_rcpt_to: 'B@b.example',
          timestamp: '1795489634',
          transmission_id: '65832150921904138',
          msg_from: 'a@a.example',
          sending_ip: '192.0.2.1',
          ip_address: '198.51.100.7',
          bounce_class: '10',
          error_code: '550',
          raw_reason: '550 5.1.1 <b@b.example> unknown',
          reason: '550 5.1.1 <...> unknown',
        },
      },
    },
    events: [
      '11-24T03:07:14 attempt 0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e from=<a@a.example> to=<B@b.example> bounced [] {550 5.1.1 <b@b.example> unknown} "550 5.1.1 <b@b.example> unknown"',
    ],
  },
  {
    kind: 'bounce: given up',
    verdict: 'event',
    record: {
      msys: {
        message_event: {
          type: 'bounce',
          event_id: 'e-bounce3',
          message_id: '0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e',
          rcpt_to: 'b@b.example',
          raw_rcpt_to: 'B@b.example',
          timestamp: '1795489634',
          transmission_id: '65832150921904138',
          msg_from: 'a@a.example',
          sending_ip: '192.0.2.1',
          ip_address: '198.51.100.7',
          bounce_class: '22',
          error_code: '452',
          raw_reason: '452 4.2.2 over quota',
        },
      },
    },
    events: [
      '11-24T03:07:14 attempt 0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e from=<a@a.example> to=<B@b.example> expired [] {452 4.2.2 over quota} "452 4.2.2 over quota"',
    ],
  },
  {
    kind: 'bounce: automatic answer',
    verdict: 'event',
    record: {
      msys: {
        message_event: {
          type: 'bounce',
          event_id: 'e-bounce3',
          message_id: '0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e',
          rcpt_to: 'b@b.example',
          raw_rcpt_to: 'B@b.example',
          timestamp: '1795489634',
          transmission_id: '65832150921904138',
          msg_from: 'a@a.example',
          sending_ip: '192.0.2.1',
          ip_address: '198.51.100.7',
          bounce_class: '60',
          error_code: '550',
          raw_reason: 'Auto-Reply',
        },
      },
    },
    events: [
      '11-24T03:07:14 note 0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e from=<a@a.example> to=<B@b.example> reply "Auto-Reply"',
    ],
  },
  {
    kind: 'out of band',
    verdict: 'event',
    record: {
      msys: {
        message_event: {
          type: 'out_of_band',
          event_id: 'e-out_of_band3',
          message_id: '0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e',
          rcpt_to: 'b@b.example',
          raw_rcpt_to: 'B@b.example',
          timestamp: '1795489634',
          transmission_id: '65832150921904138',
          msg_from: 'a@a.example',
          sending_ip: '192.0.2.1',
          ip_address: '198.51.100.7',
          bounce_class: '10',
          error_code: '550',
          raw_reason: '550 5.1.1 no such user',
        },
      },
    },
    events: [
      '11-24T03:07:14 attempt 0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e from=<a@a.example> to=<B@b.example> bounced [] {550 5.1.1 no such user} "550 5.1.1 no such user"',
    ],
  },
  {
    kind: 'policy rejection: suppressed',
    verdict: 'event',
    record: {
      msys: {
        message_event: {
          type: 'policy_rejection',
          event_id: 'e-policy_rejection2',
          message_id: '0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e',
          rcpt_to: 'b@b.example',
          raw_rcpt_to: 'B@b.example',
          timestamp: '1795489634',
          transmission_id: '65832150921904138',
          msg_from: 'a@a.example',
          sending_ip: '192.0.2.1',
          ip_address: '198.51.100.7',
          error_code: '554',
          raw_reason: '554 5.7.1 recipient address suppressed due to customer policy',
        },
      },
    },
    events: [
      '11-24T03:07:14 attempt 0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e from=<a@a.example> to=<B@b.example> suppressed "554 5.7.1 recipient address suppressed due to customer policy" (not contacted)',
    ],
  },
  {
    kind: 'generation rejection',
    verdict: 'event',
    record: {
      msys: {
        gen_event: {
          type: 'generation_rejection',
          event_id: 'e-generation_rejection2',
          message_id: '0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e',
          rcpt_to: 'b@b.example',
          raw_rcpt_to: 'B@b.example',
          timestamp: '1795489634',
          transmission_id: '65832150921904138',
          msg_from: 'a@a.example',
          sending_ip: '192.0.2.1',
          ip_address: '198.51.100.7',
          error_code: '554',
          raw_reason: '554 5.7.1 Rejected sending of this transmission',
        },
      },
    },
    events: [
      '11-24T03:07:14 rejected 0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e from=<a@a.example> to=<B@b.example> rejected "554 5.7.1 Rejected sending of this transmission" (not contacted)',
    ],
  },
  {
    kind: 'complaint',
    verdict: 'event',
    record: {
      msys: {
        message_event: {
          type: 'spam_complaint',
          event_id: 'e-spam_complaint1',
          message_id: '0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e',
          rcpt_to: 'b@b.example',
          raw_rcpt_to: 'B@b.example',
          timestamp: '1795489634',
          transmission_id: '65832150921904138',
          msg_from: 'a@a.example',
          sending_ip: '192.0.2.1',
          ip_address: '198.51.100.7',
          fbtype: 'abuse',
        },
      },
    },
    events: [
      '11-24T03:07:14 note 0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e from=<a@a.example> to=<B@b.example> complaint "abuse"',
    ],
  },
  {
    kind: 'open',
    verdict: 'event',
    record: {
      msys: {
        track_event: {
          type: 'initial_open',
          event_id: 'e-initial_open0',
          message_id: '0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e',
          rcpt_to: 'b@b.example',
          raw_rcpt_to: 'B@b.example',
          timestamp: '1795489634',
          transmission_id: '65832150921904138',
          msg_from: 'a@a.example',
          sending_ip: '192.0.2.1',
          ip_address: '198.51.100.7',
        },
      },
    },
    events: [
      '11-24T03:07:14 note 0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e from=<a@a.example> to=<B@b.example> opened',
    ],
  },
  {
    kind: 'click',
    verdict: 'event',
    record: {
      msys: {
        track_event: {
          type: 'click',
          event_id: 'e-click1',
          message_id: '0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e',
          rcpt_to: 'b@b.example',
          raw_rcpt_to: 'B@b.example',
          timestamp: '1795489634',
          transmission_id: '65832150921904138',
          msg_from: 'a@a.example',
          sending_ip: '192.0.2.1',
          ip_address: '198.51.100.7',
          target_link_url: 'https://a.example/',
        },
      },
    },
    events: [
      '11-24T03:07:14 note 0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e from=<a@a.example> to=<B@b.example> clicked "https://a.example/"',
    ],
  },
  {
    kind: 'of the interface',
    verdict: 'event',
    record: {
      type: 'delivery',
      event_id: 'e-delivery0',
      message_id: '0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e',
      rcpt_to: 'b@b.example',
      raw_rcpt_to: 'B@b.example',
      timestamp: '2026-11-24T03:07:15.000Z',
      transmission_id: '65832150921904138',
      msg_from: 'a@a.example',
      sending_ip: '192.0.2.1',
      ip_address: '198.51.100.7',
    },
    events: [
      '11-24T03:07:15 attempt 0e0d94b7-9085-4e3c-ab30-e3f2cd9c273e from=<a@a.example> to=<B@b.example> delivered []',
    ],
  },
  { kind: 'ping', verdict: 'known', record: { msys: {} }, events: [] },
];
