import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogEvent } from '../core/event.ts';
import { LIMITS } from '../core/limits.ts';
import type { ZoneRules } from '../core/ports.ts';
import { type ParsedText, parseLogText } from './parse-text.ts';
import { createLogParser } from './parser.ts';

const TOKYO: ZoneRules = { offsetAtWall: () => 540 };
const encoder = new TextEncoder();

const SENT =
  '444BE24C4E6: to=<a@x.example>, relay=local, delay=1, delays=1/0/0/0, dsn=2.0.0, status=sent (ok)';
const MESSAGE_ID = '444BE24C4E6: message-id=<20261124030714.444BE24C4E6@mail.example.jp>';

function parse(log: string | Uint8Array): ParsedText {
  return parseLogText(log, { zone: TOKYO, referenceTime: Date.UTC(2026, 10, 25) });
}

/** Host, program, pid and time of the only event. */
function frameOf(line: string): string {
  const { events, stats } = parse(`${line}\n`);
  expect(stats.lines).toBe(1);
  const [event] = events;
  if (events.length !== 1 || event === undefined) return `${events.length} events`;
  return [
    event.host,
    event.program,
    event.pid ?? '-',
    new Date(event.time).toISOString(),
    event.utcOffset,
  ].join('|');
}

const TIME = '2026-11-24T03:07:14.000Z|540';

test.each([
  [`Nov 24 12:07:14 mail postfix/local[141]: ${SENT}`, `mail|postfix/local|141|${TIME}`], // RFC 3164
  [`<22>Nov 24 12:07:14 mail postfix/local[141]: ${SENT}`, `mail|postfix/local|141|${TIME}`], // with priority
  [`Nov 24 12:07:14 postfix/local[141]: ${SENT}`, `|postfix/local|141|${TIME}`], // no host
  [
    `Nov 24 12:07:14 mail postfix/local[141]: [ID 801593 mail.info] ${SENT}`,
    `mail|postfix/local|141|${TIME}`,
  ], // Solaris
  [`2026 Nov 24 12:07:14.000 mail postfix/local[141]: ${SENT}`, `mail|postfix/local|141|${TIME}`],
  [`2026-11-24T12:07:14+09:00 mail postfix/local[141]: ${SENT}`, `mail|postfix/local|141|${TIME}`], // RFC 3339
  [`2026-11-24T12:07:14+0900 mail postfix/local[141]: ${SENT}`, `mail|postfix/local|141|${TIME}`], // short-iso
  [`<22>1 2026-11-24T12:07:14+09:00 mail postfix/local 141 - - ${SENT}`, `mail|postfix/local|141|${TIME}`], // RFC 5424
  [`11月 24 12:07:14 mail postfix/local[141]: ${SENT}`, `mail|postfix/local|141|${TIME}`],
  [
    `{"_HOSTNAME":"mail","SYSLOG_IDENTIFIER":"postfix/local","_PID":"141","__REALTIME_TIMESTAMP":"1795489634000000","MESSAGE":"${SENT}"}`,
    `mail|postfix/local|141|${TIME}`,
  ], // journald
  [
    `{"log":"Nov 24 12:07:14 mail postfix/local[141]: ${SENT}\\n","stream":"stdout"}`,
    `mail|postfix/local|141|${TIME}`,
  ], // docker
  [
    `Nov 24 12:07:15 host docker[9]: Nov 24 12:07:14 mail postfix/local[141]: ${SENT}`,
    `mail|postfix/local|141|${TIME}`,
  ],
  [
    `2026-11-24T03:07:15.1Z stdout F Nov 24 12:07:14 mail postfix/local[141]: ${SENT}`,
    `mail|postfix/local|141|${TIME}`,
  ], // CRI
  [`mail_1  | Nov 24 12:07:14 mail postfix/local[141]: ${SENT}`, `mail|postfix/local|141|${TIME}`], // docker compose
  [`Nov 24 12:07:14 mail postfix/local[141]: ${SENT},,,,`, `mail|postfix/local|141|${TIME}`], // spreadsheet
  [`\0\0\0Nov 24 12:07:14 mail postfix/local[141]: ${SENT}`, `mail|postfix/local|141|${TIME}`], // hole in the file
])('frame: %s', (line, expected) => {
  expect(frameOf(line)).toBe(expected);
});

test('line ends: LF, CRLF, none at the end; raw is the line as written', () => {
  const line = `Nov 24 12:07:14 mail postfix/local[141]: ${SENT}`;
  const { events, stats } = parse(`${line}\r\n${line}\n\n${line}`);
  expect(events.map((event) => [event.line, event.raw])).toEqual([
    [1, line],
    [2, line],
    [4, line],
  ]);
  expect(stats).toMatchObject({
    format: 'syslog',
    lines: 4,
    understood: 4,
    mailLines: 3,
    perReader: { postfix: 3 },
  });
});

test('ids tell the year and the zone before the first event is emitted', () => {
  const line = (text: string): string => `Nov 24 03:07:14 mail postfix/x[1]: ${text}\n`;
  const log = `${line(SENT)}${line(MESSAGE_ID)}`.replaceAll('postfix/x', 'postfix/cleanup');
  const parsed = parseLogText(log, { zone: TOKYO, referenceTime: Date.UTC(2031, 0, 1) });
  expect(parsed.events.map((event) => [new Date(event.time).toISOString(), event.timeBasis])).toEqual([
    ['2026-11-24T03:07:14.000Z', 'queue-id'],
    ['2026-11-24T03:07:14.000Z', 'queue-id'],
  ]);
  expect(parsed.stats.utcOffset).toBe(0);
});

test('ids that contradict the stated times are reported', () => {
  const lines = Array.from(
    { length: 4 },
    () => `2026-11-24T12:00:00+09:00 mail postfix/cleanup[1]: ${MESSAGE_ID}\n`,
  );
  expect(parse(lines.join('')).warnings).toEqual([
    { key: 'time-disagreement', path: '-', line: 1, params: { seconds: -434 } },
  ]);
});

test('hosts of one log may write different zones', () => {
  const first = '20261124030714.444BE24C4E6';
  const log =
    `Nov 24 12:07:14 tokyo postfix/cleanup[1]: 444BE24C4E6: message-id=<${first}@t.example>\n` +
    `Nov 24 03:07:15 london postfix/cleanup[1]: 444BE24C4E6: message-id=<${first}@l.example>\n` +
    `Nov 24 12:07:16 tokyo postfix/local[1]: ${SENT}\nNov 24 03:07:16 london postfix/local[1]: ${SENT}\n`;
  expect(
    parse(log).events.map((e) => `${e.host} ${new Date(e.time).toISOString().slice(11, 19)} ${e.utcOffset}`),
  ).toEqual(['tokyo 03:07:14 540', 'london 03:07:15 0', 'tokyo 03:07:16 540', 'london 03:07:16 0']);
});

test('repeated lines are multiplied, per host', () => {
  const log =
    `Nov 24 12:07:14 a postfix/local[1]: ${SENT}\nNov 24 12:07:14 b postfix/smtpd[1]: connect from x[192.0.2.1]\n` +
    'Nov 24 12:07:15 a last message repeated 2 times\nNov 24 12:07:15 b last message repeated 9 times\n' +
    `Nov 24 12:07:16 a postfix/local[1]: message repeated 3 times: [ ${SENT}]\n` +
    'Nov 24 12:07:17 a last message repeated 1000000 times\n';
  const { events, stats } = parse(log);
  const perLine = [1, 3, 5, 6].map((line) => events.filter((event) => event.line === line).length);
  expect(perLine).toEqual([1, 2, 3, 1000]); // bounded
  expect(stats).toMatchObject({ lines: 6, understood: 6 });
  expect(events.every((event) => event.recipient === 'a@x.example')).toBe(true);
});

test('lines of other programs are understood, lines of ours that are not are shown by shape', () => {
  const log =
    'Nov 24 12:07:14 mail kernel: [12.3] words\nNov 24 12:07:14 mail CRON[12]: (root) CMD (x)\n' +
    'Nov 24 12:07:14 mail sendmail[1]: 6AO3WiNf000100: strange <a@b.example> 12\n' +
    'Nov 24 12:07:14 mail sendmail[1]: 6AO3WjNf000101: strange <c@d.example> 7\nno frame at all\n';
  const { stats, unparsed } = parse(log);
  expect(stats).toMatchObject({ lines: 5, understood: 2, mailLines: 2 });
  expect(unparsed).toEqual([
    {
      shape: 'sendmail: ID: strange <> #',
      count: 2,
      sample: '6AO3WiNf000100: strange <a@b.example> 12',
      path: '-',
      line: 3,
    },
    { shape: 'no frame at all', count: 1, sample: 'no frame at all', path: '-', line: 5 },
  ]);
});

test('a file in no known format', () => {
  const { stats, warnings } = parse('just words\nand more\n');
  expect(stats).toMatchObject({ format: 'unknown', lines: 2, understood: 0 });
  expect(warnings).toEqual([{ key: 'not-a-mail-log', path: '-', line: undefined, params: { lines: 2 } }]);
});

test('a line beyond the limit is cut and reported, the next one is read', () => {
  const line = `Nov 24 12:07:14 mail postfix/local[141]: ${SENT}`;
  const { events, warnings, stats } = parse(`${line}${'x'.repeat(3_000_000)}\n${line}\n`);
  expect(warnings.map((warning) => [warning.key, warning.line])).toContainEqual(['line-too-long', 1]);
  expect(stats.lines).toBe(2);
  expect(events.map((event) => event.raw.length)).toEqual([LIMITS.logLine, line.length]);
});

test('UTF-8 is decoded, what is none is replaced', () => {
  const start = 'Nov 24 12:07:14 mail postfix/smtp[1]: 444BE24C4E6: to=<a@x.example>, relay=none, delay=1, ';
  const log = encoder.encode(`${start}dsn=5.0.0, status=bounced (あ?)\n`);
  log[log.indexOf(63)] = 0xff;
  expect(parse(log).events[0]?.statusText).toBe('あ\ufffd');
});

test('notes can be left out', () => {
  const log =
    'Nov 24 12:07:14 mail postfix/smtp[1]: connect to mx.x.example[192.0.2.1]:25: Connection refused\n';
  expect(parse(log).events).toHaveLength(1);
  const quiet = parseLogText(log, { zone: TOKYO, wants: { notes: false } });
  expect(quiet.events).toEqual([]);
  expect(quiet.stats).toMatchObject({ understood: 1, mailLines: 1 });
});

test('state goes on over the files of a set; line numbers and counts are per file', () => {
  const events: LogEvent[] = [];
  const parser = createLogParser({
    zone: TOKYO,
    onEvent: (event) => void events.push(event),
    onWarning: () => {},
  });
  const frame = 'Nov 24 12:07:14 mail sendmail[1]: ';
  parser.startFile({ path: 'maillog.1' }, Date.UTC(2026, 10, 25));
  parser.push(
    encoder.encode(`${frame}6AO3WiNf000100[1]: to=<a@x.example>, delay=00:00:01, mailer=local, ...\n`),
  );
  expect(parser.endFile()).toMatchObject({ path: 'maillog.1', lines: 1, perReader: { sendmail: 1 } });
  parser.startFile({ path: 'maillog' }, Date.UTC(2026, 10, 25));
  parser.skipLines(10);
  parser.push(encoder.encode(`${frame}6AO3WiNf000100[2]: pri=30000, dsn=2.0.0, stat=Sent\n`));
  expect(parser.endFile()).toMatchObject({ path: 'maillog', perReader: { sendmail: 1 } });
  expect(events.map((e) => [e.source.path, e.line, e.recipient, e.outcome])).toEqual([
    ['maillog', 11, 'a@x.example', 'delivered'],
  ]);
});

/** Lines of both readers, odd ones among them. */
const LINES = [
  `Nov 24 12:07:14 mail postfix/local[141]: ${SENT}`,
  `Nov 24 12:07:15 mail postfix/cleanup[141]: ${MESSAGE_ID}`,
  'Nov 24 12:07:15 web sendmail[1]: 6AO377Nf000100: from=<a@x.example>, size=1, class=0, nrcpts=1, msgid=<あ>, relay=[192.0.2.1]',
  '2026-11-24T12:07:16.123456+09:00 mail postfix/qmgr[1]: 444BE24C4E6: removed',
  'Nov 24 12:07:17 mail last message repeated 2 times',
  '',
  'no frame',
  `${'long '.repeat(20)}あ`,
];

test('the result does not depend on where the chunks are cut', () => {
  const end = fc.constantFrom('\n', '\r\n');
  const log = fc.array(fc.tuple(fc.constantFrom(...LINES), end), { maxLength: 40 });
  fc.assert(
    fc.property(log, fc.boolean(), fc.infiniteStream(fc.nat(200)), (lines, isComplete, cuts) => {
      const text = lines.map(([line, lineEnd]) => line + lineEnd).join('');
      const bytes = encoder.encode(isComplete ? text : text.trimEnd());
      const whole = parse(bytes);
      const events: LogEvent[] = [];
      const options = {
        zone: TOKYO,
        onEvent: (event: LogEvent) => void events.push(event),
        onWarning: () => {},
      };
      const parser = createLogParser(options);
      parser.startFile({ path: '-' }, Date.UTC(2026, 10, 25), 'now');
      for (let at = 0; at < bytes.length; ) {
        const size = 1 + (cuts.next().value as number);
        // A chunk of its own that is overwritten afterwards, as readers of files do.
        const chunk = bytes.slice(at, at + size);
        parser.push(chunk);
        chunk.fill(0);
        at += size;
      }
      expect(parser.endFile()).toEqual(whole.stats);
      expect(events).toEqual(whole.events);
      expect(parser.unparsed()).toEqual(whole.unparsed);
    }),
    { numRuns: 150 },
  );
});

test('chunks around the head and block sizes', () => {
  const line = `Nov 24 12:07:14 mail postfix/local[141]: ${SENT}\n`;
  const bytes = encoder.encode(line.repeat(4000));
  const whole = parse(bytes);
  expect(whole.events).toHaveLength(4000);
  for (const size of [65_535, 65_537, 262_144, 262_145, 300_000]) {
    const lines: number[] = [];
    const parser = createLogParser({
      zone: TOKYO,
      onEvent: (e) => void lines.push(e.line),
      onWarning: () => {},
    });
    parser.startFile({ path: '-' }, Date.UTC(2026, 10, 25), 'now');
    for (let at = 0; at < bytes.length; at += size) parser.push(bytes.slice(at, at + size));
    expect(parser.endFile()).toEqual(whole.stats);
    expect(lines).toEqual(whole.events.map((event) => event.line));
  }
});
