/** One row of an accounting file. */
import type { RelayRef } from '../../core/event.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { LineVerdict } from '../reader.ts';
import { cellAt, columnAt } from '../records/column-names.ts';
import { hostRef, entryOf, withoutBrackets } from '../records/fields.ts';
import type { ReadRow, Said, Say } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { gaveUp, replyOf } from '../records/spoken-reply.ts';

const OUTCOMES: Readonly<Record<string, Outcome | undefined>> = {
  d: 'delivered',
  b: 'bounced',
  t: 'deferred',
  rb: 'bounced',
};

type Columns = Readonly<Record<keyof typeof NAMES, number>>;

const NAMES = {
  logged: ['timelogged'],
  queued: ['timequeued'],
  sender: ['orig'],
  recipient: ['rcpt'],
  original: ['orcpt'],
  action: ['dsnaction'],
  status: ['dsnstatus'],
  words: ['dsndiag'],
  mta: ['dsnmta'],
  category: ['bouncecat'],
  source: ['srcmta'],
  type: ['dlvtype'],
  ip: ['dlvdestinationip'],
  size: ['dlvsize', 'srcsize'],
  tls: ['dlvtlsprotocol'],
  job: ['jobid'],
  envelope: ['envid'],
  messageId: ['headermessageid', 'messageid'],
  feedback: ['feedbacktype'],
} as const;

export function rowReader(columns: readonly string[]): ReadRow {
  const at = Object.fromEntries(
    Object.entries(NAMES).map(([key, names]) => [key, columnAt(columns, ...names)]),
  ) as Columns;
  return (row, say) => readRow(row, at, say);
}

function readRow(row: readonly string[], at: Columns, say: Say): LineVerdict {
  const type = row[0] ?? '';
  const base = baseOf(row, at);
  switch (type) {
    case 'tq':
      // About a queue: which mail it holds is not told.
      say(told(base, { queueId: '', kind: 'note', topic: 'host-error', statusText: cellAt(row, at.words) }));
      return 'event';
    case 'r':
      if (base.recipient === undefined) return 'unknown';
      say(told(base, { kind: 'received', client: hostOf(cellAt(row, at.source)) }));
      return 'event';
    case 'f':
      say(told(base, { kind: 'note', topic: 'complaint', statusText: cellAt(row, at.feedback) }));
      return 'event';
    case 'rs':
      say(told(base, { kind: 'note', topic: 'remote-status', statusText: cellAt(row, at.words) }));
      return 'event';
    default: {
      const outcome = entryOf(OUTCOMES, type);
      if (outcome === undefined || base.recipient === undefined) return 'unknown';
      say(told(base, resultOf(row, at, type, outcome)));
      return 'event';
    }
  }
}

function baseOf(row: readonly string[], at: Columns): Omit<Said, 'kind'> {
  const sender = withoutBrackets(cellAt(row, at.sender));
  const recipient = withoutBrackets(cellAt(row, at.recipient));
  const messageId = withoutBrackets(cellAt(row, at.messageId));
  const envelope = [cellAt(row, at.job), cellAt(row, at.envelope)].filter((part) => part !== undefined);
  const queued = cellAt(row, at.queued);
  return {
    queueId:
      messageId ??
      [...envelope, queued ?? cellAt(row, at.logged) ?? '', sender ?? '', recipient ?? ''].join('/'),
    messageId,
    sender,
    recipient,
    originalRecipient: cellAt(row, at.original)?.replace(/^rfc822;/i, ''),
    at: cellAt(row, at.logged),
  };
}

function resultOf(
  row: readonly string[],
  at: Columns,
  type: string,
  outcome: Outcome,
): Pick<Said, 'kind'> & Partial<Said> {
  const words = cellAt(row, at.words);
  const reply = replyOf(words, outcome === 'delivered' ? 'data-end' : undefined);
  // `5.1.1 (bad destination mailbox address)`
  const status = cellAt(row, at.status)?.split(' ', 1)[0];
  const isOver = outcome === 'bounced' && type === 'b' && gaveUp(reply, status);
  const own = isOwn(words);
  return {
    kind: 'attempt',
    outcome: isOver ? 'expired' : outcome,
    relay: relayOf(row, at),
    reply: own ? undefined : reply,
    statusText: words ?? cellAt(row, at.status) ?? cellAt(row, at.category),
    loggedStatus: status,
    size: Number(cellAt(row, at.size) ?? Number.NaN) || undefined,
    tls: cellAt(row, at.tls),
  };
}

/** PowerMTA's own words stand where a server's would, with a code of its own: `smtp;… (bounced by …)`, `X-Postfix` no. */
function isOwn(words: string | undefined): boolean {
  return words !== undefined && !words.toLowerCase().startsWith('smtp;');
}

/** `mx.b.example (192.0.2.1)` */
function relayOf(row: readonly string[], at: Columns): RelayRef | undefined {
  if (cellAt(row, at.type) === 'file' || cellAt(row, at.type) === 'pipe') return undefined;
  const named = hostOf(cellAt(row, at.mta));
  const ip = cellAt(row, at.ip) ?? named?.ip;
  return hostRef(named?.host, ip);
}

function hostOf(cell: string | undefined): { host?: string; ip?: string } | undefined {
  if (cell === undefined) return undefined;
  const open = cell.indexOf('(');
  const close = cell.indexOf(')', open);
  const host = (open < 0 ? cell : cell.slice(0, open)).trim();
  const ip = open >= 0 && close > open ? cell.slice(open + 1, close).trim() : '';
  return hostRef(host, ip);
}
