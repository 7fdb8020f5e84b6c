/** Results of the use cases, as the renderers take them: `why` and `report`. */
import type { CauseId, Permanence, Actor } from './cause.ts';
import type { Delivery } from './delivery.ts';
import type { Evidence } from './evidence.ts';
import type { Text } from './language.ts';
import type { Outcome } from './outcome.ts';
import type { Phase, Reply } from './reply.ts';
import type { Reason } from './reason.ts';

export const CONCLUSIONS = [
  'accepted',
  'handed-over',
  'deferred',
  'bounced',
  'expired',
  'rejected-at-submission',
  'suppressed',
  'discarded',
  'mixed',
  'not-found',
] as const;

export type Conclusion = (typeof CONCLUSIONS)[number];

/** Who is affected. */
export type Scope = 'recipient' | 'domain' | 'provider' | 'sender-ip' | 'everyone';

export type Confidence = 'high' | 'medium' | 'low';

export type WarningKey =
  | 'unreadable'
  | 'vanished'
  | 'truncated-archive'
  | 'corrupt-archive'
  | 'no-decompressor'
  | 'not-a-mail-log'
  | 'not-a-mailbox'
  | 'line-too-long'
  | 'nul-bytes'
  | 'doubled-lines'
  | 'time-disagreement'
  | 'time-assumed'
  | 'state-dropped'
  | 'message-too-big'
  | 'empty'
  | 'growing'
  | 'duplicate-source'
  | 'copied-lines'
  | 'newest-only'
  | 'nothing-to-follow'
  | 'no-logs-found'
  | 'no-mail-found';

/** Something about the input the user should know; texts are in explain. */
export interface Warning {
  readonly key: WarningKey;
  readonly path?: string | undefined;
  readonly line?: number | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

export interface SourceCoverage {
  readonly path: string;
  /** `syslog`, `mbox`, `maildir`, `eml`, `exim`, … */
  readonly format: string;
  /** Lines that were read, and how many of those were understood. */
  readonly lines: number;
  readonly understood: number;
  /** Further lines, that were only searched for what was asked about. */
  readonly searchedLines?: number | undefined;
  /** For mail sources: number of messages, and how many were bounces. */
  readonly messages?: number | undefined;
  readonly bounces?: number | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly utcOffset?: number | undefined;
}

export interface Coverage {
  readonly sources: readonly SourceCoverage[];
  readonly warnings: readonly Warning[];
}

/** Numbers of deliveries by final outcome for one recipient domain or provider. */
export interface ComparisonRow {
  /** Domain name, or provider id. */
  readonly key: string;
  readonly provider?: string | undefined;
  readonly total: number;
  readonly counts: Readonly<Partial<Record<Outcome, number>>>;
  /** Attempts, beside the deliveries. */
  readonly attempts: number;
}

export interface Comparison {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly domains: readonly ComparisonRow[];
  readonly providers: readonly ComparisonRow[];
}

export interface Finding {
  readonly key: string;
  readonly severity: 'ok' | 'info' | 'warning' | 'error' | 'unknown';
  readonly params: Readonly<Record<string, string | number>>;
  readonly evidence: readonly Evidence[];
}

/** A sentence to be written by explain: catalogue key and parameters. */
export interface Message {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Step {
  /** A key of the step catalogue (explain), or `knowledge:<step id>` of knowledge/steps.toml. */
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly url?: string | undefined;
  readonly who: Actor;
  /** It is about a message that still waits in the queue. */
  readonly whileQueued?: boolean | undefined;
}

export interface Diagnosis {
  readonly conclusion: Conclusion;
  readonly cause?: CauseId | undefined;
  readonly reason?: Reason | undefined;
  readonly provider?: string | undefined;
  /** Filter vendor the provider uses for the decision (`proofpoint` for Apple). */
  readonly filteredBy?: string | undefined;
  readonly rule?: string | undefined;
  readonly permanence?: Permanence | undefined;
  readonly who?: Actor | undefined;
  readonly scope: Scope;
  readonly confidence: Confidence;
  /** Sentences of the summary in order. */
  readonly summary: readonly Message[];
  /** Why the confidence is what it is. */
  readonly because: readonly Message[];
  readonly evidence: readonly Evidence[];
  readonly steps: readonly Step[];
}

export interface Investigation {
  readonly subject: readonly string[];
  readonly coverage: Coverage;
  readonly deliveries: readonly Delivery[];
  readonly comparison: Comparison;
  readonly findings: readonly Finding[];
  readonly diagnosis: Diagnosis;
}

export interface ReportCause {
  readonly cause: CauseId;
  readonly count: number;
  readonly sample: string;
}

export interface ReportRow extends ComparisonRow {
  readonly causes: readonly ReportCause[];
  /** First and last delivery, and the first that failed. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly firstFailure?: number | undefined;
  /** Failure share in the first and the second half of the span, 0–1, when both halves have deliveries. */
  readonly trend?: readonly [number, number] | undefined;
}

export interface Report {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly utcOffset: number;
  readonly coverage: Coverage;
  readonly domains: readonly ReportRow[];
  readonly providers: readonly ReportRow[];
  readonly conclusions: readonly Message[];
}

export interface Explanation {
  readonly reply: Reply;
  readonly provider?: string | undefined;
  /** Filter vendor or blocklist behind the decision, if it is not the provider itself. */
  readonly filteredBy?: string | undefined;
  readonly cause: CauseId;
  readonly reason: Reason;
  readonly permanence: Permanence;
  /** What this very answer means, if its rule says more than the cause does. */
  readonly meaning?: Text | undefined;
  readonly who: Actor;
  readonly confidence: Confidence;
  readonly phase?: Phase | undefined;
  readonly rule: string;
  readonly steps: readonly Step[];
  readonly urls: readonly string[];
}
