/** What mail servers and hosting panels say about a failure in the language of their users; see build.ts. */
import type { Reason } from '../../../src/core/reason.ts';
import type { WriterCase } from '../writers.ts';
import { bounce, want } from './build.ts';
import type { Charset } from './letter.ts';
import { letter, returning } from './letter.ts';

type Row = readonly [charset: Charset, subject: string, text: string, reason: Reason];

const ROWS: readonly Row[] = [
  [
    'utf-8',
    'Unzustellbar: Angebot',
    'Fehler bei der Nachrichtenzustellung an folgende Empfänger:\nneko@example.jp\nIm Postfach des Empfängers ist kein Platz mehr. Bitten Sie ihn, ältere Nachrichten zu löschen.',
    'mailboxfull',
  ],
  [
    'iso-8859-1',
    'Unzustellbar: Rechnung',
    'neko@example.jp\nDie von Ihnen eingegebene E-Mail-Adresse konnte im Zielsystem nicht ermittelt werden. Prüfen Sie die Schreibweise.',
    'userunknown',
  ],
  [
    'utf-8',
    'Ihre Nachricht konnte nicht zugestellt werden',
    'neko@example.jp\nDer Empfänger nimmt nur Nachrichten von Absendern aus der eigenen Organisation entgegen.',
    'rejected',
  ],
  [
    'utf-8',
    'Zustellung gescheitert',
    'neko@example.jp\nWir haben fünf Tage lang versucht, Ihre Nachricht zu übergeben, und geben nun auf.',
    'expired',
  ],
  [
    'utf-8',
    'Nachricht zurückgewiesen',
    'neko@example.jp\nIhre Nachricht ist mit 38 MB umfangreicher, als der Empfänger annehmen darf.',
    'emailtoolarge',
  ],
  [
    'utf-8',
    'Non remis : Devis',
    'neko@example.jp\nLa boîte de réception du destinataire est saturée et ne peut plus recevoir de messages.',
    'mailboxfull',
  ],
  [
    'iso-8859-1',
    'Non remis : Facture',
    "neko@example.jp\nL'adresse que vous avez saisie n'a pas pu être trouvée. Vérifiez qu'elle ne comporte pas de faute de frappe.",
    'userunknown',
  ],
  [
    'utf-8',
    "Votre message n'a pas pu être remis",
    'neko@example.jp\nLe groupe accepte uniquement les messages provenant de ses membres.',
    'rejected',
  ],
  [
    'utf-8',
    'Non remis : Commande',
    "neko@example.jp\nL'adresse IP de votre serveur figure dans une liste de blocage.",
    'blocked',
  ],
  [
    'utf-8',
    'Échec de la livraison',
    'neko@example.jp\nMalgré plusieurs tentatives, le serveur distant ne répond pas ; nous renonçons à transmettre votre message.',
    'expired',
  ],
  [
    'utf-8',
    'No se puede entregar: Presupuesto',
    'neko@example.jp\nEl buzón del destinatario se ha quedado sin espacio.',
    'mailboxfull',
  ],
  [
    'utf-8',
    'No se puede entregar: Factura',
    'neko@example.jp\nNo hemos encontrado la dirección que ha escrito. Compruebe que no tenga errores.',
    'userunknown',
  ],
  [
    'iso-8859-1',
    'No entregado',
    'neko@example.jp\nLa cuenta de correo está suspendida por falta de pago.',
    'suspend',
  ],
  [
    'utf-8',
    'Correo rechazado',
    'neko@example.jp\nSu mensaje va dirigido a demasiados destinatarios a la vez.',
    'ratelimited',
  ],
  [
    'utf-8',
    'Non recapitabile: Offerta',
    'neko@example.jp\nLa cassetta postale del destinatario ha esaurito lo spazio a disposizione.',
    'mailboxfull',
  ],
  [
    'utf-8',
    'Non recapitabile: Fattura',
    "neko@example.jp\nL'indirizzo digitato non risulta presente nei nostri archivi.",
    'userunknown',
  ],
  [
    'iso-8859-1',
    'Messaggio respinto',
    'neko@example.jp\nIl contenuto è stato classificato come posta indesiderata dal filtro del destinatario.',
    'spamdetected',
  ],
  [
    'utf-8',
    'Não foi possível entregar: Proposta',
    'neko@example.jp\nA caixa de correio do destinatário atingiu a sua capacidade máxima.',
    'mailboxfull',
  ],
  [
    'utf-8',
    'Mensagem devolvida',
    'neko@example.jp\nO seu IP consta em uma lista de bloqueio e por isso a mensagem foi recusada.',
    'blocked',
  ],
  [
    'utf-8',
    'Falha na entrega',
    'neko@example.jp\nA conta ultrapassou o limite de envios por hora definido pelo provedor.',
    'ratelimited',
  ],
  [
    'utf-8',
    'Onbestelbaar: Offerte',
    'neko@example.jp\nHet postvak van de geadresseerde zit vol en neemt geen berichten meer aan.',
    'mailboxfull',
  ],
  [
    'utf-8',
    'Onbestelbaar: Factuur',
    'neko@example.jp\nHet bericht is te omvangrijk voor de mailserver van de ontvanger.',
    'emailtoolarge',
  ],
  [
    'utf-8',
    'Niet afgeleverd',
    'neko@example.jp\nHet domein achter het apenstaartje kon niet worden gevonden.',
    'hostunknown',
  ],
  [
    'utf-8',
    'Niedostarczalne: Oferta',
    'neko@example.jp\nW skrzynce odbiorcy zabrakło miejsca na nowe wiadomości.',
    'mailboxfull',
  ],
  [
    'utf-8',
    'Zwrot wiadomości',
    'neko@example.jp\nKonto pocztowe zostało zablokowane przez administratora.',
    'suspend',
  ],
  [
    'windows-1251',
    'Не удается доставить: Счёт',
    'neko@example.jp\nВведённый вами адрес электронной почты не найден. Проверьте правильность написания.',
    'userunknown',
  ],
  [
    'koi8-r',
    'Недоставленное письмо',
    'neko@example.jp\nВ ящике получателя не осталось свободного места.',
    'mailboxfull',
  ],
  [
    'utf-8',
    'Сообщение не доставлено',
    'neko@example.jp\nIP-адрес вашего сервера внесён в список блокировки.',
    'blocked',
  ],
  [
    'utf-8',
    'Лист повернено',
    'neko@example.jp\nТакої поштової адреси не знайдено на сервері.',
    'userunknown',
  ],
  [
    'utf-8',
    'Лист не доставлено',
    'neko@example.jp\nРозмір листа більший за дозволений одержувачем.',
    'emailtoolarge',
  ],
  [
    'utf-8',
    'Nedoručitelné: Nabídka',
    'neko@example.jp\nPříjemce má zaplněnou schránku a nové zprávy nepřijímá.',
    'mailboxfull',
  ],
  [
    'utf-8',
    'Teslim edilemedi: Teklif',
    'neko@example.jp\nAlıcının posta kutusunda yer kalmamış.',
    'mailboxfull',
  ],
  [
    'utf-8',
    'Teslim edilemedi: Sipariş',
    'neko@example.jp\nGirdiğiniz e-posta adresi bulunamadı.',
    'userunknown',
  ],
  [
    'utf-8',
    'Gick inte att leverera: Offert',
    'neko@example.jp\nMottagarens brevlåda har slut på utrymme.',
    'mailboxfull',
  ],
  [
    'utf-8',
    'Ikke leveret: Tilbud',
    'neko@example.jp\nDen e-mailadresse, du har angivet, blev ikke fundet.',
    'userunknown',
  ],
  [
    'utf-8',
    'Ei voitu toimittaa: Tarjous',
    'neko@example.jp\nVastaanottajan postilaatikossa ei ole enää tilaa.',
    'mailboxfull',
  ],
  [
    'iso-2022-jp',
    '配信不能: お見積り',
    'neko@example.jp\n受信者のメールボックスの空き容量が足りないため、お届けできませんでした。',
    'mailboxfull',
  ],
  [
    'gb18030',
    '未送达: 报价单',
    '收件人：neko@example.jp\n您输入的电子邮件地址找不到，请核对拼写。',
    'userunknown',
  ],
  [
    'big5',
    '無法傳遞: 報價單',
    '收件者：neko@example.jp\n對方信箱空間已不足，無法再接收新郵件。',
    'mailboxfull',
  ],
  [
    'utf-8',
    '배달되지 않음: 견적서',
    '받는사람: neko@example.jp\n입력하신 메일 주소를 찾을 수 없습니다.',
    'userunknown',
  ],
];

export const LOCALISED: readonly WriterCase[] = ROWS.map(([charset, subject, text, reason], i) =>
  bounce(
    `${subject}: ${text.slice(0, 70)}`,
    (i % 3 === 1 ? returning : letter)({
      charset,
      from: i % 2 === 0 ? 'MAILER-DAEMON@mx.example.net' : 'Postmaster <postmaster@mx.example.net>',
      subject,
      text: `${text}\n`,
    }),
    want(reason, '', 0),
  ),
);
