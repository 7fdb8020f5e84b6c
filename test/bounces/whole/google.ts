/** Google, old and new; see build.ts. */
import type { WriterCase } from '../writers.ts';
import { base64, bounce, mail, parts, pieces, quoted, SENT, want, word } from './build.ts';

const old = (subject: string, body: string, failed: string = 'neko@example.jp'): string =>
  mail(
    `Delivered-To: tama@example.org
Received: by 10.0.2.15 with SMTP id k8cs1234wew; Tue, 3 Nov 2026 00:00:03 +0000 (UTC)
MIME-Version: 1.0
Return-Path: <>
Received: by 10.0.2.16 with SMTP id s24mr123456; Mon, 02 Nov 2026 16:00:02 -0800 (PST)
Message-ID: <001636b2b0f21a0a0a04b0000000@google.com>
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: tama@example.org
${failed === '' ? '' : `X-Failed-Recipients: ${failed}\n`}Subject: ${subject}
Date: Tue, 03 Nov 2026 00:00:02 +0000
Content-Type: text/plain; charset=ISO-8859-1`,
    `${body}

----- Original message -----

DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
        d=example.org; s=20230601;
        h=mime-version:date:message-id:subject:from:to:content-type;
MIME-Version: 1.0
Received: by 10.0.2.16 with SMTP id s24mr123455; Mon, 02 Nov 2026 16:00:00 -0800 (PST)
Date: Tue, 3 Nov 2026 09:00:00 +0900
Message-ID: <AANLkTi=4711@mail.gmail.com>
Subject: Offer no. 4711
From: Tama <tama@example.org>
To: neko@example.jp
Content-Type: text/plain; charset=ISO-8859-1

Dear Neko, our offer.`,
  );

function current(subject: string, text: string, html: string, report: string): string {
  return parts(
    `Return-Path: <>
Received: from mail-sor-f69.google.com (mail-sor-f69.google.com. [192.0.2.69])
        by mx.google.com with SMTPS id a640c23a62f3a-000000000000sor1
        for <tama@example.org>
        (Google Transport Security);
        Mon, 02 Nov 2026 16:00:03 -0800 (PST)
X-Failed-Recipients: neko@example.jp
Auto-Submitted: auto-replied
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: tama@example.org
Subject: ${subject}
References: <CAFoo4711@mail.gmail.com>
In-Reply-To: <CAFoo4711@mail.gmail.com>
X-Gm-Message-State: AOJu0Yz
Message-ID: <65f00000.050a0220.00000.0001.GMR@mx.google.com>
Date: Mon, 02 Nov 2026 16:00:03 -0800 (PST)
MIME-Version: 1.0
Content-Type: multipart/report; boundary="000000000000abcdef0625a1b2c3"; report-type=delivery-status`,
    '000000000000abcdef0625a1b2c3',
    `Content-Type: multipart/related; boundary="000000000000abd0630625a1b2c4"

${pieces(
  '000000000000abd0630625a1b2c4',
  `Content-Type: multipart/alternative; boundary="000000000000abd0690625a1b2c5"

${pieces(
  '000000000000abd0690625a1b2c5',
  `Content-Type: text/plain; charset="UTF-8"\nContent-Transfer-Encoding: base64\n\n${base64(text)}`,
  `Content-Type: text/html; charset="UTF-8"\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(html)}`,
)}`,
  `Content-Type: image/png; name="icon.png"\nContent-Disposition: attachment; filename="icon.png"\nContent-Transfer-Encoding: base64\nContent-ID: <icon.png>\n\niVBORw0KGgoAAAANSUhEUgAAAJAAAACQCAYAAADnRuK4AAAACXBIWXMAABYlAAAWJQFJUiTwAAAA`,
)}`,
    `Content-Type: message/delivery-status\n\n${report}`,
    `Content-Type: message/rfc822\n\n${SENT}`,
  );
}

const report = (action: string, status: string, diagnostic: string, remote: string = ''): string =>
  `Reporting-MTA: dns; googlemail.com
Received-From-MTA: dns; tama@example.org
Arrival-Date: Mon, 02 Nov 2026 16:00:00 -0800 (PST)
X-Original-Message-ID: <CAFoo4711@mail.gmail.com>

Final-Recipient: rfc822; neko@example.jp
Action: ${action}
Status: ${status}${remote === '' ? '' : `\nRemote-MTA: dns; ${remote}`}
Diagnostic-Code: smtp; ${diagnostic}
Last-Attempt-Date: Mon, 02 Nov 2026 16:00:03 -0800 (PST)
`;

const page = (title: string, text: string): string =>
  `<html><head><style>* { font-family: Roboto, sans-serif; }</style></head><body><table cellpadding="0" cellspacing="0" class="email-wrapper"><tbody><tr><td><h2>${title}</h2></td></tr><tr><td>${text}</td></tr></tbody></table></body></html>`;

export const GOOGLE: readonly WriterCase[] = [
  bounce(
    'Google 2008, state 13',
    old(
      'Delivery Status Notification (Failure)',
      `This is an automatically generated Delivery Status Notification

Delivery to the following recipient failed permanently:

     neko@example.jp

Technical details of permanent failure:
PERM_FAILURE: SMTP Error (state 13): 550 550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown in virtual mailbox table`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Google 2011, the error that the other server returned',
    old(
      'Delivery Status Notification (Failure)',
      `Delivery to the following recipient failed permanently:

     neko@example.jp

Technical details of permanent failure: 
Google tried to deliver your message, but it was rejected by the recipient domain. We recommend contacting the other email provider for further information about the cause of this error. The error that the other server returned was: 550 550 Requested action not taken: mailbox unavailable (state 14).`,
    ),
    want('userunknown', '', 550),
  ),
  bounce(
    'Google 2013, rejected by the server',
    old(
      'Delivery Status Notification (Failure)',
      `Delivery to the following recipient failed permanently:

     neko@example.jp

Technical details of permanent failure: 
Google tried to deliver your message, but it was rejected by the server for the recipient domain example.jp by mx.example.jp. [192.0.2.25].

The error that the other server returned was:
552 5.2.2 <neko@example.jp>... Mailbox is full, please try again later`,
    ),
    want('mailboxfull', '5.2.2', 552),
  ),
  bounce(
    'Google 2010, delay',
    old(
      'Delivery Status Notification (Delay)',
      `This is an automatically generated Delivery Status Notification

THIS IS A WARNING MESSAGE ONLY.

YOU DO NOT NEED TO RESEND YOUR MESSAGE.

Delivery to the following recipient has been delayed:

     neko@example.jp

Message will be retried for 2 more day(s)

Technical details of temporary failure: 
The recipient server did not accept our requests to connect. Learn more at http://mail.google.com/support/bin/answer.py?answer=7720 
[mx.example.jp (10): Connection timed out]`,
      '',
    ),
    want('expired', '', 0, { kind: 'delayed' }),
  ),
  bounce(
    'Google 2010, domain not found',
    old(
      'Delivery Status Notification (Failure)',
      `Delivery to the following recipient failed permanently:

     neko@example.invalid

Technical details of permanent failure: 
DNS Error: Domain name not found`,
      'neko@example.invalid',
    ),
    want('hostunknown', '', 0, { recipient: 'neko@example.invalid' }),
  ),
  bounce(
    'Google 2012, two recipients in two paragraphs',
    old(
      'Delivery Status Notification (Failure)',
      `Delivery to the following recipients failed permanently:

     neko@example.jp
     kuro@example.jp

Technical details of permanent failure: 
Google tried to deliver your message, but it was rejected by the server for the recipient domain example.jp by mx.example.jp. [192.0.2.25].

The error that the other server returned was:
550 5.1.1 User unknown`,
      'neko@example.jp, kuro@example.jp',
    ),
    want('userunknown', '5.1.1', 550),
    want('userunknown', '5.1.1', 550, { recipient: 'kuro@example.jp' }),
  ),
  bounce(
    'Google, address not found',
    current(
      'Delivery Status Notification (Failure)',
      `
** Address not found **

Your message wasn't delivered to neko@example.jp because the address couldn't be found, or is unable to receive mail.

Learn more here: https://support.google.com/mail/?p=NoSuchUser

The response was:

550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces. For more information, go to https://support.google.com/mail/?p=NoSuchUser 4fb4d7f45d1cf-5c000000000sor1234567a12.4 - gsmtp
`,
      page(
        'Address not found',
        "Your message wasn't delivered to <b>neko@example.jp</b> because the address couldn't be found, or is unable to receive mail.",
      ),
      report(
        'failed',
        '5.1.1',
        `550-5.1.1 The email account that you tried to reach does not exist. Please try
 550-5.1.1 double-checking the recipient's email address for typos or
 550-5.1.1 unnecessary spaces. For more information, go to
 550 5.1.1  https://support.google.com/mail/?p=NoSuchUser 4fb4d7f45d1cf-5c000000000sor1234567a12.4 - gsmtp`,
      ),
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Google, Japanese',
    current(
      'Delivery Status Notification (Failure)',
      `
** アドレスが見つかりませんでした **

アドレスが見つからなかったか、メールを受信できないため、メールは neko@example.jp に配信されませんでした。

リモート サーバーからの応答:

550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown in local recipient table
`,
      page(
        'アドレスが見つかりませんでした',
        'アドレスが見つからなかったか、メールを受信できないため、メールは <b>neko@example.jp</b> に配信されませんでした。',
      ),
      report(
        'failed',
        '5.1.1',
        '550 5.1.1 <neko@example.jp>: Recipient address rejected: User\n unknown in local recipient table',
        'mx.example.jp. (192.0.2.25, the server for the domain example.jp.)',
      ),
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Google, no such domain',
    current(
      'Delivery Status Notification (Failure)',
      `
** Address not found **

Your message wasn't delivered to neko@example.jp because the domain example.jp couldn't be found. Check for typos or unnecessary spaces and try again.

The response was:

DNS Error: DNS type 'mx' lookup of example.jp responded with code NXDOMAIN Domain name not found: example.jp
`,
      page('Address not found', "Your message wasn't delivered"),
      report(
        'failed',
        '4.0.0',
        "DNS Error: DNS type 'mx' lookup of example.jp responded with code NXDOMAIN\n Domain name not found: example.jp Learn more at https://support.google.com/mail/?p=BadRcptDomain",
      ),
    ),
    want('networkerror', '4.0.0'),
  ),
  bounce(
    'Google, delivery incomplete, German',
    current(
      'Delivery Status Notification (Delay)',
      `
** Zustellung unvollständig **

Beim Senden Ihrer Nachricht an neko@example.jp ist ein vorübergehendes Problem aufgetreten. Gmail versucht noch 47 Stunden lang, die Nachricht zu senden. Sie werden benachrichtigt, falls die Nachricht dauerhaft nicht zugestellt werden kann.

Antwort:

The recipient server did not accept our requests to connect. Learn more at https://support.google.com/mail/answer/7720 
[mx.example.jp 192.0.2.25: timed out]
`,
      page(
        'Zustellung unvollständig',
        'Beim Senden Ihrer Nachricht an <b>neko@example.jp</b> ist ein vorübergehendes Problem aufgetreten.',
      ),
      report(
        'delayed',
        '4.4.1',
        'The recipient server did not accept our requests to connect.\n Learn more at https://support.google.com/mail/answer/7720\n [mx.example.jp 192.0.2.25: timed out]',
      ) + 'Will-Retry-Until: Wed, 04 Nov 2026 16:00:00 -0800 (PST)\n',
    ),
    want('expired', '4.4.1', 0, { kind: 'delayed' }),
  ),
  bounce(
    'Google, message blocked, French',
    current(
      'Delivery Status Notification (Failure)',
      `
** Message bloqué **

Votre message à neko@example.jp a été bloqué. Consultez les détails techniques ci-dessous pour plus d'informations.

La réponse du serveur distant a été la suivante :

554 5.7.1 Service unavailable; Client host [192.0.2.69] blocked using bl.example.net; https://bl.example.net/query/192.0.2.69
`,
      page('Message bloqué', 'Votre message à <b>neko@example.jp</b> a été bloqué.'),
      report(
        'failed',
        '5.7.1',
        '554 5.7.1 Service unavailable; Client host [192.0.2.69] blocked using\n bl.example.net; https://bl.example.net/query/192.0.2.69',
        'mx.example.jp. (192.0.2.25, the server for the domain example.jp.)',
      ),
    ),
    want('blocked', '5.7.1', 554),
  ),
  bounce(
    'Google, group of a domain, Spanish subject',
    current(
      word('Notificación sobre el estado de la entrega (error)'),
      `
** No se ha encontrado la dirección **

Tu mensaje no se ha entregado a neko@example.jp porque no se ha encontrado la dirección o esta no puede recibir correo.

La respuesta del servidor remoto fue:

550 #5.1.0 Address rejected.
`,
      page('No se ha encontrado la dirección', 'Tu mensaje no se ha entregado a <b>neko@example.jp</b>'),
      report(
        'failed',
        '5.1.0',
        '550 #5.1.0 Address rejected.',
        'mx1.example.jp. (192.0.2.25, the server for the domain example.jp.)',
      ),
    ),
    want('userunknown', '5.1.0', 550),
  ),
];
