/**
 * How much speaks for it that a mail without a report is a bounce? No mark is certain: newsletters and alerts have an
 * empty envelope sender, parcels are returned, monitors quote replies, people write as postmaster. So marks are added
 * up: who wrote, by which way it came, what the subject says, whether a mail is returned, and above all whether a
 * sentence says of a mail that it failed.
 */
import { domainOf, findAddresses, parseAddress } from '../mime/address.ts';
import { findField, headerValue } from '../mime/headers.ts';
import type { Anatomy } from './anatomy.ts';
import { isMarkedAutoReply } from './auto-reply.ts';
import type { Draft } from './draft.ts';
import { listsAddress, namesMail, ownWords, toldOf } from './mail-words.ts';
import { noticeEnd } from './notice-text.ts';
import { failsInText, speaksOfFailure } from './prose.ts';
import {
  hasOrdinarySender,
  hasSender,
  isCalledDaemon,
  isMachineMade,
  isMailersAddress,
  isOfReader,
  soundsLikeBounce,
} from './sender.ts';

/** With less a mail is ordinary. */
const ENOUGH = 5;

/** What each mark is worth. */
const WEIGHT = {
  returned: 3,
  ofReturned: 2,
  listed: 4,
  sounds: 2,
  soundsOfMail: 2,
  titled: 2,
  daemon: 3,
  role: 2,
  mailersName: 1,
  noSender: 1,
  fails: 1,
  answered: 2,
  told: 3,
  toldOfRecipient: 5,
  // In a mail program's own name these are worth more than in a stranger's.
  soundsOfDaemon: 1,
  code: 1,
  ownWords: 2,
  listsAddress: 1,
  yourMail: 1,
  personal: -2,
  ordinary: -2,
  signed: -2,
  readersHouse: -2,
  readersOwn: -4,
  quoted: -6,
} as const;

type Mark = keyof typeof WEIGHT;

export function isCredible(mail: Anatomy, drafts: readonly Draft[]): boolean {
  // A mail program that sends the mail back.
  if (mail.returned !== undefined && isMailersAddress(mail)) return true;
  const addresses = addressesOf(drafts);
  const outside = outsideOf(mail, drafts, addresses);
  // Reading costs more than looking, and what is read can take away no more than this.
  const doubt =
    mail.returned === undefined ? WEIGHT.readersOwn + WEIGHT.quoted + WEIGHT.signed : WEIGHT.quoted;
  return outside + doubt >= ENOUGH || outside + insideOf(mail, drafts, addresses) >= ENOUGH;
}

function sumOf(marks: readonly (readonly [Mark, boolean])[]): number {
  return marks.reduce((sum, [mark, holds]) => (holds ? sum + WEIGHT[mark] : sum), 0);
}

/** Who wrote, by which way it came, what the subject says, what was found in it. */
function outsideOf(mail: Anatomy, drafts: readonly Draft[], addresses: ReadonlySet<string>): number {
  const subject = mail.subject.trim().toLowerCase();
  const daemon = isCalledDaemon(mail);
  const sounds = soundsLikeBounce(subject);
  const ofMail = namesMail(subject);
  return sumOf([
    ['returned', mail.returned !== undefined],
    ['ofReturned', isOfReturned(mail, addresses)],
    ['listed', findField(mail.headers, 'x-failed-recipients') !== undefined],
    ['sounds', sounds],
    ['soundsOfMail', sounds && ofMail],
    ['soundsOfDaemon', sounds && daemon],
    ['titled', !sounds && daemon && speaksOfFailure(subject)],
    ['yourMail', !sounds && ofMail && isOfReader(subject)],
    ['daemon', daemon && isMailersAddress(mail)],
    ['role', daemon && !isMailersAddress(mail)],
    ['mailersName', !daemon && namesMail(nameOf(mail.from))],
    ['noSender', !hasSender(mail)],
    ['answered', drafts.some(({ status }) => status !== undefined)],
    ['code', (daemon || (sounds && ofMail)) && drafts.some(({ replyCode }) => replyCode !== undefined)],
    ['personal', !daemon && isMarkedAutoReply(mail)],
    ['ordinary', hasOrdinarySender(mail)],
    ['readersHouse', isOfReadersHouse(mail, addresses)],
  ]);
}

/** What its sentences say. */
function insideOf(mail: Anatomy, drafts: readonly Draft[], addresses: ReadonlySet<string>): number {
  const daemon = isCalledDaemon(mail);
  const told = toldOf(mail, addresses);
  return sumOf([
    ['fails', failsInText(mail)],
    ['told', told.mail && !told.recipient],
    ['toldOfRecipient', told.recipient],
    ['signed', !daemon && isSigned(mail) && !(told.recipient && !hasSender(mail))],
    ['quoted', isMarkedAutoReply(mail) && !isMailersAddress(mail) && isQuoted(mail, addresses)],
    ['ownWords', daemon && drafts.some(hasOwnWords)],
    ['listsAddress', !daemon && listsAddress(mail, addresses)],
    ['readersOwn', !told.mail && mail.returned === undefined && namesReader(mail)],
  ]);
}

/** Some sentence says what became of a mail to one of them. */
export function isTold(mail: Anatomy, drafts: readonly Draft[]): boolean {
  return toldOf(mail, addressesOf(drafts)).recipient;
}

/** Some sentence says what became of a mail. */
export function isToldOfMail(mail: Anatomy): boolean {
  return toldOf(mail, new Set()).mail;
}

/** Says of a mail of the reader's what became of it. */
export function isToldOfReaders(mail: Anatomy): boolean {
  return toldOf(mail, new Set()).readers;
}

function addressesOf(drafts: readonly Draft[]): ReadonlySet<string> {
  return new Set(drafts.map(({ recipient }) => recipient.value.toLowerCase()));
}

/** The words beside the address fail by themselves. */
function hasOwnWords({ diagnostic }: Draft): boolean {
  return diagnostic?.rule === 'generic.text' && speaksOfFailure(diagnostic.value.toLowerCase());
}

/** `Mail Gateway`, `メールセンター`: a house that is called after what it carries. */
function nameOf(from: string): string {
  const at = from.lastIndexOf('<');
  return at < 0 ? '' : from.slice(0, at);
}

/** All that the notice names was written to in the mail that came back. */
function isOfReturned({ returned }: Anatomy, addresses: ReadonlySet<string>): boolean {
  if (returned === undefined) return false;
  const to = findAddresses(headerValue(returned, 'to') ?? '', 100).map(({ address }) =>
    address.toLowerCase(),
  );
  return [...addresses].every((address) => to.includes(address));
}

/** A notice for the reader's own mailbox names it: digests of filters, warnings of a quota. */
function namesReader(mail: Anatomy): boolean {
  const reader = readerOf(mail);
  if (reader === undefined) return false;
  return [mail.subject, ...mail.notices.map(({ text }) => ownWords(text.slice(0, noticeEnd(text, 0))))].some(
    (text) => text.slice(0, MAX_TEXT).toLowerCase().includes(reader),
  );
}

/** Of users a server tells the one who looks after them. */
function isOfReadersHouse(mail: Anatomy, addresses: ReadonlySet<string>): boolean {
  const reader = readerOf(mail);
  return reader !== undefined && [...addresses].every((address) => domainOf(address) === domainOf(reader));
}

function readerOf(mail: Anatomy): string | undefined {
  const reader = parseAddress(headerValue(mail.headers, 'to') ?? '')?.toLowerCase();
  return reader?.includes('@') === true ? reader : undefined;
}

const MAX_TEXT = 8_192;

/** Named in quoted lines only, below words of its own. */
function isQuoted({ notices }: Anatomy, addresses: ReadonlySet<string>): boolean {
  const text = notices.map((notice) => notice.text.slice(0, MAX_TEXT).toLowerCase()).join('\n');
  const own = ownWords(text);
  return (
    own.length < text.length && own.trim() !== '' && ![...addresses].some((address) => own.includes(address))
  );
}

/** An envelope sender that takes answers, and nothing that says a machine wrote: a person, or a house to its customers. */
export function isPlainLetter(mail: Anatomy): boolean {
  if (isMachineMade(mail) || mail.returned !== undefined) return false;
  if (hasOrdinarySender(mail)) return true;
  // Postmasters are written to as well.
  const subject = mail.subject.trim().toLowerCase();
  return (
    hasSender(mail) && !isMailersAddress(mail) && !soundsLikeBounce(subject) && !speaksOfFailure(subject)
  );
}

/** Greeted at the end, as people and help desks do. */
export function isSigned({ notices, returned }: Anatomy): boolean {
  if (returned !== undefined) return false;
  const text = notices[0]?.text.slice(-MAX_FAREWELL).toLowerCase() ?? '';
  return FAREWELLS.some((words) => text.includes(words));
}

const MAX_FAREWELL = 400;
const FAREWELLS = [
  '\nregards',
  'kind regards',
  'best regards',
  'warm regards',
  '\nsincerely',
  'yours sincerely',
  '\nbest,',
  '\ncheers',
  'freundlichen grüßen',
  'freundliche grüße',
  'viele grüße',
  'cordialement',
  'un saludo',
  'saludos cordiales',
  'cordiali saluti',
  'atenciosamente',
  'с уважением',
  'よろしくお願い',
];
