/**
 * Zstandard (RFC 8878) without the zstd program: the `fzstd` package; only the fallback. It neither verifies
 * checksums nor bounds its window, so frames are walked here: a frame is a header, blocks with their length
 * in front, and a checksum of the content. (Node 24's own decoder stops after the first frame of several,
 * as appending writes them.)
 */
import { Decompress } from 'fzstd';
import { COMPLETE, corrupt, truncated, type PackedInput, type Unpacked } from './input.ts';
import { withTimeLimit } from './time-limit.ts';
import { Xxh64 } from './xxh64.ts';

/** The zstd program refuses a larger window too, unless told otherwise. */
const WINDOW_BYTES = 134_217_728;
/** RFC 8878 §3.1.1.2.4. */
const BLOCK_BYTES = 131_072;
/** A block takes 2 ms. */
const BLOCK_MILLISECONDS = 5_000;

const FRAME_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;

export async function* unpackZstd(input: PackedInput): Unpacked {
  const source = new ExactReader(input.chunks()[Symbol.asyncIterator]());
  try {
    for (;;) {
      const magicBytes = await source.take(4);
      if (magicBytes === undefined) return source.ended ? COMPLETE : truncated('cut before a frame');
      const magic = little(magicBytes, 0, 4);
      if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC) {
        if (!(await skipFrame(source))) return truncated('cut in a skippable frame');
      } else if (magic === FRAME_MAGIC) {
        const end = yield* unpackFrame(source, magicBytes);
        if (end.kind !== 'complete') return end;
      } else {
        return corrupt('not a Zstandard frame');
      }
    }
  } catch (error) {
    return corrupt(error);
  } finally {
    await source.close();
  }
}

async function skipFrame(source: ExactReader): Promise<boolean> {
  const length = await source.take(4);
  if (length === undefined) return false;
  for (let left = little(length, 0, 4); left > 0; left -= BLOCK_BYTES) {
    if ((await source.take(Math.min(left, BLOCK_BYTES))) === undefined) return false;
  }
  return true;
}

interface FrameHeader {
  readonly bytes: Uint8Array;
  readonly window: number;
  readonly checksum: boolean;
}

async function* unpackFrame(source: ExactReader, magic: Uint8Array): Unpacked {
  const header = await readFrameHeader(source, magic);
  if (header === undefined) return truncated('cut in a frame header');
  if (header.window > WINDOW_BYTES) return corrupt(`window of ${header.window} bytes`);
  let unpacked: Uint8Array[] = [];
  const decoder = new Decompress((bytes) => unpacked.push(bytes));
  const hash = new Xxh64();
  decoder.push(header.bytes);
  for (let last = false; !last; ) {
    const blockHeader = await source.take(3);
    if (blockHeader === undefined) return truncated('cut before a block');
    const bits = little(blockHeader, 0, 3);
    last = (bits & 1) === 1;
    const type = (bits >> 1) & 3;
    if (type === 3 || bits >> 3 > BLOCK_BYTES) return corrupt('bad block header');
    // A run-length block is one byte, whatever length it stands for.
    const block = await source.take(type === 1 ? 1 : bits >> 3);
    if (block === undefined) return truncated('cut in a block');
    const checksum = last && header.checksum ? await source.take(4) : undefined;
    const piece = join(blockHeader, block, checksum);
    withTimeLimit(BLOCK_MILLISECONDS, () =>
      decoder.push(piece, last && (checksum !== undefined || !header.checksum)),
    );
    for (const bytes of unpacked) {
      if (header.checksum) hash.update(bytes);
      yield bytes;
    }
    unpacked = [];
    if (last && header.checksum) {
      if (checksum === undefined) return truncated('cut before the checksum');
      if (little(checksum, 0, 4) !== hash.low32()) return corrupt('content checksum differs');
    }
  }
  return COMPLETE;
}

/** RFC 8878 §3.1.1.1. */
async function readFrameHeader(source: ExactReader, magic: Uint8Array): Promise<FrameHeader | undefined> {
  const descriptor = await source.take(1);
  if (descriptor === undefined) return undefined;
  const flags = descriptor[0] ?? 0;
  const singleSegment = (flags & 0x20) !== 0;
  const idBytes = [0, 1, 2, 4][flags & 3] ?? 0;
  const sizeBytes = [singleSegment ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  const rest = await source.take((singleSegment ? 0 : 1) + idBytes + sizeBytes);
  if (rest === undefined) return undefined;
  let window = little(rest, idBytes, sizeBytes) + (sizeBytes === 2 ? 256 : 0);
  if (!singleSegment) {
    const base = 2 ** (10 + ((rest[0] ?? 0) >> 3));
    window = base + (base / 8) * ((rest[0] ?? 0) & 7);
  }
  return { bytes: join(magic, descriptor, rest), window, checksum: (flags & 4) !== 0 };
}

function little(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let i = length - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

function join(...parts: readonly (Uint8Array | undefined)[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + (part?.length ?? 0), 0));
  let at = 0;
  for (const part of parts) {
    if (part === undefined) continue;
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Gives exactly the bytes asked for, copied, or nothing when the input ends before. */
class ExactReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array(0);
  /** True when the input ended where a piece began, not inside of one. */
  ended = false;

  constructor(chunks: AsyncIterator<Uint8Array>) {
    this.#chunks = chunks;
  }

  async take(length: number): Promise<Uint8Array | undefined> {
    const taken = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      if (this.#chunk.length === 0) {
        const next = await this.#chunks.next();
        if (next.done === true) {
          this.ended = filled === 0;
          return undefined;
        }
        this.#chunk = next.value;
        continue;
      }
      const part = this.#chunk.subarray(0, length - filled);
      taken.set(part, filled);
      filled += part.length;
      this.#chunk = this.#chunk.subarray(part.length);
    }
    return taken;
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
