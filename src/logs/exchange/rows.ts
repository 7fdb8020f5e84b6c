/** One row of a message tracking log. */
import type { RelayRef } from '../../core/event.ts';
import type { LineVerdict } from '../reader.ts';
import { cellAt, columnAt } from '../records/column-names.ts';
import { hostRef, entryOf, withoutBrackets } from '../records/fields.ts';
import type { ReadRow, Said, Say } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { replyOf } from '../records/spoken-reply.ts';
import { failureOf, saysLocal, statusWords } from './status.ts';

const NAMES = {
  time: ['datetime', 'datetimeutc'],
  clientIp: ['originalclientip', 'clientip'],
  nextClientIp: ['clientip'],
  client: ['clienthostname'],
  serverIp: ['serverip'],
  server: ['serverhostname', 'originalserverhostname'],
  context: ['sourcecontext'],
  connector: ['connectorid'],
  source: ['source'],
  event: ['eventid'],
  internalId: ['internalmessageid'],
  messageId: ['messageid'],
  networkId: ['networkmessageid'],
  recipients: ['recipientaddress'],
  statuses: ['recipientstatus'],
  size: ['totalbytes'],
  count: ['recipientcount'],
  related: ['relatedrecipientaddress'],
  reference: ['reference'],
  sender: ['senderaddress'],
  returnPath: ['returnpath'],
} as const;

type Columns = Readonly<Record<keyof typeof NAMES, number>>;

/** Recipients of one row. */
const MAX_RECIPIENTS = 10_000;

export function rowReader(columns: readonly string[]): ReadRow {
  const at = Object.fromEntries(
    Object.entries(NAMES).map(([key, names]) => [key, columnAt(columns, ...names)]),
  ) as Columns;
  return (row, say) => readRow(row, at, say);
}

type ReadKind = (row: readonly string[], at: Columns, base: Base, say: Say) => LineVerdict;
type Base = Omit<Said, 'kind'>;

function readRow(row: readonly string[], at: Columns, say: Say): LineVerdict {
  const event = (row[at.event] ?? '').toUpperCase();
  if (isShadow(event) || KNOWN.has(event)) return 'known';
  const read = entryOf(KINDS, event);
  if (read === undefined) return 'unknown';
  const id =
    cellAt(row, at.networkId) ?? withoutBrackets(cellAt(row, at.messageId)) ?? cellAt(row, at.internalId);
  return read(
    row,
    at,
    {
      queueId: id ?? '',
      messageId: withoutBrackets(cellAt(row, at.messageId)),
      sender: senderOf(row, at),
      at: row[at.time],
      program: row[at.source] ?? '',
      host: cellAt(row, at.server),
      size: Number(cellAt(row, at.size) ?? Number.NaN) || undefined,
    },
    say,
  );
}

/** `<>` is the null reverse-path; a cell that is not there is unknown. */
function senderOf(row: readonly string[], at: Columns): string | undefined {
  return withoutBrackets(cellAt(row, at.sender) ?? cellAt(row, at.returnPath));
}

const KINDS: Readonly<Record<string, ReadKind | undefined>> = {
  RECEIVE: readReceive,
  SUBMIT: readReceive,
  SEND: readSend,
  SENDEXTERNAL: readSend,
  DELIVER: readDeliver,
  DEFER: readFailure,
  FAIL: readFailure,
  BADMAIL: readFailure,
  POISONMESSAGE: readFailure,
  DSN: readNotice,
  EXPAND: note('expanded'),
  REDIRECT: note('redirected'),
  RESOLVE: note('resolved'),
  DUPLICATEDELIVER: note('duplicate'),
  DUPLICATEREDIRECT: note('duplicate'),
  DUPLICATEEXPAND: note('duplicate'),
  DROP: readFailure,
};

/** Copies for high availability: HAREDIRECT, HAREDIRECTFAIL, HARECEIVE, HADISCARD. */
function isShadow(event: string): boolean {
  return event.startsWith('HA') || event.startsWith('SHADOW');
}

/** Steps within a server that decide nothing. */
const KNOWN: ReadonlySet<string> = new Set([
  'AGENTINFO',
  'INITMESSAGECREATED',
  'JOURNALED',
  'LOAD',
  'MODERATORAPPROVE',
  'MODERATORREJECT',
  'MODERATORSALLNDR',
  'NOTIFYMAPI',
  'NOTIFYSHADOW',
  'POLICYEXPAND',
  'PROCESS',
  'PROCESSMEETINGMESSAGE',
  'RESUBMIT',
  'RESUBMITDEFER',
  'RESUBMITFAIL',
  'SUBMITDEFER',
  'SUBMITFAIL',
  'SUPPRESSED',
  'THROTTLE',
  'TRANSFER',
]);

function listOf(cell: string | undefined): readonly string[] {
  if (cell === undefined) return [];
  return cell.split(';', MAX_RECIPIENTS).map((part) => part.trim());
}

function readReceive(row: readonly string[], at: Columns, base: Base, say: Say): LineVerdict {
  const host = cellAt(row, at.client);
  const ip = cellAt(row, at.clientIp);
  const client = hostRef(host, ip);
  say(told(base, { kind: 'received', client }));
  return 'event';
}

/** Of a SEND the server named is the one that took the mail. */
function readSend(row: readonly string[], at: Columns, base: Base, say: Say): LineVerdict {
  const statuses = listOf(cellAt(row, at.statuses));
  const connector = cellAt(row, at.connector) ?? '';
  const inner = row[at.event] !== 'SENDEXTERNAL' && connector.toLowerCase().includes('intra-organization');
  const relay: RelayRef = hostAt(row, at.server, at.serverIp);
  const context = contextReply(cellAt(row, at.context));
  return eachRecipient(row, at, (recipient, index) => {
    const words = context ?? statuses[index];
    say(
      told(base, {
        kind: 'attempt',
        host: cellAt(row, at.client) ?? '',
        recipient,
        outcome: inner ? 'handed-over' : 'delivered',
        relay,
        reply: replyOf(words, 'data-end'),
        statusText: words,
      }),
    );
  });
}

function hostAt(row: readonly string[], name: number, address: number): RelayRef {
  const host = cellAt(row, name);
  const ip = cellAt(row, address);
  return hostRef(host, ip);
}

/** The answer to the final dot, where `source-context` begins with it. */
function contextReply(context: string | undefined): string | undefined {
  if (context === undefined || replyOf(context)?.code === undefined) return undefined;
  return statusWords(context);
}

function eachRecipient(
  row: readonly string[],
  at: Columns,
  tell: (recipient: string, index: number) => void,
): LineVerdict {
  const recipients = listOf(cellAt(row, at.recipients));
  for (const [index, recipient] of recipients.entries()) if (recipient !== '') tell(recipient, index);
  return recipients.length > 0 ? 'event' : 'unknown';
}

function readDeliver(row: readonly string[], at: Columns, base: Base, say: Say): LineVerdict {
  const statuses = listOf(cellAt(row, at.statuses));
  return eachRecipient(row, at, (recipient, index) => {
    const statusText = statuses[index] === '' ? undefined : statuses[index];
    say(told(base, { kind: 'attempt', recipient, outcome: 'delivered', statusText }));
  });
}

function readFailure(row: readonly string[], at: Columns, base: Base, say: Say): LineVerdict {
  const event = (row[at.event] ?? '').toUpperCase();
  const context = cellAt(row, at.context);
  const cell = cellAt(row, at.statuses) ?? '';
  const all = statusesOf(cell, listOf(cellAt(row, at.recipients)).length);
  return eachRecipient(row, at, (recipient, index) => {
    const status = all[index] ?? all[0] ?? '';
    const words = status === '' ? context : status;
    const failure = failureOf(event, words, row[at.source] ?? '');
    const local = saysLocal(row[at.source] ?? '');
    say(
      told(base, {
        kind: 'attempt',
        recipient,
        outcome: failure.outcome,
        relay: local ? undefined : failure.relay,
        reply: failure.reply,
        statusText: failure.text ?? event,
        contacted: failure.isOwn ? false : undefined,
      }),
    );
  });
}

/**
 * Statuses are separated by semicolons, which also stand within one (`550 5.1.1 …;{LED=…};{FQDN=…}`): a part that
 * does not begin with a code belongs to the one before it.
 */
function statusesOf(cell: string, recipients: number): readonly string[] {
  if (recipients <= 1) return [cell];
  const statuses: string[] = [];
  for (const part of cell.split(';')) {
    const text = part.trim();
    const isNext = text === '' || replyOf(text.replace(/^[['{]+(?:LED=)?/, ''))?.code !== undefined;
    if (isNext || statuses.length === 0) statuses.push(text);
    else statuses[statuses.length - 1] += `;${text}`;
  }
  return statuses;
}

/** The notice is a mail of its own, with an id of its own. */
function readNotice(_row: readonly string[], _at: Columns, base: Base, say: Say): LineVerdict {
  say(told(base, { kind: 'received', sender: '', topic: 'dsn' }));
  return 'event';
}

function note(topic: string): ReadKind {
  return (row, at, base, say) => {
    const related = cellAt(row, at.related);
    say(
      told(base, { kind: 'note', topic, originalRecipient: related, statusText: cellAt(row, at.recipients) }),
    );
    return 'event';
  };
}
