/** Follows the recipients of a chain of messages over its hops (MSP → local MTA → content filter → smarthost). */
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
  const chain: Chain = { taken: new Set(), seen: new Set(), onward: new Map() };
  const paths: Hop[][] = [];
  const visit = (message: Message): void => {
    chain.seen.add(message);
    message.settled = true;
    for (const state of message.recipients) {
      if (!chain.taken.has(state)) paths.push(...follow([{ message, state }], chain));
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
  /** By the next hop. */
  readonly onward: Map<Message, { readonly from: Message; readonly recipients: Onward }>;
}

function follow(hops: readonly Hop[], chain: Chain): Hop[][] {
  const last = hops[hops.length - 1];
  if (last === undefined) return [];
  chain.taken.add(last.state);
  if (isPiped(last.state)) return followReturn(hops, last, chain);
  const child = hops.length < MAX_HOPS ? last.state.next : undefined;
  if (child === undefined || hops.some((hop) => hop.message === child)) return [[...hops]];
  for (const message of [child, ...(child.splits ?? [])]) {
    message.settled = true;
    chain.seen.add(message);
  }
  const onward = onwardOf(last, child, chain).filter((hop) => !chain.taken.has(hop.state));
  if (onward.length === 0) return [[...hops]];
  return onward.flatMap((hop) => follow([...hops, hop], chain));
}

function followReturn(hops: readonly Hop[], last: Hop, chain: Chain): Hop[][] {
  for (const message of hops.length < MAX_HOPS ? (last.message.returns ?? []) : []) {
    const state =
      message.settled && !chain.seen.has(message) ? undefined : findRecipient(message, last.state.key);
    if (state === undefined || chain.taken.has(state)) continue;
    message.settled = true;
    chain.seen.add(message);
    return follow([...hops, { message, state }], chain);
  }
  return [[...hops]];
}

function onwardOf({ message, state }: Hop, child: Message, chain: Chain): readonly Hop[] {
  let known = chain.onward.get(child);
  if (known?.from !== message) {
    known = { from: message, recipients: onwardTo(child, message) };
    chain.onward.set(child, known);
  }
  return known.recipients.get(state) ?? [];
}
