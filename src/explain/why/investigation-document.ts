/**
 * The answer to `todoku why` as a document: first whether it arrived, who refused and why, in one or two
 * sentences; then what happened, the reason, who else, how sure, the evidence, what to do, and what was read.
 */
import { type Delivery, isDated } from '../../core/delivery.ts';
import type { Investigation, Message, Step } from '../../core/investigation.ts';
import { clockOf, isoDay } from '../clock.ts';
import type { ExplainContext } from '../context.ts';
import { coverageBlocks } from '../coverage.ts';
import { code, plain, toned } from '../document.ts';
import type { Block, Document, Inline, StepItem } from '../document.ts';
import { CONCLUSION_TONES, OUTCOME_TONES } from '../outcome-tone.ts';
import { explainMessage, explainMessages, explainStep } from '../sentences.ts';
import { affectedBlocks } from './affected.ts';
import { focusOf } from './focus.ts';
import { groupOf } from './message-groups.ts';
import { reasonBlocks } from './reason.ts';
import { buildTimeline } from './timeline.ts';

export interface DocumentOptions {
  readonly verbose?: boolean | undefined;
  /** Now, for "3 hours ago"; nothing of the kind is said without it. */
  readonly now?: number | undefined;
}

const MAX_DELIVERIES = 10;
const MAX_EVIDENCE = 8;

export function documentOfInvestigation(
  investigation: Investigation,
  context: ExplainContext,
  options: DocumentOptions = {},
): Document {
  const verbose = options.verbose ?? false;
  const { diagnosis } = investigation;
  const { labels } = context.catalog;
  const focus = focusOf(investigation);
  const subject = investigation.subject.join(', ');
  const label = labels.conclusions[diagnosis.conclusion];
  return {
    language: context.language,
    title: `${label} ${subject}`,
    blocks: [
      { kind: 'title', tone: CONCLUSION_TONES[diagnosis.conclusion], label, subject },
      ...answerBlocks(investigation, context),
      ...deliveryBlocks(investigation, context, verbose),
      ...timelineBlocks(investigation, focus, context, { verbose, now: options.now }),
      ...reasonBlocks(investigation, focus, context),
      ...affectedBlocks(investigation, context, { verbose }),
      ...sureBlocks(investigation, context),
      ...findingBlocks(investigation, context),
      ...evidenceBlocks(investigation, context, verbose),
      ...stepBlocks(diagnosis.steps, context),
      ...coverageBlocks(investigation.coverage, context, { verbose }),
    ],
  };
}

function answerBlocks({ diagnosis }: Investigation, context: ExplainContext): Block[] {
  const { summary } = diagnosis;
  // The answer of the server is quoted below, in full; here it would only be in the way.
  const answer = summary.flatMap((message) => {
    const group = groupOf(message);
    if (group === 'what' || group === 'report') return [message];
    return group === 'cause' ? [withoutReply(message)] : [];
  });
  const blocks: Block[] = [];
  const unfound = summary.filter((message) => groupOf(message) === 'not-found');
  const [first, ...clues] = unfound;
  const lead = explainMessages(first === undefined ? answer : [...answer, first], context);
  if (lead !== '') blocks.push({ kind: 'lead', spans: [toned(lead, 'strong')] });
  if (clues.length > 0) {
    blocks.push({
      kind: 'list',
      items: clues.map((message) => [plain(explainMessage(message, context))]),
    });
  }
  const after =
    diagnosis.conclusion === 'accepted' && diagnosis.provider !== undefined
      ? context.knowledge.provider(diagnosis.provider)?.afterAcceptance?.[context.language]
      : undefined;
  if (after !== undefined) blocks.push({ kind: 'paragraph', spans: [plain(after)] });
  return blocks;
}

function withoutReply(message: Message): Message {
  const { reply: _, ...params } = message.params;
  return { key: message.key, params };
}

function deliveryBlocks(investigation: Investigation, context: ExplainContext, verbose: boolean): Block[] {
  const { deliveries } = investigation;
  if (deliveries.length < 2) return [];
  const { labels, phrases } = context.catalog;
  const { headings } = labels;
  const ordered = deliveries.toSorted((a, b) => a.firstTime - b.firstTime);
  const shown = verbose ? ordered : ordered.slice(-MAX_DELIVERIES);
  const blocks: Block[] = [
    { kind: 'heading', text: headings.deliveries, note: phrases.number(deliveries.length) },
    {
      kind: 'table',
      columns: [
        { head: headings.time },
        { head: headings.recipient, flexible: true },
        { head: headings.outcome },
        { head: headings.cause, flexible: true },
        { head: headings['queue-id'], maxWidth: 20, shrinkTo: 14 },
      ],
      rows: shown.map((delivery) => deliveryRow(delivery, context)),
    },
  ];
  const hidden = ordered.length - shown.length;
  if (hidden > 0) {
    blocks.push({ kind: 'paragraph', spans: [toned(phrases.more(hidden, 'delivery'), 'muted')] });
  }
  return blocks;
}

function deliveryRow(delivery: Delivery, context: ExplainContext): Inline[] {
  const { labels, causes } = context.catalog;
  const { firstTime, utcOffset, outcome } = delivery;
  return [
    isDated(delivery)
      ? [plain(`${isoDay(firstTime, utcOffset).slice(5)} ${clockOf(firstTime, utcOffset)}`)]
      : [],
    [code(delivery.recipient)],
    [toned(labels.outcomes[outcome], OUTCOME_TONES[outcome])],
    delivery.cause === undefined || delivery.cause === 'delivered'
      ? []
      : [plain(causes[delivery.cause].label)],
    [code(delivery.queueIds.at(-1) ?? '')],
  ];
}

function timelineBlocks(
  investigation: Investigation,
  focus: Delivery | undefined,
  context: ExplainContext,
  options: { verbose: boolean; now: number | undefined },
): Block[] {
  if (focus === undefined) return [];
  const { labels, phrases } = context.catalog;
  const { table, note } = buildTimeline(focus, context.catalog, options);
  if (table.rows.length === 0) return [];
  const many = investigation.deliveries.length;
  return [
    {
      kind: 'heading',
      text: labels.headings.timeline,
      note: many > 1 ? phrases.list([phrases.oneOf(many), note]) : note,
    },
    table,
  ];
}

function sureBlocks({ diagnosis }: Investigation, context: ExplainContext): Block[] {
  const { labels, phrases } = context.catalog;
  const because = explainMessages(diagnosis.because, context);
  const level = phrases.sureness(diagnosis.confidence);
  if (because === '' && diagnosis.conclusion === 'not-found') return [];
  return [
    { kind: 'heading', text: labels.headings['how-sure'], note: level },
    ...(because === '' ? [] : [{ kind: 'paragraph' as const, spans: [plain(because)] }]),
  ];
}

/** Checks have no catalogue yet: key and parameters are better than silence. */
function findingBlocks({ findings }: Investigation, context: ExplainContext): Block[] {
  if (findings.length === 0) return [];
  const { labels } = context.catalog;
  return [
    { kind: 'heading', text: labels.headings.findings },
    {
      kind: 'list',
      items: findings.map((finding) => [
        plain(`${labels.severities[finding.severity]}: ${explainMessage(finding, context)}`),
      ]),
    },
  ];
}

function evidenceBlocks({ diagnosis }: Investigation, context: ExplainContext, verbose: boolean): Block[] {
  const { evidence } = diagnosis;
  if (evidence.length === 0) return [];
  const { labels, phrases } = context.catalog;
  const shown = verbose ? evidence : evidence.slice(0, MAX_EVIDENCE);
  const hidden = evidence.length - shown.length;
  return [
    { kind: 'heading', text: labels.headings.evidence },
    { kind: 'evidence', items: shown.map(({ path, line, text }) => ({ path, line, text })) },
    ...(hidden > 0
      ? [{ kind: 'paragraph' as const, spans: [toned(phrases.more(hidden, 'evidence'), 'muted')] }]
      : []),
  ];
}

export function stepBlocks(steps: readonly Step[], context: ExplainContext): Block[] {
  if (steps.length === 0) return [];
  return [
    { kind: 'heading', text: context.catalog.labels.headings['next-steps'] },
    { kind: 'steps', items: steps.map((step) => stepItem(step, context)) },
  ];
}

function stepItem(step: Step, context: ExplainContext): StepItem {
  // A command gets a line of its own, to be copied.
  const { command, ...params } = step.params;
  return {
    text: explainStep({ ...step, params }, context),
    command: command === undefined ? undefined : String(command),
    url: step.url,
    who: step.who === 'nobody' ? '' : context.catalog.phrases.whoActs(step.who),
  };
}
