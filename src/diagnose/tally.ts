/**
 * Counts of deliveries per recipient domain and per provider: who is affected and who is not. Rates are only
 * worth something beside their numbers, so both stay together.
 */
import { domainOrUser } from '../core/address.ts';
import type { CauseId } from '../core/cause.ts';
import { detach } from '../core/detach.ts';
import { type Delivery, isDated } from '../core/delivery.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { isTaken, type Outcome } from '../core/outcome.ts';
import { TimeHistogram } from './time-histogram.ts';

/** Rows beyond this many are counted together: a list mailing to a million domains must not fill the memory. */
const MAX_ROWS = 50_000;
/** Different relays remembered per row to correct hand-overs taken for deliveries. */
const MAX_RELAYS = 8;

export interface CauseCount {
  count: number;
  sample: string;
}

export interface Slot {
  good: number;
  /** Refused or stuck for another reason than the address itself. */
  refused: number;
  /** Failed because of the address (unknown, full, suspended). */
  address: number;
}

interface RelayCount {
  count: number;
  readonly provider: string | undefined;
}

export interface TallyRow extends Slot {
  readonly key: string;
  provider: string | undefined;
  total: number;
  readonly counts: Partial<Record<Outcome, number>>;
  attempts: number;
  readonly causes: Map<CauseId, CauseCount>;
  from: number;
  to: number;
  firstFailure: number | undefined;
  /** The first that counts as refused. */
  firstRefusal: number | undefined;
  /** Begun at the first refusal, with everything before it at the first time. */
  overTime: TimeHistogram | undefined;
  /** Kept per domain only: deliveries by the relay that took them. */
  readonly relays: Map<string, RelayCount>;
}

export interface Tally {
  readonly domains: Map<string, TallyRow>;
  readonly providers: Map<string, TallyRow>;
  readonly all: TallyRow;
  add(delivery: Delivery): void;
  /** The mail itself was counted: only its attempts, those that were not, are added. */
  addCounted(delivery: Delivery): void;
  /** Counts others like it, each at its own time. */
  repeatsOf(delivery: Delivery): (time: number) => void;
  /** Counts mails that were taken at the first attempt: see CorrelatorOptions. */
  acceptancesOf(domain: string, relay: string): (time: number) => void;
  /** Deliveries that a relay took which turned out to be only a hop become hand-overs. */
  correctHops(isSmarthost: (relay: string) => boolean): void;
}

/** Memory is bounded by MAX_ROWS, however many domains there are. */
export function createTally(knowledge: Knowledge): Tally {
  const domains = new Map<string, TallyRow>();
  const providers = new Map<string, TallyRow>();
  const all = newRow('');
  const isAddressCause = (cause: CauseId | undefined): boolean =>
    cause !== undefined && knowledge.cause(cause).who === 'recipient';
  const domainRow = (recipient: string): TallyRow => rowOf(domains, domainOrUser(recipient));
  return {
    domains,
    providers,
    all,
    add(delivery) {
      const { provider, remoteHost } = delivery;
      const address = isAddressCause(delivery.cause);
      count(all, delivery, address);
      const row = domainRow(delivery.recipient);
      count(row, delivery, address);
      row.provider ??= provider;
      if (provider !== undefined) count(rowOf(providers, provider), delivery, address);
      if (delivery.outcome === 'delivered' && remoteHost !== undefined) {
        const relay = relayOf(row, remoteHost, () => provider);
        if (relay !== undefined) relay.count += 1;
      }
    },
    addCounted({ recipient, provider, attemptCount }) {
      // An alias' domain would get a row in which nothing is counted.
      if (attemptCount === 0) return;
      const rows = [all, domainRow(recipient)];
      if (provider !== undefined) rows.push(rowOf(providers, provider));
      for (const row of rows) row.attempts += attemptCount;
    },
    repeatsOf(delivery) {
      const address = isAddressCause(delivery.cause);
      const { provider } = delivery;
      const rows = [all, domainRow(delivery.recipient)];
      if (provider !== undefined) rows.push(rowOf(providers, provider));
      return (time) => {
        const other = { ...delivery, firstTime: time, lastTime: time };
        for (const row of rows) count(row, other, address);
      };
    },
    acceptancesOf(domain, remoteHost) {
      const row = rowOf(domains, domain);
      const relay =
        remoteHost === ''
          ? undefined
          : relayOf(row, remoteHost, () => knowledge.providerOf({ remoteHost, domain: row.key }));
      const provider = relay === undefined ? row.provider : relay.provider;
      row.provider ??= provider;
      const providerRow = provider === undefined ? undefined : rowOf(providers, provider);
      return (time) => {
        if (relay !== undefined) relay.count += 1;
        countAcceptance(all, time);
        countAcceptance(row, time);
        if (providerRow !== undefined) countAcceptance(providerRow, time);
      };
    },
    correctHops(isSmarthost) {
      for (const row of domains.values()) {
        for (const [relay, { count: times, provider }] of row.relays) {
          if (!isSmarthost(relay)) continue;
          row.relays.delete(relay);
          const providerRow = provider === undefined ? undefined : providers.get(provider);
          for (const wrong of [all, row, providerRow]) if (wrong !== undefined) handOver(wrong, times);
        }
      }
    },
  };
}

function newRow(key: string): TallyRow {
  return {
    key,
    provider: undefined,
    total: 0,
    counts: {},
    attempts: 0,
    good: 0,
    refused: 0,
    address: 0,
    causes: new Map(),
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
    firstFailure: undefined,
    firstRefusal: undefined,
    overTime: undefined,
    relays: new Map(),
  };
}

function rowOf(rows: Map<string, TallyRow>, key: string): TallyRow {
  let row = rows.get(key);
  if (row !== undefined) return row;
  const kept = rows.size < MAX_ROWS ? key : '…';
  row = rows.get(kept) ?? newRow(detach(kept));
  rows.set(row.key, row);
  return row;
}

function count(row: TallyRow, delivery: Delivery, address: boolean): void {
  row.total += 1;
  row.attempts += delivery.attemptCount;
  row.counts[delivery.outcome] = (row.counts[delivery.outcome] ?? 0) + 1;
  const dated = isDated(delivery);
  if (dated && delivery.firstTime < row.from) row.from = delivery.firstTime;
  if (dated && delivery.lastTime > row.to) row.to = delivery.lastTime;
  const good = isTaken(delivery.outcome);
  if (!good) countFailure(row, delivery, address);
  if (!good && !address && dated && row.overTime === undefined) {
    row.overTime = new TimeHistogram(row.from);
    row.overTime.add(row.from, row.good, row.refused);
  }
  addTo(row, good, address);
  if (!address && dated) row.overTime?.add(delivery.lastTime, good ? 1 : 0, good ? 0 : 1);
}

function countAcceptance(row: TallyRow, time: number): void {
  row.total += 1;
  row.attempts += 1;
  row.counts.delivered = (row.counts.delivered ?? 0) + 1;
  if (time < row.from) row.from = time;
  if (time > row.to) row.to = time;
  row.good += 1;
  row.overTime?.add(time, 1, 0);
}

function countFailure(row: TallyRow, delivery: Delivery, address: boolean): void {
  if (isDated(delivery)) noteFirst(row, delivery, address);
  const cause = delivery.cause ?? 'unknown';
  const known = row.causes.get(cause);
  if (known === undefined) row.causes.set(cause, { count: 1, sample: detach(delivery.diagnostic ?? '') });
  else known.count += 1;
}

function noteFirst(row: TallyRow, delivery: Delivery, address: boolean): void {
  if (row.firstFailure === undefined || delivery.firstTime < row.firstFailure)
    row.firstFailure = delivery.firstTime;
  if (!address && (row.firstRefusal === undefined || delivery.firstTime < row.firstRefusal))
    row.firstRefusal = delivery.firstTime;
}

function addTo(slot: Slot, good: boolean, address: boolean): void {
  if (good) slot.good += 1;
  else if (address) slot.address += 1;
  else slot.refused += 1;
}

/** `undefined` when the row has met too many relays to tell them apart. */
function relayOf(row: TallyRow, name: string, provider: () => string | undefined): RelayCount | undefined {
  const known = row.relays.get(name);
  if (known !== undefined || row.relays.size >= MAX_RELAYS) return known;
  const relay = { count: 0, provider: provider() };
  row.relays.set(detach(name), relay);
  return relay;
}

function handOver(row: TallyRow, times: number): void {
  const delivered = (row.counts.delivered ?? 0) - times;
  if (delivered > 0) row.counts.delivered = delivered;
  else delete row.counts.delivered;
  row.counts['handed-over'] = (row.counts['handed-over'] ?? 0) + times;
}

/** Refused among those that say something of us, 0 to 1: mail to dead or full addresses is left aside. */
export function refusalShare(row: TallyRow): number {
  const judged = row.good + row.refused;
  return judged === 0 ? 0 : row.refused / judged;
}
