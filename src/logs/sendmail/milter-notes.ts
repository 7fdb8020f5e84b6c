/**
 * Lines that name the milter in parentheses (`MilterLogLevel`): what it changed, and when it does not answer. What it
 * changed can explain a later refusal, or why a recipient got nothing; a milter that is gone makes sendmail refuse all
 * mail for the time being (`F=T`) or take it unchecked.
 *
 *     Milter (opendkim): to error state          Milter (opendkim): init failed to open
 *     Milter (spamassassin) add: header: X-Spam-Flag: YES
 *     Milter (filter) change: header Subject: from … to …
 *     Milter (filter) delete: rcpt <b@x.example>         also `add: rcpt: <b@x.example>`
 *     Milter (filter): init success to negotiate         (nothing to tell)
 *
 * Source: sendmail/milter.c.
 */
import { filterNote, REASON } from '../filter-note.ts';
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
const RECIPIENTS = [') add: rcpt', ') delete: rcpt'];
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
  const isTrouble = TROUBLE.some((part) => words.includes(part));
  if (!isTrouble && !wantsNotes) return 'known';
  const recipientAt = RECIPIENTS.map((part) => [words.indexOf(part), part.length] as const).find(
    ([at]) => at > 0,
  );
  if (!isTrouble && recipientAt === undefined && !CHANGES.some((part) => words.includes(part)))
    return 'known';
  const note = filterNote(line, 'sendmail', queueId, isTrouble ? REASON : 'milter', decodeOctal(words));
  if (recipientAt !== undefined) {
    const [at, length] = recipientAt;
    const from = words.indexOf(' ', at + length) + 1;
    if (from > 0) note.recipient = addressOf(words.slice(from));
  }
  emit(note);
  return 'event';
}
