/**
 * A reply made comparable: lower case, one space between words, plain quotes, without the code and status
 * that a multi-line reply repeats on every line (RFC 5321 §4.2.1, RFC 2034 §4), and the code, status and
 * phase that stand in the words themselves. The raw text is kept for what must be quoted (URLs).
 */
import type { ReplyQuery } from '../core/knowledge.ts';
import { LIMITS } from '../core/limits.ts';
import type { Phase } from '../core/reply.ts';
import { maskHosts, maskNames } from './mask.ts';
import { decodeOctal } from './octal.ts';
import { findStatus, parseStatus, statusAt, type StatusParts } from './status.ts';

export interface PreparedReply {
  readonly raw: string;
  /** Lower case, without the leading code and status, names masked: what patterns are looked for in. */
  readonly body: string;
  /** The same with host names and pages masked too, of the same length. */
  readonly words: string;
  /** The same with the names: what captures are taken from. */
  readonly unmasked: string;
  /** Where in `body` the words of the server that answered begin (after `host mx[…] said: `). */
  readonly wordsFrom: number;
  readonly code: number | undefined;
  /** What a rule may ask for: the status in the words first, then the one the caller knew. */
  readonly statuses: readonly StatusParts[];
  readonly phase: Phase | undefined;
  readonly recipientDomain: string | undefined;
}

/** Markers of the phase in what Postfix and Exim write around a reply. First hit wins. */
const PHASE_MARKERS: readonly (readonly [string, Phase])[] = [
  ['in reply to end of data', 'data-end'],
  ['in reply to data', 'data'],
  ['in reply to rcpt to', 'rcpt'],
  ['in reply to mail from', 'mail'],
  ['in reply to ehlo', 'helo'],
  ['in reply to helo', 'helo'],
  ['in reply to starttls', 'starttls'],
  ['refused to talk to me', 'connect'],
  ['while receiving the initial server greeting', 'connect'],
  ['while performing the ehlo handshake', 'helo'],
  ['while performing the helo handshake', 'helo'],
  ['while sending mail from', 'mail'],
  ['while sending rcpt to', 'rcpt'],
  ['while sending end of data', 'data-end'],
  ['while sending message body', 'data-end'],
  ['while sending data command', 'data'],
  ['after initial connection', 'connect'],
  ['after end of data', 'data-end'],
  ['after pipelined end of data', 'data-end'],
  ['after data', 'data'],
  ['after pipelined data', 'data'],
  ['after rcpt to', 'rcpt'],
  ['after pipelined rcpt to', 'rcpt'],
  ['after mail from', 'mail'],
  ['after pipelined mail from', 'mail'],
  ['after ehlo', 'helo'],
  ['after helo', 'helo'],
  ['after starttls', 'starttls'],
];

const PHASE_HINTS = ['in reply to ', 'refused to talk', 'while ', 'after '] as const;

export function prepareReply(query: ReplyQuery): PreparedReply {
  const raw = query.text.length > LIMITS.replyText ? query.text.slice(0, LIMITS.replyText) : query.text;
  const text = comparable(raw.includes('\\') ? decodeOctal(raw) : raw);
  const codeAt = findCode(text);
  const code = codeAt < 0 ? query.code : Number(text.slice(codeAt, codeAt + 3));
  const inWords = codeAt < 0 ? findStatus(text, 0) : statusNear(text, codeAt);
  const stripped = codeAt < 0 ? { body: text, wordsFrom: 0 } : stripCodes(text, codeAt);
  const body = maskNames(stripped.body, stripped.wordsFrom);
  return {
    raw,
    body,
    words: maskHosts(body),
    unmasked: stripped.body,
    wordsFrom: stripped.wordsFrom,
    code: code !== undefined && code >= 200 && code <= 599 ? code : undefined,
    statuses: statusesOf(inWords, query.enhancedStatus),
    phase: query.phase ?? phaseIn(text),
    recipientDomain: query.recipientDomain,
  };
}

/** 2, 4 or 5, from the code, else from the status. */
export function classOf(reply: PreparedReply): number | undefined {
  return reply.code === undefined ? reply.statuses[0]?.class : Math.floor(reply.code / 100);
}

function statusesOf(inWords: StatusParts | undefined, stated: string | undefined): StatusParts[] {
  const known = stated === undefined ? undefined : parseStatus(stated.trim());
  return [inWords, known].filter((status) => status !== undefined);
}

/** Lower case, white space and control characters collapsed, typographic quotes and spaces made plain. */
export function comparable(text: string): string {
  const lower = text.toLowerCase();
  let out = '';
  let from = 0;
  let space = true;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code > 32 && code < 127) {
      space = false;
      continue;
    }
    const plain = plainChar(code);
    if (plain === undefined) {
      space = false;
      continue;
    }
    if (plain === ' ' && !space && code === 32) {
      space = true;
      continue;
    }
    out += lower.slice(from, i) + (plain === ' ' && space ? '' : plain);
    from = i + 1;
    space = plain === ' ';
  }
  out = from === 0 ? lower : out + lower.slice(from);
  return out.endsWith(' ') ? out.slice(0, -1) : out;
}

function plainChar(code: number): string | undefined {
  if (code <= 32 || code === 127 || code === 0xa0 || code === 0x3000 || code === 0xfffd) return ' ';
  if (code === 0x2018 || code === 0x2019) return "'";
  if (code === 0x201c || code === 0x201d) return '"';
  if (code === 0x2010 || code === 0x2011) return '-';
  return undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Does an SMTP reply code (4xx or 5xx) followed by text or the end stand at `at`? */
function isCodeAt(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first !== 52 && first !== 53) return false;
  if (!isDigit(text.charCodeAt(at + 1)) || !isDigit(text.charCodeAt(at + 2))) return false;
  // RFC 5321 §4.2.1: the second digit is 0–5; 57x and 47x are seen too.
  if (text.charCodeAt(at + 1) > 55) return false;
  const after = text.charCodeAt(at + 3);
  return Number.isNaN(after) || after === 32 || after === 45 || after === 58;
}

/** Where the reply code stands: at the start, or behind what a sending server wrote before it; -1 = none. */
function findCode(text: string): number {
  if (isCodeAt(text, 0) || isAcceptanceAt(text, 0)) return 0;
  if (text.startsWith('smtp; ') && isAcceptanceAt(text, 6)) return 6;
  for (let i = 1; i < text.length - 2; i++) {
    const code = text.charCodeAt(i);
    if ((code !== 52 && code !== 53) || !isCodeAt(text, i)) continue;
    let before = text.charCodeAt(i - 1);
    if (before === 32 && i > 1) before = text.charCodeAt(i - 2);
    // : ; ( < # > " '
    const opens =
      before === 58 ||
      before === 59 ||
      before === 40 ||
      before === 60 ||
      before === 35 ||
      before === 62 ||
      before === 34 ||
      before === 39;
    // Cisco ESA: `5.1.0 - Unknown address error 550-'5.7.1 …'`
    const quotes = text.charCodeAt(i + 3) === 45 && text.charCodeAt(i + 4) === 39;
    if (quotes || (opens && !isUnit(text, i + 4))) return i;
  }
  return -1;
}

/** `250 2.1.5 Ok`: a success has no other forms that would need looking for. */
function isAcceptanceAt(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 50 || !isDigit(text.charCodeAt(at + 1)) || !isDigit(text.charCodeAt(at + 2)))
    return false;
  const after = text.charCodeAt(at + 3);
  return Number.isNaN(after) || after === 32 || after === 45;
}

/** `limit: 500 mb` is no reply code. */
function isUnit(text: string, at: number): boolean {
  const word = text.slice(at, at + 3);
  return (
    word.startsWith('mb') ||
    word.startsWith('kb') ||
    word.startsWith('gb') ||
    word === 'byt' ||
    word === 'sec' ||
    word === 'min'
  );
}

/** The status that follows the code, else the first one after it. */
function statusNear(text: string, codeAt: number): StatusParts | undefined {
  return (
    statusAt(text, codeAt + 4)?.parts ?? findStatus(text, codeAt + 3) ?? findStatus(text.slice(0, codeAt), 0)
  );
}

/** Removes `550 5.7.26 ` and its repetitions `550-5.7.26 `, `550-`, `550 5.7.26 `. */
function stripCodes(text: string, codeAt: number): { body: string; wordsFrom: number } {
  // Cisco ESA writes its own summary before the quoted reply; the reply decides.
  const quoted = text.startsWith("-'", codeAt + 3);
  const head = quoted ? '' : text.slice(0, codeAt);
  const code = text.slice(codeAt, codeAt + 3);
  let at = endOfPrefix(text, codeAt);
  const multi = text.charCodeAt(codeAt + 3) === 45;
  const status = statusAfterCode(text, codeAt);
  let body = head;
  for (let next = text.indexOf(code, at); next >= 0; next = text.indexOf(code, next + 3)) {
    if (text.charCodeAt(next - 1) !== 32 || next < at) continue;
    const separator = text.charCodeAt(next + 3);
    const repeats =
      separator === 45 ||
      (separator === 32 && (multi || (status !== '' && text.startsWith(status, next + 4))));
    if (!repeats) continue;
    body += text.slice(at, next);
    at = endOfPrefix(text, next);
  }
  return { body: body + text.slice(at), wordsFrom: head.length };
}

function statusAfterCode(text: string, codeAt: number): string {
  const end = statusAt(text, codeAt + 4)?.end;
  return end === undefined ? '' : text.slice(codeAt + 4, end);
}

/** Behind the code, the separator, the status and one space. */
function endOfPrefix(text: string, codeAt: number): number {
  let at = Math.min(text.length, codeAt + 4);
  if (text.charCodeAt(at) === 39) at++;
  while (text.charCodeAt(at) === 32) at++;
  const status = statusAt(text, at);
  if (status !== undefined) at = status.end;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

function phaseIn(text: string): Phase | undefined {
  if (!PHASE_HINTS.some((hint) => text.includes(hint))) return undefined;
  return PHASE_MARKERS.find(([marker]) => text.includes(marker))?.[1];
}
