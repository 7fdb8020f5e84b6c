/** Mails that look a little like bounces and are none, or are another kind of answer; see ordinary.ts. */
import type { WriterCase } from './writers.ts';

const TEXT = 'Content-Type: text/plain; charset=utf-8';

function mail(headers: readonly string[], body: string, type: string = TEXT): string {
  return [
    'Return-Path: <sender@shop.example.net>',
    'Received: from mx.example.net by in.example.org with ESMTP id 4Abc; Tue, 3 Nov 2026 10:00:00 +0900',
    ...headers,
    'To: tama@example.org',
    'Date: Tue, 3 Nov 2026 10:00:00 +0900',
    'Message-ID: <m1@mx.example.net>',
    'MIME-Version: 1.0',
    type,
    '',
    body,
    '',
  ].join('\n');
}

const nothing = (
  name: string,
  from: string,
  subject: string,
  body: string,
  more: readonly string[] = [],
): WriterCase => ({
  name,
  mail: mail([`From: ${from}`, `Subject: ${subject}`, ...more], body),
  want: [],
});

/** With an empty envelope sender, as notices of machines have it. */
const silent = (name: string, from: string, subject: string, body: string): WriterCase => {
  const { mail: text } = nothing(name, from, subject, body);
  return { name, mail: text.replace('<sender@shop.example.net>', '<>'), want: [] };
};

const away = (
  name: string,
  from: string,
  subject: string,
  body: string,
  more: readonly string[],
): WriterCase => ({
  name,
  mail: mail([`From: ${from}`, `Subject: ${subject}`, ...more], body),
  want: [{ recipient: 'neko@example.jp', reason: 'vacation', kind: 'vacation', hard: false }],
});

const parts = (name: string, from: string, subject: string, type: string, body: string): WriterCase => ({
  name,
  mail: mail([`From: ${from}`, `Subject: ${subject}`], body, `Content-Type: ${type}; boundary=r`),
  want: [],
});

const QUOTE = [
  '> <neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.1.1 User unknown',
  '> (in reply to RCPT TO command)',
].join('\n');

export const LOOKALIKES: readonly WriterCase[] = [
  // Newsletters and shops
  nothing(
    'newsletter: deliverability tips',
    'Deliverability Weekly <news@esp.example>',
    'Undelivered mail? 5 ways to reduce your bounce rate',
    'A hard bounce (550 5.1.1 User unknown) means that the address does not exist. Remove it. Questions: help@esp.example\n',
    ['List-Unsubscribe: <https://esp.example/u>'],
  ),
  nothing(
    'newsletter: delivery status',
    'Shop <info@shop.example.net>',
    'Delivery status of your order 4711',
    'Your order could not be delivered on Tuesday because nobody was at home. Contact: support@shop.example.net\n',
  ),
  nothing(
    'shop: delivery failed',
    'Parcel Service <no-reply@parcel.example>',
    'Delivery failed: your parcel JP123',
    'We could not deliver your parcel. Please choose a new date: https://parcel.example/r or write to care@parcel.example\n',
  ),
  nothing(
    'shop: returned',
    'Returns <returns@shop.example.net>',
    'Returned to sender: parcel 4711',
    'The parcel was returned to sender, because the recipient was unknown at the address. Please contact returns@shop.example.net.\n',
  ),
  nothing(
    'shop: delayed',
    'Shop <orders@shop.example.net>',
    'Delayed: your order 4711',
    'Your order has been delayed and will be delivered on Friday. We will keep trying. orders@shop.example.net\n',
  ),
  nothing(
    'Japanese shop: undelivered goods',
    '通販ショップ <info@shop.example.jp>',
    '【重要】お届けできませんでした',
    'ご注文の商品は、ご不在のためお届けできませんでした。再配達は info@shop.example.jp までご連絡ください。\n',
  ),
  nothing(
    'Japanese mail magazine',
    'メルマガ <mag@news.example.jp>',
    'メールが届かない方へ',
    'メールが届かない場合は、受信拒否設定をご確認ください。お問い合わせ: help@news.example.jp\n',
    ['List-Id: <mag.news.example.jp>'],
  ),
  nothing(
    'German parcel',
    'Paketdienst <info@paket.example.de>',
    'Zustellung fehlgeschlagen',
    'Ihr Paket konnte nicht zugestellt werden. Fragen an service@paket.example.de\n',
  ),
  nothing(
    'French parcel',
    'Colis <info@colis.example.fr>',
    'Échec de livraison de votre colis',
    "Votre colis n'a pas pu être livré. Contact : aide@colis.example.fr\n",
  ),
  nothing(
    'Spanish bank',
    'Banco <avisos@banco.example.es>',
    'Devolución de recibo',
    'Le informamos de la devolución de un recibo. Contacto: ayuda@banco.example.es\n',
  ),
  nothing(
    'Russian shop',
    'Магазин <shop@shop.example.ru>',
    'Возврат товара',
    'Ваш возврат оформлен. Вопросы: help@shop.example.ru\n',
  ),
  nothing(
    'Chinese shop',
    '商城 <service@shop.example.cn>',
    '退信通知：您的快递未送达',
    '您的包裹未送达，请联系 service@shop.example.cn\n',
  ),
  nothing(
    'payment failed',
    'Billing <billing@saas.example>',
    'Failed: payment for account tama@example.org',
    'Your payment failed. Error 550 of our provider. Contact billing@saas.example\n',
  ),
  // Operations
  nothing(
    'monitoring: queue',
    'Nagios <nagios@mon.example.net>',
    'PROBLEM: mail queue on mx1 is CRITICAL',
    'mailq: 512 messages, 14 with "Connection timed out", oldest for neko@example.jp\n',
    ['Auto-Submitted: auto-generated'],
  ),
  nothing(
    'monitoring: blacklist',
    'MX Monitor <alerts@mon.example>',
    '192.0.2.1 is listed in zen.spamhaus.org',
    'Mail from this address will be rejected with 554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked. abuse@example.org\n',
  ),
  nothing(
    'pflogsumm',
    'root <root@mx.example.net>',
    'Postfix log summaries for Nov 3',
    'Grand Totals\n  100 received\n   12 bounced\nmessage bounce detail (by relay)\n  mx.example.jp (total: 2)\n    2  550 5.1.1 <neko@example.jp>: User unknown\n',
  ),
  nothing(
    'fail2ban',
    'Fail2Ban <root@mx.example.net>',
    '[Fail2Ban] postfix: banned 192.0.2.1',
    'Lines: NOQUEUE: reject: RCPT from unknown[192.0.2.1]: 554 5.7.1 <neko@example.jp>: Relay access denied\n',
  ),
  nothing(
    'backup',
    'Backup <backup@nas.example.net>',
    'Error: backup failed',
    'No space left on device. Contact admin@example.net\n',
  ),
  nothing(
    'ci',
    'CI <ci@git.example>',
    'Failed: build 512 of main',
    'Test "bounces 550 5.1.1 user unknown for neko@example.jp" failed.\n',
  ),
  nothing(
    'github issue',
    'Tama <notifications@git.example>',
    'Re: [org/repo] Delivery Status Notification not parsed (#12)',
    '550 5.1.1 <neko@example.jp>... User unknown is not recognised.\n',
    ['List-ID: org/repo <repo.org.git.example>'],
  ),
  nothing(
    'ESP statistics',
    'ESP <reports@esp.example>',
    'Bounce report for November',
    'Campaign 1: 1,000 sent, 20 bounced (12 user unknown, 8 mailbox full). Help: support@esp.example\n',
  ),
  nothing(
    'ESP webhook failure',
    'ESP <support@esp.example>',
    'Delivery problem with your webhook',
    'Your webhook https://a.example answered 550. Contact support@esp.example\n',
  ),
  nothing(
    'domain renewal',
    'Registrar <noreply@registrar.example>',
    'Undeliverable mail if you do not renew example.org',
    'If example.org expires, mail to tama@example.org will no longer be delivered.\n',
  ),
  // Tickets and people
  nothing(
    'ticket quoting a bounce',
    'Help Desk <help@desk.example>',
    '[#4711] Mail to a customer bounces',
    `We received your request:\n\n${QUOTE}\n\nAn agent will answer.\n`,
    ['Auto-Submitted: auto-generated'],
  ),
  nothing(
    'ticket answer',
    'Help Desk <help@desk.example>',
    'Re: [#4711] Undelivered Mail Returned to Sender',
    `The address neko@example.jp has a typo.\n\n${QUOTE}\n`,
    ['In-Reply-To: <x@example.org>'],
  ),
  nothing(
    'person asks',
    'Mike <mike@example.com>',
    'Mail to you comes back',
    `Hi,\nwhen I write to you I get:\n\n${QUOTE}\n\nWhat is wrong?\n`,
    ['User-Agent: Mozilla Thunderbird'],
  ),
  nothing(
    'person asks, Japanese',
    '三毛 <mike@example.jp>',
    'メールが届きません',
    '三毛です。neko@example.jp にメールを送るとエラーで返ってきます。「550 5.1.1 User unknown」だそうです。\n',
    ['X-Mailer: Becky! ver. 2.81'],
  ),
  nothing(
    'person answers to a bounce',
    'Mike <mike@example.com>',
    'AW: Unzustellbar: Protokoll',
    `Ich schicke es noch einmal.\n\n${QUOTE}\n`,
    ['References: <x@example.org>', 'X-Mailer: Microsoft Outlook 16.0'],
  ),
  nothing(
    'postmaster, a person',
    'Postmaster of Example <postmaster@example.com>',
    'Re: problems delivering to your domain',
    'We have removed 192.0.2.1 from our list. neko@example.com should receive your mail now.\n',
    ['In-Reply-To: <x@example.org>', 'References: <x@example.org>'],
  ),
  nothing(
    'abuse desk',
    'Abuse <abuse@isp.example>',
    'Abuse report: spam from 192.0.2.1',
    'We received spam from 192.0.2.1 to neko@example.jp. Please stop it.\n',
  ),
  nothing(
    'job application rejected',
    'HR <hr@corp.example>',
    'Rejected: your application',
    'Unfortunately your application was rejected. hr@corp.example\n',
  ),
  nothing(
    'bank: transfer returned',
    'Bank <info@bank.example>',
    'Returned payment notice',
    'The transfer was returned: account closed. Please call or write to info@bank.example\n',
  ),
  nothing(
    'calendar',
    'Mike <mike@example.com>',
    'Declined: Meeting on Tuesday',
    'Mike declined. mike@example.com\n',
  ),
  nothing(
    'calendar, undeliverable room',
    'Room 1 <room1@example.com>',
    'Declined: Meeting',
    'Your request was declined because there are conflicts. room1@example.com\n',
    ['Auto-Submitted: auto-generated'],
  ),
  nothing(
    'social network',
    'Social <notify@social.example>',
    'Mike sent you a message',
    'Message: "my mailbox is full, user unknown lol". unsubscribe@social.example\n',
    ['List-Unsubscribe: <https://social.example/u>'],
  ),
  nothing(
    'list digest',
    'postfix-users <owner-postfix-users@list.example>',
    'postfix-users Digest, Vol 1, Issue 2',
    `1. Undelivered Mail Returned to Sender (Mike)\n\n${QUOTE.replaceAll('> ', '')}\n`,
    ['List-Id: <postfix-users.list.example>', 'Precedence: list'],
  ),
  nothing(
    'list: post held',
    'list-owner@list.example',
    'Your message to Users awaits moderator approval',
    "Your mail to 'Users' with the subject\n\n    The minutes\n\nIs being held until the list moderator can review it for approval.\n",
    ['X-BeenThere: users@list.example', 'Precedence: bulk'],
  ),
  nothing(
    'list: subscription disabled',
    'users-request@list.example',
    'Your subscription to Users has been disabled',
    'Your membership in the mailing list Users has been disabled due to excessive bounces. The last bounce received from you was dated 02-Nov-2026. users-owner@list.example\n',
    ['X-BeenThere: users@list.example', 'Precedence: bulk'],
  ),
  nothing(
    'list: confirm',
    'users-confirm+abc@list.example',
    'confirm abc',
    'We have received a request for subscription of your email address, "tama@example.org". users-owner@list.example\n',
    ['Precedence: bulk'],
  ),
  // Security
  nothing(
    'quarantine digest',
    'Quarantine <quarantine@gw.example.net>',
    'Quarantine summary: 3 messages were not delivered',
    'The following messages have been held:\n  from neko@example.jp: The minutes\n',
  ),
  nothing(
    'Microsoft quarantine',
    'quarantine@messaging.microsoft.com',
    'Microsoft 365 security: You have messages in quarantine',
    'Review these messages. Sender: neko@example.jp. Prevented message delivery.\n',
  ),
  nothing(
    'DMARC summary',
    'DMARC <reports@dmarc.example>',
    'DMARC weekly digest: example.org',
    '12 messages failed DMARC (550 5.7.1) at example.com. help@dmarc.example\n',
  ),
  nothing(
    'phishing: mails pending',
    'Mail Server <admin@phish.example>',
    'tama@example.org: 5 undelivered messages are pending',
    'Your mailbox is full and 5 messages could not be delivered. Click https://phish.example to release them. admin@phish.example\n',
  ),
  nothing(
    'phishing: password',
    'IT <it@phish.example>',
    'Mailbox tama@example.org will be disabled',
    'Your account has been suspended; verify at https://phish.example\n',
  ),
  nothing(
    'spam report thanks',
    'Spam Team <spam@isp.example>',
    'Thank you for your spam report',
    'The message from neko@example.jp was detected as spam.\n',
    ['Auto-Submitted: auto-generated'],
  ),
  nothing(
    'sign-in alert',
    'Security <no-reply@acc.example>',
    'Security alert: blocked sign-in',
    'A sign-in from 192.0.2.1 was blocked. tama@example.org\n',
  ),
  // Receipts
  parts(
    'read receipt of Outlook',
    'Mike <mike@example.com>',
    'Read: The minutes',
    'multipart/report; report-type=disposition-notification',
    '--r\nContent-Type: text/plain\n\nYour message was read on Tuesday.\n\n--r\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; mike@example.com\nDisposition: automatic-action/MDN-sent-automatically; displayed\n\n--r--',
  ),
  parts(
    'not read receipt',
    'Mike <mike@example.com>',
    'Not read: The minutes',
    'multipart/report; report-type=disposition-notification',
    '--r\nContent-Type: text/plain\n\nYour message was deleted without being read on Tuesday.\n\n--r\nContent-Type: message/disposition-notification\n\nReporting-UA: x\nFinal-Recipient: rfc822;mike@example.com\nOriginal-Message-ID: <1@example.org>\nDisposition: automatic-action/MDN-sent-automatically; deleted\n\n--r--',
  ),
  parts(
    'Thunderbird receipt',
    'Mike <mike@example.com>',
    'Return Receipt (displayed) - The minutes',
    'multipart/report; report-type=disposition-notification',
    '--r\nContent-Type: text/plain\n\nThis is a Return Receipt for the mail that you sent to mike@example.com.\n\n--r\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;mike@example.com\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--r--',
  ),
  parts(
    'bounce attached by a person',
    'Mike <mike@example.com>',
    'please have a look',
    'multipart/mixed',
    '--r\nContent-Type: text/plain\n\nWhat does this mean?\n\n--r\nContent-Type: message/rfc822\n\nFrom: MAILER-DAEMON@mx.example.net\nSubject: Undelivered Mail Returned to Sender\nContent-Type: text/plain\n\n<neko@example.jp>: 550 5.1.1 User unknown\n\n--r--',
  ),
  parts(
    'digest with a bounce',
    'list <users@list.example>',
    'Users digest',
    'multipart/digest',
    '--r\n\nFrom: mike@example.com\nSubject: Undelivered Mail\n\n550 5.1.1 <neko@example.jp>: User unknown\n\n--r--',
  ),
  // From machines with an empty envelope sender
  silent(
    'Exchange: meeting forwarded',
    'Microsoft Outlook <postmaster@example.net>',
    'Meeting Forward Notification: Budget',
    'Your meeting was forwarded\n\nNeko <neko@example.jp> has forwarded your meeting request to additional recipients.\n\nMeeting\nBudget\n\nRecipients\nmike@example.com\n',
  ),
  silent(
    'Exchange: out of date',
    'Microsoft Outlook <postmaster@example.net>',
    'Your meeting was found to be out of date and has been automatically updated',
    'Your meeting was found to be out of date and has been automatically updated. Sent by Microsoft Exchange Server.\nOrganizer: neko@example.jp\n',
  ),
  silent(
    'Exchange: sharing',
    'Microsoft Outlook <postmaster@example.net>',
    'Your mailbox is being moved',
    'Your mailbox tama@example.net will be moved tonight. Outlook may ask you to restart.\n',
  ),
  silent(
    'warning about quota, Cyrus',
    'Mail System <postmaster@example.org>',
    'Quota warning',
    'You have used 92% of your mailbox tama@example.org. Please delete some messages.\n',
  ),
  silent(
    'Dovecot quota script',
    'postmaster@example.org',
    'quota warning',
    'Your mailbox is now 90% full.\n',
  ),
  silent(
    'password expires',
    'System Administrator <admin@example.org>',
    'Your password expires in 5 days',
    'Change it at https://example.org/ or write to help@example.org.\n',
  ),
  silent(
    'spam with empty sender',
    'Pharmacy <win@spam.example>',
    'Re: your order',
    'Cheap pills at https://spam.example contact win@spam.example\n',
  ),
  silent(
    'spam that plays a daemon',
    'Mail Delivery System <no-reply@spam.example>',
    'Validate your mailbox',
    'Dear tama@example.org, your account needs validation: https://spam.example\n',
  ),
  silent(
    'webmail: new message waits',
    'Mail Server <no-reply@spam.example>',
    '(3) messages pending for tama@example.org',
    'Some messages are pending on the server. Release them: https://spam.example\n',
  ),
  silent(
    'voicemail',
    'Unity <voicemail@example.org>',
    'Message from 0312345678',
    'You have a new voice message of 12 seconds. neko@example.jp\n',
  ),
  silent(
    'backup MX report',
    'root <root@mx.example.org>',
    'Cron <root@mx> /usr/sbin/mailq',
    'Mail queue is empty\n',
  ),
  // From people and shops
  nothing(
    'parcel, German, with address',
    'DHL <noreply@parcel.example.de>',
    'Ihr Paket konnte nicht zugestellt werden',
    'Der Empfänger wurde nicht gefunden. Rückfragen: kunden@parcel.example.de\n',
  ),
  nothing(
    'parcel, Italian',
    'Corriere <info@corriere.example.it>',
    'Mancata consegna del pacco',
    'Il destinatario è sconosciuto. Scrivere a info@corriere.example.it\n',
  ),
  nothing(
    'parcel, Portuguese',
    'Correios <info@correios.example.br>',
    'Objeto não entregue',
    'Destinatário desconhecido. Contato: sac@correios.example.br\n',
  ),
  nothing(
    'parcel, Russian',
    'Почта <info@pochta.example.ru>',
    'Посылка не доставлена',
    'Адресат не найден. Вопросы: help@pochta.example.ru\n',
  ),
  nothing(
    'parcel, Chinese',
    '快递 <kf@express.example.cn>',
    '您的包裹投递失败',
    '收件人不存在，请联系 kf@express.example.cn\n',
  ),
  nothing(
    'parcel, Korean',
    '택배 <cs@express.example.kr>',
    '배송 실패 안내',
    '받는 분의 주소를 찾을 수 없습니다. cs@express.example.kr\n',
  ),
  nothing(
    'parcel, Japanese',
    '宅配便 <info@express.example.jp>',
    '【重要】お荷物の配達ができませんでした',
    '宛先不明のため、お荷物をお届けできませんでした。info@express.example.jp\n',
  ),
  nothing(
    'letter returned',
    'City Hall <office@city.example>',
    'Returned letter',
    'Our letter to you was returned as undeliverable. Please tell us your new address: office@city.example\n',
  ),
  nothing(
    'newspaper',
    'Paper <service@paper.example>',
    'Delivery problem with your newspaper',
    'Your paper could not be delivered today. service@paper.example\n',
  ),
  nothing(
    'food',
    'Pizza <orders@pizza.example>',
    'Delivery status: on its way',
    'Your order has been delayed by 10 minutes. orders@pizza.example\n',
  ),
  nothing(
    'bank: mandate returned',
    'Bank <info@bank.example>',
    'Failed payment: direct debit returned',
    'Account unknown. Please contact info@bank.example\n',
  ),
  nothing(
    'recruiter',
    'HR <hr@corp.example>',
    'Message you sent to us',
    'Thank you for your message; the position is closed. hr@corp.example\n',
  ),
  nothing(
    'list admin',
    'Tama <tama@example.org>',
    'Bounce handling at our list',
    'neko@example.jp bounces with 550 5.1.1 User unknown. Shall we remove it?\n',
    ['User-Agent: Mutt/2.2'],
  ),
  nothing(
    'webmaster',
    'webmaster@example.org',
    'Error sending form',
    'The contact form failed: could not connect to smtp.example.org (111 Connection refused).\n',
  ),
  nothing(
    'Sentry',
    'Sentry <noreply@sentry.example>',
    'APP-1 - SMTPRecipientsRefused: neko@example.jp',
    '550 5.1.1 User unknown\n',
    ['List-ID: app <app.sentry.example>'],
  ),
  nothing(
    'Uptime',
    'Uptime <alert@uptime.example>',
    'Warning: smtp.example.org is down',
    'Connection timed out. alert@uptime.example\n',
  ),
  nothing(
    'Postmaster Tools',
    'Google Postmaster Tools <noreply-gpt@google.example>',
    'Delivery errors on example.org increased',
    '5 % of your mail was rejected (550 5.7.26). See https://postmaster.google.example\n',
  ),
  nothing(
    'ESP: account paused',
    'Amazon SES <no-reply@aws.example>',
    'Your sending account is paused: bounce rate',
    'Bounces: 12 %. Reply to support@aws.example\n',
  ),
  nothing(
    'ESP: list cleaned',
    'MailTool <info@mailtool.example>',
    'Bounced addresses were removed from your list',
    'neko@example.jp (user unknown)\nmike@example.com (mailbox full)\n',
    ['List-Unsubscribe: <https://mailtool.example/u>'],
  ),
  nothing(
    'CRM',
    'CRM <noreply@crm.example>',
    'Email bounced: The minutes',
    'The email to Neko (neko@example.jp) bounced. Open the contact in the CRM.\n',
    ['Auto-Submitted: auto-generated'],
  ),
  // Auto replies
  away(
    'Outlook',
    'Neko <neko@example.jp>',
    'Automatic reply: The minutes',
    'I am away until Monday. In urgent cases write to mike@example.jp.\n',
    ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All'],
  ),
  away('Gmail', 'Neko <neko@example.jp>', 'Out of office Re: The minutes', 'I am on vacation.\n', [
    'Auto-Submitted: auto-replied',
    'Precedence: bulk',
  ]),
  away('Sieve', 'Neko <neko@example.jp>', 'Auto: The minutes', 'I will be back next week.\n', [
    'Auto-Submitted: auto-replied (vacation)',
  ]),
  away('cPanel', 'Neko <neko@example.jp>', 'Re: The minutes', 'I am not available.\n', [
    'Auto-Submitted: auto-replied',
    'X-Autorespond: The minutes',
  ]),
  away('Swedish', 'Neko <neko@example.jp>', 'Autosvar: Protokoll', 'Jag är på semester.\n', [
    'Auto-Submitted: auto-replied',
  ]),
  away('Danish', 'Neko <neko@example.jp>', 'Automatisk svar: Referat', 'Jeg er på ferie.\n', []),
  away('Finnish', 'Neko <neko@example.jp>', 'Automaattinen vastaus: Pöytäkirja', 'Olen lomalla.\n', []),
  away(
    'German without mark',
    'Neko <neko@example.jp>',
    'Abwesenheitsnotiz: Protokoll',
    'Ich bin bis Montag nicht im Büro.\n',
    [],
  ),
  away(
    'Japanese without mark',
    'Neko <neko@example.jp>',
    '【自動返信】お問い合わせありがとうございます',
    '内容を確認のうえ、担当者よりご連絡いたします。\n',
    [],
  ),
  away(
    'mentions delivery',
    'Neko <neko@example.jp>',
    'Automatic reply: Undeliverable parcels',
    'I am away. Mails to this address are not delivered to anybody else; write to mike@example.jp.\n',
    ['Auto-Submitted: auto-replied'],
  ),
  away('ticket system', 'Support <neko@example.jp>', 'We received your request', 'Thank you.\n', [
    'Auto-Submitted: auto-replied',
    'X-Auto-Response-Suppress: OOF',
  ]),
];
