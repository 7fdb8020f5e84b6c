/**
 * Events carry slices of the chunk they were read from, and a slice keeps its whole chunk alive. What outlives
 * the chunk is copied here. A lean run keeps of an event only what counting and classifying need.
 */
import { detach } from '../core/detach.ts';
import type { HostRef, LogEvent, RelayRef } from '../core/event.ts';
import type { Reply } from '../core/reply.ts';

/** Relays kept once and shared; beyond this number new ones are copied. */
const MAX_SHARED = 50_000;

export interface Keeper {
  keep(event: LogEvent): LogEvent;
}

export function createKeeper(detail: 'full' | 'lean'): Keeper {
  const relays = new Map<string, RelayRef>();
  const shareRelay = (relay: RelayRef | undefined): RelayRef | undefined => {
    if (relay?.host === undefined) return keepRelay(relay);
    const known = relays.get(relay.host);
    if (known !== undefined && known.ip === relay.ip && known.port === relay.port) return known;
    const kept = keepRelay(relay);
    if (known === undefined && kept?.host !== undefined && relays.size < MAX_SHARED)
      relays.set(kept.host, kept);
    return kept;
  };
  if (detail === 'full') return { keep: copyFull };
  return { keep: (event) => copyLean(event, shareRelay(event.relay)) };
}

function copyFull(event: LogEvent): LogEvent {
  return {
    kind: event.kind,
    time: event.time,
    utcOffset: event.utcOffset,
    timeBasis: event.timeBasis,
    host: detach(event.host),
    program: detach(event.program),
    pid: keep(event.pid),
    mta: event.mta,
    queueId: detach(event.queueId),
    childQueueId: keep(event.childQueueId),
    messageId: keep(event.messageId),
    sender: keep(event.sender),
    recipient: keep(event.recipient),
    originalRecipient: keep(event.originalRecipient),
    recipientCount: event.recipientCount,
    outcome: event.outcome,
    relay: keepRelay(event.relay),
    reply: keepReply(event.reply),
    statusText: keep(event.statusText),
    loggedStatus: keep(event.loggedStatus),
    delaySeconds: event.delaySeconds,
    delays: keep(event.delays),
    tls: keep(event.tls),
    client: keepHost(event.client),
    size: event.size,
    contacted: event.contacted,
    topic: event.topic,
    source: event.source,
    line: event.line,
    raw: detach(event.raw),
  };
}

/** What counting and classifying need; of a success its words say nothing. */
function copyLean(event: LogEvent, relay: RelayRef | undefined): LogEvent {
  const good = event.outcome === 'delivered' || event.outcome === 'handed-over';
  return {
    kind: event.kind,
    time: event.time,
    utcOffset: event.utcOffset,
    timeBasis: event.timeBasis,
    host: '',
    program: '',
    pid: keep(event.pid),
    mta: event.mta,
    queueId: '',
    childQueueId: keep(event.childQueueId),
    messageId: undefined,
    sender: undefined,
    recipient: undefined,
    originalRecipient: undefined,
    recipientCount: undefined,
    outcome: event.outcome,
    relay,
    reply: good ? undefined : keepReply(event.reply),
    statusText: good ? undefined : keep(event.statusText),
    loggedStatus: good ? undefined : keep(event.loggedStatus),
    delaySeconds: undefined,
    delays: undefined,
    tls: undefined,
    client: undefined,
    size: undefined,
    contacted: event.contacted,
    topic: undefined,
    source: event.source,
    line: event.line,
    raw: '',
  };
}

function keepHost(host: HostRef | undefined): HostRef | undefined {
  if (host === undefined) return undefined;
  if (host.host === undefined) return host.ip === undefined ? {} : { ip: detach(host.ip) };
  return host.ip === undefined
    ? { host: detach(host.host) }
    : { host: detach(host.host), ip: detach(host.ip) };
}

function keep(text: string | undefined): string | undefined {
  return text === undefined ? undefined : detach(text);
}

function keepRelay(relay: RelayRef | undefined): RelayRef | undefined {
  if (relay === undefined) return undefined;
  return { ...keepHost(relay), ...(relay.port === undefined ? {} : { port: relay.port }) };
}

function keepReply(reply: Reply | undefined): Reply | undefined {
  if (reply === undefined) return undefined;
  return {
    code: reply.code,
    enhancedStatus: keep(reply.enhancedStatus),
    text: detach(reply.text),
    phase: reply.phase,
  };
}
