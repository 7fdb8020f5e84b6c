/**
 * Bytes as a string of one character per byte, so that `indexOf` and `slice` work on raw mail and every
 * position in the string is a byte offset. windows-1252 is the label: the WHATWG Encoding Standard maps all
 * 256 bytes to different characters (and `latin1` is only another name for it), some runtimes map them to
 * U+0000–U+00FF. Both are one-to-one, so `bytesOfText` can undo either.
 */
const DECODER = new TextDecoder('windows-1252');

/** Where windows-1252 leaves U+0080–U+009F: byte, code point, byte, code point, … */
const WINDOWS_1252 = [
  0x80, 0x20ac, 0x82, 0x201a, 0x83, 0x0192, 0x84, 0x201e, 0x85, 0x2026, 0x86, 0x2020, 0x87, 0x2021, 0x88,
  0x02c6, 0x89, 0x2030, 0x8a, 0x0160, 0x8b, 0x2039, 0x8c, 0x0152, 0x8e, 0x017d, 0x91, 0x2018, 0x92, 0x2019,
  0x93, 0x201c, 0x94, 0x201d, 0x95, 0x2022, 0x96, 0x2013, 0x97, 0x2014, 0x98, 0x02dc, 0x99, 0x2122, 0x9a,
  0x0161, 0x9b, 0x203a, 0x9c, 0x0153, 0x9e, 0x017e, 0x9f, 0x0178,
];

const BYTE_OF: ReadonlyMap<number, number> = invert();

function invert(): Map<number, number> {
  const map = new Map<number, number>();
  for (let i = 0; i + 1 < WINDOWS_1252.length; i += 2) {
    map.set(WINDOWS_1252[i + 1] ?? 0, WINDOWS_1252[i] ?? 0);
  }
  return map;
}

const CHARS: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  DECODER.decode(Uint8Array.of(byte)),
);

/** The character that stands for a byte. */
export function charOfByte(byte: number): string {
  return CHARS[byte] ?? '?';
}

export function textOfBytes(bytes: Uint8Array): string {
  return DECODER.decode(bytes);
}

export function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    bytes[i] = code < 0x100 ? code : (BYTE_OF.get(code) ?? 0x3f);
  }
  return bytes;
}

/** False for text that was decoded before: it has characters that stand for no single byte. */
export function isByteText(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0xff && !BYTE_OF.has(code)) return false;
  }
  return true;
}

const ENCODER = new TextEncoder();
/** Encoding into memory that is there is several times faster than into new memory. */
const SCRATCH = new Uint8Array(65_536);

/** Below this a loop is faster than a call into the runtime. */
const SHORT = 32;

/** True when the text holds only ASCII without escape sequences: no charset decoding is needed. */
export function isPlainAscii(text: string): boolean {
  if (text.length > SHORT) {
    if (text.includes('\u001b')) return false;
    for (let from = 0; from < text.length; from += SCRATCH.length) {
      const piece = text.slice(from, from + SCRATCH.length);
      const { read, written } = ENCODER.encodeInto(piece, SCRATCH);
      // Only ASCII takes one byte a character in UTF-8.
      if (read < piece.length || written > read) return false;
    }
    return true;
  }
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x80 || code === 0x1b) return false;
  }
  return true;
}
