/** Dialects whose notices follow the common layout: only their marks and the edges of the list differ. */
import { headerValue } from '../mime/headers.ts';
import type { Phase } from '../core/reply.ts';
import type { Anatomy, Notice } from './anatomy.ts';
import { placeOf } from './anatomy.ts';
import type { Dialect } from './dialect.ts';
import type { Draft, Fact } from './draft.ts';
import { isComplete, readNotice } from './free-text.ts';
import { phaseOfCommand } from './phase.ts';
import { noticeEnd, squeezeLines } from './notice-text.ts';

export interface Grammar {
  readonly id: string;
  /** Any of these in the From field (lower case). */
  readonly from?: readonly string[];
  /** Any of these at the beginning of the subject (lower case). */
  readonly subject?: readonly string[];
  /** Any of these in the notice. */
  readonly body?: readonly string[];
  /** A header field that only this writer sets, and what its value (lower case) contains. */
  readonly header?: readonly (readonly [name: string, contains: string])[];
  /** True when the marks prove a machine wrote the mail, whatever the sender is called. */
  readonly certain?: boolean;
  /** The list of recipients begins after the first of these that occurs. */
  readonly after?: readonly string[];
  /** It ends where the first of these occurs. */
  readonly before?: readonly string[];
  /** True when the Status of the writer's reports is fixed text: without a reply beside it, it says nothing. */
  readonly fixedStatus?: boolean;
  /** True when the notice gives a reason beside the reply, for all recipients: both are looked at. */
  readonly reasonInNotice?: boolean;
  /** The SMTP command that was refused stands on the line below this one. */
  readonly command?: string;
}

export function dialectOf(grammar: Grammar): Dialect {
  return {
    id: grammar.id,
    certain: grammar.certain === true,
    hints: (mail) => matches(grammar, mail),
    decode: (mail, reported) => decodeWith(grammar, mail, reported),
  };
}

function matches({ from, subject, body, header }: Grammar, mail: Anatomy): boolean {
  if (from !== undefined && !includesAny(mail.from, from)) return false;
  if (subject !== undefined) {
    const text = mail.subject.toLowerCase();
    if (!subject.some((mark) => text.startsWith(mark))) return false;
  }
  if (
    header !== undefined &&
    !header.some(([name, part]) => headerValue(mail.headers, name)?.toLowerCase().includes(part) === true)
  )
    return false;
  if (body === undefined) return true;
  for (const { text } of mail.notices) if (includesAny(text, body)) return true;
  return false;
}

/** A loop, not `some`: asked by every dialect of every mail. */
function includesAny(text: string, marks: readonly string[]): boolean {
  for (const mark of marks) if (text.includes(mark)) return true;
  return false;
}

function decodeWith(grammar: Grammar, mail: Anatomy, reported: readonly Draft[]): readonly Draft[] {
  // Without a list of known layout the notice adds nothing to a report that has the replies.
  if (grammar.after === undefined && grammar.reasonInNotice !== true && isComplete(reported)) return reported;
  const drafts = readNotice(mail, reported, grammar.id, (notice) => regionOf(notice, grammar));
  const phase = grammar.command === undefined ? undefined : commandPhase(mail, grammar.command);
  for (const draft of drafts) {
    draft.phase ??= phase && { ...phase, rule: `${grammar.id}.command` };
    if (grammar.reasonInNotice === true) draft.remark ??= reasonOf(mail, grammar);
    if (grammar.fixedStatus === true && draft.replyCode === undefined) draft.status = undefined;
  }
  return drafts;
}

function reasonOf(mail: Anatomy, grammar: Grammar): Fact<string> | undefined {
  const notice = mail.notices[0];
  if (notice === undefined) return undefined;
  const [from, to] = regionOf(notice, grammar);
  const value = squeezeLines(notice.text.slice(from, Math.min(to, from + MAX_REASON)));
  return value === '' ? undefined : { value, rule: `${grammar.id}.reason`, ...placeOf(notice, from, to) };
}

const MAX_REASON = 2_000;

function commandPhase(mail: Anatomy, title: string): Fact<Phase> | undefined {
  for (const notice of mail.notices) {
    const at = notice.text.indexOf(title);
    if (at < 0) continue;
    const from = notice.text.indexOf('\n', at) + 1;
    const value = phaseOfCommand(notice.text.slice(from, from + 20));
    if (value !== undefined) return { value, rule: '', ...placeOf(notice, at, from + 4) };
  }
  return undefined;
}

/** The part of the notice that lists the recipients. */
export function regionOf(
  notice: Notice,
  { after = [], before = [] }: Pick<Grammar, 'after' | 'before'>,
): readonly [number, number] {
  const { text } = notice;
  let from = 0;
  for (const mark of after) {
    const at = text.indexOf(mark);
    if (at >= 0) {
      from = at + mark.length;
      break;
    }
  }
  const ends = before.map((mark) => text.indexOf(mark, from)).filter((at) => at >= 0);
  return [from, ends.length === 0 ? noticeEnd(text, from) : Math.min(...ends)];
}
