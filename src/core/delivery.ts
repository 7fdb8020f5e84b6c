/** One message to one recipient over all hops and queue ids. */
import type { Bounce } from './bounce.ts';
import type { CauseId } from './cause.ts';
import type { LogEvent } from './event.ts';
import type { Outcome } from './outcome.ts';
import type { Reason } from './reason.ts';
import type { Phase } from './reply.ts';

export interface Delivery {
  readonly recipient: string;
  readonly originalRecipient?: string | undefined;
  readonly sender?: string | undefined;
  readonly messageId?: string | undefined;
  /** In the order in which the message took them. */
  readonly queueIds: readonly string[];
  readonly hosts: readonly string[];
  readonly outcome: Outcome;
  readonly provider?: string | undefined;
  readonly reason?: Reason | undefined;
  readonly cause?: CauseId | undefined;
  /** Id of the knowledge rule behind `cause`. */
  readonly rule?: string | undefined;
  readonly enhancedStatus?: string | undefined;
  readonly replyCode?: number | undefined;
  readonly phase?: Phase | undefined;
  /** The words that decided: the bounce's diagnostic if there is one, else the reply or status text of the log. */
  readonly diagnostic?: string | undefined;
  /** Host that gave the decisive answer, or took the mail. */
  readonly remoteHost?: string | undefined;
  readonly remoteIp?: string | undefined;
  /** 0 when nobody tells: a bounce without a date, and no log. */
  readonly firstTime: number;
  readonly lastTime: number;
  readonly utcOffset: number;
  /**
   * Attempts over all hops, in order of time. When the correlator runs lean, only the first, the last and the
   * one that explains best.
   */
  readonly attempts: readonly LogEvent[];
  /** Of all, without the hand-overs to a next hop whose own attempts are known. */
  readonly attemptCount: number;
  /** True for a bounce or delay notice on its way back to the sender. */
  readonly isNotification: boolean;
  /** The other events of the message (received, bounce-sent, notes), in order of time. */
  readonly trail: readonly LogEvent[];
  /** The bounce that decides; its words win over the log's summary. */
  readonly bounce?: Bounce | undefined;
  /** Further bounces of the same delivery: delay warnings before it, repetitions after it. */
  readonly otherBounces: readonly Bounce[];
}

/** Whether it is known when it happened. */
export function isDated({ firstTime }: Delivery): boolean {
  return firstTime > 0;
}
