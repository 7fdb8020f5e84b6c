/** The summary: one recipient a row. */
import type { Outcome } from '../../core/outcome.ts';
import { cellAt, columnAt } from '../records/column-names.ts';
import { entryOf, withoutBrackets } from '../records/fields.ts';
import type { ReadRow, Said } from '../records/record-reader.ts';
import { told } from '../records/told.ts';

interface Result {
  readonly outcome?: Outcome;
  readonly topic?: string;
}

/** Normalised like the names of columns are not: only lower case. */
const STATUSES: Readonly<Record<string, Result | undefined>> = {
  delivered: { outcome: 'delivered' },
  filteredasspam: { outcome: 'delivered', topic: 'junk' },
  quarantined: { outcome: 'held' },
  failed: { outcome: 'bounced' },
  pending: { outcome: 'deferred' },
  expanded: { topic: 'expanded' },
  resolved: { topic: 'resolved' },
  gettingstatus: { topic: 'status-unknown' },
  none: { topic: 'status-unknown' },
};

export function summaryReader(columns: readonly string[]): ReadRow | undefined {
  const time = columnAt(columns, 'received', 'receivedutc', 'date', 'dateutc', 'datetimeutc');
  const sender = columnAt(columns, 'senderaddress', 'sender');
  const recipient = columnAt(columns, 'recipientaddress', 'recipient');
  const status = columnAt(columns, 'status', 'deliverystatus');
  const trace = columnAt(columns, 'messagetraceid', 'networkmessageid');
  const messageId = columnAt(columns, 'messageid');
  const toIp = columnAt(columns, 'toip');
  const fromIp = columnAt(columns, 'fromip');
  const size = columnAt(columns, 'size');
  if ([time, sender, recipient, status].some((at) => at < 0) || (trace < 0 && toIp < 0)) return undefined;
  return (row, say) => {
    const to = cellAt(row, recipient);
    const said = entryOf(STATUSES, (row[status] ?? '').toLowerCase().replaceAll(' ', ''));
    if (to === undefined || said === undefined) return 'unknown';
    const id = withoutBrackets(cellAt(row, messageId));
    const ip = cellAt(row, fromIp);
    const base: Omit<Said, 'kind'> = {
      queueId: cellAt(row, trace) ?? id ?? '',
      messageId: id,
      sender: withoutBrackets(cellAt(row, sender)),
      recipient: to,
      at: utc(cellAt(row, time)),
    };
    say(
      told(base, {
        kind: 'received',
        // A group gets nothing itself.
        recipient: said.topic === 'expanded' ? undefined : to,
        size: Number(cellAt(row, size) ?? Number.NaN) || undefined,
        client: ip === undefined ? undefined : { ip },
      }),
    );
    const words = row[status];
    if (said.outcome === undefined) say(told(base, { kind: 'note', topic: said.topic, statusText: words }));
    else {
      const relay = cellAt(row, toIp);
      say(
        told(base, {
          kind: 'attempt',
          outcome: said.outcome,
          topic: said.topic,
          // A mailbox of the organisation has no address.
          relay: relay === undefined ? (said.outcome === 'delivered' ? undefined : {}) : { ip: relay },
          statusText: words,
          contacted: said.outcome === 'held' ? false : undefined,
        }),
      );
    }
    return 'event';
  };
}

/** Traces are in UTC and seldom say so; some cultures write `11/24/2026 3:07:14 AM`. */
export function utc(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const iso = text.charCodeAt(4) === 45 ? text : (fromUsDate(text) ?? text);
  const last = iso.charCodeAt(iso.length - 1);
  return last === 90 || iso.includes('+') ? iso : `${iso}Z`;
}

/** `11/24/2026 3:07:14 AM` */
function fromUsDate(text: string): string | undefined {
  const [date = '', clock = '', half = ''] = text.split(' ');
  const [month, day, year] = date.split('/').map(Number);
  const [hour, minute, second = 0] = clock.split(':').map(Number);
  if (![month, day, year, hour, minute].every((part) => part !== undefined && Number.isInteger(part)))
    return undefined;
  const hours = half === '' ? (hour ?? 0) : ((hour ?? 0) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  const two = (number: number | undefined): string => String(number ?? 0).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hours)}:${two(minute)}:${two(second)}`;
}
