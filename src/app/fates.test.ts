/** What administrators, filters and queues do to a message as a whole, and what becomes of its recipients. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Delivery } from '../core/delivery.ts';
import { parseLogText } from '../logs/parse-text.ts';
import { readDeliveries } from './read-deliveries.ts';

const STAMP = 'Nov 24 12:00:00';

async function told(log: string, mail?: string): Promise<readonly string[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-fates-'));
  const file = path.join(directory, log.startsWith('2026-') ? 'mainlog' : 'maillog');
  const spool = path.join(directory, 'spool');
  writeFileSync(file, log);
  if (mail !== undefined) writeFileSync(spool, mail);
  const lines: string[] = [];
  await readDeliveries({
    logs: [file],
    mails: mail === undefined ? [] : [spool],
    onDelivery({ recipient, outcome, queueIds, attemptCount }) {
      lines.push(`${recipient} ${outcome} ids=${queueIds.length} attempts=${attemptCount}`);
    },
  });
  rmSync(directory, { recursive: true });
  return lines.sort();
}

async function deliveriesOf(log: string, onDelivery: (delivery: Delivery) => void): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-fates-'));
  const file = path.join(directory, 'maillog');
  writeFileSync(file, log);
  await readDeliveries({ logs: [file], mails: [], onDelivery });
  rmSync(directory, { recursive: true });
}

async function causes(log: string, mail?: string): Promise<readonly string[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-fates-'));
  const file = path.join(directory, 'maillog');
  const spool = path.join(directory, 'spool');
  writeFileSync(file, log);
  if (mail !== undefined) writeFileSync(spool, mail);
  const lines: string[] = [];
  await readDeliveries({
    logs: [file],
    mails: mail === undefined ? [] : [spool],
    onDelivery: ({ outcome, cause }) => void lines.push(`${outcome} ${cause ?? '-'}`),
  });
  rmSync(directory, { recursive: true });
  return lines;
}

const postfix = (lines: readonly string[]): string =>
  lines.map((line) => `${STAMP} mx postfix/${line}\n`).join('');
const sendmail = (lines: readonly string[]): string =>
  lines.map((line) => `${STAMP} mx sendmail[7]: ${line}\n`).join('');
const exim = (lines: readonly string[]): string =>
  lines.map((line) => `2026-11-24 12:00:00 ${line}\n`).join('');

const QUEUED = [
  'pickup[1]: 0A1B2C3D4E: uid=1000 from=<a@a.example>',
  'cleanup[2]: 0A1B2C3D4E: message-id=<1@a.example>',
  'qmgr[3]: 0A1B2C3D4E: from=<a@a.example>, size=300, nrcpt=1 (queue active)',
  'smtp[4]: 0A1B2C3D4E: to=<b@b.example>, relay=mx.b.example[198.51.100.9]:25, delay=1, delays=0/0/1/0, dsn=4.2.0, status=deferred (host mx.b.example[198.51.100.9] said: 450 4.2.0 later (in reply to RCPT TO command))',
];

test.each([
  ['postsuper -h', ['postsuper[5]: 0A1B2C3D4E: placed on hold'], 'b@b.example held ids=1 attempts=1'],
  [
    'postsuper -h, then -H',
    ['postsuper[5]: 0A1B2C3D4E: placed on hold', 'postsuper[6]: 0A1B2C3D4E: released from hold'],
    'b@b.example deferred ids=1 attempts=1',
  ],
  ['postsuper -d', ['postsuper[5]: 0A1B2C3D4E: removed'], 'b@b.example discarded ids=1 attempts=1'],
  [
    'postsuper -r',
    [
      'postsuper[5]: 0A1B2C3D4E: requeued',
      'pickup[1]: 1A2B3C4D5E: uid=1000 from=<a@a.example> orig_id=0A1B2C3D4E',
      'cleanup[2]: 1A2B3C4D5E: message-id=<1@a.example>',
      'qmgr[3]: 1A2B3C4D5E: from=<a@a.example>, size=300, nrcpt=1 (queue active)',
      'smtp[4]: 1A2B3C4D5E: to=<b@b.example>, relay=mx.b.example[198.51.100.9]:25, delay=1, delays=0/0/1/0, dsn=2.0.0, status=sent (250 2.0.0 Ok)',
      'qmgr[3]: 1A2B3C4D5E: removed',
    ],
    'b@b.example delivered ids=2 attempts=2',
  ],
])('Postfix, %s', async (_what, lines, expected) => {
  expect(await told(postfix([...QUEUED, ...lines]))).toEqual([expected]);
});

test('smtpd holds a message before it has an id; that of another process goes on', async () => {
  const log = postfix([
    'smtpd[8]: connect from pc.example[192.0.2.7]',
    'smtpd[9]: connect from pc.example[192.0.2.8]',
    'smtpd[8]: NOQUEUE: hold: RCPT from pc.example[192.0.2.7]: <b@b.example>: Recipient address triggers HOLD action; from=<a@a.example> to=<b@b.example> proto=ESMTP helo=<pc>',
    'smtpd[9]: 2A2B3C4D5E: client=pc.example[192.0.2.8]',
    'smtpd[8]: 1A2B3C4D5E: client=pc.example[192.0.2.7]',
    'qmgr[3]: 2A2B3C4D5E: from=<a@a.example>, size=300, nrcpt=1 (queue active)',
    'smtp[4]: 2A2B3C4D5E: to=<c@b.example>, relay=mx.b.example[198.51.100.9]:25, delay=1, delays=0/0/1/0, dsn=2.0.0, status=sent (250 2.0.0 Ok)',
    'qmgr[3]: 2A2B3C4D5E: removed',
  ]);
  expect(await told(log)).toEqual([
    'b@b.example held ids=1 attempts=1',
    'c@b.example delivered ids=1 attempts=1',
  ]);
});

test('a mailbox that takes mail over LMTP on the same machine is no hop on the way', async () => {
  const log = postfix([
    'qmgr[3]: 2A2B3C4D5E: from=<a@a.example>, size=300, nrcpt=1 (queue active)',
    'lmtp[4]: 2A2B3C4D5E: to=<c@a.example>, relay=127.0.0.1[127.0.0.1]:24, delay=1, delays=0/0/1/0, dsn=2.0.0, status=sent (250 2.0.0 <c@a.example> xY3z Saved)',
    'qmgr[3]: 2A2B3C4D5E: removed',
  ]);
  expect(await told(log)).toEqual(['c@a.example delivered ids=1 attempts=1']);
});

const PIPED = [
  'smtpd[8]: 1A2B3C4D5E: client=pc.example[192.0.2.7]',
  'cleanup[2]: 1A2B3C4D5E: message-id=<1@a.example>',
  'qmgr[3]: 1A2B3C4D5E: from=<a@a.example>, size=300, nrcpt=2 (queue active)',
];
const pipedTo = (recipient: string): string =>
  `pipe[9]: 1A2B3C4D5E: to=<${recipient}>, relay=filter, delay=1, delays=0/0/1/0, dsn=2.0.0, status=sent (delivered via filter service)`;

test('a content filter behind pipe sends a mail on under a new id: no delivery of its own', async () => {
  const log = postfix([
    ...PIPED,
    'pickup[1]: 2A2B3C4D5E: uid=65534 from=<a@a.example>',
    'cleanup[2]: 2A2B3C4D5E: message-id=<1@a.example>',
    'qmgr[3]: 2A2B3C4D5E: from=<a@a.example>, size=300, nrcpt=2 (queue active)',
    pipedTo('b@b.example'),
    pipedTo('gone@c.example'),
    'qmgr[3]: 1A2B3C4D5E: removed',
    'smtp[4]: 2A2B3C4D5E: to=<b@b.example>, relay=mx.b.example[198.51.100.9]:25, delay=1, delays=0/0/1/0, dsn=2.0.0, status=sent (250 2.0.0 Ok)',
    'smtp[4]: 2A2B3C4D5E: to=<gone@c.example>, relay=mx.c.example[198.51.100.8]:25, delay=1, delays=0/0/1/0, dsn=5.1.1, status=bounced (host mx.c.example[198.51.100.8] said: 550 5.1.1 no such user (in reply to RCPT TO command))',
    'qmgr[3]: 2A2B3C4D5E: removed',
  ]);
  expect(await told(log)).toEqual([
    'b@b.example delivered ids=2 attempts=1',
    'gone@c.example bounced ids=2 attempts=1',
  ]);
});

test('a mailing list behind pipe takes the mail, whatever it sends to its members', async () => {
  const log = postfix([
    ...PIPED,
    pipedTo('list@a.example'),
    'qmgr[3]: 1A2B3C4D5E: removed',
    'pickup[1]: 2A2B3C4D5E: uid=38 from=<list-bounces@a.example>',
    'cleanup[2]: 2A2B3C4D5E: message-id=<1@a.example>',
    'qmgr[3]: 2A2B3C4D5E: from=<list-bounces@a.example>, size=300, nrcpt=1 (queue active)',
    'smtp[4]: 2A2B3C4D5E: to=<b@b.example>, relay=mx.b.example[198.51.100.9]:25, delay=1, delays=0/0/1/0, dsn=2.0.0, status=sent (250 2.0.0 Ok)',
    'qmgr[3]: 2A2B3C4D5E: removed',
  ]);
  expect(await told(log)).toEqual([
    'b@b.example delivered ids=1 attempts=1',
    'list@a.example delivered ids=1 attempts=1',
  ]);
});

test('of the addresses an alias led to only the one that failed has the bounce', async () => {
  const log = postfix([
    'qmgr[3]: 2A2B3C4D5E: from=<a@a.example>, size=300, nrcpt=2 (queue active)',
    'smtp[4]: 2A2B3C4D5E: to=<good@b.example>, orig_to=<info@a.example>, relay=mx.b.example[198.51.100.9]:25, delay=1, delays=0/0/1/0, dsn=2.0.0, status=sent (250 2.0.0 Ok)',
    'smtp[4]: 2A2B3C4D5E: to=<gone@c.example>, orig_to=<info@a.example>, relay=mx.c.example[198.51.100.8]:25, delay=1, delays=0/0/1/0, dsn=5.1.1, status=bounced (host mx.c.example[198.51.100.8] said: 550 5.1.1 no such user (in reply to RCPT TO command))',
    'bounce[5]: 2A2B3C4D5E: sender non-delivery notification: 3A2B3C4D5E',
    'qmgr[3]: 2A2B3C4D5E: removed',
  ]);
  const mail = [
    'From MAILER-DAEMON Tue Nov 24 12:00:01 2026',
    'Date: Tue, 24 Nov 2026 12:00:01 +0000',
    'From: MAILER-DAEMON@mx.a.example (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'To: a@a.example',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'This is the mail system at host mx.a.example.',
    '',
    '<gone@c.example> (expanded from <info@a.example>): host mx.c.example[198.51.100.8] said:',
    '    550 5.1.1 no such user (in reply to RCPT TO command)',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.a.example',
    'X-Postfix-Queue-ID: 2A2B3C4D5E',
    '',
    'Final-Recipient: rfc822; gone@c.example',
    'Original-Recipient: rfc822;info@a.example',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '',
    '--b--',
    '',
  ].join('\n');
  expect(await told(log, mail)).toEqual([
    'gone@c.example bounced ids=1 attempts=1',
    'good@b.example delivered ids=1 attempts=1',
  ]);
});

test('sendmail splits a message by queue groups: each recipient is one delivery', async () => {
  const log = sendmail([
    '6AO3PGh0000361: from=a@a.example, size=300, class=0, nrcpts=3, msgid=<1@mx>, relay=a@localhost',
    '6AO3PXp0000362: from=<a@a.example>, size=600, class=0, nrcpts=3, msgid=<1@mx>, proto=ESMTP, daemon=MTA, relay=localhost [127.0.0.1]',
    '6AO3PXp0000362: split: maxrcpts=2, rcpts=3, count=1, id=6AO3PXq0000362',
    '6AO3PGh0000361: to=b@b.example,c@b.example,d@b.example, delay=00:00:00, xdelay=00:00:00, mailer=relay, pri=90000, relay=[127.0.0.1] [127.0.0.1], dsn=2.0.0, stat=Sent (6AO3PXp0000362 Message accepted for delivery)',
    '6AO3PXp0000362: to=<b@b.example>,<c@b.example>, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=90000, relay=mx.b.example. [198.51.100.9], dsn=2.0.0, stat=Sent (OK)',
    '6AO3PXq0000362: to=<d@b.example>, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=90000, relay=mx.b.example. [198.51.100.9], dsn=5.1.1, stat=User unknown',
  ]);
  expect(await told(log)).toEqual([
    'b@b.example delivered ids=2 attempts=1',
    'c@b.example delivered ids=2 attempts=1',
    'd@b.example bounced ids=2 attempts=1',
  ]);
});

test('a server puts off what its own submission program hands in: one delivery, which waits', async () => {
  const refused = (id: string, n: number): readonly string[] => [
    `${id}: <b@b.example>... later please`,
    `6AO3Pgq0000230: to=b@b.example, ctladdr=a (1000/1000), delay=00:0${n}:00, xdelay=00:00:00, mailer=relay, pri=90000, relay=[127.0.0.1] [127.0.0.1], dsn=4.0.0, reply=450 4.0.0 <b@b.example>... later please, stat=Deferred: 450 4.0.0 <b@b.example>... later please`,
  ];
  const log = sendmail([
    '6AO3Pgq0000230: from=a, size=300, class=0, nrcpts=1, msgid=<1@mx>, relay=a@localhost',
    ...refused('6AO3PgB0000231', 0),
    ...refused('6AO3PgB0000244', 1),
  ]);
  expect(await told(log)).toEqual(['b@b.example deferred ids=1 attempts=2']);
});

test('what put a mail off before it was refused is not why it was refused', async () => {
  const log = sendmail([
    '6AO3PGh0000361: from=<a@a.example>, size=300, class=0, nrcpts=1, msgid=<1@mx>, relay=pc.a.example [192.0.2.7]',
    '6AO3PGh0000361: to=<b@b.example>, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=90000, relay=mx.b.example. [198.51.100.9], dsn=4.5.3, reply=452 4.5.3 Too many recipients, stat=Deferred: 452 4.5.3 Too many recipients',
    '6AO3PGh0000361: to=<b@b.example>, delay=00:10:01, xdelay=00:00:01, mailer=esmtp, pri=90000, relay=mx.b.example. [198.51.100.9], dsn=5.1.1, stat=User unknown',
  ]);
  expect(await causes(log)).toEqual(['bounced user-unknown']);
});

test('asking about addresses with sendmail -bv sends nothing', async () => {
  const mail = [
    'From MAILER-DAEMON Tue Nov 24 12:00:01 2026',
    'From: MAILER-DAEMON@mx.a.example (Mail Delivery System)',
    'Subject: Mail Delivery Status Report',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    '',
    'This is the mail system at host mx.a.example.',
    '',
    '<gone@c.example>: host mx.c.example[198.51.100.8] said: 550 5.1.1 no such user',
    '<good@b.example>: delivery via mx.b.example[198.51.100.9]:25: 250 2.1.5 OK',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.a.example',
    'X-Postfix-Queue-ID: 2A2B3C4D5E',
    '',
    'Final-Recipient: rfc822; gone@c.example',
    'Action: undeliverable',
    'Status: 5.1.1',
    '',
    'Final-Recipient: rfc822; good@b.example',
    'Action: deliverable',
    'Status: 2.1.5',
    '',
    '--b--',
    '',
  ].join('\n');
  expect(await told(postfix(['qmgr[3]: 2A2B3C4D5E: removed']), mail)).toEqual([]);
});

test('a notice about a session in which a client was refused is no mail that came back', async () => {
  const mail = [
    'From double-bounce@mx.a.example Tue Nov 24 12:00:01 2026',
    'Date: Tue, 24 Nov 2026 12:00:01 +0000',
    'From: Mail Delivery System <MAILER-DAEMON@mx.a.example>',
    'To: Postmaster <postmaster@a.example>',
    'Subject: Postfix SMTP server: errors from pc.example[192.0.2.7]',
    '',
    'Transcript of session follows.',
    '',
    ' Out: 220 mx.a.example ESMTP Postfix',
    ' In:  EHLO pc.example',
    ' Out: 250 CHUNKING',
    ' In:  MAIL FROM:<c@c.example>',
    ' Out: 250 2.1.0 Ok',
    ' In:  RCPT TO:<b@b.example>',
    ' Out: 450 4.1.1 <b@b.example>: Recipient address rejected: unverified address',
    ' In:  QUIT',
    ' Out: 221 2.0.0 Bye',
    '',
    'For other details, see the local mail logfile',
    '',
  ].join('\n');
  const refused =
    'smtpd[8]: NOQUEUE: reject: RCPT from pc.example[192.0.2.7]: 450 4.1.1 <b@b.example>: Recipient address rejected: unverified address; from=<c@c.example> to=<b@b.example> proto=ESMTP helo=<pc.example>';
  expect(await told(postfix([refused]), mail)).toEqual(['b@b.example rejected ids=0 attempts=1']);
  expect(await told(postfix(['smtpd[8]: disconnect from pc.example[192.0.2.7]']), mail)).toEqual([
    'b@b.example rejected ids=0 attempts=0',
  ]);
});

const ID = '1xVgt8-00005u-29';
const ARRIVED = `${ID} <= a@a.example U=a P=local S=361 T="x for y" for b@b.example c@b.example`;

test.each([
  [
    'frozen by a filter',
    [`${ID} Frozen by the system filter: held`, `${ID} Message is frozen`],
    ['b@b.example held ids=1 attempts=0', 'c@b.example held ids=1 attempts=0'],
  ],
  [
    'frozen, then let go',
    [
      `${ID} frozen by ACL`,
      `${ID} unfrozen by root`,
      `${ID} => b@b.example R=r T=t H=mx.b.example [198.51.100.9] C="250 OK"`,
      `${ID} -> c@b.example R=r T=t H=mx.b.example [198.51.100.9] C="250 OK"`,
      `${ID} Completed`,
    ],
    ['b@b.example delivered ids=1 attempts=1', 'c@b.example delivered ids=1 attempts=1'],
  ],
  [
    'thrown away by a filter',
    [`${ID} => discarded (system filter)`, `${ID} Completed`],
    ['b@b.example discarded ids=1 attempts=0', 'c@b.example discarded ids=1 attempts=0'],
  ],
  [
    'sent elsewhere by a filter',
    [
      `${ID} original recipients ignored (system filter)`,
      `${ID} => d@d.example <system-filter> R=r T=t H=mx.d.example [198.51.100.8] C="250 OK"`,
      `${ID} Completed`,
    ],
    [
      'b@b.example discarded ids=1 attempts=0',
      'c@b.example discarded ids=1 attempts=0',
      'd@d.example delivered ids=1 attempts=1',
    ],
  ],
  [
    'removed by hand',
    [
      `${ID} == b@b.example R=r T=t defer (-44) H=mx.b.example [198.51.100.9]: SMTP error from remote mail server after RCPT TO:<b@b.example>: 450 later`,
      `${ID} => c@b.example R=r T=t H=mx.b.example [198.51.100.9] C="250 OK"`,
      `${ID} removed by root`,
      `${ID} Completed`,
    ],
    ['b@b.example discarded ids=1 attempts=1', 'c@b.example delivered ids=1 attempts=1'],
  ],
  [
    'given up by hand',
    [
      `${ID} == b@b.example R=r T=t defer (-44) H=mx.b.example [198.51.100.9]: SMTP error from remote mail server after RCPT TO:<b@b.example>: 450 later`,
      `${ID} => c@b.example R=r T=t H=mx.b.example [198.51.100.9] C="250 OK"`,
      `${ID} cancelled by root`,
      `${ID} Completed`,
    ],
    ['b@b.example bounced ids=1 attempts=1', 'c@b.example delivered ids=1 attempts=1'],
  ],
])('Exim: %s', async (_what, lines, expected) => {
  expect(await told(exim([ARRIVED, ...lines]))).toEqual(expected);
});

test('Exim: what was taken and never tried waits, what had its end has none', async () => {
  expect(await told(exim([ARRIVED]))).toEqual([
    'b@b.example deferred ids=1 attempts=0',
    'c@b.example deferred ids=1 attempts=0',
  ]);
  expect(await told(exim([ARRIVED, `${ID} Completed`]))).toEqual([]);
});

test('Exim under a syslog name of its owner’s choice, with its process id before its words', async () => {
  const log = [
    `[55] ${ID} <= a@a.example U=a P=local S=361`,
    `[56] ${ID} => b@b.example R=r T=t H=mx.b.example [198.51.100.9] C="250 OK"`,
    `[56] ${ID} Completed`,
  ]
    .map((line) => `${STAMP} mx mta-out[56]: ${line}\n`)
    .join('');
  expect(await told(log)).toEqual(['b@b.example delivered ids=1 attempts=1']);
});

test('Exim sends on for one address to several: a bounce for that address belongs to the one that failed', async () => {
  const log = exim([
    '1xVguC-0000Cu-04 <= a@a.example U=a P=local S=300 id=1@a.example for all@list.example',
    '1xVguC-0000Cu-04 => x@b.example <all@list.example> R=dnslookup T=remote_smtp H=mx.b.example [198.51.100.9] C="250 ok"',
    '1xVguC-0000Cu-04 ** y@c.example <all@list.example> R=dnslookup T=remote_smtp H=mx.c.example [198.51.100.8]: SMTP error from remote mail server after RCPT TO:<y@c.example>: 550 5.1.1 no such user',
    '1xVguC-0000Cu-04 == z@d.example <all@list.example> R=dnslookup T=remote_smtp defer (-44) H=mx.d.example [198.51.100.7]: SMTP error from remote mail server after RCPT TO:<z@d.example>: 452 4.2.2 full',
    '1xVguC-0000Cu-04 ** z@d.example <all@list.example>: retry timeout exceeded',
    '1xVguC-0000Cu-04 Completed',
  ]);
  const bounce = (child: string, words: string, reply: string): string =>
    [
      'From MAILER-DAEMON Tue Nov 24 12:00:01 2026',
      'Return-path: <>',
      'X-Failed-Recipients: ' + child,
      'Auto-Submitted: auto-replied',
      'From: Mail Delivery System <Mailer-Daemon@mail.a.example>',
      'To: list-bounces@a.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b1',
      'MIME-Version: 1.0',
      'Subject: Mail delivery failed',
      'Date: Tue, 24 Nov 2026 12:00:01 +0000',
      '',
      '--b1',
      'Content-type: text/plain; charset=us-ascii',
      '',
      'This message was created automatically by mail delivery software.',
      '',
      'could not be delivered to one or more of its recipients. The following',
      'address(es) failed:',
      '',
      `  ${child}`,
      '    (generated from all@list.example)',
      `    ${words}`,
      '',
      '--b1',
      'Content-type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.a.example',
      '',
      'Action: failed',
      'Final-Recipient: rfc822;all@list.example',
      'Status: 5.0.0',
      `Diagnostic-Code: smtp; ${reply}`,
      '',
      '--b1',
      'Content-type: message/rfc822',
      '',
      'From: a@a.example',
      'To: all@list.example',
      'Message-Id: <1@a.example>',
      '',
      'hello',
      '',
      '--b1--',
      '',
      '',
    ].join('\n');
  const mail =
    bounce('y@c.example', 'host mx.c.example [198.51.100.8]', '550 5.1.1 no such user') +
    bounce('z@d.example', 'retry timeout exceeded', '452 4.2.2 full: retry timeout exceeded');
  expect(await told(log, mail)).toEqual([
    'x@b.example delivered ids=1 attempts=1',
    'y@c.example bounced ids=1 attempts=1',
    'z@d.example expired ids=1 attempts=2',
  ]);
});

test('sendmail takes a mail from its submission program, and a milter throws it away', async () => {
  const log = sendmail([
    '6AO3Pgq0000230: from=a, size=300, class=0, nrcpts=1, msgid=<1@mx>, relay=a@localhost',
    '6AO3PgB0000231: from=<a@mx.example>, size=500, class=0, nrcpts=1, msgid=<1@mx>, proto=ESMTP, daemon=MTA, relay=localhost [127.0.0.1]',
    '6AO3PgB0000231: Milter: data, discard',
    '6AO3PgB0000231: discarded',
    '6AO3Pgq0000230: to=b@b.example, ctladdr=a (1000/1000), delay=00:00:00, xdelay=00:00:00, mailer=relay, pri=30000, relay=[127.0.0.1] [127.0.0.1], dsn=2.0.0, stat=Sent (6AO3PgB0000231 Message accepted for delivery)',
  ]);
  expect(await told(log)).toEqual(['b@b.example discarded ids=1 attempts=1']);
});

const HANDED_IN = [
  '6AO3Pgq0000230: from=a, size=300, class=0, nrcpts=2, msgid=<1@mx>, relay=a@localhost',
  '6AO3PgB0000231: from=<a@mx.example>, size=500, class=0, nrcpts=2, msgid=<1@mx>, proto=ESMTP, daemon=MTA, relay=localhost [127.0.0.1]',
];
const TAKEN =
  '6AO3Pgq0000230: to=b@b.example,c@b.example, ctladdr=a (1000/1000), delay=00:00:00, xdelay=00:00:00, mailer=relay, pri=30000, relay=[127.0.0.1] [127.0.0.1], dsn=2.0.0, stat=Sent (6AO3PgB0000231 Message accepted for delivery)';

test('sendmail: what a milter does about one recipient of several', async () => {
  const all = [
    ...HANDED_IN,
    '6AO3PgB0000231: Milter: to=<c@b.example>, discard',
    '6AO3PgB0000231: discarded',
  ];
  expect(await told(sendmail([...all, TAKEN]))).toEqual([
    'b@b.example discarded ids=1 attempts=1',
    'c@b.example discarded ids=2 attempts=1',
  ]);
  const one = [
    ...HANDED_IN,
    '6AO3PgB0000231: Milter (filter) delete: rcpt <c@b.example>, naddrs=1',
    TAKEN,
    '6AO3PgB0000231: to=<b@b.example>, delay=00:00:00, xdelay=00:00:00, mailer=esmtp, pri=60448, relay=mx.b.example. [198.51.100.9], dsn=2.0.0, stat=Sent (Ok)',
  ];
  expect(await told(sendmail(one))).toEqual([
    'b@b.example delivered ids=2 attempts=1',
    'c@b.example discarded ids=2 attempts=1',
  ]);
});

test('a milter throws a mail away at RCPT: told by smtpd, and by cleanup again', async () => {
  const log = postfix([
    'smtpd[1]: connect from c.example[198.51.100.30]',
    'smtpd[1]: NOQUEUE: milter-discard: RCPT from c.example[198.51.100.30]: milter triggers DISCARD action; from=<a@a.example> to=<b@b.example> proto=ESMTP helo=<c.example>',
    'smtpd[1]: 0A1B2C3D4E: client=c.example[198.51.100.30]',
    'cleanup[2]: 0A1B2C3D4E: milter-discard: RCPT from localhost[127.0.0.1]: milter triggers DISCARD action; from=<a@a.example> to=<b@b.example> proto=ESMTP helo=<c.example>',
  ]);
  expect(await told(log)).toEqual(['b@b.example discarded ids=0 attempts=1']);
});

test('OpenSMTPD sends a mail to itself until it says that it goes round: one mail that failed', async () => {
  const hex = (n: number): string => n.toString(16).padStart(8, '0');
  const envelope = (n: number): string =>
    `7e0000000000000${n % 10} smtp envelope evpid=${hex(n)}00000001 from=<a@a.example> to=<b@zero.example>`;
  const tried = (n: number, end: string): string =>
    `7f00000000000001 mta delivery evpid=${hex(n)}00000001 from=<a@a.example> to=<b@zero.example> rcpt=<-> source="127.0.0.1" relay="0.0.0.0 (0.0.0.0)" delay=0s ${end}`;
  const lines = [envelope(1)];
  for (let n = 1; n < 100; n += 1)
    lines.push(
      envelope(n + 1),
      tried(n, `result="Ok" stat="250 2.0.0 ${hex(n + 1)} Message accepted for delivery"`),
    );
  lines.push(tried(100, 'result="PermFail" stat="500 5.4.6 Routing loop detected: Loop detected"'));
  const log = lines.map((line) => `${STAMP} mx smtpd[9]: ${line}\n`).join('');
  expect(await told(log)).toEqual(['b@zero.example bounced ids=100 attempts=1']);
});

test('why mail is thrown away by transport nobody knows but who wrote it; a status of success is no failure', async () => {
  const log = postfix([
    'qmgr[3]: 0A1B2C3D4E: from=<a@a.example>, size=300, nrcpt=1 (queue active)',
    'discard[4]: 0A1B2C3D4E: to=<b@b.example>, relay=none, delay=0.03, delays=0.02/0.01/0/0, dsn=2.0.0, status=sent (silently)',
    'qmgr[3]: 0A1B2C3D4E: removed',
  ]);
  expect(await causes(log)).toEqual(['discarded unknown']);
});

/** sendmail's notice about one recipient; `fields` of RFC 3464 about it. */
const notice = (queueId: string, shown: readonly string[], fields: readonly string[]): string =>
  [
    'From MAILER-DAEMON Tue Nov 24 12:00:01 2026',
    'Date: Tue, 24 Nov 2026 12:00:01 +0000',
    'From: Mail Delivery Subsystem <MAILER-DAEMON>',
    'To: <a@a.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    'Subject: Returned mail: see transcript for details',
    'Auto-Submitted: auto-generated (failure)',
    '',
    '--b',
    '',
    '   ----- The following addresses had permanent fatal errors -----',
    ...shown,
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.a.example',
    '',
    ...fields,
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'Received: from pc.a.example (pc.a.example [192.0.2.7])',
    `\tby mx.a.example (8.17.1/8.17.1) with ESMTP id ${queueId}`,
    '\tfor <info@a.example>; Tue, 24 Nov 2026 12:00:00 GMT',
    'From: a@a.example',
    'Subject: hello',
    '',
    '--b--',
    '',
    '',
  ].join('\n');

test('sendmail names the alias as recipient: the bounce belongs to the address that failed', async () => {
  const log = sendmail([
    '6AO3PGh0000361: from=<a@a.example>, size=300, class=0, nrcpts=1, msgid=<1@mx>, relay=pc.a.example [192.0.2.7]',
    '6AO3PGh0000361: to=good@b.example, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=90000, relay=mx.b.example. [198.51.100.9], dsn=2.0.0, stat=Sent (OK)',
    '6AO3PGh0000361: to=gone@c.example, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=90000, relay=mx.c.example. [198.51.100.8], dsn=5.1.1, stat=User unknown',
    '6AO3PGh0000361: 6AO3PGi0000361: DSN: User unknown',
  ]);
  const mail = notice(
    '6AO3PGh0000361',
    ['gone@c.example', '    (reason: 550 5.1.1 no such user)', '    (expanded from: <info@a.example>)'],
    [
      'Final-Recipient: RFC822; info@a.example',
      'X-Actual-Recipient: rfc822; gone@c.example',
      'Action: failed',
      'Status: 5.1.1',
      'Remote-MTA: DNS; mx.c.example',
      'Diagnostic-Code: SMTP; 550 5.1.1 no such user',
    ],
  );
  expect(await told(log, mail)).toEqual([
    'gone@c.example bounced ids=1 attempts=1',
    'good@b.example delivered ids=1 attempts=1',
  ]);
});

test('what sendmail remembers of a host is not why a recipient there was put off', async () => {
  const to = (rest: string): string =>
    `6AO3PGh0000361: to=<b@b.example>, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=90000, ${rest}`;
  const log = sendmail([
    '6AO3PGh0000361: from=<a@a.example>, size=300, class=0, nrcpts=1, msgid=<1@mx>, relay=pc.a.example [192.0.2.7]',
    to(
      'relay=mx.b.example. [198.51.100.9], dsn=4.2.2, reply=452 4.2.2 <b@b.example>: Mailbox full, stat=Deferred: 452 4.2.2 <b@b.example>: Mailbox full',
    ),
    to('relay=mx.b.example., dsn=4.3.0, stat=Deferred'),
  ]);
  const mail = notice(
    '6AO3PGh0000361',
    ['<b@b.example>', '    (reason: 451 4.3.0 queue file write error)'],
    [
      'Final-Recipient: RFC822; b@b.example',
      'Action: failed',
      'Status: 4.4.7',
      'Remote-MTA: DNS; mx.b.example',
      'Diagnostic-Code: SMTP; 451 4.3.0 queue file write error',
    ],
  );
  expect(await causes(log, mail)).toEqual(['expired mailbox-full']);
});

test.each([[false], [true]])(
  'a user keeps a copy and forwards the mail: two ways (forward first: %s)',
  async (turned) => {
    const both = [
      'local[4]: 0A1B2C3D4E: to=<b@a.example>, relay=local, delay=0.01, delays=0/0/0/0, dsn=2.0.0, status=sent (delivered to mailbox)',
      'local[4]: 0A1B2C3D4E: to=<b@a.example>, relay=local, delay=0.02, delays=0/0/0/0, dsn=2.0.0, status=sent (forwarded as 1A1B2C3D4E)',
    ];
    if (turned) both.reverse();
    const log = postfix([
      'qmgr[3]: 0A1B2C3D4E: from=<a@a.example>, size=300, nrcpt=1 (queue active)',
      'cleanup[2]: 1A1B2C3D4E: message-id=<1@a.example>',
      'qmgr[3]: 1A1B2C3D4E: from=<a@a.example>, size=500, nrcpt=1 (queue active)',
      ...both,
      'qmgr[3]: 0A1B2C3D4E: removed',
      'smtp[4]: 1A1B2C3D4E: to=<c@c.example>, orig_to=<b@a.example>, relay=mx.c.example[198.51.100.8]:25, delay=1, delays=0/0/1/0, dsn=5.1.1, status=bounced (host mx.c.example[198.51.100.8] said: 550 5.1.1 no such user (in reply to RCPT TO command))',
      'qmgr[3]: 1A1B2C3D4E: removed',
    ]);
    expect(await told(log)).toEqual([
      'b@a.example delivered ids=1 attempts=1',
      'c@c.example bounced ids=2 attempts=1',
    ]);
  },
);

test('cleanup refuses what a program handed in, and returns it: told twice, done once', async () => {
  const log = postfix([
    'pickup[1]: 0A1B2C3D4E: uid=1000 from=<a@a.example>',
    'cleanup[2]: 0A1B2C3D4E: reject: header Subject: buy from local; from=<a@a.example> to=<b@b.example>: 5.7.1 not here',
    'cleanup[2]: 0A1B2C3D4E: to=<b@b.example>, relay=none, delay=0.02, delays=0.02/0/0/0, dsn=5.7.1, status=bounced (not here)',
  ]);
  expect(await told(log)).toEqual(['b@b.example bounced ids=1 attempts=1']);
  const senders: (string | undefined)[] = [];
  await deliveriesOf(log, ({ sender }) => void senders.push(sender));
  expect(senders).toEqual(['a@a.example']);
});

test('qmgr could not have the sender told: the line is understood and changes nothing', async () => {
  const failed = 'qmgr[3]: 0A1B2C3D4E: status=deferred (bounce failed)';
  const log = postfix([...QUEUED, failed]);
  expect(await told(log)).toEqual(['b@b.example deferred ids=1 attempts=1']);
  expect(parseLogText(log, { zone: { offsetAtWall: () => 0 } }).stats).toMatchObject({
    lines: 5,
    understood: 5,
  });
});

test('sendmail keeps a message aside, and lets it go', async () => {
  const lines = [
    '6AO3PGh0000361: from=<a@a.example>, size=300, class=0, nrcpts=1, msgid=<1@mx>, relay=pc.a.example [192.0.2.7]',
    '6AO3PGh0000361: to=<b@b.example>, delay=00:00:01, mailer=esmtp, pri=30459, stat=queued',
    '6AO3PGh0000361: quarantine=looks odd',
  ];
  expect(await told(sendmail(lines))).toEqual(['b@b.example held ids=1 attempts=1']);
  expect(await told(sendmail([...lines, '6AO3PGh0000361: unquarantined']))).toEqual([
    'b@b.example deferred ids=1 attempts=1',
  ]);
});

test('what the smarthost refuses its own client is told once, when both have logs; what it refuses others stays', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-fates-'));
  const [own, relay] = [path.join(directory, 'own'), path.join(directory, 'relay')];
  const refuses = (client: string, recipient: string): string =>
    `smtpd[8]: NOQUEUE: reject: RCPT from ${client}: 450 4.7.1 <${recipient}>: Recipient address rejected: later; from=<a@a.example> to=<${recipient}> proto=ESMTP helo=<mx.a.example>`;
  writeFileSync(
    own,
    postfix(
      QUEUED.map((line) =>
        line.replace('450 4.2.0 later', '450 4.7.1 <b@b.example>: Recipient address rejected: later'),
      ),
    ),
  );
  writeFileSync(
    relay,
    postfix([
      refuses('mx.a.example[192.0.2.7]', 'b@b.example'),
      refuses('other.example[192.0.2.8]', 'c@b.example'),
    ]).replaceAll(' mx ', ' hub '),
  );
  const found: string[] = [];
  await readDeliveries({
    logs: [own, relay],
    mails: [],
    onDelivery: ({ recipient, outcome, attemptCount }) =>
      void found.push(`${recipient} ${outcome} ${attemptCount}`),
  });
  rmSync(directory, { recursive: true });
  expect(found.sort()).toEqual(['b@b.example deferred 1', 'c@b.example rejected 1']);
});

test('an Exim smarthost tells its refusals without the code that its client was sent', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-fates-'));
  const [own, relay] = [path.join(directory, 'own'), path.join(directory, 'mainlog')];
  const answers = (reply: string): string => QUEUED.join('\n').replace('450 4.2.0 later', reply);
  writeFileSync(own, postfix(answers('451 hub is busy').split('\n')));
  const refusal = 'F=<a@a.example> temporarily rejected RCPT <b@b.example>: hub is busy';
  writeFileSync(
    relay,
    exim([`H=(mx.a.example) [192.0.2.7] ${refusal}`, `H=(pc) [192.0.2.8] ${refusal} now`]),
  );
  const found: string[] = [];
  await readDeliveries({
    logs: [own, relay],
    mails: [],
    onDelivery: ({ outcome, attempts }) => void found.push(`${outcome} ${attempts[0]?.reply?.text}`),
  });
  rmSync(directory, { recursive: true });
  expect(found.sort()).toEqual(['deferred hub is busy', 'rejected hub is busy now']);
});
