/** How the tables of mails/answers.ts and their neighbours write a whole mail in a few lines; see writers.ts. */
import type { Wanted, WriterCase } from './writers.ts';

const TEXT = 'Content-Type: text/plain; charset=utf-8';

/** Header lines may leave out what most mails have: it is added, never doubled. */
export function letter(head: string, body: string, type: string = TEXT): string {
  const has = (name: string): boolean => `\n${head}`.toLowerCase().includes(`\n${name.toLowerCase()}:`);
  return [
    'Received: from mx.example.net by in.example.org with ESMTP id 4Abc; Tue, 3 Nov 2026 10:00:00 +0900',
    head,
    ...(has('To') ? [] : ['To: tama@example.org']),
    ...(has('Date') ? [] : ['Date: Tue, 3 Nov 2026 10:00:00 +0900']),
    ...(has('Message-ID') ? [] : ['Message-ID: <m1@mx.example.net>']),
    'MIME-Version: 1.0',
    type,
    '',
    body,
    '',
  ].join('\n');
}

/** Parts, each with its own header lines on top, under one multipart type. */
export function bundle(head: string, type: string, parts: readonly string[]): string {
  return letter(
    head,
    `${parts.map((part) => `--=_r\n${part}\n`).join('\n')}\n--=_r--`,
    `Content-Type: ${type}; boundary="=_r"`,
  );
}

export const text = (body: string): string => `${TEXT}\n\n${body}`;
export const attached = (mail: string): string => `Content-Type: message/rfc822\n\n${mail}`;

export const none = (name: string, head: string, body: string, type?: string): WriterCase => ({
  name,
  mail: letter(head, body, type),
  want: [],
});

export const noneOf = (name: string, head: string, type: string, parts: readonly string[]): WriterCase => ({
  name,
  mail: bundle(head, type, parts),
  want: [],
});

const CAT = 'neko@example.jp';

export const away = (name: string, head: string, body: string, type?: string): WriterCase => ({
  name,
  mail: letter(head, body, type),
  want: [{ recipient: CAT, reason: 'vacation', kind: 'vacation', hard: false }],
});

/** A report of RFC 3464 with one recipient. */
export const dsn = (
  name: string,
  head: string,
  body: string,
  fields: string,
  want: Partial<Wanted>,
): WriterCase => ({
  name,
  mail: bundle(head, 'multipart/report; report-type=delivery-status', [
    text(body),
    `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; ${CAT}\n${fields}`,
    'Content-Type: text/rfc822-headers\n\nFrom: tama@example.org\nTo: neko@example.jp\nSubject: The minutes of Tuesday\nMessage-ID: <1@example.org>',
  ]),
  want: [{ recipient: CAT, reason: 'undefined', ...want }],
});

/** A complaint of RFC 5965. */
export const complaint = (
  name: string,
  head: string,
  fields: string,
  recipient: string,
  mail: string,
): WriterCase => ({
  name,
  mail: bundle(head, 'multipart/report; report-type=feedback-report', [
    text('This is an email abuse report for an email message received on Tue, 3 Nov 2026.'),
    `Content-Type: message/feedback-report\n\n${fields}`,
    attached(mail),
  ]),
  want: [{ recipient, reason: 'feedback', kind: 'feedback', hard: false }],
});

export const fails = (
  name: string,
  mail: string,
  reason: Wanted['reason'],
  more: Partial<Wanted> = {},
): WriterCase => ({ name, mail, want: [{ recipient: CAT, reason, kind: 'bounce', ...more }] });
