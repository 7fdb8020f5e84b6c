/** Bounces of access providers, carriers and hosters of many countries, as their own systems write them; see build.ts. */
import type { Wanted, WriterCase } from '../writers.ts';
import { base64, bounce, mail, parts, quoted, SENT, SENT_HEADER, want, word } from './build.ts';

const DATE = 'Date: Tue, 3 Nov 2026 09:00:05 +0900';
const to = (recipient: string): { readonly recipient: string } => ({ recipient });
const KURO = to('kuro@example.jp');
const MIKE = to('mike@example.com');
const late = { kind: 'delayed' } as const;

const note = (
  name: string,
  from: string,
  subject: string,
  text: string,
  ...wanted: readonly Wanted[]
): WriterCase =>
  bounce(
    name,
    mail(
      `Return-Path: <>\nFrom: ${from}\nTo: tama@example.org\nSubject: ${subject}\n${DATE}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit`,
      text,
    ),
    ...wanted,
  );

export const HOUSES: readonly WriterCase[] = [
  note(
    'T-Online-like, German and English',
    'mail-delivery-service@tonline.example',
    'Undeliverable: Angebot',
    `|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 <kuro@tonline.example> ... transport local: 550 inactive user kuro
|------------------------- Message text follows: ------------------------|
Received: from pc7.example.org`,
    want('suspend', '', 550, to('kuro@tonline.example')),
  ),
  note(
    'German, own words of a hoster',
    'Mailsystem <postmaster@hoster.example.de>',
    'Ihre E-Mail an kuro@example.de wurde nicht zugestellt',
    `Guten Tag,

leider konnte Ihre Nachricht an kuro@example.de nicht zugestellt werden.

Grund: Das Postfach des Empfängers hat seine maximale Größe erreicht.

Bitte versuchen Sie es zu einem späteren Zeitpunkt erneut.`,
    want('mailboxfull', '', 0, to('kuro@example.de')),
  ),
  note(
    'French, Orange-like reply within Postfix',
    'MAILER-DAEMON@fai.example.fr (Mail Delivery System)',
    'Undelivered Mail Returned to Sender',
    `This is the mail system at host fai.example.fr.

<kuro@wanadoo.example>: host smtp-in.wanadoo.example[192.0.2.25] said: 550 5.1.1
    Adresse d au moins un destinataire invalide. Invalid recipient. OFR204_416
    [416] (in reply to RCPT TO command)`,
    want('userunknown', '5.1.1', 550, to('kuro@wanadoo.example')),
  ),
  note(
    'French, too many from one address',
    'MAILER-DAEMON@fai.example.fr (Mail Delivery System)',
    'Undelivered Mail Returned to Sender',
    `This is the mail system at host fai.example.fr.

<kuro@free.example>: host mx1.free.example[192.0.2.25] said: 550 spam detected
    (in reply to end of DATA command)
<mike@sfr.example>: host smtp-in.sfr.example[192.0.2.26] said: 421 4.7.0 Service refuse.
    Veuillez essayer plus tard. Service refused, please try later. LPN007_510 (in reply to MAIL FROM command)`,
    want('spamdetected', '', 550, to('kuro@free.example')),
    want('spamdetected', '4.7.0', 421, to('mike@sfr.example')),
  ),
  note(
    'Italian, provider sentence',
    'MAILER-DAEMON@libero.example.it (Mail Delivery System)',
    'Undelivered Mail Returned to Sender',
    `Il messaggio non è stato consegnato a:

<kuro@example.it>: host mx.example.it[192.0.2.25] said: 552 5.2.2 <kuro@example.it> Casella piena / Mailbox over quota (in reply to RCPT TO command)`,
    want('mailboxfull', '5.2.2', 552, to('kuro@example.it')),
  ),
  note(
    'Italian, certified mail: not delivered for time',
    '"Per conto di: posta-certificata@pec.example.it" <posta-certificata@pec.example.it>',
    'AVVISO DI MANCATA CONSEGNA PER SUP. TEMPO MASSIMO: Offerta',
    `Avviso di mancata consegna

Il giorno 03/11/2026 alle ore 09:00:05 (+0100) il messaggio "Offerta" proveniente da "tama@example.org" e destinato all'utente "kuro@pec.example.it" non è stato consegnato nelle prime ventiquattro ore dal suo invio. Il messaggio è considerato rifiutato.

Identificativo messaggio: 4711@pec.example.it`,
    want('expired', '', 0, to('kuro@pec.example.it')),
  ),
  note(
    'Spanish, a mobile operator',
    'Servicio de Correo <postmaster@movil.example.es>',
    'Mensaje no entregado: Oferta',
    `Su mensaje no ha podido ser entregado a los siguientes destinatarios:

   kuro@movil.example.es

Motivo: la cuenta de correo del destinatario está dada de baja.`,
    want('suspend', '', 0, to('kuro@movil.example.es')),
  ),
  note(
    'Portuguese of Brazil, refused by the filter',
    'Mail Delivery System <MAILER-DAEMON@provedor.example.com.br>',
    'Mensagem não entregue / Undelivered Mail',
    `Sua mensagem não pôde ser entregue.

<kuro@provedor.example.com.br>: mensagem recusada pelo filtro antispam do destinatário`,
    want('spamdetected', '', 0, to('kuro@provedor.example.com.br')),
  ),
  note(
    'Polish, onet-like',
    'MAILER-DAEMON@poczta.example.pl',
    'Zwrot: Oferta',
    `Przykro nam, ale Twój list nie został dostarczony.

kuro@poczta.example.pl
  Konto zablokowane z powodu nieaktywności`,
    want('suspend', '', 0, to('kuro@poczta.example.pl')),
  ),
  note(
    'Czech, seznam-like',
    'Mailer-Daemon@posta.example.cz',
    'Nedoručitelná zpráva',
    `Vaši zprávu se nepodařilo doručit příjemci kuro@posta.example.cz, protože jeho schránka je přeplněná.`,
    want('mailboxfull', '', 0, to('kuro@posta.example.cz')),
  ),
  note(
    'Hungarian, freemail-like',
    'postmaster@level.example.hu',
    'Sikertelen kézbesítés',
    `A levél nem kézbesíthető a következő címzettnek:

kuro@level.example.hu
Nincs ilyen felhasználó.`,
    want('userunknown', '', 0, to('kuro@level.example.hu')),
  ),
  note(
    'Russian, mail house 2010, Latin reply',
    'mailer-daemon@pochta.example.ru',
    'Mail failure.',
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  kuro@pochta.example.ru
    SMTP error from remote mail server after RCPT TO:<kuro@pochta.example.ru>:
    host mxs.pochta.example.ru [192.0.2.25]: 550 Message was not accepted -- invalid mailbox.
    Local mailbox kuro@pochta.example.ru is unavailable: account is disabled`,
    want('suspend', '', 550, to('kuro@pochta.example.ru')),
  ),
  note(
    'Ukrainian',
    'Mail Delivery System <MAILER-DAEMON@poshta.example.ua>',
    'Лист не доставлено',
    `Ваш лист не може бути доставлений отримувачу <kuro@poshta.example.ua>: такої скриньки не існує.`,
    want('userunknown', '', 0, to('kuro@poshta.example.ua')),
  ),
  note(
    'Chinese, Sina-like in English',
    'MAILER-DAEMON@sina.example.cn',
    'failure notice',
    `Hi. This is the deliver program at sina.example.cn.
I'm afraid I wasn't able to deliver your message to the following addresses.
kuro@sina.example.cn
    the user's mailbox has been frozen, for it was not used for a long time

---Below this line is a copy of the message.`,
    want('suspend', '', 0, to('kuro@sina.example.cn')),
  ),
  note(
    'Chinese, coremail',
    'postmaster@corp.example.cn',
    '系统退信/Systems bounce',
    `抱歉，您的邮件被退回来了……

原邮件信息：
时间: 2026-11-03 09:00:00
主题: 报价
收件人: kuro@corp.example.cn

退信原因：
收件人邮箱拒收：发件人在对方的黑名单中。

建议解决方案：
请通过其他方式联系收件人，将您的地址加入白名单。`,
    want('filtered', '', 0, to('kuro@corp.example.cn')),
  ),
  note(
    'Chinese, Tencent, frequency',
    'PostMaster@qq.example.com',
    '系统退信',
    `很抱歉您发送的邮件被退回，以下是该邮件的相关信息：
被退回邮件
主题：报价
时间：2026-11-03 09:00:00
无法发送到 kuro@example.cn
退信原因 发送频率过高，被对方服务器限制 
SMTP error, RCPT TO: 450 4.7.1 Connection frequency limited`,
    want('ratelimited', '4.7.1', 450, to('kuro@example.cn')),
  ),
  note(
    'Taiwanese provider',
    'Mail Delivery System <postmaster@hinet.example.tw>',
    '郵件無法送達通知',
    `您寄給 kuro@hinet.example.tw 的郵件無法送達。
原因：收件者信箱空間不足。`,
    want('mailboxfull', '', 0, to('kuro@hinet.example.tw')),
  ),
  note(
    'Korean portal, blocked by user',
    'postmaster@daum.example.kr',
    '[반송] 메일이 전송되지 못했습니다',
    `보내신 메일이 아래와 같은 이유로 전송되지 못했습니다.

받는 사람 : kuro@daum.example.kr
실패 사유 : 받는 사람이 수신을 거부하였습니다.`,
    want('filtered', '', 0, to('kuro@daum.example.kr')),
  ),
  note(
    'Korean, domain',
    'MAILER-DAEMON@naver.example.kr',
    '메일 전송 실패 안내',
    `메일 전송에 실패하였습니다.
받는 사람: kuro@nosuch.example.kr
원인: 존재하지 않는 도메인입니다.`,
    want('hostunknown', '', 0, to('kuro@nosuch.example.kr')),
  ),
  note(
    'Japanese hoster, postfix in Japanese',
    'MAILER-DAEMON@sv1.hoster.example.jp (Mail Delivery System)',
    '送信エラー通知 (Undelivered Mail Returned to Sender)',
    `メールサーバ sv1.hoster.example.jp からのお知らせです。

お送りいただいたメールは以下の宛先に配送できませんでした。

<kuro@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.7.1 迷惑メールと判定されたため受信を拒否しました (in reply to end of DATA command)`,
    want('spamdetected', '5.7.1', 550, KURO),
  ),
  note(
    'Japanese carrier, domain designation',
    'MAILER-DAEMON@carrier.example.jp',
    'Mail System Error - Returned Mail',
    `次のあて先へのメッセージはエラーのため送信できませんでした。

Message could not be delivered to the following recipients.

<kuro@carrier.example.jp>
指定受信設定により受信できません`,
    want('filtered', '', 0, to('kuro@carrier.example.jp')),
  ),
  note(
    'Japanese university, iso-2022-jp subject, English text',
    'Mail Delivery Subsystem <MAILER-DAEMON@univ.example.ac.jp>',
    word('メールが届けられませんでした'),
    `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900

   ----- The following addresses had permanent fatal errors -----
"|/usr/local/bin/filter kuro"
    (reason: 75)
    (expanded from: <kuro@univ.example.ac.jp>)

   ----- Transcript of session follows -----
sh: /usr/local/bin/filter: not found
554 5.3.0 unknown mailer error 127`,
    want('mailererror', '5.3.0', 554, to('kuro@univ.example.ac.jp')),
  ),
  note(
    'Japanese, group ware',
    'グループウェア <no-reply@groupware.example.jp>',
    '【送信エラー】御見積の件',
    `以下のメールは送信できませんでした。

件名：御見積の件
宛先：kuro@example.jp
エラー内容：554 5.7.1 <kuro@example.jp>: Relay access denied`,
    want('norelaying', '5.7.1', 554, KURO),
  ),
  note(
    'Turkish',
    'Posta Sistemi <postmaster@posta.example.tr>',
    'İletiniz teslim edilemedi',
    `İletiniz aşağıdaki alıcıya teslim edilemedi:

kuro@posta.example.tr
Neden: Alıcının posta kutusu dolu.`,
    want('mailboxfull', '', 0, to('kuro@posta.example.tr')),
  ),
  note(
    'Greek',
    'MAILER-DAEMON@tax.example.gr',
    'Αποτυχία παράδοσης μηνύματος',
    `Το μήνυμά σας δεν παραδόθηκε στον παραλήπτη kuro@tax.example.gr.
Αιτία: δεν υπάρχει τέτοιος χρήστης.`,
    want('userunknown', '', 0, to('kuro@tax.example.gr')),
  ),
  note(
    'Dutch, XS4-like',
    'Mail Delivery System <MAILER-DAEMON@toegang.example.nl>',
    'Bericht niet bezorgd',
    `Uw bericht kon niet worden bezorgd bij kuro@toegang.example.nl: het domein van de afzender bestaat niet.`,
    want('rejected', '', 0, to('kuro@toegang.example.nl')),
  ),
  note(
    'Swedish with report text',
    'Postmaster <postmaster@post.example.se>',
    'Meddelandet kunde inte levereras',
    `Ditt meddelande till kuro@post.example.se kunde inte levereras inom 3 dagar och har kasserats.`,
    want('expired', '', 0, to('kuro@post.example.se')),
  ),
  note(
    'Finnish',
    'MAILER-DAEMON@posti.example.fi',
    'Viestiä ei voitu toimittaa',
    `Viestiä ei voitu toimittaa vastaanottajalle kuro@posti.example.fi, koska vastaanottajan postilaatikko on täynnä.`,
    want('mailboxfull', '', 0, to('kuro@posti.example.fi')),
  ),
  note(
    'Danish, delay',
    'MAILER-DAEMON@post.example.dk',
    'Forsinket levering',
    `Din besked til kuro@post.example.dk er endnu ikke leveret. Vi prøver igen i de næste 2 dage. Du behøver ikke sende den igen.

Serveren svarer ikke (Connection timed out).`,
    want('expired', '', 0, { ...to('kuro@post.example.dk'), ...late }),
  ),
  note(
    'Romanian',
    'Mail Delivery System <MAILER-DAEMON@posta.example.ro>',
    'Mesajul nu a putut fi livrat',
    `Mesajul dumneavoastră nu a putut fi livrat destinatarului kuro@posta.example.ro. Adresa nu există.`,
    want('userunknown', '', 0, to('kuro@posta.example.ro')),
  ),
  note(
    'Vietnamese',
    'MAILER-DAEMON@thu.example.vn',
    'Thư không gửi được',
    `Thư của bạn gửi tới kuro@thu.example.vn không gửi được vì hộp thư người nhận đã đầy.`,
    want('mailboxfull', '', 0, to('kuro@thu.example.vn')),
  ),
  note(
    'Thai',
    'postmaster@mail.example.th',
    'ไม่สามารถส่งอีเมลได้',
    `ไม่สามารถส่งอีเมลของคุณไปยัง kuro@mail.example.th ได้ เนื่องจากไม่พบผู้ใช้นี้`,
    want('userunknown', '', 0, to('kuro@mail.example.th')),
  ),
  note(
    'Indonesian',
    'Mail Delivery System <MAILER-DAEMON@surat.example.id>',
    'Pesan tidak terkirim',
    `Pesan Anda tidak dapat dikirim ke kuro@surat.example.id karena kotak surat penerima penuh.`,
    want('mailboxfull', '', 0, to('kuro@surat.example.id')),
  ),
  bounce(
    'Gmail in German, 2020s',
    parts(
      `Return-Path: <>
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: tama@example.org
Subject: Delivery Status Notification (Failure)
${DATE}
X-Failed-Recipients: kuro@example.de
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; boundary="000000000000aa0001"; report-type=delivery-status`,
      '000000000000aa0001',
      `Content-Type: text/plain; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

${quoted(`** Nachricht blockiert **

Ihre Nachricht an kuro@example.de wurde blockiert. Weitere Informationen finden Sie in den technischen Details unten.

Antwort vom Remoteserver:

550 5.7.1 [192.0.2.7] rejected because of listing in our reputation system
`)}`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Received-From-MTA: dns; tama@example.org
Arrival-Date: Mon, 02 Nov 2026 16:00:00 -0800 (PST)
X-Original-Message-ID: <4711@mail.gmail.com>

Final-Recipient: rfc822; kuro@example.de
Action: failed
Status: 5.7.1
Remote-MTA: dns; mx.example.de. (192.0.2.25, the server for the domain example.de.)
Diagnostic-Code: smtp; 550 5.7.1 [192.0.2.7] rejected because of listing in our reputation system
Last-Attempt-Date: Mon, 02 Nov 2026 16:00:05 -0800 (PST)`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('badreputation', '5.7.1', 550, to('kuro@example.de')),
  ),
  bounce(
    'Outlook.com in Spanish, card in HTML without report',
    mail(
      `From: postmaster@outlook.example.com
To: tama@example.org
Subject: No se puede entregar: Oferta
${DATE}
MIME-Version: 1.0
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: base64`,
      base64(
        `<html><body><table><tr><td>No se pudo entregar el mensaje a kuro@example.es.</td></tr><tr><td>No se encontró kuro en example.es.</td></tr></table><p>Código de error: 550 5.1.10</p><p>RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup</p></body></html>`,
      ),
    ),
    want('userunknown', '5.1.10', 550, to('kuro@example.es')),
  ),
  note(
    'GMX-like of the 2000s',
    'GMX Mailer Daemon <mailer-daemon@gmx.example.net>',
    'Mail delivery failed: returning message to sender',
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. The following addresses failed:

kuro@example.jp
SMTP error from remote server after transfer of mail text:
host: mx.example.jp
552 5.3.4 Message size exceeds fixed limit

--- The header of the original message is following. ---`,
    want('emailtoolarge', '5.3.4', 552, KURO),
  ),
  note(
    'Slovak',
    'MAILER-DAEMON@posta.example.sk',
    'Správu nebolo možné doručiť',
    `Vašu správu nebolo možné doručiť na adresu kuro@posta.example.sk, pretože používateľ neexistuje.`,
    want('userunknown', '', 0, to('kuro@posta.example.sk')),
  ),
  note(
    'Arabic with English reply',
    'MAILER-DAEMON@barid.example.ae',
    'تعذر تسليم الرسالة',
    `تعذر تسليم رسالتك إلى kuro@barid.example.ae

550 5.2.2 صندوق البريد ممتلئ`,
    want('mailboxfull', '5.2.2', 550, to('kuro@barid.example.ae')),
  ),
  note(
    'Hebrew',
    'Mail Delivery <postmaster@doar.example.il>',
    'ההודעה לא נמסרה',
    `ההודעה שלך אל kuro@doar.example.il לא נמסרה. תיבת הדואר מלאה.`,
    want('mailboxfull', '', 0, to('kuro@doar.example.il')),
  ),
  note(
    'French, hosting panel, address by name only',
    'Service Messagerie <mailer-daemon@heberg.example.fr>',
    'Retour de courrier : Offre',
    `Bonjour,

Le message ci-joint n'a pu être remis à : mike@example.com

Raison invoquée par le serveur distant :
550 5.7.1 Message refusé, taux de spam trop élevé

${SENT_HEADER}`,
    want('spamdetected', '5.7.1', 550, MIKE),
  ),
];
