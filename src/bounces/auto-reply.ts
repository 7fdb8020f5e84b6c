/**
 * Auto replies: a person's mailbox answers by itself (RFC 3834). Not a bounce, but it comes back the same
 * way and may say that the address is given up. `Auto-Submitted: auto-replied` is the standard's mark; many
 * responders have marks of their own.
 */
import { parseAddress } from '../mime/address.ts';
import { findField, headerValue } from '../mime/headers.ts';
import type { Anatomy } from './anatomy.ts';
import { placeOf } from './anatomy.ts';
import type { Draft } from './draft.ts';
import { squeezeLines } from './notice-text.ts';
import type { Letterhead } from './sender.ts';

/** Beginnings of subjects, lower case, in which responders say what they are. */
const SUBJECTS = [
  'out of office',
  'out of the office',
  'out-of-office',
  'auto:',
  'auto reply',
  'auto-reply',
  'autoreply',
  'auto response',
  'yahoo! auto response',
  'auto-response',
  'autorespons',
  'automatic reply',
  'automated reply',
  'automatic response',
  'vacation',
  'away from my mail',
  'i am out of',
  'on vacation',
  '自動応答',
  '自動返信',
  '不在',
  '不在通知',
  'automatische antwort',
  'abwesenheit',
  'réponse automatique',
  'absence du bureau',
  'respuesta automática',
  'fuera de la oficina',
  'risposta automatica',
  'fuori sede',
  'resposta automática',
  'fora do escritório',
  'автоответ',
  'автоматический ответ',
  '自动回复',
  '自動回覆',
  '자동 응답',
  '자동 회신',
  '자동회신',
  '자동응답',
  '부재 중',
  '休假',
  '外出',
  'odpowiedź automatyczna',
  'automatická odpověď',
  'automatiskt svar',
  'automatisk svar',
  'automaattinen vastaus',
  'automatikus válasz',
  'otomatik yanıt',
  'αυτόματη απάντηση',
  'balasan otomatis',
  'trả lời tự động',
  '부재중',
  'automatisch antwoord',
  'afwezig',
  'automatyczna odpowiedź',
  'autosvar',
  'automatická odpoveď',
  'samodejni odgovor',
  'automatski odgovor',
  'аутоматски одговор',
  'răspuns automat',
  'автоматична відповідь',
  'автоматичен отговор',
  'аўтаматычны адказ',
  'automatinis atsakymas',
  'automātiskā atbilde',
  'automātiska atbilde',
  'automaatvastus',
  'automaatne vastus',
  'sjálfvirkt svar',
  'fraværsmelding',
  'fravær:',
  'frånvarande',
  'automatische reactie',
  'automatisches antwort',
  'otomatik cevap',
  'resposta automàtica',
  'erantzun automatikoa',
  'balasan automatik',
  'jawaban otomatis',
  'תשובה אוטומטית',
  'מענה אוטומטי',
  'رد تلقائي',
  'رد آلي',
  'پاسخ خودکار',
  'ตอบกลับอัตโนมัติ',
  'การตอบกลับอัตโนมัติ',
  'स्वचालित उत्तर',
  'स्वचालित प्रतिक्रिया',
  '自动答复',
  '自動回復',
  '自動答覆',
  '自動返答',
  '不在返信',
  '자동 답장',
];

const HEADERS: readonly (readonly [string, string])[] = [
  ['auto-submitted', 'auto-replied'],
  ['auto-submitted', 'auto-notified'],
  ['precedence', 'auto_reply'],
  ['precedence', 'auto-reply'],
  ['x-autoreply', ''],
  ['x-autorespond', ''],
  ['x-auto-reply-from', ''],
  ['x-mail-autoreply', ''],
  ['x-autoreply-from', ''],
  ['x-apple-action', 'vacation'],
  ['delivered-to', 'autoresponder'],
];

/** `【自動返信】…`, `[Auto-Reply] …` */
const BRACKETS = '【[(（「';

const MAX_WORDS = 4_096;

export function decodeAutoReply(mail: Anatomy): readonly Draft[] {
  const mark = markOf(mail);
  const from = findField(mail.headers, 'from');
  const address = from === undefined ? undefined : parseAddress(headerValue(mail.headers, 'from') ?? '');
  if (mark === undefined || from === undefined || address === undefined || !address.includes('@')) return [];
  if (mail.from.includes('mailer-daemon')) return []; // a server's own notice, not a person's
  const notice = mail.notices[0];
  const text = notice === undefined ? '' : squeezeLines(notice.text.slice(0, MAX_WORDS));
  const words =
    notice === undefined || text === ''
      ? undefined
      : {
          value: text,
          rule: 'auto-reply.text',
          ...placeOf(notice, 0, Math.min(notice.text.length, MAX_WORDS)),
        };
  return [
    {
      recipient: { value: address, from: from.start, to: from.end, rule: 'header.from' },
      kind: { value: 'vacation', ...mark },
      diagnostic: words,
    },
  ];
}

/** By header field or subject. */
export function isMarkedAutoReply(mail: Letterhead): boolean {
  return markOf(mail) !== undefined;
}

/** By its subject. */
export function isTitledAutoReply(mail: Letterhead): boolean {
  let subject = mail.subject.trim().toLowerCase().normalize('NFC');
  while (subject.startsWith('re:')) subject = subject.slice(3).trim();
  if (BRACKETS.includes(subject.charAt(0))) subject = subject.slice(1).trim();
  return SUBJECTS.some((start) => subject.startsWith(start)) || NAMED.some((end) => subject.endsWith(end));
}

/** Notes and GroupWise: `Neko Suzuki is out of the office.` */
const NAMED = [' is out of the office', ' is out of the office.'];

function markOf(mail: Letterhead): { from: number; to: number; rule: string } | undefined {
  for (const [name, part] of HEADERS) {
    const field = findField(mail.headers, name);
    if (field !== undefined && headerValue(mail.headers, name)?.toLowerCase().includes(part) === true) {
      return { from: field.start, to: field.end, rule: `auto-reply.${name}` };
    }
  }
  const field = findField(mail.headers, 'subject');
  if (field === undefined || !isTitledAutoReply(mail)) return undefined;
  return { from: field.start, to: field.end, rule: 'auto-reply.subject' };
}
