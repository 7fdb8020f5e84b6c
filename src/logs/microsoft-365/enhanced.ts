/** The enhanced summary: one message a row, `recipient##step, step;recipient##…` in one cell. */
import type { Outcome } from '../../core/outcome.ts';
import { cellAt, columnAt } from '../records/column-names.ts';
import { entryOf, withoutBrackets } from '../records/fields.ts';
import type { ReadRow, Said } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { utc } from './summary.ts';

/** What the steps end with; steps that decide nothing (Receive, Submit, Resolve, …) are not here. */
const STEPS: Readonly<Record<string, Outcome | undefined>> = {
  deliver: 'delivered',
  send: 'delivered',
  sendexternal: 'delivered',
  fail: 'bounced',
  defer: 'deferred',
  filteredasspam: 'delivered',
  quarantine: 'held',
  quarantined: 'held',
  drop: 'discarded',
};

export function enhancedReader(columns: readonly string[]): ReadRow | undefined {
  const time = columnAt(columns, 'origintimestamputc', 'datetimeutc');
  const sender = columnAt(columns, 'senderaddress');
  const statuses = columnAt(columns, 'recipientstatus');
  const network = columnAt(columns, 'networkmessageid');
  const messageId = columnAt(columns, 'messageid');
  const bytes = columnAt(columns, 'totalbytes');
  const client = columnAt(columns, 'originalclientip');
  if ([time, sender, statuses].some((at) => at < 0) || columns.includes('eventid')) return undefined;
  return (row, say) => {
    const id = withoutBrackets(cellAt(row, messageId));
    const ip = cellAt(row, client);
    const base: Omit<Said, 'kind'> = {
      queueId: cellAt(row, network) ?? id ?? '',
      messageId: id,
      sender: withoutBrackets(cellAt(row, sender)),
      at: utc(cellAt(row, time)),
    };
    const parts = (cellAt(row, statuses) ?? '').split(';', 10_000).filter((part) => part.includes('##'));
    if (parts.length === 0) return 'unknown';
    const size = Number(cellAt(row, bytes) ?? Number.NaN) || undefined;
    say(told(base, { kind: 'received', size, client: ip === undefined ? undefined : { ip } }));
    for (const part of parts) {
      const hash = part.indexOf('##');
      const steps = part.slice(hash + 2).split(',');
      const recipient = part.slice(0, hash).trim();
      const last = lastOf(steps);
      say(
        told(base, {
          recipient,
          kind: last === undefined ? 'received' : 'attempt',
          outcome: last?.outcome,
          relay: last === undefined || last.step === 'deliver' || last.outcome === 'held' ? undefined : {},
          contacted: last?.outcome === 'held' ? false : undefined,
          statusText: part.slice(hash + 2).trim(),
        }),
      );
    }
    return 'event';
  };
}

function lastOf(steps: readonly string[]): { step: string; outcome: Outcome } | undefined {
  for (const text of [...steps].reverse()) {
    const step = text.trim().toLowerCase().replaceAll(' ', '');
    const outcome = entryOf(STEPS, step);
    if (outcome !== undefined) return { step, outcome };
  }
  return undefined;
}
