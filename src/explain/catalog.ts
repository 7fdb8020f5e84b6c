/**
 * What a language has to say. Everything a reader sees is written in a catalogue of this shape, one function
 * per sentence, one word per label. The shape is total: a language that misses a key of `core/messages.ts`, a
 * cause or an outcome does not compile.
 *
 * A sentence gets its parameters already worded (times, durations and provider names in the language; see
 * arguments.ts) and any of them may be missing: it then says what is left.
 */
import type { Actor, CauseId, Permanence } from '../core/cause.ts';
import type { BounceKind } from '../core/bounce.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { EventKind } from '../core/event.ts';
import type { Conclusion, Confidence, Finding, Scope, WarningKey } from '../core/investigation.ts';
import type { MESSAGE_KEYS, MessageKey, STEP_KEYS, StepKey } from '../core/messages.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Phase } from '../core/reply.ts';

export type Arg = string | number | undefined;

/** Parameters of one sentence. */
export type Args<Name extends string> = { readonly [P in Name]?: Arg };

export type MessageTexts = {
  readonly [K in MessageKey]: (args: Args<(typeof MESSAGE_KEYS)[K][number]>) => string;
};

export type StepTexts = {
  readonly [K in StepKey]: (args: Args<(typeof STEP_KEYS)[K][number]>) => string;
};

/** `path` and `line` stand before the sentence already; what else a warning may carry. */
export type WarningArgs = Args<
  'count' | 'bytes' | 'limit' | 'reason' | 'code' | 'program' | 'paths' | 'zone' | 'other' | 'total'
>;

export type WarningTexts = { readonly [K in WarningKey]: (args: WarningArgs) => string };

/** `label` fits a table cell; `clause` completes "the reason is that …" without a full stop. */
export interface CauseWords {
  readonly label: string;
  readonly clause: string;
}

export interface ErrorWords {
  readonly what: string;
  readonly because?: string | undefined;
  readonly next?: string | undefined;
}

export type ErrorFacts = Readonly<Record<string, string | number>>;

/** Titles of sections and heads of columns. */
const HEADINGS = [
  'timeline',
  'deliveries',
  'reason',
  'who-else',
  'how-sure',
  'evidence',
  'next-steps',
  'what-was-read',
  'findings',
  'domains',
  'providers',
  'causes',
  'meaning',
  'unparsed',
  'time',
  'host',
  'queue-id',
  'what-happened',
  'recipient',
  'outcome',
  'cause',
  'domain',
  'provider',
  'total',
  'attempts',
  'first-failure',
  'trend',
  'count',
  'sample',
  'path',
  'format',
  'lines',
  'understood',
  'first',
  'last',
  'kind',
  'reader',
  'shape',
] as const;

export type Heading = (typeof HEADINGS)[number];

/** Things that can be counted in front of the reader. */
export type Countable =
  | 'row'
  | 'evidence'
  | 'delivery'
  | 'attempt'
  | 'line'
  | 'event'
  | 'domain'
  | 'recipient';

export interface Labels {
  readonly headings: Readonly<Record<Heading, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly conclusions: Readonly<Record<Conclusion, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly scopes: Readonly<Record<Scope, string>>;
  readonly confidences: Readonly<Record<Confidence, string>>;
  readonly actors: Readonly<Record<Actor, string>>;
  readonly permanences: Readonly<Record<Permanence, string>>;
  readonly kinds: Readonly<Record<EventKind, string>>;
  readonly bounceKinds: Readonly<Record<BounceKind, string>>;
  readonly severities: Readonly<Record<Finding['severity'], string>>;
  /** In place of a domain: mail refused before anybody was named as its recipient. */
  readonly noRecipient: string;
  /** What stands for a parameter of a knowledge step that is not known: `{ip}` → "your sending IP address". */
  readonly placeholders: Readonly<Record<string, string>>;
}

export interface CoverageArgs {
  readonly lines: number;
  readonly understood: number;
  /** Lines beside those, that were only searched. */
  readonly searchedLines: number;
  readonly messages: number;
  readonly bounces: number;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Sentences and phrases of the renderers themselves. */
export interface Phrases {
  /** `2026-11-24 12:32:45 +09:00`, as prose has it. */
  moment(ms: number, utcOffset: number): string;
  /** The day alone, for a heading over bare times. */
  day(ms: number, utcOffset: number): string;
  /** A length of time in at most two units. */
  duration(seconds: number): string;
  /** "3 hours ago". */
  ago(seconds: number): string;
  /** A remark in brackets, with the space before it if the language has one. */
  aside(text: string): string;
  number(value: number): string;
  percent(share: number): string;
  list(items: readonly string[]): string;
  /** Sentences one after the other. */
  join(sentences: readonly string[]): string;
  more(count: number, of: Countable): string;
  sameResult(count: number, lastTime: string): string;
  omitted(count: number): string;
  timesIn(zone: string): string;
  oneOf(count: number): string;
  received(args: Args<'client' | 'size' | 'sender' | 'recipients'>): string;
  /** `repeated`: the line tells the result of an earlier connection again. */
  noContact(repeated: boolean): string;
  onlyQueued(): string;
  nextQueueId(id: string): string;
  bounceSent(args: Args<'childQueueId' | 'topic'>): string;
  bounceArrived(args: Args<'path' | 'kind'>): string;
  cloned(args: Args<'childQueueId'>): string;
  removed(): string;
  localDelivery(): string;
  repliedBy(args: Args<'provider' | 'filteredBy' | 'host' | 'ip' | 'phase'>): string;
  recordedAs(): string;
  sureness(confidence: Confidence): string;
  /** A short note under a step. */
  whoActs(actor: Actor): string;
  /** A whole sentence. */
  whoMustAct(actor: Actor): string;
  coverage(args: CoverageArgs): string;
  causeIs(cause: CauseId): string;
  permanence(permanence: Permanence): string;
  ruleIs(rule: string): string;
  reportTitle(): string;
  span(args: Args<'fromTime' | 'toTime'>): string;
  countsAreDeliveries(): string;
}

export interface Catalog {
  readonly messages: MessageTexts;
  readonly steps: StepTexts;
  readonly warnings: WarningTexts;
  readonly causes: Readonly<Record<CauseId, CauseWords>>;
  readonly labels: Labels;
  readonly phrases: Phrases;
  readonly errors: Readonly<Record<ErrorCode, (message: string, facts: ErrorFacts) => ErrorWords>>;
}

/** What `write` makes of a parameter that is there; else `otherwise`. */
export function given(value: Arg, write: (value: string) => string, otherwise = ''): string {
  return value === undefined || value === '' ? otherwise : write(String(value));
}
