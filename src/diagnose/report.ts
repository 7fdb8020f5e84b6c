/** The sentences at the top of a report: who refuses us, who does not, what waits. */
import type { CauseId } from '../core/cause.ts';
import type { Message } from '../core/investigation.ts';
import { refusalShare } from './scope.ts';
import { message } from './story.ts';
import type { Tally, TallyRow } from './tally.ts';

/** Share of refusals (address errors aside) worth a sentence, and how many sentences. */
const NOTABLE = 0.2;
const MAX_SENTENCES = 8;
/** Fewer refusals in a row of a domain nobody knows are told by the table alone. */
const MIN_REFUSED = 2;

export function concludeReport(tally: Tally): Message[] {
  const { all } = tally;
  if (all.total === 0) return [message('report-nothing', {})];
  if (all.good === 0 && all.refused > MIN_REFUSED) {
    return [
      message('report-everyone-affected', { failed: all.refused, total: all.total, cause: mainCause(all) }),
    ];
  }
  const told = [...providerSentences(tally), ...domainSentences(tally)].slice(0, MAX_SENTENCES);
  if (told.length === 0) told.push(message('report-all-well', { delivered: all.good, total: all.total }));
  const waiting = (all.counts.deferred ?? 0) + (all.counts.held ?? 0);
  if (waiting > 0)
    told.push(message('report-still-queued', { count: waiting, domains: waitingDomains(tally) }));
  const handedOver = all.counts['handed-over'] ?? 0;
  if (handedOver > 0) told.push(message('report-handed-over', { count: handedOver }));
  return told;
}

function providerSentences(tally: Tally): Message[] {
  return refusing(tally.providers).map((row) =>
    message('report-provider-refuses', {
      provider: row.key,
      failed: row.refused,
      total: row.total,
      firstFailureTime: row.firstFailure,
      cause: mainCause(row),
      otherDomains: [...tally.domains.values()].filter((d) => d.provider !== row.key && d.good > 0).length,
    }),
  );
}

function domainSentences(tally: Tally): Message[] {
  return refusing(tally.domains)
    .filter((row) => row.provider === undefined && row.refused >= MIN_REFUSED)
    .map((row) =>
      message('report-domain-refuses', {
        domain: row.key,
        failed: row.refused,
        total: row.total,
        firstFailureTime: row.firstFailure,
        cause: mainCause(row),
      }),
    );
}

function refusing(rows: ReadonlyMap<string, TallyRow>): TallyRow[] {
  return [...rows.values()]
    .filter((row) => row.refused > 0 && refusalShare(row) >= NOTABLE)
    .sort((a, b) => b.refused - a.refused || (a.key < b.key ? -1 : 1));
}

function mainCause(row: TallyRow): CauseId | undefined {
  let main: CauseId | undefined;
  let count = 0;
  for (const [cause, { count: times }] of row.causes) {
    if (times > count) {
      main = cause;
      count = times;
    }
  }
  return main;
}

function waitingDomains(tally: Tally): string {
  return [...tally.domains.values()]
    .filter((row) => (row.counts.deferred ?? 0) > 0)
    .sort((a, b) => (b.counts.deferred ?? 0) - (a.counts.deferred ?? 0))
    .slice(0, 5)
    .map((row) => row.key)
    .join(', ');
}
