/** Copies of events: their strings are mostly slices of a chunk, and a slice keeps its whole chunk alive. */
import { detach } from './detach.ts';
import type { HostRef, LogEvent, RelayRef } from './event.ts';
import type { Reply } from './reply.ts';

/** A copy of an event that does not keep the chunk alive it was read from. */
export function detachEvent(event: LogEvent): LogEvent {
  return {
    kind: event.kind,
    time: event.time,
    utcOffset: event.utcOffset,
    timeBasis: event.timeBasis,
    host: detach(event.host),
    program: detach(event.program),
    pid: detachText(event.pid),
    mta: event.mta,
    queueId: detach(event.queueId),
    childQueueId: detachText(event.childQueueId),
    messageId: detachText(event.messageId),
    sender: detachText(event.sender),
    recipient: detachText(event.recipient),
    originalRecipient: detachText(event.originalRecipient),
    recipientCount: event.recipientCount,
    outcome: event.outcome,
    relay: detachRelay(event.relay),
    reply: detachReply(event.reply),
    statusText: detachText(event.statusText),
    loggedStatus: detachText(event.loggedStatus),
    delaySeconds: event.delaySeconds,
    delays: detachText(event.delays),
    tls: detachText(event.tls),
    client: detachHost(event.client),
    size: event.size,
    contacted: event.contacted,
    topic: event.topic,
    source: event.source,
    line: event.line,
    raw: detach(event.raw),
  };
}

function detachHost(host: HostRef | undefined): HostRef | undefined {
  if (host === undefined) return undefined;
  if (host.host === undefined) return host.ip === undefined ? {} : { ip: detach(host.ip) };
  return host.ip === undefined
    ? { host: detach(host.host) }
    : { host: detach(host.host), ip: detach(host.ip) };
}

export function detachText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : detach(text);
}

export function detachRelay(relay: RelayRef | undefined): RelayRef | undefined {
  if (relay === undefined) return undefined;
  return { ...detachHost(relay), ...(relay.port === undefined ? {} : { port: relay.port }) };
}

export function detachReply(reply: Reply | undefined): Reply | undefined {
  if (reply === undefined) return undefined;
  return {
    code: reply.code,
    enhancedStatus: detachText(reply.enhancedStatus),
    text: detach(reply.text),
    phase: reply.phase,
  };
}
