/**
 * The transcript in sendmail's notices: what its server heard. `... while talking to HOST:` names the other
 * side, `>>> RCPT To:<…>` is what was said, `<<< 550 …` what came back (a multi-line reply line by line); then
 * sendmail's own verdict, usually with the recipient: `550 5.1.1 <user@example.org>... User unknown`.
 * sendmail 8, sendmail/usersmtp.c reply(), sendmail/err.c; Sun and BSD 5.x wrote the same.
 */
import type { Phase } from '../core/reply.ts';
import { findAddress } from '../mime/address.ts';
import { phaseOfCommand } from './phase.ts';
import { codeAt } from './reply-text.ts';

export interface HeardReply {
  /** All lines as written, joined by a blank. */
  readonly text: string;
  readonly host: string | undefined;
  readonly phase: Phase | undefined;
  /** The phase is inferred: with PIPELINING the transcript does not show what was answered. */
  readonly inferred?: true;
  readonly from: number;
  readonly to: number;
}

/** A verdict of the server that wrote the bounce and what it had heard before. */
export interface Verdict {
  /** `undefined`: it holds for every recipient that has none of its own. */
  readonly address: string | undefined;
  /** The verdict's own words, and output of a local mailer before it. */
  readonly text: string;
  readonly replies: readonly HeardReply[];
  readonly from: number;
  readonly to: number;
}

interface State {
  host: string | undefined;
  command: string;
  replies: HeardReply[];
  words: string[];
  wordsFrom: number;
  readonly verdicts: Verdict[];
  /** Verdicts before this one belong to an earlier mail transaction. */
  settled: number;
}

const MAX_REPLIES = 500;
/** Longer multi-line replies are cut: nobody writes them, but strangers may send them. */
const MAX_REPLY = 8_192;
/** sendmail 8 begins the line with `... while`, sendmail 5 with `While`. */
const TALKING = 'hile talking to ';

/** `from`/`to`: the lines between the title `Transcript of session follows` and the next section. */
export function parseTranscript(text: string, from: number, to: number): Verdict[] {
  const state: State = {
    host: undefined,
    command: '',
    replies: [],
    words: [],
    wordsFrom: from,
    verdicts: [],
    settled: 0,
  };
  let at = from;
  while (at < to) {
    const nl = text.indexOf('\n', at);
    const stop = nl < 0 || nl > to ? to : nl;
    readLine(state, text.slice(at, stop).trim(), at, stop);
    at = stop + 1;
  }
  if (state.replies.length > 0 || state.words.length > 0) pushVerdict(state, undefined, to);
  return state.verdicts;
}

function readLine(state: State, line: string, from: number, to: number): void {
  if (line === '') return;
  const talking = line.indexOf(TALKING);
  if (talking >= 0 && talking < 12) {
    if (state.words.length > 0 && isAboutHost(state.words[0] ?? '', (state.words[0] ?? '').indexOf('...')))
      pushVerdict(state, undefined, from);
    state.host = hostName(line.slice(talking + TALKING.length));
    state.command = '';
  } else if (line.startsWith('>>>')) {
    state.command = line.slice(3).trim();
  } else if (line.startsWith('<<<')) {
    addReplyLine(state, line.slice(3).trim(), from, to);
  } else {
    addOwnLine(state, line, from, to);
  }
}

function hostName(value: string): string {
  const word = value.trim().split(' ')[0] ?? '';
  const end = word.endsWith(':') ? word.slice(0, -1) : word;
  return end.endsWith('.') ? end.slice(0, -1) : end;
}

function addReplyLine(state: State, line: string, from: number, to: number): void {
  const last = state.replies.at(-1);
  if (last !== undefined && continues(last.text, line) && last.host === state.host) {
    const text = last.text.length > MAX_REPLY ? last.text : `${last.text} ${line}`;
    state.replies[state.replies.length - 1] = { ...last, text, to };
    return;
  }
  if (state.replies.length >= MAX_REPLIES) return;
  if (state.command.startsWith('DATA') && refusesData(line)) {
    settleEarlier(state);
    if (state.verdicts.length > 0 || state.replies.length > 0) return;
  }
  const phase = state.command === '' ? 'connect' : phaseOfCommand(state.command);
  state.replies.push({ text: line, host: state.host, phase, from, to });
}

/** Was the last line written `550-…`, so that this one goes on? RFC 5321 §4.2.1 */
function continues(text: string, line: string): boolean {
  if (codeAt(line, 0) === undefined) return false;
  const code = line.slice(0, 3);
  const at = text.startsWith(`${code}-`) ? Math.max(0, text.lastIndexOf(` ${code}-`)) : -1;
  return at >= 0 && text.lastIndexOf(` ${code} `) <= at;
}

function addOwnLine(state: State, line: string, from: number, to: number): void {
  if (state.words.length === 0) state.wordsFrom = from;
  if (state.words.length < 100) state.words.push(line);
  const dots = line.indexOf('...');
  const found = dots > 0 ? findAddress(line, 0, dots) : undefined;
  if (found !== undefined) pushVerdict(state, found.address, to);
  else if (isAboutHost(line, dots)) return;
  else if (codeAt(line, 0) !== undefined) pushVerdict(state, undefined, to);
  else attachRemark(state, line, to);
}

/** BSD sendmail 5: `421 mx.example.org (smtp)... Deferred`, then a verdict for each recipient there. */
function isAboutHost(line: string, dots: number): boolean {
  return dots > 0 && line[dots - 1] === ')' && codeAt(line, 0) !== undefined;
}

/** `Message could not be delivered for 5 days` follows the verdict it explains. */
function attachRemark(state: State, line: string, to: number): void {
  const last = state.verdicts.at(-1);
  const remark =
    line.startsWith('Message could not be') ||
    line.startsWith('Warning: message still') ||
    line.startsWith('Will keep trying') ||
    line.startsWith('Message will be deleted');
  if (!remark || last === undefined || state.words.length > 1) return;
  state.words = [];
  state.verdicts[state.verdicts.length - 1] = { ...last, text: `${last.text} ${line}`, to };
}

function pushVerdict(state: State, address: string | undefined, to: number): void {
  const replies = settlePhases(state.replies, state.words.at(-1) ?? '');
  const from = Math.min(state.wordsFrom, replies[0]?.from ?? state.wordsFrom);
  state.verdicts.push({ address, text: state.words.join(' '), replies, from, to });
  state.replies = [];
  state.words = [];
}

/**
 * With PIPELINING the transcript shows only the last command, DATA. That a refusal answered RCPT is told by
 * sendmail's own verdict (`User unknown` is said of RCPT only), by the recipient's address at the head of the
 * reply, or by the refusal of DATA that follows it; otherwise a lost mail was refused at the final dot.
 */
function settlePhases(replies: readonly HeardReply[], verdict: string): HeardReply[] {
  return replies.map((reply) => {
    if (reply.phase !== 'data') return reply;
    const lower = verdict.toLowerCase();
    if (lower.includes('user unknown') || namesRecipient(reply.text))
      return { ...reply, phase: 'rcpt' as const, inferred: true };
    return lower.includes('service unavailable') ? { ...reply, phase: 'data-end' as const } : reply;
  });
}

/** `552 5.2.2 <user@example.org>: …` */
function namesRecipient(text: string): boolean {
  const open = text.indexOf('<');
  return open >= 0 && open <= 12 && findAddress(text, open, text.indexOf('>', open) + 1) !== undefined;
}

/** `503 need RCPT`, `554 no valid recipients`: all that DATA answered before was said to RCPT. */
function refusesData(line: string): boolean {
  const lower = line.toLowerCase();
  return (
    lower.startsWith('503') ||
    (lower.startsWith('554') && (lower.includes('recipients') || lower.includes('rcpt')))
  );
}

/** Replies of this transaction so far were to RCPT: says so in the verdicts already made. */
function settleEarlier(state: State): void {
  for (let i = state.settled; i < state.verdicts.length; i += 1) {
    const verdict = state.verdicts[i];
    if (verdict === undefined || verdict.replies.some((reply) => reply.host !== state.host)) continue;
    state.verdicts[i] = { ...verdict, replies: verdict.replies.map(toRcpt) };
  }
  state.settled = state.verdicts.length;
  state.replies = state.replies.map(toRcpt);
}

function toRcpt(reply: HeardReply): HeardReply {
  return reply.phase === 'data' || reply.phase === 'data-end'
    ? { ...reply, phase: 'rcpt', inferred: true }
    : reply;
}
