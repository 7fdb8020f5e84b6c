/** Notices in other languages than English, each in the frame of its house; see build.ts. */
import type { WriterCase } from '../writers.ts';
import { bounce, SENT, SENT_HEADER, want } from './build.ts';
import { letter, postfixReport, reported, returning } from './letter.ts';

const late = { kind: 'delayed' } as const;

const JAPANESE: readonly WriterCase[] = [
  bounce(
    'au, iso-2022-jp',
    letter({
      from: 'Postmaster@ezweb.ne.jp',
      subject: 'Mail System Error - Returned Mail',
      charset: 'iso-2022-jp',
      text: `次のあて先へのメッセージはエラーのため送信できませんでした。
送信先メールアドレスが見つからないか、送信先メールサーバーの事由により送信できませんでした。
メールアドレスをご確認の上、再送信してください。

<neko@ezweb.ne.jp>: host lsean.ezweb.ne.jp[192.0.2.30] said: 550
    <neko@ezweb.ne.jp>: User unknown (in reply to RCPT TO command)

${SENT}`,
    }),
    want('userunknown', '', 550, { recipient: 'neko@ezweb.ne.jp' }),
  ),
  bounce(
    'Rakuten, mailbox full in words',
    letter({
      from: 'MAILER-DAEMON@rakuten.jp',
      subject: 'メールが配信できませんでした',
      text: `お客さまが送信されたメールは、以下の理由により配信できませんでした。

宛先：neko@rakuten.jp
理由：受信者の保存容量を超えているため、受け取れません。
`,
    }),
    want('mailboxfull', '', 0, { recipient: 'neko@rakuten.jp' }),
  ),
  bounce(
    'OCN, shift_jis, label and address on lines of their own',
    letter({
      from: 'OCN Mail Delivery System <mailer-daemon@ocn.example>',
      subject: 'メール配送エラーのお知らせ',
      charset: 'shift_jis',
      text: `お客さまのメールを下記の宛先に配送できませんでした。

■宛先メールアドレス
  neko@example.jp
■エラーの理由
  指定された利用者は登録されていません。

このメールは自動で送信しています。ご返信いただいてもお答えできません。
`,
    }),
    want('userunknown'),
  ),
  bounce(
    'So-net, delay in euc-jp',
    letter({
      from: 'MAILER-DAEMON@so-net.example',
      subject: 'メールの配送が遅れています',
      charset: 'euc-jp',
      text: `下記の宛先へのメールは、4時間を経過しましたが、まだ配送されていません。

  neko@example.jp
    (相手先サーバーへの接続がタイムアウトしました)

システムは今後も3日間配送を試みます。メールを送り直す必要はありません。
`,
    }),
    want('expired', '', 0, late),
  ),
  bounce(
    'nifty, translated Postfix template with report for two',
    reported(
      {
        from: 'MAILER-DAEMON@nifty.example (Mail Delivery System)',
        subject: '送信メールが戻ってきました',
        charset: 'iso-2022-jp',
        text: `これはメールサーバー mx.example.net からのお知らせです。

お送りいただいたメールを、次の宛先にお届けすることができませんでした。
くわしくは postmaster@example.net までお問い合わせください。

<neko@example.jp>: host mail.example.jp[192.0.2.40] said: 550 5.1.1
    <neko@example.jp>: Recipient address rejected: 該当者なし (in reply to RCPT TO command)

<shiro@example.jp>: host mail.example.jp[192.0.2.40] said: 552 5.2.2
    <shiro@example.jp>: Mailbox full (in reply to RCPT TO command)
`,
      },
      postfixReport(
        'Final-Recipient: rfc822; neko@example.jp\nOriginal-Recipient: rfc822;neko@example.jp\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mail.example.jp\nDiagnostic-Code: smtp; 550 5.1.1 <neko@example.jp>: Recipient address rejected:\n    no such person',
        'Final-Recipient: rfc822; shiro@example.jp\nOriginal-Recipient: rfc822;shiro@example.jp\nAction: failed\nStatus: 5.2.2\nRemote-MTA: dns; mail.example.jp\nDiagnostic-Code: smtp; 552 5.2.2 <shiro@example.jp>: Mailbox full',
      ),
    ),
    want('userunknown', '5.1.1', 550),
    want('mailboxfull', '5.2.2', 552, { recipient: 'shiro@example.jp' }),
  ),
  bounce(
    'plala, virus in the sent mail',
    letter({
      from: 'postmaster@plala.example',
      subject: '【重要】ウイルス駆除サービスからのお知らせ',
      charset: 'iso-2022-jp',
      text: `お客様が neko@example.jp 宛に送信されたメールに、ウイルスが含まれていたため
送信を中止いたしました。

ウイルス名：EICAR_test
件名：Offer no. 4711
`,
    }),
    want('virusdetected'),
  ),
  bounce(
    'eo, Japanese Postfix text, deferred until it expired',
    letter({
      from: 'Mail Delivery System <MAILER-DAEMON@eonet.example>',
      subject: 'メールを配信できませんでした',
      text: `次の宛先にはメールをお届けできませんでした。

<neko@example.jp>: connect to mail.example.jp[192.0.2.41]:25: Connection timed out

${SENT}`,
    }),
    want('expired'),
  ),
  bounce(
    'rental server, own sending limit',
    letter({
      from: 'postmaster@www.sakura.example',
      subject: 'メール送信エラー',
      text: `neko@example.jp へのメールは、1時間あたりの送信数の上限を超えたため送信できませんでした。
しばらく時間をおいて送信してください。
`,
    }),
    want('ratelimited'),
  ),
  bounce(
    'Xserver, DMARC told in Japanese behind the reply of another',
    returning({
      from: 'Mail Delivery Subsystem <MAILER-DAEMON@sv1.xserver.example>',
      subject: '送信失敗のお知らせ',
      text: `以下のメールアドレスへの配送に失敗しました。

neko@example.jp
相手サーバーの応答: 550 5.7.26 送信ドメイン認証 (DMARC) に失敗したため受信を拒否しました
`,
    }),
    want('authfailure', '5.7.26', 550),
  ),
  bounce(
    'Lolipop, no such host',
    letter({
      from: 'MAILER-DAEMON@lolipop.example',
      subject: '配信エラー',
      charset: 'euc-jp',
      text: `下記のアドレスにメールを送ることができませんでした。
neko@exanple.jp
宛先のドメイン名が見つかりませんでした。@以降に誤りがないかお確かめください。
`,
    }),
    want('hostunknown', '', 0, { recipient: 'neko@exanple.jp' }),
  ),
  bounce(
    'Cybozu, relaying refused by the configured server',
    letter({
      from: '"サイボウズ Office" <no-reply@cybozu.example>',
      subject: 'メール送信エラー: Offer no. 4711',
      text: `メールの送信に失敗しました。

宛先: neko@example.jp
SMTPサーバーからの応答:
553 5.7.1 sorry, that domain isn't in my list of allowed rcpthosts
`,
    }),
    want('norelaying', '5.7.1', 553),
  ),
  bounce(
    "desknet's, mailbox of a colleague",
    letter({
      from: 'システム管理者 <postmaster@desknets.example>',
      subject: '【未達】Offer no. 4711',
      charset: 'shift_jis',
      encoding: 'quoted-printable',
      text: `下記の社員にメールを届けられませんでした。

送信先：neko@example.jp
原因：メールボックスの使用量が上限に達しています。
`,
    }),
    want('mailboxfull'),
  ),
  bounce(
    'm-FILTER, stopped by a sending rule',
    letter({
      from: '<postmaster@mfilter.example>',
      subject: '送信規制通知',
      charset: 'iso-2022-jp',
      text: `あなたが送信したメールは、社内の送信ルールに違反しているため送信されませんでした。

 宛先　: neko@example.jp
 件名　: Offer no. 4711
 ルール: 個人情報を含む添付ファイル
`,
    }),
    want('policyviolation'),
  ),
  bounce(
    'Exchange 2019, Japanese, full mailbox',
    reported(
      {
        from: 'Microsoft Outlook <MicrosoftExchange0123@example.jp>',
        subject: '配信不能: Offer no. 4711',
        text: `次の受信者またはグループへの配信に失敗しました:

neko@example.jp
受信者のメールボックスがいっぱいなため、現在メッセージを受け取ることができません。後でこのメッセージを再送信するか、受信者に直接連絡してください。

管理者向けの診断情報:
生成サーバー: EX01.example.jp
neko@example.jp
Remote Server returned '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded; Failed to process message due to a permanent exception'
元のメッセージ ヘッダー:
${SENT_HEADER}
`,
      },
      'Reporting-MTA: dns;EX01.example.jp\nReceived-From-MTA: dns;EX02.example.jp\nArrival-Date: Tue, 3 Nov 2026 00:00:00 +0000\n\nFinal-Recipient: rfc822;neko@example.jp\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp;554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded; Failed to process message due to a permanent exception',
    ),
    want('mailboxfull', '5.2.2', 554),
  ),
  bounce(
    'away, Japanese, Exchange',
    letter({
      from: 'Neko <neko@example.jp>',
      subject: '自動応答: Offer no. 4711',
      sender: '',
      more: ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All'],
      text: `夏季休暇のため 11月9日まで不在にしております。お急ぎの方は sales@example.jp までご連絡ください。
`,
    }),
    want('vacation', '', 0, { kind: 'vacation' }),
  ),
];

const CHINESE: readonly WriterCase[] = [
  bounce(
    'Tencent Exmail, refused by a rule of the recipient',
    letter({
      from: 'PostMaster@exmail.weixin.example',
      subject: '系统退信',
      charset: 'gb18030',
      text: `抱歉，您的邮件被退回来了……

原邮件信息：
时间  2026-11-03 09:00:00
主题  Offer no. 4711
收件人  neko@example.cn
退信原因：对方拒收。您的邮件被收件人设置的过滤规则拒绝。
建议解决方案：请通过其他方式与收件人联系。
`,
    }),
    want('filtered', '', 0, { recipient: 'neko@example.cn' }),
  ),
  bounce(
    'Coremail, gb18030, user not found with the reply of the host',
    reported(
      {
        from: '"系统管理员" <postmaster@coremail.example>',
        subject: '系统退信/Systems bounce',
        charset: 'gb18030',
        text: `您的邮件未能送达以下收件人：

neko@example.cn
SMTP error, RCPT TO: Host example.cn(192.0.2.50) RCPT TO said 550 User not found: neko@example.cn

可能的原因：收件人地址拼写错误。
`,
      },
      'Reporting-MTA: dns; coremail.example\n\nFinal-Recipient: rfc822; neko@example.cn\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 User not found: neko@example.cn',
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@example.cn' }),
  ),
  bounce(
    'Aliyun, domain of the recipient',
    letter({
      from: 'postmaster@aliyun.example',
      subject: '退信通知',
      text: `尊敬的用户：
您发送的邮件无法投递。
收件人：neko@exampel.cn
失败原因：无法找到收件人的邮件域名，请检查域名拼写。
`,
    }),
    want('hostunknown', '', 0, { recipient: 'neko@exampel.cn' }),
  ),
  bounce(
    '126, too many mails',
    letter({
      from: 'Postmaster@126.com',
      subject: '系统退信',
      charset: 'gb18030',
      text: `您的邮件被退回，原因如下：

neko@126.com
发信过于频繁，超过该时段允许的数量。550 RP:TRC
`,
    }),
    want('ratelimited', '', 550, { recipient: 'neko@126.com' }),
  ),
  bounce(
    'HiNet, big5',
    letter({
      from: 'Mail Delivery Subsystem <MAILER-DAEMON@ms1.hinet.example>',
      subject: '郵件無法送達通知',
      charset: 'big5',
      text: `您寄給下列收件者的信件無法送達：

neko@example.tw
原因：收件者信箱已超過使用容量上限

系統自動發出，請勿回覆。
`,
    }),
    want('mailboxfull', '', 0, { recipient: 'neko@example.tw' }),
  ),
  bounce(
    'Exchange, Traditional Chinese, delay',
    reported(
      {
        from: 'postmaster@example.tw',
        subject: '傳遞延遲: Offer no. 4711',
        text: `傳遞給下列收件者或群組時延遲:

neko@example.tw

此郵件尚未傳遞。系統將繼續嘗試傳遞。
`,
      },
      'Reporting-MTA: dns;ex.example.tw\n\nFinal-Recipient: rfc822;neko@example.tw\nAction: delayed\nStatus: 4.4.7\nWill-Retry-Until: Thu, 5 Nov 2026 09:00:00 +0800',
    ),
    want('expired', '4.4.7', 0, { ...late, recipient: 'neko@example.tw' }),
  ),
];

const KOREAN: readonly WriterCase[] = [
  bounce(
    'Daum, dormant account',
    letter({
      from: 'Daum 메일 <mailer-daemon@daum.net>',
      subject: '[반송] 메일이 전송되지 못했습니다',
      text: `보내신 메일이 아래와 같은 이유로 전송되지 못했습니다.

받는사람: neko@hanmail.net
실패이유: 수신자의 계정이 휴면 상태입니다.
`,
    }),
    want('suspend', '', 0, { recipient: 'neko@hanmail.net' }),
  ),
  bounce(
    'Nate, euc-kr, user unknown',
    letter({
      from: '"메일관리자" <postmaster@nate.example>',
      subject: '메일 발송 실패 안내',
      charset: 'euc-kr',
      text: `다음 주소로 보낸 메일이 반송되었습니다.

neko@example.kr
사유 : 해당 사용자가 없습니다.
`,
    }),
    want('userunknown', '', 0, { recipient: 'neko@example.kr' }),
  ),
];

const CYRILLIC: readonly WriterCase[] = [
  bounce(
    'mail.ru, Russian frame of Exim',
    returning({
      from: 'mailer-daemon@corp.mail.example',
      subject: 'Ваше сообщение не доставлено. Mail failure.',
      charset: 'koi8-r',
      more: ['X-Failed-Recipients: neko@example.ru'],
      text: `Это письмо создано автоматически сервером, отвечать на него не нужно.

К сожалению, мы не можем доставить Ваше письмо следующему адресату:

  neko@example.ru
    Ящик получателя переполнен
`,
    }),
    want('mailboxfull', '', 0, { recipient: 'neko@example.ru' }),
  ),
  bounce(
    'Exchange, Russian, no such address',
    reported(
      {
        from: 'Microsoft Outlook <postmaster@example.ru>',
        subject: 'Не удается доставить: Offer no. 4711',
        text: `Сбой доставки следующим получателям или группам:

neko@example.ru
Указанный вами адрес электронной почты не найден. Проверьте адрес и повторите отправку.

Диагностические сведения для администраторов:
Создающий сервер: EX1.example.ru
neko@example.ru
#550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup ##
`,
      },
      'Reporting-MTA: dns;EX1.example.ru\n\nFinal-Recipient: rfc822;neko@example.ru\nAction: failed\nStatus: 5.1.10\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    ),
    want('userunknown', '5.1.10', 550, { recipient: 'neko@example.ru' }),
  ),
  bounce(
    'ukr.net, Ukrainian in windows-1251',
    letter({
      from: 'Поштова служба <mailer-daemon@ukr.example>',
      subject: 'Лист не доставлено',
      charset: 'windows-1251',
      text: `Ваш лист не вдалося доставити за адресою:

neko@example.ua
Причина: такої адреси не існує
`,
    }),
    want('userunknown', '', 0, { recipient: 'neko@example.ua' }),
  ),
];

const WESTERN: readonly WriterCase[] = [
  bounce(
    'web.de, German and English',
    letter({
      from: 'mailer-daemon@web.de',
      subject: 'Mail delivery failed: returning message to sender',
      text: `Diese E-Mail wurde automatisch erstellt. Ihre Nachricht konnte an einen oder mehrere Empfänger nicht übermittelt werden.
This message was created automatically by mail delivery software.

neko@example.de:
SMTP error from remote server for RCPT TO command, host: mx.example.de (192.0.2.60) reason: 550 5.7.1 Empfänger nimmt von Ihnen keine E-Mails an
`,
    }),
    want('filtered', '5.7.1', 550, { recipient: 'neko@example.de' }),
  ),
  bounce(
    'Strato, iso-8859-1, suspended customer',
    letter({
      from: 'STRATO MailServer <postmaster@rzone.example>',
      subject: 'Unzustellbare E-Mail',
      charset: 'iso-8859-1',
      encoding: 'quoted-printable',
      text: `Guten Tag,

Ihre E-Mail an neko@example.de konnte nicht zugestellt werden.

Grund: Das Postfach des Empfängers wurde gesperrt.
`,
    }),
    want('suspend', '', 0, { recipient: 'neko@example.de' }),
  ),
  bounce(
    'Freenet, translated delay notice of Exim',
    letter({
      from: 'Mail Delivery System <mailer-daemon@freenet.example>',
      subject: 'Verzögerte Zustellung',
      text: `Eine von Ihnen gesendete Nachricht konnte seit 24 Stunden nicht zugestellt werden.

  neko@example.de
    Verzögerungsgrund: retry timeout not yet exceeded, Verbindung abgelehnt

Es ist nichts weiter zu tun. Die Zustellversuche werden noch einige Zeit fortgesetzt.
`,
    }),
    want('networkerror', '', 0, { ...late, recipient: 'neko@example.de' }),
  ),
  bounce(
    'Free, French template of Postfix, report',
    reported(
      {
        from: 'MAILER-DAEMON@free.example (Mail Delivery System)',
        subject: 'Message non distribuable, retourné à son expéditeur',
        charset: 'iso-8859-1',
        encoding: 'quoted-printable',
        text: `Ceci est le serveur de courrier mx.example.net.

Votre message n'a pu être remis à un ou plusieurs destinataires.

<neko@example.fr>: host mx.example.fr[192.0.2.61] said: 550 5.7.1 Service
    refusé, votre serveur figure sur une liste noire (in reply to MAIL FROM command)
`,
      },
      postfixReport(
        'Final-Recipient: rfc822; neko@example.fr\nAction: failed\nStatus: 5.7.1\nRemote-MTA: dns; mx.example.fr\nDiagnostic-Code: smtp; 550 5.7.1 Service refuse, votre serveur figure sur une\n    liste noire',
      ),
    ),
    want('blocked', '5.7.1', 550, { recipient: 'neko@example.fr' }),
  ),
  bounce(
    'La Poste, address closed',
    letter({
      from: 'Administrateur messagerie <postmaster@laposte.example>',
      subject: 'Echec de remise de votre message',
      text: `Bonjour,
Votre message adressé à neko@example.fr ne peut pas être remis : cette boîte aux lettres est fermée.
`,
    }),
    want('suspend', '', 0, { recipient: 'neko@example.fr' }),
  ),
  bounce(
    'OVH, French words around the reply',
    letter({
      from: 'MAILER-DAEMON@mx.ovh.example',
      subject: 'Echec de livraison',
      text: `Bonjour, ici le programme de messagerie de mx.ovh.example.
Je n'ai pas réussi à livrer votre message aux adresses suivantes.
C'est une erreur définitive, j'abandonne.

<neko@example.fr>:
192.0.2.62 n'accepte pas le destinataire.
Le serveur distant a répondu : 552 5.2.3 Message trop gros pour ce destinataire

--- Ci-dessous une copie du message.

${SENT}`,
    }),
    want('emailtoolarge', '5.2.3', 552, { recipient: 'neko@example.fr' }),
  ),
  bounce(
    'Gmail, Spanish',
    reported(
      {
        from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
        subject: 'Delivery Status Notification (Failure)',
        more: ['Auto-Submitted: auto-replied', 'X-Failed-Recipients: neko@example.es'],
        text: `** No se ha encontrado la dirección **

No se ha entregado tu mensaje a neko@example.es porque no se ha encontrado la dirección o esta no puede recibir correo.

Respuesta:

550 5.1.1 <neko@example.es>: Recipient address rejected: User unknown in virtual mailbox table
`,
      },
      'Reporting-MTA: dns; googlemail.com\nArrival-Date: Mon, 02 Nov 2026 16:00:00 -0800 (PST)\n\nFinal-Recipient: rfc822; neko@example.es\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.es. (192.0.2.63, the server for the domain example.es.)\nDiagnostic-Code: smtp; 550 5.1.1 <neko@example.es>: Recipient address rejected: User unknown in virtual mailbox table',
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@example.es' }),
  ),
  bounce(
    'Italian provider, sender not authenticated',
    letter({
      from: 'Servizio Posta <mailer-daemon@posta.example>',
      subject: 'Mancata consegna del messaggio',
      text: `Il messaggio non è stato consegnato al seguente destinatario:

neko@example.it
Il server del destinatario ha risposto: 550 5.7.1 Messaggio rifiutato: verifica SPF fallita
`,
    }),
    want('authfailure', '5.7.1', 550, { recipient: 'neko@example.it' }),
  ),
  bounce(
    'Brazilian host, limit per hour',
    letter({
      from: 'Mail Delivery System <Mailer-Daemon@br1.example>',
      subject: 'Falha na entrega da mensagem: devolvendo ao remetente',
      text: `Esta mensagem foi criada automaticamente pelo servidor de e-mail.

Não foi possível entregar a mensagem aos destinatários abaixo:

  neko@example.br
    O domínio example.org excedeu o limite de envios por hora. Mensagem descartada.
`,
    }),
    want('ratelimited', '', 0, { recipient: 'neko@example.br' }),
  ),
  bounce(
    'Polish portal, account disabled',
    letter({
      from: 'Poczta <mailer-daemon@poczta.example>',
      subject: 'Niedostarczona wiadomość',
      charset: 'iso-8859-2',
      text: `Twoja wiadomość nie mogła zostać dostarczona do:

neko@example.pl
Powód: konto odbiorcy zostało wyłączone
`,
    }),
    want('suspend', '', 0, { recipient: 'neko@example.pl' }),
  ),
  bounce(
    'Czech portal, spam',
    letter({
      from: 'postmaster@posta.example',
      subject: 'Nedoručitelná zpráva',
      charset: 'iso-8859-2',
      encoding: 'quoted-printable',
      text: `Vaši zprávu pro neko@example.cz nebylo možné doručit.
Server příjemce ji odmítl jako nevyžádanou poštu (spam).
`,
    }),
    want('spamdetected', '', 0, { recipient: 'neko@example.cz' }),
  ),
  bounce(
    'Swedish Exchange, host unknown',
    reported(
      {
        from: 'Microsoft Outlook <postmaster@example.se>',
        subject: 'Kan inte levereras: Offer no. 4711',
        text: `Det gick inte att leverera till följande mottagare eller grupper:

neko@exempel.se
Det gick inte att hitta mottagarens domän. Kontrollera adressen.

Diagnostikinformation för administratörer:
Genererande server: EX1.example.se
neko@exempel.se
Remote Server returned '550 5.4.310 DNS domain exempel.se does not exist [Message=InfoDomainNonexistent]'
`,
      },
      'Reporting-MTA: dns;EX1.example.se\n\nFinal-Recipient: rfc822;neko@exempel.se\nAction: failed\nStatus: 5.4.310\nDiagnostic-Code: smtp;550 5.4.310 DNS domain exempel.se does not exist [Message=InfoDomainNonexistent]',
    ),
    want('hostunknown', '5.4.310', 550, { recipient: 'neko@exempel.se' }),
  ),
];

const OTHERS: readonly WriterCase[] = [
  bounce(
    'Turkish, windows-1254',
    letter({
      from: 'Posta Sunucusu <mailer-daemon@posta.example>',
      subject: 'İletiniz teslim edilemedi',
      charset: 'windows-1254',
      text: `Aşağıdaki adrese gönderdiğiniz ileti teslim edilemedi:

neko@example.tr
Neden: Alıcının posta kutusu dolu.
`,
    }),
    want('mailboxfull', '', 0, { recipient: 'neko@example.tr' }),
  ),
  bounce(
    'Greek, iso-8859-7',
    letter({
      from: 'mailer-daemon@tachydromeio.example',
      subject: 'Αποτυχία παράδοσης μηνύματος',
      charset: 'iso-8859-7',
      text: `Το μήνυμά σας δεν ήταν δυνατό να παραδοθεί στον παραλήπτη:

neko@example.gr
Αιτία: ο χρήστης δεν υπάρχει
`,
    }),
    want('userunknown', '', 0, { recipient: 'neko@example.gr' }),
  ),
  bounce(
    'Thai, windows-874, with a reply',
    letter({
      from: 'MAILER-DAEMON@mail.example',
      subject: 'ไม่สามารถส่งอีเมลได้',
      charset: 'windows-874',
      text: `ไม่สามารถส่งข้อความของคุณถึงผู้รับต่อไปนี้

<neko@example.th>
550 5.1.1 ไม่พบผู้ใช้นี้ในระบบ
`,
    }),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@example.th' }),
  ),
  bounce(
    'Vietnamese, full',
    letter({
      from: 'Hệ thống thư <postmaster@thu.example>',
      subject: 'Không gửi được thư',
      text: `Thư của bạn không thể gửi đến người nhận sau:

neko@example.vn
Lý do: hộp thư của người nhận đã đầy
`,
    }),
    want('mailboxfull', '', 0, { recipient: 'neko@example.vn' }),
  ),
  bounce(
    'Hebrew, windows-1255',
    letter({
      from: 'mailer-daemon@doar.example',
      subject: 'ההודעה לא נמסרה',
      charset: 'windows-1255',
      text: `לא ניתן היה למסור את ההודעה לנמען:

neko@example.il
סיבה: המשתמש לא קיים
`,
    }),
    want('userunknown', '', 0, { recipient: 'neko@example.il' }),
  ),
];

const NONE: readonly WriterCase[] = [
  bounce(
    'mail magazine about delivery errors',
    letter({
      from: 'メルマガ編集部 <news@magazine.example>',
      subject: '配信エラーを減らす3つの方法',
      sender: 'bounce-77@magazine.example',
      more: ['List-Unsubscribe: <https://magazine.example/u>'],
      text: `不達メールが増えていませんか。送信エラー率が高いと、メールが届かなくなります。
例えば user@example.com のような無効なアドレスを取り除きましょう。
`,
    }),
  ),
  bounce(
    'German shop, delivery of goods failed',
    letter({
      from: 'Kundenservice <service@laden.example>',
      subject: 'Zustellung fehlgeschlagen: Ihre Bestellung 4711',
      sender: 'service@laden.example',
      text: `Guten Tag Frau Suzuki,

Ihr Paket konnte nicht zugestellt werden. Der Bote hat niemanden angetroffen.
Fragen? Schreiben Sie an hilfe@laden.example.
`,
    }),
  ),
  bounce(
    'Chinese shop, goods sent back',
    letter({
      from: '客服 <kefu@dian.example>',
      subject: '退货退款通知',
      sender: 'kefu@dian.example',
      text: `您的订单 4711 已被退回，退款将在三个工作日内到账。如有疑问请联系 help@dian.example。
`,
    }),
  ),
  bounce(
    'away, Polish',
    letter({
      from: 'Neko <neko@example.jp>',
      subject: 'Odpowiedź automatyczna: Offer no. 4711',
      more: ['Auto-Submitted: auto-replied'],
      text: `Jestem na urlopie do 9 listopada. W pilnych sprawach proszę pisać na biuro@example.jp.
`,
    }),
    want('vacation', '', 0, { kind: 'vacation' }),
  ),
];

export const TONGUES_FIRST: readonly WriterCase[] = [
  ...JAPANESE,
  ...CHINESE,
  ...KOREAN,
  ...CYRILLIC,
  ...WESTERN,
  ...OTHERS,
  ...NONE,
];
