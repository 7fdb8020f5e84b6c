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
import { listsAddress, namesMail, openingsOf, ownWords, toldOf } from './mail-words.ts';
import { noticeEnd } from './notice-text.ts';
import { failsInText, speaksOfFailure } from './prose.ts';
import {
  hasOrdinarySender,
  hasSender,
  isCalledDaemon,
  isDaemonByAddress,
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

export function isCredible(mail: Anatomy, drafts: readonly Draft[]): boolean {
  const returned = mail.returned !== undefined;
  const daemon = isDaemonByAddress(mail);
  const mailer = daemon && isMailersAddress(mail);
  // A mail program that sends the mail back.
  if (returned && mailer) return true;
  const addresses = addressesOf(drafts);
  const answering = !mailer && isMarkedAutoReply(mail);
  const outside =
    mannerOf(mail, { daemon, mailer, answering }) + findsOf(mail, drafts, addresses) + titleOf(mail, daemon);
  // Reading costs more than looking, and what is read can take away no more than this.
  const doubt =
    (returned ? 0 : WEIGHT.readersOwn) + (daemon ? 0 : WEIGHT.signed) + (answering ? WEIGHT.quoted : 0);
  if (outside + doubt >= ENOUGH) return true;
  return outside + sentencesOf(mail, drafts, { addresses, daemon, answering }) >= ENOUGH;
}

interface Writer {
  /** Called like a mail program or who looks after one. */
  readonly daemon: boolean;
  /** The program. */
  readonly mailer: boolean;
  /** Not the program, and marked as an automatic answer. */
  readonly answering: boolean;
}

/** Who wrote, and by which way it came. */
function mannerOf(mail: Anatomy, { daemon, mailer, answering }: Writer): number {
  let sum = hasSender(mail) ? 0 : WEIGHT.noSender;
  if (mailer) sum += WEIGHT.daemon;
  else if (daemon) sum += WEIGHT.role;
  else if (namesMail(nameOf(mail.from))) sum += WEIGHT.mailersName;
  if (answering && !daemon) sum += WEIGHT.personal;
  return hasOrdinarySender(mail) ? sum + WEIGHT.ordinary : sum;
}

/** What the subject says. */
function titleOf(mail: Anatomy, daemon: boolean): number {
  const subject = mail.subject.trim().toLowerCase();
  if (!soundsLikeBounce(subject)) {
    const yours = isOfReader(subject) && namesMail(subject) ? WEIGHT.yourMail : 0;
    return daemon && speaksOfFailure(subject) ? yours + WEIGHT.titled : yours;
  }
  return (
    WEIGHT.sounds + (daemon ? WEIGHT.soundsOfDaemon : 0) + (namesMail(subject) ? WEIGHT.soundsOfMail : 0)
  );
}

/** What was found in it. */
function findsOf(mail: Anatomy, drafts: readonly Draft[], addresses: ReadonlySet<string>): number {
  let sum = 0;
  if (mail.returned !== undefined) sum += WEIGHT.returned;
  if (isOfReturned(mail, addresses)) sum += WEIGHT.ofReturned;
  if (findField(mail.headers, 'x-failed-recipients') !== undefined) sum += WEIGHT.listed;
  if (drafts.some(({ status }) => status !== undefined)) sum += WEIGHT.answered;
  return isOfReadersHouse(mail, addresses) ? sum + WEIGHT.readersHouse : sum;
}

interface Reading {
  readonly addresses: ReadonlySet<string>;
  readonly daemon: boolean;
  readonly answering: boolean;
}

/** What its sentences say. */
function sentencesOf(
  mail: Anatomy,
  drafts: readonly Draft[],
  { addresses, daemon, answering }: Reading,
): number {
  const told = toldOf(mail, addresses);
  let sum = failsInText(mail) ? WEIGHT.fails : 0;
  if (told.recipient) sum += WEIGHT.toldOfRecipient;
  else if (told.mail) sum += WEIGHT.told;
  if (isAnswered(mail, drafts, daemon)) sum += WEIGHT.code;
  if (daemon && drafts.some(hasOwnWords)) sum += WEIGHT.ownWords;
  if (!daemon && listsAddress(mail, addresses)) sum += WEIGHT.listsAddress;
  if (!daemon && isSigned(mail) && !(told.recipient && !hasSender(mail))) sum += WEIGHT.signed;
  if (answering && isQuoted(mail, addresses)) sum += WEIGHT.quoted;
  if (!told.mail && mail.returned === undefined && namesReader(mail)) sum += WEIGHT.readersOwn;
  return sum;
}

/** A code without a status is a number, unless a mail program or a subject about mail stands above it. */
function isAnswered(mail: Anatomy, drafts: readonly Draft[], daemon: boolean): boolean {
  if (drafts.every(({ replyCode }) => replyCode === undefined)) return false;
  const subject = mail.subject.trim().toLowerCase();
  return daemon || (soundsLikeBounce(subject) && namesMail(subject));
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
  const texts = openingsOf(mail).map((text) => ownWords(text.slice(0, noticeEnd(text, 0))));
  return [mail.subject, ...texts].some((text) => text.toLowerCase().includes(reader));
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

/** Named in quoted lines only, below words of its own. */
function isQuoted(mail: Anatomy, addresses: ReadonlySet<string>): boolean {
  const text = openingsOf(mail).join('\n').toLowerCase();
  const own = ownWords(text);
  return (
    own.length < text.length && own.trim() !== '' && ![...addresses].some((address) => own.includes(address))
  );
}

/**
 * An envelope sender that takes answers, and nothing that says a machine wrote: a person, or a house to its customers. A
 * list or an alias that hands a notice on puts its own address in the envelope; the notice stays what it is called.
 */
export function isPlainLetter(mail: Anatomy): boolean {
  if (isMachineMade(mail) || mail.returned !== undefined || isMailersAddress(mail)) return false;
  const subject = mail.subject.trim().toLowerCase();
  const sounds = soundsLikeBounce(subject);
  if (hasOrdinarySender(mail)) return !(sounds && isCalledDaemon(mail));
  // Postmasters are written to as well.
  return hasSender(mail) && !sounds && !speaksOfFailure(subject);
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
