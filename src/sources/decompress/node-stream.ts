/**
 * Drives an unpacking stream of node:zlib by hand instead of by a pipe: a Node stream that ends in an error
 * throws away what it has already unpacked, and the hours before a cut are what the user is looking for.
 */
import type { Transform } from 'node:stream';
import { COMPLETE, corrupt, truncated, type PackedInput, type UnpackEnd, type Unpacked } from './input.ts';

/** Bytes given to the unpacker at once; bounds what it may have in hand, for it expands at most 1,032 times. */
const STEP_BYTES = 65_536;
/** The same for input that expands far more than a log does. */
const BOMB_STEP_BYTES = 4_096;
const BOMB_RATIO = 64;

export async function* unpackByStream(stream: Transform, input: PackedInput): Unpacked {
  let unpacked: Uint8Array[] = [];
  let failure: unknown;
  stream.on('data', (chunk: Uint8Array) => unpacked.push(chunk));
  const failed = new Promise<void>((resolve) => {
    stream.on('error', (error) => {
      failure = error;
      resolve();
    });
  });
  const ended = new Promise<void>((resolve) => stream.on('end', resolve));
  let step = STEP_BYTES;
  try {
    for await (const chunk of input.chunks()) {
      for (let from = 0; from < chunk.length && failure === undefined; from += step) {
        // The stream may hold on to its input until it has answered, which is awaited: no copy is needed.
        const piece = chunk.subarray(from, from + step);
        await Promise.race([new Promise<void>((resolve) => stream.write(piece, () => resolve())), failed]);
        let bytes = 0;
        for (const out of unpacked) {
          bytes += out.length;
          yield out;
        }
        unpacked = [];
        from += piece.length - step;
        step = bytes > BOMB_RATIO * piece.length ? BOMB_STEP_BYTES : STEP_BYTES;
      }
      if (failure !== undefined) break;
    }
    if (failure === undefined) {
      // Ended separately from the last piece: what that piece held has come out before an error is raised.
      stream.end();
      await Promise.race([ended, failed]);
      yield* unpacked;
    }
  } finally {
    stream.destroy();
  }
  return failure === undefined ? COMPLETE : endOf(failure);
}

function endOf(failure: unknown): UnpackEnd {
  const code = failure instanceof Error && 'code' in failure ? failure.code : '';
  return code === 'Z_BUF_ERROR' ? truncated('unexpected end of file') : corrupt(failure);
}
