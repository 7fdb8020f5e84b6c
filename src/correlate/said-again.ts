/** A server that puts a mail off says the same at each attempt: only its time changes. */
import type { LogEvent } from '../core/event.ts';
import type { SaidAgain } from '../logs/sifted-reader.ts';
import type { Message } from './message.ts';
import { findRecipient } from './recipient.ts';

/** Counts the attempt `event`, said again by `line`. False when the newest one known of a lean run said something else. */
export function repeatAttempt(message: Message, event: LogEvent, { time, line }: SaidAgain): boolean {
  if (message.full || message.done) return false;
  const state = findRecipient(message, event.recipient ?? '');
  const newest = state?.attempts[state.attempts.length - 1];
  if (
    state === undefined ||
    state.recipient !== event.recipient ||
    newest === undefined ||
    time < state.lastTime
  )
    return false;
  if (newest.statusText !== event.statusText || newest.outcome !== event.outcome) return false;
  if (newest.source !== event.source || newest.relay?.ip !== event.relay?.ip) return false;
  state.attemptCount += 1;
  state.lastTime = time;
  if (time > message.lastTime) message.lastTime = time;
  const again = { ...newest, time, line };
  if (state.attempts.length === 1) state.attempts.push(again);
  else state.attempts[state.attempts.length - 1] = again;
  return true;
}
