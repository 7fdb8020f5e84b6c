/**
 * dma's words for a try that failed.
 *
 *     remote delivery to mx.example [192.0.2.1] failed after RCPT TO: 550 …           bounced
 *     remote delivery deferred: mx.example [192.0.2.1] failed after RCPT TO: 451 …
 *     remote delivery failed: DNS lookup failure: host x.example not found            NXDOMAIN
 *     remote delivery deferred: DNS lookup failure: host x.example not found          no answer
 *     remote delivery deferred: SSL handshake failed fatally: …
 *     connect to mx.example [192.0.2.1] failed: Connection refused                    deferred
 *     Could not perform server greeting at mx.example [192.0.2.1]: 554 …              bounced
 *     local delivery deferred: can not lock `/var/mail/piyo'
 *
 * Source: net.c, crypto.c, local.c.
 */
import type { RelayRef } from '../../core/event.ts';
import type { Phase, Reply } from '../../core/reply.ts';
import { parseReply } from '../smtp-reply.ts';

export interface DmaFailure {
  readonly outcome: 'deferred' | 'bounced';
  readonly relay: RelayRef | undefined;
  readonly reply: Reply | undefined;
}

const FAILED_AFTER = '] failed after ';

/** `failed after X`: the command that was answered. */
const STAGES: ReadonlyMap<string, Phase> = new Map<string, Phase>([
  ['connect', 'connect'],
  ['EHLO', 'helo'],
  ['HELO', 'helo'],
  ['STARTTLS', 'starttls'],
  ['MAIL FROM', 'mail'],
  ['RCPT TO', 'rcpt'],
  ['DATA', 'data'],
  ['final DATA', 'data-end'],
]);

/** By the words after `remote delivery deferred: ` or `failed: `. */
const CAUSES: readonly (readonly [string, Phase])[] = [
  ['DNS lookup failure', 'dns'],
  ['SSL ', 'starttls'],
  ['STARTTLS ', 'starttls'],
  ['Peer did not provide certificate', 'starttls'],
  ['fingerprints do not match', 'starttls'],
  ['AUTH ', 'auth'],
  ['Authentication failed', 'auth'],
  ['SMTP login failed', 'auth'],
  ['write error', 'data'],
];

/** The failure `text` tells of; `undefined` when it is about something else. */
export function parseFailure(text: string): DmaFailure | undefined {
  switch (text.charCodeAt(0)) {
    case 114: // r
      if (text.startsWith('remote delivery to ')) return refused(text, 19, 'bounced');
      if (text.startsWith('remote delivery deferred: ')) return remote(text, 26, 'deferred');
      if (text.startsWith('remote delivery failed: ')) return remote(text, 24, 'bounced');
      return text === 'remote delivery deferred' ? withoutReply('deferred', undefined) : undefined;
    case 99: // c
      return text.startsWith('connect to ') ? unconnected(text, 11) : undefined;
    case 115: // s
      return text.startsWith('socket for ') ? unconnected(text, 11) : undefined;
    case 108: // l
      if (text.startsWith('local delivery deferred: ')) return withoutReply('deferred', undefined);
      return text.startsWith('local delivery failed: ') ? withoutReply('bounced', undefined) : undefined;
    case 67: // C
      return text.startsWith('Could not perform server greeting at ') ? ungreeted(text, 37) : undefined;
    default:
      return undefined;
  }
}

/** `at` is where the host's name begins. */
function refused(text: string, at: number, outcome: DmaFailure['outcome']): DmaFailure | undefined {
  const close = text.indexOf(FAILED_AFTER, at);
  if (close < 0) return undefined;
  const stage = close + FAILED_AFTER.length;
  const colon = text.indexOf(': ', stage);
  if (colon < 0) return undefined;
  const phase = STAGES.get(text.slice(stage, colon));
  return { outcome, relay: hostAt(text, at, close), reply: answer(text.slice(colon + 2), phase) };
}

function remote(text: string, at: number, outcome: DmaFailure['outcome']): DmaFailure {
  const known = refused(text, at, outcome);
  if (known !== undefined) return known;
  const phase = CAUSES.find(([start]) => text.startsWith(start, at))?.[1];
  if (phase === undefined) return withoutReply(outcome, undefined);
  // The outcome tells a name that does not exist from one nobody could look up, so it stays with the words.
  const words = phase === 'dns' ? text : text.slice(at);
  return withoutReply(outcome, quoted(words, phase) ?? { ...NOTHING_SAID, text: words, phase });
}

/** `AUTH login failed: 535 …`: the server's words behind ours. */
function quoted(words: string, phase: Phase): Reply | undefined {
  const colon = words.indexOf(': ');
  return colon < 0 ? undefined : parseReply(oneLine(words.slice(colon + 2)), phase);
}

/** `mx.example [192.0.2.1] failed: Connection refused` */
function unconnected(text: string, at: number): DmaFailure | undefined {
  const close = text.indexOf('] failed: ', at);
  if (close < 0) return undefined;
  const reply: Reply = { ...NOTHING_SAID, text, phase: 'connect' };
  return { outcome: 'deferred', relay: hostAt(text, at, close), reply };
}

function ungreeted(text: string, at: number): DmaFailure | undefined {
  const close = text.indexOf(']: ', at);
  if (close < 0) return undefined;
  return { outcome: 'bounced', relay: hostAt(text, at, close), reply: answer(text.slice(close + 3), 'helo') };
}

const NOTHING_SAID: Pick<Reply, 'code' | 'enhancedStatus'> = { code: undefined, enhancedStatus: undefined };

function withoutReply(outcome: DmaFailure['outcome'], reply: Reply | undefined): DmaFailure {
  return { outcome, relay: undefined, reply };
}

/** What the server said, or why it said nothing. */
function answer(words: string, phase: Phase | undefined): Reply {
  const text = oneLine(words);
  return parseReply(text, phase) ?? { ...NOTHING_SAID, text, phase };
}

/** Line ends within a reply as syslog daemons write them: `#015#012` (rsyslog), `^M^J`, `\r\n`. */
function oneLine(text: string): string {
  let line = text;
  for (const end of ['#015#012', '#012', '#015', '^M^J', '\\r\\n', '\r\n', '\n']) {
    if (line.includes(end)) line = line.replaceAll(end, ' ');
  }
  return line.trimEnd();
}

/** `mx.example [192.0.2.1]` from `at` to the closing bracket. */
export function hostAt(text: string, at: number, close: number): RelayRef | undefined {
  const open = text.lastIndexOf(' [', close);
  if (open < at) return undefined;
  return { host: text.slice(at, open), ip: text.slice(open + 2, close) };
}
