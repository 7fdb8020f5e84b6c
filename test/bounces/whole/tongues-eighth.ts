/** An eighth set, written after pairs of words were added for what the lists of sentences miss, to see their worth; see build.ts. */
import type { Reason } from '../../../src/core/reason.ts';
import type { WriterCase } from '../writers.ts';
import { bounce, want } from './build.ts';
import type { Charset } from './letter.ts';
import { letter, returning } from './letter.ts';

type Row = readonly [
  charset: Charset,
  subject: string,
  text: string,
  reason: Reason,
  more?: Parameters<typeof want>[3],
];

const late = { kind: 'delayed' } as const;

const ROWS: readonly Row[] = [
  [
    'utf-8',
    'Zustellung fehlgeschlagen',
    'Die angegebene Anschrift neko@example.jp ist auf unserem System nicht vorhanden.',
    'userunknown',
  ],
  [
    'iso-8859-1',
    'Rückläufer',
    'neko@example.jp\nDer Teilnehmer hat seinen Anschluss gekündigt, das Postfach wurde aufgelöst.',
    'suspend',
  ],
  [
    'utf-8',
    'Nachricht nicht zugestellt',
    'neko@example.jp\nDer Absender ist nicht berechtigt, an diesen Verteiler zu schreiben.',
    'rejected',
  ],
  [
    'utf-8',
    'Unzustellbar',
    'neko@example.jp\nZu viele Verbindungen von Ihrem Server, bitte später erneut versuchen.',
    'ratelimited',
  ],
  [
    'utf-8',
    'Unzustellbar',
    'neko@example.jp\nIhr Server hat keinen gültigen Reverse-DNS-Eintrag.',
    'requireptr',
  ],
  [
    'iso-8859-1',
    'Échec de la livraison',
    'neko@example.jp\nLe compte de ce client a été résilié.',
    'suspend',
  ],
  [
    'utf-8',
    'Message non distribué',
    'neko@example.jp\nAucun abonné ne correspond à cette adresse.',
    'userunknown',
  ],
  [
    'utf-8',
    'Échec de remise',
    'neko@example.jp\nLe domaine example.jp est introuvable dans le DNS.',
    'hostunknown',
  ],
  [
    'utf-8',
    'Retour de message',
    'neko@example.jp\nVotre message contient une pièce jointe interdite (.exe).',
    'policyviolation',
  ],
  [
    'utf-8',
    'No entregado',
    'neko@example.jp\nEl servidor de destino no confía en su servidor: baja reputación de la IP.',
    'badreputation',
  ],
  [
    'iso-8859-1',
    'Fallo en la entrega',
    'neko@example.jp\nEl usuario ya no trabaja en la empresa y su cuenta fue eliminada.',
    'suspend',
  ],
  ['utf-8', 'Correo devuelto', 'neko@example.jp\nEl dominio example.jp no se pudo encontrar.', 'hostunknown'],
  [
    'utf-8',
    'Mensaje no entregado',
    'neko@example.jp\nHa superado el número máximo de mensajes por hora.',
    'ratelimited',
  ],
  [
    'utf-8',
    'Mancato recapito',
    'neko@example.jp\nLa casella del destinatario non dispone di spazio sufficiente.',
    'mailboxfull',
  ],
  [
    'utf-8',
    'Consegna fallita',
    'neko@example.jp\nIl messaggio supera le dimensioni consentite dal server di destinazione.',
    'emailtoolarge',
  ],
  [
    'utf-8',
    'Messaggio non recapitabile',
    'neko@example.jp\nNon è stato possibile collegarsi al server di posta del destinatario.',
    'expired',
  ],
  [
    'utf-8',
    'Falha na entrega',
    'neko@example.jp\nEste usuário não faz mais parte da empresa.',
    'userunknown',
  ],
  ['iso-8859-1', 'Erro na entrega', 'neko@example.jp\nMensagem bloqueada por conter vírus.', 'virusdetected'],
  [
    'utf-8',
    'Falha ao entregar',
    'neko@example.jp\nO servidor do destinatário não está disponível no momento.',
    'expired',
  ],
  [
    'utf-8',
    'Nie dostarczono wiadomości',
    'neko@example.jp\nNie ma takiego odbiorcy w domenie example.jp.',
    'userunknown',
  ],
  [
    'utf-8',
    'Wiadomość niedostarczona',
    'neko@example.jp\nSerwer odbiorcy odrzucił połączenie z Państwa serwera, adres IP jest na czarnej liście.',
    'blocked',
  ],
  ['utf-8', 'Nedoručitelné', 'neko@example.jp\nSchránka byla zrušena na žádost uživatele.', 'suspend'],
  ['utf-8', 'Nedoručitelné', 'neko@example.jp\nZpráva je větší než povolený limit.', 'emailtoolarge'],
  [
    'koi8-r',
    'Недоставленное письмо',
    'neko@example.jp\nАдресат с таким именем на сервере не значится.',
    'userunknown',
  ],
  [
    'windows-1251',
    'Сообщение не доставлено',
    'neko@example.jp\nПисьмо похоже на спам и не было принято.',
    'spamdetected',
  ],
  [
    'utf-8',
    'Ошибка доставки',
    'neko@example.jp\nСлишком много писем с вашего адреса за короткое время.',
    'ratelimited',
  ],
  ['utf-8', 'Лист не доставлено', 'neko@example.jp\nПоштова скринька одержувача переповнена.', 'mailboxfull'],
  [
    'utf-8',
    'Teslimat başarısız',
    'neko@example.jp\nMesajınız istenmeyen posta olarak işaretlendi.',
    'spamdetected',
  ],
  ['utf-8', 'İleti gönderilemedi', 'neko@example.jp\nAlıcının hesabı kapatılmıştır.', 'suspend'],
  ['gb18030', '退信', '收件人：neko@example.jp\n对方域名不存在，请检查邮箱后缀是否正确。', 'hostunknown'],
  ['gb18030', '投递失败', '收件人：neko@example.jp\n多次投递均未成功，对方服务器没有响应。', 'expired'],
  [
    'utf-8',
    '邮件投递延迟',
    '收件人：neko@example.jp\n对方服务器暂时无法连接，系统将继续尝试投递。',
    'systemerror',
    late,
  ],
  ['big5', '退件通知', '收件者：neko@example.jp\n寄件者未獲授權寄信給此群組。', 'rejected'],
  ['euc-kr', '메일 발송 실패', '받는사람: neko@example.jp\n탈퇴한 회원입니다.', 'suspend'],
  [
    'utf-8',
    '전송 실패',
    '받는사람: neko@example.jp\n단시간에 너무 많은 메일을 보내어 제한되었습니다.',
    'ratelimited',
  ],
  [
    'iso-2022-jp',
    '配信不能',
    'neko@example.jp\n添付ファイルが大きすぎるため受け取れませんでした。',
    'emailtoolarge',
  ],
  ['iso-2022-jp', 'エラー通知', 'neko@example.jp\nこのメールアドレスは退職者のものです。', 'suspend'],
  [
    'shift_jis',
    '不達通知',
    'neko@example.jp\nお客様の送信元サーバーは逆引きが設定されていないため受信しません。',
    'requireptr',
  ],
  [
    'utf-8',
    '送信エラー',
    'neko@example.jp\n短時間に大量のメールが送信されたため、一時的に受信を制限しています。',
    'ratelimited',
  ],
  ['utf-8', 'Onbestelbaar', 'neko@example.jp\nDeze gebruiker is ons niet bekend.', 'userunknown'],
  ['utf-8', 'Kan inte levereras', 'neko@example.jp\nMottagaren har lämnat företaget.', 'userunknown'],
  ['utf-8', 'Levering mislykkedes', 'neko@example.jp\nPostkassen er nedlagt.', 'suspend'],
  ['utf-8', 'Nem kézbesíthető', 'neko@example.jp\nA címzett postaládája megtelt.', 'mailboxfull'],
  ['utf-8', 'Nelivrat', 'neko@example.jp\nDestinatarul nu a fost găsit pe acest server.', 'userunknown'],
  [
    'iso-8859-7',
    'Αποτυχία παράδοσης',
    'neko@example.jp\nΤο μήνυμα χαρακτηρίστηκε ως ανεπιθύμητο.',
    'spamdetected',
  ],
];

export const TONGUES_EIGHTH: readonly WriterCase[] = ROWS.map(([charset, subject, text, reason, more], i) =>
  bounce(
    `${subject}: ${text.slice(0, 70)}`,
    (i % 3 === 1 ? returning : letter)({
      charset,
      from: i % 2 === 0 ? 'MAILER-DAEMON@mx.example.net' : 'Postmaster <postmaster@mx.example.net>',
      subject,
      text: `${text}\n`,
    }),
    want(reason, '', 0, more),
  ),
);
