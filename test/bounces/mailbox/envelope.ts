/**
 * Mails as they lie in the folder of a postmaster, with the header fields that the way through the net leaves on them,
 * and what must come out: which kind, about whom, what became of the mail. Each table was written before the decoder
 * saw it.
 */
import type { Action, BounceKind } from '../../../src/core/bounce.ts';
import { base64, quoted, word } from '../whole/build.ts';

export interface Told {
  readonly recipient: string;
  readonly kind: BounceKind;
  readonly action?: Action;
}

export interface MailboxCase {
  readonly name: string;
  readonly mail: string;
  readonly want: readonly Told[];
}

export const fails = (recipient: string): Told => ({ recipient, kind: 'bounce', action: 'failed' });
export const late = (recipient: string): Told => ({ recipient, kind: 'delayed', action: 'delayed' });
export const arrived = (recipient: string, action: Action = 'delivered'): Told => ({
  recipient,
  kind: 'delivered',
  action,
});
export const away = (recipient: string): Told => ({ recipient, kind: 'vacation' });
export const complains = (recipient: string): Told => ({ recipient, kind: 'feedback' });

export interface Envelope {
  /** `Name <address>` */
  readonly from: string;
  readonly subject: string;
  /** The envelope sender; '' is the empty one. Without it the address of `from`. */
  readonly path?: string;
  readonly to?: string;
  /** Further fields, one a line. */
  readonly more?: string;
}

const ASCII = /^[ -~]*$/;

const encoded = (text: string): string => (ASCII.test(text) ? text : word(text));

/** A whole mail: the envelope, and an entity (`text(…)`, `html(…)`, `mixed(…)` …). */
export function mail(
  { from, subject, path, to = 'postmaster@example.org', more }: Envelope,
  entity: string,
): string {
  const at = from.lastIndexOf('<');
  const address = at < 0 ? from : from.slice(at + 1, -1);
  const name = at < 0 ? '' : from.slice(0, at).trim();
  const host = address.slice(address.indexOf('@') + 1);
  return [
    `Return-Path: <${path ?? address}>`,
    `Delivered-To: ${to}`,
    `Received: from mx.example.org (mx.example.org [192.0.2.10])\n\tby store.example.org (Dovecot) with LMTP id qN4vFx7OKGn8LwAAbR2mPw\n\t(envelope-from <${path ?? address}>)\n\tfor <${to}>; Tue, 03 Nov 2026 09:00:07 +0900`,
    `Received: from out.${host} (out.${host} [203.0.113.25])\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\n\tby mx.example.org (Postfix) with ESMTPS id 4d1XyZ0Abcz9vN\n\tfor <${to}>; Tue,  3 Nov 2026 09:00:06 +0900 (JST)`,
    ...(path === ''
      ? []
      : [
          `Authentication-Results: mx.example.org; dkim=pass header.d=${host} header.s=s1;\n\tspf=pass smtp.mailfrom=${host}; dmarc=pass header.from=${host}`,
          `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${host}; s=s1;\n\tt=1793664005; h=from:to:subject:date:message-id:mime-version:content-type;\n\tbh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=Yx0aLw==`,
        ]),
    `Date: Tue, 3 Nov 2026 09:00:05 +0900`,
    name === '' ? `From: ${address}` : `From: ${encoded(name)} <${address}>`,
    `To: ${to}`,
    `Subject: ${encoded(subject)}`,
    `Message-ID: <4711.1793664005@out.${host}>`,
    ...(more === undefined ? [] : [more]),
    'MIME-Version: 1.0',
    entity,
    '',
  ].join('\n');
}

type Encoding = '8bit' | 'quoted-printable' | 'base64';

const body = (type: string, content: string, encoding: Encoding, charset: string): string => {
  const coded =
    encoding === 'base64'
      ? base64(content, charset)
      : encoding === '8bit'
        ? content
        : quoted(content, charset);
  return `Content-Type: ${type}; charset=${charset}\nContent-Transfer-Encoding: ${encoding}\n\n${coded}`;
};

export const text = (content: string, encoding: Encoding = '8bit', charset = 'utf-8'): string =>
  body('text/plain', content, encoding, charset);

export const html = (content: string, encoding: Encoding = 'quoted-printable', charset = 'utf-8'): string =>
  body(
    'text/html',
    `<!DOCTYPE html><html><head><style>p { font-size: 14px }</style></head><body>${content}</body></html>`,
    encoding,
    charset,
  );

let boundaries = 0;

const multi = (type: string, parts: readonly string[]): string => {
  boundaries += 1;
  const boundary = `=_part_${boundaries}_4711`;
  return `Content-Type: multipart/${type}; boundary="${boundary}"\n\n${parts.map((part) => `--${boundary}\n${part}\n`).join('')}--${boundary}--\n`;
};

export const mixed = (...parts: readonly string[]): string => multi('mixed', parts);
export const alternative = (...parts: readonly string[]): string => multi('alternative', parts);
export const related = (...parts: readonly string[]): string => multi('related', parts);
export const report = (type: string, ...parts: readonly string[]): string =>
  multi(`report; report-type=${type}`, parts);

export const status = (fields: string, mta = 'out.example.net'): string =>
  `Content-Type: message/delivery-status\n\nReporting-MTA: dns; ${mta}\nArrival-Date: Tue, 3 Nov 2026 08:59:59 +0900\n\n${fields}\n`;
export const receipt = (fields: string): string =>
  `Content-Type: message/disposition-notification\n\n${fields}\n`;
export const attached = (content: string): string =>
  `Content-Type: message/rfc822\nContent-Disposition: attachment\n\n${content}`;
export const file = (type: string, name: string, content: string): string =>
  `Content-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${base64(content)}`;

/** What was sent and came back. */
export const sent = (to: string): string =>
  `Received: from pc7.example.org (pc7.example.org [198.51.100.7])\n\tby out.example.org (Postfix) with ESMTPSA id 4d1XyW5Qrtz3c; Tue,  3 Nov 2026 08:59:58 +0900 (JST)\nFrom: Tama Suzuki <tama@example.org>\nTo: ${to}\nSubject: Price list 2027\nDate: Tue, 3 Nov 2026 08:59:57 +0900\nMessage-ID: <2026110308595.1@pc7.example.org>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nDear customer, the new prices.\n`;

/** A bounce of Postfix as text, to be quoted and passed on. */
export const POSTFIX_TEXT = `This is the mail system at host out.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

If you do so, please include this problem report. You can
delete your own text from the attached returned message.

                   The mail system

<kuro@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.1.1
    <kuro@example.jp>: Recipient address rejected: User unknown in virtual
    mailbox table (in reply to RCPT TO command)`;

export const POSTFIX_FIELDS = `Final-Recipient: rfc822; kuro@example.jp
Original-Recipient: rfc822;kuro@example.jp
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.jp
Diagnostic-Code: smtp; 550 5.1.1 <kuro@example.jp>: Recipient address
    rejected: User unknown in virtual mailbox table`;

export const one = (
  name: string,
  envelope: Envelope,
  entity: string,
  ...want: readonly Told[]
): MailboxCase => ({ name, mail: mail(envelope, entity), want });
