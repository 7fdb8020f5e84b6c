/** What the header of the returned mail tells: ids that join a bounce with the sender's log. */
import { parseAddress } from '../mime/address.ts';
import { decodeHeaderText } from '../mime/encoded-word.ts';
import type { HeaderBlock, HeaderField } from '../mime/headers.ts';
import { findField, valueOf } from '../mime/headers.ts';
import type { Fact } from './draft.ts';

/** One Received field: the host that wrote it and the id under which it held the mail. */
export interface Hop {
  readonly by: string | undefined;
  readonly queueId: Fact<string> | undefined;
}

export interface ReturnedMail {
  readonly messageId: Fact<string> | undefined;
  readonly subject: Fact<string> | undefined;
  readonly sender: Fact<string> | undefined;
  /** The Received fields, newest first. */
  readonly received: readonly Hop[];
  /** Their queue ids. */
  readonly queueIds: readonly string[];
  /** Addresses of the To field. */
  readonly to: Fact<string> | undefined;
}

const MAX_HOPS = 50;

const NOTHING: ReturnedMail = {
  messageId: undefined,
  subject: undefined,
  sender: undefined,
  received: [],
  queueIds: [],
  to: undefined,
};

export function readReturnedMail(block: HeaderBlock | undefined, text: string): ReturnedMail {
  if (block === undefined) return NOTHING;
  // Decoded returned mails (base64, other charset) have positions of their own; they point nowhere.
  const inMail = block.text === text;
  const fact = <T>(field: HeaderField, value: T, rule: string): Fact<T> => ({
    value,
    from: inMail ? field.start : 0,
    to: inMail ? field.end : 0,
    rule,
  });
  const named = (name: string): HeaderField | undefined => findField(block, name);
  const id = named('message-id');
  const subject = named('subject');
  const path = named('return-path');
  const to = named('to') ?? named('delivered-to') ?? named('x-original-to');
  const sender = path === undefined ? undefined : parseAddress(valueOf(block, path));
  const toAddress = to === undefined ? undefined : parseAddress(valueOf(block, to));
  const received: Hop[] = [];
  for (const field of block.fields) {
    if (field.name !== 'received') continue;
    const value = valueOf(block, field);
    const queueId = clause(value, ' id ');
    received.push({
      by: clause(value.startsWith('by ') ? ` ${value}` : value, ' by '),
      queueId: queueId === undefined ? undefined : fact(field, queueId, 'returned.received'),
    });
    if (received.length >= MAX_HOPS) break;
  }
  return {
    messageId: id && fact(id, stripBrackets(valueOf(block, id)), 'returned.message-id'),
    subject: subject && fact(subject, decodeHeaderText(valueOf(block, subject)), 'returned.subject'),
    sender: path && fact(path, sender ?? '', 'returned.return-path'),
    received,
    queueIds: received.flatMap(({ queueId }) => (queueId === undefined ? [] : [queueId.value])),
    to:
      to && toAddress !== undefined && toAddress.includes('@')
        ? fact(to, toAddress, 'returned.to')
        : undefined,
  };
}

function stripBrackets(value: string): string {
  const open = value.indexOf('<');
  const close = value.indexOf('>', open);
  if (open >= 0 && close > open) return value.slice(open + 1, close).trim();
  return (value.split(' ')[0] ?? '').trim();
}

const MAX_WORD = 140;

/** White space, `;` and brackets. */
function endsWord(code: number): boolean {
  return code <= 0x20 || code === 0x3b || code === 0x28 || code === 0x29;
}

/** RFC 5321 §4.4: the word after `by` or `id`; `undefined` when there is none. */
function clause(received: string, name: string): string | undefined {
  const at = received.indexOf(name);
  if (at < 0) return undefined;
  const from = at + name.length;
  const limit = Math.min(received.length, from + MAX_WORD);
  let start = from;
  while (start < limit && received.charCodeAt(start) <= 0x20) start += 1;
  let end = start;
  while (end < limit && !endsWord(received.charCodeAt(end))) end += 1;
  if (end === start) return undefined;
  const word = received.slice(start, end);
  return word.startsWith('<') ? stripBrackets(word) : word;
}
