import fc from 'fast-check';
import { expect, test } from 'vitest';
import { essence, readLog } from '../../../test/support/log-events.ts';
import { qmailReader } from './reader.ts';

const LABEL = '@400000004bdf95342c638c5c';
const SPLOGGER = 'May  4 03:31:54 mail qmail: 1272943914.744721';

function eventsOf(...lines: readonly string[]): string[] {
  return readLog(`${lines.map((line) => `${LABEL} ${line}`).join('\n')}\n`).events.map(essence);
}

const BEGIN = [
  'new msg 93869',
  'info msg 93869: bytes 2343 from <piyo@a.example> qp 15337 uid 501',
  'starting delivery 1: msg 93869 to remote a@b.example',
  'status: local 0/10 remote 1/20',
];

function resultOf(report: string): string | undefined {
  return eventsOf(...BEGIN, `delivery 1: ${report}`)[2]?.replace(/ ".*"$/, '');
}

test('the life of a message', () => {
  expect(
    eventsOf(
      ...BEGIN,
      'delivery 1: failure: 192.0.2.1_does_not_like_recipient./Remote_host_said:_550_5.1.1_no_such_user/Giving_up_on_192.0.2.1./',
      'bounce msg 93869 qp 15401',
      'end msg 93869',
      'new msg 93869',
      'info msg 93869: bytes 2900 from <> qp 15401 uid 505',
      'starting delivery 2: msg 93869 to local piyo@a.example',
      'delivery 2: success: did_1+0+0/',
      'end msg 93869',
    ),
  ).toEqual([
    'received 93869.15337 from=<piyo@a.example>',
    'received 93869.15337 to=<a@b.example>',
    'attempt 93869.15337 to=<a@b.example> bounced [192.0.2.1] {rcpt 550 5.1.1 no such user} "192.0.2.1 does not like recipient./Remote host said: 550 5.1.1 no such user/Giving up on 192.0.2.1."',
    'bounce-sent 93869.15337 dsn',
    'removed 93869.15337',
    'received 93869.15401 from=<> bounce',
    'received 93869.15401 to=<piyo@a.example>',
    'attempt 93869.15401 to=<piyo@a.example> delivered "did 1+0+0"',
    'removed 93869.15401',
  ]);
});

test.each([
  [
    'success: 192.0.2.1_accepted_message./Remote_host_said:_250_2.0.0_ok/',
    'delivered [192.0.2.1] {data-end 250 2.0.0 ok}',
  ],
  [
    'success: User_and_password_not_set,_continuing_without_authentication./192.0.2.1_accepted_message./Remote_host_said:_250_ok/',
    'delivered [192.0.2.1] {data-end 250 ok}',
  ],
  [
    'success: 10.0.0.5_accepted_message./Remote_host_said:_250_2.0.0_Ok:_queued_as_4F3A/',
    'handed-over [10.0.0.5] {data-end 250 2.0.0 Ok: queued as 4F3A}',
  ],
  [
    'failure: Connected_to_192.0.2.1_but_sender_was_rejected./Remote_host_said:_550-5.7.1_see/550_5.7.1_https://b.example/a/b/',
    'bounced [192.0.2.1] {mail 550 5.7.1 see https://b.example/a/b}',
  ],
  [
    'deferral: Connected_to_192.0.2.1_but_greeting_failed./Remote_host_said:_554_5.7.1_blocked/',
    'deferred [192.0.2.1] {connect 554 5.7.1 blocked}',
  ],
  [
    'deferral: Connected_to_192.0.2.1_but_connection_died._(#4.4.2)/',
    'deferred [192.0.2.1] "Connected to 192.0.2.1 but connection died. (#4.4.2)"',
  ],
  [
    "deferral: Sorry,_I_wasn't_able_to_establish_an_SMTP_connection._(#4.4.1)/",
    "deferred {connect Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)}",
  ],
  [
    "failure: Sorry,_I_couldn't_find_any_host_named_b.example._(#5.1.2)/",
    "bounced {dns Sorry, I couldn't find any host named b.example. (#5.1.2)}",
  ],
  [
    "failure: 192.0.2.1_failed_after_I_sent_the_message./Remote_host_said:_451_later/I'm_not_going_to_try_again;_this_message_has_been_in_the_queue_too_long./",
    'expired [192.0.2.1] {data-end 451 later}',
  ],
  ['report mangled, will defer', 'deferred'],
])('%s', (report, expected) => {
  expect(resultOf(report)?.replace(' →4F3A', '')).toBe(
    `attempt 93869.15337 to=<a@b.example> ${expected}`.replace(/ ".*"$/, ''),
  );
});

test("qmail's own code is no reply of a server", () => {
  const { events } = readLog(
    [
      'starting delivery 7: msg 5 to local nosuch@a.example',
      'delivery 7: failure: Sorry,_no_mailbox_here_by_that_name._(#5.1.1)/',
    ]
      .map((line) => `${LABEL} ${line}\n`)
      .join(''),
  );
  expect(events[1]).toMatchObject({
    outcome: 'bounced',
    loggedStatus: '5.1.1',
    reply: undefined,
    queueId: '5',
  });
});

test('a result whose beginning lies in an earlier file still counts', () => {
  expect(eventsOf('delivery 9: success: 192.0.2.1_accepted_message./Remote_host_said:_250_ok/')).toEqual([
    'attempt - delivered [192.0.2.1] {data-end 250 ok} "192.0.2.1 accepted message./Remote host said: 250 ok"',
  ]);
});

test('a forward goes on as the message that its process queued', () => {
  expect(
    eventsOf(
      'info msg 5: bytes 10 from <a@a.example> qp 100 uid 1',
      'starting delivery 1: msg 5 to local list@a.example',
      'info msg 6: bytes 12 from <a@a.example> qp 101 uid 1',
      'delivery 1: success: did_0+1+0/qp_101/',
    )[3],
  ).toBe('attempt 5.100 →6.101 to=<list@a.example> handed-over "did 0+1+0/qp 101"');
});

test('several queues', () => {
  expect(
    eventsOf(
      'info msg 5: bytes 10 from <a@a.example> qp 100 uid 1 queue3',
      'info msg 5: bytes 10 from <b@a.example> qp 101 uid 1 queue4',
      'starting delivery 1: msg 5 to local x@a.example queue3',
      'delivery 1: success: did_0+0+1/ queue3',
      'end msg 5 queue3',
    ).slice(2),
  ).toEqual([
    'received 5@queue3.100 to=<x@a.example>',
    'attempt 5@queue3.100 to=<x@a.example> delivered "did 0+0+1"',
    'removed 5@queue3.100',
  ]);
});

test('times: TAI64N, tai64nlocal, svlogd, splogger', () => {
  const at = Date.UTC(2010, 4, 4, 3, 31, 54, 744);
  const first = (log: string) => readLog(`${log}\n`).events[0];
  expect(first(`${LABEL} ${BEGIN[1]}`)).toMatchObject({ time: at, timeBasis: 'stated' });
  expect(first(`2010-05-04 03:31:54.744721500 ${BEGIN[1]}`)).toMatchObject({
    time: at,
    timeBasis: 'assumed',
  });
  expect(first(`2010-05-04_03:31:54.74472 ${BEGIN[1]}`)).toMatchObject({ time: at, timeBasis: 'stated' });
  expect(first(`${SPLOGGER} ${BEGIN[1]}`)).toMatchObject({ time: at - 744, timeBasis: 'queue-id' });
  expect(first(`May  4 12:31:54 mail qmail: 1272943914.744721 ${BEGIN[1]}`)).toMatchObject({
    time: at - 744, // the zone shows itself
    utcOffset: 540,
  });
});

test.each([
  'status: local 0/10 remote 0/20',
  'warning: trouble injecting bounce message, will try later',
  'alert: cannot start: qmail-send is already running',
  'triple bounce: discarding bounce/93869',
  'tcpserver: ok 123 mail:192.0.2.2:25 :192.0.2.9::3244',
  'CHKUSER rejected rcpt: from <a@a.example::> remote <h:host:192.0.2.7> rcpt <b@b.example> : not existing recipient',
  'Sent file.', // nullmailer
])('understood: %s', (line) => {
  const { stats } = readLog(`${LABEL} ${line}\n`);
  expect(stats).toMatchObject({ format: 'multilog', understood: 1 });
});

test('the rest of a line splogger had to cut', () => {
  expect(readLog(`${SPLOGGER}+x/\n${SPLOGGER} ${BEGIN[1]}\n`).stats.understood).toBe(2);
});

test('owns', () => {
  expect(['qmail', 'qmail-send', 'qmailx'].map((name) => qmailReader.owns(name))).toEqual([
    true,
    true,
    false,
  ]);
});

test('any text is read without complaint, and chunks of any size are the same', () => {
  const words = fc.constantFrom(
    'delivery ',
    '1: ',
    'success: ',
    'failure: ',
    'starting delivery ',
    'info msg ',
    '5',
    ': msg ',
    ' to remote ',
    'a@b',
    ' from <',
    '> qp ',
    '_',
    '/',
    'Remote_host_said:_',
    '550-',
    '(#5.1.1)',
    'bounce msg ',
    'end msg ',
  );
  const text = fc
    .array(fc.oneof(words, fc.string()), { maxLength: 12 })
    .map((p) => p.join('').replaceAll(/[\r\n\0]/g, ''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), fc.integer({ min: 1, max: 50 }), (texts, chunk) => {
      const log = [...BEGIN, ...texts].map((line) => `${LABEL} ${line}\n`).join('');
      const whole = readLog(log);
      expect(whole.stats.lines).toBe(BEGIN.length + texts.length);
      expect(readLog(log, chunk).events.map(essence)).toEqual(whole.events.map(essence));
    }),
    { numRuns: 60 },
  );
});
