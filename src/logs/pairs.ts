/**
 * `name=value` pairs in one text, of which a reader asks for a few only: it is noted where they stand, and nothing is
 * cut out before it is asked for. One object serves all lines.
 */
const MAX_PAIRS = 64;
/** Positions of a pair: its name's and its value's, each with its end. */
const COLUMNS = 4;

export class Pairs {
  #text = '';
  #count = 0;
  readonly #places = new Int32Array(MAX_PAIRS * COLUMNS);

  begin(text: string): void {
    this.#text = text;
    this.#count = 0;
  }

  get isFull(): boolean {
    return this.#count === MAX_PAIRS;
  }

  /** The name is `[nameFrom, nameTo)`, its value `[from, to)`; not when it is full. */
  add(nameFrom: number, nameTo: number, from: number, to: number): void {
    const row = this.#count * COLUMNS;
    const places = this.#places;
    places[row] = nameFrom;
    places[row + 1] = nameTo;
    places[row + 2] = from;
    places[row + 3] = to;
    this.#count += 1;
  }

  /** The value of the first pair of that name. */
  get(name: string): string | undefined {
    const pair = this.find(name);
    return pair < 0 ? undefined : this.#text.slice(this.from(pair), this.to(pair));
  }

  /** The first pair of that name, to be asked where its value stands; -1: there is none. */
  find(name: string): number {
    const places = this.#places;
    const text = this.#text;
    const end = this.#count * COLUMNS;
    for (let pair = 0; pair < end; pair += COLUMNS) {
      const from = places[pair] ?? 0;
      if ((places[pair + 1] ?? 0) - from === name.length && text.startsWith(name, from)) return pair;
    }
    return -1;
  }

  from(pair: number): number {
    return this.#places[pair + 2] ?? 0;
  }

  to(pair: number): number {
    return this.#places[pair + 3] ?? 0;
  }
}
