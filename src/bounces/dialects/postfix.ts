/**
 * Postfix. Its notice has one paragraph per recipient, `<address>: text`, with what its report leaves out:
 * the phase (`(in reply to RCPT TO command)`) and the host's address. Postfix 2.0 to 3.10,
 * src/bounce/bounce_notify_util.c, src/global/dsn_buf.c.
 */
import { LIMITS } from '../../core/limits.ts';
import { parseAddress } from '../../mime/address.ts';
import { unfold } from '../../mime/headers.ts';
import type { Anatomy, Notice } from '../anatomy.ts';
import { placeOf } from '../anatomy.ts';
import type { Dialect } from '../dialect.ts';
import type { Draft, Fact } from '../draft.ts';
import { DraftIndex } from '../draft.ts';
import { findPhase, phaseOfCommand } from '../phase.ts';
import { codeAt, readReplyCodes } from '../reply-text.ts';

/** The mail to the postmaster about a session that ended in errors (src/smtpd/smtpd_chat.c). */
const SESSION = 'Transcript of session follows.\n\n Out:';

export const POSTFIX: Dialect = {
  id: 'postfix',
  hints: (mail) =>
    mail.notices.some(
      ({ text }) =>
        text.includes('the mail system at host') ||
        text.includes('the Postfix program') ||
        text.includes('The mail system') ||
        text.includes(SESSION),
    ) || mail.reports.some(({ text }) => text.includes('X-Postfix-')),
  decode,
};

function decode(mail: Anatomy, reported: readonly Draft[]): readonly Draft[] {
  const session = mail.notices.find(({ text }) => text.includes(SESSION));
  if (session !== undefined && reported.length === 0) return sessionDrafts(session);
  const index = new DraftIndex(reported);
  for (const notice of mail.notices) {
    for (const paragraph of paragraphs(notice)) addParagraph(index, paragraph, reported.length > 0);
  }
  return index.drafts;
}

interface Paragraph {
  readonly recipient: Fact<string>;
  readonly original: Fact<string> | undefined;
  readonly text: Fact<string>;
}

/** Paragraphs that begin `<address>:` or `<address> (expanded from <other>):`. */
function paragraphs(notice: Notice): Paragraph[] {
  const found: Paragraph[] = [];
  const { text } = notice;
  let at = text.startsWith('<') ? 0 : nextParagraph(text, 0);
  while (at >= 0 && found.length < LIMITS.recipientsPerBounce) {
    const paragraph = paragraphAt(notice, at);
    if (paragraph !== undefined) found.push(paragraph);
    at = nextParagraph(text, at);
  }
  return found;
}

function nextParagraph(text: string, from: number): number {
  const at = text.indexOf('\n<', from);
  return at < 0 ? -1 : at + 1;
}

function paragraphAt(notice: Notice, at: number): Paragraph | undefined {
  const { text } = notice;
  const end = paragraphEnd(text, at);
  const body = text.slice(at, end);
  const colon = headEnd(body);
  if (colon < 0) return undefined;
  const head = unfold(body.slice(0, colon));
  const close = head.indexOf('>');
  const address = parseAddress(head.slice(0, close + 1));
  if (address === undefined) return undefined;
  const place = placeOf(notice, at, end);
  const expanded = head.indexOf('(expanded from', close);
  const original = expanded < 0 ? undefined : parseAddress(head.slice(expanded + 14));
  return {
    recipient: { value: address, rule: 'postfix.recipient', ...place },
    original:
      original === undefined ? undefined : { value: original, rule: 'postfix.expanded-from', ...place },
    text: { value: unfold(body.slice(colon + 1)), rule: 'postfix.text', ...place },
  };
}

/** The colon after `<address>` or `<address> (expanded from <other>)`. */
function headEnd(body: string): number {
  const limit = Math.min(body.length, 700);
  for (let at = body.indexOf(':'); at > 0 && at < limit; at = body.indexOf(':', at + 1)) {
    const before = body[at - 1];
    if (before === '>' || before === ')') return at;
  }
  return -1;
}

/** A paragraph ends with a blank line or where the next recipient begins. */
function paragraphEnd(text: string, at: number): number {
  for (let nl = text.indexOf('\n', at); nl >= 0; nl = text.indexOf('\n', nl + 1)) {
    const next = text[nl + 1];
    if (next === '\n' || (next === '<' && beginsRecipient(text, nl + 1))) return nl;
  }
  return text.length;
}

/** `<address>:` or `<address> (expanded from …`; a reply may be folded before an address as well. */
function beginsRecipient(text: string, at: number): boolean {
  const close = text.indexOf('>', at);
  return close > 0 && (text[close + 1] === ':' || text.startsWith(' (expanded', close + 1));
}

function addParagraph(index: DraftIndex, { recipient, original, text }: Paragraph, hasReport: boolean): void {
  const draft = index.find(recipient.value);
  const phase = findPhase(text.value);
  const host = remoteHost(text.value);
  if (draft === undefined) {
    if (hasReport) return; // the report lists every recipient; other paragraphs are prose
    const codes = readReplyCodes(text.value);
    index.add({
      recipient,
      originalRecipient: original,
      diagnostic: text,
      replyCode: codes.code === undefined ? undefined : { ...text, value: codes.code },
      status: codes.enhancedStatus === undefined ? undefined : { ...text, value: codes.enhancedStatus },
      phase: phase && { ...text, value: phase, rule: 'postfix.phase' },
      remoteMta: host === undefined ? undefined : { ...text, value: host, rule: 'postfix.host' },
    });
    return;
  }
  draft.originalRecipient ??= original;
  draft.phase ??= phase && { ...text, value: phase, rule: 'postfix.phase' };
  draft.remoteMta ??= host === undefined ? undefined : { ...text, value: host, rule: 'postfix.host' };
  draft.diagnostic ??= text;
}

/** `host mx.example.org[192.0.2.1] said: …`, `connect to mx.example.org[…]:25: …`. */
function remoteHost(text: string): string | undefined {
  for (const words of ['host ', 'connect to ', 'lost connection with ', 'conversation with ']) {
    const at = text.indexOf(words);
    if (at < 0 || at > 120) continue;
    const from = at + words.length;
    const bracket = text.indexOf('[', from);
    if (bracket > from && bracket - from <= 255 && !text.slice(from, bracket).includes(' ')) {
      return text.slice(from, bracket);
    }
  }
  return undefined;
}

/** ` In:` what the client said, ` Out:` what Postfix answered. The recipients of the first error are the ones lost. */
function sessionDrafts(notice: Notice): Draft[] {
  const drafts: Draft[] = [];
  const { text } = notice;
  let command = '';
  for (let at = text.indexOf(SESSION); at >= 0; at = text.indexOf('\n ', at + 1)) {
    const nl = text.indexOf('\n', at + 1);
    const end = nl < 0 ? text.length : nl;
    const line = text.slice(at + 1, end).trim();
    const place = placeOf(notice, at + 1, end);
    if (line.startsWith('In:')) {
      command = line.slice(3).trim();
      const address = command.toUpperCase().startsWith('RCPT TO:')
        ? parseAddress(command.slice(8, command.indexOf('>') + 1))
        : undefined;
      if (address !== undefined)
        drafts.push({ recipient: { value: address, rule: 'postfix.session', ...place } });
    } else if (line.startsWith('Out:')) {
      if (answer(drafts, { value: line.slice(4).trim(), rule: 'postfix.session', ...place }, command)) break;
    }
  }
  return drafts.filter((draft) => draft.diagnostic !== undefined);
}

/** Gives the recipients without an answer an error reply; true when it ended the transaction. */
function answer(drafts: readonly Draft[], reply: Fact<string>, command: string): boolean {
  const { code, enhancedStatus } = readReplyCodes(reply.value);
  if (code === undefined || codeAt(reply.value, 0) === undefined) return false;
  const phase = phaseOfCommand(command);
  const last = drafts.at(-1);
  const concerned = phase === 'rcpt' && last !== undefined ? [last] : drafts;
  for (const draft of concerned) {
    if (draft.diagnostic !== undefined) continue;
    draft.diagnostic = reply;
    draft.replyCode = { ...reply, value: code };
    if (enhancedStatus !== undefined) draft.status = { ...reply, value: enhancedStatus };
    if (phase !== undefined) draft.phase = { ...reply, value: phase === 'data' ? 'data-end' : phase };
  }
  return phase !== 'rcpt' && drafts.length > 0;
}
