import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  COVERAGE,
  EXPLANATION,
  HOTMAIL,
  HOTMAIL_DELIVERY,
  ICLOUD,
  ICLOUD_DELIVERY,
  KNOWLEDGE,
  NOT_FOUND,
  REPORT,
  event,
} from '../../../test/support/explain-samples.ts';
import { isObject, readSchemas, schemaProblems } from '../../../test/support/schemas.ts';
import { ACTORS, CAUSES } from '../../core/cause.ts';
import { CONCLUSIONS } from '../../core/investigation.ts';
import { LANGUAGES } from '../../core/language.ts';
import { OUTCOMES } from '../../core/outcome.ts';
import { REASONS } from '../../core/reason.ts';
import { PHASES } from '../../core/reply.ts';
import { createContext } from '../context.ts';
import { JA_WARNINGS } from '../ja/warnings.ts';
import { bounceToJson } from './bounce-json.ts';
import { deliveryToJson } from './delivery-json.ts';
import { eventToJson } from './event-json.ts';
import { eventStatsToJson } from './event-stats-json.ts';
import { explanationToJson } from './explanation-json.ts';
import { investigationToJson } from './investigation-json.ts';
import { reportToJson } from './report-json.ts';
import { bounceToSisimai } from './sisimai.ts';
import { writeJson } from './write-json.ts';

const CONTEXT = createContext('ja', KNOWLEDGE, 540);

test('there are schemas', () => {
  expect(readSchemas().length).toBe(8);
});

for (const language of LANGUAGES) {
  const context = createContext(language, KNOWLEDGE, 540);
  test.each([
    ['investigation', 'iCloud', investigationToJson(ICLOUD, context)],
    ['investigation', 'Hotmail', investigationToJson(HOTMAIL, context)],
    ['investigation', 'not found', investigationToJson(NOT_FOUND, context)],
    ['report', 'all', reportToJson(REPORT, context)],
    ['explanation', 'iCloud', explanationToJson(EXPLANATION, context)],
    ['delivery', 'bounced', deliveryToJson(ICLOUD_DELIVERY)],
    ['delivery', 'accepted, with raw lines', deliveryToJson(HOTMAIL_DELIVERY, { raw: true })],
  ])(`%s: %s (${language}) keeps to its schema`, (id, _, value) => {
    expect(schemaProblems(id, value)).toEqual([]);
  });
}

test('events, bounces and statistics keep to their schemas', () => {
  const full = event('12:00:00', {
    kind: 'attempt',
    queueId: 'A',
    line: 1,
    raw: 'x',
    relay: { host: 'mx.example', ip: '192.0.2.1', port: 25 },
    reply: { code: 550, enhancedStatus: '5.1.1', text: 'no', phase: 'rcpt' },
    delaySeconds: 1.5,
    client: { ip: '192.0.2.2' },
    contacted: false,
    sender: '',
  });
  expect(schemaProblems('event', eventToJson(full, { raw: true }))).toEqual([]);
  if (ICLOUD_DELIVERY.bounce !== undefined) {
    expect(schemaProblems('bounce', bounceToJson(ICLOUD_DELIVERY.bounce))).toEqual([]);
  }
  const stats = {
    coverage: COVERAGE,
    perReader: { sendmail: 3 },
    perKind: { attempt: 3 },
    perOutcome: {},
    unparsed: [{ shape: 'x', count: 1, sample: 'x1', path: '/var/log/maillog', line: 9 }],
  };
  expect(schemaProblems('event-stats', eventStatsToJson(stats, CONTEXT, { unparsed: true }))).toEqual([]);
});

test('the words in the schemas are the words of the code', () => {
  const words = readSchemas().find((schema) => schema['$id'] === 'urn:todoku:words@1');
  const defs = isObject(words?.['$defs']) ? words['$defs'] : {};
  const enumOf = (name: string): unknown => (isObject(defs[name]) ? defs[name]['enum'] : undefined);
  expect(enumOf('outcome')).toEqual(OUTCOMES);
  expect(enumOf('reason')).toEqual(REASONS);
  expect(enumOf('cause')).toEqual(CAUSES);
  expect(enumOf('actor')).toEqual(ACTORS);
  expect(enumOf('phase')).toEqual(PHASES);
  const text = JSON.stringify(readSchemas());
  expect(text).toContain(JSON.stringify(CONCLUSIONS));
  expect(text).toContain(JSON.stringify(Object.keys(JA_WARNINGS)));
});

test('times carry the offset of the log; what is absent has no key', () => {
  const json = eventToJson(event('12:32:45', { kind: 'note', queueId: '', line: 2, raw: 'x' }));
  expect(json).toEqual({
    time: '2026-11-24T12:32:45+09:00',
    timeBasis: 'queue-id',
    host: 'web',
    program: 'sendmail',
    mta: 'sendmail',
    kind: 'note',
    queueId: '',
    source: { path: '/var/log/maillog', line: 2 },
  });
});

test('the summary is one string in the language asked for', () => {
  const summaryOf = (language: 'ja' | 'en'): unknown => {
    const { diagnosis } = investigationToJson(ICLOUD, createContext(language, KNOWLEDGE, 540));
    return isObject(diagnosis) ? diagnosis['summary'] : undefined;
  };
  expect(summaryOf('ja')).toContain('受け取りを拒否しました');
  expect(summaryOf('en')).toContain('refused the mail to hogehoge@icloud.com');
});

test('JSON is safe to print and loses nothing', () => {
  const value = { text: '\x1b[31m\x9b\u202e\u{e0041}\ud800日本語' };
  const written = writeJson(value);
  expect(written).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202e]/);
  expect(written).toContain('日本語');
  expect(JSON.parse(written)).toEqual(value);
});

test('a bounce under the field names of Sisimai 5', () => {
  const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
  const bounce = ICLOUD_DELIVERY.bounce;
  expect(bounce === undefined ? {} : bounceToSisimai(bounce, sha1)).toMatchInlineSnapshot(`
    {
      "action": "failed",
      "addresser": "fuga@piyo.example",
      "alias": "",
      "catch": "",
      "deliverystatus": "5.5.0",
      "destination": "icloud.com",
      "diagnosticcode": "550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.25",
      "diagnostictype": "SMTP",
      "feedbacktype": "",
      "hardbounce": 0,
      "lhost": "web.piyo.example",
      "listid": "",
      "messageid": "202611240332.6AO3WiNf000100@web.piyo.example",
      "origin": "/var/spool/mail/piyo",
      "reason": "blocked",
      "recipient": "hogehoge@icloud.com",
      "replycode": "550",
      "rhost": "mx6.mail.icloud.com",
      "senderdomain": "piyo.example",
      "smtpagent": "sendmail",
      "smtpcommand": "CONN",
      "subject": "ご注文の確認",
      "timestamp": 1795491166,
      "timezoneoffset": "+0900",
      "token": "9a6fa4312dfc0fd8c5b83d4070e9f549bb57acef",
    }
  `);
});
