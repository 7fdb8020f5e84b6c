import fc from 'fast-check';
import { expect, test } from 'vitest';
import { essence, readLog } from '../../../test/support/log-events.ts';
import { dmaReader } from './reader.ts';

const T = 'Nov 24 12:10:44 mail';

function eventsOf(lines: readonly string[]): string[] {
  return readLog(`${lines.map((line) => `${T} ${line}`).join('\n')}\n`).events.map(essence);
}

const TRY = [
  'dma[25a.1]: <a@b.example> trying delivery',
  'dma[25a.1]: trying remote delivery to mx.b.example [198.51.100.15] pref 10',
];

test.each([
  [
    'dma[25a.1]: remote delivery to mx.b.example [198.51.100.15] failed after RCPT TO: 550 5.1.1 <a@b.example>: no such user',
    'bounced mx.b.example[198.51.100.15] {rcpt 550 5.1.1 <a@b.example>: no such user}',
  ],
  [
    'dma[25a.1]: remote delivery to mx.b.example [198.51.100.15] failed after final DATA: 550-5.7.26 Refused:#015#012550 5.7.26 no authentication',
    'bounced mx.b.example[198.51.100.15] {data-end 550 5.7.26 Refused: no authentication}',
  ],
  [
    'dma[25a.1]: remote delivery deferred: mx.b.example [198.51.100.15] failed after connect: Timeout reached',
    'deferred mx.b.example[198.51.100.15] {connect Timeout reached}',
  ],
  [
    'dma[25a.1]: connect to mx.b.example [198.51.100.15] failed: Connection refused',
    'deferred mx.b.example[198.51.100.15] {connect connect to mx.b.example [198.51.100.15] failed: Connection refused}',
  ],
  [
    'dma[25a.1]: Could not perform server greeting at mx.b.example [198.51.100.15]: 554 go away',
    'bounced mx.b.example[198.51.100.15] {helo 554 go away}',
  ],
  [
    'dma[25a.1]: remote delivery deferred: SSL handshake failed fatally: error:0A000086',
    'deferred mx.b.example[198.51.100.15] {starttls SSL handshake failed fatally: error:0A000086}',
  ],
  [
    'dma[25a.1]: remote delivery failed: AUTH login failed: 535 5.7.8 bad credentials',
    'bounced mx.b.example[198.51.100.15] {auth 535 5.7.8 bad credentials}',
  ],
])('%s', (line, expected) => {
  const [event] = eventsOf([...TRY, line]);
  expect(event?.replace(/ "remote delivery .*"$| "Could not .*"$/, '')).toBe(
    `attempt 25a.1 to=<a@b.example> ${expected}`,
  );
});

test('a login that the smarthost refuses is told in two lines and is one try', () => {
  const refused = [
    'dma[25a.1]: remote delivery failed: Authentication failed: 535 5.7.8 bad credentials',
    'dma[25a.1]: remote delivery failed: SMTP login failed: No such file or directory',
  ];
  expect(eventsOf([...TRY, ...refused])).toHaveLength(1);
  expect(eventsOf([...TRY, ...refused.slice(1)])).toHaveLength(1);
});

test('a name that does not exist and one nobody could look up', () => {
  const said = (outcome: string): string =>
    `dma[25a.1]: remote delivery ${outcome}: DNS lookup failure: host b.example not found`;
  expect(eventsOf([TRY[0] ?? '', said('failed'), said('deferred')])).toEqual([
    'attempt 25a.1 to=<a@b.example> bounced {dns remote delivery failed: DNS lookup failure: host b.example not found}',
    'attempt 25a.1 to=<a@b.example> deferred {dns remote delivery deferred: DNS lookup failure: host b.example not found}',
  ]);
});

test('success says where only in the lines before', () => {
  const ok = 'dma[25a.1]: <a@b.example> delivery successful';
  expect(eventsOf([...TRY, ok])).toEqual([
    'attempt 25a.1 to=<a@b.example> delivered mx.b.example[198.51.100.15] "delivery successful"',
  ]);
  expect(
    eventsOf([TRY[0] ?? '', 'dma[25a.1]: using smarthost (relay.example:587)', TRY[1] ?? '', ok]),
  ).toEqual(['attempt 25a.1 to=<a@b.example> handed-over mx.b.example[198.51.100.15] "delivery successful"']);
  expect(eventsOf([ok])).toEqual(['attempt 25a.1 to=<a@b.example> handed-over "delivery successful"']); // a cut log
  const failed = 'dma[25a.1]: connect to mx1.b.example [198.51.100.14] failed: Connection refused';
  expect(eventsOf([...TRY, failed, TRY[1] ?? '', ok]).at(-1)).toContain(' delivered '); // the second exchanger
  expect(eventsOf(['dma[25a.1]: <piyo> trying delivery', 'dma[25a.1]: <piyo> delivery successful'])).toEqual([
    'attempt 25a.1 to=<piyo> delivered "delivery successful"', // a local mailbox
  ]);
});

test('a try that left no result before the next one got no answer', () => {
  expect(eventsOf([...TRY, ...TRY])).toEqual([
    'attempt 25a.1 to=<a@b.example> deferred mx.b.example[198.51.100.15] {connect trying remote delivery to mx.b.example [198.51.100.15] pref 10}',
  ]);
});

test('giving up after deferrals is an expiry, and the bounce is a mail of its own', () => {
  expect(
    eventsOf([
      'dma[25a]: new mail from user=piyo uid=501 envelope_from=<piyo@mail.example>',
      'dma[25a]: mail to=<a@b.example> queued as 25a.1',
      ...TRY,
      'dma[25a.1]: remote delivery deferred: mx.b.example [198.51.100.15] failed after RCPT TO: 451 later',
      'dma[25a.1]: delivery failed, bouncing as 25b',
      'dma[25b]: new mail from user=piyo uid=501 envelope_from=<>',
      'dma[25b]: mail to=<piyo> queued as 25b.2',
    ]).map((e) => e.replace(/ "remote .*"$/, '')),
  ).toEqual([
    'received 25a.1 from=<piyo@mail.example> to=<a@b.example>',
    'attempt 25a.1 to=<a@b.example> deferred mx.b.example[198.51.100.15] {rcpt 451 later}',
    'attempt 25a.1 expired "delivery failed, bouncing as 25b" (not contacted)',
    'bounce-sent 25a.1 →25b.2 dsn',
    'received 25b.2 from=<> to=<piyo>',
  ]);
});

test('a failure that has no line of its own is told by the bounce', () => {
  expect(
    eventsOf(['dma[25a.1]: <a@b.example> trying delivery', 'dma[25a.1]: delivery failed, bouncing as 25b']),
  ).toEqual(['attempt 25a.1 to=<a@b.example> bounced "delivery failed, bouncing as 25b" (not contacted)']);
});

test('the journal shows process ids: the address leads to the queue id', () => {
  expect(
    eventsOf([
      'dma[700]: new mail from user=piyo uid=501 envelope_from=<piyo@mail.example>',
      'dma[700]: mail to=<a@b.example> queued as 25a.1',
      'dma[701]: <a@b.example> trying delivery',
      'dma[701]: connect to mx.b.example [198.51.100.15] failed: Connection refused',
      'dma[809]: <a@b.example> trying delivery',
      'dma[809]: <a@b.example> delivery successful',
    ]).map((e) => e.slice(0, 45)),
  ).toEqual([
    'received 25a.1 from=<piyo@mail.example> to=<a',
    'attempt 25a.1 to=<a@b.example> deferred mx.b.',
    'attempt 25a.1 to=<a@b.example> delivered "del',
  ]);
});

test('a mail refused by the command', () => {
  expect(eventsOf(["dma[25a]: invalid recipient `nosuch'"])).toEqual([
    'rejected - to=<nosuch> rejected "invalid recipient `nosuch\'"',
  ]);
});

test.each([
  'dma[25a.1]:   Server supports STARTTLS',
  'dma[25a.1]: SSL initialization successful',
  'dma[25a.1]: remote delivery succeeded but QUIT failed: Timeout reached',
  "dma[25a.1]: could not pick up queue file: `Q1'/`M1': Permission denied",
  "dma-mbox-create: creating mbox for `piyo'",
])('understood: %s', (line) => {
  expect(readLog(`${T} ${line}\n`).stats.understood).toBe(1);
});

test('any text is read without complaint', () => {
  const read = dmaReader.open({}).forProgram('dma');
  expect(read).toBeTypeOf('function');
  const words = fc.constantFrom(
    '<',
    '>',
    ' trying delivery',
    'remote delivery ',
    'deferred: ',
    'failed after ',
    '[',
    ']',
    ': ',
    'mail to=<',
    '> queued as ',
    'delivery failed, bouncing as ',
    'x',
    '550 5.1.1 y',
    '#015#012',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }), (parts) => {
      const { stats } = readLog(`${T} dma[25a.1]: ${parts.join('').replaceAll(/[\r\n\0]/g, '')}\n`);
      expect(stats.lines).toBe(1);
    }),
  );
});
