/**
 * Mails that are not bounces, or another kind of answer: the things that lie in the same mailbox and speak of
 * delivery. `want` is empty for ordinary mail.
 */
import type { WriterCase } from './writers.ts';

const TEXT = 'Content-Type: text/plain; charset=utf-8';

function mail(headers: readonly string[], body: string, type: string = TEXT): string {
  return [
    'Received: from mx.example.net by in.example.org with ESMTP id 4Abc; Tue, 3 Nov 2026 10:00:00 +0900',
    ...headers,
    'Date: Tue, 3 Nov 2026 10:00:00 +0900',
    'Message-ID: <m1@mx.example.net>',
    'MIME-Version: 1.0',
    type,
    '',
    body,
    '',
  ].join('\n');
}

const ME = 'To: tama@example.org';

const BOUNCE = [
  'From: MAILER-DAEMON@mx.example.net (Mail Delivery System)',
  'Subject: Undelivered Mail Returned to Sender',
  '',
  'This is the mail system at host mx.example.net.',
  '',
  "I'm sorry to have to inform you that your message could not",
  'be delivered to one or more recipients.',
  '',
  '<neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
].join('\n');

const QUOTED = BOUNCE.split('\n')
  .map((line) => `> ${line}`)
  .join('\n');

function report(type: string, headers: readonly string[], body: string, fields: string): string {
  return mail(
    headers,
    ['--r', TEXT, '', body, '--r', `Content-Type: ${type}`, '', fields, '', '--r--'].join('\n'),
    `Content-Type: multipart/report; report-type=${type.slice(type.indexOf('/') + 1)}; boundary=r`,
  );
}

const nothing = (name: string, text: string): WriterCase => ({ name, mail: text, want: [] });
const vacation = (name: string, text: string, recipient = 'neko@example.jp'): WriterCase => ({
  name,
  mail: text,
  want: [{ recipient, reason: 'vacation', kind: 'vacation', hard: false }],
});

export const ORDINARY: readonly WriterCase[] = [
  nothing(
    'newsletter about bounces',
    mail(
      [
        'From: "Deliverability Weekly" <news@lists.example.com>',
        ME,
        'Subject: Bounced mail: what 550 5.1.1 User unknown really means',
        'List-Unsubscribe: <https://lists.example.com/u>',
      ],
      `This week: why "550 5.1.1 <neko@example.jp>: User unknown" is a hard bounce, and why a mail that could not be delivered should not be resent.`,
    ),
  ),
  nothing(
    'newsletter without list header',
    mail(
      [
        'From: "Mail Academy" <academy@example.com>',
        ME,
        'Subject: Undelivered mail? Five reasons why mail is returned to sender',
      ],
      `Dear reader,

Mailbox full, user unknown, message rejected: we explain each delivery failure. Write to academy@example.com if your mail was not delivered.`,
    ),
  ),
  nothing(
    'reply that quotes a bounce',
    mail(
      [
        'From: Hanako <hanako@example.com>',
        ME,
        'Subject: Re: Undelivered Mail Returned to Sender',
        'In-Reply-To: <b1@mx.example.net>',
      ],
      `I got this as well, which address do you mean?\n\n${QUOTED}`,
    ),
  ),
  nothing(
    'reply without threading headers',
    mail(
      ['From: Hanako <hanako@example.com>', ME, 'Subject: Re: Returned mail: User unknown'],
      `See below.\n\n${QUOTED}`,
    ),
  ),
  nothing(
    'German reply',
    mail(
      [
        'From: Jochen <jochen@example.com>',
        ME,
        'Subject: AW: Unzustellbar: Protokoll',
        'References: <b1@mx.example.net>',
      ],
      `Bei mir auch:\n\n${QUOTED}`,
    ),
  ),
  nothing(
    'question to a help desk',
    mail(
      ['From: Kazuo <kazuo@example.com>', 'To: support@example.org', 'Subject: my mail is not delivered'],
      `Hello, my mail to neko@example.jp could not be delivered. The error is 550 5.1.1 User unknown. Can you help?`,
    ),
  ),
  nothing(
    'mailing list digest with a bounce in it',
    mail(
      [
        'From: users-request@lists.example.com',
        ME,
        'Subject: Users Digest, Vol 12, Issue 3',
        'List-Id: <users.lists.example.com>',
        'Precedence: list',
      ],
      `Today's Topics:\n\n   1. Delivery Status Notification (Failure) (Hanako)\n\n----------------------------------------------------------------------\n\nMessage: 1\n\n${BOUNCE}`,
    ),
  ),
  nothing(
    'post to a list about bounces',
    mail(
      [
        'From: Hanako <hanako@example.com>',
        'To: users@lists.example.com',
        'Subject: [users] Delivery failed with 5.7.1',
        'List-Id: <users.lists.example.com>',
      ],
      `My log says status=bounced (host mx.example.jp said: 550 5.7.1 blocked). Mail to neko@example.jp has failed.`,
    ),
  ),
  nothing(
    'read receipt',
    report(
      'message/disposition-notification',
      ['From: neko@example.jp', ME, 'Subject: Read: The minutes of Tuesday'],
      'Your message was read.',
      'Final-Recipient: rfc822; neko@example.jp\nOriginal-Message-ID: <1@example.org>\nDisposition: manual-action/MDN-sent-manually; displayed',
    ),
  ),
  nothing(
    'deleted without reading',
    report(
      'message/disposition-notification',
      ['From: neko@example.jp', ME, 'Subject: Not read: The minutes of Tuesday'],
      'Your message was deleted without being read.',
      'Final-Recipient: rfc822; neko@example.jp\nDisposition: automatic-action/MDN-sent-automatically; deleted',
    ),
  ),
  nothing(
    'Japanese read receipt',
    report(
      'message/disposition-notification',
      ['From: neko@example.jp', ME, 'Subject: 開封済み: 火曜の議事録'],
      'メッセージが開封されました。',
      'Final-Recipient: rfc822; neko@example.jp\nDisposition: manual-action/MDN-sent-manually; displayed',
    ),
  ),
  nothing(
    'TLS report',
    mail(
      [
        'From: tlsrpt-noreply@provider.example',
        ME,
        'Subject: Report Domain: example.org Submitter: provider.example Report-ID: <1>',
        'TLS-Report-Domain: example.org',
        'TLS-Report-Submitter: provider.example',
      ],
      '--r\nContent-Type: text/plain\n\nThis is an aggregate TLS report from provider.example.\n--r\nContent-Type: application/tlsrpt+gzip\nContent-Transfer-Encoding: base64\n\nH4sIAAAA\n--r--',
      'Content-Type: multipart/report; report-type="tlsrpt"; boundary=r',
    ),
  ),
  nothing(
    'DMARC aggregate report',
    mail(
      [
        'From: noreply-dmarc-support@provider.example',
        ME,
        'Subject: Report domain: example.org Submitter: provider.example Report-ID: 123',
      ],
      '--r\nContent-Type: text/plain\n\nThis is a DMARC aggregate report.\n--r\nContent-Type: application/zip; name="provider.example!example.org!1!2.zip"\nContent-Transfer-Encoding: base64\n\nUEsDBA==\n--r--',
      'Content-Type: multipart/mixed; boundary=r',
    ),
  ),
  nothing(
    'DMARC report, zip alone, from a postmaster',
    mail(
      [
        'From: postmaster@provider.example',
        ME,
        'Subject: Report Domain: example.org; Submitter: provider.example; Report-ID: 55',
      ],
      'UEsDBA==',
      'Content-Type: application/zip; name="r.zip"\nContent-Transfer-Encoding: base64',
    ),
  ),
  nothing(
    'cron mail',
    mail(
      [
        'From: root@web.example.org (Cron Daemon)',
        'To: root@web.example.org',
        'Subject: Cron <root@web> /usr/local/bin/backup',
        'Auto-Submitted: auto-generated',
      ],
      'rsync: connection unexpectedly closed\nrsync error: error in rsync protocol data stream (code 12)',
    ),
  ),
  nothing(
    'cron mail with mail errors in it',
    mail(
      [
        'From: root@web.example.org (Cron Daemon)',
        'To: root@web.example.org',
        'Subject: Cron <root@web> mail-report',
        'Auto-Submitted: auto-generated',
        'X-Cron-Env: <SHELL=/bin/sh>',
      ],
      'neko@example.jp: 550 5.1.1 User unknown\nmike@example.com: 552 5.2.2 Mailbox full',
    ),
  ),
  nothing(
    'logwatch',
    mail(
      [
        'From: Logwatch <logwatch@web.example.org>',
        'To: root@web.example.org',
        'Subject: Logwatch for web (Linux)',
      ],
      ' --------------------- sendmail Begin ------------------------\n\n Unknown users:\n    neko@example.jp: 3 Times(s)\n\n Mailbox full: 2\n Returned mail: 5\n',
    ),
  ),
  nothing(
    'challenge',
    mail(
      ['From: neko@example.jp', ME, 'Subject: Please confirm your message', 'Auto-Submitted: auto-replied'],
      'I am protecting myself from spam. Your message was not delivered yet. Please confirm your message by answering to this mail. Click on the link below to have your message delivered.',
    ),
  ),
  nothing(
    'quarantine digest',
    mail(
      ['From: quarantine@gate.example.net', ME, 'Subject: Quarantine summary for tama@example.org'],
      'You have 3 quarantined messages.\n\nFrom: a@spam.example  Subject: cheap pills  Rejected: spam',
    ),
  ),
  nothing(
    'quarantine notice from a postmaster',
    mail(
      ['From: postmaster@gate.example.net', ME, 'Subject: Quarantine notification'],
      'The following messages are held in quarantine for you: a@spam.example "cheap pills".',
    ),
  ),
  nothing(
    'moderation notice of a list',
    mail(
      [
        'From: users-bounces@lists.example.com',
        ME,
        'Subject: Your message to Users awaits moderator approval',
        'List-Id: <users.lists.example.com>',
        'Precedence: bulk',
      ],
      "Your mail to 'Users' with the subject\n\n    The minutes\n\nIs being held until the list moderator can review it for approval.",
    ),
  ),
  nothing(
    'list subscription probe',
    mail(
      ['From: users-request@lists.example.com', ME, 'Subject: confirm 123456', 'Precedence: bulk'],
      'Mailing list subscription confirmation notice for mailing list Users',
    ),
  ),
  nothing(
    'calendar invitation',
    mail(
      ['From: Hanako <hanako@example.com>', ME, 'Subject: Invitation: Delivery review @ Tue Nov 3'],
      'BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nSUMMARY:Delivery review\nATTENDEE:mailto:neko@example.jp\nEND:VEVENT\nEND:VCALENDAR',
      'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
    ),
  ),
  nothing(
    'calendar answer',
    mail(
      ['From: Neko <neko@example.jp>', ME, 'Subject: Declined: Delivery review'],
      'Neko has declined this invitation.\n',
      TEXT,
    ),
  ),
  nothing(
    'a parcel that could not be delivered',
    mail(
      [
        'From: "Parcel Service" <delivery@parcel.example>',
        ME,
        'Subject: Delivery failed: we could not deliver your parcel',
      ],
      'We were unable to deliver your parcel today. It is being returned to sender unless you choose a new date.\n\nQuestions: help@parcel.example',
    ),
  ),
  nothing(
    'Japanese parcel notice',
    mail(
      ['From: 宅配便 <info@parcel.example.jp>', ME, 'Subject: ご不在のためお届けできませんでした'],
      'お荷物をお届けできませんでした。再配達をご依頼ください。\n連絡先 info@parcel.example.jp',
    ),
  ),
  nothing(
    'phishing that plays mailbox full',
    mail(
      ['From: "IT Help Desk" <helpdesk@phish.example>', ME, 'Subject: Your mailbox is full'],
      'Your mailbox tama@example.org has exceeded its quota. Incoming messages will be rejected. Click here to validate: https://phish.example/',
    ),
  ),
  nothing(
    'phishing that plays a hold back notice',
    mail(
      ['From: "Mail Server" <no-reply@phish.example>', ME, 'Subject: (5) Undelivered messages pending'],
      'Five incoming messages to tama@example.org could not be delivered to your inbox. Release them: https://phish.example/',
    ),
  ),
  nothing(
    'quota warning to the user',
    mail(
      ['From: postmaster@example.org', ME, 'Subject: Your mailbox is almost full'],
      'Dear user, your mailbox has reached 95 % of its quota. Please delete some messages.',
    ),
  ),
  nothing(
    'postmaster writes to a person',
    mail(
      ['From: Postmaster <postmaster@example.com>', ME, 'Subject: Maintenance on Sunday'],
      'The mail server will be down on Sunday from 2:00 to 4:00.',
    ),
  ),
  nothing(
    'postmaster answers a person',
    mail(
      [
        'From: Postmaster <postmaster@example.com>',
        ME,
        'Subject: Re: blocked?',
        'In-Reply-To: <1@example.org>',
      ],
      `We have removed your IP from the list.\n\n> My mail to neko@example.com was rejected: 554 5.7.1 blocked`,
    ),
  ),
  nothing(
    'welcome mail of a mail system',
    mail(
      ['From: Mail Administrator <mailadmin@example.org>', ME, 'Subject: Welcome to your new mailbox'],
      'Your account tama@example.org is ready.',
    ),
  ),
  nothing(
    'shop order with an order status',
    mail(
      ['From: Shop <orders@shop.example>', ME, 'Subject: Delivery status of order 5501'],
      'Your order 550-5512 was delivered to the pick-up point.',
    ),
  ),
  nothing(
    'ticket system acknowledges',
    mail(
      [
        'From: support@example.com',
        ME,
        'Subject: [Ticket#55011] We received your request',
        'Auto-Submitted: auto-generated',
        'X-Auto-Response-Suppress: All',
      ],
      'Your request "mail returned: user unknown" has been received.',
    ),
  ),
  nothing(
    'monitoring alert about a mail queue',
    mail(
      ['From: nagios@monitor.example.org', ME, 'Subject: ** PROBLEM Service Alert: mx/mailq is CRITICAL **'],
      'mailq is 552 (threshold c = 500). Last error: connect to mx.example.jp[192.0.2.25]:25: Connection timed out',
    ),
  ),
  nothing(
    'forwarded as attachment by a person',
    mail(
      [
        'From: Hanako <hanako@example.com>',
        ME,
        'Subject: please look at this',
        'User-Agent: Mozilla Thunderbird',
      ],
      `--r\n${TEXT}\n\nWhat does it mean?\n--r\nContent-Type: message/rfc822\n\n${BOUNCE}\n--r--`,
      'Content-Type: multipart/mixed; boundary=r',
    ),
  ),
  nothing(
    'spam with an empty envelope sender',
    mail(
      ['Return-Path: <>', 'From: "Online Pharmacy" <deals@spam.example>', ME, 'Subject: Last chance!'],
      'Buy now at https://spam.example/ or write to deals2@spam.example',
    ),
  ),
  nothing(
    'a person whose name sounds like a daemon',
    mail(
      ['From: Bounce Records <info@bouncerecords.example>', ME, 'Subject: New releases'],
      'Out now: "Returned to sender" by The Undeliverables. Contact info@bouncerecords.example',
    ),
  ),
  nothing(
    'receipt of a help desk in Japanese',
    mail(
      [
        'From: お客様サポート <support@example.co.jp>',
        ME,
        'Subject: お問い合わせを受け付けました',
        'Auto-Submitted: auto-generated',
      ],
      '「メールが送信できません」というお問い合わせを受け付けました。担当者よりご連絡いたします。',
    ),
  ),
  vacation(
    'out of office',
    mail(
      [
        'From: Neko <neko@example.jp>',
        ME,
        'Subject: Out of Office: The minutes',
        'Auto-Submitted: auto-replied',
      ],
      'I am on vacation until Monday. In urgent cases write to mike@example.jp.',
    ),
  ),
  vacation(
    'Exchange automatic reply',
    mail(
      [
        'From: Neko <neko@example.jp>',
        ME,
        'Subject: Automatic reply: The minutes',
        'X-Auto-Response-Suppress: All',
        'Auto-Submitted: auto-generated',
      ],
      'I am out of the office.',
    ),
  ),
  vacation(
    'Japanese',
    mail(['From: Neko <neko@example.jp>', ME, 'Subject: 自動応答: 議事録'], '休暇中です。月曜に戻ります。'),
  ),
  vacation(
    'German',
    mail(
      ['From: Neko <neko@example.jp>', ME, 'Subject: Automatische Antwort: Protokoll'],
      'Ich bin bis Montag nicht im Büro.',
    ),
  ),
  vacation(
    'German, absence note',
    mail(['From: Neko <neko@example.jp>', ME, 'Subject: Abwesenheitsnotiz: Protokoll'], 'Ich bin nicht da.'),
  ),
  vacation(
    'French',
    mail(
      ['From: Neko <neko@example.jp>', ME, 'Subject: Réponse automatique : Compte rendu'],
      'Je suis absent.',
    ),
  ),
  vacation(
    'French, absent',
    mail(
      ['From: Neko <neko@example.jp>', ME, 'Subject: Absence du bureau : Compte rendu'],
      'Je suis absent.',
    ),
  ),
  vacation(
    'Spanish',
    mail(['From: Neko <neko@example.jp>', ME, 'Subject: Respuesta automática: Acta'], 'Estoy de vacaciones.'),
  ),
  vacation(
    'Italian',
    mail(['From: Neko <neko@example.jp>', ME, 'Subject: Risposta automatica: Verbale'], 'Sono in ferie.'),
  ),
  vacation(
    'Portuguese',
    mail(['From: Neko <neko@example.jp>', ME, 'Subject: Resposta automática: Ata'], 'Estou de férias.'),
  ),
  vacation(
    'Russian',
    mail(['From: Neko <neko@example.jp>', ME, 'Subject: Автоматический ответ: протокол'], 'Я в отпуске.'),
  ),
  vacation(
    'Chinese',
    mail(['From: Neko <neko@example.jp>', ME, 'Subject: 自动回复: 会议记录'], '我在休假。'),
  ),
  vacation(
    'Traditional Chinese',
    mail(['From: Neko <neko@example.jp>', ME, 'Subject: 自動回覆: 會議記錄'], '我在休假。'),
  ),
  vacation(
    'Korean',
    mail(['From: Neko <neko@example.jp>', ME, 'Subject: 자동 회신: 회의록'], '휴가 중입니다.'),
  ),
  vacation(
    'Dutch',
    mail(
      ['From: Neko <neko@example.jp>', ME, 'Subject: Automatisch antwoord: notulen'],
      'Ik ben met vakantie.',
    ),
  ),
  vacation(
    'vacation(1)',
    mail(
      [
        'From: neko@example.jp',
        ME,
        'Subject: away from my mail',
        'Precedence: bulk',
        'Auto-Submitted: auto-replied',
      ],
      'I will not be reading my mail for a while.',
    ),
  ),
  {
    name: 'success report',
    mail: report(
      'message/delivery-status',
      [
        'From: Mail Delivery System <MAILER-DAEMON@mx.example.net>',
        ME,
        'Subject: Successful Mail Delivery Report',
      ],
      'Your message was successfully delivered to the destination(s) listed below.',
      'Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; neko@example.jp\nAction: delivered\nStatus: 2.1.5\nDiagnostic-Code: smtp; 250 2.1.5 Ok',
    ),
    want: [{ recipient: 'neko@example.jp', reason: 'delivered', kind: 'delivered', hard: false }],
  },
  {
    name: 'relayed report of Exchange',
    mail: report(
      'message/delivery-status',
      ['From: postmaster@mx.example.net', ME, 'Subject: Relayed: The minutes of Tuesday'],
      'Delivery to these recipients or groups is complete, but no delivery notification was sent by the destination server:',
      'Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; neko@example.jp\nAction: relayed\nStatus: 2.0.0',
    ),
    want: [{ recipient: 'neko@example.jp', reason: 'delivered', kind: 'delivered', hard: false }],
  },
  {
    name: 'complaint',
    mail: report(
      'message/feedback-report',
      ['From: fbl@provider.example', ME, 'Subject: FW: The minutes of Tuesday'],
      'This is an abuse report.',
      'Feedback-Type: abuse\nUser-Agent: FBL/1.0\nVersion: 1\nOriginal-Rcpt-To: neko@example.jp',
    ),
    want: [{ recipient: 'neko@example.jp', reason: 'feedback', kind: 'feedback', hard: false }],
  },
  {
    name: 'forwarded by a person, inline',
    mail: mail(
      ['From: Hanako <hanako@example.com>', ME, 'Subject: Fwd: Undelivered Mail Returned to Sender'],
      `---------- Forwarded message ---------\n${BOUNCE}`,
    ),
    want: [],
  },
];
