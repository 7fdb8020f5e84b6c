/**
 * Notices in prose without any code, in the languages and charsets they come in. The reason must be found in the
 * words; a Japanese notice must read the same in all four of its charsets.
 */
import Encoding from 'encoding-japanese';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/app/knowledge-files.ts';
import { decodeBounces } from '../../src/bounces/decode.ts';
import { looksLikeBounce } from '../../src/bounces/head.ts';
import { PROSE } from './prose.ts';

/** Language, From, Subject, notice, reason or `?kind`, recipient when it is not neko@example.jp. */
type Case = readonly [string, string, string, string, string, string?];

const CASES: readonly Case[] = [
  [
    'ja',
    'MAILER-DAEMON@example.ne.jp',
    '配信不能通知',
    '以下のあて先へのメールは、配信することができませんでした。\n\n<neko@example.jp>\n理由: ユーザーが見つかりません\n',
    'userunknown',
  ],
  [
    'ja',
    'postmaster@example.co.jp',
    '【自動送信】エラーメール通知',
    'お客様の送信されたメールは、受信者のメールボックスの容量を超えたため配送できませんでした。\n\n宛先：neko@example.jp\n',
    'mailboxfull',
  ],
  [
    'ja',
    'postmaster@example.co.jp',
    'メールが配信できませんでした',
    '送信先メールアドレス: neko@example.jp\nエラー内容: メールサイズが制限値を超えています。\n',
    'emailtoolarge',
  ],
  [
    'ja',
    'MAILER-DAEMON@example.ne.jp',
    '送信できませんでした',
    'neko@example.jp 宛のメールは、送信先サーバーに接続できないため配信できませんでした。\n',
    'expired',
  ],
  [
    'ja',
    'MAILER-DAEMON@softbank.ne.jp',
    'Mail System Error - Returned Mail',
    '次のあて先へのメッセージはエラーのため送信できませんでした。\n\nneko@softbank.ne.jp\n\n送信先のメールボックスがいっぱいです。\n',
    'mailboxfull',
    'neko@softbank.ne.jp',
  ],
  [
    'ja',
    'postmaster@docomo.ne.jp',
    'Undelivered Mail',
    '以下の宛先にメールを送信できませんでした。\nneko@docomo.ne.jp\n受信側で受信拒否設定がされています。\n',
    'filtered',
    'neko@docomo.ne.jp',
  ],
  [
    'ja',
    'Mailer-Daemon@example.jp',
    '迷惑メール判定',
    'あなたが送信したメールは迷惑メールと判定されたため、配信されませんでした。\n宛先: neko@example.jp\n',
    'spamdetected',
  ],
  [
    'ja',
    'MAILER-DAEMON@example.jp',
    '配送エラー',
    '配送できませんでした。\nneko@example.jp: ドメインが存在しません。\n',
    'hostunknown',
  ],
  [
    'ja',
    'MAILER-DAEMON@example.jp',
    'ウイルス検出のお知らせ',
    '送信されたメールからウイルスが検出されたため、配信を中止しました。\n宛先 neko@example.jp\n',
    'virusdetected',
  ],
  [
    'ja',
    'MAILER-DAEMON@example.jp',
    'メール配送遅延のお知らせ',
    'neko@example.jp へのメールの配送が遅延しています。引き続き再送を試みます。\n',
    '?delayed',
  ],
  [
    'de',
    'mailer-daemon@example.de',
    'Ihre E-Mail konnte nicht zugestellt werden',
    'Die folgende Adresse ist nicht erreichbar:\n\nneko@example.jp\n\nGrund: Empfänger unbekannt\n',
    'userunknown',
  ],
  [
    'de',
    'mailer-daemon@example.de',
    'Unzustellbare Nachricht',
    'Ihre Nachricht an neko@example.jp wurde abgelehnt, weil sie als Spam eingestuft wurde.\n',
    'spamdetected',
  ],
  [
    'de',
    'mailer-daemon@example.de',
    'Zustellung fehlgeschlagen',
    'Ihre Nachricht an folgende Empfänger konnte nicht zugestellt werden:\nneko@example.jp\nDie Nachricht ist zu groß.\n',
    'emailtoolarge',
  ],
  [
    'de',
    'mailer-daemon@example.de',
    'Zustellung verzögert',
    'Ihre Nachricht an neko@example.jp konnte noch nicht zugestellt werden. Weitere Zustellversuche folgen.\n',
    '?delayed',
  ],
  [
    'fr',
    'mailer-daemon@example.fr',
    'Échec de la remise de votre message',
    'Votre message n’a pas pu être remis à neko@example.jp : la boîte aux lettres du destinataire est pleine.\n',
    'mailboxfull',
  ],
  [
    'fr',
    'mailer-daemon@example.fr',
    'Message non remis',
    "Le destinataire neko@example.jp n'existe pas.\n",
    'userunknown',
  ],
  [
    'fr',
    'mailer-daemon@example.fr',
    'Message non délivré',
    'Votre message à <neko@example.jp> a été rejeté car il a été identifié comme spam.\n',
    'spamdetected',
  ],
  [
    'es',
    'mailer-daemon@example.es',
    'Error de entrega',
    'Su mensaje a neko@example.jp no pudo ser entregado: usuario desconocido\n',
    'userunknown',
  ],
  [
    'es',
    'mailer-daemon@example.es',
    'Mensaje devuelto',
    'El mensaje para neko@example.jp no se pudo entregar porque el buzón está lleno.\n',
    'mailboxfull',
  ],
  [
    'it',
    'mailer-daemon@example.it',
    'Messaggio non consegnato',
    'Il messaggio a neko@example.jp non è stato consegnato: utente sconosciuto\n',
    'userunknown',
  ],
  [
    'it',
    'mailer-daemon@example.it',
    'Mancata consegna',
    'Impossibile consegnare il messaggio a neko@example.jp. La casella è piena.\n',
    'mailboxfull',
  ],
  [
    'pt',
    'mailer-daemon@example.com.br',
    'Mensagem não entregue',
    'A mensagem para neko@example.jp não foi entregue: caixa postal cheia\n',
    'mailboxfull',
  ],
  [
    'pt',
    'mailer-daemon@example.com.br',
    'Falha na entrega',
    'Não foi possível entregar sua mensagem para neko@example.jp. O endereço não existe.\n',
    'userunknown',
  ],
  [
    'ru',
    'mailer-daemon@example.ru',
    'Недоставленное сообщение',
    'Не удалось доставить сообщение адресату neko@example.jp: пользователь не существует\n',
    'userunknown',
  ],
  [
    'ru',
    'mailer-daemon@example.ru',
    'Сообщение не доставлено',
    'Сообщение для neko@example.jp не было доставлено, так как было распознано как спам\n',
    'spamdetected',
  ],
  [
    'ru',
    'mailer-daemon@example.ru',
    'Возврат письма',
    'Письмо для neko@example.jp не может быть доставлено. Почтовый ящик переполнен.\n',
    'mailboxfull',
  ],
  [
    'zh',
    'postmaster@example.cn',
    '退信通知',
    '您发送给 neko@example.jp 的邮件被退回。\n原因：收件人不存在\n',
    'userunknown',
  ],
  [
    'zh',
    'postmaster@example.cn',
    '邮件无法投递',
    '无法投递到 neko@example.jp，因为对方拒收您的邮件（垃圾邮件）。\n',
    'spamdetected',
  ],
  [
    'zh-tw',
    'postmaster@example.tw',
    '無法傳遞的郵件',
    '您的郵件無法傳遞給下列收件者：\nneko@example.jp\n原因：找不到收件者\n',
    'userunknown',
  ],
  [
    'zh-tw',
    'postmaster@example.tw',
    '退信通知',
    '收件人 neko@example.jp 信箱已滿，郵件無法寄達。\n',
    'mailboxfull',
  ],
  [
    'ko',
    'postmaster@example.kr',
    '메일 전송 실패 안내',
    'neko@example.jp 님에게 보낸 메일이 전송되지 않았습니다.\n원인: 받는 사람의 메일함 용량이 초과되었습니다.\n',
    'mailboxfull',
  ],
  [
    'ko',
    'postmaster@example.kr',
    '[반송] 회의록',
    '받는 사람: neko@example.jp\n사유: 존재하지 않는 계정입니다.\n',
    'userunknown',
  ],
  [
    'ko',
    'postmaster@example.kr',
    '발송 실패',
    'neko@example.jp 로 보낸 메일이 스팸으로 분류되어 수신이 거부되었습니다.\n',
    'spamdetected',
  ],
  [
    'nl',
    'mailer-daemon@example.nl',
    'Onbestelbaar bericht',
    'Uw bericht aan neko@example.jp kon niet worden bezorgd: onbekende gebruiker\n',
    'userunknown',
  ],
  [
    'pl',
    'mailer-daemon@example.pl',
    'Niedostarczona wiadomość',
    'Wiadomość do neko@example.jp nie mogła zostać dostarczona: nieznany użytkownik\n',
    'userunknown',
  ],
  [
    'sv',
    'mailer-daemon@example.se',
    'Meddelandet kunde inte levereras',
    'Ditt meddelande till neko@example.jp kunde inte levereras. Brevlådan är full.\n',
    'mailboxfull',
  ],
  [
    'tr',
    'mailer-daemon@example.tr',
    'Teslim edilemedi',
    'neko@example.jp adresine gönderdiğiniz ileti teslim edilemedi: kullanıcı bulunamadı\n',
    'userunknown',
  ],
];

const CHARSETS = [
  ['utf-8', undefined],
  ['iso-2022-jp', 'JIS'],
  ['shift_jis', 'SJIS'],
  ['euc-jp', 'EUCJP'],
] as const;

function encode(text: string, to: 'JIS' | 'SJIS' | 'EUCJP' | undefined): Uint8Array {
  if (to === undefined) return new TextEncoder().encode(text);
  return new Uint8Array(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }));
}

function mailOf([, from, subject, notice]: Case, charset: string, body: Uint8Array): Uint8Array {
  const word = btoa(String.fromCharCode(...new TextEncoder().encode(subject)));
  const head = `Return-Path: <>\nFrom: ${from}\nTo: tama@example.org\nSubject: =?utf-8?B?${word}?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=${charset}\n\n`;
  expect(notice).not.toBe('');
  return new Uint8Array([...new TextEncoder().encode(head), ...body]);
}

const ALL = [...CASES, ...PROSE].flatMap((one) =>
  CHARSETS.filter(([, to]) => to === undefined || one[0] === 'ja').map(
    ([charset, to]) => [one[0], charset, one[2], one, to] as const,
  ),
);

test.each(ALL)('%s in %s: %s', (_language, charset, _subject, one, to) => {
  const mail = mailOf(one, charset, encode(one[3], to));
  const bounces = decodeBounces(mail, { knowledge: loadKnowledge() });
  const wanted = one[4];
  expect(looksLikeBounce(mail)).toBe(true);
  expect(
    bounces.map(({ recipient, kind, reason }) => [recipient, wanted.startsWith('?') ? `?${kind}` : reason]),
  ).toEqual([[one[5] ?? 'neko@example.jp', wanted]]);
});
