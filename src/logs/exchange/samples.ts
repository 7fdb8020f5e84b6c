/** A record of each kind, and what must be read from it. Names and addresses are invented. */
import type { TableSample } from '../records/record-sample.ts';

export const EXCHANGE_SAMPLES: readonly TableSample[] = [
  {
    header:
      '#Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path,message-info,directionality,tenant-id,original-client-ip,original-server-ip,custom-data',
    rows: [
      {
        kind: 'received',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,EX1\\Default EX1,SMTP,RECEIVE,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example,,4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> id=<m1@a.example>',
        ],
      },
      {
        kind: 'handed in',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,STOREDRIVER,SUBMIT,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example,,4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> id=<m1@a.example>',
        ],
      },
      {
        kind: 'sent within the organisation',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,EX1,10.0.0.6,EX2,08DE2B0A;250 2.6.0 queued,Intra-Organization SMTP Send Connector,SMTP,SEND,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example,250 2.1.5 Recipient OK,4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<b@b.example> handed-over EX2[10.0.0.6] {data-end 250 2.1.5 Recipient OK} "250 2.1.5 Recipient OK" id=<m1@a.example>',
        ],
      },
      {
        kind: 'sent outside',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,EX1,198.51.100.7,mx1.b.example,"250 2.0.0 OK 4242, x - gsmtp",Internet,SMTP,SEND,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example;c@b.example,250 2.1.5 OK;250 2.1.5 OK,4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<b@b.example> delivered mx1.b.example[198.51.100.7] {data-end 250 2.0.0 OK 4242, x - gsmtp} "250 2.0.0 OK 4242, x - gsmtp" id=<m1@a.example>',
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<c@b.example> delivered mx1.b.example[198.51.100.7] {data-end 250 2.0.0 OK 4242, x - gsmtp} "250 2.0.0 OK 4242, x - gsmtp" id=<m1@a.example>',
        ],
      },
      {
        kind: 'sent outside, answer in the status',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,EX1,198.51.100.7,mx1.b.example,08DE2B0A99,Internet,SMTP,SENDEXTERNAL,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example,250 2.1.5 OK,4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<b@b.example> delivered mx1.b.example[198.51.100.7] {data-end 250 2.1.5 OK} "250 2.1.5 OK" id=<m1@a.example>',
        ],
      },
      {
        kind: 'delivered to a mailbox',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,STOREDRIVER,DELIVER,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,d@a.example,,4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<d@a.example> delivered id=<m1@a.example>',
        ],
      },
      {
        kind: 'put off',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,QUEUE,DEFER,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example,451 4.4.0 DNS query failed,4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<b@b.example> deferred [] {451 4.4.0 DNS query failed} "451 4.4.0 DNS query failed" (not contacted) id=<m1@a.example>',
        ],
      },
      {
        kind: 'failed: refused',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,SMTP,FAIL,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example,"550 5.1.1 The email account does not exist;{LED=550-5.1.1 x};{MSG=};{FQDN=mx1.b.example};{IP=198.51.100.7};{LRT=11/24/2026}",4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<b@b.example> bounced mx1.b.example[198.51.100.7] {550 5.1.1 The email account does not exist} "550 5.1.1 The email account does not exist" id=<m1@a.example>',
        ],
      },
      {
        kind: 'failed: no such recipient here',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,ROUTING,FAIL,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,x@a.example,550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found,4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<x@a.example> bounced {550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found} "550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found" (not contacted) id=<m1@a.example>',
        ],
      },
      {
        kind: 'failed: wrapped',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,SMTP,FAIL,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example,"[{LED=550 5.7.1 Service unavailable; blocked};{MSG=};{FQDN=mx1.b.example};{IP=198.51.100.7};{LRT=}]",4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<b@b.example> bounced mx1.b.example[198.51.100.7] {550 5.7.1 Service unavailable; blocked} "550 5.7.1 Service unavailable; blocked" id=<m1@a.example>',
        ],
      },
      {
        kind: 'failed: given up',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,QUEUE,FAIL,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example,550 4.4.7 QUEUE.Expired; message expired,4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<b@b.example> expired [] {550 4.4.7 QUEUE.Expired; message expired} "550 4.4.7 QUEUE.Expired; message expired" (not contacted) id=<m1@a.example>',
        ],
      },
      {
        kind: 'failed: several recipients',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,SMTP,FAIL,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example;c@b.example,"550 5.1.1 unknown;{FQDN=mx1.b.example};550 5.2.2 full",4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<b@b.example> bounced mx1.b.example[] {550 5.1.1 unknown} "550 5.1.1 unknown" id=<m1@a.example>',
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<c@b.example> bounced [] {550 5.2.2 full} "550 5.2.2 full" id=<m1@a.example>',
        ],
      },
      {
        kind: 'dropped by a rule',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,AGENT,FAIL,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example,250 2.1.5 RECIPIENT.Deleted,4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<b@b.example> discarded "250 2.1.5 RECIPIENT.Deleted" (not contacted) id=<m1@a.example>',
        ],
      },
      {
        kind: 'notice',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,DSN,DSN,55834574848,<dsn1@EX1.a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa002,a@a.example,,4321,1,,,"Hello, world",<>,<>,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa002 from=<> dsn id=<dsn1@EX1.a.example>',
        ],
      },
      {
        kind: 'group',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,ROUTING,EXPAND,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,d@a.example;e@a.example,,4321,1,group@a.example,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 note 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> expanded "d@a.example;e@a.example" id=<m1@a.example>',
        ],
      },
      {
        kind: 'shadow copy',
        verdict: 'known',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,SMTP,HAREDIRECTFAIL,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example,,4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [],
      },
      {
        kind: 'subject over two lines',
        verdict: 'event',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,SMTP,SUBMIT,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example,,4321,1,,,"two\nlines",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> id=<m1@a.example>',
        ],
      },
      {
        kind: 'of a kind not known',
        verdict: 'unknown',
        row: '2026-11-24T03:07:14.123Z,192.0.2.9,app.a.example,10.0.0.5,EX1,,,SMTP,TELEPORT,55834574848,<m1@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa001,b@b.example,,4321,1,,,"Hello, world",a@a.example,a@a.example,,Originating,,192.0.2.9,10.0.0.5,S:X=1',
        events: [],
      },
    ],
  },
];
