/**
 * Good and refused deliveries over time in constant space: a fixed number of slots whose width doubles when the
 * span outgrows them. Enough to say whether something got worse; a slot per hour and domain would fill the
 * memory in a long log.
 */
const SLOTS = 32;
const FIRST_WIDTH_MS = 600_000;

export class TimeHistogram {
  #origin: number;
  #width = FIRST_WIDTH_MS;
  readonly #good = new Uint32Array(SLOTS);
  readonly #refused = new Uint32Array(SLOTS);

  /** `origin`: the first time counted; what comes before goes into the first slot. */
  constructor(origin: number) {
    this.#origin = origin;
  }

  add(time: number, good: number, refused: number): void {
    while (time >= this.#origin + this.#width * SLOTS) this.#widen();
    const slot = Math.max(0, Math.floor((time - this.#origin) / this.#width));
    this.#good[slot] = (this.#good[slot] ?? 0) + good;
    this.#refused[slot] = (this.#refused[slot] ?? 0) + refused;
  }

  /** Sums before and from `middle`, to the precision of a slot. */
  halves(middle: number): readonly [Half, Half] {
    const first = { good: 0, refused: 0 };
    const second = { good: 0, refused: 0 };
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const half = this.#origin + (slot + 0.5) * this.#width < middle ? first : second;
      half.good += this.#good[slot] ?? 0;
      half.refused += this.#refused[slot] ?? 0;
    }
    return [first, second];
  }

  #widen(): void {
    for (const counts of [this.#good, this.#refused]) {
      for (let slot = 0; slot < SLOTS; slot += 1) {
        counts[slot] = slot < SLOTS / 2 ? (counts[slot * 2] ?? 0) + (counts[slot * 2 + 1] ?? 0) : 0;
      }
    }
    this.#width *= 2;
  }
}

export interface Half {
  readonly good: number;
  readonly refused: number;
}
