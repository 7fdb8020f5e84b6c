import fc from 'fast-check';
import { expect, test } from 'vitest';
import { essence, readLog } from '../../../test/support/log-events.ts';
import { timeOfQueueId } from './queue-id.ts';

const T = 'Nov 24 12:10:44 mail';
const ID = '00000000000027B6.000000006B052529.000000DD';
const OF = `id=${ID},from=<a@a.example>,addr=<b@b.example>`;
const STARTED = `courierd: started,id=${ID},from=<a@a.example>,module=esmtp,host=b.example,addr=<b@b.example>`;

function eventsOf(...lines: readonly string[]): string[] {
  return readLog(`${lines.map((line) => `${T} ${line}`).join('\n')}\n`).events.map((event) =>
    essence(event).replaceAll(ID, 'ID'),
  );
}

test('what the server said stands on lines of its own before the outcome', () => {
  expect(
    eventsOf(
      STARTED,
      `courieresmtp: ${OF}: 550-5.1.1 No such user.`,
      `courieresmtp: ${OF}: 550 5.1.1 See https://b.example/`,
      `courieresmtp: ${OF},status: failure`,
    ),
  ).toEqual([
    'received ID from=<a@a.example> to=<b@b.example>',
    'attempt ID to=<b@b.example> bounced {550 5.1.1 No such user. See https://b.example/} "550-5.1.1 No such user. 550 5.1.1 See https://b.example/"',
  ]);
});

test.each([
  ['Connection refused', 'deferred', '{connect Connection refused}'],
  ['No such domain.', 'failure', '{dns No such domain.}'],
  ['451 4.7.1 later', 'deferred', '{451 4.7.1 later} "451 4.7.1 later"'],
])('%s', (words, status, expected) => {
  expect(eventsOf(`courieresmtp: ${OF}: ${words}`, `courieresmtp: ${OF},status: ${status}`)).toEqual([
    `attempt ID to=<b@b.example> ${status === 'failure' ? 'bounced' : 'deferred'} ${expected}`,
  ]);
});

test('a success is told twice and counts once', () => {
  expect(
    eventsOf(
      `courieresmtp: ${OF}: 250 2.0.0 OK`,
      `courieresmtp: ${OF},success: delivered: mx.b.example [::ffff:198.51.100.15]`,
      `courieresmtp: ${OF},status: success`,
    ),
  ).toEqual([
    'attempt ID to=<b@b.example> delivered mx.b.example[198.51.100.15] {data-end 250 2.0.0 OK} "delivered: mx.b.example [::ffff:198.51.100.15]"',
  ]);
  expect(eventsOf(`courieresmtp: ${OF},status: success`)).toEqual([
    'attempt ID to=<b@b.example> delivered "success"',
  ]);
  expect(eventsOf(`courierlocal: ${OF},size=545,success: Message delivered.`)).toEqual([
    'attempt ID to=<b@b.example> delivered "Message delivered."',
  ]);
  expect(eventsOf(`courieresmtp: ${OF},success: delivered: backscatter bounce dropped`)).toEqual([
    'attempt ID to=<b@b.example> discarded "delivered: backscatter bounce dropped"',
  ]);
});

test('a run that is over without a word got no answer; who waits when the bounce is made has expired', () => {
  expect(
    eventsOf(
      STARTED,
      `courierd: completed,id=${ID}`,
      `courierd: started,id=${ID},from=<>,module=dsn,host=deferred,addr=<a@a.example>`,
      `courierd: completed,id=${ID}`,
      STARTED,
      `courierd: completed,id=${ID}`,
      `courierd: started,id=${ID},from=<>,module=dsn,host=,addr=<a@a.example>`,
    ).slice(1),
  ).toEqual([
    'attempt ID to=<b@b.example> deferred {completed,id=ID}',
    'bounce-sent ID delay-warning',
    'attempt ID to=<b@b.example> deferred {completed,id=ID}',
    'bounce-sent ID expired expired',
  ]);
});

test('a run that lasted was a wait in vain; a broken dialogue is told in the words there are', () => {
  const later = 'Nov 24 12:10:54 mail';
  const read = (...lines: readonly string[]) =>
    readLog(`${lines.join('\n')}\n`)
      .events.slice(1)
      .map((event) => essence(event).replaceAll(ID, 'ID'));
  expect(read(`${T} ${STARTED}`, `${later} courierd: completed,id=${ID}`)).toEqual([
    'attempt ID to=<b@b.example> deferred {module=esmtp,host=b.example,addr=<b@b.example>}',
  ]);
  expect(
    read(
      `${T} ${STARTED}`,
      `${T} courieresmtp: ${OF}: <command failed>`,
      `${T} courierd: completed,id=${ID}`,
    ),
  ).toEqual(['attempt ID to=<b@b.example> deferred {<command failed>}']);
});

test('a host that is left alone after a failure was not asked again', () => {
  expect(eventsOf(`courieresmtp: ${OF}: Network is down`, `courieresmtp: ${OF},status: deferred`)).toEqual([
    'attempt ID to=<b@b.example> deferred {connect Network is down} (not contacted)',
  ]);
});

test('the bounce is a message of its own, made while its delivery is under way', () => {
  expect(
    eventsOf(
      `courieresmtp: ${OF}: 550 no`,
      `courieresmtp: ${OF},status: failure`,
      `courierd: completed,id=${ID}`,
      `courierd: started,id=${ID},from=<>,module=dsn,host=,addr=<a@a.example>`,
      'courierd: newmsg,id=27BC.6B052529.E1: dns; localhost (localhost [127.0.0.1])',
      'courierd: started,id=27BC.6B052529.E1,from=<>,module=local,host=a!!1!1!/home/a!!,addr=<a>',
    ).slice(1),
  ).toEqual(['bounce-sent ID dsn', 'received 27BC.6B052529.E1', 'received 27BC.6B052529.E1 from=<> bounce']);
});

test('refused on the way in', () => {
  expect(
    eventsOf(
      'courieresmtpd: error,relay=::ffff:198.51.100.33,port=43301,from=<a@a.example>,to=<b@b.example>: 513 Relaying denied.',
      'courieresmtpd: error,relay=::ffff:198.51.100.33,from=<a@a.example>: 517-Sender rejected: no MX',
      'courieresmtpd: error,relay=::ffff:198.51.100.33,port=1,msg="502 ESMTP command error",cmd: XYZ',
    ),
  ).toEqual([
    'rejected - from=<a@a.example> to=<b@b.example> rejected {rcpt 513 Relaying denied.} "513 Relaying denied."',
    'rejected - from=<a@a.example> rejected {mail 517 Sender rejected: no MX} "517-Sender rejected: no MX"',
  ]);
});

test('a refusal of several lines is one refusal, also when the next one is the same', () => {
  const from = 'courieresmtpd: error,relay=::1,port=47885,from=<a@a.example>';
  const other = 'courieresmtpd: error,relay=::ffff:198.51.100.33,port=9,from=<b@b.example>';
  expect(
    eventsOf(
      `${from}: 517-Domain does not exist: a.example.`,
      `${other}: 517-Domain does not exist: b.example.`,
      `${from}: 517 Invalid domain, see <URL:https://www.ietf.org/rfc/rfc1035.txt>`,
      `${other}: 517 Invalid domain, see <URL:https://www.ietf.org/rfc/rfc1035.txt>`,
      `${from}: 517-Domain does not exist: a.example.`,
      `${from}: 517 Invalid domain, see <URL:https://www.ietf.org/rfc/rfc1035.txt>`,
    ).map((told) => told.split(' ')[2]),
  ).toEqual(['from=<a@a.example>', 'from=<b@b.example>', 'from=<a@a.example>']);
});

test('a queue id holds its time and proves the zone of the log', () => {
  expect(timeOfQueueId(ID)).toBe(0x6b052529 * 1000);
  expect(timeOfQueueId('0038C081.4D026173.000051A4')).toBe(0x4d026173 * 1000);
  expect(timeOfQueueId('a.b')).toBeUndefined();
  const local =
    'Nov 24 14:48:25 mail courierd: newmsg,id=27B6.6B052529.DD: dns; localhost (localhost [127.0.0.1])\n';
  expect(readLog(local).events[0]).toMatchObject({ utcOffset: 540, timeBasis: 'queue-id' });
});

test.each([
  'courierd: Waiting.  shutdown time=none, wakeup time=none, queuedelivering=1, inprogress=1',
  'courierd: Started ./courierlocal, pid=193, maxdels=10, maxhost=4, maxrcpt=1',
  'courieresmtpd: [::ffff:198.51.100.33]: Connection timed out',
  'courieresmtpd: started,ip=[::ffff:198.51.100.33],port=[43301]',
])('understood: %s', (line) => {
  expect(readLog(`${T} ${line}\n`).stats.understood).toBe(1);
});

test('any text is read without complaint', () => {
  const words = fc.constantFrom(
    'id=',
    'started,id=',
    'completed,id=',
    'newmsg,id=',
    ',from=<',
    '>,addr=<',
    '>',
    ',module=',
    'esmtp,',
    'dsn,',
    ',success',
    ',status: ',
    ': ',
    '550-',
    'X',
  );
  const programs = fc.constantFrom('courierd', 'courieresmtp', 'courieresmtpd');
  fc.assert(
    fc.property(programs, fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }), (program, parts) => {
      const { stats } = readLog(`${T} ${program}: ${parts.join('').replaceAll(/[\r\n\0]/g, '')}\n`);
      expect(stats.lines).toBe(1);
    }),
  );
});
