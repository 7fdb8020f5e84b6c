/**
 * For every reader and every file format: where the chunks are cut does not matter, and a log that is cut at any byte
 * gives the same events as the whole one, but for the cut line.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLog } from '../../test/support/log-events.ts';
import type { LogEvent } from '../core/event.ts';
import { EXIM_SAMPLES } from './exim/samples.ts';
import { READERS } from './index.ts';
import { OPENSMTPD_SAMPLES } from './opensmtpd/samples.ts';
import { POSTFIX_SAMPLES } from './postfix/samples.ts';
import type { LineSample } from './sample.ts';
import { SENDMAIL_SAMPLES } from './sendmail/samples.ts';

const SYSLOG = 'Nov 24 12:10:44 mail';
const STATED = '2026-11-24T12:10:44.123456+09:00 mail';

function framed(frame: string, samples: readonly LineSample[]): string[] {
  return samples.map(({ program, text }) => `${frame} ${program}[7]: ${text}`);
}

const COURIER_ID = '00000000000027B6.000000006B052529.000000DD';
const COURIER_OF = `id=${COURIER_ID},from=<a@a.example>,addr=<b@b.example>`;

/** Lines in the order in which they are written, per reader and form. */
const LOGS: readonly (readonly [string, string, readonly string[]])[] = [
  ['postfix', 'syslog', framed(SYSLOG, POSTFIX_SAMPLES)],
  ['postfix', 'syslog with zone', framed(STATED, POSTFIX_SAMPLES)],
  [
    'postfix',
    'journal',
    POSTFIX_SAMPLES.map(({ program, text }) =>
      JSON.stringify({
        __REALTIME_TIMESTAMP: '1795489844123456',
        _HOSTNAME: 'mail',
        SYSLOG_IDENTIFIER: program,
        SYSLOG_PID: '7',
        MESSAGE: text,
      }),
    ),
  ],
  ['sendmail', 'syslog', framed(SYSLOG, SENDMAIL_SAMPLES)],
  ['exim', 'own file', EXIM_SAMPLES.map(({ text }) => `2026-11-24 12:10:44 ${text}`)],
  ['exim', 'syslog', framed(SYSLOG, EXIM_SAMPLES)],
  ['opensmtpd', 'syslog', framed(SYSLOG, OPENSMTPD_SAMPLES)],
  [
    'courier',
    'syslog',
    [
      `courierd: newmsg,id=${COURIER_ID}: dns; localhost (localhost [127.0.0.1])`,
      `courierd: started,id=${COURIER_ID},from=<a@a.example>,module=esmtp,host=b.example,addr=<b@b.example>`,
      `courieresmtp: ${COURIER_OF}: 452-4.2.2 full`,
      `courieresmtp: ${COURIER_OF}: 452 4.2.2 指定`,
      `courieresmtp: ${COURIER_OF},status: deferred`,
      `courierd: completed,id=${COURIER_ID}`,
      `courierd: started,id=${COURIER_ID},from=<a@a.example>,module=esmtp,host=b.example,addr=<b@b.example>`,
      `courieresmtp: ${COURIER_OF},success: delivered: mx.b.example [198.51.100.15]`,
      `courieresmtp: ${COURIER_OF},status: success`,
      `courierd: completed,id=${COURIER_ID}`,
    ].map((line) => `${SYSLOG} ${line}`),
  ],
  [
    'qmail',
    'multilog',
    [
      'new msg 93869',
      'info msg 93869: bytes 2343 from <piyo@a.example> qp 15337 uid 501',
      'starting delivery 1: msg 93869 to remote a@b.example',
      'delivery 1: deferral: 192.0.2.1_does_not_like_recipient./Remote_host_said:_451_4.7.1_later/Giving_up./',
      'starting delivery 2: msg 93869 to remote a@b.example',
      'delivery 2: success: 192.0.2.1_accepted_message./Remote_host_said:_250_ok_1272943914_qp_4711/',
      'end msg 93869',
    ].map((line) => `@400000004bdf95342c638c5c ${line}`),
  ],
  [
    'dma',
    'syslog',
    [
      'dma[25a]: new mail from user=piyo uid=1000 envelope_from=<piyo@a.example>',
      'dma[25a]: mail to=<a@b.example> queued as 25a.1',
      'dma[25a.1]: <a@b.example> trying delivery',
      'dma[25a.1]: trying remote delivery to mx.b.example [198.51.100.15] pref 10',
      'dma[25a.1]: remote delivery deferred: mx.b.example [198.51.100.15] failed after RCPT TO: 451 4.7.1 later',
      'dma[25a.1]: <a@b.example> trying delivery',
      'dma[25a.1]: trying remote delivery to mx.b.example [198.51.100.15] pref 10',
      'dma[25a.1]: <a@b.example> delivery successful',
    ].map((line) => `${SYSLOG} ${line}`),
  ],
  [
    'haraka',
    'own file',
    [
      '[NOTICE] [2B3D4F0C-1111-4222-8333-444455556666.1] [core] connect ip=192.0.2.9 port=4711',
      '[INFO] [2B3D4F0C-1111-4222-8333-444455556666.1] [core] hook=rcpt plugin=rcpt_to.in_host_list function=hook_rcpt params="<b@b.example>" retval=OK msg=""',
      '[NOTICE] [2B3D4F0C-1111-4222-8333-444455556666.1.1] [outbound] recipient <c@b.example> rejected: 550 5.1.1 no such user',
      '[NOTICE] [2B3D4F0C-1111-4222-8333-444455556666.1.1] [outbound] delivered file=1795489634200_0_1_abc domain=b.example host=mx.b.example ip=198.51.100.7 port=25 response="250 2.0.0 OK: queued as 4F3A" rcpts=1/0/0',
      '[NOTICE] [2B3D4F0C-1111-4222-8333-444455556666.1] [core] disconnect ip=192.0.2.9 rcpts=1/0/0',
    ],
  ],
  [
    'stalwart',
    'own file',
    [
      'INFO Queued message submission for delivery (queue.queue-message-authenticated) queueId = 1, from = "a@a.example", to = ["b@b.example"]',
      'WARN SMTP RCPT TO rejected (delivery.rcpt-to-rejected) queueId = 1, from = "a@a.example", hostname = "mx.b.example", to = "b@b.example", code = 451, details = "4.7.1 later"',
      'INFO Message delivered (delivery.delivered) queueId = 1, from = "a@a.example", hostname = "mx.b.example", to = "b@b.example", code = 250, details = "2.0.0 OK"',
    ].map((line) => `2026-11-24T03:07:14Z ${line}`),
  ],
  [
    'ssmtp',
    'syslog',
    [
      'Sent mail for a@a.example (221 2.0.0 Bye) uid=1501 username=a outbytes=287',
      'RCPT TO:<b@b.example> (550 5.1.1 no such user)',
      'Unable to connect to "relay.example" port 25.',
      'Cannot open relay.example:25',
    ].map((line) => `${SYSLOG} sSMTP[7]: ${line}`),
  ],
  [
    'amavis',
    'syslog',
    [
      'amavis[70]: (00070-01) Blocked SPAM {DiscardedInbound}, [192.0.2.7] <a@a.example> -> <b@b.example>,<c@b.exa...',
      'amavis[70]: (00070-01) ...mple>, Message-ID: <x@a.example>, Hits: 11, size: 348, 235 ms',
      'amavis[71]: (00071-01) Passed SPAMMY {RelayedInbound}, [192.0.2.7] <a@a.example> -> <d@b.example>, Hits: 6, queued_as: 1DEC08AD7, 1 ms',
    ].map((line) => `${SYSLOG} ${line}`),
  ],
  [
    'opendkim',
    'syslog',
    [
      "opendkim[52]: can't load key from /etc/dkim/nothere.pem: No such file or directory",
      "opendkim[52]: 6B6FB8B28: error loading key 'missing'",
      'opendmarc[60]: C27658BA3: strict.example fail',
    ].map((line) => `${SYSLOG} ${line}`),
  ],
  [
    'rspamd',
    'own file',
    [
      '2026-11-24 21:58:40 #50(main) <ae68fc>; main; rspamd_fork_worker: prepare to fork process',
      '2026-11-24 21:58:49 #51(rspamd_proxy) <1676e4>; proxy; rspamd_task_write_log: id: <x@a.example>, qid: <2227A8AD9>, ip: 192.0.2.7, from: <a@a.example>, (default: S (reject): [15.00/15.00] [GTUBE(0.00){}]), len: 235, forced: reject "Gtube pattern"',
      '2026-11-24 21:58:50 #51(rspamd_proxy) <761324>; proxy; rspamd_task_write_log: id: <y@a.example>, qid: <CE2488B3C>, ip: 192.0.2.7, from: <a@a.example>, (default: F (no action): [0.90/15.00] [ARC_NA(0.00){}]), len: 174',
    ],
  ],
  [
    'spamassassin',
    'syslog',
    [
      `${SYSLOG} spamd[72]: spamd: result: Y 999 - ALL_TRUSTED,GTUBE scantime=0.1,size=1024,user=piyo,mid=<x@a.example>,autolearn=no`,
      `${SYSLOG} spamd[73]: spamd: result: Y 6 - GTUBE scantime=0.1,size=1024,user=hoge,mid=<y@a.example>,autolearn=no`,
    ],
  ],
  [
    'nullmailer',
    'syslog',
    [
      'Starting delivery: host: relay.example protocol: smtp file: 1795499305.154',
      'From: <a@a.example> to: <b@b.example>',
      'Message-Id: <1@a.example>',
      'smtp: Succeeded: 250 2.0.0 Ok: queued as 4F3A',
      'Sent file.',
    ].map((line) => `${SYSLOG} nullmailer: ${line}`),
  ],
  [
    'msmtp',
    'own file',
    [
      "Nov 24 12:10:44 host=relay.example tls=off auth=off from=a@a.example recipients=b@b.example,c@c.example mailsize=315 smtpstatus=250 smtpmsg='250 2.0.0 Ok: queued as 4F3A' exitcode=EX_OK",
      "Nov 24 12:10:45 host=relay.example tls=off auth=off from=a@a.example recipients=b@b.example errormsg='cannot connect to relay.example, port 25' exitcode=EX_TEMPFAIL",
    ],
  ],
];

test('every reader is cut', () => {
  expect([...new Set(LOGS.map(([reader]) => reader))].sort()).toEqual(READERS.map(({ id }) => id).sort());
});

/** What the end of a file may still change for its beginning is the zone of lines that state none. */
function untimed({ time: _time, utcOffset: _offset, timeBasis: _basis, ...event }: LogEvent): object {
  return event;
}

describe.each(LOGS)('%s, %s', (reader, _form, lines) => {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const whole = readLog(bytes);

  test('is read', () => {
    expect(whole.stats.perReader[reader] ?? 0).toBeGreaterThan(0);
    expect(whole.events.length).toBeGreaterThan(1);
  });

  test('chunks of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (size) => {
        const read = readLog(bytes, size);
        expect(read.events).toEqual(whole.events);
        expect(read.stats).toEqual(whole.stats);
        expect(read.unparsed).toEqual(whole.unparsed);
      }),
      { numRuns: 25 },
    );
  });

  test('cut at any byte', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length), (at) => {
        const cut = bytes.subarray(0, at);
        const complete = cut.filter((byte) => byte === 10).length;
        // Too little to be known as this log.
        if (complete < Math.min(2, lines.length - 1)) return;
        const before = (event: LogEvent): boolean => event.line <= complete;
        expect(readLog(cut).events.filter(before).map(untimed)).toEqual(
          whole.events.filter(before).map(untimed),
        );
      }),
      { numRuns: 60 },
    );
  });
});
