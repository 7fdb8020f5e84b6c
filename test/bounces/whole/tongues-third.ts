/** A third set of notices in other languages than English; see build.ts. */
import type { WriterCase } from '../writers.ts';
import { bounce, SENT_HEADER, want } from './build.ts';
import { letter, postfixReport, reported, returning } from './letter.ts';

const late = { kind: 'delayed' } as const;
const away = { kind: 'vacation' } as const;

const JAPANESE: readonly WriterCase[] = [
  bounce(
    'Yahoo! JAPAN, told in Japanese',
    letter({
      from: 'MAILER-DAEMON@yahoo.co.jp',
      subject: '配信できませんでした',
      text: `Yahoo!メールからのお知らせです。

neko@yahoo.co.jp へのメールは配信できませんでした。
このアカウントは長期間利用がないため利用停止となっています。
`,
    }),
    want('suspend', '', 0, { recipient: 'neko@yahoo.co.jp' }),
  ),
  bounce(
    'OCN as the sending server, reply of Gmail behind Japanese words',
    returning({
      from: 'MAILER-DAEMON@ocn.example',
      subject: 'メール配信エラーのお知らせ',
      charset: 'iso-2022-jp',
      text: `次の宛先にメールを配信できませんでした。

宛先: neko@gmail.com
相手サーバー: gmail-smtp-in.l.google.com
エラー: 550-5.1.1 The email account that you tried to reach does not exist. Please try
 550-5.1.1 double-checking the recipient's email address for typos or
 550 5.1.1 unnecessary spaces.
`,
    }),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@gmail.com' }),
  ),
  bounce(
    'KAGOYA, three in one line',
    letter({
      from: 'postmaster@kagoya.example',
      subject: '宛先不明メールのお知らせ',
      charset: 'euc-jp',
      text: `下記宛先は見つかりませんでした。

宛先: neko@example.jp, shiro@example.jp, kuro@example.jp
`,
    }),
    want('userunknown'),
    want('userunknown', '', 0, { recipient: 'shiro@example.jp' }),
    want('userunknown', '', 0, { recipient: 'kuro@example.jp' }),
  ),
  bounce(
    'company gateway, asks elsewhere',
    letter({
      from: 'postmaster@gw.example.co.jp',
      subject: '【送信エラー】Offer no. 4711',
      charset: 'shift_jis',
      text: `以下の宛先へのメールは送信できませんでした。

　neko@example.jp

理由：相手先メールサーバに接続できませんでした。
ご不明な点は情報システム部 helpdesk@support.example までお問い合わせください。
`,
    }),
    want('expired'),
  ),
  bounce(
    'greylisted until it expired, Japanese Postfix template',
    reported(
      {
        from: 'MAILER-DAEMON@mx.example.net (メール配送システム)',
        subject: '配送できなかったメールをお返しします',
        charset: 'iso-2022-jp',
        text: `メールサーバー mx.example.net です。申し訳ありませんがメールをお届けできませんでした。

<neko@example.jp>: host mail.example.jp[192.0.2.41] said: 450 4.2.0
    <neko@example.jp>: Recipient address rejected: Greylisted (in reply to RCPT
    TO command)
`,
      },
      postfixReport(
        'Final-Recipient: rfc822; neko@example.jp\nAction: failed\nStatus: 4.2.0\nRemote-MTA: dns; mail.example.jp\nDiagnostic-Code: smtp; 450 4.2.0 <neko@example.jp>: Recipient address rejected:\n    Greylisted',
      ),
    ),
    want('blocked', '4.2.0', 450),
  ),
  bounce(
    'rental server, mail loop',
    letter({
      from: 'Mail System <MAILER-DAEMON@rs.example>',
      subject: '配送不能のお知らせ',
      text: `neko@example.jp 宛のメールは、転送設定によるメールループを検出したため配送を中止しました。
`,
    }),
    want('networkerror'),
  ),
  bounce(
    'relay refused, told in Japanese by a host',
    returning({
      from: 'MAILER-DAEMON@mx.example.net',
      subject: 'failure notice',
      text: `<neko@example.jp>:
192.0.2.41 does not like recipient.
Remote host said: 550 5.7.1 メールの中継は許可されていません
Giving up on 192.0.2.41.
`,
    }),
    want('norelaying', '5.7.1', 550),
  ),
  bounce(
    'Exchange Online, Japanese, sender not allowed to write to a group',
    reported(
      {
        from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.jp>',
        subject: '配信不能: Offer no. 4711',
        text: `neko@example.jp へのメッセージを配信できませんでした。

neko への送信は、許可された差出人に限られています。

送信者が許可されていません

エラーの詳細
報告されたエラー: 550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group
`,
      },
      'Reporting-MTA: dns;TY1.prod.example\n\nFinal-Recipient: rfc822;neko@example.jp\nAction: failed\nStatus: 5.7.133\nDiagnostic-Code: smtp;550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group',
    ),
    want('securityerror', '5.7.133', 550),
  ),
  bounce(
    'address in Japanese letters, RFC 6533',
    reported(
      {
        from: 'MAILER-DAEMON@mx.example.net (Mail Delivery System)',
        subject: 'メールを配送できませんでした',
        text: `<ねこ@example.jp>: host mail.example.jp[192.0.2.41] said: 550 5.1.1 User unknown
`,
      },
      postfixReport(
        'Final-Recipient: utf-8; ねこ@example.jp\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown',
      ),
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'ねこ@example.jp' }),
  ),
];

const EAST: readonly WriterCase[] = [
  bounce(
    'Exmail, too big, traditional labels',
    letter({
      from: 'postmaster@exmail.qq.com',
      subject: '系统退信',
      charset: 'gb18030',
      text: `您的邮件未能投递。
收件人：neko@example.cn
退信原因：邮件大小超过对方邮箱的限制（20M）。
`,
    }),
    want('emailtoolarge', '', 0, { recipient: 'neko@example.cn' }),
  ),
  bounce(
    'Sina, code first',
    letter({
      from: 'Mail Delivery System <MAILER-DAEMON@sina.example>',
      subject: '退信：Offer no. 4711',
      charset: 'gb18030',
      text: `邮件未能送达。

<neko@example.cn>: 550 5.1.1 用户不存在或已注销
`,
    }),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@example.cn' }),
  ),
  bounce(
    'Coremail, SPF of the sender',
    returning({
      from: 'postmaster@coremail.example',
      subject: '系统退信',
      charset: 'gb18030',
      text: `收件人 neko@example.cn 的邮件服务器拒绝了您的邮件：
550 5.7.1 发件人域名 SPF 检查失败
`,
    }),
    want('authfailure', '5.7.1', 550, { recipient: 'neko@example.cn' }),
  ),
  bounce(
    'Exchange Online, Chinese, blocked IP',
    reported(
      {
        from: 'Microsoft Outlook <postmaster@example.cn>',
        subject: '未送达: Offer no. 4711',
        text: `无法将邮件传递给 neko@example.cn。

错误详细信息
报告的错误: 550 5.7.606 Access denied, banned sending IP [192.0.2.25]
`,
      },
      'Reporting-MTA: dns;HK1.prod.example\n\nFinal-Recipient: rfc822;neko@example.cn\nAction: failed\nStatus: 5.7.606\nDiagnostic-Code: smtp;550 5.7.606 Access denied, banned sending IP [192.0.2.25]',
    ),
    want('blocked', '5.7.606', 550, { recipient: 'neko@example.cn' }),
  ),
  bounce(
    'Seednet, server cannot be reached, big5',
    letter({
      from: 'MAILER-DAEMON@seed.example',
      subject: '退件通知',
      charset: 'big5',
      text: `您的郵件無法遞送，因為對方郵件主機連線逾時。

收件者：neko@example.tw
`,
    }),
    want('expired', '', 0, { recipient: 'neko@example.tw' }),
  ),
  bounce(
    'Kakao, delayed',
    letter({
      from: 'mailer-daemon@kakao.example',
      subject: '메일 전송이 지연되고 있습니다',
      text: `neko@example.kr 로 보낸 메일을 아직 전달하지 못했습니다. (수신 서버 연결 실패)
앞으로 2일 동안 계속 재시도합니다.
`,
    }),
    want('expired', '', 0, { ...late, recipient: 'neko@example.kr' }),
  ),
  bounce(
    'Korean host, domain',
    letter({
      from: 'Mail Delivery System <postmaster@host.example>',
      subject: '메일 배달 실패',
      charset: 'euc-kr',
      text: `아래 수신자에게 메일을 배달하지 못했습니다.

수신자: neko@exampel.kr
오류: 도메인을 찾을 수 없습니다.
`,
    }),
    want('hostunknown', '', 0, { recipient: 'neko@exampel.kr' }),
  ),
];

const EUROPE: readonly WriterCase[] = [
  bounce(
    'Exchange, German, delay',
    reported(
      {
        from: 'Microsoft Outlook <postmaster@example.de>',
        subject: 'Verzögerte Zustellung: Offer no. 4711',
        text: `Die Zustellung an folgende Empfänger oder Gruppen verzögert sich:

neko@example.de

Die Nachricht wurde noch nicht zugestellt. Es wird weiter versucht, sie zuzustellen.
`,
      },
      'Reporting-MTA: dns;EX1.example.de\n\nFinal-Recipient: rfc822;neko@example.de\nAction: delayed\nStatus: 4.4.7\nWill-Retry-Until: Thu, 5 Nov 2026 09:00:00 +0100',
    ),
    want('expired', '4.4.7', 0, { ...late, recipient: 'neko@example.de' }),
  ),
  bounce(
    'qmail in German',
    letter({
      from: 'MAILER-DAEMON@qm.example',
      subject: 'Fehler bei der Zustellung',
      charset: 'iso-8859-1',
      text: `Hallo, hier ist das Programm qmail-send auf qm.example.
Ihre Nachricht konnte nicht zugestellt werden. Dies ist ein endgültiger Fehler.

<neko@example.de>:
An dieser Adresse gibt es kein Postfach. (#5.1.1)

--- Unterhalb dieser Zeile folgt eine Kopie der Nachricht.

${SENT_HEADER}`,
    }),
    want('userunknown', '5.1.1', 0, { recipient: 'neko@example.de' }),
  ),
  bounce(
    'German filter, attachment',
    letter({
      from: 'Mailfilter <postmaster@filter.example>',
      subject: 'Ihre Nachricht wurde zurückgewiesen',
      text: `Ihre Nachricht an neko@example.de wurde nicht zugestellt, weil sie einen unerlaubten Dateityp (EXE) enthält.
`,
    }),
    want('policyviolation', '', 0, { recipient: 'neko@example.de' }),
  ),
  bounce(
    'French Exim, quota with the address behind',
    letter({
      from: 'Mail Delivery System <Mailer-Daemon@fr1.example>',
      subject: 'Échec de livraison : retour à l’expéditeur',
      more: ['X-Failed-Recipients: neko@example.fr'],
      text: `Ce message a été créé automatiquement par le logiciel de messagerie.

Un message que vous avez envoyé n'a pas pu être livré à un ou plusieurs destinataires :

  neko@example.fr
    (généré depuis contact@example.fr)
    l'espace disque alloué à cette boîte est dépassé
`,
    }),
    want('mailboxfull', '', 0, { recipient: 'neko@example.fr' }),
  ),
  bounce(
    'French host, PTR',
    returning({
      from: 'MAILER-DAEMON@mx.example.net',
      subject: 'Undelivered Mail Returned to Sender',
      text: `Message non distribué.

<neko@example.fr>: host mx.example.fr[192.0.2.47] said: 550 5.7.25 Votre adresse IP n'a pas
    d'enregistrement PTR (in reply to MAIL FROM command)
`,
    }),
    want('requireptr', '5.7.25', 550, { recipient: 'neko@example.fr' }),
  ),
  bounce(
    'Spanish provider, account does not exist any more',
    letter({
      from: 'Correo <mailer-daemon@correo.example>',
      subject: 'No se ha podido entregar su mensaje',
      text: `Su mensaje no ha podido ser entregado a la siguiente dirección:

neko@example.es
La cuenta de correo ya no existe.
`,
    }),
    want('userunknown', '', 0, { recipient: 'neko@example.es' }),
  ),
  bounce(
    'Mexican host, blacklist',
    returning({
      from: 'Mail Delivery System <MAILER-DAEMON@mx1.example>',
      subject: 'Correo devuelto',
      text: `<neko@example.mx>: el servidor mx.example.mx[192.0.2.48] respondió: 554 5.7.1 Su servidor se encuentra en una lista negra
`,
    }),
    want('blocked', '5.7.1', 554, { recipient: 'neko@example.mx' }),
  ),
  bounce(
    'Italian PEC, not delivered in time',
    letter({
      from: 'posta-certificata@pec.example',
      subject: 'AVVISO DI MANCATA CONSEGNA: Offer no. 4711',
      text: `Avviso di mancata consegna

Il messaggio destinato all'utente "neko@example.it" non è stato consegnato nelle 24 ore successive all'invio.
Si ritiene che la spedizione debba considerarsi non andata a buon fine. Tempo scaduto.
`,
    }),
    want('expired', '', 0, { recipient: 'neko@example.it' }),
  ),
  bounce(
    'Portuguese Gmail',
    letter({
      from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      subject: 'Delivery Status Notification (Failure)',
      more: ['X-Failed-Recipients: neko@example.br', 'Auto-Submitted: auto-replied'],
      text: `** Caixa de entrada cheia **

Sua mensagem não pôde ser entregue para neko@example.br porque a caixa de entrada do destinatário está cheia ou está recebendo muitos e-mails no momento.

A resposta foi:

452 4.2.2 The recipient's inbox is out of storage space.
`,
    }),
    want('mailboxfull', '4.2.2', 452, { recipient: 'neko@example.br' }),
  ),
  bounce(
    'Polish host, sender refused',
    returning({
      from: 'MAILER-DAEMON@mx.example.net',
      subject: 'Zwrot wiadomości',
      text: `<neko@example.pl>: serwer mx.example.pl[192.0.2.49] odpowiedział: 550 5.1.8 Adres nadawcy nie istnieje
`,
    }),
    want('rejected', '5.1.8', 550, { recipient: 'neko@example.pl' }),
  ),
  bounce(
    'Czech, delay',
    letter({
      from: 'Poštovní systém <mailer-daemon@posta.example>',
      subject: 'Zpoždění doručení',
      text: `Vaši zprávu pro neko@example.cz se zatím nepodařilo doručit. Server příjemce neodpovídá.
Pokusy o doručení budou pokračovat 5 dní.
`,
    }),
    want('expired', '', 0, { ...late, recipient: 'neko@example.cz' }),
  ),
  bounce(
    'Norwegian, suspended',
    letter({
      from: 'E-post <postmaster@epost.example>',
      subject: 'Levering mislyktes',
      text: `Meldingen din til neko@example.no ble ikke levert. Kontoen til mottakeren er sperret.
`,
    }),
    want('suspend', '', 0, { recipient: 'neko@example.no' }),
  ),
  bounce(
    'Swedish, spam',
    letter({
      from: 'MAILER-DAEMON@epost.example',
      subject: 'Meddelandet kunde inte levereras',
      text: `Ditt meddelande till neko@example.se avvisades av mottagarens server eftersom det bedömdes vara skräppost.
`,
    }),
    want('spamdetected', '', 0, { recipient: 'neko@example.se' }),
  ),
  bounce(
    'Romanian, user unknown',
    letter({
      from: 'mailer-daemon@posta.example',
      subject: 'Mesajul nu a putut fi livrat',
      text: `Mesajul dumneavoastră către neko@example.ro nu a putut fi livrat: utilizatorul nu există pe acest server.
`,
    }),
    want('userunknown', '', 0, { recipient: 'neko@example.ro' }),
  ),
  bounce(
    'Russian Postfix template, two recipients with report',
    reported(
      {
        from: 'MAILER-DAEMON@mx.example.net (Почтовая система)',
        subject: 'Сообщение не доставлено',
        charset: 'koi8-r',
        text: `Это почтовая система на узле mx.example.net.

К сожалению, Ваше письмо не удалось доставить одному или нескольким получателям.

<neko@example.ru>: unknown user: "neko"

<shiro@example.ru>: host mx.example.ru[192.0.2.46] said: 552 5.2.2 Превышена квота ящика (in reply to RCPT TO command)
`,
      },
      postfixReport(
        'Final-Recipient: rfc822; neko@example.ru\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: x-unix; unknown user: "neko"',
        'Final-Recipient: rfc822; shiro@example.ru\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2',
      ),
    ),
    want('userunknown', '5.1.1', 0, { recipient: 'neko@example.ru' }),
    want('mailboxfull', '5.2.2', 552, { recipient: 'shiro@example.ru' }),
  ),
  bounce(
    'Ukrainian, too big',
    letter({
      from: 'MAILER-DAEMON@poshta.example',
      subject: 'Не вдалося доставити лист',
      text: `Лист для neko@example.ua не може бути доставлений: розмір листа перевищує обмеження сервера.
`,
    }),
    want('emailtoolarge', '', 0, { recipient: 'neko@example.ua' }),
  ),
];

const OTHERS: readonly WriterCase[] = [
  bounce(
    'Greek Exchange, unknown address',
    reported(
      {
        from: 'Microsoft Outlook <postmaster@example.gr>',
        subject: 'Δεν ήταν δυνατή η παράδοση: Offer no. 4711',
        text: `Η παράδοση στους ακόλουθους παραλήπτες ή ομάδες απέτυχε:

neko@example.gr
Δεν βρέθηκε η διεύθυνση ηλεκτρονικού ταχυδρομείου που καταχωρίσατε.

Διαγνωστικές πληροφορίες για διαχειριστές:
Διακομιστής δημιουργίας: EX1.example.gr
neko@example.gr
Remote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'
`,
      },
      'Reporting-MTA: dns;EX1.example.gr\n\nFinal-Recipient: rfc822;neko@example.gr\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp;550 5.1.1 RESOLVER.ADR.RecipNotFound; not found',
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@example.gr' }),
  ),
  bounce(
    'Arabic, address not found',
    letter({
      from: 'نظام البريد <postmaster@barid.example>',
      subject: 'فشل تسليم الرسالة',
      text: `لم يتم تسليم رسالتك إلى neko@example.sa لأن هذا العنوان غير موجود على الخادم.
`,
    }),
    want('userunknown', '', 0, { recipient: 'neko@example.sa' }),
  ),
  bounce(
    'Hebrew, delay',
    letter({
      from: 'mailer-daemon@doar.example',
      subject: 'עיכוב במסירת ההודעה',
      charset: 'windows-1255',
      text: `ההודעה שלך אל neko@example.il טרם נמסרה. השרת ימשיך לנסות במשך יומיים.
`,
    }),
    want('expired', '', 0, { ...late, recipient: 'neko@example.il' }),
  ),
  bounce(
    'Thai, mailbox full, html',
    letter({
      from: 'postmaster@mail.example',
      subject: 'แจ้งการส่งอีเมลไม่สำเร็จ',
      type: 'text/html',
      text: `<p>อีเมลของคุณถึง neko@example.th ส่งไม่สำเร็จ</p><p>สาเหตุ: กล่องจดหมายของผู้รับเต็ม</p>`,
    }),
    want('mailboxfull', '', 0, { recipient: 'neko@example.th' }),
  ),
  bounce(
    'Indonesian Postfix text with reply',
    letter({
      from: 'MAILER-DAEMON@surat.example (Sistem Pengiriman Surat)',
      subject: 'Surat tidak terkirim, dikembalikan ke pengirim',
      text: `Ini adalah program Postfix di surat.example.

Surat Anda tidak dapat dikirim kepada satu atau lebih penerima.

<neko@example.id>: host mx.example.id[192.0.2.50] said: 554 5.7.1 Pesan ditolak sebagai spam (in reply to end of DATA command)
`,
    }),
    want('spamdetected', '5.7.1', 554, { recipient: 'neko@example.id' }),
  ),
  bounce(
    'Vietnamese, too many',
    letter({
      from: 'postmaster@thu.example',
      subject: 'Thư không gửi được',
      text: `Thư gửi đến neko@example.vn bị từ chối vì bạn đã gửi quá nhiều thư trong một giờ.
`,
    }),
    want('ratelimited', '', 0, { recipient: 'neko@example.vn' }),
  ),
];

const NONE: readonly WriterCase[] = [
  bounce(
    'away, Russian',
    letter({
      from: 'Neko <neko@example.jp>',
      subject: 'Автоматический ответ: Offer no. 4711',
      more: ['Auto-Submitted: auto-replied'],
      text: `Я в отпуске до 9 ноября. Ваше письмо не будет прочитано. Пишите на sales@example.jp.
`,
    }),
    want('vacation', '', 0, away),
  ),
  bounce(
    'away, Turkish',
    letter({
      from: 'Neko <neko@example.jp>',
      subject: 'Otomatik Yanıt: Offer no. 4711',
      text: `9 Kasım'a kadar izindeyim. Acil durumlarda satis@example.jp adresine yazın.
`,
    }),
    want('vacation', '', 0, away),
  ),
  bounce(
    'away, Chinese, 163',
    letter({
      from: 'Neko <neko@example.jp>',
      subject: '自动回复：Offer no. 4711',
      charset: 'gb18030',
      text: `您好，来信已收到，我会尽快回复。
`,
    }),
    want('vacation', '', 0, away),
  ),
  bounce(
    'Russian bank, payment sent back',
    letter({
      from: 'Банк <info@bank.example>',
      subject: 'Возврат платежа 4711',
      sender: 'info@bank.example',
      text: `Платёж возвращён: счёт получателя не найден. Вопросы: help@support.example.
`,
    }),
  ),
  bounce(
    'Spanish parcel',
    letter({
      from: 'Mensajería <avisos@envios.example>',
      subject: 'Entrega fallida: paquete 4711',
      sender: 'avisos@envios.example',
      text: `No se pudo entregar su paquete porque nadie se encontraba en el domicilio.
Contacto: ayuda@atencion.example
`,
    }),
  ),
  bounce(
    'Japanese status mail of a cloud: delayed deliveries resolved',
    letter({
      from: 'サービス障害情報 <status@cloud.example>',
      subject: 'メール配送遅延の復旧のお知らせ',
      sender: 'status@cloud.example',
      text: `本日発生しておりましたメールの配送遅延は復旧いたしました。
お問い合わせ: support@cloud-help.example
`,
    }),
  ),
];

export const TONGUES_THIRD: readonly WriterCase[] = [...JAPANESE, ...EAST, ...EUROPE, ...OTHERS, ...NONE];
