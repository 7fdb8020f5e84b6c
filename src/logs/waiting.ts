/** Acceptances that wait for the lines of the next hop, by the id it answered with. */
import { detach } from '../core/detach.ts';
import { lowBits } from './sieve-ids.ts';

export interface Acceptance {
  readonly domain: string;
  readonly relay: string;
  readonly time: number;
}

/** The longest waiting gives way to a new one. */
const MAX_WAITING = 2_000;
/** Most ids that are asked for do not wait: as many numbers as tell that quickly. */
const FILTER = 1 << 16;
const NOBODY = -1;

function filterOf(key: number): number {
  return lowBits(key) & (FILTER - 1);
}

export class Waiting {
  readonly #keys = new Float64Array(MAX_WAITING).fill(NOBODY);
  readonly #domains: string[] = Array.from({ length: MAX_WAITING }, () => '');
  readonly #relays: string[] = Array.from({ length: MAX_WAITING }, () => '');
  readonly #times = new Float64Array(MAX_WAITING);
  /** How many wait, by some bits of their keys. */
  readonly #counts = new Uint16Array(FILTER);
  readonly #onPast: (acceptance: Acceptance) => void;
  #next = 0;

  /** `onPast` gets those whose next hop wrote nothing. */
  constructor(onPast: (acceptance: Acceptance) => void) {
    this.#onPast = onPast;
  }

  add(key: number, domain: string, relay: string, time: number): void {
    const place = this.#next;
    this.#next = place + 1 === MAX_WAITING ? 0 : place + 1;
    this.#leave(place);
    this.#keys[place] = key;
    this.#domains[place] = detach(domain);
    this.#relays[place] = relay;
    this.#times[place] = time;
    const filter = filterOf(key);
    this.#counts[filter] = (this.#counts[filter] ?? 0) + 1;
  }

  /** Those of one key wait no longer. */
  take(key: number): Acceptance[] | undefined {
    if (this.#counts[filterOf(key)] === 0) return undefined;
    const taken: Acceptance[] = [];
    for (let place = this.#keys.indexOf(key); place >= 0; place = this.#keys.indexOf(key, place + 1))
      taken.push(this.#remove(place));
    return taken.length > 0 ? taken : undefined;
  }

  /** Nothing more comes. */
  end(): void {
    for (let i = 0; i < MAX_WAITING; i += 1) this.#leave((this.#next + i) % MAX_WAITING);
  }

  #leave(place: number): void {
    if (this.#keys[place] !== NOBODY) this.#onPast(this.#remove(place));
  }

  #remove(place: number): Acceptance {
    const filter = filterOf(this.#keys[place] ?? 0);
    this.#counts[filter] = (this.#counts[filter] ?? 1) - 1;
    this.#keys[place] = NOBODY;
    return {
      domain: this.#domains[place] ?? '',
      relay: this.#relays[place] ?? '',
      time: this.#times[place] ?? NaN,
    };
  }
}
