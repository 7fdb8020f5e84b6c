import { given } from '../catalog.ts';
import type { Countable, Phrases } from '../catalog.ts';
import { clockOf, dateOf, isoDay, offsetText, splitDuration } from '../clock.ts';
import { count, floorPercent } from '../numbers.ts';
import { EN_CAUSES } from './causes.ts';
import { counted, sentence } from './counting.ts';
import { EN_LABELS } from './labels.ts';
import { server } from './messages.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

const NOUNS: Readonly<Record<Countable, readonly [string, string]>> = {
  row: ['row', 'rows'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  delivery: ['delivery', 'deliveries'],
  attempt: ['attempt', 'attempts'],
  line: ['line', 'lines'],
  event: ['entry', 'entries'],
  domain: ['domain', 'domains'],
  recipient: ['recipient', 'recipients'],
};

/** What a notice that was written is about; most tell of a failure. */
const NOTICES: Readonly<Record<string, string>> = {
  'delay-warning': 'delay warning',
  receipt: 'delivery notice',
};

function duration(seconds: number): string {
  return splitDuration(seconds)
    .map(({ value, unit }) => counted(value, unit))
    .join(' ');
}

function span(from: string | undefined, to: string | undefined): string {
  return from === undefined || to === undefined ? '' : ` (${from} to ${to})`;
}

const TIMELINE: Pick<
  Phrases,
  | 'received'
  | 'noContact'
  | 'onlyQueued'
  | 'nextQueueId'
  | 'bounceSent'
  | 'bounceArrived'
  | 'cloned'
  | 'removed'
  | 'localDelivery'
  | 'sameResult'
  | 'omitted'
  | 'timesIn'
  | 'oneOf'
> = {
  received: (p) => {
    const parts = [
      given(p.client, (c) => `from ${c}`),
      given(p.sender, (s) => `sender ${s}`),
      given(p.size, (n) => `${count(n)} bytes`),
    ].filter((part) => part !== '');
    return `received${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
  },
  noContact: (repeated) => (repeated ? 'no new connection, earlier result repeated' : 'no connection'),
  onlyQueued: () => 'put into the queue, not tried yet',
  nextQueueId: (id) => `next queue id ${id}`,
  bounceSent: (p) =>
    `${NOTICES[p.topic ?? ''] ?? 'bounce'} written${given(p.childQueueId, (id) => ` (queue id ${id})`)}`,
  bounceArrived: (p) => `${given(p.kind, (k) => k, 'bounce')} found${given(p.path, (x) => ` in ${x}`)}`,
  cloned: (p) => `split${given(p.childQueueId, (id) => ` (new queue id ${id})`)}`,
  removed: () => 'removed from the queue',
  localDelivery: () => 'mailbox on this server',
  sameResult: (n, lastTime) =>
    ` (same result ${counted(n, 'more time')}${lastTime === '' ? '' : `, last ${lastTime}`})`,
  omitted: (n) => `… ${counted(n, 'entry', 'entries')} left out (-v shows all) …`,
  timesIn: (zone) => `times are ${zone}`,
  oneOf: (n) => `one of ${count(n)}`,
};

export const EN_PHRASES: Phrases = {
  moment: (ms, utcOffset) => {
    const day = isoDay(ms, utcOffset);
    return day === '' ? '' : `${day} ${clockOf(ms, utcOffset)} ${offsetText(utcOffset)}`;
  },
  day: (ms, utcOffset) => {
    const date = dateOf(ms, utcOffset);
    return date === undefined ? '' : `${WEEKDAYS[date.weekday] ?? ''} ${isoDay(ms, utcOffset)}`;
  },
  duration,
  ago: (seconds) => `${duration(seconds)} ago`,
  aside: (text) => ` (${text})`,
  number: (value) => count(value),
  percent: (share) => `${floorPercent(share)} %`,
  list: (items) => items.join(', '),
  join: (sentences) => sentences.join(' '),
  more: (n, of) => `${count(n)} more ${NOUNS[of][n === 1 ? 0 : 1]} (-v shows all)`,
  ...TIMELINE,
  repliedBy: (p) => {
    const text = `${server(p)} answered${given(p.phase, (x) => ` ${x}`)}:`;
    // A host's name keeps its case at the start of a sentence, our own words do not.
    return p.host !== undefined && text.startsWith(String(p.host)) ? text : sentence(text);
  },
  recordedAs: () => 'What is on record:',
  sureness: (confidence) => EN_LABELS.confidences[confidence],
  whoActs: (actor) => (actor === 'nobody' ? 'Nobody has to act' : `To be done by ${EN_LABELS.actors[actor]}`),
  whoMustAct: (actor) =>
    // An address that does not exist cannot act.
    actor === 'recipient'
      ? "The matter lies on the recipient's side."
      : sentence(`${EN_LABELS.actors[actor]} ${actor === 'nobody' ? 'has to do anything' : 'has to act'}.`),
  coverage: (p) => {
    const parts: string[] = [];
    if (p.lines > 0) {
      const share = `${floorPercent(p.understood / p.lines)} %`;
      const understood =
        p.searchedLines === 0
          ? `${share} of ${counted(p.lines, 'line')} understood`
          : `${count(p.lines + p.searchedLines)} lines searched, ${count(p.lines)} of them read and ${share} of those understood`;
      parts.push(`${understood}${span(p.from, p.to)}.`);
    }
    if (p.messages > 0) {
      parts.push(`${counted(p.messages, 'mail')} in mailboxes, ${counted(p.bounces, 'bounce')} among them.`);
    }
    return parts.length === 0 ? 'No line of a log and no mail was read.' : parts.join(' ');
  },
  causeIs: (cause) =>
    cause === 'unknown'
      ? 'The reason cannot be told from this answer.'
      : `It means that ${EN_CAUSES[cause].clause}.`,
  permanence: (permanence) => EN_LABELS.permanences[permanence],
  ruleIs: (rule) => (rule === 'none' ? 'No rule knows this answer.' : `Rule: ${rule}`),
  reportTitle: () => 'Deliveries',
  span: (p) =>
    [given(p.fromTime, (f) => f), given(p.toTime, (t) => `to ${t}`)].filter((part) => part !== '').join(' '),
  countsAreDeliveries: () =>
    'One mail to one recipient counts once, by its final outcome, however often it was tried.',
};
