/**
 * bzip2 without the bzip2 program: the `seek-bzip` package, block by block (a block unpacks to 0.9 MB,
 * 46 MB at the very most), so that nothing larger is ever held. Slow (18 MB/s); only the fallback.
 */
import Bunzip from 'seek-bzip';
import { COMPLETE, corrupt, truncated, type PackedInput, type UnpackEnd, type Unpacked } from './input.ts';
import { withTimeLimit } from './time-limit.ts';

/** More than a packed block can take: 900,000 symbols of at most 20 bits, and its tables. */
const BLOCK_INPUT_BYTES = 2_621_440;
const OUTPUT_BYTES = 1_048_576;
/** A block takes 50 ms. */
const BLOCK_MILLISECONDS = 10_000;

export async function* unpackBzip2(input: PackedInput): Unpacked {
  const source = new BlockSource(input.chunks()[Symbol.asyncIterator]());
  const sink = new ChunkSink();
  let end: UnpackEnd | undefined;
  try {
    await source.fill();
    const decoder = new Bunzip(source, sink);
    while (end === undefined) {
      await source.fill();
      end = withTimeLimit(BLOCK_MILLISECONDS, () => decodeBlock(decoder, source, sink));
      yield* sink.take();
    }
  } catch (error) {
    // A block that fails its checksum has been unpacked all the same; most of it is readable.
    yield* sink.take();
    end = error instanceof EndOfInput ? truncated('unexpected end of file') : corrupt(error);
  } finally {
    await source.close();
  }
  return end;
}

/** Unpacks the next block into `sink`; a result means that there is none. */
function decodeBlock(decoder: Bunzip, source: BlockSource, sink: ChunkSink): UnpackEnd | undefined {
  if (decoder._init_block()) {
    decoder._read_bunzip();
    return undefined;
  }
  if (decoder.reader.read(32) >>> 0 !== decoder.streamCRC) return corrupt('stream checksum differs');
  // Streams are put one after the other; what begins otherwise is padding, which bzip2 ignores too.
  if (!source.startsStream()) return COMPLETE;
  decoder._start_bunzip(source, sink);
  return undefined;
}

class EndOfInput extends Error {}

/** The decoder asks byte by byte and cannot wait, so the input of a whole block is fetched beforehand. */
class BlockSource {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #bytes: Uint8Array = new Uint8Array(BLOCK_INPUT_BYTES * 2);
  #at = 0;
  #end = 0;
  #finished = false;

  constructor(chunks: AsyncIterator<Uint8Array>) {
    this.#chunks = chunks;
  }

  async fill(): Promise<void> {
    while (!this.#finished && this.#end - this.#at < BLOCK_INPUT_BYTES) {
      const next = await this.#chunks.next();
      if (next.done === true) this.#finished = true;
      else this.#append(next.value);
    }
  }

  #append(chunk: Uint8Array): void {
    const held = this.#end - this.#at;
    if (this.#end + chunk.length > this.#bytes.length) {
      const room = Math.max(this.#bytes.length, held + chunk.length);
      const bytes = room === this.#bytes.length ? this.#bytes : new Uint8Array(room);
      bytes.set(this.#bytes.subarray(this.#at, this.#end));
      this.#bytes = bytes;
      this.#at = 0;
      this.#end = held;
    }
    this.#bytes.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  readByte(): number {
    const byte = this.#at < this.#end ? this.#bytes[this.#at] : undefined;
    if (byte === undefined) throw this.#finished ? new EndOfInput() : new Error('block too large');
    this.#at++;
    return byte;
  }

  read(buffer: Uint8Array, offset: number, length: number): number {
    for (let i = 0; i < length; i++) buffer[offset + i] = this.readByte();
    return length;
  }

  eof(): boolean {
    return this.#finished && this.#at >= this.#end;
  }

  startsStream(): boolean {
    const head = this.#bytes.subarray(this.#at, Math.min(this.#at + 3, this.#end));
    return head.length === 3 && head[0] === 0x42 && head[1] === 0x5a && head[2] === 0x68;
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

class ChunkSink {
  #full: Uint8Array[] = [];
  #chunk: Uint8Array = new Uint8Array(OUTPUT_BYTES);
  #used = 0;

  writeByte(byte: number): void {
    if (this.#used === OUTPUT_BYTES) {
      this.#full.push(this.#chunk);
      this.#chunk = new Uint8Array(OUTPUT_BYTES);
      this.#used = 0;
    }
    this.#chunk[this.#used++] = byte;
  }

  /** What was written since the last call. */
  take(): Uint8Array[] {
    const chunks = this.#used > 0 ? [...this.#full, this.#chunk.slice(0, this.#used)] : this.#full;
    this.#full = [];
    this.#used = 0;
    return chunks;
  }
}
