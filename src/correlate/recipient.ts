/** What is kept of the attempts for one recipient. */
import { addressKey, domainOf, localPartOf, remoteNameOf } from '../core/address.ts';
import { detach } from '../core/detach.ts';
import type { LogEvent } from '../core/event.ts';
import { isFinalOutcome, isTaken, type Outcome } from '../core/outcome.ts';
import type { Message, RecipientState } from './message.ts';

/** Attempts a lean run keeps: the first, the newest that tells something, the newest. */
const LEAN_ATTEMPTS = 3;
/** From so many recipients on a message finds them by a table. */
export const MANY_RECIPIENTS = 16;

type Origin = Pick<LogEvent, 'time' | 'originalRecipient' | 'outcome'> & Partial<Pick<LogEvent, 'source'>>;

/** The state of the event's recipient, made when it is the first attempt for it. */
export function recipientState(message: Message, event: LogEvent): RecipientState {
  const recipient = event.recipient ?? '';
  const known = findRecipient(message, recipient);
  if (known !== undefined) return known;
  return addRecipient(message, detach(recipient), event);
}

function addRecipient(
  message: Message,
  recipient: string,
  { time, source, originalRecipient, outcome = 'deferred' }: Origin,
): RecipientState {
  const key = addressKey(recipient);
  const state: RecipientState = {
    recipient,
    key,
    domain: domainOf(recipient),
    originalRecipient: originalRecipient === undefined ? undefined : detach(originalRecipient),
    outcome,
    attemptCount: 0,
    attempts: [],
    onlySource: source,
    firstTime: time,
    lastTime: time,
    next: undefined,
    handOvers: 0,
  };
  message.recipients.push(state);
  if (!isFinalOutcome(state.outcome)) message.waiting += 1;
  // The first of two of that name is found, with and without the table.
  if (message.byKey?.has(key) === false) message.byKey.set(key, state);
  return state;
}

/** Keys of its own address and of the one it was sent to. */
export function namesOf(state: RecipientState): string[] {
  return state.originalRecipient === undefined
    ? [state.key]
    : [state.key, addressKey(state.originalRecipient)];
}

/** Of whom nothing was said but that the message is for them, they wait. */
export function awaitAnnounced(message: Message): void {
  const { announced, firstTime: time } = message;
  if (announced === undefined || message.recipients.length > 0) return;
  for (const recipient of announced.split(' ')) {
    if (recipient !== '' && findRecipient(message, recipient) === undefined)
      addRecipient(message, recipient, { time });
  }
}

/**
 * The state an attempt belongs to. A user's `.forward` may put the mail into the mailbox and send it on besides: both are
 * logged for the same address, and each has a fate of its own.
 */
export function attemptState(message: Message, event: LogEvent): RecipientState {
  const state = recipientState(message, event);
  if (state.attemptCount === 0 || !isTaken(event.outcome) || remoteNameOf(event.relay) !== undefined)
    return state;
  if (!isTaken(state.outcome) || isOnward(state) === isSentOn(event)) return state;
  if (remoteNameOf(state.attempts[state.attempts.length - 1]?.relay) !== undefined) return state;
  const other = message.recipients.find((one) => one.key === state.key && isOnward(one) === isSentOn(event));
  return other ?? addRecipient(message, state.recipient, event);
}

const isSentOn = (event: LogEvent): boolean => event.childQueueId !== undefined;

/** Does its newest attempt name the message as which it goes on? */
function isOnward({ attempts }: RecipientState): boolean {
  return attempts[attempts.length - 1]?.childQueueId !== undefined;
}

export function findRecipient(message: Message, recipient: string): RecipientState | undefined {
  const { recipients } = message;
  if (recipients.length < MANY_RECIPIENTS) {
    for (const state of recipients) if (state.recipient === recipient) return state;
    const key = addressKey(recipient);
    return recipients.find((state) => state.key === key);
  }
  message.byKey ??= new Map(recipients.map((state) => [state.key, state] as const).reverse());
  return message.byKey.get(addressKey(recipient));
}

/** Another message tells what became of the recipient; hosts may complete its domain. */
export function forgetRecipient(message: Message, recipient: string): void {
  const local = localPartOf(recipient).toLowerCase();
  message.recipients = message.recipients.filter(
    (state) => localPartOf(state.recipient).toLowerCase() !== local,
  );
  message.waiting = message.recipients.filter(({ outcome }) => !isFinalOutcome(outcome)).length;
  message.byKey = undefined;
  message.byChild = undefined;
}

/** A recipient announced when the message was queued, who was then replaced by another address: nobody waits there. */
export function forgetAnnounced(message: Message, original: string, recipient: string | undefined): void {
  const key = addressKey(original);
  if (recipient === undefined || key === addressKey(recipient)) return;
  const announced = findRecipient(message, original);
  if (announced === undefined || announced.attemptCount > 0) return;
  message.recipients.splice(message.recipients.indexOf(announced), 1);
  message.byKey?.delete(key);
  if (!isFinalOutcome(announced.outcome)) message.waiting -= 1;
}

export function setOutcome(message: Message, state: RecipientState, outcome: Outcome): void {
  message.waiting += Number(isFinalOutcome(state.outcome)) - Number(isFinalOutcome(outcome));
  state.outcome = outcome;
}

export function rememberAttempt(state: RecipientState, event: LogEvent, full: boolean): void {
  const { attempts } = state;
  const newest = attempts[LEAN_ATTEMPTS - 1];
  if (full || newest === undefined) {
    attempts.push(event);
    return;
  }
  if (newest.reply !== undefined && newest.contacted !== false) attempts[LEAN_ATTEMPTS - 2] = newest;
  attempts[LEAN_ATTEMPTS - 1] = event;
}

/**
 * Is the event older than the newest known attempt? Of two in the same moment the final one is the newer: what came to
 * its end is not put off again.
 */
export function isBefore(event: LogEvent, state: RecipientState): boolean {
  if (event.time !== state.lastTime) return event.time < state.lastTime;
  return isFinalOutcome(state.outcome) && event.outcome !== undefined && !isFinalOutcome(event.outcome);
}

/** Puts an attempt that was told late in its place; a lean run needs it only while it has few. */
export function insertAttempt(state: RecipientState, event: LogEvent, full: boolean): void {
  const { attempts } = state;
  if (!full && attempts.length >= LEAN_ATTEMPTS) return;
  let at = attempts.length - 1;
  while (at > 0 && (attempts[at - 1]?.time ?? 0) > event.time) at -= 1;
  attempts.splice(Math.max(0, at), 0, event);
  if (event.time < state.firstTime) state.firstTime = event.time;
}

export function everyoneIsFinal(message: Message): boolean {
  if (message.recipientCount !== undefined && message.recipients.length < message.recipientCount)
    return false;
  return message.waiting === 0;
}
