/** Answers that a person's mailbox gives by itself, of many programs in many languages; see envelope.ts. */
import type { Envelope, MailboxCase } from './envelope.ts';
import { alternative, away, html, mail, one, text } from './envelope.ts';

const REPLIED = 'Auto-Submitted: auto-replied';
const EXCHANGE =
  'X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\nX-MS-Exchange-Inbox-Rules-Loop: kuro@example.jp\nIn-Reply-To: <2026110308595.1@pc7.example.org>';
const KURO = 'Kuro Kato <kuro@example.jp>';

const out = (
  name: string,
  subject: string,
  content: string,
  more: string = REPLIED,
  envelope: Partial<Envelope> = {},
): MailboxCase => ({
  name,
  mail: mail({ from: KURO, subject, path: '', more, ...envelope }, text(content, 'base64')),
  want: [away('kuro@example.jp')],
});

export const ABSENCES: readonly MailboxCase[] = [
  out(
    'Dovecot Sieve',
    'Auto: Price list 2027',
    'I am on holiday until 9 November.',
    'Auto-Submitted: auto-replied (vacation)\nPrecedence: bulk\nX-Sieve: Pigeonhole Sieve 2.3.21\nIn-Reply-To: <2026110308595.1@pc7.example.org>',
  ),
  out(
    'Cyrus Sieve, subject of its own',
    'Bin dann mal weg',
    'Ich bin bis 9.11. unterwegs. Mails werden nicht weitergeleitet und nicht gelesen.',
    'Auto-Submitted: auto-replied (vacation)\nX-Sieve: CMU Sieve 3.0',
  ),
  out(
    'Gmail, Japanese',
    '不在のお知らせ Re: Price list 2027',
    '11月9日まで休暇をいただいております。お急ぎの場合は mike@example.jp までご連絡ください。',
    'Auto-Submitted: auto-replied\nX-Autoreply: yes\nPrecedence: bulk',
    { path: 'kuro@example.jp' },
  ),
  out(
    'Exchange, English, HTML',
    'Automatic reply: Price list 2027',
    'I am out of the office. Your message will not be delivered to anybody else. Contact mike@example.jp.',
    EXCHANGE,
  ),
  out(
    'Exchange, German',
    'Automatische Antwort: Preisliste',
    'Ich bin nicht im Büro. Ihre Mail wird nicht weitergeleitet. Vertretung: mike@example.jp, Tel. 550',
    EXCHANGE,
  ),
  out(
    'Exchange, French',
    'Réponse automatique : Liste de prix',
    "Je suis absente. En cas d'urgence : mike@example.jp.",
    EXCHANGE,
  ),
  out(
    'Exchange, Spanish',
    'Respuesta automática: Lista de precios',
    'Estoy fuera. Su correo no será reenviado. Contacte con mike@example.jp.',
    EXCHANGE,
  ),
  out(
    'Exchange, Portuguese',
    'Resposta automática: Lista de preços',
    'Estou de férias até 9 de novembro. Fale com mike@example.jp.',
    EXCHANGE,
  ),
  out(
    'Exchange, Russian',
    'Автоматический ответ: Прайс-лист',
    'Я в отпуске. Ваше письмо не будет доставлено другим сотрудникам. Пишите mike@example.jp',
    EXCHANGE,
  ),
  out('Exchange, Chinese', '自动答复: 价格表', '我正在休假，请联系 mike@example.jp。', EXCHANGE),
  out(
    'Exchange, Korean',
    '자동 회신: 가격표',
    '휴가 중입니다. 급한 일은 mike@example.jp 로 보내 주세요.',
    EXCHANGE,
  ),
  out(
    'Exchange, Italian',
    'Risposta automatica: Listino',
    'Sono in ferie; la sua mail non verrà inoltrata. mike@example.jp',
    EXCHANGE,
  ),
  out(
    'Exchange, Dutch',
    'Automatisch antwoord: Prijslijst',
    'Ik ben afwezig. Mail mike@example.jp.',
    EXCHANGE,
  ),
  out(
    'Exchange, Polish',
    'Odpowiedź automatyczna: Cennik',
    'Jestem na urlopie. Proszę pisać na mike@example.jp.',
    EXCHANGE,
  ),
  out(
    'Exchange, Turkish',
    'Otomatik Yanıt: Fiyat listesi',
    'İzindeyim. mike@example.jp adresine yazınız.',
    EXCHANGE,
  ),
  out(
    'iCloud',
    'Re: Price list 2027',
    'I am travelling.',
    'X-Apple-Action: VACATION/AUTO\nAuto-Submitted: auto-replied',
  ),
  out(
    'Yandex, no field of its own',
    'Автоответ: Price list 2027',
    'Меня нет на месте до 9 ноября.',
    'Precedence: auto_reply\nX-Yandex-Forward: 0',
  ),
  out(
    'QQ Mail',
    '自动回复：Price list 2027',
    '您好，来信已收到，我正在出差。',
    'X-Mailer: QQMail 2.x\nX-AUTOREPLY: yes',
    { path: 'kuro@example.jp' },
  ),
  out('Naver', '[자동응답] Price list 2027', '부재중입니다.', 'X-Mailer: nMailer', {
    path: 'kuro@example.jp',
  }),
  out(
    'Yahoo! JAPAN',
    '自動応答:Price list 2027',
    'ただいま外出しております。',
    'Auto-Submitted: auto-replied',
  ),
  out(
    'T-Online, plain subject',
    'Abwesenheitsnachricht',
    'Ich lese meine Mails erst am 9.11. wieder.',
    'Auto-Submitted: auto-replied\nPrecedence: bulk',
  ),
  out(
    'cPanel autoresponder',
    'Auto: Price list 2027',
    'We received your mail and answer within 2 days.',
    'X-Autorespond: Auto: Price list 2027\nPrecedence: auto_reply\nAuto-Submitted: auto-replied',
    { path: '' },
  ),
  out(
    'Plesk autoresponder',
    'Re: Price list 2027',
    'The office is closed until Monday.',
    'Auto-Submitted: auto-replied\nX-Autoreply: yes',
  ),
  out(
    'GroupWise',
    'Re: Price list 2027 (Out of office)',
    'I am out. - Kuro',
    'Auto-Submitted: auto-replied\nX-Mailer: GroupWise 18',
  ),
  out(
    'Notes, German',
    'AUTO: Kuro Kato ist außer Haus (Rückkehr am 09.11.2026)',
    'Ich kehre zurück am 09.11.2026.\n\nHinweis: Dies ist eine automatische Antwort auf Ihre Nachricht "Price list 2027".',
    'Auto-Submitted: auto-generated\nX-Mailer: HCL Notes Release 14.0',
  ),
  out(
    'left the company, English',
    'Automatic reply: Price list 2027',
    'Kuro Kato has left the company. Please direct mail to mike@example.jp instead. This mailbox is not monitored and your mail was not forwarded.',
    EXCHANGE,
  ),
  out(
    'left the company, German',
    'Automatische Antwort: Preisliste',
    'Herr Kato ist nicht mehr für unser Unternehmen tätig. Bitte wenden Sie sich an mike@example.jp. Ihre Nachricht wurde nicht zugestellt.',
    EXCHANGE,
  ),
  out(
    'left the company, Japanese',
    '自動応答: 価格表',
    '加藤は10月末で退職いたしました。今後は mike@example.jp までご連絡ください。このメールは担当者には届きません。',
    EXCHANGE,
  ),
  out(
    'left the company, French',
    'Réponse automatique : Liste de prix',
    "M. Kato a quitté l'entreprise. Votre message n'a pas été transmis. Écrivez à mike@example.jp.",
    EXCHANGE,
  ),
  out(
    'new address',
    'My address has changed',
    'I no longer use kuro@example.jp. Please write to kuro@example.com. Mail to the old address will be rejected from December.',
    REPLIED,
  ),
  out(
    'mailbox nearly full, away',
    'Out of Office',
    'I am away and my mailbox is full; large mails may be returned to you.',
    'Precedence: bulk\nAuto-Submitted: auto-replied',
  ),
  out(
    'answers to a bounce, person',
    'Automatic reply: Undelivered Mail Returned to Sender',
    'I am out of office until Monday, for urgent matters contact mike@example.jp.',
    EXCHANGE,
  ),
  out(
    'thanks of a form, auto-replied',
    '【自動返信】お問い合わせありがとうございます',
    'お問い合わせを受け付けました。3営業日以内に回答いたします。',
    REPLIED,
    { path: 'kuro@example.jp' },
  ),
  out('no marks but the subject, Swedish', 'Autosvar: Prislista', 'Jag är på semester.', 'X-Priority: 3'),
  out('no marks but the subject, Czech', 'Automatická odpověď: Ceník', 'Jsem na dovolené.', 'X-Priority: 3'),
  one(
    'no-reply address answers, text and HTML',
    { from: 'No Reply <noreply@corp.example.com>', subject: 'Re: Price list 2027', path: '', more: REPLIED },
    alternative(
      text(
        'This mailbox is not monitored. Your message will not be read. Please write to sales@corp.example.com.',
      ),
      html('<p>This mailbox is not monitored.</p>'),
    ),
    away('noreply@corp.example.com'),
  ),
  one(
    'postmaster@ is read by a ticket system that answers',
    {
      from: 'Postmaster example.com <postmaster@example.com>',
      subject: 'Re: question about 550 5.7.1 [CASE:5501234]',
      path: '',
      more: `${REPLIED}\nPrecedence: bulk`,
    },
    text(
      'Thank you for contacting the postmaster of example.com. Your case number is 5501234. Please read https://postmaster.example.com before asking again.',
    ),
    away('postmaster@example.com'),
  ),
  one(
    'abuse@ answers',
    {
      from: 'Abuse Team <abuse@example.com>',
      subject: 'Auto-response: your report',
      path: '',
      more: `${REPLIED}\nX-Auto-Response-Suppress: All`,
    },
    text(
      'We received your report about spam. Reports without headers are rejected. Send complete headers to abuse@example.com.',
    ),
    away('abuse@example.com'),
  ),
];
