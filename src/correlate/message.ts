/**
 * State the correlator keeps of one message at one host: what is needed to say at its end what became of
 * every recipient, and nothing else. Everything kept is detached from the chunk it was read from.
 */
import type { LogEvent, SourceRef } from '../core/event.ts';
import type { Outcome } from '../core/outcome.ts';

export interface RecipientState {
  readonly recipient: string;
  readonly key: string;
  readonly domain: string;
  originalRecipient: string | undefined;
  /** Outcome of the newest attempt. */
  outcome: Outcome;
  attemptCount: number;
  /** All attempts (full) or the telling ones (lean). */
  attempts: LogEvent[];
  /** The file all attempts were read from; `undefined` when there are several, which may hold the same lines. */
  onlySource: SourceRef | undefined;
  firstTime: number;
  lastTime: number;
  /** The message as which the newest attempt goes on. An id may name another message later. */
  next: Message | undefined;
  /** So many of the newest attempts: one address may have several names. */
  handOvers: number;
}

export interface Message {
  readonly host: string;
  readonly mta: string;
  readonly queueId: string;
  firstTime: number;
  lastTime: number;
  utcOffset: number;
  sender: string | undefined;
  messageId: string | undefined;
  recipientCount: number | undefined;
  /**
   * Recipients named when it came in, separated by blanks (topic `announced`). Later lines may name others, an alias'
   * members: of use only as long as there are none.
   */
  announced: string | undefined;
  /** Handed in over the loopback interface: another message of this host may go on as this one. */
  fromLoopback: boolean;
  recipients: RecipientState[];
  /** The same by key, once there are many. */
  byKey: Map<string, RecipientState> | undefined;
  /** Those that went on, by the id they went on under, once there are many. */
  byChild: Map<string, Set<RecipientState>> | undefined;
  /** How many have no final outcome yet. */
  waiting: number;
  /** Everything that is not an attempt; only kept when running in full detail. */
  trail: LogEvent[] | undefined;
  /** Notes that carry a reason (`host-error`): the newest few, kept in both modes. */
  hints: LogEvent[] | undefined;
  /** Left the queue, or every announced recipient has its final outcome. */
  done: boolean;
  /** Everything is kept of it. */
  full: boolean;
  /** Put into the hold queue, or frozen: nothing is tried until somebody lets it go. */
  held: boolean;
  /** Thrown away as a whole, by a line that names no recipient. */
  discarded: boolean;
  /** Already told to the receiver; later lines of the same id start anew. */
  settled: boolean;
  /** This message carries a bounce or delay notice. */
  isNotification: boolean;
  /** It came without a sender: that it is such a notice may be told only after its end. */
  hasNoSender: boolean;
  /** Messages that took some of the recipients of this one, at the same host. */
  splits: Set<Message> | undefined;
  /** Later messages of this host with the same Message-ID: a program may have sent this one on again. */
  returns: Message[] | undefined;
  /** Messages that handed recipients over to this one. */
  parents: Message[];
  /** Length of the chain that led here. */
  depth: number;
  /** One of the messages from here on that had not come to its end when that was asked last. */
  awaited: Message | undefined;
}

export function newMessage(event: LogEvent, host: string, queueId: string): Message {
  return {
    host,
    mta: event.mta,
    queueId,
    firstTime: event.time,
    lastTime: event.time,
    utcOffset: event.utcOffset,
    sender: undefined,
    messageId: undefined,
    recipientCount: undefined,
    announced: undefined,
    fromLoopback: false,
    recipients: [],
    byKey: undefined,
    byChild: undefined,
    waiting: 0,
    trail: undefined,
    hints: undefined,
    done: false,
    full: false,
    held: false,
    discarded: false,
    settled: false,
    isNotification: false,
    hasNoSender: false,
    splits: undefined,
    returns: undefined,
    parents: [],
    depth: 0,
    awaited: undefined,
  };
}
