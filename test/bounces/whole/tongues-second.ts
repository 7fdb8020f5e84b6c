/** More notices in other languages than English, written after tongues-first.ts was read; see build.ts. */
import type { WriterCase } from '../writers.ts';
import { bounce, SENT, want } from './build.ts';
import { letter, postfixReport, reported, returning } from './letter.ts';

const late = { kind: 'delayed' } as const;

const JAPANESE: readonly WriterCase[] = [
  bounce(
    'docomo, told in Japanese, cp932 by its Windows name',
    letter({
      from: 'mail-daemon@docomo.ne.jp',
      subject: 'メールを送信できませんでした',
      charset: 'shift_jis',
      label: 'windows-31j',
      text: `以下の宛先へのメール送信は、受信側の迷惑メール対策設定により拒否されました。

宛先：neko@docomo.ne.jp
`,
    }),
    want('filtered', '', 0, { recipient: 'neko@docomo.ne.jp' }),
  ),
  bounce(
    'SoftBank, the address in Japanese brackets',
    letter({
      from: 'MAILER-DAEMON@softbank.ne.jp',
      subject: 'Returned mail: ｴﾗｰﾒｰﾙのお知らせ',
      charset: 'iso-2022-jp',
      text: `送信されたメール「Offer no. 4711」は、「neko@softbank.ne.jp」が現在使われていないため
お届けできませんでした。
`,
    }),
    want('userunknown', '', 0, { recipient: 'neko@softbank.ne.jp' }),
  ),
  bounce(
    'BIGLOBE, two recipients, each with its reason',
    letter({
      from: 'MAILER-DAEMON@biglobe.example',
      subject: 'メールをお届けできませんでした',
      charset: 'iso-2022-jp',
      text: `次の宛先へメールをお届けできませんでした。

neko@example.jp
  宛先のメールボックスが満杯です。
shiro@example.jp
  宛先のユーザが存在しません。

--- 元のメール ---
${SENT}`,
    }),
    want('mailboxfull'),
    want('userunknown', '', 0, { recipient: 'shiro@example.jp' }),
  ),
  bounce(
    'ASAHI net, no charset told, euc-jp in base64',
    letter({
      from: 'Mail Delivery Subsystem <MAILER-DAEMON@asahi.example>',
      subject: 'Undeliverable mail',
      charset: 'euc-jp',
      label: '',
      text: `配送先サーバーからの応答がなく、5日間再送を繰り返しましたが配送できませんでした。

  neko@example.jp
`,
    }),
    want('expired'),
  ),
  bounce(
    'KDDI business mail, html',
    letter({
      from: 'postmaster@kddi-hosting.example',
      subject: '【配信エラー】送信したメールが届きませんでした',
      type: 'text/html',
      text: `<html><body><p>以下のメールは配信されませんでした。</p>
<table><tr><th>宛先</th><td>neko@example.jp</td></tr>
<tr><th>件名</th><td>Offer no. 4711</td></tr>
<tr><th>理由</th><td>メールのサイズが受信可能なサイズを超えています（最大 10MB）</td></tr></table>
</body></html>`,
    }),
    want('emailtoolarge'),
  ),
  bounce(
    'GMO, sender address refused',
    returning({
      from: 'Mail Delivery System <MAILER-DAEMON@gmoserver.example>',
      subject: 'Undelivered Mail Returned to Sender',
      text: `サーバー gmoserver.example からのお知らせです。メールを配送できませんでした。

<neko@example.jp>: host mail.example.jp[192.0.2.41] said: 553 5.1.8
    <tama@example.org>: 送信元アドレスのドメインが存在しません (in reply to MAIL FROM command)
`,
    }),
    want('rejected', '5.1.8', 553),
  ),
  bounce(
    'CPI, attachment with a password',
    letter({
      from: '"メールセキュリティ" <mailsec@cpi.example>',
      subject: '送信メールがブロックされました',
      text: `宛先 neko@example.jp への送信メールは、パスワード付きZIPファイルが添付されているためブロックされました。
`,
    }),
    want('policyviolation'),
  ),
  bounce(
    'KAGOYA, server in a blocklist',
    returning({
      from: 'MAILER-DAEMON@kagoya.example',
      subject: '配送エラー通知',
      charset: 'shift_jis',
      text: `neko@example.jp
    相手サーバー (mail.example.jp) の応答:
    554 5.7.1 送信元IPアドレス 192.0.2.25 はブラックリストに登録されています
`,
    }),
    want('blocked', '5.7.1', 554),
  ),
  bounce(
    'InterScan, Japanese, virus',
    letter({
      from: 'InterScan管理者 <isadmin@example.jp>',
      subject: '[ウイルス検出] 送信メールを削除しました',
      charset: 'iso-2022-jp',
      text: `あなたが neko@example.jp へ送信したメールからウイルス Eicar_test_1 を検出しました。
このメールは送信されませんでした。
`,
    }),
    want('virusdetected'),
  ),
  bounce(
    'security cloud, rejects for SPF',
    letter({
      from: 'postmaster@securecloud.example',
      subject: '配信不能通知',
      text: `メッセージは配信されませんでした。

受信者: neko@example.jp
サーバー応答: 550 5.7.23 SPF 検証に失敗しました
`,
    }),
    want('authfailure', '5.7.23', 550),
  ),
  bounce(
    'Domino, Japanese, report',
    reported(
      {
        from: 'Notes Mail Router <postmaster@example.jp>',
        subject: '配信エラー: Offer no. 4711',
        charset: 'iso-2022-jp',
        text: `メッセージ
  Offer no. 4711
は、以下の宛先に配信できませんでした:
  neko@example.jp
理由:
  データベースのクォータを超えたため、配信できません。
`,
      },
      'Reporting-MTA: dns;domino.example.jp\n\nFinal-Recipient: rfc822;neko@example.jp\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: X-Notes; データベースのクォータを超えたため、配信できません。',
    ),
    want('mailboxfull', '5.0.0'),
  ),
  bounce(
    'delay, Postfix template in Japanese with report',
    reported(
      {
        from: 'MAILER-DAEMON@mx.example.net (Mail Delivery System)',
        subject: '配送遅延のお知らせ',
        charset: 'iso-2022-jp',
        text: `これは警告です。メールを送り直す必要はありません。

メールはまだ配送されていません。5日間は配送を試みます。

<neko@example.jp>: connect to mail.example.jp[192.0.2.41]:25: Connection refused
`,
      },
      postfixReport(
        'Final-Recipient: rfc822; neko@example.jp\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mail.example.jp[192.0.2.41]:25: Connection\n    refused\nWill-Retry-Until: Sun,  8 Nov 2026 09:00:00 +0900 (JST)',
      ),
    ),
    want('networkerror', '4.4.1', 0, late),
  ),
];

const EAST: readonly WriterCase[] = [
  bounce(
    'QQ, html table, gb18030',
    letter({
      from: 'PostMaster@qq.com',
      subject: '来自qq.com的退信',
      charset: 'gb18030',
      type: 'text/html',
      text: `<div><h3>您的邮件被退回</h3><table><tr><td>收件人</td><td>neko@qq.com</td></tr>
<tr><td>退信原因</td><td>收件人邮箱空间已满，无法接收新邮件。</td></tr></table></div>`,
    }),
    want('mailboxfull', '', 0, { recipient: 'neko@qq.com' }),
  ),
  bounce(
    '163, reply of a foreign host, gb2312 label',
    reported(
      {
        from: 'Postmaster@163.com',
        subject: '系统退信',
        charset: 'gb18030',
        label: 'GB2312',
        text: `您的邮件未成功发送到以下收件人：

neko@example.com
远程服务器返回信息：host mx.example.com[192.0.2.44] said: 554 5.7.1 发信IP在黑名单中

建议您联系收件方管理员。
`,
      },
      'Reporting-MTA: dns; m12.163.com\n\nFinal-Recipient: rfc822; neko@example.com\nAction: failed\nStatus: 5.7.1',
    ),
    want('blocked', '5.7.1', 554, { recipient: 'neko@example.com' }),
  ),
  bounce(
    'Sohu, delayed',
    letter({
      from: 'postmaster@sohu.example',
      subject: '邮件延迟通知',
      charset: 'gb18030',
      text: `您发给 neko@example.cn 的邮件暂时未能送达：对方服务器连接超时。
系统将在72小时内继续尝试投递，您无需重新发送。
`,
    }),
    want('expired', '', 0, { ...late, recipient: 'neko@example.cn' }),
  ),
  bounce(
    '21cn, account frozen',
    letter({
      from: 'MAILER-DAEMON@21cn.example',
      subject: '邮件投递失败通知',
      text: `以下收件人的邮件投递失败：
  neko@example.cn  原因：该账号已被冻结
`,
    }),
    want('suspend', '', 0, { recipient: 'neko@example.cn' }),
  ),
  bounce(
    'Aliyun enterprise, spam',
    letter({
      from: 'postmaster@qiye.aliyun.example',
      subject: '系统退信 / Undelivered Mail',
      text: `您的邮件无法送达 neko@example.cn。
退信原因：对方邮件系统判断您的邮件为垃圾邮件
退信代码：554 5.7.1
`,
    }),
    want('spamdetected', '5.7.1', 554, { recipient: 'neko@example.cn' }),
  ),
  bounce(
    'Gmail, Traditional Chinese',
    letter({
      from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      subject: 'Delivery Status Notification (Failure)',
      more: ['X-Failed-Recipients: neko@exampel.tw', 'Auto-Submitted: auto-replied'],
      text: `** 找不到地址 **

由於系統找不到 exampel.tw 網域，因此無法將您的郵件傳送到 neko@exampel.tw。請檢查是否有錯字或不必要的空格，然後再試一次。

回應如下:
DNS Error: DNS type 'mx' lookup of exampel.tw responded with code NXDOMAIN
`,
    }),
    want('networkerror', '', 0, { recipient: 'neko@exampel.tw' }),
  ),
  bounce(
    'Naver, refused by the recipient, euc-kr by its other name',
    letter({
      from: 'mailer-daemon@naver.com',
      subject: '[메일 전송 실패] Offer no. 4711',
      charset: 'euc-kr',
      label: 'ks_c_5601-1987',
      text: `메일 전송에 실패하였습니다.

받는 사람: neko@naver.com
실패 사유: 수신자가 귀하의 메일을 수신거부 하였습니다.
`,
    }),
    want('filtered', '', 0, { recipient: 'neko@naver.com' }),
  ),
  bounce(
    'Korean groupware, mail too big',
    letter({
      from: '그룹웨어 <postmaster@gw.example>',
      subject: '메일이 전달되지 못했습니다',
      text: `neko@example.kr 님에게 보낸 메일이 반송되었습니다.
사유: 첨부파일을 포함한 메일 크기가 수신 서버의 제한(20MB)을 초과했습니다.
`,
    }),
    want('emailtoolarge', '', 0, { recipient: 'neko@example.kr' }),
  ),
  bounce(
    'Exchange, Korean, user unknown',
    reported(
      {
        from: 'Microsoft Outlook <postmaster@example.kr>',
        subject: '배달되지 않음: Offer no. 4711',
        text: `다음 받는 사람 또는 그룹에게 배달하지 못했습니다.

neko@example.kr
입력한 전자 메일 주소를 찾을 수 없습니다.

관리자용 진단 정보:
생성 서버: EX1.example.kr
neko@example.kr
Remote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'
`,
      },
      'Reporting-MTA: dns;EX1.example.kr\n\nFinal-Recipient: rfc822;neko@example.kr\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp;550 5.1.1 RESOLVER.ADR.RecipNotFound; not found',
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@example.kr' }),
  ),
];

const CYRILLIC: readonly WriterCase[] = [
  bounce(
    'Yandex, spam policy, report',
    reported(
      {
        from: 'mailer-daemon@yandex.ru',
        subject: 'Недоставленное сообщение',
        text: `Это сообщение было автоматически создано почтовой системой Яндекса.

К сожалению, письмо не удалось доставить одному или нескольким получателям.

<neko@example.ru>: host mx.example.ru[192.0.2.46] said: 554 5.7.1 Сообщение отклонено: подозрение на спам (in reply to end of DATA command)
`,
      },
      'Reporting-MTA: dns; forward.mail.yandex.net\n\nFinal-Recipient: rfc822; neko@example.ru\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 554 5.7.1 spam',
    ),
    want('spamdetected', '5.7.1', 554, { recipient: 'neko@example.ru' }),
  ),
  bounce(
    'Rambler, server does not answer, koi8-r',
    letter({
      from: 'Почтовая система <postmaster@rambler.example>',
      subject: 'Недоставка письма',
      charset: 'koi8-r',
      text: `Здравствуйте!

Ваше письмо для neko@example.ru не было доставлено в течение 3 суток.
Почтовый сервер получателя не отвечает.
`,
    }),
    want('expired', '', 0, { recipient: 'neko@example.ru' }),
  ),
  bounce(
    'mail.ru, mailbox switched off',
    letter({
      from: 'mailer-daemon@mail.ru',
      subject: 'Mail failure.',
      charset: 'windows-1251',
      text: `Это письмо создано автоматически сервером Mail.Ru.

Ваше письмо не может быть доставлено следующему адресату:

**********************
neko@mail.ru:
Почтовый ящик заблокирован, так как владелец не пользовался им более 6 месяцев.
**********************
`,
    }),
    want('suspend', '', 0, { recipient: 'neko@mail.ru' }),
  ),
  bounce(
    'Bulgarian, quota',
    letter({
      from: 'MAILER-DAEMON@poshta.example',
      subject: 'Неуспешна доставка',
      charset: 'windows-1251',
      text: `Вашето съобщение не може да бъде доставено до:

neko@example.bg
Причина: пощенската кутия на получателя е пълна.
`,
    }),
    want('mailboxfull', '', 0, { recipient: 'neko@example.bg' }),
  ),
];

const WEST: readonly WriterCase[] = [
  bounce(
    'T-Online, German alone',
    letter({
      from: 'Mail Administrator <postmaster@t-online.de>',
      subject: 'Nachricht unzustellbar',
      charset: 'iso-8859-1',
      text: `|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 <neko@t-online.de> ... Empfänger ist hier nicht bekannt
|------------------------- Message text follows: ------------------------|
${SENT}`,
    }),
    want('userunknown', '', 0, { recipient: 'neko@t-online.de' }),
  ),
  bounce(
    'IONOS, quota, German',
    returning({
      from: 'Mail Delivery System <mailer-daemon@kundenserver.example>',
      subject: 'Mail konnte nicht zugestellt werden',
      text: `Diese Nachricht wurde automatisch von unserem Mailserver erzeugt.

Ihre Nachricht konnte an folgenden Empfänger nicht zugestellt werden:

neko@example.de:
Das Postfach hat die maximale Speichergröße erreicht.
`,
    }),
    want('mailboxfull', '', 0, { recipient: 'neko@example.de' }),
  ),
  bounce(
    'Posteo, TLS wanted',
    letter({
      from: 'Mail Delivery System <MAILER-DAEMON@posteo.example>',
      subject: 'Ihre E-Mail wurde nicht versendet',
      text: `Ihre E-Mail an neko@example.de konnte nicht verschlüsselt übertragen werden und wurde deshalb nicht versendet.
Der Server des Empfängers unterstützt keine TLS-Verschlüsselung.
`,
    }),
    want('failedstarttls', '', 0, { recipient: 'neko@example.de' }),
  ),
  bounce(
    'German gateway, given up after several attempts is no delay',
    letter({
      from: 'Mail-Gateway <postmaster@gw.example>',
      subject: 'Zustellung endgültig fehlgeschlagen',
      text: `Nach mehreren Zustellversuchen innerhalb von 48 Stunden geben wir auf.

Empfänger: neko@example.de
Letzter Fehler: Zeitüberschreitung beim Verbindungsaufbau
`,
    }),
    want('expired', '', 0, { recipient: 'neko@example.de' }),
  ),
  bounce(
    'Orange, French, too many messages',
    letter({
      from: 'Mail Delivery System <MAILER-DAEMON@orange.example>',
      subject: 'Votre message n’a pas été distribué',
      text: `<neko@example.fr>: host smtp.example.fr[192.0.2.47] said: 421 4.7.0
    Trop de connexions, veuillez vérifier votre configuration (in reply to end of connection)
`,
    }),
    want('ratelimited', '4.7.0', 421, { recipient: 'neko@example.fr' }),
  ),
  bounce(
    'SFR, French, delay',
    letter({
      from: 'Service de messagerie <postmaster@sfr.example>',
      subject: 'Retard de distribution de votre message',
      text: `Votre message pour neko@example.fr n'a pas encore pu être distribué : le serveur du destinataire est momentanément injoignable.
D'autres tentatives auront lieu pendant 4 jours. Il est inutile de le renvoyer.
`,
    }),
    want('expired', '', 0, { ...late, recipient: 'neko@example.fr' }),
  ),
  bounce(
    'Gandi, French, wrong address',
    returning({
      from: 'MAILER-DAEMON@gandi.example',
      subject: 'Message non remis',
      text: `Le message suivant n'a pas pu être remis :

Destinataire : neko@example.fr
Motif : il n'y a pas de boîte à cette adresse
`,
    }),
    want('userunknown', '', 0, { recipient: 'neko@example.fr' }),
  ),
  bounce(
    'Spanish Exim, relay',
    letter({
      from: 'Sistema de correo <Mailer-Daemon@es1.example>',
      subject: 'Entrega fallida: devolviendo el mensaje al remitente',
      text: `Este mensaje ha sido creado automáticamente por el software de entrega de correo.

Un mensaje que usted envió no pudo ser entregado a uno o más de sus destinatarios:

  neko@example.es
    host mx.example.es [192.0.2.48]
    Error SMTP del servidor remoto tras RCPT TO:<neko@example.es>:
    550 Relay no permitido
`,
    }),
    want('norelaying', '', 550, { recipient: 'neko@example.es' }),
  ),
  bounce(
    'Italian Exchange, mailbox full',
    reported(
      {
        from: 'Microsoft Outlook <postmaster@example.it>',
        subject: 'Non recapitabile: Offer no. 4711',
        text: `Recapito non riuscito per i seguenti destinatari o gruppi:

neko@example.it
La cassetta postale del destinatario è piena e non può accettare messaggi al momento.

Informazioni di diagnostica per gli amministratori:
Server che ha generato l'errore: EX1.example.it
neko@example.it
#554 5.2.2 STOREDRV.Deliver; mailbox full ##
`,
      },
      'Reporting-MTA: dns;EX1.example.it\n\nFinal-Recipient: rfc822;neko@example.it\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp;554 5.2.2 STOREDRV.Deliver; mailbox full',
    ),
    want('mailboxfull', '5.2.2', 554, { recipient: 'neko@example.it' }),
  ),
  bounce(
    'Portuguese, recipient moved',
    letter({
      from: 'Correio <mailer-daemon@correio.example>',
      subject: 'Mensagem não entregue',
      text: `A mensagem para neko@example.pt não foi entregue.
O destinatário mudou de endereço. Novo endereço: neko@example.com
`,
    }),
    want('hasmoved', '', 0, { recipient: 'neko@example.pt' }),
  ),
  bounce(
    'Dutch provider, spam',
    letter({
      from: 'Mail Delivery System <mailer-daemon@post.example>',
      subject: 'Uw bericht kon niet worden afgeleverd',
      text: `Uw bericht aan neko@example.nl is geweigerd omdat het als spam is herkend.
`,
    }),
    want('spamdetected', '', 0, { recipient: 'neko@example.nl' }),
  ),
  bounce(
    'Danish, user unknown',
    letter({
      from: 'MAILER-DAEMON@post.example',
      subject: 'Meddelelsen kunne ikke leveres',
      text: `Din meddelelse til følgende modtager kunne ikke leveres:

neko@example.dk
Årsag: Der findes ingen bruger med dette navn.
`,
    }),
    want('userunknown', '', 0, { recipient: 'neko@example.dk' }),
  ),
  bounce(
    'Finnish, mailbox full',
    letter({
      from: 'Postipalvelin <postmaster@posti.example>',
      subject: 'Viestiä ei voitu toimittaa',
      text: `Viestiäsi ei voitu toimittaa vastaanottajalle neko@example.fi, koska hänen postilaatikkonsa on täynnä.
`,
    }),
    want('mailboxfull', '', 0, { recipient: 'neko@example.fi' }),
  ),
  bounce(
    'Hungarian, server does not answer',
    letter({
      from: 'Levelezőrendszer <mailer-daemon@level.example>',
      subject: 'Sikertelen kézbesítés',
      text: `Az Ön levelét nem sikerült kézbesíteni az alábbi címzettnek:

neko@example.hu
Ok: a fogadó kiszolgáló nem válaszol.
`,
    }),
    want('expired', '', 0, { recipient: 'neko@example.hu' }),
  ),
];

const OTHERS: readonly WriterCase[] = [
  bounce(
    'Arabic, windows-1256',
    letter({
      from: 'MAILER-DAEMON@barid.example',
      subject: 'تعذر تسليم رسالتك',
      charset: 'windows-1256',
      text: `تعذر تسليم رسالتك إلى المستلم التالي:

neko@example.ae
السبب: صندوق بريد المستلم ممتلئ
`,
    }),
    want('mailboxfull', '', 0, { recipient: 'neko@example.ae' }),
  ),
  bounce(
    'Indonesian, address not registered',
    letter({
      from: 'Sistem Surat <postmaster@surat.example>',
      subject: 'Pesan tidak terkirim',
      text: `Pesan Anda kepada neko@example.id tidak dapat dikirim.
Penyebab: alamat tersebut tidak terdaftar di server kami.
`,
    }),
    want('userunknown', '', 0, { recipient: 'neko@example.id' }),
  ),
  bounce(
    'Turkish Exchange, too big',
    reported(
      {
        from: 'Microsoft Outlook <postmaster@example.tr>',
        subject: 'Teslim edilemedi: Offer no. 4711',
        text: `Şu alıcılara veya gruplara teslim edilemedi:

neko@example.tr
Bu ileti teslim edilemeyecek kadar büyük.

Yöneticiler için tanılama bilgileri:
Oluşturan sunucu: EX1.example.tr
neko@example.tr
#550 5.3.4 ROUTING.SizeLimit; message size exceeds fixed maximum size for route ##
`,
      },
      'Reporting-MTA: dns;EX1.example.tr\n\nFinal-Recipient: rfc822;neko@example.tr\nAction: failed\nStatus: 5.3.4\nDiagnostic-Code: smtp;550 5.3.4 ROUTING.SizeLimit; message size exceeds fixed maximum size for route',
    ),
    want('emailtoolarge', '5.3.4', 550, { recipient: 'neko@example.tr' }),
  ),
  bounce(
    'a language no list holds, the notice names who the returned mail was for',
    returning({
      from: 'Mail Delivery System <MAILER-DAEMON@posta.example>',
      subject: 'Mesazhi u kthye',
      text: `Mesazhi juaj nuk u dorëzua te marrësi:

neko@example.jp
Kutia postare është mbushur plot.
`,
    }),
    want('undefined'),
  ),
];

const NONE: readonly WriterCase[] = [
  bounce(
    'order mail that speaks of sending',
    letter({
      from: '受注センター <order@mise.example>',
      subject: '配送エラー防止のためのご住所確認のお願い',
      sender: 'order@mise.example',
      text: `ご注文ありがとうございます。宛先不明で返送されることを防ぐため、ご住所をご確認ください。
ご不明な点は support@mise.example までお問い合わせください。
`,
    }),
  ),
  bounce(
    'Korean shop, parcel sent back',
    letter({
      from: '쇼핑몰 <cs@shop.example>',
      subject: '반송 안내: 주문번호 4711',
      sender: 'cs@shop.example',
      text: `고객님의 상품이 수취인 부재로 반송되었습니다. 문의: help@delivery.example
`,
    }),
  ),
  bounce(
    'away, Korean',
    letter({
      from: 'Neko <neko@example.jp>',
      subject: '부재중 자동응답: Offer no. 4711',
      more: ['Auto-Submitted: auto-replied'],
      text: `11월 9일까지 휴가입니다. 급한 용무는 sales@example.jp 로 연락 바랍니다.
`,
    }),
    want('vacation', '', 0, { kind: 'vacation' }),
  ),
  bounce(
    'French quarantine digest',
    letter({
      from: 'Passerelle <postmaster@gw.example>',
      subject: 'Rapport de quarantaine',
      text: `Les messages suivants ont été mis en quarantaine pour vous :

neko@example.fr  Promotion exceptionnelle
shiro@example.fr  Gagnez un voyage
`,
    }),
  ),
];

export const TONGUES_SECOND: readonly WriterCase[] = [
  ...JAPANESE,
  ...EAST,
  ...CYRILLIC,
  ...WEST,
  ...OTHERS,
  ...NONE,
];
