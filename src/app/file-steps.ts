/** A file read step by step: one piece of it at a time, so that several files can be read side by side. */
import { createHead } from '../logs/head-buffer.ts';
import type { Narrowing } from './narrow.ts';

/** Takes the next piece of a file; true when there was none. */
export type Step = () => boolean | Promise<boolean>;

export function stepper<Piece>(pieces: AsyncIterable<Piece> | Iterable<Piece>, sink: Narrowing<Piece>): Step {
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  const take = (result: IteratorResult<Piece>): boolean => {
    if (result.done === true) sink.end();
    else sink.push(result.value);
    return result.done === true;
  };
  return () => {
    const result = iterator.next();
    return result instanceof Promise ? result.then(take) : take(result);
  };
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The same bytes, at most `size` at a time; `undefined`: as they come. */
export function inPieces(chunks: Chunks, size: number | undefined): Chunks {
  if (size === undefined) return chunks;
  return Symbol.asyncIterator in chunks ? cutAsync(chunks, size) : cut(chunks, size);
}

function* cut(chunks: Iterable<Uint8Array>, size: number): Generator<Uint8Array> {
  for (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += size) yield chunk.subarray(from, from + size);
}

async function* cutAsync(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield* cut([chunk], size);
}

/** Decides by the first bytes of a file (HEAD_BYTES at most) how the file is read. */
export function afterHead(decide: (head: Uint8Array) => Narrowing<Uint8Array>): Narrowing<Uint8Array> {
  const head = createHead();
  let chosen: Narrowing<Uint8Array> | undefined;
  const choose = (): Narrowing<Uint8Array> => {
    const { bytes } = head;
    chosen = decide(bytes);
    if (bytes.length > 0) chosen.push(bytes);
    return chosen;
  };
  return {
    push(chunk) {
      if (chosen !== undefined) {
        chosen.push(chunk);
        return;
      }
      const taken = head.add(chunk);
      if (!head.full) return;
      const rest = chunk.subarray(taken);
      const sink = choose();
      if (rest.length > 0) sink.push(rest);
    },
    end() {
      (chosen ?? choose()).end();
    },
  };
}
