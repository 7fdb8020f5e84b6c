/**
 * MDaemon: `Failed address: …`, then the session as its log has it, each line with its time: `--> ` what was said,
 * `<-- ` what came back. Why the mail failed is the last refusal; the greetings before it are not.
 */
import type { Anatomy, Notice } from '../anatomy.ts';
import { placeOf } from '../anatomy.ts';
import type { Dialect } from '../dialect.ts';
import type { Draft } from '../draft.ts';
import { dialectOf } from '../grammar.ts';
import { phaseOfCommand } from '../phase.ts';
import { codeAt } from '../reply-text.ts';
import { addWords } from '../spoken.ts';

const TRANSCRIPT = '--- Session Transcript';
const SAID = '--> ';
const HEARD = '<-- ';
/** Lines of one reply. */
const MAX_LINES = 50;

const LAYOUT = dialectOf({ id: 'mdaemon', before: [TRANSCRIPT] });

export const MDAEMON: Dialect = {
  id: 'mdaemon',
  hints: (mail) =>
    mail.from.includes('mdaemon') || mail.notices.some(({ text }) => text.includes(TRANSCRIPT)),
  decode,
};

function decode(mail: Anatomy, reported: readonly Draft[]): readonly Draft[] {
  // Its report of today names state and recipient, seldom the reply.
  const answered = reported.some(({ diagnostic }) => diagnostic !== undefined);
  const drafts = LAYOUT.decode(mail, reported);
  const [only] = drafts;
  const notice = mail.notices.find(({ text }) => text.includes(TRANSCRIPT));
  if (only === undefined || drafts.length > 1 || answered || notice === undefined) return drafts;
  addRefusal(only, notice);
  return drafts;
}

function addRefusal(draft: Draft, notice: Notice): void {
  const { text } = notice;
  const start = text.indexOf(TRANSCRIPT);
  const last = lastRefusal(text, start);
  if (last < 0) {
    addTranscript(draft, notice, start);
    return;
  }
  const code = text.slice(last, last + 3);
  const lines = [lineAt(text, last)];
  let from = last;
  while (lines.length < MAX_LINES) {
    const before = text.lastIndexOf(HEARD, from - HEARD.length - 1);
    if (before < start || !text.startsWith(`${code}-`, before + HEARD.length)) break;
    from = before + HEARD.length;
    lines.unshift(lineAt(text, from));
  }
  const place = placeOf(notice, from, last + lineAt(text, last).length);
  draft.diagnostic = undefined;
  draft.replyCode = undefined;
  draft.status = undefined;
  addWords(draft, { value: lines.join(' '), rule: 'mdaemon.heard', ...place });
  const command = text.lastIndexOf(SAID, from);
  const phase =
    command < start
      ? 'connect'
      : phaseOfCommand(text.slice(command + SAID.length, command + SAID.length + 20));
  if (phase !== undefined) draft.phase = { value: phase, rule: 'mdaemon.said', ...place };
}

/** Where the text of the last reply of class 4 or 5 begins, or -1. The answer to QUIT decides nothing. */
function lastRefusal(text: string, start: number): number {
  let end = text.length;
  for (;;) {
    const at = text.lastIndexOf(HEARD, end);
    if (at < start) return -1;
    if (codeAt(text, at + HEARD.length) !== undefined) return at + HEARD.length;
    if (at === 0) return -1;
    end = at - 1;
  }
}

/** Nobody refused: the log says what went wrong (`Socket error 10060`). */
function addTranscript(draft: Draft, notice: Notice, start: number): void {
  const value = notice.text
    .slice(start + TRANSCRIPT.length, start + MAX_LOG)
    .split('\n')
    .filter((line) => !line.includes(SAID) && !line.includes(HEARD))
    .map((line) => line.trim())
    .join(' ');
  draft.remark = {
    value,
    rule: 'mdaemon.log',
    ...placeOf(notice, start, Math.min(notice.text.length, start + MAX_LOG)),
  };
}

const MAX_LOG = 4_096;

function lineAt(text: string, at: number): string {
  const nl = text.indexOf('\n', at);
  return text.slice(at, nl < 0 ? text.length : nl).trim();
}
