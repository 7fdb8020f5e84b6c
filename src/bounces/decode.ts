/**
 * Bounces: mails that tell what became of a mail. When a server cannot deliver, it writes to the envelope
 * sender; since 1996 in a form that programs can read (RFC 3464), before and often still in free text of its
 * own, in any language. Some bounces are only warnings (`delayed`), some are success reports; complaints of
 * recipients (RFC 5965) and auto replies (RFC 3834) come back the same way.
 *
 * Decoding goes from the most reliable source to the least: the report for programs, then the *dialect* of
 * the server that wrote the notice (which may know more than its report), then general rules. Every field of
 * the result says where it was read. What the words mean is the knowledge base's business, not ours.
 *
 * RFC 3461, RFC 3463, RFC 3464, RFC 3834, RFC 5965, RFC 6522, RFC 6533.
 */
import type { Bounce, MailSource } from '../core/bounce.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { LIMITS } from '../core/limits.ts';
import type { MailDate } from '../mime/date.ts';
import { parseMailDate } from '../mime/date.ts';
import { findField, headerValue, valueOf } from '../mime/headers.ts';
import type { MailText } from '../mime/mail-text.ts';
import { parseMailText } from '../mime/mail-text.ts';
import type { Anatomy } from './anatomy.ts';
import { dissect } from './anatomy.ts';
import { askOnce } from './ask-once.ts';
import { decodeAutoReply, isTitledAutoReply } from './auto-reply.ts';
import { detach } from './detach.ts';
import { GENERIC } from './dialects/generic.ts';
import { DIALECTS } from './dialects/index.ts';
import type { Draft, Fact } from './draft.ts';
import { decodeReport } from './dsn.ts';
import { decodeFeedback } from './feedback.ts';
import { forwardedBounce } from './forwarded.ts';
import { completeRecipients } from './free-text.ts';
import { isOtherNotice, isToRecipient, toneOf } from './prose.ts';
import { readReturnedMail } from './returned-mail.ts';
import { authorshipOf, isCalledDaemon, isFromList } from './sender.ts';
import { makeBounce } from './verdict.ts';

export interface DecodeBouncesOptions {
  readonly knowledge: Knowledge;
  /** Where the mail lies; copied into the results. */
  readonly source?: MailSource | undefined;
}

const NO_SOURCE: MailSource = { path: '', index: 0 };

/**
 * One result per recipient the mail speaks of; an empty array when the mail is not a bounce. Never throws.
 * Mails beyond `LIMITS.messageBytes` are read up to there.
 */
export function decodeBounces(mail: Uint8Array, options: DecodeBouncesOptions): Bounce[] {
  const bytes = mail.length > LIMITS.messageBytes ? mail.subarray(0, LIMITS.messageBytes) : mail;
  return decodeText(parseMailText(bytes), options, 0);
}

/** A relay may put a bounce it received into a notice of its own; deeper than this nobody means it. */
const MAX_WRAPPED = 2;

function decodeText(text: MailText, options: DecodeBouncesOptions, depth: number): Bounce[] {
  const anatomy = dissect(text.text);
  const decoded = readDrafts(anatomy);
  if (decoded !== undefined && !isVague(decoded)) return bouncesOf(decoded, anatomy, text, options);
  const inner = depth < MAX_WRAPPED ? innerBounce(anatomy, text) : undefined;
  const unwrapped = inner === undefined ? [] : decodeText(inner, options, depth + 1);
  if (unwrapped.length > 0 || decoded === undefined) return unwrapped;
  return bouncesOf(decoded, anatomy, text, options);
}

/** A bounce inside: returned by a relay, or passed on by a person. */
function innerBounce(mail: Anatomy, text: MailText): MailText | undefined {
  if (authorshipOf(mail) === 'daemon') return wrappedBounce(mail, text);
  return forwardedBounce(mail);
}

/** Names no recipient of its own. */
function isVague({ drafts }: Decoded): boolean {
  return drafts.every(({ recipient }) => recipient.rule === 'returned.to' || recipient.value === '');
}

/** The returned mail when it is a bounce itself. */
function wrappedBounce(anatomy: Anatomy, mail: MailText): MailText | undefined {
  const { returned, text } = anatomy;
  if (returned === undefined) return undefined;
  const from = headerValue(returned, 'from')?.toLowerCase() ?? '';
  if (!from.includes('mailer-daemon') && !from.includes('mail delivery')) return undefined;
  if (isToRecipient(anatomy)) return undefined; // ezmlm shows its reader the bounce of the reader's own address
  if (isFromList(anatomy) && isOtherNotice(anatomy)) return undefined; // of a member, to the list's owner
  const { start } = returned;
  const inMail = returned.text === text;
  return {
    text: returned.text.slice(start),
    rawOffset: (position) => (inMail ? mail.rawOffset(start + position) : 0),
  };
}

function bouncesOf(
  decoded: Decoded,
  anatomy: Anatomy,
  text: MailText,
  options: DecodeBouncesOptions,
): Bounce[] {
  const context = {
    mail: text,
    source: options.source ?? NO_SOURCE,
    knowledge: options.knowledge,
    match: askOnce(options.knowledge),
    writer: decoded.writer,
    returned: readReturnedMail(anatomy.returned, anatomy.text),
    date: dateOf(anatomy),
  };
  return decoded.drafts
    .slice(0, LIMITS.recipientsPerBounce)
    .map((draft) => detach(makeBounce(draft, context), text.text.length));
}

interface Decoded {
  readonly writer: string;
  readonly drafts: readonly Draft[];
}

function readDrafts(mail: Anatomy): Decoded | undefined {
  const complaints = decodeFeedback(mail);
  if (complaints.length > 0) return { writer: 'feedback', drafts: complaints };
  if (isOtherReport(mail)) return undefined;
  const author = authorshipOf(mail);
  const trusted = author !== 'none' || mail.tree.type === 'multipart/report';
  const reported = trusted ? mail.reports.flatMap((report) => decodeReport(report).drafts) : [];
  const dialects = reported.length === 0 && isToldToReader(mail) ? [] : DIALECTS;
  for (const dialect of dialects) {
    if (!(trusted || dialect.certain === true) || !dialect.hints(mail)) continue;
    const drafts = dialect.decode(mail, reported);
    if (reported.length === 0) applyTone(drafts, mail);
    else completeRecipients(drafts, mail);
    if (drafts.length > 0)
      return { writer: reported.length > 0 && dialect === GENERIC ? 'rfc3464' : dialect.id, drafts };
  }
  const replies = isOtherNotice(mail) ? [] : decodeAutoReply(mail);
  return replies.length > 0 ? { writer: 'auto-reply', drafts: replies } : undefined;
}

/**
 * What a person's mailbox answers by itself may quote a bounce, and a filter tells of a mail to the reader in
 * the words it has for one from the reader.
 */
function isToldToReader(mail: Anatomy): boolean {
  return isToRecipient(mail) || (isTitledAutoReply(mail) && !isCalledDaemon(mail));
}

/** Without a report only the prose tells warnings and success from failure. */
function applyTone(drafts: readonly Draft[], mail: Anatomy): void {
  const silent = drafts.filter((draft) => draft.kind === undefined && draft.action === undefined);
  if (silent.length === 0) return;
  const { kind } = toneOf(mail);
  if (kind === undefined || kind === 'bounce') return;
  for (const draft of silent) draft.kind = { ...draft.recipient, value: kind, rule: 'prose.tone' };
}

/** multipart/report is also the envelope of read receipts (RFC 8098), TLS reports (RFC 8460) and others. */
function isOtherReport(mail: Anatomy): boolean {
  if (mail.subject.trimStart().slice(0, AGGREGATE.length).toLowerCase() === AGGREGATE) return true;
  if (mail.reports.length > 0 || mail.tree.type !== 'multipart/report') return false;
  const type = mail.tree.params.get('report-type')?.toLowerCase();
  if (type === 'disposition-notification' && isRefusal(mail)) return false;
  return type !== undefined && type !== 'delivery-status' && type !== 'feedback-report';
}

/** The subject of aggregate reports on DMARC and TLS (RFC 7489 §7.2.1.1, RFC 8460 §5.3), whoever mails them. */
const AGGREGATE = 'report domain:';

/** What a recipient's filter says when it refuses (RFC 5429 §2.1.2) has the form of a read receipt. */
const REFUSALS = ['was automatically rejected', "refused by the recipient's mail filtering"];

function isRefusal({ notices }: Anatomy): boolean {
  const text = notices[0]?.text.slice(0, MAX_REFUSAL).toLowerCase() ?? '';
  return REFUSALS.some((words) => text.includes(words));
}

const MAX_REFUSAL = 2_000;

function dateOf(mail: Anatomy): Fact<MailDate> | undefined {
  for (const name of ['date', 'resent-date', 'received']) {
    const field = findField(mail.headers, name);
    if (field === undefined) continue;
    const value = valueOf(mail.headers, field);
    const date = parseMailDate(name === 'received' ? value.slice(value.lastIndexOf(';') + 1) : value);
    if (date !== undefined) return { value: date, from: field.start, to: field.end, rule: `header.${name}` };
  }
  return undefined;
}
