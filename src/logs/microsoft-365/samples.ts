/** A record of each kind, and what must be read from it. Names and addresses are invented. */
import type { TableSample } from '../records/record-sample.ts';

export const MICROSOFT_365_SAMPLES: readonly TableSample[] = [
  {
    header:
      'Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageId,MessageTraceId',
    rows: [
      {
        kind: 'delivered outside',
        verdict: 'event',
        row: '"2026-11-24T03:07:14.1234567","a@a.example","b@b.example","Hello, ""x""","Delivered","198.51.100.7","192.0.2.9","4321","<m1@a.example>","0b1f6a0e-1111-2222-3333-08de2b0aa001"',
        events: [
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<b@b.example> id=<m1@a.example>',
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa001 from=<a@a.example> to=<b@b.example> delivered [198.51.100.7] "Delivered" id=<m1@a.example>',
        ],
      },
      {
        kind: 'delivered to a mailbox',
        verdict: 'event',
        row: '"2026-11-24T03:07:14.1234567","a@a.example","b@b.example","Hello, ""x""","Delivered","","192.0.2.9","4321","<m2@a.example>","0b1f6a0e-1111-2222-3333-08de2b0aa002"',
        events: [
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa002 from=<a@a.example> to=<b@b.example> id=<m2@a.example>',
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa002 from=<a@a.example> to=<b@b.example> delivered "Delivered" id=<m2@a.example>',
        ],
      },
      {
        kind: 'junk folder',
        verdict: 'event',
        row: '"2026-11-24T03:07:14.1234567","a@a.example","b@b.example","Hello, ""x""","FilteredAsSpam","","192.0.2.9","4321","<m3@a.example>","0b1f6a0e-1111-2222-3333-08de2b0aa003"',
        events: [
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa003 from=<a@a.example> to=<b@b.example> id=<m3@a.example>',
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa003 from=<a@a.example> to=<b@b.example> delivered junk "FilteredAsSpam" id=<m3@a.example>',
        ],
      },
      {
        kind: 'quarantined',
        verdict: 'event',
        row: '"2026-11-24T03:07:14.1234567","a@a.example","b@b.example","Hello, ""x""","Quarantined","","192.0.2.9","4321","<m4@a.example>","0b1f6a0e-1111-2222-3333-08de2b0aa004"',
        events: [
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa004 from=<a@a.example> to=<b@b.example> id=<m4@a.example>',
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa004 from=<a@a.example> to=<b@b.example> held [] "Quarantined" (not contacted) id=<m4@a.example>',
        ],
      },
      {
        kind: 'failed',
        verdict: 'event',
        row: '"2026-11-24T03:07:14.1234567","a@a.example","b@b.example","Hello, ""x""","Failed","","192.0.2.9","4321","<m5@a.example>","0b1f6a0e-1111-2222-3333-08de2b0aa005"',
        events: [
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa005 from=<a@a.example> to=<b@b.example> id=<m5@a.example>',
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa005 from=<a@a.example> to=<b@b.example> bounced [] "Failed" id=<m5@a.example>',
        ],
      },
      {
        kind: 'pending',
        verdict: 'event',
        row: '"2026-11-24T03:07:14.1234567","a@a.example","b@b.example","Hello, ""x""","Pending","","192.0.2.9","4321","<m6@a.example>","0b1f6a0e-1111-2222-3333-08de2b0aa006"',
        events: [
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa006 from=<a@a.example> to=<b@b.example> id=<m6@a.example>',
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa006 from=<a@a.example> to=<b@b.example> deferred [] "Pending" id=<m6@a.example>',
        ],
      },
      {
        kind: 'group',
        verdict: 'event',
        row: '"2026-11-24T03:07:14.1234567","a@a.example","b@b.example","Hello, ""x""","Expanded","","192.0.2.9","4321","<m7@a.example>","0b1f6a0e-1111-2222-3333-08de2b0aa007"',
        events: [
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa007 from=<a@a.example> id=<m7@a.example>',
          '11-24T03:07:14 note 0b1f6a0e-1111-2222-3333-08de2b0aa007 from=<a@a.example> to=<b@b.example> expanded "Expanded" id=<m7@a.example>',
        ],
      },
      {
        kind: 'not known yet',
        verdict: 'event',
        row: '"11/24/2026 3:07:14 AM","a@a.example","b@b.example","Hello, ""x""","GettingStatus","","192.0.2.9","4321","<m8@a.example>","0b1f6a0e-1111-2222-3333-08de2b0aa008"',
        events: [
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa008 from=<a@a.example> to=<b@b.example> id=<m8@a.example>',
          '11-24T03:07:14 note 0b1f6a0e-1111-2222-3333-08de2b0aa008 from=<a@a.example> to=<b@b.example> status-unknown "GettingStatus" id=<m8@a.example>',
        ],
      },
    ],
  },
  {
    header:
      'origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,original_client_ip,directionality,connector_id,delivery_priority',
    rows: [
      {
        kind: 'enhanced summary',
        verdict: 'event',
        row: '2026-11-24T03:07:14.1234567Z,a@a.example,"b@b.example##Receive, Send;c@c.example##Receive, Fail;d@a.example##Receive, Deliver;e@a.example##Receive",Hello,4321,<m9@a.example>,0b1f6a0e-1111-2222-3333-08de2b0aa009,192.0.2.9,1,,Normal',
        events: [
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa009 from=<a@a.example> id=<m9@a.example>',
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa009 from=<a@a.example> to=<b@b.example> delivered [] "Receive, Send" id=<m9@a.example>',
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa009 from=<a@a.example> to=<c@c.example> bounced [] "Receive, Fail" id=<m9@a.example>',
          '11-24T03:07:14 attempt 0b1f6a0e-1111-2222-3333-08de2b0aa009 from=<a@a.example> to=<d@a.example> delivered "Receive, Deliver" id=<m9@a.example>',
          '11-24T03:07:14 received 0b1f6a0e-1111-2222-3333-08de2b0aa009 from=<a@a.example> to=<e@a.example> "Receive" id=<m9@a.example>',
        ],
      },
    ],
  },
];
