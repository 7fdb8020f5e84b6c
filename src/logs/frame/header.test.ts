import { expect, test } from 'vitest';
import { newHeader, parseHeader } from './header.ts';
import { newStamp } from './stamp.ts';
import { parseJournalJson, parseRfc5424 } from './structured.ts';

function parsed(text: string): string {
  const header = newHeader();
  if (!parseHeader(text, 0, header)) return 'none';
  return [header.host, header.program, header.pid ?? '-', text.slice(header.textStart)].join('|');
}

test.each([
  [' mail postfix/smtp[141]: text', 'mail|postfix/smtp|141|text'],
  [' mail sendmail: text: more', 'mail|sendmail|-|text: more'],
  [' sendmail[812]: text', '|sendmail|812|text'], // no host
  [' mail mail:info sendmail[812]: text', 'mail|sendmail|812|text'], // AIX
  [' <mail.info> mail sendmail[812]: text', 'mail|sendmail|812|text'], // FreeBSD -vv
  [' mail.info mail sendmail[812]: text', 'mail|sendmail|812|text'], // syslog-ng: $FACILITY.$LEVEL $HOST
  [' mail.info sendmail[812]: text', '|sendmail|812|text'], // busybox
  [' mail postfix[245] 4A: to=<a>, text', 'mail|postfix|245|4A: to=<a>, text'], // rsyslog, received as RFC 5424
  [' 192.0.2.9 mail.info postfix[245] 4A: text', '192.0.2.9|postfix|245|4A: text'],
  [' postfix[245] 4A: text', '|postfix|245|4A: text'],
  [' mail last message repeated 2 times', 'mail||-|last message repeated 2 times'],
  [' mail some words: with a colon', 'mail||-|some words: with a colon'],
  [' mail dma[2526b2.55ff50e5db00]: text', 'mail|dma|2526b2.55ff50e5db00|text'],
  [' mail postfix/smtp[141]:', 'mail|postfix/smtp|141|'], // nothing said
  [' mail', 'none'],
  ['', 'none'],
])('%s', (text, expected) => {
  expect(parsed(text)).toBe(expected);
});

test.each([
  ['1 2026-11-24T12:07:14+09:00 mail postfix/smtp 141 - - text here', 'mail|postfix/smtp|141|text here'],
  [
    '1 2026-11-24T12:07:14Z mail sendmail - ID47 [a@1 b="]\\"] x"][c d="e"] \ufefftext',
    'mail|sendmail|-|text',
  ],
  ['1 2026-11-24T12:07:14Z - - - - - text', '||-|text'],
  ['1 2026-11-24T12:07:14Z mail sendmail 1 - -', 'mail|sendmail|1|'],
  ['2 2026-11-24T12:07:14Z mail sendmail 1 - - text', 'none'], // another version
  ['1 2026-11-24T12:07:14Z mail sendmail 1 - [a b="c text', 'none'], // never ends
  ['1 - mail sendmail 1 - - text', 'none'], // no time
])('RFC 5424: %s', (text, expected) => {
  const header = newHeader();
  const found = parseRfc5424(text, 0, newStamp(), header);
  const { host, program, pid } = header;
  expect(found ? [host, program, pid ?? '-', text.slice(header.textStart)].join('|') : 'none').toBe(expected);
});

test('journald: the source time wins, bytes are decoded, the last of several values counts', () => {
  expect(
    parseJournalJson(
      '{"__REALTIME_TIMESTAMP":"1795489634999999","_SOURCE_REALTIME_TIMESTAMP":"1795489634000000","_HOSTNAME":"mail",' +
        '"SYSLOG_IDENTIFIER":["x","postfix/smtp"],"_PID":"7","MESSAGE":[227,129,130]}',
    ),
  ).toEqual({ time: 1795489634000, host: 'mail', program: 'postfix/smtp', pid: '7', message: 'あ' });
  expect(parseJournalJson('{"MESSAGE":"x","SYSLOG_PID":"1","_PID":"2"}')).toEqual({
    time: undefined,
    host: '',
    program: '',
    pid: '1',
    message: 'x',
  });
  expect(parseJournalJson('{"log":"line\\n","stream":"stdout"}')).toEqual({ log: 'line' });
  for (const text of ['{', '[]', '{}', 'null', '{"MESSAGE":{}}'])
    expect(parseJournalJson(text)).toBeUndefined();
});
