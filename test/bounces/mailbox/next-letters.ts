/** A second folder of ordinary mail: houses, people and machines, written after the first was mended; see envelope.ts. */
import type { MailboxCase } from './envelope.ts';
import {
  alternative,
  attached,
  away,
  complains,
  file,
  html,
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

const BULK =
  'List-Unsubscribe: <https://news.example.com/u/1>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click';
const BOUNCE = `Return-Path: <>\nFrom: Mail Delivery Subsystem <mailer-daemon@googlemail.example>\nTo: mike@example.org\nSubject: Delivery Status Notification (Failure)\nMIME-Version: 1.0\n${report('delivery-status', text(POSTFIX_TEXT), status(POSTFIX_FIELDS))}`;

export const NEXT_LETTERS: readonly MailboxCase[] = [
  // Houses
  one(
    'nl: parcel, null sender',
    { from: 'Pakketdienst <info@pakket.example.nl>', subject: 'Bezorging mislukt: pakket 3S4711', path: '' },
    html('<p>Uw pakket kon niet worden bezorgd: adres onbekend. Vragen? klantenservice@hulp.example.nl</p>'),
  ),
  one(
    'pl: parcel locker',
    {
      from: 'Paczkomat <powiadomienia@paczki.example.pl>',
      subject: 'Nie udało się doręczyć przesyłki 4711',
      path: 'bounce@paczki.example.pl',
    },
    text('Nie udało się doręczyć przesyłki. Adresat nieznany. Kontakt: pomoc@paczki.example.pl'),
  ),
  one(
    'cs: parcel, null sender',
    { from: 'Balík <info@balik.example.cz>', subject: 'Doručení se nezdařilo', path: '' },
    text('Vaši zásilku se nepodařilo doručit, příjemce není znám. Napište na pomoc@zakaznik.example.cz.'),
  ),
  one(
    'sv: letter of a bank',
    { from: 'Banken <info@bank.example.se>', subject: 'Din betalning kunde inte levereras', path: '' },
    text('Din betalning avvisades: kontot finns inte. Kontakta kundtjanst@support.example.se'),
  ),
  one(
    'tr: cargo',
    { from: 'Kargo <bilgi@kargo.example.tr>', subject: 'Teslim edilemedi: gönderiniz 4711', path: '' },
    text('Gönderiniz teslim edilemedi: alıcı bulunamadı. Bilgi: destek@musteri.example.tr'),
  ),
  one(
    'it: parcel, alternative',
    { from: 'Corriere <avvisi@corriere.example.it>', subject: 'Mancata consegna del pacco 4711', path: '' },
    alternative(
      text(
        'Il pacco non è stato consegnato: destinatario sconosciuto. Assistenza: aiuto@assistenza.example.it',
      ),
      html('<p>Il pacco non è stato consegnato.</p>'),
    ),
  ),
  one(
    'ja: airline, cannot be sent',
    { from: 'ねこ航空 <info@air.example.jp>', subject: '【重要】航空券をお届けできませんでした', path: '' },
    text(
      '航空券が宛先不明で返送されました。住所を確認のうえ、ticket@air-support.example.jp までご連絡ください。エラーコード550',
      'base64',
    ),
  ),
  one(
    'ja: parcel, sentence mentions mail as a way to answer',
    {
      from: 'ねこ便 <otodoke@nekobin.example.jp>',
      subject: '配達できませんでした(不在のお知らせ)',
      path: '',
    },
    text(
      'お荷物を配達できませんでした。再配達のご依頼はメールでも承ります。\nsaihaitatsu@nekobin-center.example.jp',
    ),
  ),
  one(
    'zh-tw: parcel',
    { from: '貓咪宅配 <service@maomi.example.tw>', subject: '退件通知：包裹無法投遞', path: '' },
    text('您的包裹因收件人不明無法投遞，已退回寄件人。客服：help@kefu.example.tw', 'base64'),
  ),
  one(
    'ko: refund',
    { from: '고양이상점 <order@shop.example.kr>', subject: '반송 상품 환불 안내', path: '' },
    text('반송된 상품의 환불이 완료되었습니다. 문의 help@shop-cs.example.kr'),
  ),
  one(
    'en: parcel from a company named after mail',
    {
      from: 'Royal Mail Parcels <no-reply@parcels.example.co.uk>',
      subject: 'Delivery failed: we could not deliver your item',
      path: '',
    },
    html(
      '<p>We could not deliver your item. It was returned to the sender. Email us at help@care.example.co.uk.</p>',
    ),
  ),
  one(
    'en: hotel, booking message',
    { from: 'Hotel Cat <reservations@hotel.example.com>', subject: 'Your message to the hotel', path: '' },
    text(
      'Dear guest, thank you. Unfortunately your request for a late check-out was rejected. Write to frontdesk@cats-hotel.example.net.',
    ),
  ),
  one(
    'en: newsletter, null sender, about mailbox full',
    {
      from: 'Storage Tips <tips@news.example.com>',
      subject: 'Mailbox full? Returned mail is not your fate',
      path: '',
      more: BULK,
    },
    html(
      '<p>When a mailbox is full, mail is returned with 552 5.2.2. Ask us at tips@storage.example.net.</p>',
    ),
  ),
  one(
    'en: domain registrar verification',
    {
      from: 'Registrar <verify@registrar.example.com>',
      subject: 'Undeliverable contact address for example.org',
      path: '',
    },
    text(
      'Mail sent by us to the registrant hanako@example.org could not be verified. Update your WHOIS data within 14 days.',
    ),
  ),
  one(
    'de: Kleinanzeigen',
    {
      from: 'Anzeigenmarkt <noreply@anzeigen.example.de>',
      subject: 'Deine Nachricht wurde nicht zugestellt',
      path: 'bounce+1@anzeigen.example.de',
    },
    text('Deine Nachricht an „Katze“ wurde nicht zugestellt, weil die Anzeige gelöscht wurde.'),
  ),
  one(
    'es: universidad',
    {
      from: 'Secretaría <secretaria@uni.example.es>',
      subject: 'Devolución de tasas rechazada',
      path: 'secretaria@uni.example.es',
    },
    text('Su solicitud fue rechazada. Recurso: tribunal@uni.example.es'),
  ),
  // People
  one(
    'person, text only, ordinary client unknown, German',
    {
      from: 'Sabine <sabine@example.de>',
      subject: 'Unzustellbare Mails an example.jp',
      to: 'admin@example.org',
    },
    text(
      'Hallo Tama,\n\nmeine Mails an kuro@example.jp kommen mit „550 5.1.1 unbekannt“ zurück. Kannst du helfen?\n\nSabine',
    ),
  ),
  one(
    'person, iPad, Portuguese',
    {
      from: 'João <joao@example.br>',
      subject: 'Mensagem devolvida',
      to: 'suporte@example.org',
      more: 'X-Mailer: iPad Mail (22A3370)',
    },
    text('Minha mensagem para kuro@example.jp foi devolvida: 554 5.7.1. O que faço?'),
  ),
  one(
    'person, Korean web mail',
    { from: '김철수 <kim@example.kr>', subject: '메일이 반송됩니다', to: 'help@example.org' },
    text('안녕하세요. kuro@example.jp 로 보낸 메일이 550 5.1.1 로 반송됩니다. 확인 부탁드립니다.', 'base64'),
  ),
  one(
    'person, Chinese web mail',
    { from: '王伟 <wang@example.cn>', subject: '退信问题', to: 'help@example.org' },
    text('您好，发给 kuro@example.jp 的邮件被退回，提示 550 5.7.1，请帮忙看一下。', 'base64'),
  ),
  one(
    'forward with the bounce as .eml in octet-stream',
    {
      from: 'Mike <mike@example.org>',
      subject: 'FW: Delivery Status Notification (Failure)',
      to: 'tama@example.org',
    },
    mixed(text('FYI'), file('application/octet-stream', 'bounce.eml', BOUNCE)),
  ),
  one(
    'forward as attachment, Outlook, HTML words in front',
    {
      from: 'Hanako <hanako@example.org>',
      subject: 'FW: Undeliverable: Offer',
      to: 'tama@example.org',
      more: 'X-MS-Has-Attach: yes\nThread-Topic: Undeliverable: Offer',
    },
    mixed(html('<p>Please check why this customer is not reachable.</p>'), attached(BOUNCE)),
  ),
  one(
    'two bounces attached for the administrator',
    { from: 'Mike <mike@example.org>', subject: 'bounces of today', to: 'tama@example.org' },
    mixed(text('Here they are.'), attached(BOUNCE), attached(BOUNCE)),
  ),
  one(
    'screenshot of a bounce',
    { from: 'Hanako <hanako@example.org>', subject: 'Returned mail?', to: 'tama@example.org' },
    mixed(
      text('See the picture: mail to kuro@example.jp is refused.'),
      file('image/png', 'screen.png', 'PNG'),
    ),
  ),
  one(
    'partner postmaster answers in a thread from a ticket system',
    {
      from: 'Postmaster Desk <postmaster@partner.example.net>',
      subject: '[#5501] Blocked mail from 192.0.2.1',
      path: 'postmaster@partner.example.net',
      more: 'Auto-Submitted: no\nX-Mailer: Zammad Mail Service',
    },
    text(
      'Dear Tama,\n\nyour mail to kuro@partner.example.net was rejected with 554 5.7.1 because 192.0.2.1 was on our list. It is removed now.\n\nKind regards',
    ),
  ),
  one(
    'RT auto reply of a postmaster queue',
    {
      from: 'Postmaster via RT <postmaster@uni.example.edu>',
      subject: '[uni #4711] AutoReply: mail to kuro bounces',
      path: '',
      more: 'Auto-Submitted: auto-replied\nPrecedence: bulk\nX-RT-Loop-Prevention: uni',
    },
    text(
      'Greetings,\n\nThis message has been automatically generated in response to the creation of a ticket regarding "mail to kuro bounces".\n\n> <kuro@uni.example.edu>: 550 5.1.1 User unknown',
    ),
    away('postmaster@uni.example.edu'),
  ),
  one(
    'Jira comment, null sender',
    {
      from: 'Kuro (Jira) <jira@corp.example.com>',
      subject: '[JIRA] (MAIL-12) Delivery failure for newsletter',
      path: '',
      more: 'Auto-Submitted: auto-generated\nPrecedence: bulk',
    },
    html(
      '<p>Kuro commented: mail to mike@example.com was rejected with 550 5.1.1, the address is gone.</p><p>This message was sent by Atlassian Jira</p>',
    ),
  ),
  one(
    'GitHub Actions',
    {
      from: 'acme <notifications@github.example.com>',
      subject: '[acme/mailer] Run failed: bounce-tests - main',
      path: 'noreply@github.example.com',
    },
    text('bounce-tests: expected 550 5.1.1 for kuro@example.jp\n'),
  ),
  one(
    'chat digest',
    {
      from: 'Teams <noreply@chat.example.com>',
      subject: 'Mike sent a message: "Undelivered Mail Returned to Sender"',
      path: '',
    },
    html('<p>Mike: who knows why kuro@example.jp returns 550 5.1.1 User unknown?</p>'),
  ),
  // Machines
  one(
    'Icinga, empty sender, smtp check',
    { from: 'Icinga <icinga@mon.example.org>', subject: '[PROBLEM] SMTP on mx1 is CRITICAL!', path: '' },
    text(
      '***** Service Monitoring on mon *****\n\nSMTP on mx1 is CRITICAL!\n\nInfo: 554 5.7.1 <icinga@mon.example.org>: Recipient address rejected: Access denied',
    ),
  ),
  one(
    'queue report by script in French, null sender',
    { from: 'Supervision <root@serveur.example.fr>', subject: 'File d’attente SMTP', path: '' },
    text(
      '12 messages en attente.\n\nkuro@example.jp : 450 4.2.2 boîte pleine\nmike@example.com : délai dépassé',
    ),
  ),
  one(
    'queue report in Japanese, null sender',
    { from: '監視サーバー <kanshi@mon.example.jp>', subject: '【警告】メールキュー滞留', path: '' },
    text(
      'メールキューが閾値を超えました。\n\nkuro@example.jp (host mx.example.jp said: 421 4.7.0 Too many connections)\nmike@example.com (Connection timed out)',
    ),
  ),
  one(
    'anacron, null sender',
    { from: 'Anacron <root@app.example.org>', subject: "Anacron job 'cron.daily' on app", path: '' },
    text('/etc/cron.daily/newsletter:\nkuro@example.jp: 550 5.1.1 unknown user\n'),
  ),
  one(
    'systemd unit failed',
    { from: 'root@app.example.org', subject: 'Unit newsletter.service failed on app', path: '' },
    text(
      'newsletter[4711]: Error: could not send to kuro@example.jp: 554 5.7.1 rejected\nUnit entered failed state.',
    ),
  ),
  one(
    'application error by mail',
    {
      from: 'Django <root@app.example.org>',
      subject: '[Django] ERROR (EXTERNAL IP): Internal Server Error: /contact',
      path: 'root@app.example.org',
    },
    text("SMTPRecipientsRefused at /contact\n{'kuro@example.jp': (550, b'5.1.1 User unknown')}"),
  ),
  one(
    'Sentry alert',
    {
      from: 'Sentry <noreply@sentry.example.com>',
      subject: 'APP-12 - SMTPDataError: (554, b"5.7.1 Message rejected")',
      path: 'bounce@sentry.example.com',
    },
    html('<p>SMTPDataError while sending to kuro@example.jp</p>'),
  ),
  one(
    'rspamd/spam report, Spanish',
    {
      from: 'Filtro <filtro@correo.example.es>',
      subject: 'Resumen de mensajes bloqueados',
      path: '',
      to: 'tama@example.org',
    },
    html(
      '<p>Estos mensajes para tama@example.org fueron bloqueados:</p><table><tr><td>kuro@example.jp</td><td>Acta</td><td>Liberar</td></tr></table>',
    ),
  ),
  one(
    'one mail quarantined, German, from the mailer daemon',
    {
      from: 'MAILER-DAEMON@gate.example.de',
      subject: 'Eine Nachricht an Sie wurde zurückgehalten',
      path: '',
      to: 'tama@example.org',
    },
    text(
      'Eine Nachricht von kuro@example.jp an tama@example.org wurde wegen eines verbotenen Anhangs nicht zugestellt. Wenden Sie sich an Ihren Administrator.',
    ),
  ),
  one(
    'virus removed, to the reader',
    {
      from: 'Mail Gateway <postmaster@gate.example.org>',
      subject: 'Virus removed from a message to you',
      path: '',
      to: 'tama@example.org',
    },
    text('A message from kuro@example.jp sent to you contained Eicar. The attachment was removed.'),
  ),
  one(
    'greylisting whitelist report',
    {
      from: 'Postgrey <postgrey@mx.example.org>',
      subject: 'Postgrey report',
      path: 'postgrey@mx.example.org',
    },
    text('kuro@example.jp -> tama@example.org 450 4.2.0 Greylisted, 12 times'),
  ),
  one(
    'quota, French, from the mail system',
    {
      from: 'Système de messagerie <postmaster@example.org>',
      subject: 'Votre boîte est presque pleine',
      path: '',
      to: 'tama@example.org',
    },
    text('Votre boîte aux lettres tama@example.org est pleine à 97 %. Les messages seront bientôt refusés.'),
  ),
  one(
    'quota, Spanish, mailer daemon, no address',
    { from: 'MAILER-DAEMON@correo.example.org', subject: 'Buzón lleno', path: '', to: 'tama@example.org' },
    text('Su buzón está lleno. No podrá recibir mensajes nuevos hasta que borre algunos.'),
  ),
  one(
    'password of a shared mailbox',
    {
      from: 'Mail Admin <mail-admin@example.org>',
      subject: 'Shared mailbox sales@example.org: owner needed',
      path: 'mail-admin@example.org',
    },
    text('The mailbox sales@example.org has no owner; it will be disabled and mail to it will bounce.'),
  ),
  one(
    'certificate expiry',
    { from: 'certbot <root@mx.example.org>', subject: 'Failed: renewal of mx.example.org', path: '' },
    text('Error 550: challenge failed for mx.example.org. Contact: admin@ca.example.net'),
  ),
  one(
    'import of addresses finished, with invalid ones',
    {
      from: 'CRM <noreply@crm.example.com>',
      subject: 'Failed recipients in your import',
      path: 'noreply@crm.example.com',
      more: 'Auto-Submitted: auto-generated',
    },
    text('Import finished. 2 addresses were rejected as invalid:\n\nkuro@example..jp\nmike@example\n'),
  ),
  one(
    'ESP: address was suppressed, note to the owner of the account',
    { from: 'SendFast <noreply@sendfast.example.com>', subject: 'Suppression list updated', path: '' },
    text(
      '3 recipients were added to your suppression list after hard bounces:\n\nkuro@example.jp\nmike@example.com\nhanako@example.net',
    ),
  ),
  one(
    'forum, mail notification',
    {
      from: 'Forum <forum@forum.example.com>',
      subject: 'Reply to "Mail delivery failed: returning message to sender"',
      path: '',
      more: 'List-ID: <forum.example.com>',
    },
    text('mike: the message to kuro@example.jp could not be delivered as the mailbox is full.'),
  ),
  // Reports and receipts
  one(
    'MDN, deleted, in Japanese Outlook',
    { from: '加藤 <kato@example.jp>', subject: '未開封: 価格表', path: '' },
    report(
      'disposition-notification',
      text('お客様のメッセージは開封されずに削除されました。', 'base64'),
      receipt(
        'Final-recipient: RFC822; kato@example.jp\nDisposition: automatic-action/MDN-sent-automatically; deleted',
      ),
    ),
  ),
  one(
    'MDN in plain words of a phone',
    { from: 'Kuro <kuro@example.jp>', subject: 'Gelesen: Preisliste', path: '' },
    text('Ihre Nachricht\n\nAn: kuro@example.jp\nBetreff: Preisliste\n\nwurde am Dienstag gelesen.'),
  ),
  one(
    'ARF, not spam, free text in front',
    { from: 'FBL <fbl@bigmail.example.com>', subject: 'abuse report', path: '' },
    report(
      'feedback-report',
      text('Ein Nutzer hat die Nachricht gemeldet.'),
      'Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\nUser-Agent: X/1\nOriginal-Rcpt-To: kuro@bigmail.example.com',
      `Content-Type: message/rfc822\n\n${sent('kuro@bigmail.example.com')}`,
    ),
    complains('kuro@bigmail.example.com'),
  ),
  one(
    'DMARC report, gz in mixed, Japanese provider',
    {
      from: 'DMARC <dmarc-noreply@provider.example.jp>',
      subject: 'Report Domain: example.org Submitter: provider.example.jp Report-ID: 1',
      path: '',
    },
    mixed(text('DMARC 集計レポートです。', 'base64'), file('application/gzip', 'r.xml.gz', 'gz')),
  ),
  one(
    'calendar counter proposal',
    { from: 'Kuro <kuro@example.jp>', subject: 'New Time Proposed: Delivery failure review', path: '' },
    alternative(
      text('Kuro proposes Wednesday. mike@example.jp should come too.'),
      'Content-Type: text/calendar; method=COUNTER; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:COUNTER\nEND:VCALENDAR',
    ),
  ),
  one(
    'challenge, French',
    {
      from: 'Jean <jean@example.fr>',
      subject: 'Re: Price list 2027 - confirmation',
      path: '',
      more: 'Auto-Submitted: auto-replied',
    },
    text(
      "Votre message à jean@example.fr est en attente. Pour qu'il me soit remis, confirmez votre adresse en cliquant ici : https://antispam.example.fr/1",
    ),
  ),
  one(
    'Mailman: owner, unsubscription by bounces',
    {
      from: 'mailman-bounces@lists.example.net',
      subject: 'Staff unsubscribe notification',
      path: 'mailman-bounces@lists.example.net',
      to: 'staff-owner@lists.example.net',
      more: 'X-List-Administrivia: yes\nPrecedence: list',
    },
    text('kuro@example.jp has been removed from Staff.\nReason: disabled address, mail to it bounced.'),
  ),
  one(
    'list post in Japanese with a log',
    {
      from: '三毛 <mike@example.com>',
      subject: '[postfix-jp:4711] メールが配信されません',
      path: 'postfix-jp-bounces@lists.example.jp',
      to: 'postfix-jp@lists.example.jp',
      more: 'List-Id: <postfix-jp.lists.example.jp>\nPrecedence: list',
    },
    text(
      '三毛です。\n\nstatus=bounced (host mx.example.jp[192.0.2.25] said: 550 5.7.1 <kuro@example.jp>: Access denied)\n\nとなり配信されません。',
    ),
  ),
];
