/**
 * The answer of a content filter to the final dot. It says yes to the mail server whatever it does with the message,
 * and names the number under which its own lines stand:
 *
 *     250 2.7.0 Ok, discarded, id=00070-01 - spam                       amavis, D_DISCARD
 *     250 2.7.0 Ok, discarded, id=00070-02 - INFECTED: Eicar-Signature
 *     250 2.5.0 Ok, id=00070-03, BOUNCE                                 amavis, D_BOUNCE: it has written a bounce
 *     554 5.7.0 Reject, id=00070-04 - spam                              amavis, D_REJECT
 *
 * Source: amavis 2.4–2.13, sub mail_via_smtp, do_notify_and_quarantine ($smtp_resp).
 */
import type { EventDraft } from './new-event.ts';

const DISCARDED = 'Ok, discarded, id=';
const OK = 'Ok, id=';
const REJECT = 'Reject, id=';

/** Puts into `event`, whose `words` say what the next hop answered, what became of the message there. */
export function applyFilterReply(event: EventDraft, words: string | undefined): void {
  if (words === undefined) return;
  const discarded = words.indexOf(DISCARDED);
  if (discarded >= 0) {
    become(event, 'discarded', words, discarded + DISCARDED.length);
    return;
  }
  const ok = words.indexOf(OK);
  if (ok >= 0 && words.includes(', BOUNCE', ok)) become(event, 'bounced', words, ok + OK.length);
  else if (words.includes(REJECT)) {
    event.childQueueId = numberAt(words, words.indexOf(REJECT) + REJECT.length);
  }
}

function become(event: EventDraft, outcome: 'discarded' | 'bounced', words: string, at: number): void {
  event.outcome = outcome;
  // Its yes is no reply that could explain anything.
  event.reply = undefined;
  event.statusText = words.slice(words.indexOf('Ok, '));
  event.childQueueId = numberAt(words, at);
}

/** `00070-01`, `12345-01-2` */
function numberAt(words: string, from: number): string | undefined {
  let end = from;
  while (end < words.length && isNumberChar(words.charCodeAt(end))) end += 1;
  return end > from ? words.slice(from, end) : undefined;
}

function isNumberChar(code: number): boolean {
  return code === 45 || (code >= 48 && code <= 57);
}
