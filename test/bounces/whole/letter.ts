/** Notices in the charset and transfer encoding of their writers, with or without a report for programs. */
import Encoding from 'encoding-japanese';
import { base64, mail, parts, quoted, SENT_HEADER, word } from './build.ts';

export type Charset =
  | 'utf-8'
  | 'iso-2022-jp'
  | 'shift_jis'
  | 'euc-jp'
  | 'gb18030'
  | 'big5'
  | 'euc-kr'
  | 'koi8-r'
  | 'windows-1251'
  | 'iso-8859-1'
  | 'iso-8859-2'
  | 'iso-8859-7'
  | 'windows-1254'
  | 'windows-1255'
  | 'windows-1256'
  | 'windows-874';

export interface Letter {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly charset?: Charset;
  /** What the mail calls its charset, when it is not the registered name; empty: nothing. */
  readonly label?: string;
  readonly encoding?: 'base64' | 'quoted-printable' | '7bit';
  readonly type?: 'text/plain' | 'text/html';
  /** Of the envelope; empty without. */
  readonly sender?: string;
  readonly more?: readonly string[];
}

const header = ({ from, subject, charset = 'utf-8', sender = '', more = [] }: Letter): string =>
  [
    `Return-Path: <${sender}>`,
    'Received: from mx.example.net (mx.example.net [192.0.2.25]) by in.example.org with ESMTP id 4Abc; Tue, 3 Nov 2026 09:00:06 +0900',
    `From: ${from}`,
    'To: tama@example.org',
    `Subject: ${titled(subject, charset)}`,
    'Date: Tue, 3 Nov 2026 09:00:05 +0900',
    'Message-ID: <b1@mx.example.net>',
    'MIME-Version: 1.0',
    ...more,
  ].join('\n');

/** ISO-2022-JP (RFC 1468): the only one here that is seven bits wide. */
const jis = (text: string): string => Encoding.convert(text, { to: 'JIS', from: 'UNICODE', type: 'string' });

const titled = (subject: string, charset: Charset): string => {
  if (/^[ -~]*$/.test(subject)) return subject;
  return charset === 'iso-2022-jp' ? `=?ISO-2022-JP?B?${btoa(jis(subject))}?=` : word(subject, charset);
};

/** The fields and the body of a part. */
const part = ({
  text,
  charset = 'utf-8',
  label = charset,
  encoding,
  type = 'text/plain',
}: Letter): string => {
  const way = encoding ?? (charset === 'iso-2022-jp' ? '7bit' : 'base64');
  const body =
    charset === 'iso-2022-jp'
      ? way === 'base64'
        ? btoa(jis(text))
        : jis(text)
      : way === 'quoted-printable'
        ? quoted(text, charset)
        : base64(text, charset);
  const named = label === '' ? type : `${type}; charset=${label}`;
  return `Content-Type: ${named}\nContent-Transfer-Encoding: ${way}\n\n${body}`;
};

/** In one piece. */
export const letter = (one: Letter): string => {
  const [fields = '', ...body] = part(one).split('\n\n');
  return mail(`${header(one)}\n${fields}`, body.join('\n\n'));
};

/** RFC 3464: the notice, the report, and the header of the mail that came back. */
export const reported = (one: Letter, report: string, returned: string = SENT_HEADER): string =>
  parts(
    `${header(one)}\nContent-Type: multipart/report; report-type=delivery-status; boundary="r1"`,
    'r1',
    part(one),
    `Content-Type: message/delivery-status\n\n${report}\n`,
    `Content-Type: text/rfc822-headers\n\n${returned}\n`,
  );

/** A notice with the mail that came back, and without a report. */
export const returning = (one: Letter, returned: string = SENT_HEADER): string =>
  parts(
    `${header(one)}\nContent-Type: multipart/mixed; boundary="m1"`,
    'm1',
    part(one),
    `Content-Type: message/rfc822\n\n${returned}\n\nDear Neko.`,
  );

/** The report of Postfix about one recipient, and those of more behind it. */
export const postfixReport = (...fields: readonly string[]): string =>
  [
    'Reporting-MTA: dns; mx.example.net\nX-Postfix-Queue-ID: 4AbcDe0f1gz\nX-Postfix-Sender: rfc822; tama@example.org\nArrival-Date: Tue,  3 Nov 2026 09:00:00 +0900 (JST)',
    ...fields,
  ].join('\n\n');
