/** Ordinary mail in which something is delivered, returned or refused: shops, carriers, banks, newsletters; see envelope.ts. */
import type { MailboxCase } from './envelope.ts';
import { alternative, file, html, mixed, one, text } from './envelope.ts';

const BULK = (host: string): string =>
  `List-Unsubscribe: <https://${host}/u/4711>, <mailto:unsubscribe@${host}>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\nPrecedence: bulk\nFeedback-ID: 4711:campaign:esp`;

export const SHOPS: readonly MailboxCase[] = [
  one(
    'en: failed delivery of a parcel, both parts',
    {
      from: 'SwiftParcel <noreply@parcel.example.com>',
      subject: 'Failed delivery of your parcel 1Z999',
      path: 'bounce-4711@mta.parcel.example.com',
    },
    alternative(
      text(
        'Hello,\n\nwe tried to deliver your parcel 1Z999 today at 11:20 but nobody was in. We will try again tomorrow.\nIf delivery fails again, the parcel will be returned to sender.\n\nTrack it: https://parcel.example.com/t/1Z999\nQuestions? help@parcel.example.com',
      ),
      html(
        '<h1>We missed you</h1><p>We tried to deliver your parcel <b>1Z999</b>. Questions? <a href="mailto:help@parcel.example.com">help@parcel.example.com</a></p>',
      ),
    ),
  ),
  one(
    'en: undeliverable package, carrier with an empty envelope sender',
    {
      from: 'Courier Notifications <notify@courier.example.com>',
      subject: 'Undeliverable package: action required',
      path: '',
    },
    html(
      '<p>Your package could not be delivered because the address is incomplete (code 550).</p><p>Please correct the address within 5 days or the package will be returned to the sender.</p><p>Customer care: care@courier-support.example.net</p>',
    ),
  ),
  one(
    'en: returned item, refund',
    {
      from: 'Bookshop Returns <returns@books.example.com>',
      subject: 'Returned item received - refund on its way',
    },
    text(
      'Hi Tama,\n\nwe received your returned item "Mail Servers in a Nutshell". The refund of 45.10 was sent to tama@example.org (your wallet account).\n\nBookshop',
    ),
  ),
  one(
    'en: order rejected by the payment provider',
    {
      from: 'Shop <orders@shop.example.com>',
      subject: 'Message from Shop: payment was refused for order 5521',
      path: 'b+5521@mail.shop.example.com',
      more: BULK('shop.example.com'),
    },
    text(
      'Your payment was refused by your bank: "5.7.1 do not honour". Order 5521 has been put on hold. Contact payments@pay.example.net.',
    ),
  ),
  one(
    'en: newsletter, email deliverability',
    {
      from: 'Inbox Matters <hello@inboxmatters.example.com>',
      subject: 'Bounced! Why 550 5.7.26 hits your invoices',
      path: 'bounce-99-html-1@send.inboxmatters.example.com',
      more: BULK('inboxmatters.example.com'),
    },
    alternative(
      text(
        'This week: "550 5.7.26 This message does not have authentication information". What it means: your message was rejected because SPF or DKIM failed.\nExample: to=<someone@mail.example.net>, status=bounced.\nReply to hello@inboxmatters.example.com.',
      ),
      html('<h1>Bounced!</h1><p>What <code>550 5.7.26</code> means, e.g. for someone@mail.example.net</p>'),
    ),
  ),
  one(
    'en: newsletter tool sends without list fields and with a null path',
    { from: 'Club Alpine <news@club.example.com>', subject: 'Delayed: the summer programme', path: '' },
    text(
      'Dear members,\n\nthe programme is delayed until 12 November. Booking by mail to booking@club.example.com or to hut@mountain.example.net.\n\nThe committee',
    ),
  ),
  one(
    'en: webinar follow-up',
    {
      from: 'Kate from Metrics <kate@metrics.example.com>',
      subject: 'Sorry we missed you: "Delivery failed successfully"',
      more: BULK('metrics.example.com'),
    },
    text('Hi, you registered with tama@example.org but did not join. The recording is here.'),
  ),
  one(
    'en: furniture delivery status',
    {
      from: 'Sofa Depot <delivery@sofa.example.com>',
      subject: 'Delivery status: your sofa is delayed',
      path: 'delivery@sofa.example.com',
    },
    text(
      'Your sofa has been delayed at the warehouse. We will keep trying to reach the driver. Reply to driver7@haulage.example.net.',
    ),
  ),
  one(
    'en: letter returned by the post office',
    {
      from: 'City Utilities <accounts@utility.example.com>',
      subject: 'Returned mail - please confirm your postal address',
    },
    text(
      'Our letter of 12 October was returned to sender: addressee unknown. Please confirm your address at accounts@utility.example.com or by phone on 550 5122.',
    ),
  ),
  one(
    'en: invoice bounced direct debit',
    { from: 'Billing <billing@host.example.com>', subject: 'Bounced direct debit for invoice 2026-550' },
    text(
      'Your direct debit bounced: account does not exist. Bank charges: 5.10. Please write to dunning@collect.example.net.',
    ),
  ),
  one(
    'en: dating site',
    {
      from: 'Meetly <no-reply@meetly.example.com>',
      subject: 'Your message to Kuro was not delivered',
      path: 'bounces+4711@meetly.example.com',
      more: BULK('meetly.example.com'),
    },
    html(
      '<p>Your message to <b>Kuro</b> was not delivered, because Kuro has blocked you or the account does not exist any more.</p>',
    ),
  ),
  one(
    'ja: carrier, could not be delivered',
    {
      from: 'ねこ運輸 <info@takkyubin.example.jp>',
      subject: '【ねこ運輸】お荷物を配送できませんでした',
      path: 'info@takkyubin.example.jp',
    },
    text(
      '鈴木様\n\n伝票番号 4711-0000-1234 のお荷物は、宛先不明のため配送できませんでした。\n3日以内にご連絡がない場合は差出人に返送されます。\n\nお問い合わせ: support@takkyubin.example.jp',
      'base64',
      'shift_jis',
    ),
  ),
  one(
    'ja: shop, item returned for an unknown address',
    {
      from: '通販ねこ堂 <order@nekodo.example.jp>',
      subject: '【重要】商品が返送されました(ご注文番号550-5512)',
      path: '',
    },
    text(
      'お客様\n\nお届け先が宛先不明のため、商品が当店に返送されました。お届け先のご住所を返信にてお知らせください。\n担当 kato@nekodo-support.example.jp',
    ),
  ),
  one(
    'ja: mail magazine that warns of blocked mails',
    {
      from: 'ねこポイント <mag@point.example.jp>',
      subject: 'メールが届かないお客様へ 受信設定のお願い',
      path: 'bounce+tama=example.org@point.example.jp',
      more: BULK('point.example.jp'),
    },
    text(
      '現在、一部のメールサービスで当社のメールが受信できません。ドメイン point.example.jp を受信できるよう設定してください。\nエラーとなり返送された場合は配信を停止いたします。',
      'base64',
    ),
  ),
  one(
    'ja: reservation could not be sent',
    { from: '旅のねこ <yoyaku@tabi.example.jp>', subject: '【エラー】ご予約が完了していません' },
    text(
      'カード会社の認証エラーのため予約を受け付けられませんでした。エラーコード 550。\nyoyaku@tabi.example.jp',
    ),
  ),
  one(
    'ja: bank, card could not be delivered',
    {
      from: 'ねこ銀行 <info@bank.example.jp>',
      subject: '【ねこ銀行】カードが返送されました',
      path: 'info@bank.example.jp',
    },
    alternative(
      text('キャッシュカードがお届けできず当行に返送されました。ご住所をご確認ください。'),
      html('<p>キャッシュカードがお届けできず当行に返送されました。</p>', 'base64'),
    ),
  ),
  one(
    'de: Zustellung fehlgeschlagen',
    {
      from: 'Paketblitz <benachrichtigung@paketblitz.example.de>',
      subject: 'Zustellung fehlgeschlagen - Ihr Paket 0034',
      path: 'bounce@news.paketblitz.example.de',
    },
    alternative(
      text(
        'Guten Tag,\n\nIhre Sendung 0034 konnte nicht zugestellt werden: Empfänger unbekannt. Bitte prüfen Sie die Anschrift. Sonst geht das Paket an den Absender zurück.\n\nKontakt: hilfe@kundenservice.example.net',
        'quoted-printable',
      ),
      html('<p>Ihre Sendung konnte nicht zugestellt werden.</p>'),
    ),
  ),
  one(
    'de: Rücksendung',
    {
      from: 'Schuhwelt <service@schuhwelt.example.de>',
      subject: 'Rücksendung eingegangen: Bestellung 5.5.1',
    },
    text(
      'Ihre Rücksendung ist eingegangen. Artikel 5.5.1 wurde abgelehnt, da getragen. Fragen an reklamation@schuhwelt.example.de.',
    ),
  ),
  one(
    'de: Bank, Lastschrift zurückgewiesen',
    { from: 'Sparbank <info@sparbank.example.de>', subject: 'Zurückgewiesene Lastschrift', path: '' },
    text(
      'Sehr geehrte Frau Suzuki,\n\ndie Lastschrift über 55,10 Euro wurde zurückgewiesen: Konto unbekannt. Ansprechpartner: m.meier@sparbank-service.example.de',
    ),
  ),
  one(
    'fr: colis non livré',
    {
      from: 'Colis Express <suivi@colis.example.fr>',
      subject: 'Colis non livré : adresse inconnue',
      path: 'retour-4711@colis.example.fr',
    },
    alternative(
      text(
        "Bonjour,\n\nvotre colis n'a pas pu être livré : destinataire inconnu à l'adresse indiquée. Il sera retourné à l'expéditeur sous 10 jours.\n\nAide : aide@support-colis.example.net",
        'quoted-printable',
        'iso-8859-1',
      ),
      html("<p>Votre colis n'a pas pu être livré.</p>", 'quoted-printable'),
    ),
  ),
  one(
    'fr: échec de paiement',
    { from: 'Boutique <commande@boutique.example.fr>', subject: 'Échec de votre paiement - commande 550' },
    text('Votre paiement a été refusé par votre banque. Contactez paiement@boutique.example.fr.'),
  ),
  one(
    'es: entrega fallida de un pedido',
    {
      from: 'Mensajería Rápida <avisos@mensajeria.example.es>',
      subject: 'Entrega fallida: su pedido 4711',
      path: 'avisos@mensajeria.example.es',
    },
    text(
      'Estimado cliente:\n\nsu pedido no se ha podido entregar porque el destinatario es desconocido. Llame o escriba a clientes@atencion.example.net.',
    ),
  ),
  one(
    'es: boletín sobre devoluciones',
    {
      from: 'Tienda <boletin@tienda.example.es>',
      subject: 'Devolución gratis hasta el 31 de enero',
      more: BULK('tienda.example.es'),
    },
    html('<p>Devuelto sin preguntas. Escríbanos a hola@tienda.example.es</p>'),
  ),
  one(
    'pt: encomenda não entregue',
    {
      from: 'Correio Rápido <rastreio@correio.example.br>',
      subject: 'Não entregue: sua encomenda BR4711',
      path: '',
    },
    text(
      'Sua encomenda não foi entregue: destinatário desconhecido. Será devolvida ao remetente. Dúvidas: sac@atendimento.example.br',
    ),
  ),
  one(
    'ru: посылка не доставлена',
    {
      from: 'Почта Плюс <info@pochta.example.ru>',
      subject: 'Не доставлено: посылка 4711',
      path: 'bounce@pochta.example.ru',
    },
    text(
      'Здравствуйте! Ваша посылка не доставлена: адресат неизвестен. Она будет возвращена отправителю. Вопросы: help@support.example.ru',
      'base64',
      'koi8-r',
    ),
  ),
  one(
    'zh: 快递 退回',
    {
      from: '顺风快递 <notice@kuaidi.example.cn>',
      subject: '投递失败通知：运单4711',
      path: 'notice@kuaidi.example.cn',
    },
    text(
      '您好，运单4711因收件人不存在无法投递，将退回发件人。客服：service@kefu.example.cn',
      'base64',
      'gb2312',
    ),
  ),
  one(
    'ko: 배송 실패',
    { from: '고양이택배 <cs@taekbae.example.kr>', subject: '배송 실패 안내: 운송장 4711', path: '' },
    text('고객님의 택배가 수취인 불명으로 반송되었습니다. 문의: help@cs.example.kr', 'base64', 'euc-kr'),
  ),
  one(
    'en: social network, friend request',
    {
      from: 'Friendbook <notification@friendbook.example.com>',
      subject: 'Undelivered messages are waiting for you',
      path: 'noreply+4711@friendbook.example.com',
      more: BULK('friendbook.example.com'),
    },
    html('<p>You have 3 undelivered messages from Kuro, Mike and one more.</p>'),
  ),
  one(
    'en: phishing, returned documents with attachment',
    {
      from: 'Mail Delivery System <scan@hacked.example.net>',
      subject: 'Undelivered Mail Returned to Sender',
      path: 'www-data@hacked.example.net',
    },
    mixed(
      text('The original message was included as attachment.'),
      file('application/octet-stream', 'document.zip', 'PK'),
    ),
  ),
  one(
    'en: phishing, storage full with a release button',
    {
      from: 'Webmail Administrator <noreply@example.org>',
      subject: 'Delivery failure: 7 messages blocked',
      path: 'info@hacked.example.net',
      to: 'tama@example.org',
    },
    html(
      '<p>Dear tama@example.org,</p><p>7 messages could not be delivered to your mailbox since the storage is full (error 552).</p><p><a href="https://phish.example/r?e=tama@example.org">Release messages</a></p><p>Mail administrator, example.org</p>',
    ),
  ),
];
