/** A fifth set: what mail servers of the world say, and mails that only sound like them; see build.ts. */
import type { Reason } from '../../../src/core/reason.ts';
import type { WriterCase } from '../writers.ts';
import { bounce, want } from './build.ts';
import { letter } from './letter.ts';

type Row = readonly [subject: string, text: string, reason: Reason, more?: Parameters<typeof want>[3]];

const late = { kind: 'delayed' } as const;

const ROWS: readonly Row[] = [
  ['エラーメール', 'neko@example.jp\n宛先のメールアドレスは現在ご利用できません。', 'suspend'],
  ['配信不能', '宛先: neko@example.jp\n原因: 相手先サーバーのディスクの空きがありません。', 'systemfull'],
  [
    '送信エラー',
    'neko@example.jp 宛のメールは、1通あたりの宛先数の上限を超えたため送信できませんでした。',
    'ratelimited',
  ],
  ['送信できませんでした', 'neko@example.jp\n宛先サーバーの名前解決に失敗しました。', 'hostunknown'],
  [
    'メール配送遅延',
    'neko@example.jp 宛のメールは、相手先サーバーが混み合っているため、まだ届いていません。再送を続けます。',
    'expired',
    late,
  ],
  ['系统退信', '收件人：neko@example.jp\n原因：对方服务器拒绝连接', 'networkerror'],
  ['退信', '收件人：neko@example.jp\n原因：附件中含有病毒，邮件被拒收', 'virusdetected'],
  ['退件通知', '收件者 neko@example.jp\n原因：查無此帳號', 'userunknown'],
  ['메일 배달 실패', '수신자: neko@example.jp\n사유: 탈퇴한 사용자입니다.', 'suspend'],
  ['메일 발송 실패', '수신자: neko@example.jp\n사유: 하루 발송 한도를 초과하였습니다.', 'ratelimited'],
  [
    'Nachricht unzustellbar',
    'neko@example.jp\nDer Empfänger hat die Annahme Ihrer Nachrichten gesperrt.',
    'filtered',
  ],
  [
    'Unzustellbar',
    'neko@example.jp\nDie Verbindung zum Zielserver konnte nicht aufgebaut werden.',
    'expired',
  ],
  [
    'Unzustellbar',
    'neko@example.jp\nIhre Nachricht enthält einen Virus und wurde nicht zugestellt.',
    'virusdetected',
  ],
  ['Message non remis', "neko@example.jp\nLe serveur du destinataire n'a pas répondu à temps.", 'expired'],
  [
    'Message non remis',
    'neko@example.jp\nLa taille de votre message dépasse la limite autorisée.',
    'emailtoolarge',
  ],
  ['Mensaje no entregado', 'neko@example.jp\nEl destinatario ha cambiado de dirección.', 'hasmoved'],
  [
    'Mensaje no entregado',
    'neko@example.jp\nSe ha superado el número máximo de destinatarios por mensaje.',
    'ratelimited',
  ],
  ['Mancata consegna', "neko@example.jp\nL'account del destinatario è stato disattivato.", 'suspend'],
  ['Falha na entrega', 'neko@example.jp\nO servidor de destino recusou a conexão.', 'networkerror'],
  ['Сообщение не доставлено', 'neko@example.jp\nПолучатель внёс вас в чёрный список.', 'filtered'],
  ['Сообщение не доставлено', 'neko@example.jp\nРазмер вложения превышает допустимый.', 'emailtoolarge'],
  ['Niet afgeleverd', 'neko@example.jp\nDit account is opgeheven.', 'suspend'],
  ['Niedostarczona wiadomość', 'neko@example.jp\nSerwer odbiorcy nie odpowiada od pięciu dni.', 'expired'],
  ['Kunde inte levereras', 'neko@example.jp\nMottagarens brevlåda är full.', 'mailboxfull'],
  ['Toimitus epäonnistui', 'neko@example.jp\nVastaanottajan palvelin ei vastannut.', 'expired'],
  ['Teslim edilemedi', 'neko@example.jp\nAlıcının alan adı bulunamadı.', 'hostunknown'],
  ['تعذر تسليم الرسالة', 'neko@example.jp\nتم تعطيل حساب المستلم.', 'suspend'],
  ['Gagal mengirim', 'neko@example.jp\nAkun penerima telah diblokir.', 'suspend'],
];

const SAID: readonly WriterCase[] = ROWS.map(([subject, text, reason, more]) =>
  bounce(
    `said: ${text.replaceAll('\n', ' / ')}`,
    letter({
      from: 'Mail Delivery System <MAILER-DAEMON@mx.example.net>',
      subject,
      text: `${text}\n`,
    }),
    want(reason, '', 0, more),
  ),
);

const nothing = (name: string, from: string, subject: string, text: string, sender?: string): WriterCase =>
  bounce(name, letter({ from, subject, text: `${text}\n`, ...(sender === undefined ? {} : { sender }) }));

const NONE: readonly WriterCase[] = [
  nothing(
    'order mail, empty envelope sender',
    '注文受付 <order@mise.example>',
    'ご注文の品の配送状況',
    '商品はまだ配送されていません。入荷が遅延しているためです。お問い合わせは info@mise.example まで。',
  ),
  nothing(
    'newsletter about undelivered mail, empty envelope sender',
    'ブログ更新通知 <blog@kiji.example>',
    '新着記事: 退信・不達メールの読み方',
    '「550 5.1.1 user unknown」の意味を解説します。記事はこちら: https://kiji.example/550',
  ),
  nothing(
    'Chinese shop, refund',
    '商城 <kefu@shang.example>',
    '退款失败通知',
    '您的退款失败，账号不存在。请联系 help@shang.example 。',
    'kefu@shang.example',
  ),
  nothing(
    'German bank, transfer returned',
    'Ihre Bank <info@bank.example>',
    'Rücküberweisung: Zustellung nicht möglich',
    'Der Empfänger ist unbekannt. Ihr Brief konnte nicht zugestellt werden. Fragen: info@bank.example',
    'info@bank.example',
  ),
  nothing(
    'postmaster tells of maintenance, Japanese',
    'postmaster@example.org',
    'メンテナンスのお知らせ',
    '11月9日の作業中はメールの配送が遅延します。届かないメールは自動的に再送されます。',
  ),
  nothing(
    'postmaster tells of maintenance, French',
    'postmaster@example.org',
    'Maintenance du serveur de messagerie',
    'La distribution sera retardée le 9 novembre. Aucun message ne sera perdu. Questions : support@example.org',
  ),
  nothing(
    'survey of a hotel, Spanish',
    'Hotel <encuesta@hotel.example>',
    'Devolución de su depósito',
    'Su depósito ha sido devuelto. Escriba a caja@pagos.example si no lo recibe.',
    'encuesta@hotel.example',
  ),
  nothing(
    'job refused, Polish',
    'Kadry <praca@firma.example>',
    'Wiadomość nie tylko dla programistów',
    'Twoja kandydatura została odrzucona. Pytania: rekrutacja@agencja.example',
    'praca@firma.example',
  ),
];

export const TONGUES_FIFTH: readonly WriterCase[] = [...SAID, ...NONE];
