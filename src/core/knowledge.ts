/** What the layers above ask of the knowledge engine (src/knowledge implements it over knowledge/*.toml). */
import type { CauseFacts, CauseId, Permanence } from './cause.ts';
import type { Confidence, Step } from './investigation.ts';
import type { Text } from './language.ts';
import type { Reason } from './reason.ts';
import type { Phase } from './reply.ts';

export interface ReplyQuery {
  /** The reply as written, code and status included or not, lines joined by a space. */
  readonly text: string;
  readonly code?: number | undefined;
  readonly enhancedStatus?: string | undefined;
  readonly phase?: Phase | undefined;
  /** Name of the host that answered: decides the provider before the domain does. */
  readonly remoteHost?: string | undefined;
  readonly recipientDomain?: string | undefined;
  /** The sending address, where it is known from elsewhere than this reply: for answers that speak of it. */
  readonly senderIp?: string | undefined;
}

export interface ReplyMatch {
  readonly cause: CauseId;
  /** The word of the field's vocabulary for this very answer, where that is not the reason of its cause. */
  readonly reason?: Reason | undefined;
  /** Provider id the answer came from, also when a generic rule matched. */
  readonly provider?: string | undefined;
  /** Rule id, `sense.ID` for a reading of the words, `status:x.7.1` for the enhanced-status fallback, `code:5` when only the class is known. */
  readonly rule: string;
  readonly permanence: Permanence;
  readonly confidence: Confidence;
  /** What this very answer means, if the rule says more than its cause does. */
  readonly meaning?: Text | undefined;
  readonly steps: readonly Step[];
  /** Look-up, delisting and postmaster pages, parameters (`{ip}`) filled in where they were found. */
  readonly urls: readonly string[];
  /** The page the reply itself names, when its host is one we know. */
  readonly namedUrl?: string | undefined;
  /** Named parts of the reply (`ip`, …). */
  readonly captures: Readonly<Record<string, string>>;
  /** Filter vendor or blocklist behind the decision, if it is not the provider itself. */
  readonly filteredBy?: string | undefined;
}

/** True when no wording was recognised: the status or the code alone decided. */
export function isFallback({ rule }: Pick<ReplyMatch, 'rule'>): boolean {
  return isStatusRule(rule) || rule.startsWith('code:');
}

/** True when the enhanced status alone decided. */
export function isStatusRule(rule: string): boolean {
  return rule.startsWith('status:');
}

/** True when only the senses of the words decided (knowledge/senses.toml), no wording. */
export function isReading(rule: string): boolean {
  return rule.startsWith('sense.');
}

export interface ProviderFacts {
  readonly id: string;
  readonly name: Text;
  readonly kind: 'mailbox' | 'carrier' | 'filter' | 'blocklist';
  readonly domains: readonly string[];
  readonly mxSuffixes: readonly string[];
  readonly filteredBy?: string | undefined;
  readonly lookupUrl?: string | undefined;
  readonly delistUrl?: string | undefined;
  readonly postmasterUrl?: string | undefined;
  /** What "accepted" is worth at this provider and where to look: junk folder, silent drop. */
  readonly afterAcceptance?: Text | undefined;
  /** Name of the folder for unwanted mail. */
  readonly junkFolder?: Text | undefined;
}

/** A service that sends mail for others and tells what became of it. */
export interface ServiceFacts {
  readonly name: Text;
  /** What to do when an address is on its suppression list; empty when it has none. */
  readonly suppression: readonly Step[];
}

export interface Knowledge {
  match(query: ReplyQuery): ReplyMatch;
  /** By mail exchanger first, then by recipient domain; `undefined` = not known to us. */
  providerOf(query: { remoteHost?: string | undefined; domain?: string | undefined }): string | undefined;
  provider(id: string): ProviderFacts | undefined;
  cause(id: CauseId): CauseFacts & { readonly meaning: Text };
  /** By the id of the reader of its exports (`ses`); `undefined`: no service, but a server of one's own. */
  service(id: string): ServiceFacts | undefined;
  /** Text of a step of knowledge/steps.toml with its parameters still in `{}`. */
  step(id: string): Text | undefined;
}
