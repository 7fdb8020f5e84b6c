/** Output of the commands that list things: written in large pieces, whatever their number. */
import type { Json } from '../explain/json/present.ts';
import { writeJson } from '../explain/json/write-json.ts';
import type { World } from './world.ts';

/** Characters kept before they are written. */
const BUFFER = 65_536;

export interface Listing<T> {
  add(item: T): void;
  /** Writes what is kept back, for who waits for the next item. */
  flush(): void;
  /** Writes what is left, and the end of a JSON array. */
  end(): void;
}

export interface ListingFormat<T> {
  /** One line or more, with line ends. */
  readonly draw: (item: T) => string;
  readonly head?: string | undefined;
}

export function createListing<T>(format: ListingFormat<T>, world: World): Listing<T> {
  let pending = format.head ?? '';
  const flush = (): void => {
    if (pending !== '') world.writeOut(pending);
    pending = '';
  };
  return {
    add(item) {
      pending += format.draw(item);
      if (pending.length >= BUFFER) flush();
    },
    flush,
    end: flush,
  };
}

/** One JSON array, an item a line. */
export function createArrayListing<T>(toJson: (item: T) => Json, world: World): Listing<T> {
  let separator = '[\n';
  const lines = createListing<T>(
    {
      draw: (item) => {
        const text = separator + writeJson(toJson(item));
        separator = ',\n';
        return text;
      },
    },
    world,
  );
  return {
    add: (item) => lines.add(item),
    flush: () => lines.flush(),
    end() {
      lines.end();
      world.writeOut(separator === '[\n' ? '[]\n' : '\n]\n');
    },
  };
}
