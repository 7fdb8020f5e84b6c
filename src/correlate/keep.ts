/**
 * Events carry slices of the chunk they were read from, and a slice keeps its whole chunk alive. What outlives
 * the chunk is copied here, field by field, and in lean runs only the fields an answer needs.
 */
import { detach } from '../core/detach.ts';
import type { LogEvent, RelayRef } from '../core/event.ts';
import type { Reply } from '../core/reply.ts';

export function keepEvent(event: LogEvent, withRaw: boolean): LogEvent {
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
    client:
      event.client === undefined
        ? undefined
        : { host: keep(event.client.host) ?? '', ip: keep(event.client.ip) ?? '' },
    size: event.size,
    contacted: event.contacted,
    topic: event.topic,
    source: event.source,
    line: event.line,
    raw: withRaw ? detach(event.raw) : '',
  };
}

function keep(text: string | undefined): string | undefined {
  return text === undefined ? undefined : detach(text);
}

function keepRelay(relay: RelayRef | undefined): RelayRef | undefined {
  if (relay === undefined) return undefined;
  return {
    ...(relay.host === undefined ? {} : { host: detach(relay.host) }),
    ...(relay.ip === undefined ? {} : { ip: detach(relay.ip) }),
    ...(relay.port === undefined ? {} : { port: relay.port }),
  };
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
