/**
 * Events carry slices of the chunk they were read from, and a slice keeps its whole chunk alive. What outlives
 * the chunk is copied here. A lean run keeps of an event only what counting and classifying need.
 */
import { detachEvent, detachRelay, detachReply, detachText } from '../core/detach-event.ts';
import type { LogEvent, RelayRef } from '../core/event.ts';
import { isTaken } from '../core/outcome.ts';

/** Relays kept once and shared; beyond this number new ones are copied. */
const MAX_SHARED = 50_000;

export interface Keeper {
  keep(event: LogEvent): LogEvent;
}

export function createKeeper(detail: 'full' | 'lean'): Keeper {
  const relays = new Map<string, RelayRef>();
  const shareRelay = (relay: RelayRef | undefined): RelayRef | undefined => {
    if (relay?.host === undefined) return detachRelay(relay);
    const known = relays.get(relay.host);
    if (known !== undefined && known.ip === relay.ip && known.port === relay.port) return known;
    const kept = detachRelay(relay);
    if (known === undefined && kept?.host !== undefined && relays.size < MAX_SHARED)
      relays.set(kept.host, kept);
    return kept;
  };
  if (detail === 'full') return { keep: detachEvent };
  return { keep: (event) => copyLean(event, shareRelay(event.relay)) };
}

/** What counting and classifying need; of a success its words say nothing. */
function copyLean(event: LogEvent, relay: RelayRef | undefined): LogEvent {
  const good = isTaken(event.outcome);
  return {
    kind: event.kind,
    time: event.time,
    utcOffset: event.utcOffset,
    timeBasis: event.timeBasis,
    host: '',
    program: '',
    pid: detachText(event.pid),
    mta: event.mta,
    queueId: '',
    childQueueId: detachText(event.childQueueId),
    messageId: undefined,
    sender: undefined,
    // A note that names one is about the hosts of its domain only.
    recipient: event.kind === 'note' ? detachText(event.recipient) : undefined,
    originalRecipient: undefined,
    recipientCount: undefined,
    outcome: event.outcome,
    relay,
    reply: good ? undefined : detachReply(event.reply),
    statusText: good ? undefined : detachText(event.statusText),
    loggedStatus: good ? undefined : detachText(event.loggedStatus),
    delaySeconds: undefined,
    delays: undefined,
    tls: undefined,
    client: undefined,
    size: undefined,
    contacted: event.contacted,
    topic: good ? event.topic : undefined,
    source: event.source,
    line: event.line,
    raw: '',
  };
}
