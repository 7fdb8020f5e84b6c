import { expect, test } from 'vitest';
import { essence, readLog, told } from '../../../test/support/log-events.ts';

const MESSAGE =
  '444BE24C4E6: to=<a@b.example>, relay=mx.b.example[198.51.100.7]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx.b.example[198.51.100.7] said: 550 5.1.1 no 指定 (in reply to RCPT TO command))';
const EVENT =
  '11-24T13:16:38 attempt 444BE24C4E6 to=<a@b.example> bounced mx.b.example[198.51.100.7]:25 {rcpt 550 5.1.1 no 指定} "host mx.b.example[198.51.100.7] said: 550 5.1.1 no 指定 (in reply to RCPT TO command)"';
const encoder = new TextEncoder();

function bytesOf(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const pieces = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Name, length in eight bytes, value. */
function binaryField(name: string, value: string): Uint8Array {
  const bytes = encoder.encode(value);
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(bytes.length), true);
  return bytesOf(`${name}\n`, length, bytes, '\n');
}

const OTHER =
  '__CURSOR=s=1\n__REALTIME_TIMESTAMP=1795526198806743\nSYSLOG_IDENTIFIER=cron\nMESSAGE=hello\n\n';
const FRAME = '__REALTIME_TIMESTAMP=1795526198806743\n_HOSTNAME=mail\n_PID=7\n';

test.each([
  ['as text', bytesOf(OTHER, FRAME, `MESSAGE=${MESSAGE}\n`, 'SYSLOG_IDENTIFIER=postfix/smtp\n\n')],
  [
    'without the last empty line',
    bytesOf(OTHER, FRAME, `SYSLOG_IDENTIFIER=postfix/smtp\nMESSAGE=${MESSAGE}`),
  ],
  [
    'as bytes, beside a value of ten bytes with line ends and an empty line in it',
    bytesOf(
      OTHER,
      FRAME,
      binaryField('_CMDLINE', 'ab\n\ncd=ef\n'),
      binaryField('MESSAGE', MESSAGE),
      'SYSLOG_IDENTIFIER=postfix/smtp\n\n',
    ),
  ],
])('export: %s', (_what, log) => {
  for (const chunk of [1, 7, 100_000]) {
    const { events, stats, unparsed } = readLog(log, chunk);
    expect(events.map(told)).toEqual([EVENT]);
    expect(stats).toMatchObject({ format: 'journal-export', understood: stats.lines, mailLines: 1 });
    expect(unparsed).toEqual([]);
    expect(events[0]).toMatchObject({ host: 'mail', program: 'postfix/smtp', pid: '7', timeBasis: 'stated' });
  }
});

test('export: the line of the message is the evidence, and what nobody understands is counted', () => {
  const log = `${OTHER}${FRAME}SYSLOG_IDENTIFIER=postfix/smtp\nMESSAGE=444BE24C4E6: quux\n\n`;
  const { events, stats, unparsed } = readLog(log);
  expect(events).toEqual([]);
  expect(stats.understood).toBe(stats.lines - 1);
  expect(unparsed).toMatchObject([{ sample: '444BE24C4E6: quux', line: 10 }]);
  const read = readLog(bytesOf(OTHER, FRAME, `MESSAGE=${MESSAGE}\n`, 'SYSLOG_IDENTIFIER=postfix/smtp\n\n'));
  expect(read.events[0]).toMatchObject({ raw: `MESSAGE=${MESSAGE}`, line: 9 });
});

test('export: a length that cannot be is no reason to stop', () => {
  const broken = bytesOf('NAME\n', new Uint8Array(8).fill(255), '\n');
  const log = bytesOf(
    OTHER,
    broken,
    '\n',
    FRAME,
    `MESSAGE=${MESSAGE}\n`,
    'SYSLOG_IDENTIFIER=postfix/smtp\n\n',
  );
  expect(readLog(log).events.map(told)).toEqual([EVENT]);
});

test('verbose: the time is that of the cursor, whatever the zone', () => {
  const log = [
    '-- Journal begins at Tue 2026-11-24 22:16:38 JST. --',
    'Tue 2026-11-24 22:16:38.806743 JST [s=fd38;i=1;b=0818;m=4720;t=661058543c8d7;x=61cf]',
    '    _HOSTNAME=mail',
    '    SYSLOG_IDENTIFIER=postfix/smtp',
    '    _PID=7',
    `    MESSAGE=${MESSAGE}`,
    'Tue 2026-11-24 22:16:38.806743 JST [s=fd38;i=2;b=0818;m=4720;t=661058543c8d8;x=61cf]',
    '    SYSLOG_IDENTIFIER=cron',
    '    MESSAGE=two',
    '            lines',
    '',
  ].join('\n');
  const { events, stats, unparsed } = readLog(log);
  expect(events.map(told)).toEqual([EVENT]);
  expect(stats).toMatchObject({ format: 'journal-verbose', understood: stats.lines, mailLines: 1 });
  expect(unparsed).toEqual([]);
});

test('the words alone', () => {
  const { events, stats, unparsed } = readLog(
    [
      '444BE24C4E6: client=unknown[192.0.2.9]',
      MESSAGE,
      'disconnect from unknown[192.0.2.9]',
      '6AO3WjD1000107: to=<a@b.example>, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=1, relay=mx.b.example. [198.51.100.7], dsn=2.0.0, stat=Sent (ok)',
      '444BE24C4E6: removed',
      'hello',
      '',
    ].join('\n'),
  );
  expect(events.map(essence)).toEqual([
    'received 444BE24C4E6',
    EVENT.slice('11-24T13:16:38 '.length),
    'attempt 6AO3WjD1000107 to=<a@b.example> delivered mx.b.example[198.51.100.7] {data-end 2.0.0 ok} "Sent (ok)"',
    'removed 444BE24C4E6',
  ]);
  expect(stats).toMatchObject({ format: 'bare', lines: 6, understood: 5 });
  expect(events[0]?.timeBasis).toBe('assumed');
  expect(unparsed.map(({ sample }) => sample)).toEqual(['hello']);
});
