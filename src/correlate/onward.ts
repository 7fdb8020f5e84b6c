/**
 * Which recipients of the next hop stand for which of the hop before? Addresses change on the way: aliases, local
 * domains, names without a domain.
 */
import { addressKey, domainOf, localPartOf } from '../core/address.ts';
import type { Message, RecipientState } from './message.ts';

/** One recipient of one message. */
export interface Hop {
  readonly message: Message;
  readonly state: RecipientState;
}

/** Of recipients that went on: as whom. */
export type Onward = ReadonlyMap<RecipientState, readonly Hop[]>;

/** `senders`: all recipients of one message that went on to `child`. */
export function onwardTo(child: Message, senders: readonly RecipientState[]): Onward {
  const onward = new Map<RecipientState, Hop[]>(senders.map((state) => [state, []]));
  const byKey = new Map(senders.map((state) => [state.key, state]));
  const byUser = new Map(senders.map((state) => [localPartOf(state.key), state]));
  const rest: Hop[] = [];
  for (const hop of recipientsOf(child)) {
    const { state } = hop;
    const alias = state.originalRecipient;
    const same = byKey.get(state.key) ?? (alias === undefined ? undefined : byKey.get(addressKey(alias)));
    const sender = same ?? sameUser(byUser.get(localPartOf(state.key)), state);
    if (sender === undefined) rest.push(hop);
    else onward.get(sender)?.push(hop);
  }
  // Of several aliases nothing tells which led where.
  const unknown = senders.filter((state) => onward.get(state)?.length === 0);
  const [only] = unknown;
  if (only !== undefined && unknown.length === 1) onward.set(only, rest);
  return onward;
}

/** Those of the messages it was split into are its own, too. */
function recipientsOf(message: Message): Hop[] {
  return [message, ...(message.splits ?? [])].flatMap((part) =>
    part.recipients.map((state) => ({ message: part, state })),
  );
}

/** A bare user name, or a mailbox on the next host itself: its domain may be written in several ways. */
function sameUser(from: RecipientState | undefined, to: RecipientState): RecipientState | undefined {
  if (from === undefined) return undefined;
  return domainOf(from.key) === '' || domainOf(to.key) === '' || isMailbox(to) ? from : undefined;
}

function isMailbox({ attempts }: RecipientState): boolean {
  return attempts.some((attempt) => attempt.outcome === 'delivered' && attempt.relay === undefined);
}
