import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLog, told } from '../../../test/support/log-events.ts';

const ID = 'FB6E4D3C-1111-2222-3333-444455556666';
const FILE = '1795489630000_1795489630000_0_4213_x_1_mail';

/** The same three things in each of the forms of the log. */
const FORMS = {
  default: [
    `[INFO] [${ID}.1] [core] hook=rcpt plugin=rcpt_to.in_host_list function=hook_rcpt params="<b@b.example>" retval=OK`,
    `[NOTICE] [${ID}.1.1] [outbound] recipient <c@b.example> rejected: 550 5.1.1 no such user`,
    `[NOTICE] [${ID}.1.1] [outbound] delivered file=${FILE} domain=b.example host=mx.b.example ip=198.51.100.7 port=25 mode=SMTP tls=Y auth=N response="250 2.0.0 OK: queued as 4F3A" delay=4.2 fails=0 rcpts=1/0/1`,
  ],
  logfmt: [
    `level=INFO uuid=${ID}.1 source=core hook=rcpt plugin=rcpt_to.in_host_list function=hook_rcpt params="<b@b.example>" retval=OK`,
    `level=NOTICE uuid=${ID}.1.1 source=outbound message="recipient <c@b.example> rejected: 550 5.1.1 no such user"`,
    `level=NOTICE uuid=${ID}.1.1 source=outbound message=delivered file=${FILE} domain=b.example host=mx.b.example ip=198.51.100.7 port=25 mode=SMTP tls=Y auth=N response="250 2.0.0 OK: queued as 4F3A" delay=4.2 fails=0 rcpts=1/0/1`,
  ],
  json: [
    { level: 'INFO', uuid: `${ID}.1`, source: 'core', hook: 'rcpt', params: '<b@b.example>', message: '' },
    {
      level: 'NOTICE',
      uuid: `${ID}.1.1`,
      source: 'outbound',
      message: 'recipient <c@b.example> rejected: 550 5.1.1 no such user',
    },
    {
      level: 'NOTICE',
      uuid: `${ID}.1.1`,
      source: 'outbound',
      message: 'delivered',
      file: FILE,
      domain: 'b.example',
      host: 'mx.b.example',
      ip: '198.51.100.7',
      port: 25,
      mode: 'SMTP',
      tls: 'Y',
      response: '250 2.0.0 OK: queued as 4F3A',
      delay: 4.2,
      rcpts: '1/0/1',
    },
  ].map((entry) => JSON.stringify(entry)),
} as const;

const SAID = [
  `attempt ${ID}.1.1 to=<c@b.example> bounced [] {rcpt 550 5.1.1 no such user} "550 5.1.1 no such user"`,
  `attempt ${ID}.1.1 to=<b@b.example> delivered mx.b.example[198.51.100.7]:25 {data-end 250 2.0.0 OK: queued as 4F3A} "250 2.0.0 OK: queued as 4F3A"`,
];

test.each(Object.entries(FORMS))('the form %s, in a file without times', (_form, lines) => {
  const { events, stats, unparsed } = readLog(`${lines.join('\n')}\n`);
  expect(unparsed).toEqual([]);
  expect(stats).toMatchObject({ format: 'haraka', lines: 3, understood: 3, perReader: { haraka: 3 } });
  expect(events.map((event) => told(event).slice(15))).toEqual(SAID);
  // Arrival and delay stand in the line itself.
  expect(events[1]).toMatchObject({ time: 1795489634200, timeBasis: 'queue-id' });
});

test.each(Object.entries(FORMS))('the form %s, with times, and in syslog', (_form, lines) => {
  const stamped = readLog(lines.map((line) => `2026-11-24T03:07:15.000Z ${line}\n`).join(''));
  expect(stamped.stats.format).toBe('haraka');
  expect(stamped.events.map(told)).toEqual(SAID.map((said) => `11-24T03:07:15 ${said}`));
  const syslog = readLog(lines.map((line) => `2026-11-24T03:07:15Z mail haraka[9]: ${line}\n`).join(''));
  expect(syslog.stats.format).toBe('syslog');
  expect(syslog.events.map(told)).toEqual(SAID.map((said) => `11-24T03:07:15 ${said}`));
});

test.each([
  ['Temp failing x_1 for 64 seconds: 451 4.7.1 Greylisted', 'deferred', '4.7.1'],
  ['bouncing mail: 550 5.7.1 refused', 'bounced', '5.7.1'],
  ['bouncing mail: Tried too many failed MX', 'expired', undefined],
])('%s', (message, outcome, status) => {
  const rcpt = `[PROTOCOL] [${ID}.1] [core] C: RCPT TO:<b@b.example> state=1`;
  const { events } = readLog(`${rcpt}\n[NOTICE] [${ID}.1.1] [outbound] ${message}\n`);
  expect(events).toMatchObject([{ kind: 'attempt', recipient: 'b@b.example', outcome }]);
  expect(events[0]?.reply?.enhancedStatus).toBe(status);
});

test('a delivery whose recipients no line names has none', () => {
  expect(readLog(`${FORMS.default[2]}\n`).events.map((event) => [event.recipient, event.outcome])).toEqual([
    [undefined, 'delivered'],
  ]);
});

test('other lines are known, what is not Haraka is shown', () => {
  const { events, stats } = readLog(
    `[INFO] [-] [core] loading smtp.ini\n[NOTICE] [${ID}] [core] disconnect ip=192.0.2.9 rcpts=1/0/0\nwhat is this\n`,
  );
  expect(events).toEqual([]);
  expect(stats).toMatchObject({ format: 'haraka', lines: 3, understood: 2 });
});

test('any text is read without complaint', () => {
  const words = fc.constantFrom(
    ...Object.values(FORMS).flat(),
    '[NOTICE] [',
    '] [outbound] ',
    'recipient <',
    '=',
    '"',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 8 }), (parts) => {
      const line = `[NOTICE] [x] [outbound] ${parts.join('').replaceAll(/[\r\n\0]/g, '')}`;
      expect(readLog(`${FORMS.default[0]}\n${line}\n`).stats.lines).toBe(2);
    }),
  );
});
