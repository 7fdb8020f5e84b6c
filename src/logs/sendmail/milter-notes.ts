/**
 * Lines that name the milter in parentheses (`MilterLogLevel`): what it changed, and when it does not answer. What it
 * changed can explain a later refusal, or why a recipient got nothing; a milter that is gone makes sendmail refuse all
 * mail for the time being (`F=T`) or take it unchecked.
 *
 *     Milter (opendkim): to error state          Milter (opendkim): init failed to open
 *     Milter (spamassassin) add: header: X-Spam-Flag: YES
 *     Milter (filter) change: header Subject: from … to …
 *     Milter (filter) add: rcpt: <b@x.example>
 *     Milter (filter) delete: rcpt <b@x.example>, naddrs=1    that recipient gets nothing, and nobody is told
 *     Milter (filter): init success to negotiate         (nothing to tell)
 *
 * Source: sendmail/milter.c.
 */
import { filterNote, REASON } from '../filter-note.ts';
import { newEvent } from '../new-event.ts';
import { decodeOctal } from '../octal.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { addressOf } from './addresses.ts';

const TROUBLE = [
  '): to error state',
  '): init failed',
  '): error connecting',
  '): timeout ',
  '): read returned -1',
];
const ADDED = ') add: rcpt';
const DELETED = ') delete: rcpt';
const CHANGES = [
  ') change: ',
  ') add: header: X-Spam-Flag: ',
  ') add: header: X-Spam-Status: Yes',
  ') body replaced',
];

/** `words` is what follows the queue id. */
export function readMilterNote(
  line: FramedLine,
  words: string,
  queueId: string,
  wantsNotes: boolean,
  emit: Emit,
): LineVerdict {
  if (!words.startsWith('Milter (')) return 'known';
  const deleted = recipientAfter(words, DELETED);
  if (deleted !== undefined) {
    const event = newEvent(line, 'sendmail', 'attempt', queueId);
    event.recipient = deleted;
    event.outcome = 'discarded';
    event.topic = 'milter';
    event.statusText = decodeOctal(words);
    event.contacted = false;
    emit(event);
    return 'event';
  }
  const isTrouble = TROUBLE.some((part) => words.includes(part));
  if (!isTrouble && !wantsNotes) return 'known';
  const added = recipientAfter(words, ADDED);
  if (!isTrouble && added === undefined && !CHANGES.some((part) => words.includes(part))) return 'known';
  const note = filterNote(line, 'sendmail', queueId, isTrouble ? REASON : 'milter', decodeOctal(words));
  if (added !== undefined) note.recipient = added;
  emit(note);
  return 'event';
}

/** The address in the words after `part`. */
function recipientAfter(words: string, part: string): string | undefined {
  const at = words.indexOf(part);
  const from = at < 0 ? -1 : words.indexOf('<', at);
  const end = from < 0 ? -1 : words.indexOf('>', from);
  return end < 0 ? undefined : addressOf(words.slice(from, end + 1));
}
