/** A second folder of answers: people who are away, and bounces in ordinary clothes; see envelope.ts. */
import type { MailboxCase } from './envelope.ts';
import {
  alternative,
  arrived,
  attached,
  away,
  fails,
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
const KURO = 'Kuro Kato <kuro@example.jp>';
const FAILS = fails('kuro@example.jp');
const AWAY = away('kuro@example.jp');
const OWN = `Content-Type: message/rfc822\n\n${sent('kuro@example.jp')}`;
const FIELDS = (code: string, words: string): string =>
  `Final-Recipient: rfc822; kuro@example.jp\nAction: failed\nStatus: ${code}\nDiagnostic-Code: smtp; ${words}`;

export const NEXT_ANSWERS: readonly MailboxCase[] = [
  // Away
  one(
    'left, Spanish',
    { from: KURO, subject: 'Respuesta automática: Lista', path: '', more: REPLIED },
    text('Kuro ya no trabaja aquí. Su mensaje no fue entregado a nadie; escriba a mike@example.jp.'),
    AWAY,
  ),
  one(
    'left, Portuguese, ordinary sender',
    { from: KURO, subject: 'Resposta automática: Lista', path: 'kuro@example.jp', more: REPLIED },
    text('Não faço mais parte da empresa. Sua mensagem não será lida. Contato: mike@example.jp'),
    AWAY,
  ),
  one(
    'left, Chinese',
    { from: KURO, subject: '自动回复: 价格表', path: '', more: REPLIED },
    text('加藤已离职，您的邮件不会被处理，请联系 mike@example.jp。', 'base64'),
    AWAY,
  ),
  one(
    'away, mails to a colleague',
    {
      from: KURO,
      subject: 'Re: Price list 2027',
      path: '',
      more: `${REPLIED} (vacation)\nX-Sieve: Pigeonhole`,
    },
    text(
      'Ich bin im Urlaub. Mails an kuro@example.jp werden nicht weitergeleitet. Dringendes bitte an mike@example.jp.',
    ),
    AWAY,
  ),
  one(
    'away, HTML, quotes what was sent',
    {
      from: KURO,
      subject: 'Automatic reply: Price list 2027',
      path: '',
      more: `${REPLIED}\nX-Auto-Response-Suppress: All`,
    },
    html(
      '<p>I am away, my message box is closed.</p><blockquote>From: tama@example.org<br>To: kuro@example.jp<br>Subject: Price list 2027</blockquote>',
    ),
    AWAY,
  ),
  one(
    'away, Danish',
    { from: KURO, subject: 'Automatisk svar: Prisliste', path: '', more: GENERATED },
    text('Jeg er på ferie. Skriv til mike@example.jp.'),
    AWAY,
  ),
  one(
    'away, Hungarian',
    { from: KURO, subject: 'Automatikus válasz: Árlista', path: '', more: GENERATED },
    text('Szabadságon vagyok.'),
    AWAY,
  ),
  one(
    'away, Greek',
    { from: KURO, subject: 'Αυτόματη απάντηση: Τιμοκατάλογος', path: '', more: GENERATED },
    text('Λείπω σε άδεια.'),
    AWAY,
  ),
  one(
    'help desk answers that mail to the old address is no longer read',
    { from: 'Service <kuro@example.jp>', subject: 'Your request', path: '', more: REPLIED },
    text(
      'This address is no longer in use. Your message was not read. Use our form at https://www.example.jp/contact.',
    ),
    AWAY,
  ),
  one(
    'auto reply of a bank, quotes a code',
    { from: 'Bank <kuro@example.jp>', subject: 'Eingangsbestätigung', path: '', more: REPLIED },
    text(
      'Wir haben Ihre E-Mail erhalten (Vorgang 550-5.1.1). Eine Antwort an service@bank.example.de ist nicht möglich.',
    ),
    AWAY,
  ),
  one(
    'auto reply to a forwarded log',
    { from: 'NOC <kuro@example.jp>', subject: 'Re: bounces', path: '', more: `${REPLIED}\nPrecedence: bulk` },
    text(
      'Thank you, ticket 4711.\n\n-----Original Message-----\nFrom: tama@example.org\nSubject: bounces\n\nmike@example.com: 550 5.1.1 User unknown',
    ),
    AWAY,
  ),
  // Bounces
  one(
    'company postmaster with a name, no null sender',
    {
      from: 'Example Postmaster <postmaster@example.jp>',
      subject: 'Undeliverable: Price list 2027',
      path: 'postmaster@example.jp',
    },
    text(
      'Your message\n\n  Subject: Price list 2027\n\ndid not reach the following recipient(s):\n\nkuro@example.jp on Tue, 3 Nov 2026 09:00\n    The recipient name is not recognized',
    ),
    FAILS,
  ),
  one(
    'insurance company, translated, quoted-printable',
    {
      from: 'Assekuranz AG <noreply@assekuranz.example.de>',
      subject: 'Ihre E-Mail wurde nicht zugestellt',
      path: '',
      more: REPLIED,
    },
    text(
      'Sehr geehrte Damen und Herren,\n\nIhre E-Mail an kuro@example.jp konnte nicht zugestellt werden, da sie größer als 20 MB ist.\n\nMit freundlichen Grüßen\nAssekuranz AG',
      'quoted-printable',
    ),
    FAILS,
  ),
  one(
    'government gateway, bilingual Canada',
    {
      from: 'Passerelle / Gateway <gateway@gc.example.ca>',
      subject: 'Message non livré / Message not delivered',
      path: '',
    },
    text(
      "Votre message à kuro@example.jp n'a pas été livré.\nYour message to kuro@example.jp was not delivered.\n\n554 5.7.1 Attachment type not allowed",
    ),
    FAILS,
  ),
  one(
    'webmail host as support',
    {
      from: 'Support <support@webmail.example.com>',
      subject: 'We could not send your email',
      path: '',
      more: GENERATED,
    },
    html(
      '<p>Hi Tama,</p><p>We could not deliver your email to <a href="mailto:kuro@example.jp">kuro@example.jp</a>.</p><p>The recipient server said: <code>550 5.7.1 blocked</code></p><p>Best regards,<br>Webmail Support</p>',
    ),
    FAILS,
  ),
  one(
    'Hungarian, host of its own',
    { from: 'Levelező rendszer <posta@example.hu>', subject: 'A levél nem kézbesíthető', path: '' },
    text(
      'Az Ön üzenete nem kézbesíthető a következő címzettnek: kuro@example.jp\n\n550 5.1.1 ismeretlen felhasználó',
    ),
    FAILS,
  ),
  one(
    'Greek',
    { from: 'Ταχυδρομείο <mail@example.gr>', subject: 'Το μήνυμά σας δεν παραδόθηκε', path: '' },
    text('Το μήνυμά σας προς kuro@example.jp δεν παραδόθηκε. 552 5.2.2', 'base64'),
    FAILS,
  ),
  one(
    'Arabic',
    { from: 'البريد <mail@example.ae>', subject: 'فشل تسليم الرسالة', path: '' },
    text('تعذر تسليم رسالتك إلى kuro@example.jp\n550 5.1.1', 'base64'),
    FAILS,
  ),
  one(
    'Vietnamese, HTML',
    { from: 'Hệ thống thư <thu@example.vn>', subject: 'Thư của bạn không gửi được', path: '' },
    html('<p>Thư của bạn không thể gửi đến kuro@example.jp: hộp thư đã đầy.</p>'),
    FAILS,
  ),
  one(
    'Swedish, gateway',
    { from: 'E-postfilter <filter@example.se>', subject: 'Ditt meddelande stoppades', path: '' },
    text('Ditt meddelande till kuro@example.jp kunde inte levereras: 554 5.7.1 otillåten bilaga'),
    FAILS,
  ),
  one(
    'Ukrainian, windows-1251',
    { from: 'Пошта <poshta@example.ua>', subject: 'Лист не доставлено', path: '' },
    text('Ваш лист для kuro@example.jp не доставлено: скринька переповнена.', 'base64', 'windows-1251'),
    FAILS,
  ),
  one(
    'Japanese company gateway, polite, no code',
    {
      from: '株式会社ねこ メールゲートウェイ <gateway@neko.example.co.jp>',
      subject: '送信メール保留解除期限切れのお知らせ',
      path: '',
    },
    text(
      '以下のメールは承認されなかったため、送信されませんでした。\n\n宛先: kuro@example.jp\n件名: Price list 2027',
      'base64',
    ),
    FAILS,
  ),
  one(
    'Japanese, text in iso-2022-jp words of a mobile gateway',
    { from: 'MAILER-DAEMON@keitai.example.ne.jp', subject: '送信エラー', path: '' },
    text('次の宛先にメールを送信できませんでした。\nkuro@example.jp\n', 'base64', 'shift_jis'),
    FAILS,
  ),
  one(
    'Chinese enterprise mail, no marks but null sender',
    { from: '企业邮箱 <noreply@qiye.example.cn>', subject: '邮件发送失败', path: '' },
    alternative(
      text('抱歉，您的邮件无法发送到 kuro@example.jp，对方邮箱已满。', 'base64'),
      html('<p>抱歉</p>'),
    ),
    FAILS,
  ),
  one(
    'Korean, HTML table',
    { from: '메일관리자 <mailadmin@example.kr>', subject: '[발송실패] Price list 2027', path: '' },
    html(
      '<table><tr><td>받는사람</td><td>kuro@example.jp</td></tr><tr><td>실패사유</td><td>550 5.1.1 User unknown</td></tr></table>',
    ),
    FAILS,
  ),
  one(
    "returned by a person's server, mixed with own mail only",
    { from: 'Kuro <kuro@example.jp>', subject: 'Returned: Price list 2027', path: '' },
    mixed(
      text('This mailbox does not accept mail from strangers. Your message to kuro@example.jp is returned.'),
      attached(sent('kuro@example.jp')),
    ),
    FAILS,
  ),
  one(
    "list server hands a member's bounce on, report inside mixed with a footer",
    {
      from: 'MAILER-DAEMON@out.example.net',
      subject: '[staff] Delivery Status Notification (Failure)',
      path: 'staff-bounces@lists.example.org',
      more: 'List-Id: <staff.lists.example.org>',
    },
    mixed(
      report('delivery-status', text(POSTFIX_TEXT), status(POSTFIX_FIELDS), OWN),
      text('_____\nstaff mailing list'),
    ),
    FAILS,
  ),
  one(
    'related around alternative, logo',
    { from: 'Mail Service <mail@host.example.com>', subject: 'Undeliverable message', path: '' },
    related(
      alternative(
        text('Your message to kuro@example.jp could not be delivered (user unknown).'),
        html('<p>…</p>'),
      ),
    ),
    FAILS,
  ),
  one(
    'delay, company, HTML',
    {
      from: 'Mail Service <mail@host.example.com>',
      subject: 'Your email is delayed',
      path: '',
      more: GENERATED,
    },
    html(
      '<p>Your email to kuro@example.jp has not been delivered yet. We will keep trying for 3 more days.</p><p>Last answer: 451 4.7.1 Please try again later</p>',
    ),
    late('kuro@example.jp'),
  ),
  one(
    'delay, Japanese, mailer daemon',
    { from: 'MAILER-DAEMON@mail.example.ne.jp', subject: '配送遅延のお知らせ', path: '' },
    text('次のメールはまだ配送されていません。引き続き再送します。\n\nkuro@example.jp', 'base64'),
    late('kuro@example.jp'),
  ),
  one(
    'success, company, text',
    { from: 'Mail Service <mail@host.example.com>', subject: 'Delivery report', path: '', more: GENERATED },
    text('Your message was successfully delivered to the following recipients:\n\nkuro@example.jp'),
    arrived('kuro@example.jp'),
  ),
  one(
    'report only in the name of a person, ordinary sender',
    {
      from: 'Hans Meier <hans@branch.example.de>',
      subject: 'Antwort: Preisliste',
      path: 'hans@branch.example.de',
      more: REPLIED,
    },
    report('delivery-status', text('Siehe Anhang.'), status(FIELDS('5.2.2', '552 5.2.2 Mailbox full')), OWN),
    FAILS,
  ),
  one(
    'X-Failed-Recipients, Exim on a rented server, subject changed',
    {
      from: 'Mail Delivery System <Mailer-Daemon@cp12.hoster.example.com>',
      subject: 'Nachricht zurück an Absender',
      path: '',
      more: `X-Failed-Recipients: kuro@example.jp\n${REPLIED}`,
    },
    text(
      `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  kuro@example.jp\n    host mx.example.jp [192.0.2.25]\n    SMTP error from remote mail server after RCPT TO:<kuro@example.jp>:\n    550 5.1.1 User unknown`,
    ),
    FAILS,
  ),
  one(
    'app in the name of its user, app password mail gateway',
    {
      from: 'Tama via Invoices <invoices@app.example.com>',
      subject: 'Your invoice email could not be delivered',
      path: 'bounce-7@app.example.com',
      more: GENERATED,
    },
    text(
      'The email with invoice 4711 could not be delivered to kuro@example.jp.\n\nError: 550 5.1.1 User unknown\n',
    ),
    FAILS,
  ),
  one(
    'group address refuses',
    {
      from: 'Groups <noreply@groups.example.com>',
      subject: 'Your message was not posted',
      path: '',
      more: REPLIED,
    },
    text('Your message to cats@groups.example.com was rejected because only members may post.'),
    fails('cats@groups.example.com'),
  ),
  one(
    'postmaster, whole in HTML base64, Polish',
    { from: 'Postmaster <postmaster@example.pl>', subject: 'Nie dostarczono wiadomości', path: '' },
    html('<p>Nie można dostarczyć wiadomości do odbiorcy kuro@example.jp.</p><p>550 5.1.1</p>', 'base64'),
    FAILS,
  ),
  one(
    'two languages, recipient in angle brackets on its own line',
    {
      from: 'Mail Robot <robot@mail.example.cz>',
      subject: 'Nedoručitelná zpráva / Undeliverable message',
      path: '',
    },
    text(
      'Zprávu nebylo možné doručit / The message could not be delivered:\n\n<kuro@example.jp>\n\nSchránka neexistuje / No such mailbox',
    ),
    FAILS,
  ),
  one(
    'subject in the words of a cloud suite',
    {
      from: 'Workspace Mail <no-reply@suite.example.com>',
      subject: 'Action needed: message to Kuro was blocked',
      path: '',
      more: GENERATED,
    },
    html(
      '<p>Your message to <b>kuro@example.jp</b> was blocked.</p><p>Response: 550-5.7.1 [192.0.2.1] Our system has detected that this message is likely unsolicited mail.</p>',
    ),
    FAILS,
  ),
];
