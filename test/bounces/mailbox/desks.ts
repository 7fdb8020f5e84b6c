/** What people and help desks write about bounces: quoted, forwarded, attached, asked about; see envelope.ts. */
import type { MailboxCase } from './envelope.ts';
import {
  alternative,
  attached,
  away,
  file,
  html,
  mixed,
  one,
  POSTFIX_FIELDS,
  POSTFIX_TEXT,
  related,
  report,
  sent,
  status,
  text,
} from './envelope.ts';

const THREAD =
  'In-Reply-To: <20261103085959.4d1XyZ@out.example.net>\nReferences: <20261103085959.4d1XyZ@out.example.net>';
const OUTLOOK =
  'Thread-Index: AQHZxR1b\nThread-Topic: Undeliverable: Price list 2027\nAccept-Language: en-GB, en-US\nX-MS-Has-Attach:\nX-Originating-IP: [198.51.100.9]';
const quote = (content: string): string => content.replaceAll(/^/gm, '> ');
const BOUNCE = `Return-Path: <>\nFrom: MAILER-DAEMON@out.example.net (Mail Delivery System)\nTo: tama@example.org\nSubject: Undelivered Mail Returned to Sender\nDate: Tue, 3 Nov 2026 08:59:59 +0900\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\nMessage-ID: <20261103085959.4d1XyZ@out.example.net>\n${report('delivery-status', text(POSTFIX_TEXT), status(POSTFIX_FIELDS), `Content-Type: message/rfc822\n\n${sent('kuro@example.jp')}`)}`;

export const DESKS: readonly MailboxCase[] = [
  one(
    'ticket acknowledged, OTRS, quoting the bounce, auto-replied',
    {
      from: 'Example Support <support@desk.example.com>',
      subject: '[Ticket#2026110355000017] RE: Undelivered Mail Returned to Sender',
      path: '',
      more: `${THREAD}\nAuto-Submitted: auto-replied\nPrecedence: bulk\nX-Powered-By: OTRS Community Edition\nX-OTRS-Loop: support@desk.example.com`,
    },
    text(
      `Dear Tama,\n\nthank you for your request. It was recorded as Ticket#2026110355000017.\n\n${quote(POSTFIX_TEXT)}`,
    ),
    away('support@desk.example.com'),
  ),
  one(
    'ticket acknowledged, Zendesk-like, auto-generated',
    {
      from: 'Acme Help <support@acme.zendesk.example>',
      subject: '[Request received] Mail delivery failed: returning message to sender',
      path: 'support@acme.zendesk.example',
      more: 'Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\nX-Mailer: Zendesk Mailer\nX-Zendesk-From-Account-Id: 4711',
    },
    alternative(
      text(
        `##- Please type your reply above this line -##\n\nYour request (550) has been received and is being reviewed by our support staff.\n\nMail delivery failed: returning message to sender\n${POSTFIX_TEXT}`,
      ),
      html('<p>Your request (550) has been received.</p>'),
    ),
  ),
  one(
    'ticket update by an agent, Freshdesk-like, null path',
    {
      from: 'Support <help@acme.freshdesk.example>',
      subject: 'Undeliverable: your ticket 550 has been updated',
      path: '',
      more: 'Auto-Submitted: auto-generated\nX-FD-Ticket: 550',
    },
    html(
      '<p>Hi Tama,</p><p>the customer says that kuro@example.jp returns "550 5.1.1 User unknown". Please check the spelling.</p><p>Regards<br>Mike, Support</p>',
    ),
  ),
  one(
    'Request Tracker, correspondence',
    {
      from: 'Mike via RT <rt@example.org>',
      subject: '[example.org #4711] Delivery Status Notification (Failure)',
      more: `${THREAD}\nPrecedence: bulk\nX-RT-Loop-Prevention: example.org\nRT-Ticket: example.org #4711\nManaged-by: RT 5.0.5\nX-RT-Originator: mike@example.org`,
    },
    text(`The address has a typo, it is kuro@example.jp without the dot.\n\n${quote(POSTFIX_TEXT)}`),
  ),
  one(
    'Jira issue created out of a bounce',
    {
      from: 'Tama (JIRA) <jira@atl.example.net>',
      subject: '[JIRA] (OPS-550) Undelivered Mail Returned to Sender',
      path: 'jira@atl.example.net',
      more: 'Precedence: bulk\nAuto-Submitted: auto-generated\nX-JIRA-FingerPrint: 4711',
    },
    alternative(
      text(`Tama created OPS-550:\n\n{noformat}\n${POSTFIX_TEXT}\n\n${POSTFIX_FIELDS}\n{noformat}`),
      html('<h2>OPS-550</h2>'),
    ),
  ),
  one(
    'colleague forwards inline with a question, Gmail',
    {
      from: 'Mike Tanaka <mike@example.org>',
      subject: 'Fwd: Undelivered Mail Returned to Sender',
      to: 'tama@example.org',
    },
    alternative(
      text(
        `Hi Tama, any idea what that is?\n\n---------- Forwarded message ---------\nFrom: Mail Delivery System <MAILER-DAEMON@out.example.net>\nDate: Tue, Nov 3, 2026 at 8:59 AM\nSubject: Undelivered Mail Returned to Sender\nTo: <mike@example.org>\n\n\n${POSTFIX_TEXT}\n`,
      ),
      html('<p>Hi Tama, any idea what that is?</p>'),
    ),
  ),
  one(
    'colleague forwards inline, Outlook, German',
    { from: 'Meier, Hans <hans.meier@example.de>', subject: 'WG: Unzustellbar: Preisliste', more: OUTLOOK },
    alternative(
      text(
        `Hallo,\n\nkannst du bitte mal schauen?\n\nGruß\nHans\n\nVon: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.de>\nGesendet: Dienstag, 3. November 2026 09:00\nAn: Meier, Hans\nBetreff: Unzustellbar: Preisliste\n\nFehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nkuro@example.jp\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden.\n\nDiagnoseinformationen für Administratoren:\n\nGenerierender Server: mx.example.de\n\nkuro@example.jp\nmx.example.jp\nRemote Server returned '550 5.1.1 User unknown'`,
        'quoted-printable',
      ),
      html('<p>Hallo</p>'),
    ),
  ),
  one(
    'colleague attaches the bounce, own words in front',
    {
      from: 'Mike Tanaka <mike@example.org>',
      subject: 'Mail problem with our customer',
      to: 'tama@example.org',
      more: 'User-Agent: Mozilla Thunderbird',
    },
    mixed(text('Tama, see the attached bounce. Is it their fault or ours?\n\nMike'), attached(BOUNCE)),
  ),
  one(
    'colleague attaches the bounce, nothing in front, subject of the bounce',
    {
      from: 'Mike Tanaka <mike@example.org>',
      subject: 'Fwd: Undelivered Mail Returned to Sender',
      to: 'tama@example.org',
    },
    mixed(text('\n'), attached(BOUNCE)),
  ),
  one(
    'colleague asks, no prefix, subject of a bounce, with signature',
    {
      from: 'Hanako Sato <hanako@example.org>',
      subject: 'Undeliverable mail to example.jp?',
      to: 'tama@example.org',
    },
    alternative(
      text(
        'Hi Tama,\n\nI can not reach kuro@example.jp since yesterday, it says "550 5.7.1 Message rejected due to local policy". Could you have a look?\n\nThanks\nHanako',
      ),
      html('<div dir="ltr">Hi Tama,<br>I can not reach kuro@example.jp</div>'),
    ),
  ),
  one(
    'customer complains, in Japanese, subject like a bounce',
    {
      from: '佐藤花子 <hanako@example.co.jp>',
      subject: 'メールが届きません(至急)',
      more: 'X-Mailer: Microsoft Outlook 16.0',
    },
    text(
      'ネットワーク管理者様\n\nkuro@example.jp にメールを送ると、下記のエラーで戻ってきます。\n\n<kuro@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.7.1 Access denied (in reply to RCPT TO command)\n\n原因を教えていただけますでしょうか。\n佐藤',
      'base64',
      'shift_jis',
    ),
  ),
  one(
    'customer complains, webmail without a client field, Japanese',
    { from: '田中 <tanaka@example.co.jp>', subject: '送信エラーの件', to: 'support@example.org' },
    text(
      'お世話になっております。田中です。\n\n昨日から kuro@example.jp 宛のメールが「552 5.2.2 Mailbox full」で返ってきます。\n調べていただけますか。\n\n田中',
      'base64',
    ),
  ),
  one(
    'customer complains, French webmail',
    {
      from: 'Jeanne Petit <jeanne@example.fr>',
      subject: 'Message non distribué, que faire ?',
      to: 'support@example.org',
      more: 'User-Agent: Roundcube Webmail/1.6.5',
    },
    text(
      "Bonjour,\n\nmon message à kuro@example.jp n'a pas pu être remis : « 550 5.4.1 Recipient address rejected ». Que dois-je faire ?\n\nBien à vous\nJeanne",
    ),
  ),
  one(
    'customer complains, Spanish, phone',
    {
      from: 'Ana López <ana@example.es>',
      subject: 'Correo devuelto',
      to: 'soporte@example.org',
      more: 'X-Mailer: iPhone Mail (22A3370)',
    },
    text(
      'Hola, mi correo a kuro@example.jp fue devuelto, dice 554 5.7.1. ¿Qué pasa?\n\nEnviado desde mi iPhone',
    ),
  ),
  one(
    'customer complains, Russian web client',
    {
      from: 'Иван Петров <ivan@example.ru>',
      subject: 'Не доставлено письмо',
      to: 'support@example.org',
      more: 'X-Mailer: Yamail [ http://yandex.ru ] 5.0',
    },
    text(
      'Здравствуйте! Письмо на kuro@example.jp не доставлено, ошибка 550 5.1.1. Помогите, пожалуйста.\n\n-- \nИван',
    ),
  ),
  one(
    'help desk of a provider answers, own words above, no thread',
    {
      from: 'Provider Postmaster <postmaster@bigmail.example.com>',
      subject: 'Delisting request 550-5512 for 192.0.2.1',
      path: 'postmaster@bigmail.example.com',
    },
    text(
      'Hello,\n\nthank you for contacting us. 192.0.2.1 was blocked because of spam complaints: "550 5.7.1 Your IP is blocked". The block has been removed.\nIf mail to user@bigmail.example.com is still rejected, reply to this mail.\n\nKind regards\nPostmaster Team',
    ),
  ),
  one(
    'postmaster of a partner asks, new thread',
    {
      from: 'Postmaster <postmaster@partner.example.net>',
      subject: 'Delivery problems from partner.example.net to example.org',
      path: 'postmaster@partner.example.net',
      more: 'User-Agent: Mutt/2.2.12',
    },
    text(
      'Dear colleague,\n\nour mail to tama@example.org is deferred by your server:\n\n<tama@example.org>: host mx.example.org[192.0.2.10] said: 450 4.7.1 Client host rejected: cannot find your hostname (in reply to RCPT TO command)\n\nCan you please whitelist 203.0.113.25?\n\nBest,\nPeter',
    ),
  ),
  one(
    'postmaster of a partner asks, no client field, no thread',
    {
      from: 'Postmaster partner <postmaster@partner.example.net>',
      subject: 'Your mail server refuses our mail',
      path: 'postmaster@partner.example.net',
    },
    text(
      'Hello,\n\nsince Monday your server answers to our mail for tama@example.org with\n\n  554 5.7.1 Service unavailable; Client host [203.0.113.25] blocked using bl.example\n\nWe are no longer on that list. Please check.\n\nPeter Weber\npartner GmbH',
    ),
  ),
  one(
    'colleague writes to bounces@ by accident',
    {
      from: 'Kuro Kato <kuro@example.jp>',
      subject: 'Re: Price list 2027',
      to: 'bounces+kuro=example.jp@example.org',
      more: THREAD,
    },
    text(
      'Hi, please send the price list to kato@example.jp instead, my other mailbox is full and will be closed.\n\nOn Tue, Tama wrote:\n> Dear customer, the new prices.',
    ),
  ),
  one(
    'unsubscribe wish in the bounce folder',
    {
      from: 'kuro@example.jp',
      subject: 'undeliverable please stop',
      to: 'bounces+kuro=example.jp@example.org',
    },
    text('Stop sending, or I report you as spam. This address kuro@example.jp is not for you.'),
  ),
  one(
    'GitHub issue about a bounce parser',
    {
      from: 'Mike <notifications@github.example.com>',
      subject: 'Re: [acme/bouncer] Undelivered Mail Returned to Sender is not parsed (Issue #550)',
      path: 'noreply@github.example.com',
      more: 'List-ID: acme/bouncer <bouncer.acme.github.example.com>\nList-Archive: https://github.example.com/acme/bouncer\nPrecedence: list\nX-GitHub-Reason: subscribed\nIn-Reply-To: <acme/bouncer/issues/550@github.example.com>',
    },
    alternative(
      text(
        `Here is the mail:\n\n\`\`\`\n${POSTFIX_TEXT}\n\n${POSTFIX_FIELDS}\n\`\`\`\n\n-- \nReply to this email directly or view it on GitHub`,
      ),
      html('<p>Here is the mail</p>'),
    ),
  ),
  one(
    'GitLab pipeline and issue',
    {
      from: 'Gitlab <gitlab@git.example.org>',
      subject: 'mailer | Mail delivery failed for kuro@example.jp (#12)',
      path: 'gitlab@git.example.org',
      more: 'X-GitLab-Project: mailer\nX-GitLab-Issue-IID: 12\nList-Id: ops/mailer <12.mailer.ops.git.example.org>\nAuto-Submitted: auto-generated',
    },
    text(
      `Mike created an issue: #12\n\n<kuro@example.jp>: 550 5.1.1 User unknown\n\n-- \nYou're receiving this email because of your account on git.example.org.`,
    ),
  ),
  one(
    'GitLab could not process a reply',
    {
      from: 'GitLab <noreply@git.example.org>',
      subject: '[Rejected] Re: Price list',
      path: '',
      more: 'Auto-Submitted: auto-generated',
    },
    text(
      "Unfortunately, your email message to GitLab could not be processed.\n\nWe couldn't find the project. Please check if there's a typo.",
    ),
  ),
  one(
    'invoice question with a mail server in its subject',
    { from: 'Mailserver Hosting GmbH <buchhaltung@hosting.example.de>', subject: 'Rechnung 550/2026' },
    mixed(
      text(
        'Sehr geehrte Damen und Herren,\n\nanbei die Rechnung 550/2026 für Ihren Mailserver. Rückfragen an hotline@mailserver-hosting.example.de.',
      ),
      file('application/pdf', 'Rechnung.pdf', '%PDF-1.7'),
    ),
  ),
  one(
    'a company called Mail Systems Ltd. writes',
    {
      from: 'Mail Systems Ltd. <sales@mailsystems.example.com>',
      subject: 'Your enquiry: mail routers',
      path: 'sales@mailsystems.example.com',
    },
    text(
      'Dear Tama,\n\nthe router you asked for was not delivered to our warehouse yet. Our technician t.brown@routers.example.net will call you at 10:45.\n\nJohn',
    ),
  ),
  one(
    'person in a picture signature, related parts, delivery in text',
    {
      from: 'Mike Tanaka <mike@example.org>',
      subject: 'Delivery of the new server failed',
      to: 'tama@example.org',
    },
    related(
      html(
        '<p>Hi, the truck could not deliver the server today; contact bob@logistics.example.net (room 550).</p><img src="cid:logo">',
      ),
      file('image/png', 'logo.png', 'PNG'),
    ),
  ),
  one(
    'forward of a bounce by a rule of a mailbox (redirect), keeps the bounce itself: a bounce',
    {
      from: 'Mail Delivery System <MAILER-DAEMON@out.example.net>',
      subject: 'Undelivered Mail Returned to Sender',
      path: 'SRS0=abcd=XY=example.org=tama@forwarder.example.com',
      more: 'Auto-Submitted: auto-replied\nX-Forwarded-For: tama@example.org team@example.org\nResent-From: tama@example.org',
    },
    report(
      'delivery-status',
      text(POSTFIX_TEXT),
      status(POSTFIX_FIELDS),
      `Content-Type: message/rfc822\n\n${sent('kuro@example.jp')}`,
    ),
    { recipient: 'kuro@example.jp', kind: 'bounce', action: 'failed' },
  ),
];
