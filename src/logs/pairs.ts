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
    const places = this.#places;
    const text = this.#text;
    for (let i = 0; i < this.#count; i += 1) {
      const row = i * COLUMNS;
      const from = places[row] ?? 0;
      if ((places[row + 1] ?? 0) - from !== name.length || !text.startsWith(name, from)) continue;
      return text.slice(places[row + 2], places[row + 3]);
    }
    return undefined;
  }
}
