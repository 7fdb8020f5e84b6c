/** A reply as the report of a server that was told it: RFC 3464, with the words of Postfix around it. */
import type { Told } from './replies.ts';

const STATUS = /\b([245]\.\d+\.\d+)\b/;
const TEMPORARY = /^4|\b4\d\d /;

export function reportOf({ text, status, after, domain = 'example.jp', mx }: Told): string {
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
