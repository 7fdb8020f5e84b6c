/** A third folder, of everything, written after the second was mended; see envelope.ts. */
import type { MailboxCase } from './envelope.ts';
import {
  alternative,
  attached,
  away,
  complains,
  fails,
  file,
  html,
  late,
  mixed,
  one,
  POSTFIX_FIELDS,
  POSTFIX_TEXT,
  receipt,
  report,
  sent,
  status,
  text,
} from './envelope.ts';

const REPLIED = 'Auto-Submitted: auto-replied';
const GENERATED = 'Auto-Submitted: auto-generated';
const FAILS = fails('kuro@example.jp');
const SENT = attached(sent('kuro@example.jp'));

export const THIRD_FOLDER: readonly MailboxCase[] = [
  // Ordinary
  one(
    'fr: courrier retourné, mairie',
    {
      from: 'Mairie <accueil@mairie.example.fr>',
      subject: 'Courrier retourné : adresse à vérifier',
      path: '',
    },
    text(
      'Notre courrier du 12 octobre nous a été retourné, destinataire inconnu. Contactez etat-civil@ville.example.fr.',
    ),
  ),
  one(
    'de: Briefwahl',
    {
      from: 'Wahlamt <wahlamt@stadt.example.de>',
      subject: 'Ihre Unterlagen waren nicht zustellbar',
      path: 'wahlamt@stadt.example.de',
    },
    text(
      'Ihre Wahlunterlagen konnten nicht zugestellt werden. Bitte melden Sie sich unter wahlamt@stadt.example.de.',
    ),
  ),
  one(
    'en: food delivery',
    {
      from: 'Eats <orders@eats.example.com>',
      subject: 'Delivery problem with your order',
      path: 'bounces+1@em.eats.example.com',
    },
    html('<p>Your rider could not deliver your order. Refund sent to tama@example.org.</p>'),
  ),
  one(
    'en: visa courier, null',
    {
      from: 'Visa Centre <status@visa.example.com>',
      subject: 'Undelivered passport: action needed',
      path: '',
    },
    text(
      'Your passport could not be delivered, addressee unknown. Email passport@courier.example.net with reference 550.',
    ),
  ),
  one(
    'pt: boleto',
    { from: 'Cobrança <cobranca@banco.example.br>', subject: 'Devolução do boleto 550', path: '' },
    text('O boleto foi devolvido. Fale com atendimento@banco-sac.example.br'),
  ),
  one(
    'ru: bank',
    { from: 'Банк <info@bank.example.ru>', subject: 'Возврат платежа', path: '' },
    text('Платёж отклонён и возвращён отправителю: счёт не существует. Вопросы: help@bank-help.example.ru'),
  ),
  one(
    'es: hotel, correo',
    {
      from: 'Hotel Gato <reservas@hotel.example.es>',
      subject: 'Su mensaje',
      path: 'reservas@hotel.example.es',
    },
    text('Gracias por su mensaje. La tarjeta fue rechazada; escriba a caja@hotelgato.example.es.'),
  ),
  one(
    'ja: school, mail distribution failed for others',
    { from: '学校メール配信 <school@haishin.example.jp>', subject: '【配信結果】未達 3件', path: '' },
    text(
      '本日の配信結果です。\n\n配信数 512 / 未達 3\n\nkuro@example.jp\nmike@example.com\nhanako@example.net',
      'base64',
    ),
  ),
  one(
    'ja: shop, mail address wrong, asks for another',
    {
      from: 'ねこ薬局 <shop@kusuri.example.jp>',
      subject: 'ご登録のメールアドレスにメールが届きません',
      path: 'shop@kusuri.example.jp',
    },
    text(
      'ご登録のメールアドレス kuro@example.jp にメールをお送りしましたが、エラーで戻ってまいりました。ご変更をお願いいたします。',
    ),
  ),
  one(
    'en: bank tells that e-mails to the customer bounce',
    {
      from: 'Bank <service@bank.example.com>',
      subject: 'We cannot reach you by email',
      path: 'service@bank.example.com',
    },
    text(
      'Emails we sent to kuro@example.jp were returned as undeliverable. Please update your address in online banking.',
    ),
  ),
  one(
    'en: list of a club, human',
    {
      from: 'Club secretary <secretary@club.example.com>',
      subject: 'Bounced emails',
      path: 'secretary@club.example.com',
    },
    text(
      'Dear all,\n\nmy mails to kuro@example.jp and mike@example.com bounced (550 5.1.1). Does anybody have their new addresses?\n\nJane',
    ),
  ),
  one(
    'it: persona, webmail',
    { from: 'Luca <luca@example.it>', subject: 'Messaggio non recapitato', to: 'help@example.org' },
    text('Ciao, il messaggio a kuro@example.jp è tornato indietro con errore 550 5.1.1. Sai perché?'),
  ),
  one(
    'nl: persoon',
    { from: 'Jan <jan@example.nl>', subject: 'Onbestelbare mail', to: 'help@example.org' },
    text('Hoi, mijn mail aan kuro@example.jp komt terug: 554 5.7.1. Wat nu?'),
  ),
  one(
    'pl: klient',
    { from: 'Anna <anna@example.pl>', subject: 'Niedostarczona wiadomość', to: 'pomoc@example.org' },
    text('Dzień dobry, wiadomość do kuro@example.jp nie została dostarczona, kod 550 5.1.1. Proszę o pomoc.'),
  ),
  one(
    'administrator writes from root by mailx, null sender',
    { from: 'root@mx.example.org', subject: 'please look at kuro', path: '' },
    text('kuro@example.jp is refused again since this morning, 550 5.7.1. I opened a ticket with them.'),
  ),
  one(
    'chat bridge',
    { from: 'Slack <notification@chat.example.com>', subject: 'New message in #mail-ops', path: '' },
    html('<p>mike: "kuro@example.jp: 552 5.2.2 mailbox full" again, nobody reads it</p>'),
  ),
  one(
    'HPE iLO alert',
    { from: 'iLO <ilo@srv1.example.org>', subject: 'iLO: Power supply failed', path: '' },
    text('Power supply 1 failed on srv1. Contact hw@support.example.net'),
  ),
  one(
    'UPS of the mail server',
    {
      from: 'Mail Server UPS <ups@example.org>',
      subject: 'Warning: unable to communicate with UPS',
      path: '',
    },
    text('Unable to communicate with the UPS. Notify admin@example.org, noc@example.net'),
  ),
  one(
    'mail log search result',
    {
      from: 'Mail Trace <trace@example.org>',
      subject: 'Message trace: kuro@example.jp',
      path: '',
      more: GENERATED,
    },
    text(
      '3 messages found.\n\n2026-11-03 08:59 tama@example.org -> kuro@example.jp  Failed  550 5.1.1 User unknown\n2026-11-03 08:40 tama@example.org -> kuro@example.jp  Failed  550 5.1.1 User unknown',
    ),
  ),
  one(
    'rejected mails report, incoming',
    {
      from: 'mailcow <postmaster@mail.example.org>',
      subject: 'Rejected mail: 2 messages',
      path: '',
      to: 'tama@example.org',
    },
    html(
      '<p>The following messages for tama@example.org were rejected:</p><table><tr><td>From</td><td>kuro@example.jp</td></tr></table>',
    ),
  ),
  one(
    'antivirus update failed',
    { from: 'ClamAV <clamav@mx.example.org>', subject: 'Failed to deliver update', path: '' },
    text('freshclam: database.example.net returned 550. Contact sigs@clam.example.net'),
  ),
  one(
    'IMAP migration report',
    { from: 'imapsync <migrate@mx.example.org>', subject: 'Migration failed for 2 mailboxes', path: '' },
    text('hanako@example.org: mailbox full\nmike@example.org: login rejected'),
  ),
  one(
    'helpdesk, satisfied?',
    {
      from: 'Help <help@desk.example.com>',
      subject: 'Undelivered mail: how did we do?',
      path: 'bounce@desk.example.com',
      more: GENERATED,
    },
    text('Your ticket "Undelivered mail to kuro@example.jp" was closed by Mike. Rate us!'),
  ),
  one(
    'helpdesk note, English, null, cites reply, signed',
    {
      from: 'Anna, Support <support@host.example.com>',
      subject: 'Re: mail to kuro',
      path: '',
      more: GENERATED,
    },
    text(
      'Hello Tama,\n\nthe server of example.jp says "550 5.1.1 kuro@example.jp user unknown". The address must be wrong.\n\nKind regards\nAnna',
    ),
  ),
  one(
    'mailing list, null, footer',
    {
      from: 'Neko Users <users@lists.example.net>',
      subject: 'Undeliverable?',
      path: '',
      more: 'List-Id: <users.lists.example.net>',
    },
    text('Who else gets 550 5.7.1 from kuro@example.jp?'),
  ),
  one(
    'spam, fake Exchange bounce with a link',
    {
      from: 'Microsoft Outlook <no-reply@hacked.example.com>',
      subject: 'Undeliverable: 3 messages for tama@example.org',
      path: 'info@hacked.example.com',
      to: 'tama@example.org',
    },
    html(
      '<p>3 messages could not be delivered to tama@example.org. <a href="https://phish.example/">Review</a></p>',
    ),
  ),
  one(
    'read receipt in Russian, plain',
    { from: 'Иван <ivan@example.ru>', subject: 'Прочитано: Прайс-лист', path: '' },
    report(
      'disposition-notification',
      text('Ваше сообщение было прочитано.'),
      receipt(
        'Final-Recipient: rfc822; ivan@example.ru\nDisposition: manual-action/MDN-sent-manually; displayed',
      ),
    ),
  ),
  one(
    'forward of a bounce to abuse, HTML',
    { from: 'Mike <mike@example.org>', subject: 'Fwd: failure notice', to: 'tama@example.org' },
    html(`<p>look</p><blockquote><pre>${POSTFIX_TEXT.replaceAll('<', '&lt;')}</pre></blockquote>`),
  ),
  one(
    'recall of Exchange failed',
    {
      from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>',
      subject: 'Message Recall Report for message [Price list]',
      path: '',
    },
    html('<p>Recall failed for kuro@example.com.</p>'),
  ),
  // Away
  one(
    'away, Finnish',
    { from: 'Kuro <kuro@example.jp>', subject: 'Automaattinen vastaus: Hinnasto', path: '', more: GENERATED },
    text('Olen lomalla. Viestisi ei välity muille. mike@example.jp'),
    away('kuro@example.jp'),
  ),
  one(
    'away, Czech, own subject',
    { from: 'Kuro <kuro@example.jp>', subject: 'Mimo kancelář', path: '', more: REPLIED },
    text('Jsem mimo kancelář. Pište na mike@example.jp.'),
    away('kuro@example.jp'),
  ),
  one(
    'left, Italian, strong words',
    { from: 'Kuro <kuro@example.jp>', subject: 'Risposta automatica: Listino', path: '', more: REPLIED },
    text(
      'Il signor Kato non lavora più qui. Il suo messaggio non è stato consegnato. Scriva a mike@example.jp.',
    ),
    away('kuro@example.jp'),
  ),
  one(
    'left, Japanese, unmarked but the subject',
    { from: '加藤 <kato@example.jp>', subject: '【自動返信】退職のお知らせ', path: 'kato@example.jp' },
    text('加藤は退職いたしました。メールは受信できません。後任 mike@example.jp', 'base64'),
    away('kato@example.jp'),
  ),
  one(
    'shared mailbox answers',
    {
      from: 'Sales <sales@example.com>',
      subject: 'Automatic reply: Price list 2027',
      path: '',
      more: `${GENERATED}\nX-Auto-Response-Suppress: All`,
    },
    text(
      'We moved: messages to sales@example.com are not delivered to us any more after 1 December; use office@example.net.',
    ),
    away('sales@example.com'),
  ),
  one(
    'ARF of a small provider',
    { from: 'abuse@isp.example.com', subject: 'Email Feedback Report', path: '' },
    report(
      'feedback-report',
      text('Spam complaint.'),
      'Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: isp/1\nVersion: 1\nRemoval-Recipient: kuro@isp.example.com\nOriginal-Rcpt-To: kuro@isp.example.com',
      `Content-Type: text/rfc822-headers\n\n${sent('kuro@isp.example.com').split('\n\n')[0] ?? ''}\n`,
    ),
    complains('kuro@isp.example.com'),
  ),
  // Bounces
  one(
    'a shop system that bounces mail to its no-reply address',
    {
      from: 'Shop <no-reply@shop.example.com>',
      subject: 'Your mail was not delivered',
      path: '',
      more: REPLIED,
    },
    text('Your mail to orders@shop.example.com was not delivered, since this address does not accept mail.'),
    fails('orders@shop.example.com'),
  ),
  one(
    'sender in the cloud, html with logo, no code',
    {
      from: 'Proofing Gateway <no-reply@gate.example.com>',
      subject: 'Your message could not be delivered',
      path: '',
    },
    html(
      '<img src="x"><h1>Sorry</h1><p>Your message <b>Price list 2027</b> could not be delivered to:</p><ul><li>kuro@example.jp</li></ul><p>Unknown recipient</p>',
    ),
    FAILS,
  ),
  one(
    "person's name, mail returned, no words but one",
    { from: 'Peter <peter@mx.example.net>', subject: 'Price list 2027', path: '' },
    mixed(text('Refused: kuro@example.jp 550 5.7.1'), SENT),
    FAILS,
  ),
  one(
    'postmaster with a human tone',
    { from: 'Postmaster <postmaster@small.example.jp>', subject: 'About your mail', path: '' },
    text(
      'Hello, this is the mail server of small.example.jp. We have no user called kuro@small.example.jp, so your mail was not accepted. Sorry!',
    ),
    fails('kuro@small.example.jp'),
  ),
  one(
    'gateway in Thai',
    { from: 'ระบบเมล <mail@example.th>', subject: 'ไม่สามารถส่งอีเมลของคุณ', path: '' },
    text('ไม่สามารถส่งอีเมลของคุณไปยัง kuro@example.jp ได้ 550 5.1.1', 'base64'),
    FAILS,
  ),
  one(
    'gateway in Hebrew',
    { from: 'דואר <mail@example.il>', subject: 'ההודעה לא נמסרה', path: '' },
    text('ההודעה שלך אל kuro@example.jp לא נמסרה. 552 5.2.2', 'base64'),
    FAILS,
  ),
  one(
    'gateway in Romanian',
    { from: 'Server de mail <mail@example.ro>', subject: 'Mesajul nu a putut fi livrat', path: '' },
    text('Mesajul dumneavoastră către kuro@example.jp nu a putut fi livrat: 550 5.1.1'),
    FAILS,
  ),
  one(
    'gateway in Czech, windows-1250',
    { from: 'Poštovní server <posta@example.cz>', subject: 'Zprávu nelze doručit', path: '' },
    text('Vaši zprávu pro kuro@example.jp nelze doručit: schránka je plná.', 'base64', 'windows-1250'),
    FAILS,
  ),
  one(
    'gateway in Norwegian',
    { from: 'E-post <epost@example.no>', subject: 'Meldingen din ble ikke levert', path: '' },
    text('Meldingen din til kuro@example.jp kunne ikke leveres. 550 5.1.1'),
    FAILS,
  ),
  one(
    'gateway in Indonesian',
    { from: 'Sistem Surel <surel@example.id>', subject: 'Pesan Anda tidak terkirim', path: '' },
    text('Pesan Anda ke kuro@example.jp tidak dapat dikirim: kotak surat penuh.'),
    FAILS,
  ),
  one(
    'company in Japanese, from the general affairs section',
    {
      from: '情報システム部 <infosys@corp.example.co.jp>',
      subject: '【システム通知】添付ファイル制限によりメールを送信できませんでした',
      path: '',
      more: GENERATED,
    },
    text(
      '以下のメールは添付ファイルの制限により送信できませんでした。\n\n件名: Price list 2027\n宛先: kuro@example.jp\n',
      'base64',
      'shift_jis',
    ),
    FAILS,
  ),
  one(
    'Korean groupware',
    { from: '그룹웨어 <gw@corp.example.kr>', subject: '메일 발송 실패 알림', path: '', more: GENERATED },
    text('아래 수신자에게 메일을 발송하지 못했습니다.\n\nkuro@example.jp\n550 5.1.1 User unknown', 'base64'),
    FAILS,
  ),
  one(
    'wrapped by a mail relay service as attachment',
    { from: 'Relay <MAILER-DAEMON@relay.example.org>', subject: 'Fwd: bounce', path: '' },
    mixed(
      text('A bounce for your domain is attached.'),
      attached(
        `Return-Path: <>\nFrom: MAILER-DAEMON@out.example.net\nTo: tama@example.org\nSubject: Undelivered Mail Returned to Sender\n\n${POSTFIX_TEXT}`,
      ),
    ),
    FAILS,
  ),
  one(
    'delay in Spanish by a company',
    { from: 'Correo <correo@example.es>', subject: 'Entrega retrasada', path: '' },
    text(
      'Su mensaje para kuro@example.jp aún no se ha podido entregar. Lo seguiremos intentando durante 3 días.',
    ),
    late('kuro@example.jp'),
  ),
  one(
    'report in related',
    { from: 'Sistema <sistema@example.pt>', subject: 'Aviso', path: '' },
    mixed(
      alternative(text('Aviso'), html('<p>Aviso</p>')),
      status(POSTFIX_FIELDS),
      file('text/plain', 'x.txt', 'x'),
    ),
    FAILS,
  ),
];
