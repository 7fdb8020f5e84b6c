/** Filters of the own mail server: the lines are those of real runs, with other names. */
import { describe, expect, test } from 'vitest';
import { essence, readLog } from '../../test/support/log-events.ts';

const T = 'Nov 24 21:58:49 mail';

function eventsOf(...lines: readonly string[]): string[] {
  const { events, unparsed } = readLog(`${lines.map((line) => `${T} ${line}`).join('\n')}\n`);
  expect(unparsed).toEqual([]);
  return events.map(essence);
}

test.each([
  [
    'spam that is kept',
    '(00070-01) Blocked SPAM {DiscardedInbound,Quarantined}, [192.0.2.7] <a@a.example> -> <b@b.example>, quarantine: b/spam-bVfZ.gz, Message-ID: <x@a.example>, mail_id: bVfZ, Hits: 1000, size: 348, 235 ms',
    [
      'received 00070-01 from=<a@a.example>',
      'attempt 00070-01 to=<b@b.example> held "Blocked SPAM {DiscardedInbound,Quarantined}, quarantine: b/spam-bVfZ.gz, Hits: 1000"',
      'removed 00070-01',
    ],
  ],
  [
    'a virus for two, thrown away',
    '(00070-02-3) Blocked INFECTED (Testvirus, Other) {DiscardedOutbound}, LOCAL [127.0.0.1] <> -> <b@b.example>,<"c,d"@b.example>, Message-ID: <x@a.example>, mail_id: tEDi, Hits: -, size: 293, 107 ms',
    [
      'received 00070-02-3 from=<>',
      'attempt 00070-02-3 to=<b@b.example> discarded "Blocked INFECTED (Testvirus, Other) {DiscardedOutbound}, Hits: -"',
      'attempt 00070-02-3 to=<"c,d"@b.example> discarded "Blocked INFECTED (Testvirus, Other) {DiscardedOutbound}, Hits: -"',
      'removed 00070-02-3',
    ],
  ],
  [
    'a forbidden attachment that is bounced',
    '(00070-03) Blocked BANNED (application/x-msdownload,.exe,a.exe) {BouncedInternal,Quarantined}, [192.0.2.7]:4711 [192.0.2.8] <a@a.example> -> <b@b.example>, quarantine: C/banned-C3, Message-ID: <x@a.example>, mail_id: C3, Hits: -, size: 469, 245 ms',
    [
      'received 00070-03 from=<a@a.example>',
      'attempt 00070-03 to=<b@b.example> bounced "Blocked BANNED (application/x-msdownload,.exe,a.exe) {BouncedInternal,Quarantined}, quarantine: C/banned-C3, Hits: -"',
      'removed 00070-03',
    ],
  ],
  [
    'the form before 2.7',
    '(12345-01) Blocked SPAM, [192.0.2.7] [192.0.2.7] <a@a.example> -> <b@b.example>, quarantine: spam-x.gz, Message-ID: <x@a.example>, mail_id: x, Hits: 9.1, size: 1, 235 ms',
    [
      'received 12345-01 from=<a@a.example>',
      'attempt 12345-01 to=<b@b.example> held "Blocked SPAM, quarantine: spam-x.gz, Hits: 9.1"',
      'removed 12345-01',
    ],
  ],
  [
    'spam that passes with a mark: told to the message that goes on',
    '(00070-04) Passed SPAMMY {RelayedTaggedInbound}, [192.0.2.7] <a@a.example> -> <b@b.example>, Message-ID: <x@a.example>, mail_id: q, Hits: 6.5, size: 1, queued_as: 1DEC08AD7, 235 ms',
    ['note 1DEC08AD7 filter "Passed SPAMMY {RelayedTaggedInbound}, Hits: 6.5"'],
  ],
  [
    'asked as a milter',
    '(00070-05) Blocked SPAM {RejectedInbound}, [192.0.2.7] <a@a.example> -> <b@b.example>, Queue-ID: 6AOCwmMN000134, Message-ID: <x@a.example>, mail_id: q, Hits: 16.5, size: 1, 235 ms',
    ['note 6AOCwmMN000134 host-error "Blocked SPAM {RejectedInbound}, Hits: 16.5"'],
  ],
  [
    'nothing to tell',
    '(00070-06) Passed CLEAN {RelayedOutbound}, [192.0.2.7] <a@a.example> -> <b@b.example>, Message-ID: <x@a.example>, mail_id: q, Hits: -1, size: 1, queued_as: 1DEC08AD7, 5 ms',
    [],
  ],
  [
    'what the mail server is told to try again, and says itself',
    '(00070-08) Blocked MTA-BLOCKED {TempFailedInbound}, [192.0.2.7] <a@a.example> -> <b@b.example>, Message-ID: <x@a.example>, mail_id: q, Hits: 1, size: 1, 5 ms',
    ['note - host-error "Blocked MTA-BLOCKED {TempFailedInbound}, Hits: 1"'],
  ],
  ['its own work', '(00070-07) TIMING-SA total 99 ms - parse: 0.92 (0.9%)', []],
])('amavis: %s', (_what, words, expected) => {
  expect(eventsOf(`amavis[70]: ${words}`)).toEqual(expected);
});

test('amavis: a verdict in two lines', () => {
  expect(
    eventsOf(
      'amavis[70]: (00070-01) Blocked SPAM {DiscardedInbound}, [192.0.2.7] <a@a.example> -> <b@b.example>,<c@b.exa...',
      'amavis[71]: (00071-01) Passed CLEAN {RelayedInbound}, [192.0.2.7] <a@a.example> -> <d@b.example>, Hits: 0, 1 ms',
      'amavis[70]: (00070-01) ...mple>, Message-ID: <x@a.example>, Hits: 11, size: 348, 235 ms',
    ),
  ).toEqual([
    'received 00070-01 from=<a@a.example>',
    'attempt 00070-01 to=<b@b.example> discarded "Blocked SPAM {DiscardedInbound}, Hits: 11"',
    'attempt 00070-01 to=<c@b.example> discarded "Blocked SPAM {DiscardedInbound}, Hits: 11"',
    'removed 00070-01',
  ]);
});

test.each([
  [
    'sent (250 2.7.0 Ok, discarded, id=00070-01 - spam)',
    'attempt 1C75D8AD5 →00070-01 to=<b@b.example> discarded 127.0.0.1[127.0.0.1]:10024 "Ok, discarded, id=00070-01 - spam"',
  ],
  [
    'sent (250 2.5.0 Ok, id=00070-03, BOUNCE)',
    'attempt 1C75D8AD5 →00070-03 to=<b@b.example> bounced 127.0.0.1[127.0.0.1]:10024 "Ok, id=00070-03, BOUNCE"',
  ],
  [
    'bounced (host 127.0.0.1[127.0.0.1] said: 554 5.7.0 Reject, id=00070-04 - spam (in reply to end of DATA command))',
    'attempt 1C75D8AD5 →00070-04 to=<b@b.example> bounced 127.0.0.1[127.0.0.1]:10024 {data-end 554 5.7.0 Reject, id=00070-04 - spam} "host 127.0.0.1[127.0.0.1] said: 554 5.7.0 Reject, id=00070-04 - spam (in reply to end of DATA command)"',
  ],
])('what a filter answers to Postfix: %s', (status, expected) => {
  const line = `postfix/smtp[1]: 1C75D8AD5: to=<b@b.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=0.27, delays=0/0.02/0.02/0.23, dsn=2.7.0, status=${status}`;
  expect(eventsOf(line)).toEqual([expected]);
});

test('what a remote host answers with the same words is its own affair', () => {
  const line =
    'postfix/smtp[1]: 1C75D8AD5: to=<b@b.example>, relay=mx.b.example[198.51.100.7]:25, delay=1, delays=0/0/0/1, dsn=2.7.0, status=sent (250 2.7.0 Ok, discarded, id=00070-01 - spam)';
  expect(eventsOf(line)).toEqual([
    'attempt 1C75D8AD5 to=<b@b.example> delivered mx.b.example[198.51.100.7]:25 {data-end 250 2.7.0 Ok, discarded, id=00070-01 - spam} "250 2.7.0 Ok, discarded, id=00070-01 - spam"',
  ]);
});

test('OpenDKIM: what another process said is no reason', () => {
  expect(
    eventsOf(
      "opendkim[52]: can't write pid to /run/opendkim.pid: Permission denied",
      "opendkim[53]: 6B6FB8B28: error loading key 'missing'",
    ),
  ).toEqual([`note 6B6FB8B28 host-error "error loading key 'missing'"`]);
});

test('OpenDKIM: the reason stands in the line before the one with the id', () => {
  expect(
    eventsOf(
      "opendkim[52]: can't load key from /etc/dkim/nothere.pem: No such file or directory",
      "opendkim[52]: 6B6FB8B28: error loading key 'missing'",
      "opendkim[52]: 1A6478AD3: signing table references unknown key 'nosuchkey'",
      'opendkim[52]: loose: key data is not secure: /etc/dkim/loose.pem can be read or written by other users',
      "opendkim[52]: 6AOCwmMN000134: error loading key 'loose'",
      "opendkim[52]: 17D0C8B45: no signing table match for 'a@b.example'",
      'opendmarc[60]: C27658BA3: strict.example fail',
      'opendkim[52]: OpenDKIM Filter v2.11.0 terminating with status 0, errno = 0',
    ),
  ).toEqual([
    `note 6B6FB8B28 host-error "can't load key from /etc/dkim/nothere.pem: No such file or directory"`,
    `note 1A6478AD3 host-error "signing table references unknown key 'nosuchkey'"`,
    'note 6AOCwmMN000134 host-error "loose: key data is not secure: /etc/dkim/loose.pem can be read or written by other users"',
    `note 17D0C8B45 dkim "no signing table match for 'a@b.example'"`,
    'note C27658BA3 dmarc "strict.example fail"',
  ]);
});

const TASK =
  '<1676e4>; proxy; rspamd_task_write_log: id: <x@a.example>, qid: <2227A8AD9>, ip: 192.0.2.7, from: <a@a.example>, (default: S (reject): [15.00/15.00] [GTUBE(0.00){}]), len: 235, time: 0.468ms, dns req: 0, digest: <49bd>, rcpts: <b@b.example>, mime_rcpts: <b@b.example>, forced: reject "Gtube pattern"; score=15.00 (set by GTUBE)';
const TOLD =
  'note 2227A8AD9 host-error "reject: [15.00/15.00], forced: reject "Gtube pattern"; score=15.00 (set by GTUBE)"';

test('rspamd in syslog and in a file of its own', () => {
  expect(eventsOf(`rspamd[51]: ${TASK}`)).toEqual([TOLD]);
  const file = [
    '2026-11-24 21:58:40 #50(main) <ae68fc>; main; rspamd_fork_worker: prepare to fork process',
    `2026-11-24 21:58:49 #51(rspamd_proxy) ${TASK}`,
    '',
  ].join('\n');
  const { events, unparsed } = readLog(file);
  expect(unparsed).toEqual([]);
  expect(events.map(essence)).toEqual([TOLD]);
  expect(new Date(events[0]?.time ?? 0).toISOString()).toBe('2026-11-24T21:58:49.000Z');
});

test('what rspamd lets pass is no reason', () => {
  const passed = TASK.replace('S (reject): [15.00/15.00]', 'T (add header): [6.40/15.00]').replace(
    /, forced.*/,
    '',
  );
  expect(eventsOf(`rspamd[51]: ${passed}`)).toEqual(['note 2227A8AD9 spam "add header: [6.40/15.00]"']);
});

test('SpamAssassin names only the Message-ID', () => {
  const { events } = readLog(
    `${T} spamd[72]: spamd: result: Y 999 - ALL_TRUSTED,GTUBE scantime=0.1,size=1024,user=piyo,mid=<x@a.example>,autolearn=no\n${T} spamd[71]: prefork: child states: II\n`,
  );
  expect(events.map((event) => [essence(event), event.messageId])).toEqual([
    ['note - spam "result: Y 999 - ALL_TRUSTED,GTUBE"', 'x@a.example'],
  ]);
});

test('Postfix puts off mail of the sendmail command and refuses mail of others', () => {
  expect(
    eventsOf(
      'postfix/cleanup[181]: 1A6478AD3: milter-reject: END-OF-MESSAGE from localhost[127.0.0.1]: 4.7.1 Service unavailable - try again later; from=<a@a.example> to=<b@b.example>',
      'postfix/cleanup[181]: 1A6478AD4: milter-reject: END-OF-MESSAGE from unknown[192.0.2.1]: 4.7.1 Try again later; from=<a@a.example> to=<b@b.example> proto=ESMTP helo=<c.example>',
      'postfix/smtpd[181]: proxy-reject: END-OF-MESSAGE: 554 5.7.0 Reject, id=00070-01 - spam from there; from=<a@a.example> to=<b@b.example> proto=ESMTP helo=<c.example>',
      'postfix/smtpd[181]: NOQUEUE: proxy-accept: END-OF-MESSAGE: 250 2.7.0 Ok, discarded, id=00070-02 - spam; from=<a@a.example> to=<b@b.example> proto=ESMTP helo=<c.example>',
    ),
  ).toEqual([
    'attempt 1A6478AD3 from=<a@a.example> to=<b@b.example> deferred {data-end 4.7.1 Service unavailable - try again later} milter-reject "4.7.1 Service unavailable - try again later" (not contacted)',
    'rejected 1A6478AD4 from=<a@a.example> to=<b@b.example> rejected {data-end 4.7.1 Try again later} milter-reject "4.7.1 Try again later"',
    'rejected 00070-01 from=<a@a.example> to=<b@b.example> rejected {data-end 554 5.7.0 Reject, id=00070-01 - spam from there} proxy-reject "554 5.7.0 Reject, id=00070-01 - spam from there"',
    'rejected 00070-02 from=<a@a.example> to=<b@b.example> discarded proxy-accept "Ok, discarded, id=00070-02 - spam"',
  ]);
});

test('Postfix: a milter that does not answer is the reason of the refusal after it', () => {
  expect(
    eventsOf(
      'postfix/cleanup[181]: warning: connect to Milter service inet:127.0.0.1:8891: Connection refused',
      'postfix/cleanup[195]: 3A6478AD3: milter-reject: END-OF-MESSAGE from x[192.0.2.9]: 5.7.1 no; from=<a@a.example> to=<b@b.example> proto=ESMTP helo=<c>',
      'postfix/cleanup[181]: warning: milter inet:127.0.0.1:8891: read error in initial handshake',
      'postfix/cleanup[181]: 40C088BC3: milter-reject: CONNECT from localhost[127.0.0.1]: 4.7.1 Service unavailable - try again later; from=<a@a.example>',
    ),
  ).toEqual([
    'rejected 3A6478AD3 from=<a@a.example> to=<b@b.example> rejected {data-end 5.7.1 no} milter-reject "5.7.1 no"',
    'note 40C088BC3 host-error "milter inet:127.0.0.1:8891: read error in initial handshake"',
    'rejected 40C088BC3 from=<a@a.example> rejected {connect 4.7.1 Service unavailable - try again later} milter-reject "4.7.1 Service unavailable - try again later"',
  ]);
});

test('sendmail: the recipients of a message that a milter refused were never queued', () => {
  expect(
    eventsOf(
      'sendmail[171]: 6AOCwueR000171: Milter: data, reject=550 5.7.1 rejected by DMARC policy for strict.example',
      'sendmail[171]: 6AOCwueR000171: to=<b@b.example>,<c@b.example>, delay=00:00:00, pri=30146, stat=rejected by DMARC policy for strict.example',
      'sendmail[179]: 6AOCww5B000179: Milter (opendkim): to error state',
      'sendmail[179]: 6AOCww5B000179: Milter (opendmarc): init success to negotiate',
      'sendmail[179]: 6AOCww5B000179: Milter (spamassassin) add: header: X-Spam-Flag: YES',
      'sendmail[179]: 6AOCww5B000179: Milter (filter) delete: rcpt <b@b.example>',
      'sendmail[174]: 6AOCwvQn000174: Sending "Subject: spam" to Milter',
    ),
  ).toEqual([
    'rejected 6AOCwueR000171 rejected {data-end 550 5.7.1 rejected by DMARC policy for strict.example} milter "550 5.7.1 rejected by DMARC policy for strict.example"',
    'rejected 6AOCwueR000171 to=<b@b.example> rejected {data-end 550 5.7.1 rejected by DMARC policy for strict.example}',
    'rejected 6AOCwueR000171 to=<c@b.example> rejected {data-end 550 5.7.1 rejected by DMARC policy for strict.example}',
    'note 6AOCww5B000179 host-error "Milter (opendkim): to error state"',
    'note 6AOCww5B000179 milter "Milter (spamassassin) add: header: X-Spam-Flag: YES"',
    'attempt 6AOCww5B000179 to=<b@b.example> discarded milter "Milter (filter) delete: rcpt <b@b.example>" (not contacted)',
  ]);
});

describe("a Message-ID that holds the words of another field pins nothing to a stranger's message", () => {
  test('rspamd', () => {
    const hostile = TASK.replace('<x@a.example>', '<x>, qid: <1DEC08AD7>, ip: 192.0.2.9@a.example>');
    expect(eventsOf(`rspamd[51]: ${hostile}`).join()).not.toContain('1DEC08AD7');
  });

  const HOSTILE = 'x>, quarantine: q, Queue-ID: 1DEC08AD7, queued_as: 1DEC08AD8, y@a.example';

  test.each([
    [
      'asked as a milter',
      'Blocked SPAM {RejectedInbound}',
      ', Queue-ID: 6AOCwmMN000134',
      '',
      '6AOCwmMN000134',
    ],
    ['as content filter', 'Blocked SPAM {DiscardedInbound}', '', '', 'discarded'],
    ['passed', 'Passed SPAMMY {RelayedTaggedInbound}', '', ', queued_as: 1DEC08AD9', 'SPAMMY'],
  ])('amavis, %s', (_name, head, queueId, queuedAs, expected) => {
    const events = eventsOf(
      `amavis[51]: (00070-05) ${head}, [192.0.2.7] <a@a.example> -> <b@b.example>${queueId}, Message-ID: <${HOSTILE}>, mail_id: q, Hits: 6.5, size: 1${queuedAs}, 235 ms`,
    ).join();
    expect(events).toContain(expected);
    expect(events).not.toContain('1DEC08AD7');
    expect(events).not.toContain('1DEC08AD8');
    expect(events).not.toContain('held');
  });
});
