/**
 * The way of one delivery in order of time: submission → local MTA → mail exchanger → bounce. Repetitions are
 * counted instead of printed, and a long story is cut in the middle.
 */
import type { Bounce } from '../../core/bounce.ts';
import { type Delivery, isDated } from '../../core/delivery.ts';
import type { LogEvent } from '../../core/event.ts';
import type { Catalog } from '../catalog.ts';
import { clockOf, isoDay, offsetText } from '../clock.ts';
import { code, plain, toned } from '../document.ts';
import type { Inline, TableBlock } from '../document.ts';
import { describeEvent } from './describe-event.ts';
import { isNoticeOf, tellsReason } from '../../diagnose/evidence.ts';

export interface TimelineOptions {
  readonly verbose: boolean;
  readonly now?: number | undefined;
}

export interface Timeline {
  readonly table: TableBlock;
  /** The day (when it is one), the zone of the times, and how long ago. */
  readonly note: string;
}

/** More rows are cut in the middle. */
const MAX_ROWS = 14;

interface Row {
  readonly time: number;
  readonly host: string;
  readonly queueId: string;
  /** Place of its queue id on the way; bounces come last. */
  readonly hop: number;
  readonly line: number;
  readonly what: Inline;
  /** Rows with the same signature in a row say the same. */
  readonly signature: string;
  repeats: number;
  lastTime: number;
}

export function buildTimeline(delivery: Delivery, catalog: Catalog, options: TimelineOptions): Timeline {
  const { utcOffset } = delivery;
  const rows = collapse(rowsOf(delivery, catalog, options), options);
  const days = new Set(rows.flatMap((row) => [isoDay(row.time, utcOffset), isoDay(row.lastTime, utcOffset)]));
  const timeText = (ms: number): string =>
    days.size > 1 ? `${isoDay(ms, utcOffset).slice(5)} ${clockOf(ms, utcOffset)}` : clockOf(ms, utcOffset);
  const { phrases, labels } = catalog;
  const notes: string[] = [];
  if (days.size === 1 && rows[0] !== undefined) notes.push(phrases.day(rows[0].time, utcOffset));
  notes.push(phrases.timesIn(offsetText(utcOffset)));
  const age = options.now === undefined || !isDated(delivery) ? -1 : (options.now - delivery.lastTime) / 1000;
  if (age >= 60) notes.push(phrases.ago(age));
  return {
    note: phrases.list(notes),
    table: {
      kind: 'table',
      columns: [
        { head: labels.headings.time },
        { head: labels.headings.host, maxWidth: 24, shrinkTo: 10 },
        { head: labels.headings['queue-id'], maxWidth: 20 },
        { head: labels.headings['what-happened'], flexible: true },
      ],
      rows: cells(rows, timeText, catalog, options),
    },
  };
}

function cells(
  rows: readonly Row[],
  timeText: (ms: number) => string,
  catalog: Catalog,
  options: TimelineOptions,
): Inline[][] {
  const drawn = rows.map((row) => [
    [plain(timeText(row.time))],
    [code(row.host)],
    [code(row.queueId)],
    row.repeats === 0
      ? row.what
      : [...row.what, toned(`${catalog.phrases.sameResult(row.repeats, timeText(row.lastTime))}`, 'muted')],
  ]);
  if (options.verbose || drawn.length <= MAX_ROWS) return drawn;
  const head = Math.ceil(MAX_ROWS / 2);
  const tail = MAX_ROWS - head - 1;
  const left = drawn.length - head - tail;
  const cut: Inline[] = [[], [], [], [toned(catalog.phrases.omitted(left), 'muted')]];
  return [...drawn.slice(0, head), cut, ...drawn.slice(-tail)];
}

function rowsOf(delivery: Delivery, catalog: Catalog, options: TimelineOptions): Row[] {
  const told = [...delivery.trail, ...delivery.attempts].filter((event) => isShown(event, delivery, options));
  const events = options.verbose ? told : mergeReceptions(told);
  const bounces = [delivery.bounce, ...delivery.otherBounces].filter((bounce) => bounce !== undefined);
  const rows = [
    ...events.map((event) => rowOfEvent(event, delivery, catalog, options)),
    ...bounces.flatMap((bounce) => rowOfBounce(bounce, catalog)),
  ];
  // Lines of one second stand in the order of the hops, and within a hop in that of the log.
  return rows.toSorted((a, b) => a.time - b.time || a.hop - b.hop || a.line - b.line);
}

/**
 * Postfix tells a reception in three lines (smtpd: from where, cleanup: Message-ID, qmgr: sender and size) and
 * the last of them again for every retry: one row says it all.
 */
function mergeReceptions(events: readonly LogEvent[]): LogEvent[] {
  const merged: LogEvent[] = [];
  const places = new Map<string, number>();
  for (const event of events.toSorted((a, b) => a.time - b.time)) {
    const id = `${event.host} ${event.queueId}`;
    const place = event.kind === 'received' ? places.get(id) : undefined;
    const first = place === undefined ? undefined : merged[place];
    if (place === undefined || first === undefined) {
      if (event.kind === 'received') places.set(id, merged.length);
      merged.push(event);
      continue;
    }
    const { client = event.client, sender = event.sender, size = event.size } = first;
    merged[place] = { ...first, client, sender, size };
  }
  return merged;
}

/** Lines that only keep the books, or speak of another recipient, are for those who ask for everything. */
function isShown(event: LogEvent, delivery: Delivery, { verbose }: TimelineOptions): boolean {
  if (verbose) return true;
  if (event.kind === 'bounce-sent') return isNoticeOf(event, delivery);
  return (event.kind !== 'removed' && event.kind !== 'note') || tellsReason(event, delivery);
}

function rowOfEvent(event: LogEvent, delivery: Delivery, catalog: Catalog, options: TimelineOptions): Row {
  return {
    hop: delivery.queueIds.indexOf(event.queueId),
    line: event.line,
    time: event.time,
    lastTime: event.time,
    host: event.host,
    queueId: event.queueId,
    what: describeEvent(event, catalog, options),
    signature: JSON.stringify([
      event.kind,
      event.queueId,
      event.outcome,
      event.reply?.code,
      withoutNumbers(event.reply?.text ?? event.statusText ?? ''),
      event.contacted,
    ]),
    repeats: 0,
  };
}

/** Ids, times and counts differ from answer to answer; what is said does not. */
function withoutNumbers(text: string): string {
  return text
    .split(' ')
    .map((word) => (/\d/.test(word) ? '#' : word))
    .join(' ');
}

function rowOfBounce(bounce: Bounce, catalog: Catalog): Row[] {
  if (bounce.time === undefined) return [];
  const kind = catalog.labels.bounceKinds[bounce.kind];
  return [
    {
      time: bounce.time,
      lastTime: bounce.time,
      hop: Number.POSITIVE_INFINITY,
      line: bounce.source.index,
      host: bounce.reportingMta ?? '',
      queueId: bounce.queueId ?? '',
      what: [plain(catalog.phrases.bounceArrived({ kind, path: bounce.source.path }))],
      signature: JSON.stringify(['bounce', bounce.source.path, bounce.source.index]),
      repeats: 0,
    },
  ];
}

function collapse(rows: readonly Row[], options: TimelineOptions): Row[] {
  if (options.verbose) return [...rows];
  const kept: Row[] = [];
  for (const row of rows) {
    const last = kept.at(-1);
    if (last !== undefined && last.signature === row.signature) {
      last.repeats += 1;
      last.lastTime = row.time;
    } else {
      kept.push(row);
    }
  }
  return kept;
}
