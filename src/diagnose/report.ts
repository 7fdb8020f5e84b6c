/**
 * The sentences at the top of a report: who refuses us, who does not, what waits. They count refusals of us: mail
 * that failed because of the recipient's own address is left out of the numbers and of the main cause, and said
 * to be left out.
 */
import type { CauseId } from '../core/cause.ts';
import type { Message } from '../core/investigation.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { message } from './message.ts';
import { refusalShare, type Tally, type TallyRow } from './tally.ts';

/** Share of refusals (address errors aside) worth a sentence, and how many sentences. */
const NOTABLE = 0.2;
const MAX_SENTENCES = 8;
/** Fewer refusals in a row of a domain nobody knows are told by the table alone. */
const MIN_REFUSED = 2;

export function concludeReport(tally: Tally, knowledge: Knowledge): Message[] {
  const { all } = tally;
  if (all.total === 0) return [message('report-nothing', {})];
  if (all.good === 0 && all.refused > MIN_REFUSED) {
    return [message('report-everyone-affected', refusalsOf(all, knowledge))];
  }
  const refusals = [...providerSentences(tally, knowledge), ...domainSentences(tally, knowledge)];
  // "Others are not affected" is an answer where only one refuses.
  const told = (refusals.length > 1 ? refusals.map(withoutOthers) : refusals).slice(0, MAX_SENTENCES);
  if (told.length === 0) told.push(message('report-all-well', { delivered: all.good, total: all.total }));
  const waiting = (all.counts.deferred ?? 0) + (all.counts.held ?? 0);
  if (waiting > 0)
    told.push(message('report-still-queued', { count: waiting, domains: waitingDomains(tally) }));
  const handedOver = all.counts['handed-over'] ?? 0;
  if (handedOver > 0) told.push(message('report-handed-over', { count: handedOver }));
  return told;
}

function withoutOthers({ key, params }: Message): Message {
  const { otherDomains: _, ...kept } = params;
  return { key, params: kept };
}

function providerSentences(tally: Tally, knowledge: Knowledge): Message[] {
  return refusing(tally.providers).map((row) =>
    message('report-provider-refuses', {
      provider: row.key,
      ...refusalsOf(row, knowledge),
      firstFailureTime: row.firstRefusal,
      otherDomains: [...tally.domains.values()].filter((d) => d.provider !== row.key && isWell(d)).length,
    }),
  );
}

function isWell(row: TallyRow): boolean {
  return row.good > 0 && refusalShare(row) < NOTABLE;
}

function domainSentences(tally: Tally, knowledge: Knowledge): Message[] {
  return refusing(tally.domains)
    .filter((row) => row.provider === undefined && row.key !== '' && row.refused >= MIN_REFUSED)
    .map((row) =>
      message('report-domain-refuses', {
        domain: row.key,
        ...refusalsOf(row, knowledge),
        firstFailureTime: row.firstRefusal,
      }),
    );
}

function refusing(rows: ReadonlyMap<string, TallyRow>): TallyRow[] {
  return [...rows.values()]
    .filter((row) => row.refused > 0 && refusalShare(row) >= NOTABLE)
    .sort((a, b) => b.refused - a.refused || (a.key < b.key ? -1 : 1));
}

function refusalsOf(
  row: TallyRow,
  knowledge: Knowledge,
): Readonly<Record<'failed' | 'total' | 'addressFailures' | 'cause', string | number | undefined>> {
  return {
    failed: row.refused,
    total: row.good + row.refused,
    addressFailures: row.address > 0 ? row.address : undefined,
    cause: mainCause(row, knowledge),
  };
}

function mainCause(row: TallyRow, knowledge: Knowledge): CauseId | undefined {
  let main: CauseId | undefined;
  let count = 0;
  for (const [cause, { count: times }] of row.causes) {
    if (times > count && knowledge.cause(cause).who !== 'recipient') {
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
