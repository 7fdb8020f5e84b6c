/**
 * What a record may be wrapped in on its way to a file. None of it belongs to a service: notifications
 * (Amazon SNS), buses (EventBridge), queues (SQS, Lambda), lists in a field, container logs, and forms.
 *
 *     {"Type":"Notification","Message":"{\"eventType\":…}"}      SNS
 *     {"detail-type":"Email Bounced","detail":{…}}                 EventBridge
 *     {"Records":[{"Sns":{"Message":"…"}},{"body":"…"}]}           Lambda, SQS
 *     {"log":"{…}\n","stream":"stdout"}                             Docker
 *     event=bounced&recipient=a%40b.example&…                      a form, as old webhooks post it
 */
import { isObject, type JsonObject } from './fields.ts';

const MAX_DEPTH = 5;
/** Fields whose text is a record (or a list of them) of its own. */
const TEXT_FIELDS = ['Message', 'body', 'Body', 'log', 'mandrill_events', 'message', 'payload'];
/** Fields whose object is one. */
const OBJECT_FIELDS = ['detail', 'Sns', 'body', 'Body', 'payload', '_source'];
/** Fields with a list of them. */
const LIST_FIELDS = ['Records', 'items', 'events', 'results', 'messages', 'value'];

export type TakeRecord = (record: JsonObject) => void;

/**
 * Hands out the records in `outer`, from outside to inside, until `take` keeps one (returns true). False when
 * nobody wanted any.
 */
export function openEnvelope(
  outer: unknown,
  take: (record: JsonObject) => boolean,
  depth: number = 0,
): boolean {
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(outer)) {
    let taken = false;
    for (const element of outer) if (openEnvelope(element, take, depth + 1)) taken = true;
    return taken;
  }
  if (!isObject(outer)) return false;
  if (take(outer)) return true;
  for (const name of LIST_FIELDS) {
    if (Array.isArray(outer[name]) && openEnvelope(outer[name], take, depth)) return true;
  }
  for (const name of OBJECT_FIELDS) {
    if (isObject(outer[name]) && openEnvelope(outer[name], take, depth + 1)) return true;
  }
  for (const name of TEXT_FIELDS) {
    const text = outer[name];
    if (typeof text !== 'string') continue;
    const inner = parseJson(text);
    if (inner !== undefined && openEnvelope(inner, take, depth + 1)) return true;
  }
  return false;
}

/** `undefined` for text that is no JSON object or array. */
export function parseJson(text: string): unknown {
  const first = firstSign(text);
  if (first !== 123 && first !== 91) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Cut or broken: the caller counts it as not understood.
    return undefined;
  }
}

/** The fields of a form (`application/x-www-form-urlencoded`), or `undefined`. */
export function parseForm(text: string): JsonObject | undefined {
  const equals = text.indexOf('=');
  if (equals < 1 || equals > 64 || text.includes(' ')) return undefined;
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    if (name !== '__proto__') fields[name] = value;
  }
  return fields;
}

function firstSign(text: string): number {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return text.charCodeAt(at);
}
