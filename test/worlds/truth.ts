/** What really became of the mails of a world, as far as its logs can tell. */
import type { Outcome } from '../../src/core/outcome.ts';

/** One recipient of one mail on its way through the servers whose logs are there. */
export class Track {
  readonly queueId: string;
  readonly recipient: string;
  /** Whom it stands for: an alias. */
  readonly #of: Track | undefined;
  #attempts = 0;
  #outcome: Outcome | undefined;
  /** The hop that told last of an attempt of its own, and the last that handed it over. */
  #triedAt = -1;
  #handedAt = -1;
  /** Of one address by several names. */
  #handOvers = 0;
  /** One of those it stands for was told of. */
  #isReplaced = false;

  constructor(queueId: string, recipient: string, of: Track | undefined) {
    this.queueId = of?.queueId ?? queueId;
    this.recipient = recipient;
    this.#of = of;
  }

  /** A line of the log tells of an attempt at a hop. */
  tried(outcome: Outcome, hop: number): void {
    this.#tell(hop);
    this.#attempts += 1;
    this.#outcome = outcome;
  }

  expired(): void {
    this.#outcome = 'expired';
  }

  /** To a hop whose log is there, if it says anything. */
  handedOver(hop: number): void {
    if (hop > this.#handedAt) this.#handOvers = 0;
    this.#handedAt = Math.max(this.#handedAt, hop);
    if (hop === this.#handedAt) this.#handOvers += 1;
    this.#of?.replace();
  }

  /** Nothing in the logs names it, or only those that it stands for. */
  get isTold(): boolean {
    return !this.#isReplaced && (this.#triedAt >= 0 || this.#handedAt >= 0);
  }

  get outcome(): Outcome {
    return this.#isLastHandedOver ? 'handed-over' : (this.#outcome ?? 'deferred');
  }

  /** Without the hand-overs to a hop that told more. */
  get attempts(): number {
    return this.#attempts + (this.#isLastHandedOver ? this.#handOvers : 0) + (this.#of?.own ?? 0);
  }

  /** Of its own name. */
  get own(): number {
    return this.#attempts;
  }

  get #isLastHandedOver(): boolean {
    return this.#handedAt >= 0 && this.#handedAt >= this.#triedAt;
  }

  #tell(hop: number): void {
    this.#triedAt = Math.max(this.#triedAt, hop);
    this.#of?.replace();
  }

  replace(): void {
    this.#isReplaced = true;
    this.#of?.replace();
  }
}

export interface Truth {
  /** `recipient` shows itself first under `queueId`. */
  begin(queueId: string, recipient: string, of?: Track): Track;
  /** All that were told of. */
  told(): readonly Track[];
}

export function createTruth(): Truth {
  const tracks: Track[] = [];
  return {
    begin(queueId, recipient, of) {
      const track = new Track(queueId, recipient, of);
      tracks.push(track);
      return track;
    },
    told: () => tracks.filter((track) => track.isTold),
  };
}
