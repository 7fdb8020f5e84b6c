/**
 * Exports of Windows programs are UTF-16, or UTF-8 with a byte order mark. Everything behind this reads UTF-8
 * without one: the mark at the beginning of a file decides. RFC 2781 §3.2, RFC 3629 §6.
 */

export interface Recoder {
  /** The chunk in UTF-8; the same chunk when nothing has to be done. */
  push(chunk: Uint8Array): Uint8Array;
  /** What is left at the end of the file. */
  end(): Uint8Array;
}

const NOTHING = new Uint8Array(0);

export function createRecoder(): Recoder {
  let held = NOTHING;
  let decided = false;
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const encoder = new TextEncoder();

  const recode = (chunk: Uint8Array): Uint8Array =>
    decoder === undefined ? chunk : encoder.encode(decoder.decode(chunk, { stream: true }));

  const decide = (bytes: Uint8Array): Uint8Array => {
    decided = true;
    held = NOTHING;
    if (isUtf16(bytes)) decoder = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be');
    if (decoder !== undefined) return recode(bytes);
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  };

  return {
    push(chunk) {
      if (decided) return recode(chunk);
      const first = held.length === 0 ? chunk[0] : held[0];
      // Only these begin a mark: of all other files nothing is held back.
      if (first !== undefined && first !== 0xef && first !== 0xff && first !== 0xfe) return decide(chunk);
      const bytes = new Uint8Array(held.length + chunk.length);
      bytes.set(held);
      bytes.set(chunk, held.length);
      if (bytes.length >= 3) return decide(bytes);
      held = bytes;
      return NOTHING;
    },
    end() {
      const rest = decided ? NOTHING : decide(held);
      if (decoder === undefined) return rest;
      const last = encoder.encode(decoder.decode());
      const all = new Uint8Array(rest.length + last.length);
      all.set(rest);
      all.set(last, rest.length);
      return all;
    },
  };
}

/** A byte order mark of UTF-16: addresses cannot be searched for in such bytes. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
