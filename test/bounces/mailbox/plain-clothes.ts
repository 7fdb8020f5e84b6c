/** Real bounces in ordinary clothes: in a person's or a company's name, with an envelope sender, translated, wrapped; see envelope.ts. */
import type { MailboxCase } from './envelope.ts';
import {
  alternative,
  attached,
  fails,
  file,
  html,
  late,
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

const REPLIED = 'Auto-Submitted: auto-replied';
const GENERATED = 'Auto-Submitted: auto-generated';
const OWN = (to: string): string => `Content-Type: message/rfc822\n\n${sent(to)}`;
const HEADER = (to: string): string =>
  `Content-Type: text/rfc822-headers\n\n${sent(to).split('\n\n')[0] ?? ''}\n`;
const KURO = fails('kuro@example.jp');
const FIELDS = (code: string, words: string): string =>
  `Final-Recipient: rfc822; kuro@example.jp\nAction: failed\nStatus: ${code}\nDiagnostic-Code: smtp; ${words}`;

export const PLAIN_CLOTHES: readonly MailboxCase[] = [
  // Handed on by a list or an alias, whose address stands in the envelope
  ...(['MAILER-DAEMON@mx.example.com', 'Postmaster <postmaster@mx.example.com>'] as const).map((from) =>
    one(
      `handed on by a list, from ${from}`,
      { from, subject: 'Undelivered mail returned to sender', path: 'list-bounces@lists.example.com' },
      text(
        'The following message could not be delivered:\n\n  kuro@example.jp\n\nReason: 550 No such user here',
      ),
      KURO,
    ),
  ),
  one(
    'handed on by an alias, own subject',
    { from: 'MAILER-DAEMON@mx.example.com', subject: 'Your message', path: 'suzuki@example.com' },
    text('Hello,\n\nyour mail to kuro@example.jp could not be delivered because the mailbox is full.'),
    KURO,
  ),
  // In the name of a company or a person
  one(
    'company, own subject, report',
    {
      from: 'Acme Customer Mail <mail@acme.example.com>',
      subject: 'Your email to Kuro Kato',
      path: 'mail@acme.example.com',
      more: GENERATED,
    },
    report(
      'delivery-status',
      text('Sorry, your email did not reach Kuro Kato.'),
      status(FIELDS('5.1.1', '550 5.1.1 User unknown')),
      HEADER('kuro@example.jp'),
    ),
    KURO,
  ),
  one(
    'company, text, envelope sender of its own, returned mail attached',
    {
      from: 'Acme Mail Service <noreply@acme.example.com>',
      subject: 'Message not delivered',
      path: 'noreply@acme.example.com',
      more: REPLIED,
    },
    mixed(
      text(
        'Your message to kuro@example.jp could not be delivered because the mailbox is full.\n\nReason: 552 5.2.2 Mailbox full',
      ),
      attached(sent('kuro@example.jp')),
    ),
    KURO,
  ),
  one(
    'in the name of the sender himself (gateway writes as its user)',
    {
      from: 'Tama Suzuki <tama@example.org>',
      subject: 'Undeliverable: Price list 2027',
      path: '',
      to: 'tama@example.org',
    },
    text(
      'The following message could not be delivered:\n\n  To: kuro@example.jp\n  Error: 550 5.7.1 Message rejected by policy\n',
    ),
    KURO,
  ),
  one(
    'in the name of the recipient, vacation-like header, 5xx inside',
    {
      from: 'Kuro Kato <kuro@example.jp>',
      subject: 'Undeliverable: Price list 2027',
      path: '',
      more: REPLIED,
    },
    text('Your message to kuro@example.jp could not be delivered.\n\n550 5.2.1 The mailbox is disabled'),
    KURO,
  ),
  one(
    'IT department in person, VERP path',
    {
      from: 'IT Operations <it@corp.example.com>',
      subject: 'Undelivered: Price list 2027',
      path: 'bounce+tama=example.org@corp.example.com',
      more: GENERATED,
    },
    alternative(
      text(
        'Dear sender,\n\nyour message to the following recipient was not delivered:\n\nkuro@corp.example.com\n550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup\n\nIT Operations',
      ),
      html('<p>Dear sender, …</p>'),
    ),
    fails('kuro@corp.example.com'),
  ),
  one(
    'security gateway, no-reply, policy',
    {
      from: 'Example Mail Security <no-reply@mailsec.example.com>',
      subject: 'Message blocked: Price list 2027',
      path: '',
      more: REPLIED,
    },
    html(
      '<table><tr><td>From:</td><td>tama@example.org</td></tr><tr><td>To:</td><td>kuro@example.jp</td></tr><tr><td>Subject:</td><td>Price list 2027</td></tr></table><p>Your email was rejected: attachment type not allowed (554 5.7.1).</p>',
    ),
    KURO,
  ),
  one(
    'DLP gateway, named recipients',
    {
      from: 'Data Protection <dlp@example.org>',
      subject: 'Your message was not sent',
      path: '',
      to: 'tama@example.org',
    },
    text(
      'Your message "Price list 2027" was not sent to kuro@example.jp and mike@example.com because it contains a card number.',
    ),
    KURO,
    fails('mike@example.com'),
  ),
  // Subjects and texts in other languages
  one(
    'Japanese, company, shift_jis base64, no report',
    {
      from: 'ねこ商事メールセンター <center@neko.example.co.jp>',
      subject: '【自動配信】メール未達のお知らせ',
      path: '',
      more: GENERATED,
    },
    text(
      'お客様が送信されたメールは下記宛先に届きませんでした。\n\n宛先: kuro@example.jp\n理由: 該当するユーザーが存在しません (550 5.1.1)\n',
      'base64',
      'shift_jis',
    ),
    KURO,
  ),
  one(
    'Japanese, iso-2022-jp 7bit header words, multipart/mixed with the mail',
    {
      from: 'メール配送システム <daemon@mail.example.ne.jp>',
      subject: 'メールをお届けできませんでした',
      path: '',
    },
    mixed(
      text(
        '次のあて先へのメールはお届けできませんでした。\n\n<kuro@example.jp>\n  552 5.2.2 メールボックスがいっぱいです',
        'base64',
        'euc-jp',
      ),
      attached(sent('kuro@example.jp')),
    ),
    KURO,
  ),
  one(
    'German, provider with a sender',
    {
      from: 'Mailservice example.de <mailservice@example.de>',
      subject: 'Ihre Nachricht konnte nicht zugestellt werden',
      path: 'mailservice@example.de',
      more: GENERATED,
    },
    text(
      'Guten Tag,\n\nIhre Nachricht an kuro@example.jp konnte nicht zugestellt werden.\n\nFehlermeldung des Zielservers: 550 5.1.1 User unknown\n\nIhr Mailservice',
      'quoted-printable',
      'iso-8859-1',
    ),
    KURO,
  ),
  one(
    'French, HTML only',
    { from: 'Messagerie <messagerie@example.fr>', subject: 'Votre message n’est pas arrivé', path: '' },
    html(
      "<p>Bonjour,</p><p>votre message à <b>kuro@example.jp</b> n'a pas pu être remis&nbsp;: l'adresse n'existe pas.</p>",
    ),
    KURO,
  ),
  one(
    'Spanish, windows-1252, no code',
    { from: 'Correo <correo@example.es>', subject: 'Su mensaje no ha llegado', path: '' },
    text(
      'Su mensaje a kuro@example.jp no se pudo entregar: el buzón está lleno.',
      'quoted-printable',
      'windows-1252',
    ),
    KURO,
  ),
  one(
    'Portuguese, related HTML',
    { from: 'Provedor <postmaster@example.br>', subject: 'Sua mensagem voltou', path: '' },
    related(
      html(
        '<img src="cid:logo"><p>Não foi possível entregar sua mensagem para kuro@example.jp.</p><p>550 5.1.1 Usuário desconhecido</p>',
      ),
      file('image/png', 'logo.png', 'PNG'),
    ),
    KURO,
  ),
  one(
    'Russian, koi8-r base64',
    { from: 'Почтовая служба <mail@example.ru>', subject: 'Ваше письмо не доставлено', path: '' },
    text(
      'Ваше письмо для kuro@example.jp не доставлено: такого пользователя нет. 550 5.1.1',
      'base64',
      'koi8-r',
    ),
    KURO,
  ),
  one(
    'Chinese, gb18030 base64, alternative',
    { from: '邮件系统 <admin@example.cn>', subject: '您的邮件未能送达', path: '' },
    alternative(
      text(
        '您发送给 kuro@example.jp 的邮件未能送达，原因：用户不存在。550 User not found',
        'base64',
        'gb2312',
      ),
      html('<p>您发送给 kuro@example.jp 的邮件未能送达</p>', 'base64'),
    ),
    KURO,
  ),
  one(
    'Korean, euc-kr base64',
    { from: '메일센터 <help@example.kr>', subject: '메일이 전달되지 않았습니다', path: '' },
    text(
      'kuro@example.jp 님께 보내신 메일이 전달되지 않았습니다.\n사유: 550 5.1.1 존재하지 않는 사용자',
      'base64',
      'euc-kr',
    ),
    KURO,
  ),
  one(
    'Italian with a sender, mixed',
    {
      from: 'Servizio Posta <posta@example.it>',
      subject: 'Messaggio non consegnato: Listino',
      path: 'posta@example.it',
      more: REPLIED,
    },
    mixed(
      text('Il messaggio per kuro@example.jp non è stato consegnato.\n\n554 5.7.1 Message refused'),
      attached(sent('kuro@example.jp')),
    ),
    KURO,
  ),
  one(
    'Dutch, delayed',
    { from: 'Mailserver <mailserver@example.nl>', subject: 'Vertraagde bezorging', path: '' },
    text(
      'Uw bericht aan kuro@example.jp is nog niet bezorgd. We blijven het de komende 4 dagen proberen.\n\n451 4.7.1 Try again later',
    ),
    late('kuro@example.jp'),
  ),
  // Shapes
  one(
    'report in multipart/mixed',
    { from: 'Mail System <mailsystem@mx.example.net>', subject: 'Price list 2027', path: '' },
    mixed(text('Not delivered.'), status(FIELDS('5.2.2', '552 5.2.2 Over quota')), HEADER('kuro@example.jp')),
    KURO,
  ),
  one(
    'report in multipart/alternative',
    { from: 'Mail Gateway <gw@mx.example.net>', subject: 'Undeliverable', path: '' },
    alternative(
      text('Your message could not be delivered.'),
      status(FIELDS('5.2.2', '552 5.2.2 Over quota')),
    ),
    KURO,
  ),
  one(
    'report wrapped by a footer of a list gateway: mixed around report',
    {
      from: 'MAILER-DAEMON@out.example.net',
      subject: 'Undelivered Mail Returned to Sender',
      path: 'staff-bounces+kuro=example.jp@lists.example.org',
    },
    mixed(
      report('delivery-status', text(POSTFIX_TEXT), status(POSTFIX_FIELDS), OWN('kuro@example.jp')),
      text('-- \nScanned by Example Gateway'),
    ),
    KURO,
  ),
  one(
    'report passed by a list, with list fields and the sender of the list',
    {
      from: 'MAILER-DAEMON@out.example.net (Mail Delivery System)',
      subject: '[team] Undelivered Mail Returned to Sender',
      path: 'team-bounces@lists.example.org',
      to: 'team@lists.example.org',
      more: 'List-Id: <team.lists.example.org>\nPrecedence: list\nAuto-Submitted: auto-replied',
    },
    report('delivery-status', text(POSTFIX_TEXT), status(POSTFIX_FIELDS), OWN('kuro@example.jp')),
    KURO,
  ),
  one(
    'external warning put in front by a gateway, subject tagged',
    {
      from: 'postmaster@example.jp',
      subject: '[EXTERNAL] Undeliverable: Price list 2027',
      path: '',
      more: REPLIED,
    },
    report(
      'delivery-status',
      html(
        '<p style="background:yellow">CAUTION: this email came from outside.</p><p>Delivery has failed to these recipients or groups:</p><p>kuro@example.jp</p><p>The recipient\'s mailbox is full.</p>',
      ),
      status(FIELDS('5.2.2', '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException')),
      OWN('kuro@example.jp'),
    ),
    KURO,
  ),
  one(
    'HTML only, table, no report, provider',
    { from: 'Mail Service <service@hoster.example.com>', subject: 'Mail delivery failed', path: '' },
    html(
      '<h3>Delivery failed</h3><table><tr><td>Recipient</td><td><a href="mailto:kuro@example.jp">kuro@example.jp</a></td></tr><tr><td>Answer</td><td>550-5.7.26 Unauthenticated email is not accepted</td></tr></table>',
      'base64',
    ),
    KURO,
  ),
  one(
    'text attachment holds everything',
    { from: 'Groupware <groupware@corp.example.co.jp>', subject: '送信できませんでした', path: '' },
    mixed(
      text('添付の詳細をご覧ください。', 'base64'),
      'Content-Type: text/plain; charset=utf-8; name="details.txt"\nContent-Disposition: attachment; filename="details.txt"\n\nTo: kuro@example.jp\nError: 550 5.1.1 User unknown\n',
    ),
    KURO,
  ),
  one(
    'two recipients in free text, company',
    { from: 'Acme Mailer <mailer@acme.example.com>', subject: 'Mail could not be delivered', path: '' },
    text(
      'Hello,\n\nthe following addresses did not work:\n\nkuro@example.jp - 550 5.1.1 no such user\nmike@example.com - 552 5.2.2 mailbox full\n',
    ),
    KURO,
    fails('mike@example.com'),
  ),
  one(
    'groupware writes as "System", subject of the mail',
    {
      from: 'System <system@groupware.example.co.jp>',
      subject: 'Re: Price list 2027',
      path: '',
      more: REPLIED,
    },
    text(
      'This is an automatically generated message.\n\nYour message to kuro@example.jp was not delivered. User unknown.\n\n> Dear customer, the new prices.',
    ),
    KURO,
  ),
  one(
    'X-Failed-Recipients in a friendly mail',
    {
      from: 'Webmail <webmail@hoster.example.com>',
      subject: 'Problem with your mail',
      path: '',
      more: 'X-Failed-Recipients: kuro@example.jp',
    },
    text(
      'Hello Tama,\n\nthe mail you sent an hour ago has a problem. The other side says: no such person.\n',
    ),
    KURO,
  ),
  one(
    'returned by a list manager: not allowed to post, with the reply of the list',
    {
      from: 'staff-bounces@lists.example.net',
      subject: 'Undeliverable: Price list 2027',
      path: '',
      more: REPLIED,
    },
    text(
      'Your message to staff@lists.example.net could not be delivered: 550 5.7.1 Posting is restricted to members',
    ),
    fails('staff@lists.example.net'),
  ),
  one(
    'mobile carrier, no domain of the writer in common',
    {
      from: 'Mail Administrator <Postmaster@mobile.example.ne.jp>',
      subject: 'Mail System Error - Returned Mail',
      path: '',
    },
    text(
      'This Message was undeliverable due to the following reason:\n\nEach of the following recipients was rejected by a remote mail server.\n\n    Recipient: <kuro@example.jp>\n    Reason:    5.1.1 <kuro@example.jp>... User Unknown\n\nPlease reply to Postmaster@mobile.example.ne.jp\nif you feel this message to be in error.',
    ),
    KURO,
  ),
  one(
    'path rewritten by SRS, subject translated, Exchange in Japanese',
    {
      from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>',
      subject: '配信不能: Price list 2027',
      path: 'SRS0=aB1c=XY=example.com=postmaster@relay.example.org',
      more: REPLIED,
    },
    report(
      'delivery-status',
      html(
        '<p>kuro@example.jp へのメッセージを配信できませんでした。</p><p>kuro は example.jp に見つかりませんでした。</p>',
        'base64',
      ),
      status(
        FIELDS(
          '5.1.10',
          '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient kuro@example.jp not found by SMTP address lookup',
        ),
      ),
      OWN('kuro@example.jp'),
    ),
    KURO,
  ),
  one(
    'inline forward of a whole report by a colleague (Fwd, From line, report): counts',
    {
      from: 'Mike Tanaka <mike@example.org>',
      subject: 'Fwd: Undelivered Mail Returned to Sender',
      to: 'tama@example.org',
    },
    text(
      `---------- Forwarded message ---------\nFrom: Mail Delivery System <MAILER-DAEMON@out.example.net>\nDate: Tue, Nov 3, 2026 at 8:59 AM\nSubject: Undelivered Mail Returned to Sender\nTo: <mike@example.org>\n\n${POSTFIX_TEXT}\n\nReporting-MTA: dns; out.example.net\n\n${POSTFIX_FIELDS}\n\nFrom: Tama <tama@example.org>\nSubject: Price list 2027\nTo: kuro@example.jp\n`,
    ),
    KURO,
  ),
  one(
    'Courier in the name of a company, 8bit Latin-1 subject',
    {
      from: '"Société Mail" <courier@societe.example.fr>',
      subject: 'NOTICE: mail delivery status.',
      path: '',
    },
    report(
      'delivery-status',
      text(
        'This is a delivery status notification from mx.societe.example.fr,\nrunning the Courier mail server, version 1.3.\n\nThe original message was received on Tue, 03 Nov 2026 08:59:58 +0900\n\n---------------------------------------------------------------------------\n\n                           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<kuro@example.jp>:\n    mx.example.jp [192.0.2.25]:\n>>> RCPT TO:<kuro@example.jp>\n<<< 550 5.1.1 User unknown',
      ),
      status(
        'Final-Recipient: rfc822; kuro@example.jp\nAction: failed\nStatus: 5.0.0\nRemote-MTA: dns; mx.example.jp [192.0.2.25]\nDiagnostic-Code: smtp; 550 5.1.1 User unknown',
      ),
      OWN('kuro@example.jp'),
    ),
    KURO,
  ),
  one(
    'qmail with a local name',
    { from: 'Example Mailer <mailer-program@mx.example.net>', subject: 'failure notice', path: '' },
    text(
      "Hi. This is the qmail-send program at mx.example.net.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<kuro@example.jp>:\n192.0.2.25 does not like recipient.\nRemote host said: 550 5.1.1 User unknown\nGiving up on 192.0.2.25.\n\n--- Below this line is a copy of the message.\n\n" +
        sent('kuro@example.jp'),
    ),
    KURO,
  ),
  one(
    'ticket system refuses a mail, as a bounce',
    {
      from: 'Support Desk <desk@example.com>',
      subject: 'Delivery failed: Price list 2027',
      path: '',
      more: REPLIED,
    },
    text(
      'Your message to desk-internal@example.com was not delivered.\nReason: 550 5.7.1 only known customers may write to this address.',
    ),
    fails('desk-internal@example.com'),
  ),
  one(
    'cloud relay reports a hard bounce to the sender',
    {
      from: 'CloudSend <notifications@cloudsend.example.com>',
      subject: 'Delivery Status Notification (Failure)',
      path: '0100018f@bounce.cloudsend.example.com',
      more: REPLIED,
    },
    report(
      'delivery-status',
      text(
        'An error occurred while trying to deliver the mail to the following recipients:\nkuro@example.jp',
      ),
      status(
        'Final-Recipient: RFC822; kuro@example.jp\nDiagnostic-Code: smtp; 550 5.1.1 user unknown\nAction: failed\nStatus: 5.1.1',
        'a8-50.cloudsend.example.com',
      ),
      OWN('kuro@example.jp'),
    ),
    KURO,
  ),
  one(
    'null path, from a person, subject of the mail, quoted-printable text, no code',
    { from: 'Hanako Sato <hanako@branch.example.co.jp>', subject: 'Price list 2027', path: '' },
    text(
      'Delivery of your message to kuro@example.jp failed because the user does not exist.\n\n----- Original message -----\nFrom: tama@example.org\nTo: kuro@example.jp\nSubject: Price list 2027\n',
      'quoted-printable',
    ),
    KURO,
  ),
  one(
    'Sieve reject as MDN',
    {
      from: 'Mail Delivery Subsystem <postmaster@example.jp>',
      subject: 'Rejected: Price list 2027',
      path: '',
      more: 'Auto-Submitted: auto-replied (rejected)',
    },
    report(
      'disposition-notification',
      text('Your message to <kuro@example.jp> was automatically rejected:\nI do not read price lists.'),
      'Content-Type: message/disposition-notification\n\nReporting-UA: mx.example.jp; Dovecot Mail Delivery Agent\nFinal-Recipient: rfc822; kuro@example.jp\nOriginal-Message-ID: <2026110308595.1@pc7.example.org>\nDisposition: automatic-action/MDN-sent-automatically; deleted',
      HEADER('kuro@example.jp'),
    ),
    KURO,
  ),
  one(
    'a postmaster in person names nobody and returns the mail',
    { from: 'Postmaster <postmaster@example.jp>', subject: 'Your mail', path: '' },
    mixed(
      text('Mail could not be delivered: this host does not accept mail for that user.'),
      attached(sent('kuro@example.jp')),
    ),
    KURO,
  ),
];
