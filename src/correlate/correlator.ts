/**
 * From events and bounces to deliveries.
 *
 * A mail server knows a message by its queue id; the mail itself passes several servers, each with an id of
 * its own, and each recipient may meet another fate. The correlator is a streaming reducer: it keeps a small
 * state per queue id (message.ts), links messages that hand over to each other by the id the next hop
 * answered with, lets a finished message linger a while for lines that come late (DSN lines, the other end of
 * a hop), then settles the whole chain into deliveries (settle.ts) and forgets it. Memory depends on the
 * number of messages under way, not on the length of the log. A queue id ends with the message's life, so
 * that an id used again does not join two mails.
 *
 * Feed all bounces first, then events in order of time (a few minutes of disorder are fine), then call end().
 */
import { addressKey, domainOrUser, isLoopback, isPrivateIp, remoteNameOf } from '../core/address.ts';
import type { Bounce } from '../core/bounce.ts';
import type { Delivery } from '../core/delivery.ts';
import { detach } from '../core/detach.ts';
import type { LogEvent } from '../core/event.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { LIMITS } from '../core/limits.ts';
import { isFinalOutcome, isTaken } from '../core/outcome.ts';
import { acceptedId } from '../logs/accepted-id.ts';
import type { ReaderTraits } from '../logs/reader.ts';
import type { WatchedNames } from '../logs/sieve.ts';
import type { CountAcceptance, SaidAgain, TellAgain } from '../logs/sifted-reader.ts';
import { type BounceIndex, createBounceIndex } from './bounce-index.ts';
import { isAtRest, link, rootOf, stir } from './chain.ts';
import { isKnownAttempt, isKnownLine, STAMP_MS } from './copies.ts';
import { createHandOvers, type HandOvers, newestChild } from './hand-overs.ts';
import { createKeeper, type Keeper } from './keep.ts';
import type { Linger } from './linger.ts';
import { createLingers, type Lingers } from './lingers.ts';
import { createLocalRefusals, type LocalRefusals } from './local-refusals.ts';
import { deliveryOfBounce, deliveryOfRejection } from './lone.ts';
import { createMarkedIds, type MarkedIds } from './marked-ids.ts';
import { memoize } from './memo.ts';
import { type Message, newMessage, type RecipientState } from './message.ts';
import { createMessageTable, type MessageTable } from './message-table.ts';
import {
  attemptState,
  awaitAnnounced,
  everyoneIsFinal,
  forgetAnnounced,
  insertAttempt,
  isBefore,
  recipientState,
  rememberAttempt,
  setOutcome,
} from './recipient.ts';
import { isPiped } from './piped.ts';
import type { Hop } from './onward.ts';
import { createRelayRoles, type RelayRoles } from './relay-roles.ts';
import { awaitReturns, createNamesakes, type Namesakes } from './namesakes.ts';
import { type CountRejection, Rejections } from './rejections.ts';
import { REUSE_MS } from './reuse.ts';
import { repeatAttempt } from './said-again.ts';
import { settle } from './settle.ts';

/** Newest notes with a reason kept per message. */
const MAX_HINTS = 4;
/** Messages let go at once when there are too many: the first of a table are slow to reach. */
const DROPPED_AT_ONCE = 1_000;

export interface CorrelatorOptions {
  readonly knowledge: Knowledge;
  /**
   * `full` keeps every attempt and note with its raw line; `lean` what counting and classifying needs; a function
   * says for which queue ids everything is to be kept.
   */
  readonly detail: 'full' | 'lean' | ((queueId: string) => boolean);
  readonly traitsOf: (mta: string) => ReaderTraits;
  readonly onDelivery: (delivery: Delivery) => void;
  /**
   * When given, a lean run tells of a mail that a remote host took at the first attempt only this much: most mail is
   * like that, and needs no state.
   */
  readonly acceptancesOf?: ((domain: string, relay: string) => CountAcceptance) | undefined;
  /**
   * A sieve had counted what became of the mail at the next hop before it was known that the mail had come from here:
   * of the delivery only the attempts up to that hop are new.
   */
  readonly onCounted?: ((delivery: Delivery) => void) | undefined;
  /** Refusals before queueing that say the same of the same domain need not be made deliveries one by one. */
  readonly rejectionsOf?: ((rejection: Delivery) => CountRejection) | undefined;
  /** Let finished messages wait for hops in other logs, also when their own log shows no further hop. */
  readonly severalLogs?: boolean | undefined;
  /** A sieve leaves out lines: those that are left do not show how many hosts wrote the log. */
  readonly isSifted?: boolean | undefined;
}

export interface CorrelatorStats {
  /** Messages that had to be let go before their end was seen. */
  readonly dropped: number;
  /** Attempts read twice from different files. */
  readonly duplicates: number;
}

export class Correlator {
  readonly roles: RelayRoles;
  readonly #options: CorrelatorOptions;
  readonly #isWanted: (queueId: string) => boolean;
  readonly #keepFully: Keeper = createKeeper('full');
  readonly #keepLean: Keeper = createKeeper('lean');
  readonly #bounces: BounceIndex = createBounceIndex();
  readonly #messages: MessageTable = createMessageTable();
  readonly #rejections: Rejections;
  readonly #localRefusals: LocalRefusals = createLocalRefusals();
  readonly #namesakes: Namesakes = createNamesakes();
  readonly #handOvers: HandOvers = createHandOvers(this.#messages);
  readonly #lingers: Lingers;
  /** Announced as notices (bounces, delay notices). */
  readonly #notices: MarkedIds = createMarkedIds();
  /** Messages of which a sieve counted something: when they were handed over. */
  readonly #counted: MarkedIds = createMarkedIds();
  readonly #tellsAcceptances: boolean;
  #dropped = 0;
  #duplicates = 0;
  #now = 0;
  #mta: string | undefined;
  #traits: ReaderTraits | undefined;

  constructor(options: CorrelatorOptions) {
    const { detail } = options;
    this.#isWanted = typeof detail === 'function' ? detail : () => detail === 'full';
    this.#options = { ...options, knowledge: memoize(options.knowledge) };
    this.#tellsAcceptances =
      detail === 'lean' && options.acceptancesOf !== undefined && options.severalLogs !== true;
    this.#lingers = createLingers({
      traitsOf: options.traitsOf,
      mayGoOnElsewhere: options.severalLogs === true || options.isSifted === true,
      messages: this.#messages,
    });
    this.roles = createRelayRoles(options.knowledge);
    this.#rejections = new Rejections({
      knowledge: this.#options.knowledge,
      bounces: this.#bounces,
      severalLogs: options.severalLogs === true,
      isFull: () => this.#isWanted(''),
      onDelivery: options.onDelivery,
    });
  }

  addBounce(bounce: Bounce): void {
    this.#bounces.add(bounce);
  }

  /** What of the logs must be told line by line, because a bounce may belong to it. */
  get bounceNames(): WatchedNames {
    return this.#bounces.names;
  }

  /** Counts mails that were taken at the first attempt and of which no event is told. */
  acceptancesOf(domain: string, relay: string): CountAcceptance {
    const learn = relay === '' ? undefined : this.roles.counterOf(relay, domain);
    const count = this.#options.acceptancesOf?.(domain, relay);
    return (time) => {
      this.#advance(time);
      learn?.();
      count?.(time);
    };
  }

  addEvent(event: LogEvent): void {
    this.#advance(event.time);
    if (event.queueId === '') {
      if (event.kind === 'rejected' && !this.#rejections.add(event)) this.#duplicates += 1;
      return;
    }
    if (this.#tellsAcceptances && this.#isWithoutState(event)) return;
    // That a mail was opened months later is no mail of its own.
    if (event.kind === 'note' && this.#traitsOf(event.mta).lateOutcomes === true && !this.#isKnown(event))
      return;
    const message = this.#messageFor(event);
    if (event.time > message.lastTime) message.lastTime = event.time;
    this.#apply(message, event);
  }

  /**
   * Of the message `queueId`, to which another is handed over at `time`, something was counted: see onCounted. With a
   * `recipient`: of the message itself, which has the address by another name, too.
   */
  addCounted(queueId: string, time: number, recipient?: string): void {
    this.#counted.mark(recipient === undefined ? queueId : countedName(queueId, recipient), time);
  }

  /** For an event that is told again: what tells it. */
  againOf(event: LogEvent): TellAgain {
    if (event.queueId === '' && event.kind === 'rejected' && this.#options.rejectionsOf !== undefined) {
      const count = this.#options.rejectionsOf(
        deliveryOfRejection(event, undefined, this.#options.knowledge),
      );
      return ({ time }) => {
        this.#advance(time);
        count(time);
      };
    }
    return (line) => {
      if (!this.#attemptAgain(event, line)) this.addEvent({ ...event, ...line });
    };
  }

  #attemptAgain(event: LogEvent, line: SaidAgain): boolean {
    if (event.kind !== 'attempt' || event.recipient === undefined) return false;
    this.#advance(line.time);
    const message = this.#messages.get(line.host, event.queueId);
    return message !== undefined && repeatAttempt(message, event, line);
  }

  #advance(time: number): void {
    if (!(time > this.#now)) return;
    this.#now = time;
    for (const linger of this.#lingers.all) this.#settleDue(linger);
    this.#rejections.tellDue(time);
  }

  #settleDue(linger: Linger): void {
    for (;;) {
      const message = linger.takeDue(this.#now);
      if (message === undefined) break;
      this.#settleWhenAtRest(message);
    }
  }

  /** Asked for each event; events of one server come in runs. */
  #traitsOf(mta: string): ReaderTraits {
    if (this.#traits === undefined || mta !== this.#mta) {
      this.#traits = this.#options.traitsOf(mta);
      this.#mta = mta;
    }
    return this.#traits;
  }

  /** The host under which a message is kept: none where its id is the same at all hosts. */
  #hostOf(event: LogEvent): string {
    return this.#traitsOf(event.mta).idsAreGlobal === true ? '' : event.host;
  }

  #isKnown(event: LogEvent): boolean {
    return this.#messages.get(this.#hostOf(event), event.queueId) !== undefined;
  }

  /** Mail that was taken at once leaves nothing to remember; true when the event was dealt with. */
  #isWithoutState(event: LogEvent): boolean {
    const taken = event.kind === 'attempt' && event.outcome === 'delivered';
    if (!taken && event.kind !== 'removed') return false;
    const { queueId, recipient } = event;
    const relay = remoteNameOf(event.relay);
    if (taken && (recipient === undefined || relay === undefined)) return false;
    // Several aliases may lead to one address; the host that took it may log here, too.
    if (event.originalRecipient !== undefined || event.childQueueId !== undefined) return false;
    if (this.#messages.get(event.host, queueId) !== undefined || this.#handOvers.awaits(queueId))
      return false;
    if (!this.#options.traitsOf(event.mta).logsRemoval || this.#notices.has(queueId)) return false;
    if (!taken || recipient === undefined || relay === undefined) return true;
    if (this.#bounces.mayConcern(queueId, recipient)) return false;
    if (isLoopback(relay, event.relay?.ip) || isPrivateIp(event.relay?.ip)) return false;
    const domain = domainOrUser(recipient);
    this.roles.learn(event, domain);
    if (this.roles.isHop(event)) return false;
    this.#options.acceptancesOf?.(domain, relay)(event.time);
    return true;
  }

  /** Settles what is still under way, then what only bounces know of. */
  end(): CorrelatorStats {
    this.#rejections.tellDue(Number.POSITIVE_INFINITY);
    for (const message of this.#messages.all()) if (!message.done) awaitAnnounced(message);
    for (const message of this.#messages.all()) if (!message.settled) this.#settle(rootOf(message));
    for (const message of this.#messages.all()) if (!message.settled) this.#settle(message);
    for (const bounce of this.#bounces.rest()) {
      const delivery = deliveryOfBounce(
        bounce,
        this.#options.knowledge,
        this.#options.traitsOf(bounce.writer),
      );
      if (delivery !== undefined) this.#options.onDelivery(delivery);
    }
    return { dropped: this.#dropped, duplicates: this.#duplicates };
  }

  #apply(message: Message, event: LogEvent): void {
    const isAttempt = event.kind === 'attempt' || event.kind === 'rejected';
    if (isAttempt && event.recipient !== undefined) {
      this.#addAttempt(message, event);
      return;
    }
    // The line that ends a message is told with it.
    if (message.full) this.#addToTrail(message, event);
    switch (event.kind) {
      case 'received':
        this.#addReceived(message, event);
        break;
      case 'attempt':
      case 'rejected':
        if (event.outcome === 'discarded') message.discarded = true;
        if (event.outcome !== undefined && isFinalOutcome(event.outcome)) this.#end(message, event);
        if (event.outcome === 'bounced') this.#addHint(message, event);
        break;
      case 'bounce-sent':
        this.#addBounceSent(message, event);
        break;
      case 'cloned':
        this.#inherit(message, event);
        break;
      case 'removed':
        this.#finish(message);
        break;
      case 'note':
        this.#addNote(message, event);
        break;
    }
  }

  #addToTrail(message: Message, event: LogEvent): void {
    const trail = (message.trail ??= []);
    if (this.#options.severalLogs === true && isKnownLine(trail, event)) return;
    trail.push(this.#keep(message, event));
  }

  #addReceived(message: Message, event: LogEvent): void {
    if (event.recipientCount !== undefined) message.recipientCount = event.recipientCount;
    // Of what a lean run counts, a sieve may have left out the lines that come after.
    if (event.topic === 'announced' && event.statusText !== undefined && this.#options.detail !== 'lean')
      message.announced = detach(event.statusText);
    if (event.topic === 'bounce') message.isNotification = true;
    if (event.sender === '') message.hasNoSender = true;
    // Servers that name a recipient when they queue it: without any attempt it waits.
    if (event.recipient !== undefined) recipientState(message, event);
    if (event.client !== undefined && isLoopback(event.client.host, event.client.ip))
      message.fromLoopback = true;
    if (event.topic === 'dsn') message.isNotification = true;
    this.#takeNames(message, event);
  }

  /** Most servers tell sender and Message-ID once; services in each of their reports. */
  #takeNames(message: Message, event: LogEvent): void {
    // A lean run needs names only to find bounces by them.
    if (!message.full && this.#bounces.size === 0 && this.#options.detail === 'lean') return;
    if (event.sender !== undefined) message.sender ??= detach(event.sender);
    if (event.messageId === undefined || message.messageId !== undefined) return;
    message.messageId = detach(event.messageId);
    this.#namesakes.add(message);
  }

  #messageFor(event: LogEvent): Message {
    const host = this.#hostOf(event);
    const known = this.#messages.get(host, event.queueId);
    if (known !== undefined) {
      if (!this.#startsAnew(known, event)) return known;
      this.#makeWay(known);
    }
    const message = newMessage(event, this.#messages.nameOf(host), detach(event.queueId));
    message.full = this.#isWanted(message.queueId);
    this.#messages.add(message);
    this.#handOvers.begin(message);
    message.isNotification = this.#notices.take(message.queueId, message.firstTime);
    if (this.#messages.size > LIMITS.openMessages) this.#dropOldest();
    return message;
  }

  /** Short queue ids come back: a message that begins after the old one ended is another one. */
  #startsAnew(message: Message, event: LogEvent): boolean {
    if (message.settled) return true;
    if (event.kind !== 'received') return false;
    const reuse = this.#options.traitsOf(message.mta).queueIdReuse;
    // Its end may be missing: lost with the log, or with the server.
    if (!message.done) return reuse === 'hours' && comesIn(event) && event.time > message.lastTime + REUSE_MS;
    // Within the same second it is the same line, read from a second file with finer stamps.
    const slack = reuse === 'at-once' ? 0 : STAMP_MS - 1;
    return reuse !== 'never' && event.time > message.lastTime + slack;
  }

  /** Another message has its id. As long as others of its chain are under way, it is told with them. */
  #makeWay(known: Message): void {
    const root = rootOf(known);
    if (!known.done || isAtRest(root)) this.#settle(root);
  }

  #dropOldest(): void {
    for (const message of this.#messages.oldest(DROPPED_AT_ONCE)) {
      // One of those before it may have led to it.
      if (message.settled) continue;
      // Of some only a filter's note is known.
      if (this.#settle(message) > 0) this.#dropped += 1;
    }
  }

  #addAttempt(message: Message, logged: LogEvent): void {
    const event = this.#linkAcceptance(this.#localRefusals.link(message, logged));
    if (event.originalRecipient !== undefined)
      forgetAnnounced(message, event.originalRecipient, event.recipient);
    const state = attemptState(message, event);
    if (isKnownAttempt(state, event)) {
      this.#duplicates += 1;
      return;
    }
    message.held = false;
    this.#rejections.noteAttempt(event);
    const isLate =
      state.attemptCount > 0 && this.#traitsOf(event.mta).anyOrder === true && isBefore(event, state);
    state.attemptCount += 1;
    if (!isLate) {
      if (event.outcome !== undefined && !isOvertaken(event, state))
        setOutcome(message, state, event.outcome);
      state.lastTime = event.time;
      if (state.next !== undefined || isPiped(state)) stir(message);
      state.next = undefined;
      const isSame = event.childQueueId !== undefined && event.childQueueId === newestChild(state);
      state.handOvers = isSame ? state.handOvers + 1 : 1;
    }
    if (isTaken(event.outcome) && this.#traitsOf(event.mta).meetsExchangers !== true)
      this.roles.learn(event, state.domain);
    message.full ||= this.#isWanted(message.queueId);
    if (event.messageId !== undefined || event.sender !== undefined) this.#takeNames(message, event);
    if (isLate) insertAttempt(state, this.#keep(message, event), message.full);
    else rememberAttempt(state, this.#keep(message, event), message.full);
    // What was counted is not told: the next with that id is another message.
    if (event.childQueueId !== undefined && !isLate && !this.#counted.isNear(event.childQueueId, event.time))
      this.#handOvers.handOver(message, state, event);
    if (event.topic === 'piped') awaitReturns(message);
    this.#finishIfFinal(message);
  }

  /** A service that took the mail may have its own record of it among the logs. */
  #linkAcceptance(event: LogEvent): LogEvent {
    if (this.#options.severalLogs !== true || event.outcome !== 'delivered' || event.reply === undefined)
      return event;
    if (event.childQueueId !== undefined || this.#traitsOf(event.mta).idsAreGlobal === true) return event;
    const id = acceptedId(event.reply.text);
    return id === undefined ? event : { ...event, childQueueId: id };
  }

  /** The end of the whole message: for all who are still waiting. */
  #end(message: Message, { outcome, time }: Pick<LogEvent, 'outcome' | 'time'>): void {
    for (const state of message.waiting === 0 ? [] : message.recipients) {
      if (isFinalOutcome(state.outcome)) continue;
      if (outcome !== undefined) setOutcome(message, state, outcome);
      state.lastTime = time;
    }
    this.#finishIfFinal(message);
  }

  #addNote(message: Message, event: LogEvent): void {
    const { topic, time } = event;
    if (event.outcome === 'discarded') {
      // Not only for the recipients this host has named.
      message.discarded = true;
      this.#end(message, event);
      return;
    }
    if (topic === 'host-error') this.#addHint(message, event);
    else if (topic === 'hold' || topic === 'release') message.held = topic === 'hold';
    else if (topic === 'removed-by-hand') this.#end(message, { outcome: 'discarded', time });
  }

  #addBounceSent(message: Message, event: LogEvent): void {
    if (event.childQueueId !== undefined) {
      const child = this.#messages.get(this.#hostOf(event), event.childQueueId);
      if (child === undefined || Math.abs(event.time - child.firstTime) > REUSE_MS)
        this.#notices.mark(event.childQueueId, event.time);
      else child.isNotification = true;
    }
    if (event.outcome === 'expired') this.#end(message, event);
  }

  #countedAttempts({ message, state }: Hop): number | undefined {
    if (this.#counted.isEmpty) return undefined;
    const child = newestChild(state);
    if (child !== undefined && this.#counted.isNear(child, state.lastTime)) return state.handOvers;
    return this.#counted.isNear(countedName(message.queueId, state.recipient), state.lastTime)
      ? 0
      : undefined;
  }

  /** A list's clone goes on with the message's name under an id of its own. */
  #inherit(message: Message, event: LogEvent): void {
    if (event.childQueueId === undefined) return;
    const child = this.#messageFor({ ...event, queueId: event.childQueueId });
    child.messageId ??= message.messageId;
    child.sender ??= message.sender;
    if (event.topic === 'requeued') this.#goOn(message, event);
    if (event.topic === 'split' && link(message, child)) (message.splits ??= new Set()).add(child);
  }

  /** Nothing is left under the old id: who still waits goes on under the new one. */
  #goOn(message: Message, { childQueueId }: LogEvent): void {
    for (const state of message.recipients) {
      const { outcome, attempts } = state;
      const last = attempts[attempts.length - 1];
      if (last === undefined || isFinalOutcome(outcome)) continue;
      const moved = { ...last, childQueueId };
      attempts[attempts.length - 1] = moved;
      state.handOvers = 0;
      this.#handOvers.handOver(message, state, moved);
    }
    this.#finish(message);
  }

  #keep(message: Message, event: LogEvent): LogEvent {
    return (message.full ? this.#keepFully : this.#keepLean).keep(event);
  }

  #addHint(message: Message, event: LogEvent): void {
    const hints = (message.hints ??= []);
    hints.push(this.#keep(message, event));
    if (hints.length > MAX_HINTS) hints.shift();
  }

  #finishIfFinal(message: Message): void {
    if (this.#options.traitsOf(message.mta).logsRemoval) return;
    if (everyoneIsFinal(message)) this.#finish(message);
    // A recipient whose first line came later is still on the way.
    else message.done = false;
  }

  #finish(message: Message): void {
    if (message.done) return;
    message.done = true;
    const linger = this.#lingers.of(message);
    if (linger === undefined) {
      this.#settle(message);
      return;
    }
    linger.add(message);
    // Exports that begin with the newest never move the clock.
    if (linger === this.#lingers.late) this.#settleDue(linger);
  }

  #settleWhenAtRest(message: Message): void {
    if (message.settled || !message.done) return;
    const root = rootOf(message);
    if (isAtRest(root)) this.#settle(root);
  }

  /** Returns the number of deliveries that came of it. */
  #settle(root: Message): number {
    const { deliveries, counted, messages } = settle(root, {
      knowledge: this.#options.knowledge,
      bounces: this.#bounces,
      isHop: (event) => this.#options.traitsOf(event.mta).meetsExchangers !== true && this.roles.isHop(event),
      traitsOf: this.#options.traitsOf,
      countedAttempts: (hop) => this.#countedAttempts(hop),
    });
    for (const message of messages) this.#forget(message);
    for (const delivery of counted) this.#options.onCounted?.(delivery);
    for (const delivery of deliveries) this.#options.onDelivery(delivery);
    return deliveries.length + counted.length;
  }

  #forget(message: Message): void {
    this.#messages.remove(message);
    this.#namesakes.forget(message);
    this.#handOvers.forget(message);
  }
}

/** The first line of a message tells who hands it in, or nothing; sender and Message-ID come after it. */
function comesIn(event: LogEvent): boolean {
  const { client, sender, messageId, recipient, recipientCount } = event;
  const names = sender ?? messageId ?? recipient ?? recipientCount;
  return client !== undefined || names === undefined;
}

/** Of one recipient of a message. */
function countedName(queueId: string, recipient: string): string {
  return `${queueId} ${addressKey(recipient)}`;
}

/** Two programs of one server write of the same moment: the end may stand before the last deferral. */
function isOvertaken(event: LogEvent, state: RecipientState): boolean {
  return (
    event.outcome === 'deferred' && isFinalOutcome(state.outcome) && event.time < state.lastTime + STAMP_MS
  );
}
