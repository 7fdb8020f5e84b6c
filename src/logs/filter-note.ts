/**
 * A filter that a mail server asks about a message (milter, content filter) has no queue of its own: what it says in
 * the log explains the outcome in the server's lines, under the server's queue id.
 */
import { type EventDraft, newEvent } from './new-event.ts';
import type { FramedLine } from './framed-line.ts';
import type { ReaderTraits } from './reader.ts';
import { ascii } from './scan.ts';
import { idKey } from './sieve-ids.ts';
import { LEAVE_OUT, type OpenSieve, READ, type SiftLine, type Sieve } from './sieve.ts';

export const FILTER_TRAITS: ReaderTraits = {
  queueIdReuse: 'hours',
  logsRemoval: true,
  queuesPermanentGreeting: false,
};

/** A count of deliveries needs none of a filter's lines that only tell what was found. */
export const SKIP_ALL: Sieve = { forProgram: () => () => LEAVE_OUT };

/**
 * Of the lines of other filters it needs those that tell why. `reasonFor`: the queue id of the message such a line is
 * about (`''`: of none, or one not known); `undefined` for all other lines.
 */
export function keepReasons(reasonFor: (text: string) => string | undefined): OpenSieve {
  return (log) => {
    const sift: SiftLine = (line) => {
      const queueId = reasonFor(line.text);
      if (queueId === undefined) return LEAVE_OUT;
      return queueId === '' ? READ : log.keep(idKey(ascii(queueId), 0, queueId.length));
    };
    return { forProgram: () => sift };
  };
}

/** Topic of a note that tells why; correlate weighs its words like those of a host that failed. */
export const REASON = 'host-error';

const MIN_ID = 6;
const MAX_ID = 25;

/** Length of the queue id before `: ` at the beginning of `text`; 0 when something else stands there. */
export function queueIdLength(text: string): number {
  let digits = 0;
  let end = 0;
  for (; end <= MAX_ID; end += 1) {
    const code = text.charCodeAt(end);
    const isDigit = code >= 48 && code <= 57;
    if (isDigit) digits += 1;
    else if (!isLetter(code)) break;
  }
  if (end < MIN_ID || end > MAX_ID || digits === 0 || !text.startsWith(': ', end)) return 0;
  // Ids begin with a digit or a capital letter, names of keys and functions mostly do not.
  return text.charCodeAt(0) <= 90 ? end : 0;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

export function filterNote(
  line: FramedLine,
  mta: string,
  queueId: string,
  topic: string,
  words: string,
): EventDraft {
  const note = newEvent(line, mta, 'note', queueId);
  note.topic = topic;
  note.statusText = words;
  return note;
}
