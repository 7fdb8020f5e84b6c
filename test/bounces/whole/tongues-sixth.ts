/** A sixth set, written after the rules of pairs were made, to see what they are worth; see build.ts. */
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
    'iso-2022-jp',
    '宛先不明',
    'neko@example.jp\nお探しのアドレスは当サーバーに存在しませんでした。',
    'userunknown',
  ],
  [
    'euc-jp',
    'エラー通知',
    'neko@example.jp 宛\n受信者のメール容量が制限値に達しているため、お預かりできません。',
    'mailboxfull',
  ],
  ['shift_jis', '配信失敗', '宛先 neko@example.jp\n相手先のメールサーバーが応答しませんでした。', 'expired'],
  [
    'utf-8',
    '送信失敗のお知らせ',
    'neko@example.jp\n本文または添付にウイルスが見つかったため、削除しました。',
    'virusdetected',
  ],
  [
    'utf-8',
    'メール遅延のお知らせ',
    'neko@example.jp 宛のメールの配送が遅れております。引き続き配送を試みます。',
    'expired',
    late,
  ],
  ['gb18030', '邮件退回', '收件人 neko@example.jp\n对方邮箱已被管理员停用', 'suspend'],
  ['gb18030', '投递失败', '收件人 neko@example.jp\n您的发信服务器IP信誉较低，已被对方拦截', 'badreputation'],
  ['big5', '郵件無法送達', '收件者 neko@example.jp\n郵件大小超過對方伺服器的限制', 'emailtoolarge'],
  [
    'euc-kr',
    '메일 전송 실패',
    '수신자 neko@example.jp\n수신자의 메일함 용량이 가득 찼습니다.',
    'mailboxfull',
  ],
  ['utf-8', '발송 실패', '수신자 neko@example.jp\n스팸으로 의심되어 차단되었습니다.', 'spamdetected'],
  [
    'iso-8859-1',
    'Unzustellbar',
    'neko@example.jp\nDas Konto wurde vom Administrator vorübergehend gesperrt.',
    'suspend',
  ],
  [
    'utf-8',
    'Zustellung fehlgeschlagen',
    'neko@example.jp\nZu viele Empfänger in einer Nachricht.',
    'ratelimited',
  ],
  ['utf-8', 'Message non distribué', 'neko@example.jp\nCe compte a été fermé par son titulaire.', 'suspend'],
  [
    'utf-8',
    'Message non distribué',
    'neko@example.jp\nAucun abonné ne porte ce nom : adresse inconnue.',
    'userunknown',
  ],
  ['utf-8', 'Mensaje devuelto', 'neko@example.jp\nEl buzón ha superado su capacidad.', 'mailboxfull'],
  [
    'utf-8',
    'Mensaje devuelto',
    'neko@example.jp\nNo se pudo establecer la conexión con el servidor de destino.',
    'expired',
  ],
  [
    'utf-8',
    'Messaggio non consegnato',
    'neko@example.jp\nLa dimensione del messaggio supera quella consentita.',
    'emailtoolarge',
  ],
  [
    'utf-8',
    'Mensagem não entregue',
    'neko@example.jp\nA conta foi encerrada a pedido do usuário.',
    'suspend',
  ],
  [
    'koi8-r',
    'Недоставленное письмо',
    'neko@example.jp\nНе удалось установить соединение с сервером получателя.',
    'expired',
  ],
  [
    'windows-1251',
    'Сообщение не доставлено',
    'neko@example.jp\nВ ящике получателя закончилось место.',
    'mailboxfull',
  ],
  ['utf-8', 'Лист не доставлено', 'neko@example.jp\nОбліковий запис одержувача призупинено.', 'suspend'],
  [
    'utf-8',
    'Bericht niet bezorgd',
    'neko@example.jp\nDe verbinding met de server werd geweigerd.',
    'networkerror',
  ],
  [
    'iso-8859-2',
    'Zwrot wiadomości',
    'neko@example.jp\nRozmiar załącznika przekracza limit.',
    'emailtoolarge',
  ],
  ['utf-8', 'Levering mislykkedes', 'neko@example.jp\nModtagerens konto er lukket.', 'suspend'],
  ['windows-1254', 'Teslim edilemedi', 'neko@example.jp\nAlıcının hesabı devre dışı bırakılmış.', 'suspend'],
  [
    'iso-8859-7',
    'Αποτυχία παράδοσης',
    'neko@example.jp\nΟ λογαριασμός του παραλήπτη έχει απενεργοποιηθεί.',
    'suspend',
  ],
  ['utf-8', 'Không gửi được thư', 'neko@example.jp\nTên miền của người nhận không tồn tại.', 'hostunknown'],
];

const SAID: readonly WriterCase[] = ROWS.map(([charset, subject, text, reason, more], number) => {
  const one = { from: 'MAILER-DAEMON@mx.example.net', subject, charset, text: `${text}\n` };
  return bounce(
    `said once more: ${text.replaceAll('\n', ' / ')}`,
    number % 2 === 0 ? letter(one) : returning(one),
    want(reason, '', 0, more),
  );
});

const NONE: readonly WriterCase[] = [
  bounce(
    'server monitor, Japanese, from a daemon of the reader',
    letter({
      from: 'root@example.org',
      subject: 'ディスク容量警告',
      text: 'サーバー www のディスク使用量が 95% を超えました。メールキューの配送が遅延する恐れがあります。\n',
    }),
  ),
  bounce(
    'calendar invitation refused, German',
    letter({
      from: 'Neko <neko@example.jp>',
      subject: 'Abgelehnt: Besprechung',
      sender: 'neko@example.jp',
      text: 'Neko hat die Einladung abgelehnt.\n',
    }),
  ),
  bounce(
    'away, Swedish',
    letter({
      from: 'Neko <neko@example.jp>',
      subject: 'Autosvar: Offer no. 4711',
      more: ['Auto-Submitted: auto-replied'],
      text: 'Jag är på semester till den 9 november. Ditt meddelande har inte skickats vidare.\n',
    }),
    want('vacation', '', 0, { kind: 'vacation' }),
  ),
];

export const TONGUES_SIXTH: readonly WriterCase[] = [...SAID, ...NONE];
