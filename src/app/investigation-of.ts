/** What `todoku why` does: collect what is known about the subjects, count everything else, diagnose. */
import type { Delivery } from '../core/delivery.ts';
import type { Evidence } from '../core/evidence.ts';
import type { Investigation } from '../core/investigation.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import { evidenceOf } from '../diagnose/evidence.ts';
import { comparisonOf } from '../diagnose/rows.ts';
import { createSimilarFinder } from '../diagnose/similar.ts';
import { createTally, type Tally } from '../diagnose/tally.ts';
import type { Investigate, ReadOptions } from './contracts.ts';
import { join, type Joined } from './joining.ts';
import { loadKnowledge } from './knowledge-files.ts';
import { openLogs, type OpenedLogs } from './opened-logs.ts';
import { parseSubject, type Subject } from './subject.ts';

/** A domain may have had any number of mails; the newest of each outcome are told. */
const MAX_DELIVERIES = 1000;

type Options = Parameters<Investigate>[0];

export async function investigationOf(options: Options, opened: OpenedLogs): Promise<Investigation> {
  const knowledge = loadKnowledge();
  const subjects = options.subjects.map(parseSubject);
  let search = await searchFor(subjects, needlesOf(subjects), options, knowledge, opened);
  const searchAgain = async (needles: readonly string[]): Promise<Search> =>
    searchFor(subjects, needles, options, knowledge, await openLogs(options, 'find'));
  const related = relatedNeedles(subjects, search.found);
  if (search.joined.narrowed && related.length > 0) {
    search = await searchAgain([...needlesOf(subjects), ...related]);
  } else if (search.joined.narrowed && search.found.length === 0) {
    const domains = subjects
      .filter((s) => s.kind === 'address')
      .map((s) => s.text.slice(s.text.lastIndexOf('@')));
    if (domains.length > 0) search = await searchAgain(domains);
  }
  return conclude(subjects, search, options, knowledge);
}

interface Search {
  readonly joined: Joined;
  readonly found: readonly Delivery[];
  readonly tally: Tally;
  readonly similar: readonly string[];
  readonly rejections: number;
  readonly rejectionSample: Evidence | undefined;
}

async function searchFor(
  subjects: readonly Subject[],
  needles: readonly string[],
  options: ReadOptions,
  knowledge: Knowledge,
  opened: OpenedLogs,
): Promise<Search> {
  const found: Delivery[] = [];
  let total = 0;
  const tally = createTally(knowledge);
  const similar = createSimilarFinder(subjects.map((s) => s.text));
  let rejections = 0;
  let rejectionSample: Evidence | undefined;
  const joined = await join({
    ...options,
    opened,
    knowledge,
    detail: 'full',
    needles,
    onDelivery(delivery) {
      if (subjects.some((subject) => subject.matches(delivery))) {
        total += 1;
        found.push(delivery);
        if (found.length >= MAX_DELIVERIES * 2) keepNewest(found);
      }
      if (delivery.isNotification) return;
      tally.add(delivery);
      similar.add(delivery.recipient);
      // A refusal of somebody else says nothing about whoever was asked for; one that names nobody may.
      if (delivery.outcome !== 'rejected' || delivery.recipient !== '') return;
      rejections += 1;
      rejectionSample ??= evidenceOf(delivery).find(({ text }) => text !== '');
    },
  });
  tally.correctHops((relay) => joined.roles.isSmarthost(relay));
  if (total > MAX_DELIVERIES) {
    keepNewest(found);
    opened.warnings.push({ key: 'newest-only', params: { count: MAX_DELIVERIES, total } });
  }
  return {
    joined,
    found: found.map((d) => corrected(d, joined)),
    tally,
    similar: similar.found(),
    rejections,
    rejectionSample,
  };
}

function keepNewest(found: Delivery[]): void {
  found.sort((a, b) => b.lastTime - a.lastTime);
  found.length = Math.min(found.length, MAX_DELIVERIES);
}

/** A relay may have shown itself to be a smarthost only later in the log. */
function corrected(delivery: Delivery, joined: Joined): Delivery {
  const hop = delivery.remoteHost !== undefined && joined.roles.isSmarthost(delivery.remoteHost);
  return delivery.outcome === 'delivered' && hop ? { ...delivery, outcome: 'handed-over' } : delivery;
}

function needlesOf(subjects: readonly Subject[]): string[] {
  return subjects.flatMap((s) => s.needles);
}

/** A Message-ID or queue id stands only in some lines of a mail; its other ids lead to the rest. */
function relatedNeedles(subjects: readonly Subject[], found: readonly Delivery[]): string[] {
  if (subjects.every((s) => s.kind === 'address' || s.kind === 'domain')) return [];
  const known = new Set(needlesOf(subjects));
  // Whoever was found by address stands in every line that tells about it.
  const byId = found.filter(
    ({ messageId, queueIds, attempts }) =>
      (messageId !== undefined && known.has(messageId)) ||
      queueIds.some((id) => known.has(id)) ||
      attempts.some((a) => known.has(a.childQueueId ?? '')),
  );
  const ids = byId.flatMap((d) => [...d.queueIds, ...d.attempts.map((a) => a.childQueueId ?? '')]);
  return [...new Set(ids)].filter((id) => id !== '' && !known.has(id));
}

function conclude(
  subjects: readonly Subject[],
  search: Search,
  options: ReadOptions,
  knowledge: Knowledge,
): Investigation {
  const { joined, tally } = search;
  const deliveries = [...search.found].sort((a, b) => a.firstTime - b.firstTime);
  const domain = subjects[0]?.text.slice((subjects[0]?.text.lastIndexOf('@') ?? -1) + 1).toLowerCase() ?? '';
  return {
    subject: subjects.map((s) => s.text),
    coverage: joined.coverage,
    deliveries,
    comparison: comparisonOf(tally),
    findings: [],
    diagnosis: diagnose({
      subjects: subjects.map((s) => s.text),
      deliveries,
      tally,
      knowledge,
      clues: {
        coverage: joined.coverage,
        now: Date.now(),
        discovered: joined.discovered,
        named: { logs: options.logs, mails: options.mails },
        since: options.since,
        domainRow: tally.domains.get(domain),
        similar: search.similar,
        rejections: search.rejections,
        rejectionSample: search.rejectionSample,
        hosts: joined.hosts,
      },
    }),
  };
}
