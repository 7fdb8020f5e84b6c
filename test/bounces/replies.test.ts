/** Wordings of servers to reasons, over the whole decoder: test/bounces/replies.ts holds the table. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/app/knowledge-files.ts';
import { decodeBounces } from '../../src/bounces/decode.ts';
import type { Reason } from '../../src/core/reason.ts';
import type { Told } from './replies.ts';
import { REPLIES } from './replies.ts';
import { MORE_REPLIES } from './more-replies.ts';
import { KNOWN_REPLIES } from './known-replies.ts';
import { MAILING_CONTENTS } from './mailing-contents.ts';
import { MAILING_MORE } from './mailing-more.ts';
import { MAILING_RECIPIENTS } from './mailing-recipients.ts';
import { MAILING_SENDERS } from './mailing-senders.ts';
import { ODD_REPLIES } from './odd-replies.ts';
import { PROVIDER_REPLIES } from './provider-replies.ts';
import { RARE_REPLIES } from './rare-replies.ts';

const STATUS = /\b([245]\.\d+\.\d+)\b/;
const TEMPORARY = /^4|\b4\d\d /;

/** The report of a server that was told this. */
function reportOf({ text, status, after, domain = 'example.jp', mx }: Told): string {
  const stated = status ?? STATUS.exec(text)?.[1] ?? (TEMPORARY.test(text) ? '4.0.0' : '5.0.0');
  const host = mx ?? `mx.${domain}`;
  const said = after === undefined ? text : `host ${host}[192.0.2.25] said: ${text} (in reply to ${after})`;
  const type = after !== undefined || /^[45]\d\d/.test(text) ? 'smtp; ' : 'X-Postfix; ';
  return [
    'From: MAILER-DAEMON@relay.example.net (Mail Delivery System)',
    'To: a@example.org',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Your message could not be delivered.',
    '',
    `<neko@${domain}>: ${said}`,
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example.net',
    '',
    `Final-Recipient: rfc822; neko@${domain}`,
    'Action: failed',
    `Status: ${stated}`,
    ...(mx === undefined ? [] : [`Remote-MTA: dns; ${mx}`]),
    `Diagnostic-Code: ${text.startsWith('x-unix') ? '' : type}${text}`,
    '',
    '--b--',
    '',
  ].join('\n');
}

const DEAD: readonly (Reason | undefined)[] = ['userunknown', 'hostunknown', 'hasmoved', 'notaccept'];

function reasonOf(told: Told): string | undefined {
  const mail = new TextEncoder().encode(reportOf(told));
  const bounce = decodeBounces(mail, { knowledge: loadKnowledge() })[0];
  const fits = bounce?.hard === DEAD.includes(bounce?.reason);
  return fits ? bounce?.reason : `${bounce?.reason}, hard ${bounce?.hard}`;
}

describe('what servers say', () => {
  const all = [
    REPLIES,
    MORE_REPLIES,
    ODD_REPLIES,
    PROVIDER_REPLIES,
    RARE_REPLIES,
    MAILING_RECIPIENTS,
    MAILING_SENDERS,
    MAILING_CONTENTS,
    MAILING_MORE,
    KNOWN_REPLIES,
  ].flatMap((table) => Object.entries(table));
  for (const [reason, list] of all) {
    test(reason, () => {
      const told = list.map((entry) => (typeof entry === 'string' ? { text: entry } : entry));
      const wrong = told.map((one) => [one.text, reasonOf(one)]).filter(([, got]) => got !== reason);
      expect(wrong).toEqual([]);
    });
  }

  test('enough of them', () => {
    expect(Object.values(REPLIES).flat().length).toBeGreaterThan(450);
  });
});
