/**
 * `journalctl -o export`: a field a line, `NAME=value`, and an empty line between entries. A value that is no printable
 * text (it has line ends or bytes below 32 in it) stands in binary form: the name alone in its line, then the length in
 * eight bytes, the least first, then the value.
 *
 *     __REALTIME_TIMESTAMP=1795526198806743
 *     SYSLOG_IDENTIFIER=postfix/smtp
 *     _HOSTNAME=mail
 *     MESSAGE=444BE24C4E6: to=<…>, …
 *
 * systemd docs/JOURNAL_EXPORT_FORMATS.md.
 */
import { LIMITS } from '../../core/limits.ts';
import { decodeUtf8 } from '../byte-decoder.ts';
import type { FileContext, FileFormat } from '../file-format.ts';
import { openLineStream } from '../line-stream.ts';
import { createFieldCollector } from './collector.ts';
import { createEntryTaker } from './entry.ts';

const EQUALS = 61;
const LINE_FEED = 10;
const LENGTH_BYTES = 8;
const SAMPLE_LINES = 60;
const STAMP = '__REALTIME_TIMESTAMP=';

export const journalExportFormat: FileFormat = {
  id: 'journal-export',
  recognise({ lines }) {
    const head = lines.slice(0, SAMPLE_LINES);
    const isJournal = head.some((line) => line.startsWith(STAMP));
    // Binary values look like anything.
    const fields = head.filter((line) => line === '' || fieldNameEnd(line) > 0).length;
    return isJournal ? fields / head.length : 0;
  },
  // An entry takes many lines.
  linesStandAlone: () => false,
  open: (file) => openLineStream(file, new ExportStream(file)),
};

/** Where the `=` stands; 0 when the line does not begin with a field's name. Names have capitals, digits and `_`. */
function fieldNameEnd(line: string): number {
  let at = 0;
  for (; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    const isName = code === 95 || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    if (!isName) break;
  }
  return line.charCodeAt(at) === EQUALS ? at : 0;
}

class ExportStream {
  readonly #file: FileContext;
  readonly #take: ReturnType<typeof createEntryTaker>;
  readonly #fields = createFieldCollector();
  /** A binary value under way: its name, and its length once that is known. */
  #binary: { readonly name: string; readonly line: number; bytes: number[]; length: number } | undefined;

  constructor(file: FileContext) {
    this.#file = file;
    this.#take = createEntryTaker(file);
  }

  line(
    chars: string,
    bytes: Uint8Array,
    start: number,
    end: number,
    eightBit: boolean,
    number: number,
  ): void {
    const { tally } = this.#file;
    tally.lines += 1;
    tally.understood += 1;
    if (this.#binary !== undefined) {
      this.#addBinary(bytes, start, end);
      return;
    }
    if (start === end) {
      this.#endEntry();
      return;
    }
    const equals = chars.indexOf('=', start);
    if (equals < 0 || equals >= end) {
      this.#binary = { name: chars.slice(start, end), line: number, bytes: [], length: -1 };
      return;
    }
    const text = eightBit ? decodeUtf8(bytes.subarray(start, end)) : chars.slice(start, end);
    const at = text.indexOf('=');
    this.#fields.set(text.slice(0, at), text.slice(at + 1), text, number);
  }

  end(): void {
    this.#endEntry();
  }

  #endEntry(): void {
    const fields = this.#fields.take();
    if (fields !== undefined) this.#take(fields);
  }

  /** Line ends are part of the value. */
  #addBinary(bytes: Uint8Array, start: number, end: number): void {
    const binary = this.#binary;
    if (binary === undefined) return;
    const limit = LIMITS.logLine + LENGTH_BYTES + 1;
    for (let at = start; at <= end && binary.bytes.length < limit; at += 1) {
      binary.bytes.push(at === end ? LINE_FEED : (bytes[at] ?? 0));
    }
    if (binary.length < 0 && binary.bytes.length >= LENGTH_BYTES) {
      binary.length = binary.bytes.slice(0, LENGTH_BYTES).reduceRight((sum, byte) => sum * 256 + byte, 0);
      // A length that cannot be is the sign of a file that is broken here: go on with the next line.
      if (binary.length > LIMITS.logLine) this.#binary = undefined;
    }
    // A line end of its own follows the value.
    if (binary.length < 0 || binary.bytes.length - LENGTH_BYTES <= binary.length) return;
    this.#binary = undefined;
    const value = decodeUtf8(Uint8Array.from(binary.bytes.slice(LENGTH_BYTES, LENGTH_BYTES + binary.length)));
    this.#fields.set(binary.name, value, value, binary.line);
  }
}
