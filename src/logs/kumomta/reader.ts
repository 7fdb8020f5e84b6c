/**
 * KumoMTA writes one JSON object a line into segments packed with zstd, or posts them by a log hook.
 *
 *     {"type":"Delivery","id":"d7ef132b…","sender":"a@a.example","recipient":"b@b.example","queue":"c:t@b.example",
 *      "site":"source->(mx1|mx2).b.example@smtp_client","peer_address":{"name":"mx1.b.example.","addr":"192.0.2.1"},
 *      "response":{"code":250,"enhanced_code":{"class":2,"subject":0,"detail":0},"content":"OK","command":"."},
 *      "timestamp":1795489634,"event_time":1795489634.25,"num_attempts":0,"egress_source":"ip-1","nodeid":"…"}
 *
 * `Delivery`, `Bounce`, `Expiration` and `AdminBounce` are final; `OOB` (a bounce that came back) and `Feedback` (a
 * complaint) come later. A record of a batch has an array of recipients (since 2025.12). The address of a
 * peer that was never reached is that of the host it failed at.
 *
 * Source: KumoMTA reference, "log_record"; crates/kumo-log-types/src/lib.rs.
 */
import type { Outcome } from '../../core/outcome.ts';
import type { Reply } from '../../core/reply.ts';
import type { RelayRef } from '../../core/event.ts';
import {
  hostRef,
  entryOf,
  isObject,
  hostName,
  numberIn,
  objectIn,
  textIn,
  textsIn,
  type JsonObject,
} from '../records/fields.ts';
import { type ObjectReader, type Said, RECORD_TRAITS } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { onOneLine, phaseOfCommand, replyOf } from '../records/spoken-reply.ts';

export const kumomtaReader: ObjectReader = {
  ...RECORD_TRAITS,
  form: 'object',
  id: 'kumomta',
  name: 'KumoMTA',
  versionsSeen: ['documentation of 2026-11'],
  owns(record) {
    return (
      typeof record['type'] === 'string' &&
      typeof record['id'] === 'string' &&
      record['recipient'] !== undefined &&
      (isObject(record['response']) || record['queue'] !== undefined)
    );
  },
  read(record, say) {
    const type = textIn(record, 'type') ?? '';
    if (KNOWN.has(type)) return 'known';
    const said = saidBy(type, record);
    const recipients = textsIn(record, 'recipient');
    if (said === undefined || (recipients.length === 0 && said.kind !== 'note')) return 'unknown';
    for (const recipient of recipients.length === 0 ? [undefined] : recipients)
      say(told(said, { recipient }));
    return 'event';
  },
};

/** Moves between queues of the server itself. */
const KNOWN: ReadonlySet<string> = new Set(['Delayed', 'AdminRebind', 'DeferredInjectionRebind', 'Any']);

const OUTCOMES: Readonly<Record<string, Outcome | undefined>> = {
  Delivery: 'delivered',
  TransientFailure: 'deferred',
  Bounce: 'bounced',
  AdminBounce: 'bounced',
  OOB: 'bounced',
  Expiration: 'expired',
  XferOut: 'handed-over',
};

function saidBy(type: string, record: JsonObject): Said | undefined {
  const base: Omit<Said, 'kind'> = {
    queueId: textIn(record, 'id') ?? '',
    sender: textIn(record, 'sender'),
    at: record['event_time'] ?? record['timestamp'],
    size: positive(numberIn(record, 'size')),
    messageId: messageIdOf(record),
  };
  if (type === 'Reception' || type === 'XferIn')
    return told(base, { kind: 'received', client: peerOf(record) });
  if (type === 'Feedback')
    return told(base, { kind: 'note', topic: 'complaint', statusText: feedbackOf(record) });
  const reply = responseOf(record);
  // Of mail that was refused there is no message in the queue.
  if (type === 'Rejection')
    return told(base, { kind: 'rejected', queueId: '', outcome: 'rejected', reply, client: peerOf(record) });
  const outcome = entryOf(OUTCOMES, type);
  if (outcome === undefined) return undefined;
  const own = type === 'AdminBounce' || type === 'Expiration';
  const tries = numberIn(record, 'num_attempts');
  return told(base, {
    kind: 'attempt',
    outcome,
    relay: own ? undefined : (peerOf(record) ?? {}),
    reply: own ? undefined : reply,
    statusText: own ? reply?.text : textIn(objectIn(record, 'response'), 'content'),
    contacted: own ? false : undefined,
    delays: tries === undefined ? undefined : `attempts=${tries}`,
    delaySeconds: delayOf(record),
    tls: textIn(record, 'tls_protocol_version'),
  });
}

function positive(size: number | undefined): number | undefined {
  return size !== undefined && size > 0 ? size : undefined;
}

/** Only there when the log was told to write headers. */
function messageIdOf(record: JsonObject): string | undefined {
  const headers = objectIn(record, 'headers');
  const id = textIn(headers, 'Message-ID') ?? textIn(headers, 'Message-Id') ?? textIn(headers, 'message-id');
  return id?.replaceAll(/[<>\s]/g, '');
}

function peerOf(record: JsonObject): RelayRef | undefined {
  const peer = objectIn(record, 'peer_address');
  const host = hostName(textIn(peer, 'name'));
  const addr = textIn(peer, 'addr');
  if (host === undefined && addr === undefined) return undefined;
  return hostRef(host, addr === undefined ? undefined : withoutPort(addr));
}

/** `192.0.2.1:25`, `[2001:db8::1]:25` */
function withoutPort(addr: string): string {
  if (addr.startsWith('[')) return addr.slice(1).split(']', 1)[0] ?? addr;
  return addr.indexOf(':') === addr.lastIndexOf(':') ? (addr.split(':', 1)[0] ?? addr) : addr;
}

/** Failures without contact have a code of KumoMTA's own, and no command they answer. */
function responseOf(record: JsonObject): Reply | undefined {
  const response = objectIn(record, 'response');
  const code = numberIn(response, 'code');
  const content = textIn(response, 'content') ?? '';
  if (code === undefined || code < 200 || code > 599) return undefined;
  const phase = phaseOfCommand(textIn(response, 'command'));
  const isOwn = content.startsWith('KumoMTA internal: ') || content.startsWith('No answer');
  if (isOwn) return { code: undefined, enhancedStatus: undefined, text: onOneLine(content), phase };
  const { enhanced_code: enhanced } = response;
  const status = isObject(enhanced)
    ? [enhanced['class'], enhanced['subject'], enhanced['detail']].join('.')
    : replyOf(`${code} ${content}`)?.enhancedStatus;
  return { code, enhancedStatus: status, text: onOneLine(content), phase };
}

function delayOf(record: JsonObject): number | undefined {
  const created = numberIn(record, 'created_time') ?? numberIn(record, 'created');
  const time = numberIn(record, 'event_time') ?? numberIn(record, 'timestamp');
  return created === undefined || time === undefined || time < created ? undefined : time - created;
}

function feedbackOf(record: JsonObject): string | undefined {
  return textIn(objectIn(record, 'feedback_report'), 'feedback_type');
}
