/**
 * Delivery status notifications: the part written for programs. First a group of fields about the message,
 * then one group per recipient. RFC 3464; RFC 6533 (UTF-8 addresses); RFC 3461 §4 (xtext). Writers leave out
 * blank lines, put some where none belong, misname fields and leave out types; what can be read is read.
 */
import type { Action } from '../core/bounce.ts';
import { LIMITS } from '../core/limits.ts';
import { parseAddress } from '../mime/address.ts';
import { decodeWords } from '../mime/encoded-word.ts';
import type { HeaderBlock, HeaderField } from '../mime/headers.ts';
import { parseHeaders, valueOf } from '../mime/headers.ts';
import type { Notice } from './anatomy.ts';
import { placeOf } from './anatomy.ts';
import type { Draft, Fact } from './draft.ts';
import { readReplyCodes } from './reply-text.ts';

interface Report {
  readonly drafts: readonly Draft[];
  readonly message: MessageFacts;
}

/** What the report says about the message as a whole. */
export interface MessageFacts {
  readonly reportingMta?: Fact<string> | undefined;
  readonly queueId?: Fact<string> | undefined;
  readonly sender?: Fact<string> | undefined;
}

const RECIPIENT_FIELDS = [
  'final-recipient',
  'original-recipient',
  'x-actual-recipient',
  'action',
  'status',
  'diagnostic-code',
];
const QUEUE_ID_FIELDS = ['x-postfix-queue-id', 'x-queue-id', 'x-sendmail-queue-id', 'x-exim-id'];
const SENDER_FIELDS = ['x-postfix-sender', 'x-sender', 'x-original-sender'];

export function decodeReport(notice: Notice): Report {
  const reader = fieldReader(notice);
  let message: MessageFacts = {};
  const groups: HeaderField[][] = [];
  for (const fields of fieldGroups(notice.text)) {
    const first = fields.findIndex((field) => RECIPIENT_FIELDS.includes(field.name));
    const own = first < 0 ? fields : fields.slice(0, first);
    message = mergeMessage(message, own, reader);
    if (first >= 0) addRecipientGroups(groups, first === 0 ? fields : fields.slice(first));
    if (groups.length >= LIMITS.recipientsPerBounce) break;
  }
  const drafts = groups.map((group) => recipientDraft(group, reader)).filter((draft) => draft !== undefined);
  for (const draft of drafts) {
    draft.reportingMta = message.reportingMta;
    draft.queueId = message.queueId;
    draft.sender = message.sender;
  }
  return { drafts, message };
}

/** Runs of field lines; prose in between is skipped. */
function fieldGroups(text: string): HeaderField[][] {
  const groups: HeaderField[][] = [];
  let at = 0;
  while (at < text.length) {
    const block: HeaderBlock = parseHeaders(text, at, text.length);
    if (block.fields.length > 0) {
      groups.push([...block.fields]);
      at = Math.max(block.bodyStart, at + 1);
    } else {
      const nl = text.indexOf('\n', block.bodyStart);
      at = nl < 0 ? text.length : nl + 1;
    }
  }
  return groups;
}

/** A repeated Final-Recipient begins a new recipient even without a blank line; a group without one goes on. */
function addRecipientGroups(groups: HeaderField[][], fields: readonly HeaderField[]): void {
  const previous = groups.at(-1);
  const names = new Set(fields.map((field) => field.name));
  const named = names.has('final-recipient') || names.has('original-recipient');
  if (!named && previous !== undefined && !previous.some((field) => names.has(field.name))) {
    previous.push(...fields);
    return;
  }
  let current: HeaderField[] = [];
  groups.push(current);
  for (const field of fields) {
    if (field.name === 'final-recipient' && current.some((f) => f.name === 'final-recipient')) {
      // An Original-Recipient that stands right before belongs to the new one.
      const last = current.at(-1);
      const moved = last?.name === 'original-recipient' && current.length > 1 ? current.splice(-1) : [];
      current = moved;
      groups.push(current);
    }
    current.push(field);
  }
}

interface FieldReader {
  /** Postfix answers `sendmail -bv` with a report about addresses that were only asked about. */
  readonly mayProbe: boolean;
  value(field: HeaderField): string;
  fact<T>(field: HeaderField, value: T, rule: string): Fact<T>;
}

function fieldReader(notice: Notice): FieldReader {
  const block: HeaderBlock = { text: notice.text, fields: [], start: 0, bodyStart: 0 };
  return {
    mayProbe: notice.text.includes('X-Postfix-'),
    value: (field) => valueOf(block, field),
    fact: (field, value, rule) => ({ value, rule, ...placeOf(notice, field.start, field.end) }),
  };
}

function fieldOf(fields: readonly HeaderField[], name: string): HeaderField | undefined {
  for (const field of fields) if (field.name === name) return field;
  return undefined;
}

function anyFieldOf(fields: readonly HeaderField[], names: readonly string[]): HeaderField | undefined {
  for (const field of fields) if (names.includes(field.name)) return field;
  return undefined;
}

function mergeMessage(
  known: MessageFacts,
  fields: readonly HeaderField[],
  reader: FieldReader,
): MessageFacts {
  const reporting = fieldOf(fields, 'reporting-mta');
  const queueId = anyFieldOf(fields, QUEUE_ID_FIELDS);
  const sender = anyFieldOf(fields, SENDER_FIELDS);
  return {
    reportingMta: known.reportingMta ?? hostFact(reporting, 'dsn.reporting-mta', reader),
    queueId: known.queueId ?? (queueId && reader.fact(queueId, reader.value(queueId), 'dsn.queue-id')),
    sender: known.sender ?? senderFact(sender, reader),
  };
}

function senderFact(field: HeaderField | undefined, reader: FieldReader): Fact<string> | undefined {
  if (field === undefined) return undefined;
  return reader.fact(field, decodeTyped(reader.value(field)).address ?? '', 'dsn.sender');
}

/** `dns; mx.example.org (192.0.2.1)` → `mx.example.org`. RFC 3464 §2.2.2 */
function hostFact(
  field: HeaderField | undefined,
  rule: string,
  reader: FieldReader,
): Fact<string> | undefined {
  if (field === undefined) return undefined;
  const value = reader.value(field);
  const host = value
    .slice(value.indexOf(';') + 1)
    .trim()
    .split(/[\s(]/)[0];
  return host === undefined || host === '' ? undefined : reader.fact(field, stripDot(host), rule);
}

function stripDot(host: string): string {
  return host.endsWith('.') ? host.slice(0, -1) : host;
}

/** A type alone is a field cut off. RFC 3464 §2.1.2, RFC 6533 §3. */
const ADDRESS_TYPES = ['rfc822', 'utf-8', 'x400', 'unknown'];

/** `rfc822; <user@example.org>` in all its forms. */
function decodeTyped(value: string): { type: string; address: string | undefined } {
  const semicolon = value.indexOf(';');
  const type = semicolon < 0 ? '' : value.slice(0, semicolon).trim().toLowerCase();
  if (semicolon < 0 && ADDRESS_TYPES.includes(value.trim().toLowerCase()))
    return { type, address: undefined };
  let rest = semicolon < 0 ? value : value.slice(semicolon + 1).trim();
  // `rfc822;rfc822;user@…`
  if (rest.toLowerCase().startsWith('rfc822;')) rest = rest.slice(7);
  if (type === 'utf-8') rest = decodeUtf8Xtext(rest);
  const address = parseAddress(decodeWords(rest));
  return { type, address: address === undefined ? undefined : decodeXtext(address) };
}

/** RFC 6533 §3: `\x{5B57}` */
function decodeUtf8Xtext(value: string): string {
  const parts = value.split('\\x{');
  let out = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    const close = part.indexOf('}');
    const code = Number.parseInt(part.slice(0, Math.max(0, close)), 16);
    out +=
      code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) + part.slice(close + 1) : `\\x{${part}`;
  }
  return out;
}

/** RFC 3461 §4: `+2B` is `+`. Only upper case hex that gives a printable character, as `user+ab@` is common. */
function decodeXtext(address: string): string {
  const at = address.indexOf('+');
  if (at < 0) return address;
  const hex = address.slice(at + 1, at + 3);
  return hex === '2B' || hex === '3D' ? decodeXtextAt(address, at, hex) : address;
}

function decodeXtextAt(address: string, at: number, hex: string): string {
  return address.slice(0, at) + String.fromCharCode(Number.parseInt(hex, 16)) + address.slice(at + 3);
}

function recipientDraft(fields: readonly HeaderField[], reader: FieldReader): Draft | undefined {
  const final = fieldOf(fields, 'final-recipient');
  const actual = fieldOf(fields, 'x-actual-recipient');
  const original = fieldOf(fields, 'original-recipient');
  const who = readableOf([final, original, actual], reader);
  const named = final ?? original ?? actual;
  const status = fieldOf(fields, 'status');
  if (named === undefined || (who === undefined && status === undefined)) return undefined;
  const diagnostic = diagnosticFact(fields, reader);
  const codes = diagnostic === undefined ? undefined : readReplyCodes(diagnostic.value);
  return {
    // Named, but not by an address (`LOCAL; <>`): the notice may say who it is.
    recipient: reader.fact(who?.field ?? named, who?.address ?? '', `dsn.${who?.field.name ?? named.name}`),
    originalRecipient: originalFact(original, reader),
    actualRecipient: actual === undefined ? undefined : addressIn(reader.value(actual)),
    action: actionFact(fieldOf(fields, 'action'), reader),
    status: statusFact(status, reader),
    replyCode:
      codes?.code === undefined || diagnostic === undefined
        ? undefined
        : { ...diagnostic, value: codes.code, rule: 'dsn.reply-code' },
    diagnostic,
    remark:
      categoryFact(fieldOf(fields, 'x-powermta-bouncecategory'), reader) ??
      (diagnostic === undefined ? commentFact(status, reader) : undefined),
    remoteMta: hostFact(fieldOf(fields, 'remote-mta'), 'dsn.remote-mta', reader),
  };
}

interface NamedRecipient {
  readonly field: HeaderField;
  readonly address: string;
}

/** The first whole address that is no route, else the first whole one, else what the first field has. */
function readableOf(
  named: readonly (HeaderField | undefined)[],
  reader: FieldReader,
): NamedRecipient | undefined {
  let whole: NamedRecipient | undefined;
  let first: NamedRecipient | undefined;
  let isFirst = true;
  for (const field of named) {
    if (field === undefined) continue;
    const value = reader.value(field);
    const { address } = decodeTyped(value);
    const one = address === undefined ? undefined : { field, address };
    if (one !== undefined && isFull(address)) {
      if (!isRouted(value)) return one;
      whole ??= one;
    }
    if (isFirst) first = one;
    isFirst = false;
  }
  return whole ?? first;
}

function isFull(address: string | undefined): boolean {
  return address !== undefined && address.indexOf('@') > 0;
}

/** `@relay.example:user@inside`: behind the route stands a name of the inner network. */
function isRouted(value: string): boolean {
  const at = value.indexOf('@');
  const colon = value.indexOf(':', at);
  return (
    at >= 0 && colon > at && value.indexOf('@', colon) > colon && !value.slice(0, at).trimEnd().endsWith('"')
  );
}

function originalFact(field: HeaderField | undefined, reader: FieldReader): Fact<string> | undefined {
  if (field === undefined) return undefined;
  const address = decodeTyped(reader.value(field)).address;
  return address === undefined ? undefined : reader.fact(field, address, 'dsn.original-recipient');
}

/** `rfc822; user@b.example`, but not `X-Unix; |/usr/bin/program`. */
function addressIn(value: string): string | undefined {
  const { address } = decodeTyped(value);
  return isFull(address) ? address : undefined;
}

const ACTIONS: readonly (readonly [string, Action])[] = [
  ['fail', 'failed'],
  ['expired', 'failed'],
  ['undeliver', 'failed'],
  ['delay', 'delayed'],
  ['deferred', 'delayed'],
  ['deliver', 'delivered'],
  ['relay', 'relayed'],
  ['expand', 'expanded'],
];

function actionFact(field: HeaderField | undefined, reader: FieldReader): Fact<Action> | undefined {
  if (field === undefined) return undefined;
  const word = reader.value(field).toLowerCase();
  const action = ACTIONS.find(([start]) => word.startsWith(start))?.[1];
  if (action === undefined) return undefined;
  const isProbe = reader.mayProbe && word.endsWith('deliverable');
  return reader.fact(field, action, isProbe ? 'dsn.probe' : 'dsn.action');
}

function statusFact(field: HeaderField | undefined, reader: FieldReader): Fact<string> | undefined {
  if (field === undefined) return undefined;
  const { enhancedStatus } = readReplyCodes(withoutZeros(reader.value(field)));
  return enhancedStatus === undefined ? undefined : reader.fact(field, enhancedStatus, 'dsn.status');
}

/** `05.01.01`: RFC 3463 §2 has no leading zeros. */
function withoutZeros(status: string): string {
  if (!status.startsWith('0')) return status;
  const [word = ''] = status.split(' ');
  return word.split('.').map(Number).join('.');
}

/** `4.0.0 (host name lookup failure)`: where nothing else says why. */
function commentFact(field: HeaderField | undefined, reader: FieldReader): Fact<string> | undefined {
  if (field === undefined) return undefined;
  const value = reader.value(field);
  const open = value.indexOf('(');
  const comment = open < 0 ? '' : value.slice(open + 1, value.endsWith(')') ? -1 : undefined).trim();
  return comment === '' ? undefined : reader.fact(field, comment, 'dsn.status-comment');
}

/** PowerMTA sorts the replies it hears. */
function categoryFact(field: HeaderField | undefined, reader: FieldReader): Fact<string> | undefined {
  if (field === undefined) return undefined;
  return reader.fact(field, `PowerMTA bounce category: ${reader.value(field)}`, 'dsn.category');
}

function isNumber(words: string): boolean {
  return words !== '' && words.length <= 3 && Number.isInteger(Number(words));
}

/** RFC 3464 §2.3.6: `type; text`. The type is dropped only when it looks like one. */
function diagnosticFact(fields: readonly HeaderField[], reader: FieldReader): Fact<string> | undefined {
  const candidates = fields.filter((field) => field.name === 'diagnostic-code');
  let best: Fact<string> | undefined;
  for (const field of candidates) {
    const value = decodeWords(reader.value(field));
    const semicolon = value.indexOf(';');
    const typed = semicolon > 0 && semicolon <= 20 && !value.slice(0, semicolon).trim().includes(' ');
    const words = typed ? value.slice(semicolon + 1).trim() : value;
    // `X-Unix; 75` is the exit status of a delivery program: the number alone says nothing.
    const text = typed && isNumber(words) ? value : words;
    if (text !== '' && (best === undefined || text.length > best.value.length)) {
      best = reader.fact(field, text, 'dsn.diagnostic-code');
    }
  }
  return best;
}
