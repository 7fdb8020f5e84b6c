import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogEvent } from '../../core/event.ts';
import type { ZoneRules } from '../../core/ports.ts';
import { parseLogText } from '../parse-text.ts';
import { createLogParser } from '../parser.ts';
import { secondsOf } from './fields.ts';
import { parseTarget } from './relay.ts';
import { OPENSMTPD_SAMPLES } from './samples.ts';

const TOKYO: ZoneRules = { offsetAtWall: () => 540 };

function log(lines: readonly string[]): string {
  return lines.map((line) => `Nov 24 12:32:26 mail smtpd[37]: ${line}\n`).join('');
}

function essence(event: LogEvent): string {
  const { kind, queueId, recipient, outcome, topic, relay, reply } = event;
  const said = reply === undefined ? '' : `{${reply.phase ?? '-'} ${reply.code ?? '-'} ${reply.text}}`;
  return [kind, queueId, recipient ?? '', outcome ?? topic ?? '', relay?.host ?? '', said]
    .filter((part) => part !== '')
    .join(' ');
}

function notesOf(lines: readonly string[]): string[] {
  const { events } = parseLogText(log(lines), { zone: TOKYO });
  return events.filter((event) => event.kind === 'note').map(essence);
}

const ALL = log(OPENSMTPD_SAMPLES.map((sample) => sample.text));

test.each([
  ['1d2h3m4s', 93_784],
  ['0s', 0],
  ['5m', 300],
  ['', undefined],
  ['5', undefined],
  ['x', undefined],
])('delay %s', (delay, seconds) => {
  expect(secondsOf(delay)).toBe(seconds);
});

test.each([
  ['smtp://198.51.100.15:25', { ip: '198.51.100.15', port: 25 }],
  ['smtp+notls://[2001:db8::1]:587', { ip: '2001:db8::1', port: 587 }],
  ['smtps://198.51.100.15', { ip: '198.51.100.15' }],
])('target %s', (address, expected) => {
  expect(parseTarget(address, undefined)).toEqual(expected);
});

const ENVELOPE =
  '04ba747c0b4e008b smtp envelope evpid=fea413e3e3b258e4 from=<fuga@a.example> to=<h@b.example>';
const CONNECTING = '04ba748060a8a39c mta connecting address=smtp://198.51.100.15:25 host=mx5.mail.b.example';
const CONNECTED = '04ba748060a8a39c mta connected';
const BANNER = '04ba748060a8a39c mta error reason=BANNER rejected: 550 5.7.0 Blocked';
const NOBODY =
  '0000000000000000 mta delivery evpid=fea413e3e3b258e4 from=<fuga@a.example> to=<h@b.example> rcpt=<-> source="-" relay="b.example" delay=1s result="TempFail" stat="Network error on destination MXs"';
const SAID = 'mx5.mail.b.example {connect 550 Blocked}';

test("a host's error is told to the message that waits for its domain", () => {
  expect(notesOf([ENVELOPE, CONNECTING, CONNECTED, BANNER, NOBODY])).toEqual([
    `note fea413e3 h@b.example host-error ${SAID}`,
  ]);
});

test('a message that comes when the hosts are disabled is told what they said before', () => {
  expect(notesOf([CONNECTING, CONNECTED, BANNER, ENVELOPE, NOBODY])).toEqual([
    `note host-error ${SAID}`,
    `note fea413e3 h@b.example host-error ${SAID}`,
  ]);
});

test('a host under another name is known by the mail that went there, or by being the only one that failed', () => {
  const other = CONNECTING.replace('mx5.mail.b.example', 'in.filter.example');
  const served =
    '04ba748060a8a39d mta delivery evpid=aaaabbbbe3b258e4 from=<fuga@a.example> to=<i@b.example> rcpt=<-> source="192.0.2.28" relay="198.51.100.15 (in.filter.example)" delay=1s result="Ok" stat="250 ok"';
  const said = 'note fea413e3 h@b.example host-error in.filter.example {connect 550 Blocked}';
  expect(notesOf([served, ENVELOPE, other, CONNECTED, BANNER, NOBODY])).toEqual([said]);
  expect(notesOf([ENVELOPE, other, CONNECTED, BANNER, NOBODY])).toContain(said);
  const third = '04ba748060a8a39e mta connecting address=smtp://198.51.100.16:25 host=mx.third.example';
  const failed = '04ba748060a8a39e mta error reason=Connection timeout';
  expect(notesOf([ENVELOPE, other, CONNECTED, BANNER, third, failed, NOBODY])).not.toContain(said);
});

test('a session that delivered needs no note: its deliveries carry the reason', () => {
  const delivery = NOBODY.replace('0000000000000000', '04ba748060a8a39c')
    .replace('source="-" relay="b.example"', 'source="192.0.2.28" relay="198.51.100.15 (mx5.mail.b.example)"')
    .replace('Network error on destination MXs', '421 4.7.0 wait');
  expect(notesOf([ENVELOPE, CONNECTING, CONNECTED, delivery, BANNER])).toEqual([]);
});

test('a notice of this server is marked, one from outside is not', () => {
  const local = '04ba747c0b4e008b smtp connected address=local host=a.example';
  const remote = '04ba747c0b4e008b smtp connected address=192.0.2.9 host=b.example';
  const notice = '04ba747c0b4e008b smtp envelope evpid=fea413e3e3b258e4 from=<> to=<fuga@a.example>';
  const topics = [local, remote].map(
    (connected) => parseLogText(log([connected, notice]), { zone: TOKYO }).events[0]?.topic,
  );
  expect(topics).toEqual(['dsn', undefined]);
});

test('lines of a Postfix smtpd under a bare name are understood', () => {
  const { events, unparsed } = parseLogText(log(['4dXyZ20mMnz9sT: client=b.example[192.0.2.9]']), {
    zone: TOKYO,
  });
  expect(unparsed).toEqual([]);
  expect(events.map((event) => event.mta)).toEqual(['postfix']);
});

test('every result is one attempt, whatever notes and names are wanted', () => {
  const results = OPENSMTPD_SAMPLES.filter((s) =>
    /(?:event=| )delivery |^(?:relay|delivery): /.test(s.text),
  ).length;
  for (const wants of [{}, { notes: false }, { notes: false, names: false }]) {
    const { events } = parseLogText(ALL, { zone: TOKYO, wants });
    expect(events.filter((event) => event.kind === 'attempt')).toHaveLength(results);
  }
});

function eventsInChunks(bytes: Uint8Array, sizes: readonly number[]): string[] {
  const events: string[] = [];
  const parser = createLogParser({
    zone: TOKYO,
    onEvent: (event) => void events.push(JSON.stringify(event)),
    onWarning: () => undefined,
  });
  parser.startFile({ path: 'maillog' }, Date.UTC(2027, 0, 1));
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1;
    parser.push(bytes.subarray(at, at + size));
    at += size;
  }
  parser.endFile();
  return events;
}

test('property: where chunks are cut makes no difference', () => {
  const bytes = new TextEncoder().encode(ALL + log([ENVELOPE, CONNECTING, CONNECTED, BANNER, NOBODY]));
  const whole = eventsInChunks(bytes, [bytes.length]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 8 }), (sizes) => {
      expect(eventsInChunks(bytes, sizes)).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

test('property: random and damaged lines never throw, and every line is counted', () => {
  const samples = [...OPENSMTPD_SAMPLES.map((s) => s.text), CONNECTING, BANNER, NOBODY];
  const damaged = fc
    .tuple(fc.constantFrom(...samples), fc.nat(400), fc.nat(40), fc.string({ maxLength: 20 }))
    .map(([text, at, cut, added]) => text.slice(0, at) + added + text.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string()), (text) => {
      const lines = [CONNECTING, text.replaceAll(/[\r\n]/g, ''), BANNER];
      expect(parseLogText(log(lines), { zone: TOKYO }).stats.lines).toBe(3);
    }),
    { numRuns: 500 },
  );
});
