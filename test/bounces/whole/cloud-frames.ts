/** The frames of the mail houses of today, filled by clouds-*.ts. */
import { base64, parts, pieces, quoted, SENT, SENT_HEADER } from './build.ts';

/** What Microsoft 365 prints on its card and in its report. */
export interface Card {
  readonly to?: string;
  readonly subject?: string;
  /** What the card says to the sender. */
  readonly headline: string;
  readonly advice?: string;
  /** The line "Error:" of the card. */
  readonly error: string;
  readonly rejectedBy?: string;
  /** The report: state, diagnostic, further fields. */
  readonly status: string;
  readonly diagnostic: string;
  readonly action?: string;
  readonly remote?: string;
  readonly omitReport?: boolean;
}

const HOST = 'TY0PR01MB4711.apcprd01.prod.exchangelabs.com';

const cardText = (card: Card, to: string): string => `${card.headline}

tama                        Office 365                        ${to.split('@')[0]}
Action Required                                               Recipient

How to Fix It
${card.advice ?? 'Check the address and send the message again. If that does not help, write to the administrator.'}

Was this helpful? Send feedback to Microsoft.

More Info for Email Admins
Status code: ${card.error.slice(0, 10)}

Original Message Details
Created Date:       11/3/2026 12:00:00 AM
Sender Address:     tama@example.org
Recipient Address:  ${to}
Subject:            Offer no. 4711

Error Details
Error:                ${card.error}
Message rejected by:  ${card.rejectedBy ?? HOST}

Message Hops
HOP  TIME (UTC)               FROM                    TO                      WITH
1    11/3/2026 12:00:01 AM    pc7.example.org         ${HOST}                 mapi
2    11/3/2026 12:00:02 AM    ${HOST}                 mx1.example.jp          Microsoft SMTP Server
Original Message Headers
${SENT_HEADER}
`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const cardHtml = (card: Card, to: string): string => {
  const row = (name: string, value: string): string =>
    `<tr><td style="width:140px; font-weight:500;">${name}</td><td>${escape(value)}</td></tr>`;
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>.x{color:#0072C6}</style></head>
<body><table width="548" cellspacing="0" cellpadding="0"><tbody><tr><td><img src="cid:logo" alt="Office 365"></td></tr>
<tr><td style="font-size:21px"><b>${escape(card.headline).replace(to, `<a href="mailto:${to}">${to}</a>`)}</b></td></tr></tbody></table>
<table><tbody><tr><td>tama</td><td>Office 365</td><td>${to.split('@')[0]}</td></tr><tr><td>Action Required</td><td></td><td>Recipient</td></tr></tbody></table>
<h2>How to Fix It</h2><p>${card.advice ?? 'Check the address and send the message again. If that does not help, write to the administrator.'}</p>
<h2>More Info for Email Admins</h2><p><i>Status code: ${card.error.slice(0, 10)}</i></p>
<h3>Original Message Details</h3><table><tbody>${row('Created Date:', '11/3/2026 12:00:00 AM')}${row('Sender Address:', 'tama@example.org')}${row('Recipient Address:', to)}${row('Subject:', 'Offer no. 4711')}</tbody></table>
<h3>Error Details</h3><table><tbody>${row('Error:', card.error)}${row('Message rejected by:', card.rejectedBy ?? HOST)}</tbody></table>
<h3>Message Hops</h3><table><tbody><tr><td>HOP</td><td>TIME (UTC)</td><td>FROM</td><td>TO</td><td>WITH</td></tr><tr><td>1</td><td>11/3/2026 12:00:01 AM</td><td>pc7.example.org</td><td>${HOST}</td><td>mapi</td></tr></tbody></table>
<h3>Original Message Headers</h3><pre>${escape(SENT_HEADER)}</pre></body></html>`;
};

/** The card of Microsoft 365 with its report and the mail; `form` leaves one of the texts out. */
export function card(one: Card, form: 'both' | 'html' | 'alone' = 'both'): string {
  const to = one.to ?? 'neko@example.jp';
  const html = `Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(cardHtml(one, to))}`;
  const plain = `Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${base64(cardText(one, to))}`;
  const head = `Received: from ${HOST} (2603:1096:400::1)
 by TYZPR01MB0815.apcprd01.prod.exchangelabs.com with HTTPS; Tue, 3 Nov 2026 00:00:09 +0000
MIME-Version: 1.0
From: Microsoft Outlook
\t<MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>
To: tama@example.org
Date: Tue, 3 Nov 2026 00:00:08 +0000
Message-ID: <3f6a0000-1111-2222-3333-000000004711@${HOST}>
In-Reply-To: <20261103090000.4711@pc7.example.org>
Subject: ${one.subject ?? 'Undeliverable: Offer no. 4711'}
Auto-Submitted: auto-replied
Return-Path: <>
X-MS-Exchange-Message-Is-Ndr:
X-Auto-Response-Suppress: DR, OOF, AutoReply
Content-Language: en-US
`;
  if (form === 'alone') return `${head}${html}\n`;
  return parts(
    `${head}Content-Type: multipart/report; report-type=delivery-status;
\tboundary="77a1c0de-0000-4444-8888-000000000001"`,
    '77a1c0de-0000-4444-8888-000000000001',
    form === 'html'
      ? html
      : `Content-Type: multipart/alternative; differences=Content-Type;
\tboundary="77a1c0de-0000-4444-8888-000000000002"

${pieces('77a1c0de-0000-4444-8888-000000000002', plain, html)}`,
    `Content-Type: message/delivery-status

Reporting-MTA: dns;${HOST}
Received-From-MTA: dns;TYZPR01MB0815.apcprd01.prod.exchangelabs.com
Arrival-Date: Tue, 3 Nov 2026 00:00:02 +0000

Original-Recipient: rfc822;${to}
Final-Recipient: rfc822;${to}
Action: ${one.action ?? 'failed'}
Status: ${one.status}
Diagnostic-Code: ${one.diagnostic}${one.remote === undefined ? '' : `\nRemote-MTA: dns;${one.remote}`}
X-Display-Name: ${to}
`,
    `Content-Type: message/rfc822\n\n${SENT}`,
  );
}

/** Gmail's notice: alternative texts beside two images, the report, the mail. */
export function gmail(
  subject: string,
  text: string,
  report: string,
  from: string = 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
): string {
  const html = `<html><head><style>*{font-family:Roboto,"Helvetica Neue",Helvetica,Arial,sans-serif}</style></head><body>
<table cellpadding="0" cellspacing="0" class="email-wrapper" style="padding-top:32px;background-color:#ffffff;"><tbody><tr><td>
<table cellpadding=0 cellspacing=0><tbody><tr><td style="max-width:560px;padding:24px 24px 32px;"><img height="72" width="72" src="cid:icon.png" alt="Error Icon">
${text
  .split('\n\n')
  .map((line) => `<p>${escape(line).replaceAll('\n', '<br>')}</p>`)
  .join('\n')}
</td></tr></tbody></table></td></tr></tbody></table></body></html>`;
  return parts(
    `Return-Path: <>
Received: from mail-sor-f65.google.com (mail-sor-f65.google.com. [192.0.2.65])
        by mx.google.com with SMTPS id 5b1f17b1804b1-4711sor1.1.2026.11.02.16.00.03
        for <tama@example.org> (Google Transport Security);
        Mon, 02 Nov 2026 16:00:03 -0800 (PST)
X-Failed-Recipients: neko@example.jp
Auto-Submitted: auto-replied
From: ${from}
To: tama@example.org
Subject: ${subject}
References: <CAFoo4711@mail.gmail.com>
In-Reply-To: <CAFoo4711@mail.gmail.com>
Message-ID: <69080000.050a0220.1a2b.4711.GMR@mx.google.com>
Date: Mon, 02 Nov 2026 16:00:03 -0800 (PST)
Content-Type: multipart/report; boundary="000000000000c1d0de0642a1b2c3"; report-type=delivery-status`,
    '000000000000c1d0de0642a1b2c3',
    `Content-Type: multipart/related; boundary="000000000000c1d0df0642a1b2c4"

${pieces(
  '000000000000c1d0df0642a1b2c4',
  `Content-Type: multipart/alternative; boundary="000000000000c1d0e00642a1b2c5"

${pieces(
  '000000000000c1d0e00642a1b2c5',
  `Content-Type: text/plain; charset="UTF-8"\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(text)}`,
  `Content-Type: text/html; charset="UTF-8"\nContent-Transfer-Encoding: base64\n\n${base64(html)}`,
)}`,
  `Content-Type: image/png; name="icon.png"\nContent-Disposition: attachment; filename="icon.png"\nContent-Transfer-Encoding: base64\nContent-ID: <icon.png>\n\niVBORw0KGgoAAAANSUhEUgAAAJAAAACQCAYAAADnRuK4AAAACXBIWXMAABYlAAAWJQFJUiTwAAAA`,
)}`,
    `Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Arrival-Date: Mon, 02 Nov 2026 16:00:00 -0800 (PST)
X-Original-Message-ID: <CAFoo4711@mail.gmail.com>

Final-Recipient: rfc822; neko@example.jp
${report}
Last-Attempt-Date: Mon, 02 Nov 2026 16:00:03 -0800 (PST)
`,
    `Content-Type: message/rfc822\n\n${SENT}`,
  );
}

/** A report of any server: its fields, its notice, its report, the header of the mail. */
export const dsn = (head: string, text: string, report: string, back: string = SENT_HEADER): string =>
  parts(
    `Return-Path: <>
Received: from out.example.net (out.example.net [198.51.100.9])
\tby mx.example.org (Postfix) with ESMTPS id 4Zb1c2d3e4 for <tama@example.org>; Tue,  3 Nov 2026 00:00:10 +0000 (UTC)
To: tama@example.org
Date: Tue, 03 Nov 2026 00:00:09 +0000
MIME-Version: 1.0
${head}
Content-Type: multipart/report; report-type=delivery-status; boundary="=_c10d5-4711"`,
    '=_c10d5-4711',
    `Content-Type: text/plain; charset=utf-8\n\n${text}`,
    `Content-Type: message/delivery-status\n\n${report}\n`,
    back === SENT_HEADER
      ? `Content-Type: text/rfc822-headers\n\n${back}\n`
      : `Content-Type: message/rfc822\n\n${back}`,
  );

/** One group of a report. */
export const group = (
  status: string,
  diagnostic: string,
  more: { mta?: string; to?: string; action?: string; remote?: string; rest?: string } = {},
): string => `Reporting-MTA: dns; ${more.mta ?? 'out.example.net'}
Arrival-Date: Tue, 03 Nov 2026 00:00:02 +0000

Final-Recipient: rfc822; ${more.to ?? 'neko@example.jp'}
Action: ${more.action ?? 'failed'}
Status: ${status}${more.remote === undefined ? '' : `\nRemote-MTA: dns; ${more.remote}`}${diagnostic === '' ? '' : `\nDiagnostic-Code: smtp; ${diagnostic}`}${more.rest ?? ''}`;

/** A mail of one text. */
export const note = (head: string, body: string): string =>
  `Return-Path: <>
Received: from out.example.net (out.example.net [198.51.100.9])
\tby mx.example.org (Postfix) with ESMTPS id 4Zb1c2d3e4 for <tama@example.org>; Tue,  3 Nov 2026 00:00:10 +0000 (UTC)
To: tama@example.org
Date: Tue, 03 Nov 2026 00:00:09 +0000
MIME-Version: 1.0
${head}

${body}
`;
