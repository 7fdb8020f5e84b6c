/**
 * The stable JSON contracts. Names and values are those of the domain; times are ISO 8601 with the offset the
 * log wrote them in; what is not known has no key. Their JSON Schemas are published in schemas/.
 */
import type { HostRef, LogEvent, RelayRef } from '../../core/event.ts';
import type { Reply } from '../../core/reply.ts';
import type { Json, JsonObject } from './present.ts';
import { isoTime, present } from './present.ts';

export interface EventJsonOptions {
  /** With the log line itself. */
  readonly raw?: boolean | undefined;
}

export function eventToJson(event: LogEvent, options: EventJsonOptions = {}): JsonObject {
  return present({
    time: isoTime(event.time, event.utcOffset),
    timeBasis: event.timeBasis,
    host: event.host,
    program: event.program,
    mta: event.mta,
    kind: event.kind,
    queueId: event.queueId,
    childQueueId: event.childQueueId,
    messageId: event.messageId,
    sender: event.sender,
    recipient: event.recipient,
    originalRecipient: event.originalRecipient,
    recipientCount: event.recipientCount,
    outcome: event.outcome,
    relay: relayToJson(event.relay),
    reply: replyToJson(event.reply),
    statusText: event.statusText,
    loggedStatus: event.loggedStatus,
    delaySeconds: event.delaySeconds,
    delays: event.delays,
    tls: event.tls,
    client: hostToJson(event.client),
    size: event.size,
    contacted: event.contacted,
    topic: event.topic,
    source: { path: event.source.path, line: event.line },
    raw: options.raw === true ? event.raw : undefined,
  });
}

export function replyToJson(reply: Reply | undefined): Json | undefined {
  if (reply === undefined) return undefined;
  const { code, enhancedStatus, text, phase } = reply;
  return present({ code, enhancedStatus, text, phase });
}

function hostToJson(host: HostRef | undefined): Json | undefined {
  return host === undefined ? undefined : present({ host: host.host, ip: host.ip });
}

function relayToJson(relay: RelayRef | undefined): Json | undefined {
  return relay === undefined ? undefined : present({ host: relay.host, ip: relay.ip, port: relay.port });
}
