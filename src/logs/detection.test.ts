/** What a file holds decides how it is read: mail logs in JSON frames stay what they are. */
import { expect, test } from 'vitest';
import { readLog, told } from '../../test/support/log-events.ts';
import { createRecoder } from './encoding.ts';
import { POSTFIX_SAMPLES } from './postfix/samples.ts';
import { SENDMAIL_SAMPLES } from './sendmail/samples.ts';
import { SES_SAMPLES } from './ses/samples.ts';

const LINE =
  'Nov 24 12:07:14 mail postfix/local[141]: 444BE24C4E6: to=<a@x.example>, relay=local, delay=1, delays=1/0/0/0, dsn=2.0.0, status=sent (ok)';
const SES = JSON.stringify(SES_SAMPLES[1]?.record);

test.each([
  ['syslog', LINE],
  [
    'syslog',
    JSON.stringify({ MESSAGE: LINE.slice(41), SYSLOG_IDENTIFIER: 'postfix/local', _HOSTNAME: 'mail' }),
  ], // journald
  ['syslog', JSON.stringify({ log: `${LINE}\n`, stream: 'stdout' })], // Docker
  ['syslog', JSON.stringify({ MESSAGE: SES, SYSLOG_IDENTIFIER: 'app', _HOSTNAME: 'mail' })], // whatever journald frames
  ['json', SES],
  ['json', JSON.stringify({ log: `${SES}\n`, stream: 'stdout' })], // a service's record in Docker's frame
  ['json', JSON.stringify({ Type: 'Notification', MessageId: '1', TopicArn: 'arn', Message: SES })], // SNS
  [
    'json',
    JSON.stringify({
      'detail-type': 'Email Delivered',
      source: 'aws.ses',
      detail: JSON.parse(SES) as unknown,
    }),
  ], // EventBridge
  [
    'json',
    JSON.stringify({ Records: [{ Sns: { Message: SES } }, { body: JSON.stringify({ Message: SES }) }] }),
  ], // Lambda, SQS
  [
    'json',
    `mandrill_events=${encodeURIComponent('[{"event":"open","ts":1795489634,"msg":{"_id":"1","email":"b@b.example"}}]')}`,
  ],
  [
    'json',
    'event=delivered&recipient=b%40b.example&token=1&signature=2&timestamp=1795489634&Message-Id=%3Cm%40a.example%3E',
  ],
  ['unknown', '{"name":"x","event":"y"}'],
  ['unknown', '[1,2,3]'],
])('%s: %s', (format, text) => {
  const { stats, events } = readLog(`${text}\n`);
  expect(stats.format).toBe(format);
  if (format === 'json') expect(events.length).toBeGreaterThan(0);
});

test('wrappings do not change what a record says', () => {
  const plain = readLog(SES).events.map(told);
  const wrapped = JSON.stringify({ Type: 'Notification', Message: SES });
  expect(readLog(wrapped).events.map(told)).toEqual(plain);
  // The same report over two ways counts once.
  expect(readLog(`${SES}\n${wrapped}\n`).events.map(told)).toEqual(plain);
});

test('no mail log is taken for records', () => {
  for (const sample of [...POSTFIX_SAMPLES, ...SENDMAIL_SAMPLES]) {
    const line = `Nov 24 12:07:14 mail ${sample.program}[1]: ${sample.text}\n`;
    expect(readLog(line).stats.format, line).toBe('syslog');
  }
});

test('byte order marks, in chunks of any size', () => {
  const recode = (bytes: Uint8Array, size: number): string => {
    const recoder = createRecoder();
    const out: number[] = [];
    for (let at = 0; at < bytes.length; at += size) out.push(...recoder.push(bytes.subarray(at, at + size)));
    out.push(...recoder.end());
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(out));
  };
  const text = 'あ😀b\n';
  for (const size of [1, 2, 3, 100]) {
    expect(recode(Buffer.from(`\ufeff${text}`, 'utf16le'), size)).toBe(text);
    expect(recode(Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), size)).toBe(text);
    expect(recode(Buffer.from(`\ufeff${text}`), size)).toBe(text);
    expect(recode(Buffer.from(text), size)).toBe(text);
  }
  expect(recode(Uint8Array.of(0xff), 1)).toBe('\ufffd');
  expect(recode(new Uint8Array(0), 1)).toBe('');
});
