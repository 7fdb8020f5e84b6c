/** Follows the recipients of a chain of messages over its hops (MSP → local MTA → content filter → smarthost). */
import { isLinked } from './chain.ts';
import type { Message, RecipientState } from './message.ts';
import { type Hop, type Onward, onwardTo } from './onward.ts';
import { isPiped } from './piped.ts';
import { findRecipient } from './recipient.ts';

/** RFC 5321 §6.3: servers let a mail pass a hundred times before they say that it goes round; all of that is one mail. */
const MAX_HOPS = 128;

export interface Followed {
  /** For each recipient the hops it took, at least one. */
  readonly paths: readonly (readonly Hop[])[];
  /** The first message and every one its recipients went on to, all settled now. */
  readonly messages: Iterable<Message>;
}

export function followRecipients(root: Message): Followed {
  if (root.returns === undefined && root.recipients.every((state) => state.next === undefined)) {
    root.settled = true;
    return { paths: root.recipients.map((state) => [{ message: root, state }]), messages: [root] };
  }
  return followChain(root);
}

function followChain(root: Message): Followed {
  const chain: Chain = { taken: new Set(), seen: new Set(), ways: new Map() };
  const paths: Hop[][] = [];
  const visit = (message: Message): void => {
    chain.seen.add(message);
    message.settled = true;
    for (const state of message.recipients) {
      if (!chain.taken.has(state)) follow([{ message, state }], chain, paths);
    }
  };
  visit(root);
  for (const message of chain.seen) visit(message);
  return { paths, messages: chain.seen };
}

/** What is known of a chain while its recipients are followed. */
interface Chain {
  readonly taken: Set<RecipientState>;
  readonly seen: Set<Message>;
  /** By the message from which they go on. */
  readonly ways: Map<Message, Way>;
}

interface Way {
  readonly senders: ReadonlyMap<Message, readonly RecipientState[]>;
  /** By the next hop. */
  readonly onward: Map<Message, Onward>;
}

/** Adds the ways that begin with `hops` to `paths`. */
function follow(hops: readonly Hop[], chain: Chain, paths: Hop[][]): void {
  const last = hops[hops.length - 1];
  if (last === undefined) return;
  chain.taken.add(last.state);
  const found = paths.length;
  for (const hop of hops.length < MAX_HOPS ? nextHops(hops, last, chain) : []) {
    if (!chain.taken.has(hop.state)) follow([...hops, hop], chain, paths);
  }
  if (paths.length === found) paths.push([...hops]);
}

function nextHops(hops: readonly Hop[], last: Hop, chain: Chain): readonly Hop[] {
  if (isPiped(last.state)) return returnsOf(last, chain);
  const child = last.state.next;
  if (child === undefined || hops.some((hop) => hop.message === child)) return [];
  return onwardOf(last, child, chain);
}

/** What a program made of the mail: the first that is known to be for the same recipient. */
function returnsOf({ message: from, state: { key } }: Hop, chain: Chain): readonly Hop[] {
  for (const message of from.returns ?? []) {
    if (!isLinked(from, message) || (message.settled && !chain.seen.has(message))) continue;
    const state = findRecipient(message, key);
    if (state === undefined || chain.taken.has(state)) continue;
    message.settled = true;
    chain.seen.add(message);
    return [{ message, state }];
  }
  return [];
}

function onwardOf({ message, state }: Hop, child: Message, chain: Chain): readonly Hop[] {
  let way = chain.ways.get(message);
  if (way === undefined) {
    way = { senders: sendersTo(message), onward: new Map() };
    chain.ways.set(message, way);
  }
  let onward = way.onward.get(child);
  if (onward === undefined) {
    onward = onwardTo(child, way.senders.get(child) ?? []);
    way.onward.set(child, onward);
    for (const part of [child, ...(child.splits ?? [])]) {
      part.settled = true;
      chain.seen.add(part);
    }
  }
  return onward.get(state) ?? [];
}

/** By the message their recipients went on to. */
function sendersTo({ recipients }: Message): Map<Message, RecipientState[]> {
  const senders = new Map<Message, RecipientState[]>();
  for (const state of recipients) {
    if (state.next === undefined) continue;
    const known = senders.get(state.next);
    if (known === undefined) senders.set(state.next, [state]);
    else known.push(state);
  }
  return senders;
}
