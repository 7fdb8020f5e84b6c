/** What `deliveries`, `report` and `why` have in common: read mails, then logs, and join them. */
import { Correlator } from '../correlate/correlator.ts';
import { detach } from '../core/detach.ts';
import type { Delivery } from '../core/delivery.ts';
import type { LogEvent } from '../core/event.ts';
import type { Coverage, Warning } from '../core/investigation.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { isTaken } from '../core/outcome.ts';
import type { CountRejection } from '../correlate/rejections.ts';
import type { RelayRoles } from '../correlate/relay-roles.ts';
import { READERS, RECORD_READERS } from '../logs/index.ts';
import type { ReaderTraits } from '../logs/reader.ts';
import type { CountAcceptance } from '../logs/sifted-reader.ts';
import type { ReadOptions } from './contracts.ts';
import { gatherMails } from './inputs.ts';
import { coverageOf, readLogs } from './log-reading.ts';
import type { LogSifting } from './log-stream.ts';
import { readMails } from './mail-reading.ts';
import type { Hits } from './narrow.ts';
import { createOnce } from './once.ts';
import { openLogs, type OpenedLogs } from './opened-logs.ts';
import type { Sifter } from './sifting.ts';
import { BounceHints, lookAtHeads, type SetHead } from './zone-hints.ts';
import { createZoneRules } from './zone.ts';

export interface JoinOptions extends ReadOptions {
  /** When they have been opened already. */
  readonly opened?: OpenedLogs | undefined;
  readonly knowledge: Knowledge;
  readonly detail: 'full' | 'lean';
  /** When given, only parts of large logs near these byte strings are parsed. */
  readonly needles?: readonly string[] | undefined;
  /** `roles`: what has been learnt of the relays up to here. */
  readonly onDelivery: (delivery: Delivery, roles: RelayRoles) => void;
  /** See CorrelatorOptions. */
  readonly acceptancesOf?: ((domain: string, relay: string) => CountAcceptance) | undefined;
  readonly onCounted?: ((delivery: Delivery) => void) | undefined;
  readonly rejectionsOf?: ((rejection: Delivery) => CountRejection) | undefined;
}

export interface Joined {
  readonly coverage: Coverage;
  readonly roles: RelayRoles;
  /** The logs were found by ourselves. */
  readonly discovered: boolean;
  /** Hosts that wrote the logs. */
  readonly hosts: readonly string[];
  /** Parts of a log were skipped because no needle stands near them. */
  readonly narrowed: boolean;
}

const TRAITS: ReadonlyMap<string, ReaderTraits> = new Map(
  [...READERS, ...RECORD_READERS].map((reader) => [reader.id, reader]),
);

/** For events of a format without a reader entry of its own. */
const CAUTIOUS: ReaderTraits = { queueIdReuse: 'never', logsRemoval: false, queuesPermanentGreeting: false };

const traitsOf = (mta: string): ReaderTraits => TRAITS.get(mta) ?? CAUTIOUS;

const MAX_HOSTS = 20;

/** Two logs of one host may hold the same lines; one that names no host may be of any. */
function mayOverlap(heads: readonly SetHead[]): boolean {
  if (heads.length < 2) return false;
  const seen = new Set<string>();
  for (const { hosts } of heads) {
    if (hosts.size === 0 || hosts.has('')) return true;
    for (const host of hosts) if (seen.has(host)) return true;
    for (const host of hosts) seen.add(host);
  }
  return false;
}

export async function join(options: JoinOptions): Promise<Joined> {
  const { logs, sifter, scanner, warnings } = options.opened ?? (await openLogs(options, 'read'));
  const onWarning = (warning: Warning): void => void warnings.push(warning);
  /** Queue ids in lines with a needle: only their messages are wanted whole. */
  const hitIds = new Set<string>();
  const correlator: Correlator = new Correlator({
    knowledge: options.knowledge,
    detail:
      options.needles === undefined ? options.detail : (queueId) => queueId === '' || hitIds.has(queueId),
    traitsOf,
    onDelivery: (delivery) => options.onDelivery(delivery, correlator.roles),
    acceptancesOf: options.acceptancesOf,
    onCounted: options.onCounted,
    rejectionsOf: options.rejectionsOf,
    severalLogs: logs.sets.length > 1,
    isSifted: sifter !== undefined,
  });
  const hints = new BounceHints();
  const mails = await readMails({
    paths: gatherMails(options, onWarning),
    knowledge: options.knowledge,
    since: options.since,
    until: options.until,
    onBounce(bounce) {
      hints.add(bounce);
      correlator.addBounce(bounce);
    },
    onWarning,
  });
  let copies = 0;
  const hosts = new Set<string>();
  const zone = await createZoneRules(options.timeZone);
  const { heads, offsetOf } = await lookAtHeads(logs.sets, zone, hints);
  const isNew = mayOverlap([...heads.values()]) ? createOnce() : () => true;
  const reading = await readLogs({
    sets: logs.sets,
    zone,
    offsetOf: options.timeZone === undefined ? offsetOf : undefined,
    since: options.since,
    until: options.until,
    wants: { notes: options.detail === 'full' },
    sifting: siftingInto(correlator, sifter, options.timeZone),
    needles: options.needles,
    scanner,
    onHit: (event) => noteHit(event, hitIds),
    onWarning,
    onEvent(event) {
      if (!isNew(event)) {
        if (event.kind === 'attempt' || event.kind === 'rejected') copies += 1;
        return;
      }
      if (hosts.size < MAX_HOSTS) hosts.add(event.host);
      correlator.addEvent(event);
    },
  });
  const { dropped, duplicates } = correlator.end();
  if (dropped > 0) onWarning({ key: 'state-dropped', params: { count: dropped } });
  // Copies that `isNew` does not see: with other stamps, or in logs that seemed to be of other hosts.
  copies += duplicates;
  if (copies > 0) onWarning({ key: 'copied-lines', params: { count: copies } });
  return {
    coverage: { sources: [...reading.files.map(coverageOf), ...mails], warnings },
    roles: correlator.roles,
    discovered: logs.discovered,
    hosts: [...hosts],
    narrowed: reading.skippedLines > 0,
  };
}

/** Its ids join `hitIds`. */
function noteHit(event: LogEvent, hitIds: Set<string>): Hits {
  const known = hitIds.size;
  const names = [event.queueId, event.childQueueId ?? ''].filter((id) => id !== '').map(detach);
  for (const name of names) hitIds.add(name);
  return {
    // A retry stands alone; where a message begins or ends, there is more.
    isMore: hitIds.size > known || event.outcome !== 'deferred',
    isFailure: event.outcome !== undefined && !isTaken(event.outcome),
    names: traitsOf(event.mta).allLinesHaveId === true ? names : undefined,
  };
}

/** The lines a sieve leaves go to the correlator; `undefined`: all are read. */
function siftingInto(
  correlator: Correlator,
  sifter: Sifter | undefined,
  timeZone: string | undefined,
): LogSifting | undefined {
  if (sifter === undefined) return undefined;
  return {
    sifter,
    timeZone,
    watched: correlator.bounceNames,
    acceptancesOf: (domain, relay) => correlator.acceptancesOf(domain, relay),
    againOf: (event) => correlator.againOf(event),
    onCounted: (queueId, time, recipient) => correlator.addCounted(queueId, time, recipient),
  };
}
