/** A record of each kind, and what must be read from it. Names and addresses are invented. */
import type { TableSample } from '../records/record-sample.ts';

export const POWER_MTA_SAMPLES: readonly TableSample[] = [
  {
    header:
      'type,timeLogged,timeQueued,orig,rcpt,orcpt,dsnAction,dsnStatus,dsnDiag,dsnMta,bounceCat,srcType,srcMta,dlvType,dlvSourceIp,dlvDestinationIp,dlvEsmtpAvailable,dlvSize,vmta,jobId,envId,queue,vmtaPool',
    rows: [
      {
        kind: 'delivered',
        verdict: 'event',
        row: 'd,2026-11-24 12:07:14+0900,2026-11-24 12:07:10+0900,a@a.example,b@b.example,,relayed,2.0.0 (success),smtp;250 2.0.0 OK 4242,mx1.b.example (198.51.100.7),,smtp,app.a.example (192.0.2.9),smtp,192.0.2.1,198.51.100.7,"8BITMIME,SIZE,STARTTLS",1234,v1,job1,env1,b.example/v1,pool',
        events: [
          '11-24T03:07:14 attempt job1/env1/2026-11-24 12:07:10+0900/a@a.example/b@b.example from=<a@a.example> to=<b@b.example> delivered mx1.b.example[198.51.100.7] {data-end 250 2.0.0 OK 4242} "smtp;250 2.0.0 OK 4242"',
        ],
      },
      {
        kind: 'bounced',
        verdict: 'event',
        row: 'b,2026-11-24 12:07:15+0900,2026-11-24 12:07:10+0900,a@a.example,c@b.example,,failed,5.1.1 (bad destination mailbox address),"smtp;550 5.1.1 <c@b.example>, no such ""user""",mx1.b.example (198.51.100.7),bad-mailbox,smtp,app (192.0.2.9),smtp,192.0.2.1,198.51.100.7,,1234,v1,job1,env1,b.example/v1,pool',
        events: [
          '11-24T03:07:15 attempt job1/env1/2026-11-24 12:07:10+0900/a@a.example/c@b.example from=<a@a.example> to=<c@b.example> bounced mx1.b.example[198.51.100.7] {550 5.1.1 <c@b.example>, no such "user"} "smtp;550 5.1.1 <c@b.example>, no such "user""',
        ],
      },
      {
        kind: 'bounced: given up',
        verdict: 'event',
        row: 'b,2026-11-26 12:07:15+0900,2026-11-24 12:07:10+0900,a@a.example,d@b.example,,failed,4.4.7 (delivery time expired),,,bad-connection,smtp,,smtp,192.0.2.1,,,,v1,job1,env2,b.example/v1,pool',
        events: [
          '11-26T03:07:15 attempt job1/env2/2026-11-24 12:07:10+0900/a@a.example/d@b.example from=<a@a.example> to=<d@b.example> expired [] "4.4.7 (delivery time expired)"',
        ],
      },
      {
        kind: 'bounced by itself',
        verdict: 'event',
        row: 'b,2026-11-24 12:07:15+0900,2026-11-24 12:07:10+0900,a@a.example,e@b.example,,failed,5.0.0 (undefined status),bounced by administrator command,,other,smtp,,smtp,192.0.2.1,,,,v1,job1,env2,b.example/v1,pool',
        events: [
          '11-24T03:07:15 attempt job1/env2/2026-11-24 12:07:10+0900/a@a.example/e@b.example from=<a@a.example> to=<e@b.example> bounced [] "bounced by administrator command"',
        ],
      },
      {
        kind: 'put off',
        verdict: 'event',
        row: 't,2026-11-24 12:07:15+0900,2026-11-24 12:07:10+0900,a@a.example,f@b.example,,delayed,4.7.1 (delivery not authorized),smtp;451 4.7.1 try later,mx1.b.example (198.51.100.7),,smtp,,smtp,192.0.2.1,198.51.100.7,,,v1,job1,env2,b.example/v1,pool',
        events: [
          '11-24T03:07:15 attempt job1/env2/2026-11-24 12:07:10+0900/a@a.example/f@b.example from=<a@a.example> to=<f@b.example> deferred mx1.b.example[198.51.100.7] {451 4.7.1 try later} "smtp;451 4.7.1 try later"',
        ],
      },
      {
        kind: 'queue put off',
        verdict: 'event',
        row: 'tq,2026-11-24 12:07:15+0900,,,,,,4.4.1,smtp;421 4.4.1 too many connections,mx1.b.example (198.51.100.7),,,,smtp,192.0.2.1,198.51.100.7,,,v1,,,b.example/v1,pool',
        events: ['11-24T03:07:15 note - host-error "smtp;421 4.4.1 too many connections"'],
      },
      {
        kind: 'received',
        verdict: 'event',
        row: 'r,2026-11-24 12:07:10+0900,2026-11-24 12:07:10+0900,a@a.example,b@b.example,,,,,,,smtp,app.a.example (192.0.2.9),,,,,,v1,job1,env1,b.example/v1,pool',
        events: [
          '11-24T03:07:10 received job1/env1/2026-11-24 12:07:10+0900/a@a.example/b@b.example from=<a@a.example> to=<b@b.example>',
        ],
      },
      {
        kind: 'bounce that came back',
        verdict: 'event',
        row: 'rb,1795490000,2026-11-24 12:07:10+0900,a@a.example,b@b.example,rfc822;B@b.example,failed,5.2.1 (mailbox disabled),smtp;550 5.2.1 disabled,mx1.b.example (198.51.100.7),inactive-mailbox,,,smtp,,,,,v1,job1,env1,b.example/v1,pool',
        events: [
          '11-24T03:13:20 attempt job1/env1/2026-11-24 12:07:10+0900/a@a.example/b@b.example from=<a@a.example> to=<b@b.example> bounced mx1.b.example[198.51.100.7] {550 5.2.1 disabled} "smtp;550 5.2.1 disabled"',
        ],
      },
      {
        kind: 'status that came back',
        verdict: 'event',
        row: 'rs,2026-11-24 12:08:14+0900,2026-11-24 12:07:10+0900,a@a.example,b@b.example,,delayed,4.0.0,smtp;warning,mx1.b.example (198.51.100.7),,,,smtp,,,,,v1,job1,env1,b.example/v1,pool',
        events: [
          '11-24T03:08:14 note job1/env1/2026-11-24 12:07:10+0900/a@a.example/b@b.example from=<a@a.example> to=<b@b.example> remote-status "smtp;warning"',
        ],
      },
      {
        kind: 'of a kind not known',
        verdict: 'unknown',
        row: 'zz,2026-11-24 12:08:14+0900,2026-11-24 12:07:10+0900,a@a.example,b@b.example,,,,,,,,,,,,,,,,,,',
        events: [],
      },
    ],
  },
];
