/**
 * sendmail 8 (and its ancestors and heirs: the notice has not changed since 1993). The notice lists the
 * recipients, each with the first line of the reason, and then the transcript of the session, which alone
 * has the whole multi-line reply, the host and the phase. sendmail/savemail.c errbody().
 */
import type { BounceKind } from '../../core/bounce.ts';
import { parseAddress } from '../../mime/address.ts';
import type { Anatomy, Notice } from '../anatomy.ts';
import { placeOf } from '../anatomy.ts';
import type { Dialect } from '../dialect.ts';
import type { Draft, Fact } from '../draft.ts';
import { DraftIndex } from '../draft.ts';
import type { ReplyCodes } from '../reply-text.ts';
import { codeAt, readReplyCodes } from '../reply-text.ts';
import type { HeardReply, Verdict } from '../transcript.ts';
import { parseTranscript } from '../transcript.ts';
import { PIPELINED } from '../weigh.ts';

/** Of a reply with runs of blanks, this much is compared. */
const MAX_COMPARED = 2_000;

/** Verdicts looked at for a recipient that none of them names. */
const MAX_VERDICTS = 200;

const TRANSCRIPT = '----- Transcript of session follows -----';

/** Titles of the list of recipients, and what they say of them. */
const TITLES: readonly (readonly [string, BounceKind])[] = [
  ['had permanent fatal errors', 'bounce'],
  ['had permanent delivery errors', 'bounce'],
  ['have delivery notifications', 'bounce'],
  ['had delivery problems', 'bounce'],
  ['had transient non-fatal errors', 'delayed'],
  ['had delivery errors', 'bounce'],
  ['had successful delivery notifications', 'delivered'],
];

export const SENDMAIL: Dialect = {
  id: 'sendmail',
  hints: (mail) => mail.notices.some(({ text }) => text.includes(TRANSCRIPT) || hasTitle(text)),
  decode,
};

function hasTitle(text: string): boolean {
  const at = text.indexOf('----- The following addresses h');
  return at >= 0 && TITLES.some(([title]) => text.indexOf(title, at) >= 0);
}

interface Listed {
  recipient: Fact<string>;
  reason: Fact<string> | undefined;
  original: Fact<string> | undefined;
  readonly kind: BounceKind;
}

function decode(mail: Anatomy, reported: readonly Draft[]): readonly Draft[] {
  const notice =
    mail.notices.find(({ text }) => text.includes(TRANSCRIPT)) ??
    mail.notices.find(({ text }) => hasTitle(text));
  if (notice === undefined) return reported;
  const listed = listedRecipients(notice);
  const verdicts = transcriptOf(notice);
  const drafts = reported.length > 0 ? [...reported] : draftsWithoutReport(listed, verdicts, notice);
  const session = sessionOf(listed, verdicts);
  for (const draft of drafts) enrich(draft, session, notice);
  return drafts;
}

/** List and transcript, by address. */
interface Session {
  readonly listed: readonly Listed[];
  readonly entries: ReadonlyMap<string, Listed>;
  readonly verdicts: readonly Verdict[];
  readonly own: ReadonlyMap<string, readonly Verdict[]>;
  readonly shared: readonly Verdict[];
}

function sessionOf(listed: readonly Listed[], verdicts: readonly Verdict[]): Session {
  const own = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = verdict.address?.toLowerCase();
    if (key === undefined) continue;
    const list = own.get(key);
    if (list === undefined) own.set(key, [verdict]);
    else list.push(verdict);
  }
  return {
    listed,
    entries: new Map(listed.map((entry) => [entry.recipient.value.toLowerCase(), entry])),
    verdicts: verdicts.slice(0, MAX_VERDICTS),
    own,
    shared: verdicts.filter((verdict) => verdict.address === undefined).slice(0, MAX_VERDICTS),
  };
}

function transcriptOf(notice: Notice): Verdict[] {
  const title = notice.text.indexOf(TRANSCRIPT);
  if (title < 0) return [];
  const from = notice.text.indexOf('\n', title);
  if (from < 0) return [];
  const next = notice.text.indexOf('\n   -----', from + 1);
  return parseTranscript(notice.text, from + 1, next < 0 ? notice.text.length : next);
}

function listedRecipients(notice: Notice): Listed[] {
  const list: Listed[] = [];
  const { text } = notice;
  let at = titleFrom(text, 0);
  while (at >= 0) {
    const lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0) break;
    const kind = TITLES.find(([title]) => text.slice(at, lineEnd).includes(title))?.[1] ?? 'bounce';
    const end = text.indexOf('-----', lineEnd);
    readList(notice, lineEnd + 1, end < 0 ? text.length : end, kind, list);
    at = titleFrom(text, lineEnd);
  }
  return list;
}

/** Of the title at the head of a line; some explain it in a sentence before, in quotation marks. */
function titleFrom(text: string, from: number): number {
  for (let at = text.indexOf(LIST, from); at >= 0; at = text.indexOf(LIST, at + LIST.length)) {
    if (text[at - 1] !== '"') return at;
  }
  return -1;
}

const LIST = '----- The following addresses';

function readList(notice: Notice, from: number, to: number, kind: BounceKind, list: Listed[]): void {
  let at = from;
  while (at < to && list.length < 10_000) {
    const nl = notice.text.indexOf('\n', at);
    const stop = nl < 0 || nl > to ? to : nl;
    const line = notice.text.slice(at, stop);
    const place = placeOf(notice, at, stop);
    const note = line.trim();
    const last = list.at(-1);
    if (note.startsWith('(') && last !== undefined) {
      const close = note.endsWith(')') ? -1 : undefined;
      const inner = note.slice(note.indexOf(':') + 1, close).trim();
      if (note.startsWith('(reason:')) last.reason = { value: inner, rule: 'sendmail.reason', ...place };
      if (note.startsWith('(expanded from:')) {
        const original = { value: parseAddress(inner) ?? inner, rule: 'sendmail.expanded-from', ...place };
        // A program is nobody's address: the one that was written to stands behind it.
        if (isProgram(last.recipient.value)) last.recipient = original;
        else last.original = original;
      }
    } else if (note !== '' && line[0] !== ' ' && line[0] !== '\t') {
      const address = isProgram(note) ? note : parseAddress(note.split(' (')[0] ?? note);
      if (address !== undefined) {
        const recipient = { value: address, rule: 'sendmail.recipient', ...place };
        list.push({ recipient, reason: undefined, original: undefined, kind });
      }
    }
    at = stop + 1;
  }
}

/** `"|/usr/bin/vacation neko"`: a program or file in the place of an address. */
function isProgram(note: string): boolean {
  return (note.startsWith('"|') || note.startsWith('"/')) && !note.includes('@');
}

function draftsWithoutReport(
  listed: readonly Listed[],
  verdicts: readonly Verdict[],
  notice: Notice,
): Draft[] {
  if (listed.length > 0) {
    return listed.map(({ recipient, kind }) => ({
      recipient,
      kind: kind === 'bounce' ? undefined : { ...recipient, value: kind, rule: 'sendmail.title' },
    }));
  }
  const index = new DraftIndex([]);
  for (const { address, from, to } of verdicts) {
    if (address === undefined || index.find(address) !== undefined) continue;
    index.add({ recipient: { value: address, rule: 'sendmail.transcript', ...placeOf(notice, from, to) } });
  }
  return index.drafts;
}

function enrich(draft: Draft, session: Session, notice: Notice): void {
  const { listed, verdicts, shared } = session;
  const address = draft.recipient.value.toLowerCase();
  const entry = session.entries.get(address) ?? (listed.length === 1 ? listed[0] : undefined);
  draft.originalRecipient ??= entry?.original;
  // QUIRK(sendmail): an unresolvable domain leaves only `@host` in the report.
  if (entry !== undefined && draft.recipient.value.indexOf('@') <= 0) draft.recipient = entry.recipient;
  const names = [address, draft.originalRecipient?.value.toLowerCase()];
  const own = names.flatMap((name) => (name === undefined ? [] : (session.own.get(name) ?? [])));
  // A single verdict about another address, the sender's, is that of the only recipient.
  const relevant = own.length > 0 ? own : shared.length === 0 && listed.length === 1 ? verdicts : shared;
  const stated = draft.diagnostic?.value ?? entry?.reason?.value;
  const reply =
    replyFor(stated, relevant) ??
    (own.length > 0 && stated === undefined ? undefined : replyFor(stated, verdicts));
  if (reply === undefined) useWords(draft, entry, relevant, notice);
  else {
    useReply(draft, reply, notice);
    draft.remark ??= waitingWords(relevant, notice);
  }
}

/** `… Deferred`, `Message could not be delivered for 5 days`: why a refusal that was not final is reported now. */
function waitingWords(verdicts: readonly Verdict[], notice: Notice): Fact<string> | undefined {
  const verdict = verdicts.find(
    ({ text }) => text.includes('Deferred') || text.includes('could not be delivered for'),
  );
  if (verdict === undefined) return undefined;
  return { value: verdict.text, rule: 'sendmail.deferred', ...placeOf(notice, verdict.from, verdict.to) };
}

/** The reply whose first line is the stated reason; without one the first error among those of the recipient. */
function replyFor(stated: string | undefined, verdicts: readonly Verdict[]): HeardReply | undefined {
  const replies = verdicts.flatMap((verdict) => verdict.replies);
  if (stated === undefined) return replies.find(({ text }) => text.startsWith('5') || text.startsWith('4'));
  const start = squeeze(stated);
  return replies.findLast(({ text }) => squeeze(text).startsWith(start));
}

function squeeze(text: string): string {
  if (!text.includes('  ')) return text;
  return text
    .slice(0, MAX_COMPARED)
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
}

function useReply(draft: Draft, reply: HeardReply, notice: Notice): void {
  const place = placeOf(notice, reply.from, reply.to);
  draft.diagnostic = { value: reply.text, rule: 'sendmail.reply', ...place };
  const codes = readReplyCodes(reply.text);
  draft.replyCode =
    codes.code === undefined ? undefined : { value: codes.code, rule: 'sendmail.reply', ...place };
  if (draft.status === undefined && codes.enhancedStatus !== undefined) {
    draft.status = { value: codes.enhancedStatus, rule: 'sendmail.reply', ...place };
  }
  const rule = reply.inferred === true ? PIPELINED : 'sendmail.command';
  if (reply.phase !== undefined) draft.phase = { value: reply.phase, rule, ...place };
  if (reply.host !== undefined)
    draft.remoteMta ??= { value: reply.host, rule: 'sendmail.talking-to', ...place };
}

/** No reply of another server: the words of the reason and of the local mailer or queue. */
function useWords(
  draft: Draft,
  entry: Listed | undefined,
  verdicts: readonly Verdict[],
  notice: Notice,
): void {
  const spoken = verdicts.find(({ text }) => text !== '');
  const words =
    spoken === undefined
      ? undefined
      : { value: spoken.text, rule: 'sendmail.verdict', ...placeOf(notice, spoken.from, spoken.to) };
  const stated = draft.diagnostic;
  if (stated === undefined || saysNothing(stated.value)) {
    const reason = entry?.reason;
    draft.diagnostic =
      (reason !== undefined && !saysNothing(reason.value) ? reason : undefined) ?? words ?? stated;
  }
  if (draft.diagnostic !== words) draft.remark ??= words;
  for (const fact of [draft.diagnostic, words]) {
    if (fact === undefined) continue;
    const { code, enhancedStatus } = verdictCodes(fact.value);
    draft.replyCode ??= code === undefined ? undefined : { ...fact, value: code };
    draft.status ??= enhancedStatus === undefined ? undefined : { ...fact, value: enhancedStatus };
  }
}

/** `554 <user@example.org>... 550 Host unknown`: the code behind the dots is the more precise one. */
function verdictCodes(text: string): ReplyCodes {
  const dots = text.indexOf('... ');
  const behind = dots < 0 ? undefined : codeAt(text, dots + 4);
  const all = readReplyCodes(text);
  return behind === undefined ? all : { ...all, code: behind };
}

/** `X-Unix; 77`, the exit code of a local mailer; `SMTP; 221 closing`, the last reply of a session that failed before. */
function saysNothing(value: string): boolean {
  if (value.length <= 4) return Number.isInteger(Number(value));
  return value.startsWith('2') && Number.isInteger(Number(value.slice(0, 3)));
}
