/**
 * Free text bounces, read the way a person does: somewhere stands an address, alone on its line or at its
 * head, and what follows up to the next address is said about it. Qmail, Exim, Yahoo and a hundred others
 * differ in the words around that; the layout is the same.
 */
import type { FoundAddress } from '../mime/address.ts';
import { findAddress } from '../mime/address.ts';
import { squeezeLines } from './notice-text.ts';
import { readReplyCodes } from './reply-text.ts';

/** What a notice says about one recipient. Positions are those of the notice text. */
export interface Block {
  readonly address: string;
  readonly addressFrom: number;
  readonly addressTo: number;
  /** Unfolded; `''` when nothing follows. */
  readonly text: string;
  readonly textFrom: number;
  readonly textTo: number;
}

/** How sure the layout makes us that the address is a recipient: 3 at the line's head, 2 labelled, 1 in prose. */
type Strength = 3 | 2 | 1;

interface Candidate extends FoundAddress {
  readonly strength: Strength;
  readonly lineStart: number;
  /** Where its text begins. */
  readonly rest: number;
  /** Stands behind another on the same line, with nothing but separators between. */
  readonly listed?: true;
}

const MAX_BLOCKS = 10_000;
/** Addresses of one line that are looked at for a recipient among them. */
const MAX_PER_LINE = 4;
const MAX_TEXT = 8_192;

/** Labels before a recipient in the languages of bounces, lower case. */
const RECIPIENT_LABELS = [
  'recipient',
  'rcpt to',
  'error-for',
  'addressee',
  'undelivered to',
  'undeliverable to',
  'failed for',
  'e-mail',
  'email',
  'address',
  'to',
  'user',
  'mailbox',
  '宛先',
  'あて先',
  '送信先',
  '受信者',
  '配信先',
  'アドレス',
  'empfänger',
  'an',
  'adresse',
  'destinataire',
  'à',
  'destinatario',
  'para',
  'destinatário',
  'получатель',
  'адрес',
  'кому',
  '收件人',
  '收信人',
  '收件地址',
  '邮箱',
  '邮件地址',
  '받는',
  '이메일',
  '메일주소',
  '메일 주소',
  '수신자',
];

/** Words right before an address that make it something else than the recipient. */
const OTHER_ROLES = [
  'new address',
  'new e-mail',
  'new email',
  'from',
  'sender',
  'contact',
  'assistance',
  'mail to',
  'email to',
  'e-mail to',
  'send to',
  'write to',
  'ask',
  'forward',
  'please',
  'postmaster',
  'support',
  'help',
  'question',
  'questions',
  'reports to',
  'report to',
  'inquiries',
  'info',
  'reply-to',
  'message-id',
  'message id',
  'identificativo messaggio',
  'return-path',
  'by',
  'hello',
  'dear',
  '差出人',
  '送信者',
  'お問い合わせ',
  'お問い合わせ先',
  'お問合せ',
  'お問合せ先',
  '連絡先',
  '문의',
  '문의처',
  '연락처',
  '联系',
  '咨询',
  '聯絡',
  '洽詢',
  'kontakt',
  'fragen',
  'contacto',
  'contatti',
  'contato',
  'вопросы',
  'поддержка',
  'пишите на',
  'пишите',
  'preguntas',
  'dudas',
  'escriba a',
  'escríbanos a',
  'escribe a',
  'domande',
  'scriva a',
  'scrivere a',
  'scrivi a',
  'écrivez à',
  'écrire à',
  'perguntas',
  'dúvidas',
  'escreva para',
  'schreiben sie an',
  'vragen',
  'pytania',
  'napisz na',
  'dotazy',
  'frågor',
  'spørgsmål',
  'spørsmål',
  'sorular',
  'von',
  'absender',
  'de :',
];

/** Where a person is now, not where the mail was sent. */
const NEW_ADDRESS = [
  '新しいアドレス',
  '新アドレス',
  '新しいメールアドレス',
  '変更後のアドレス',
  'neue adresse',
  'neue e-mail-adresse',
  'neue adresse lautet',
  'nouvelle adresse',
  'nueva dirección',
  'nuovo indirizzo',
  'novo endereço',
  'новый адрес',
  'нова адреса',
  '新地址',
  '新邮箱',
  '新信箱',
  '새 주소',
  '새 메일 주소',
  'nieuw adres',
  'nieuwe adres',
  'nowy adres',
  'nová adresa',
  'ny adress',
  'ny adresse',
  'uusi osoite',
  'yeni adres',
];

/** Behind an address: it is where to ask. */
const ASKED_THERE = [
  'までお問い合わせ',
  'までお問合せ',
  'へお問い合わせ',
  'にお問い合わせ',
  'までご連絡',
  'へご連絡',
  'にご連絡',
  'までお知らせ',
  '로 문의',
  '로 연락',
];

const LETTERS_TO = ['mail to', 'email to', 'e-mail to', 'message to', 'delivery to'];

const BULLETS = ['smtp', '--', '-', '*', '•', '・', '●', '■', '>', '=>', '->', '◆', '○', '※'];

/** Reads the blocks in `[from, to)`. `exclude`: addresses (lower case) that cannot be recipients. */
export function readBlocks(text: string, from: number, to: number, exclude: readonly string[] = []): Block[] {
  const candidates = findCandidates(text, from, to, exclude);
  const best = candidates.reduce((max, { strength }) => Math.max(max, strength), 0);
  const chosen = withoutRepeats(candidates.filter(({ strength }) => strength === best));
  const blocks = blocksOf(text, chosen, to);
  return adoptTexts(withLeads(blocks, text, from, chosen));
}

/** Recipients listed in one sentence share its words. */
function blocksOf(text: string, chosen: readonly Candidate[], to: number): Block[] {
  const blocks: Block[] = [];
  let first = 0;
  while (first < chosen.length) {
    let behind = first + 1;
    while (chosen[behind]?.listed === true) behind += 1;
    const run = chosen.slice(first, behind);
    blocks.push(...listedBlocks(text, run, chosen[behind]?.lineStart ?? to));
    first = behind;
  }
  return blocks;
}

function listedBlocks(text: string, run: readonly Candidate[], next: number): Block[] {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [];
  const words = blockOf(text, first.strength < 3 ? first : last, next);
  return run.map(({ address, start, end }) => ({ ...words, address, addressFrom: start, addressTo: end }));
}

/**
 * Netscape lists its recipients under a sentence for each kind of failure, which ends in a colon: what stands before
 * an address is said about it, not about the one above. Only where there are two such sentences; a single one is the
 * head of a list.
 */
function withLeads(
  blocks: readonly Block[],
  text: string,
  from: number,
  candidates: readonly Candidate[],
): readonly Block[] {
  if (blocks.length < 2 || blocks.length > MAX_LED) return blocks;
  const leads = candidates.map(({ lineStart }, i) =>
    leadBefore(text, candidates[i - 1]?.rest ?? from, lineStart),
  );
  if (leads.filter((lead) => lead !== undefined).length < 2 || leads[0] === undefined) return blocks;
  let lead = leads[0];
  return blocks.flatMap((block, i) => {
    const next = leads[i + 1];
    const blank = text.indexOf('\n\n', block.textFrom);
    const end = Math.min(block.textTo, next?.[0] ?? block.textTo, blank < 0 ? block.textTo : blank);
    const own = squeezeLines(text.slice(block.textFrom, end));
    lead = leads[i] ?? lead;
    if (
      DELIVERED.some((words) =>
        text
          .slice(...lead)
          .trimStart()
          .toLowerCase()
          .startsWith(words),
      )
    )
      return [];
    if (own !== '') return { ...block, text: own, textTo: end };
    return { ...block, text: squeezeLines(text.slice(...lead)), textFrom: lead[0], textTo: lead[1] };
  });
}

/** Heads of lists of those who got the mail, in a notice that also names those who did not. */
const DELIVERED = ['delivered to', 'successfully delivered'];

const MAX_LED = 1_000;

/** The paragraph right above a line, if it ends in a colon. */
function leadBefore(text: string, from: number, lineStart: number): readonly [number, number] | undefined {
  const above = text.slice(Math.max(from, lineStart - MAX_LEAD), lineStart).trimEnd();
  if (!above.endsWith(':')) return undefined;
  const start = lineStart - Math.min(lineStart - from, MAX_LEAD);
  const paragraph = above.lastIndexOf('\n\n');
  return [paragraph < 0 ? start : start + paragraph + 2, start + above.length];
}

const MAX_LEAD = 600;

/** A recipient named again in the words about it (`<<< 550 <user@example.org>: …`) begins no new block. */
function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    ({ address }, i) => i === 0 || candidates[i - 1]?.address.toLowerCase() !== address.toLowerCase(),
  );
}

function findCandidates(text: string, from: number, to: number, exclude: readonly string[]): Candidate[] {
  const list: Candidate[] = [];
  /** Addresses that play another role somewhere: the help desk is no recipient two lines below either. */
  const others = new Set<string>();
  let at = from;
  while (at < to && list.length < MAX_BLOCKS) {
    const sign = text.indexOf('@', at);
    if (sign < 0 || sign >= to) break;
    const lineStart = Math.max(from, text.lastIndexOf('\n', sign) + 1);
    const nl = text.indexOf('\n', sign);
    const lineEnd = nl < 0 || nl > to ? to : nl;
    const candidate = candidateIn(text, lineStart, lineEnd, exclude, others);
    if (candidate !== undefined) {
      list.push(candidate);
      addListed(list, text, candidate, lineEnd);
    }
    at = lineEnd + 1;
  }
  return list.filter(
    ({ address, strength }) =>
      !(strength === 1 && others.has(address.toLowerCase())) && !exclude.includes(address.toLowerCase()),
  );
}

/**
 * The first address of a line that may be a recipient: `from <sender> and addressed to <recipient>`. Those with
 * another role are added to `others`.
 */
function candidateIn(
  text: string,
  lineStart: number,
  lineEnd: number,
  exclude: readonly string[],
  others: Set<string>,
): Candidate | undefined {
  let from = lineStart;
  for (let tries = 0; tries < MAX_PER_LINE; tries += 1) {
    const found = findAddress(text, from, lineEnd);
    if (found === undefined) return undefined;
    const candidate = candidateOf(text, found, lineStart, lineEnd);
    const address = found.address.toLowerCase();
    if (candidate === undefined) others.add(address);
    // The words before one address hold for the next (`write to a@x.example or b@x.example`), except behind the reader's own.
    if (!exclude.includes(address)) return candidate;
    from = found.end;
  }
  return undefined;
}

/** Further addresses on the same line with nothing but separators between: `a@x.example, b@x.example`. */
function addListed(list: Candidate[], text: string, first: Candidate, lineEnd: number): void {
  let { end } = first;
  while (list.length < MAX_BLOCKS) {
    const found = findAddress(text, end, lineEnd);
    if (found === undefined || !isSeparator(text.slice(end, found.start))) return;
    const rest = skipPunctuation(text, found.end, lineEnd);
    list.push({ ...found, strength: first.strength, lineStart: found.start, rest, listed: true });
    end = found.end;
  }
}

function isSeparator(between: string): boolean {
  if (between.length > 12 || between.includes('<mailto:')) return false;
  let listed = false;
  for (const char of between.replace(' and ', ' , ')) {
    if (!' \t<>"\',;、，'.includes(char)) return false;
    listed ||= char === ',' || char === ';' || char === '、' || char === '，' || char === ' ';
  }
  return listed;
}

function candidateOf(
  text: string,
  found: FoundAddress,
  lineStart: number,
  lineEnd: number,
): Candidate | undefined {
  if (found.address.startsWith('//') && text[found.start - 1] === ':') return undefined; // inside a URL
  const before = text.slice(lineStart, found.start);
  const strength = isAskedBehind(text, found.end, lineEnd) ? undefined : strengthOf(before);
  if (strength === undefined || (strength === 3 && isAsked(text, lineStart))) return undefined;
  return {
    ...found,
    strength,
    lineStart,
    rest: strength < 3 ? lineStart : skipPunctuation(text, found.end, lineEnd),
  };
}

function strengthOf(before: string): Strength | undefined {
  let head = before.trim();
  for (const end of ['<', '"', "'", '(', '[', '«', '「', '＜', 'mailto:'])
    if (head.endsWith(end)) head = head.slice(0, -end.length).trimEnd();
  const lower = head.toLowerCase();
  if (head === '' || BULLETS.includes(lower) || isNumber(head)) return 3;
  if (lower.endsWith('generated by')) return 3; // Exim: the address behind a file or pipe
  const colon = lower.endsWith(':') || lower.endsWith('：');
  if (colon && lower.length <= 60) {
    const label = lower.slice(0, -1).trim();
    if (NEW_ADDRESS.some((words) => label.endsWith(words))) return undefined;
    if (RECIPIENT_LABELS.some((word) => label === word || (word.length > 3 && label.includes(word))))
      return 2;
  }
  // `Mail to <user@example.org> failed`, but `mail to the help desk at …`.
  if (
    LETTERS_TO.some((words) => lower === words || lower.endsWith(`your ${words}`) || lower === `the ${words}`)
  )
    return 1;
  // `Delivery of email to this address <user@example.org> has been postponed`
  if (lower.endsWith(' this address')) return 1;
  return endsWithRole(lower.slice(-40)) ? undefined : 1;
}

/** `1)`, `2.`, `[3]:` before the recipients of a numbered list. */
function isNumber(head: string): boolean {
  if (head.length > MAX_NUMBER || !'.):]'.includes(head.at(-1) ?? '')) return false;
  return Array.from(head).every((char) => (char >= '0' && char <= '9') || '.)(:[]'.includes(char));
}

const MAX_NUMBER = 5;

function isAskedBehind(text: string, end: number, lineEnd: number): boolean {
  const behind = text.slice(end, Math.min(lineEnd, end + MAX_WORD));
  return ASKED_THERE.some((words) => behind.includes(words));
}

/** The line above ends in `write to`: the address is where to ask. */
function isAsked(text: string, lineStart: number): boolean {
  const above = text.slice(Math.max(0, lineStart - MAX_WORD), Math.max(0, lineStart - 1)).toLowerCase();
  return ASK.some((word) => above.endsWith(word));
}

const ASK = [' write to', ' contact', ' reply to', ' questions to'];
const MAX_WORD = 20;

/** OTHER_ROLES by their first character: asked of every address in prose. */
const ROLES = new Map<number, string[]>();
for (const word of OTHER_ROLES) {
  const first = word.charCodeAt(0);
  ROLES.set(first, [...(ROLES.get(first) ?? []), word]);
}

/** Between the role and the address: `questions about it`. */
const MAX_BETWEEN = 14;

function endsWithRole(tail: string): boolean {
  for (let at = 0; at < tail.length; at += 1) {
    const before = at === 0 ? 0 : tail.charCodeAt(at - 1);
    if (before >= 0x61 && before <= 0x7a) continue;
    for (const word of ROLES.get(tail.charCodeAt(at)) ?? NO_WORDS)
      if (tail.length - at - word.length <= MAX_BETWEEN && tail.startsWith(word, at)) return true;
  }
  return false;
}

const NO_WORDS: readonly string[] = [];

/** Past the closing bracket, a `<mailto:…>` copy, a colon: to the words about the address. */
function skipPunctuation(text: string, from: number, lineEnd: number): number {
  let at = from;
  if (text.startsWith('<mailto:', at)) at = Math.min(lineEnd, text.indexOf('>', at) + 1);
  while (at < lineEnd && '>"\':;,. \t：)]」＞'.includes(text[at] ?? '')) at += 1;
  return at;
}

function blockOf(text: string, candidate: Candidate, next: number): Block {
  const end = endOfWords(text, candidate, Math.min(next, candidate.rest + MAX_TEXT));
  return {
    address: candidate.address,
    addressFrom: candidate.start,
    addressTo: candidate.end,
    text: squeezeLines(text.slice(candidate.rest, end)),
    textFrom: candidate.rest,
    textTo: Math.max(candidate.rest, end),
  };
}

/** The words end with the paragraph that holds the reply; what follows is advice. Prose ends with its paragraph. */
function endOfWords(text: string, { rest, strength }: Candidate, limit: number): number {
  let from = rest;
  for (
    let blank = text.indexOf('\n\n', from);
    blank >= 0 && blank < limit;
    blank = text.indexOf('\n\n', from)
  ) {
    const paragraph = text.slice(from, blank);
    const { code, enhancedStatus } = readReplyCodes(paragraph);
    if (strength === 1 || code !== undefined || enhancedStatus !== undefined) return blank;
    from = blank + 2;
  }
  return limit;
}

/** Addresses listed one below the other share the words that follow the last of them. */
function adoptTexts(blocks: readonly Block[]): Block[] {
  const list = [...blocks];
  for (let i = list.length - 2; i >= 0; i -= 1) {
    const block = list[i];
    const next = list[i + 1];
    if (block !== undefined && next !== undefined && block.text === '') {
      list[i] = { ...block, text: next.text, textFrom: next.textFrom, textTo: next.textTo };
    }
  }
  return list;
}
