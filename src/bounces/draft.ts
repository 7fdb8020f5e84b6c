/** What a decoder found about one recipient, each field with the place it was found at and the rule that read it. */
import type { Action, BounceKind } from '../core/bounce.ts';
import type { Phase } from '../core/reply.ts';

/** A value and its evidence: `[from, to)` in the mail text, and the id of the rule. */
export interface Fact<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

export interface Draft {
  recipient: Fact<string>;
  originalRecipient?: Fact<string> | undefined;
  actualRecipient?: string | undefined;
  action?: Fact<Action> | undefined;
  status?: Fact<string> | undefined;
  replyCode?: Fact<number> | undefined;
  diagnostic?: Fact<string> | undefined;
  phase?: Fact<Phase> | undefined;
  remoteMta?: Fact<string> | undefined;
  reportingMta?: Fact<string> | undefined;
  queueId?: Fact<string> | undefined;
  sender?: Fact<string> | undefined;
  kind?: Fact<BounceKind> | undefined;
  feedbackType?: Fact<string> | undefined;
  /** Words beside the diagnostic that say why (`Message could not be delivered for 5 days`). */
  remark?: Fact<string> | undefined;
  /** The whole notice, asked when the words about the recipient do not say why. */
  context?: Fact<string> | undefined;
}

/** Drafts by the addresses they are known under, so that bounces with thousands of recipients stay linear. */
export class DraftIndex {
  readonly drafts: Draft[];
  readonly #byAddress: Map<string, Draft> = new Map();

  constructor(drafts: readonly Draft[]) {
    this.drafts = [];
    for (const draft of drafts) this.add(draft);
  }

  add(draft: Draft): void {
    this.drafts.push(draft);
    for (const fact of [draft.recipient, draft.originalRecipient]) {
      const key = fact?.value.toLowerCase();
      if (key !== undefined && !this.#byAddress.has(key)) this.#byAddress.set(key, draft);
    }
  }

  find(address: string): Draft | undefined {
    return this.#byAddress.get(address.toLowerCase());
  }
}
