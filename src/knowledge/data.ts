/** The shapes of the knowledge data after validation: what knowledge/*.toml becomes, and what dist/knowledge.json holds. */
import type { Actor, CauseId, Permanence, Retry } from '../core/cause.ts';
import type { Confidence } from '../core/investigation.ts';
import type { ProviderFacts } from '../core/knowledge.ts';
import type { Text } from '../core/language.ts';
import type { Reason } from '../core/reason.ts';
import type { Phase } from '../core/reply.ts';

/** `first`: tried before the provider's rules; `last`: only when nothing else in the knowledge base matched. */
export type RuleTurn = 'first' | 'last';

export interface MatchData {
  /** `550`, `4xx`, `5xx`, or `none` = nobody gave a reply code. */
  readonly code?: readonly string[] | undefined;
  /** `5.7.1`, `x.7.1` (either class), `x.7.*`, `5.7.606-649`. */
  readonly status?: readonly string[] | undefined;
  readonly phase?: readonly Phase[] | undefined;
  /** Patterns that must all occur. */
  readonly all?: readonly string[] | undefined;
  /** Patterns of which one must occur. */
  readonly any?: readonly string[] | undefined;
  /** Patterns of which one must occur as well. */
  readonly with?: readonly string[] | undefined;
  /** Patterns that must not occur. */
  readonly none?: readonly string[] | undefined;
  /** The whole reply is one of these texts. */
  readonly whole?: readonly string[] | undefined;
  /** `other`: the `<host>` of a pattern is not the recipient domain. */
  readonly host?: 'other' | undefined;
}

export interface RuleData {
  readonly id: string;
  readonly match: MatchData;
  readonly cause: CauseId;
  /** Where the field files this answer under another word than that of its cause. */
  readonly reason?: Reason | undefined;
  readonly permanence?: Permanence | undefined;
  readonly confidence: Confidence;
  readonly why?: Text | undefined;
  readonly steps?: readonly string[] | undefined;
  readonly urls?: readonly string[] | undefined;
  readonly filteredBy?: string | undefined;
  readonly distinctive?: boolean | undefined;
  readonly turn?: RuleTurn | undefined;
}

export interface SampleData {
  readonly text: string;
  readonly code?: number | undefined;
  readonly status?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly domain?: string | undefined;
}

/** What only the files hold; not needed to match. */
export interface RuleOrigin {
  readonly source: string;
  readonly seen: string;
  readonly samples: readonly SampleData[];
}

export interface ProviderData extends ProviderFacts {
  readonly rules: readonly RuleData[];
}

export interface CauseData {
  readonly reason: Reason;
  readonly who: Actor;
  readonly retry: Retry;
  readonly hard: boolean;
  /** True when the cause passes or is mended while the address stays good: a 5xx then is not the last word. */
  readonly passing: boolean;
  readonly meaning: Text;
  /** Used where a rule names no steps of its own. */
  readonly steps: readonly string[];
}

export interface StepData {
  readonly text: Text;
  readonly who: Actor;
  /** A page of its own, or which page of the provider belongs to this step. */
  readonly url?: string | undefined;
  readonly link?: StepLink | undefined;
  /** The step that stands in when no page for `link` is known. */
  readonly otherwise?: string | undefined;
  /** What the step takes for granted; elsewhere it would be bad advice. */
  readonly needs?: StepNeed | undefined;
}

export const STEP_LINKS = ['lookup', 'delist', 'postmaster'] as const;

/**
 * `queue`: the message still waits there. `sender`: something about the sender keeps the mail out. `recipient`: the
 * recipient's address is at fault.
 */
export const STEP_NEEDS = ['queue', 'sender', 'recipient'] as const;

export type StepNeed = (typeof STEP_NEEDS)[number];

export type StepLink = (typeof STEP_LINKS)[number];

export interface ServiceData {
  readonly name: Text;
  readonly suppression: readonly string[];
}

export interface StatusData {
  readonly status: string;
  readonly cause: CauseId;
}

/** Words, of all languages, that say the same (senses.ts). */
export interface SenseData {
  readonly id: string;
  readonly words: readonly string[];
}

/** A cause, and the senses that say it together. */
export interface ReadingData {
  readonly id: string;
  /** One of each of these lists must be there. */
  readonly all: readonly (readonly string[])[];
  readonly none: readonly string[];
  readonly cause: CauseId;
}

export interface KnowledgeData {
  readonly causes: Readonly<Record<CauseId, CauseData>>;
  readonly steps: Readonly<Record<string, StepData>>;
  /** In the order in which their distinctive rules are tried. */
  readonly providers: readonly ProviderData[];
  readonly generic: readonly RuleData[];
  readonly statuses: readonly StatusData[];
  readonly services: Readonly<Record<string, ServiceData>>;
  readonly senses: readonly SenseData[];
  /** In the order in which they are tried. */
  readonly readings: readonly ReadingData[];
  /** Where the gram of each filed literal begins (gram-index.ts): found by the build, so that a start is quick. */
  readonly gramOffsets?: readonly number[] | undefined;
  /** The same for the words of the senses. */
  readonly senseGrams?: readonly number[] | undefined;
}
