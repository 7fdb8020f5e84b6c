/** `=?charset?B?…?=` in header values: RFC 2047, with the sins of real writers. */
import { bytesOfText, isByteText, isPlainAscii } from './byte-text.ts';
import { decodeCharset } from './charset.ts';
import { decodeBase64, decodeQuotedPrintable } from './transfer.ts';

interface Word {
  readonly charset: string;
  readonly bytes: Uint8Array;
  readonly end: number;
}

/** An encoded word longer than this is not one. RFC 2047 §2 allows 75; writers exceed it. */
const MAX_WORD = 2_000;

/** Of a longer header value the beginning is decoded. */
const MAX_VALUE = 65_536;

function wordAt(value: string, at: number): Word | undefined {
  const q1 = value.indexOf('?', at + 2);
  if (q1 < 0 || q1 - at > 60 || value[q1 + 2] !== '?') return undefined;
  const end = value.indexOf('?=', q1 + 3);
  if (end < 0 || end - at > MAX_WORD) return undefined;
  const payload = value.slice(q1 + 3, end);
  const kind = value[q1 + 1];
  const charset = value.slice(at + 2, q1).split('*')[0] ?? '';
  if (kind === 'B' || kind === 'b') return { charset, bytes: decodeBase64(payload), end: end + 2 };
  if (kind === 'Q' || kind === 'q') {
    return { charset, bytes: decodeQuotedPrintable(payload, true), end: end + 2 };
  }
  return undefined;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Decodes the encoded words of a value whose other characters are Unicode already, as in a decoded part. */
export function decodeWords(value: string): string {
  return value.includes('=?') ? decodeValue(value, (text) => text) : value;
}

/**
 * Decodes an unfolded header value (one character per byte) to Unicode. Neighbouring words of one charset
 * are joined as bytes first: writers cut multi-byte characters in two (against RFC 2047 §5).
 */
export function decodeHeaderText(value: string): string {
  return decodeValue(value, rawText);
}

function decodeValue(value: string, plain: (text: string) => string): string {
  if (value.length > MAX_VALUE) return decodeValue(value.slice(0, MAX_VALUE), plain);
  let at = value.indexOf('=?');
  if (at < 0) return plain(value);
  let out = '';
  let plainFrom = 0;
  let pending: Uint8Array[] = [];
  let charset = '';
  const flush = (): void => {
    if (pending.length > 0) out += decodeCharset(concat(pending), charset);
    pending = [];
  };
  while (at >= 0) {
    const word = wordAt(value, at);
    if (word === undefined) {
      at = value.indexOf('=?', at + 2);
      continue;
    }
    const between = value.slice(plainFrom, at);
    const sameRun = pending.length > 0 && between.trim() === '';
    if (!sameRun || word.charset.toLowerCase() !== charset) {
      flush();
      if (!sameRun) out += plain(between);
      charset = word.charset.toLowerCase();
    }
    pending.push(word.bytes);
    plainFrom = word.end;
    at = value.indexOf('=?', word.end);
  }
  flush();
  return out + plain(value.slice(plainFrom));
}

/** Raw 8-bit header text (RFC 6532 UTF-8, or worse); text that is Unicode already stays. */
function rawText(value: string): string {
  return isPlainAscii(value) || !isByteText(value) ? value : decodeCharset(bytesOfText(value), '');
}
