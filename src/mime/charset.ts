/**
 * Charsets as mails name them, mapped to what TextDecoder knows, and what to do when the name is wrong.
 * RFC 2978 (names), RFC 1468 (ISO-2022-JP), WHATWG Encoding Standard (labels).
 */
import { textOfBytes } from './byte-text.ts';
import { decoderOf } from './decoders.ts';
import { detectCharset, detectUtf16, highBytesArePaired, isUtf8 } from './detect.ts';
import { withLineFeeds } from './line-ends.ts';

/** Names that TextDecoder does not know itself. */
const ALIASES: Readonly<Record<string, string>> = {
  jis: 'iso-2022-jp',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-3': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  'x-iso-2022-jp': 'iso-2022-jp',
  'iso2022-jp': 'iso-2022-jp',
  iso2022jp: 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  cp50222: 'iso-2022-jp',
  '50220': 'iso-2022-jp',
  cp932: 'shift_jis',
  'x-ms-cp932': 'shift_jis',
  'windows-932': 'shift_jis',
  'ms-kanji': 'shift_jis',
  shiftjis: 'shift_jis',
  'shift-jis-2004': 'shift_jis',
  eucjp: 'euc-jp',
  ujis: 'euc-jp',
  'eucjp-ms': 'euc-jp',
  'euc-jp-ms': 'euc-jp',
  cp51932: 'euc-jp',
  cp936: 'gbk',
  'gb2312-80': 'gbk',
  'euc-cn': 'gbk',
  'x-gb2312': 'gbk',
  cp950: 'big5',
  cp949: 'euc-kr',
  'ks_c_5601-1989': 'euc-kr',
  utf8: 'utf-8',
  'utf-8n': 'utf-8',
  utf8mb4: 'utf-8',
  cp65001: 'utf-8',
  ansi: 'windows-1252',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
  koi8r: 'koi8-r',
};

/** Labels that promise no byte above 0x7f: 8-bit text under them needs a look. */
const NO_PROMISE = [
  '',
  'us-ascii',
  'ascii',
  'ansi_x3.4-1968',
  'unknown',
  'unknown-8bit',
  'x-unknown',
  '7bit',
  '8bit',
  'default',
  'x-user-defined',
];

function normaliseLabel(label: string): string {
  const lower = label.trim().toLowerCase().replaceAll('"', '').replaceAll('_', '-');
  return ALIASES[lower] ?? ALIASES[label.trim().toLowerCase()] ?? label.trim().toLowerCase();
}

/** Never throws: a wrong or unknown label falls back to detection. Line ends come back as `\n`. */
export function decodeCharset(bytes: Uint8Array, label: string): string {
  return withLineFeeds(decodeBytes(bytes, normaliseLabel(label)));
}

/** One byte a character: text under such a name that is UTF-8 all through is UTF-8. */
const SINGLE_BYTE = ['iso-8859-', 'windows-125', 'latin', 'cp125', 'koi8-', 'ibm8', 'macintosh'];

/** What programs write that know no better; Japanese of the Unix of old comes under it. */
const WESTERN = ['iso-8859-1', 'windows-1252', 'latin1', 'iso-8859-15'];

/** The name, unless the bytes belie it. Of the double-byte charsets only EUC-JP looks like nothing Western. */
function believed(bytes: Uint8Array, label: string): string {
  if (!SINGLE_BYTE.some((start) => label.startsWith(start))) return label;
  if (isUtf8(bytes)) return 'utf-8';
  const mayBeAsian = WESTERN.includes(label) && highBytesArePaired(bytes);
  return mayBeAsian && detectCharset(bytes, label) === 'euc-jp' ? 'euc-jp' : label;
}

function decodeBytes(bytes: Uint8Array, label: string): string {
  const wide = detectUtf16(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide);
  const kind = kindOfBytes(bytes);
  if (kind === 'ascii') return textOfBytes(bytes);
  if (kind === 'escape' && !label.startsWith('iso-2022-') && label !== 'hz-gb-2312') {
    return decodeAs(bytes, detectCharset(bytes, label));
  }
  if (NO_PROMISE.includes(label)) return decodeAs(bytes, detectCharset(bytes, ''));
  if (label === 'utf-8' || kind === 'high') {
    const detected =
      label === 'utf-8' || label.startsWith('iso-2022-')
        ? detectCharset(bytes, label)
        : believed(bytes, label);
    return decodeAs(bytes, detected);
  }
  return decodeAs(bytes, label);
}

function decodeAs(bytes: Uint8Array, label: string): string {
  const decoder = decoderOf(label) ?? decoderOf(detectCharset(bytes, ''));
  return decoder === undefined ? textOfBytes(bytes) : decoder.decode(bytes);
}

function kindOfBytes(bytes: Uint8Array): 'ascii' | 'escape' | 'high' {
  let kind: 'ascii' | 'escape' = 'ascii';
  // Several times faster than an iterator, and every body passes here.
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x80) return 'high';
    if (byte === 0x1b) kind = 'escape';
  }
  return kind;
}
