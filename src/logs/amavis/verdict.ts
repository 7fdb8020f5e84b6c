/**
 * `Blocked CATEGORY {ACTIONS}, [client] <sender> -> <recipient>,<recipient>, name: value, …`
 *
 * What is blocked is kept (quarantine), thrown away, bounced, or refused; ACTIONS tells which. Before 2.7 it is not
 * there, and only the quarantine shows. What passes goes on with the mail server.
 */
import type { Outcome } from '../../core/outcome.ts';
import { filterNote, REASON } from '../filter-note.ts';
import { newEvent } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';

const BLOCKED = 'Blocked ';
const ARROW = '> -> <';

export function readVerdict(
  line: FramedLine,
  words: string,
  number: string,
  wantsNotes: boolean,
  emit: Emit,
): LineVerdict {
  const arrow = words.indexOf(ARROW);
  if (arrow < 0) return 'unknown';
  const open = words.lastIndexOf(' <', arrow);
  const listEnd = endOfList(words, arrow + ARROW.length);
  if (open < 0 || listEnd < 0) return 'unknown';
  const sender = words.slice(open + 2, arrow);
  const rest = words.slice(listEnd);
  // Queue-ID and quarantine stand before the Message-ID, which is a stranger's.
  const own = beforeMessageId(rest);
  const told = [words.slice(0, endOfHead(words, open))];
  for (const name of ['quarantine', 'Hits']) {
    const value = fieldOf(name === 'Hits' ? rest : own, name);
    if (value !== undefined) told.push(`${name}: ${value}`);
  }
  const text = told.join(', ');
  const messageId = bracketed(fieldOf(rest, 'Message-ID'));
  const queueId = fieldOf(own, 'Queue-ID');

  const head = words.slice(0, open);
  // What it could not take for the moment the mail server says itself, and tries again.
  if (!words.startsWith(BLOCKED) || queueId !== undefined || isPutOff(head)) {
    const next = firstOf(fieldOf(rest, 'queued_as'));
    const isClean = words.startsWith('Passed CLEAN ') || words.startsWith('Passed CLEAN,');
    const isBlocked = words.startsWith(BLOCKED);
    if (isClean || (!isBlocked && !wantsNotes)) return 'known';
    const note = filterNote(line, 'amavis', queueId ?? next ?? '', isBlocked ? REASON : 'filter', text);
    note.messageId = messageId;
    emit(note);
    return 'event';
  }
  const taken = newEvent(line, 'amavis', 'received', number);
  taken.sender = sender;
  taken.messageId = messageId;
  // The mail server beside it handed the message over; its line comes a moment later.
  taken.client = { ip: '127.0.0.1' };
  emit(taken);
  const outcome = outcomeOf(head, own);
  for (const recipient of splitList(words.slice(arrow + ARROW.length, listEnd - 1))) {
    const event = newEvent(line, 'amavis', 'attempt', number);
    event.recipient = recipient;
    event.outcome = outcome;
    event.statusText = text;
    emit(event);
  }
  emit(newEvent(line, 'amavis', 'removed', number));
  return 'event';
}

/** `Blocked SPAM {DiscardedInbound,Quarantined}`, without the client behind it. */
function endOfHead(words: string, open: number): number {
  const close = words.indexOf('}');
  if (close > 0 && close < open) return close + 1;
  const comma = words.indexOf(', ');
  return comma > 0 && comma < open ? comma : open;
}

/** A word for each kind of recipient. */
function actionsOf(head: string): string {
  const brace = head.lastIndexOf('{');
  return brace < 0 ? '' : head.slice(brace);
}

function isPutOff(head: string): boolean {
  return actionsOf(head).includes('TempFailed');
}

function outcomeOf(head: string, own: string): Outcome {
  const actions = actionsOf(head);
  if (actions.includes('Bounced') || actions.includes('Rejected')) return 'bounced';
  const isKept = actions.includes('Quarantined') || fieldOf(own, 'quarantine') !== undefined;
  return isKept ? 'held' : 'discarded';
}

/** Behind the last `>` of the list; names in quotation marks may hold anything. */
function endOfList(words: string, from: number): number {
  let at = from;
  for (;;) {
    const close = words.indexOf('>', at);
    if (close < 0) return -1;
    const next = words[close + 1];
    if (next === undefined) return close + 1;
    if (next === ',' && words[close + 2] !== '<') return close + 1;
    at = close + 1;
  }
}

function splitList(list: string): string[] {
  return list.split('>,<');
}

function beforeMessageId(rest: string): string {
  const at = rest.indexOf(', Message-ID: ');
  return at < 0 ? rest : rest.slice(0, at);
}

/**
 * `, name: value` up to the next comma; a Message-ID ends at its bracket. A stranger's Message-ID may hold the words of
 * another field: what seems to stand in two places is not known.
 */
function fieldOf(rest: string, name: string): string | undefined {
  const words = `, ${name}: `;
  const at = rest.indexOf(words);
  if (at < 0 || rest.includes(words, at + 1)) return undefined;
  const from = at + name.length + 4;
  const close = rest[from] === '<' ? rest.indexOf('>', from) + 1 : 0;
  const end = close > 0 ? close : rest.indexOf(',', from);
  const value = rest.slice(from, end < 0 ? undefined : end);
  return value === '' ? undefined : value;
}

function bracketed(id: string | undefined): string | undefined {
  return id?.startsWith('<') === true && id.endsWith('>') ? id.slice(1, -1) : id;
}

/** `1DEC08AD7/2F1A` when the recipients were told apart. */
function firstOf(ids: string | undefined): string | undefined {
  return ids?.split('/', 1)[0];
}
