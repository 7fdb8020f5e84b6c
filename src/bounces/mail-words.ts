/**
 * Sentences that say of a mail that it failed. Parcels, payments and faxes fail in the same words as mails do; what
 * tells a bounce from news about those is that the sentence with the failure speaks of a mail, best of all with the
 * address it was for. What stands behind `>` is quoted from somebody else.
 */
import { withPlainLetters } from '../knowledge/plain-letters.ts';
import { findAddresses } from '../mime/address.ts';
import type { Anatomy } from './anatomy.ts';
import { speaksOfFailure, speaksOfFate } from './prose.ts';
import { isOfReader } from './sender.ts';

/** What a mail is called, lower case; stems where a language declines, with a blank where the stem is part of others. */
const NOUNS = [
  'message',
  'mail ',
  'mails ',
  'mail,',
  'mail:',
  'e-mail',
  'email',
  'メール',
  'メッセージ',
  'nachricht',
  'courriel',
  'mensaje',
  'su correo',
  'correo electr',
  'messaggi',
  'mensage',
  'missatge',
  'mesaj',
  'письм',
  'сообщени',
  'повідомлення',
  'лист ',
  'листа ',
  'съобщени',
  'порук',
  'poruk',
  'sporočil',
  '邮件',
  '郵件',
  '信件',
  '메일',
  '메시지',
  'bericht ',
  'wiadomoś',
  'zpráv',
  'zprav',
  'správ',
  'meddeland',
  'meddelelse',
  'melding',
  'besked',
  'viesti',
  'sähköposti',
  'üzenet',
  'levele',
  'levél',
  'iletiniz',
  'iletiyi',
  'ileti ',
  'e-posta',
  'μήνυμ',
  'رسال',
  'بريد',
  'پیام',
  'ایمیل',
  'הודע',
  'דוא"ל',
  'ข้อความ',
  'อีเมล',
  'จดหมาย',
  'thư ',
  'tin nhắn',
  'pesan',
  'surel',
  'mesej',
  'संदेश',
  'मेल',
  'laišk',
  'pranešim',
  'vēstul',
  'ziņojum',
  'sõnum',
  'kiri ',
  'kirja ',
  'skilaboð',
  'póst',
  'mezu',
  // What calendars send by mail.
  'invitation',
  'einladung',
  'invitación',
  'convite',
  'invito',
  'приглашени',
  '招待',
  '邀请',
  '邀請',
  '초대',
];

/** Too common to fail anything by themselves: of a mail to somebody they do. */
const FAILED = [
  ' failed',
  'not accepted',
  'nicht angenommen',
  'pas accepté',
  'pas été accepté',
  'no fue aceptad',
  'no ha sido aceptad',
  'não foi aceit',
  'non è stato accettat',
  'не принят',
  '受け付けられ',
  '拒收',
  'was blocked',
  'were blocked',
  'is returned',
  'wurde blockiert',
  'wurde gestoppt',
  'a été bloqué',
  'a été arrêté',
  'fue bloquead',
  'ha sido bloquead',
  'è stato bloccat',
  'foi bloquead',
  'заблокирован',
  'ブロック',
  '拦截',
  '攔截',
  '차단',
  'did not work',
  'fehlgeschlagen',
  'gescheitert',
  'a échoué',
  'ont échoué',
  'ha fallado',
  'falló',
  'è fallit',
  'falhou',
  'не удал',
  'не вдал',
  '失敗',
  '失败',
  '실패',
  'mislukt',
  'misslyckades',
  'mislyktes',
  'mislykkedes',
  'epäonnistui',
  'nie powiodł',
  'selhal',
  'zlyhal',
  'sikertelen',
  'eșuat',
  'başarısız',
  'απέτυχε',
  'فشل',
  'נכשל',
  'ล้มเหลว',
  'thất bại',
  'gagal',
  'विफल',
];

const ALL_NOUNS = withPlainLetters(NOUNS);
const ALL_FAILED = withPlainLetters(FAILED);

/** `text` in lower case. */
export function namesMail(text: string): boolean {
  const padded = `${text} `;
  return ALL_NOUNS.some((noun) => padded.includes(noun));
}

export interface Told {
  /** Some sentence says that a mail failed. */
  readonly mail: boolean;
  /** Some such sentence names one of the addresses that were asked for. */
  readonly recipient: boolean;
  /** Some such sentence begins with `Your …`. */
  readonly readers: boolean;
}

const MAX_TEXT = 8_192;
const MAX_PARTS = 8;

/** The beginnings of the first parts: what a notice has to say stands there. */
export function openingsOf({ notices }: Anatomy): readonly string[] {
  return notices.slice(0, MAX_PARTS).map(({ text }) => text.slice(0, MAX_TEXT));
}

/** `addresses` in lower case. */
export function toldOf(mail: Anatomy, addresses: ReadonlySet<string>): Told {
  let told = false;
  let readers = false;
  for (const opening of openingsOf(mail)) {
    const text = ownWords(opening.toLowerCase());
    if (!namesMail(text)) continue;
    for (const sentence of sentencesOf(text)) {
      const words = withoutAddresses(sentence, addresses);
      if (!namesMail(words.text)) continue;
      const fate = speaksOfFate(words.text);
      if (words.named && (fate || ALL_FAILED.some((word) => words.text.includes(word))))
        return { mail: true, recipient: true, readers: false };
      told ||= fate;
      readers ||= fate && isOfReader(sentence.trimStart());
    }
  }
  return { mail: told, recipient: false, readers };
}

/** An address on a line of its own, below words that fail it or announce it: where to ask is told in a sentence. */
export function listsAddress(mail: Anatomy, addresses: ReadonlySet<string>): boolean {
  for (const opening of openingsOf(mail)) {
    let before = '';
    for (const line of opening.toLowerCase().split('\n')) {
      const words = line.trim();
      if (words === '') continue;
      if (isAddress(words) && addresses.has(bare(words)) && (before.endsWith(':') || speaksOfFailure(before)))
        return true;
      before = words;
    }
  }
  return false;
}

function bare(words: string): string {
  return findAddresses(words, 1)[0]?.address ?? '';
}

/** Without the lines that are quoted, and the one that announces them. */
export function ownWords(text: string): string {
  if (!text.includes('\n>') && !text.startsWith('>')) return text;
  const lines = text.split('\n');
  return lines
    .filter(
      (line, i) => !line.startsWith('>') && !(line.endsWith(':') && lines[i + 1]?.startsWith('>') === true),
    )
    .join('\n');
}

const ENDS = '。！？';

/** A sentence of more is a table or a log. */
const MAX_SENTENCE = 600;

/** Sentences end in a full stop, and with their paragraph, unless an address stands alone behind it. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let sentence = '';
  let last = '';
  const end = (): void => {
    if (sentence !== '') sentences.push(sentence.slice(0, MAX_SENTENCE));
    sentence = '';
  };
  let blank = false;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '') {
      blank = true;
      continue;
    }
    if (blank && !last.endsWith(':') && !isAddress(last) && !isAddress(words)) end();
    blank = false;
    last = words;
    let from = 0;
    for (let at = 0; at < words.length; at += 1) {
      const char = words[at] ?? '';
      if (!ENDS.includes(char) && !('.!?'.includes(char) && (words[at + 1] ?? ' ') === ' ')) continue;
      sentence += ` ${words.slice(from, at)}`;
      end();
      from = at + 1;
    }
    if (from < words.length) sentence += ` ${words.slice(from)}`;
  }
  end();
  return sentences;
}

function isAddress(words: string): boolean {
  return words.includes('@') && !words.includes(' ');
}

/** Addresses and pages have names in which anything may stand. */
function withoutAddresses(
  sentence: string,
  addresses: ReadonlySet<string>,
): { readonly text: string; readonly named: boolean } {
  const found = sentence.includes('@') ? findAddresses(sentence) : [];
  let text = '';
  let from = 0;
  for (const { start, end } of found) {
    text += `${sentence.slice(from, start)} `;
    from = end;
  }
  text += sentence.slice(from);
  return {
    text: text.includes('://') ? withoutPages(text) : text,
    named: found.some(({ address, start, end }) => addresses.has(address) && !isWriter(sentence, start, end)),
  };
}

/** `A message from neko@…`: whom a filter stopped, not who was written to. */
function isWriter(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - MAX_FROM), start).trimEnd();
  const word = before.slice(before.lastIndexOf(' ') + 1);
  return FROM.has(word.replace(':', '')) || BEHIND.some((words) => sentence.startsWith(words, end));
}

const MAX_FROM = 20;
const FROM: ReadonlySet<string> = new Set([
  'from',
  'von',
  'vom',
  'de',
  'da',
  'от',
  'від',
  'van',
  'från',
  'fra',
  'od',
  'dari',
  'từ',
  '来自',
  '來自',
  'από',
  'من',
]);
const BEHIND = ['から', ' から', '님이', ' 님이', 'からの'];

function withoutPages(text: string): string {
  return text
    .split(' ')
    .filter((word) => !word.includes('://'))
    .join(' ');
}
