/** xz without the xz program: the WebAssembly decoder of `xz-decompress` (72 MB/s); only the fallback. */
import { ReadableStream } from 'node:stream/web';
// CommonJS in fact, although its types promise a named export: Node offers the default only.
import xz from 'xz-decompress';
import { COMPLETE, corrupt, truncated, type PackedInput, type UnpackEnd, type Unpacked } from './input.ts';

/** Results of the decoder inside, as its messages end. */
const UNSUPPORTED_OPTIONS = 'code 6';
const NEEDS_MORE_INPUT = 'code 8';

export async function* unpackXz(input: PackedInput): Unpacked {
  const reader = new xz.XzReadableStream(ReadableStream.from(input.chunks())).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return COMPLETE;
      if (value.length > 0) yield value;
    }
  } catch (error) {
    return endOf(error);
  } finally {
    // One decoder works at a time in the whole process: a stream left open would block the next for ever.
    await reader.cancel().catch(() => undefined);
  }
}

function endOf(error: unknown): UnpackEnd {
  const message = error instanceof Error ? error.message : String(error);
  // At the end of its input the decoder either starves or trips over the missing chunk.
  if (message.endsWith(NEEDS_MORE_INPUT) || error instanceof TypeError)
    return truncated('unexpected end of file');
  // SHA-256 checks are beyond this decoder; the xz program would read the file.
  if (message.endsWith(UNSUPPORTED_OPTIONS)) return { kind: 'unavailable' };
  return corrupt(message);
}
