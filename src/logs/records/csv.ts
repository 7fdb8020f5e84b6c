/**
 * Files of CSV tables: accounting files, message tracking logs, message traces. The header says whose table it
 * is and where its columns are; it may come again within the file (files put together), and stands after
 * `#Fields:` in logs of the W3C form. Rows may go over several lines.
 */
import { decodeUtf8 } from '../byte-decoder.ts';
import type { FileContext, FileFormat, FileHead } from '../file-format.ts';
import { openLineStream } from '../line-stream.ts';
import { LIMITS } from '../../core/limits.ts';
import { columnName } from './column-names.ts';
import { delimiterOf, parseRow } from './csv-row.ts';
import { createRecordDesk, type RecordDesk } from './record-desk.ts';
import { type Records, type RecordUse, tableUses } from './records.ts';
import type { ReadRow } from './record-reader.ts';

/** Lines looked at for a header. */
const SAMPLE_LINES = 20;
/** A row over more lines is a quote that was never closed. */
const MAX_ROW_LINES = 64;
const FIELDS = '#fields:';
/** Below the score of a file whose every line is framed: a header alone is strong, but not stronger. */
const SCORE = 0.9;

interface Table {
  readonly use: RecordUse;
  readonly read: ReadRow;
  readonly delimiter: string;
  readonly columns: readonly string[];
}

export const csvFormat: FileFormat = {
  id: 'csv',
  recognise: scoreOf,
  hitsNeedHeader: true,
  open(file) {
    const stream = new CsvStream(file);
    const lines = openLineStream(file, {
      line: (chars, bytes, start, end, eightBit, number) => {
        stream.line(eightBit ? decodeUtf8(bytes.subarray(start, end)) : chars.slice(start, end), number);
      },
      end: () => stream.end(),
    });
    return {
      ...lines,
      skip(count) {
        stream.breakRow();
        lines.skip(count);
      },
    };
  },
};

function scoreOf(head: FileHead, records: Records): number {
  let seen = 0;
  for (const chars of head.lines) {
    if (seen >= SAMPLE_LINES) break;
    const text = lineOf(chars);
    if (text === '') continue;
    seen += 1;
    // Lines of prose and syslog have a blank before the first delimiter and no column of that name.
    if (tableOfHeader(text, records) !== undefined || tableOfRow(text, records) !== undefined) return SCORE;
  }
  return 0;
}

/** The head's lines hold one character per byte. */
function lineOf(chars: string): string {
  const text = chars.endsWith('\r') ? chars.slice(0, -1) : chars;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) >= 128) return decodeUtf8(Uint8Array.from(text, (char) => char.charCodeAt(0)));
  }
  return text;
}

function tableOfHeader(text: string, records: Records): Table | undefined {
  const isW3c = text.slice(0, FIELDS.length).toLowerCase() === FIELDS;
  const header = isW3c ? text.slice(FIELDS.length).trim() : text;
  if (!isW3c && !mayBeHeader(header)) return undefined;
  const delimiter = delimiterOf(header);
  const columns = parseRow(header, delimiter)?.map(columnName);
  if (columns === undefined || columns.length < 3) return undefined;
  for (const use of tableUses(records)) {
    const read = use.reader.openTable(columns);
    if (read !== undefined) return { use, read, delimiter, columns };
  }
  return undefined;
}

/** Lines without any delimiter are left early. */
function mayBeHeader(text: string): boolean {
  return text.length < LIMITS.logLine && (text.includes(',') || text.includes(';') || text.includes('\t'));
}

/** A file that begins without a header. */
function tableOfRow(text: string, records: Records): Table | undefined {
  if (!text.includes(',')) return undefined;
  const row = parseRow(text, ',');
  if (row === undefined) return undefined;
  for (const use of tableUses(records)) {
    const columns = use.reader.columnsOf?.(row);
    if (columns === undefined) continue;
    const read = use.reader.openTable(columns);
    if (read !== undefined) return { use, read, delimiter: ',', columns };
  }
  return undefined;
}

class CsvStream {
  readonly #file: FileContext;
  readonly #desk: RecordDesk;
  #table: Table | undefined;
  /** Lines of a row whose quoted cell is still open. */
  #open: string[] = [];
  #openLine = 0;
  #openLength = 0;

  constructor(file: FileContext) {
    this.#file = file;
    this.#desk = createRecordDesk(file);
  }

  line(text: string, number: number): void {
    if (this.#open.length > 0) {
      this.#continueRow(text);
      return;
    }
    this.#file.tally.lines += 1;
    if (text === '') {
      this.#file.tally.understood += 1;
      return;
    }
    if (text.charCodeAt(0) === 35 || this.#table === undefined || this.#isHeader(text)) {
      if (this.#other(text, number)) return;
    }
    const table = this.#table;
    if (table === undefined) {
      this.#file.unknown('', text, number);
      return;
    }
    const row = parseRow(text, table.delimiter);
    if (row === undefined) {
      this.#open = [text];
      this.#openLine = number;
      this.#openLength = text.length;
    } else this.#row(table, row, text, number);
  }

  /** The row being read will not go on: only its beginning is there. */
  breakRow(): void {
    const [first] = this.#open;
    if (first === undefined) return;
    this.#file.unknown('', first, this.#openLine);
    // Lines after the first are looked at on their own: a lost quote must not hide them.
    const rest = this.#open.slice(1);
    const number = this.#openLine;
    this.#open = [];
    for (const [index, text] of rest.entries()) this.#lone(text, number + 1 + index);
  }

  end(): void {
    this.breakRow();
    this.#desk.end();
  }

  #continueRow(text: string): void {
    const table = this.#table;
    this.#open.push(text);
    this.#openLength += text.length + 1;
    // Only a line with a quote can close the cell.
    if (table !== undefined && text.includes('"')) {
      const whole = this.#open.join('\n');
      const row = parseRow(whole, table.delimiter);
      if (row !== undefined && row.length >= table.columns.length - 1) {
        this.#open = [];
        this.#row(table, row, whole.replaceAll('\n', ' '), this.#openLine);
        return;
      }
    }
    if (this.#open.length >= MAX_ROW_LINES || this.#openLength > LIMITS.logLine) this.breakRow();
  }

  /** A line of a row that fell apart: a row of its own, or not understood. */
  #lone(text: string, number: number): void {
    this.#file.tally.lines += 1;
    const table = this.#table;
    const row = table === undefined ? undefined : parseRow(text, table.delimiter);
    if (table !== undefined && row !== undefined) this.#row(table, row, text, number);
    else if (text === '') this.#file.tally.understood += 1;
    else this.#file.unknown('', text, number);
  }

  #row(table: Table, row: readonly string[], text: string, number: number): void {
    const { tally } = this.#file;
    tally.mailLines += 1;
    const verdict =
      row.length >= table.columns.length - 1 || row.length >= table.columns.length / 2
        ? this.#desk.readRow(table.use, table.read, row, () => text, number)
        : 'unknown';
    if (verdict === 'unknown') this.#file.unknown('', text, number);
    else tally.understood += 1;
  }

  /** Does the line begin as the header did? Files put together have several. */
  #isHeader(text: string): boolean {
    const first = this.#table?.columns[0] ?? '';
    const cell = text.charCodeAt(0) === 34 ? text.slice(1, 80) : text.slice(0, 80);
    return (
      first !== '' && (cell.charCodeAt(0) | 32) === first.charCodeAt(0) && columnName(cell).startsWith(first)
    );
  }

  /** Headers, comments, and the first row of a file without a header; false when the line is a row. */
  #other(text: string, number: number): boolean {
    const table = tableOfHeader(text, this.#file.records);
    if (table !== undefined) {
      this.#table = table;
      this.#file.tally.understood += 1;
      return true;
    }
    if (text.charCodeAt(0) === 35 || isSeparatorLine(text)) {
      this.#file.tally.understood += 1;
      return true;
    }
    if (this.#table === undefined) {
      this.#table = tableOfRow(text, this.#file.records);
      if (this.#table !== undefined) return false;
      this.#file.unknown('', text, number);
      return true;
    }
    return false;
  }
}

/** `sep=;` tells a spreadsheet the delimiter. */
function isSeparatorLine(text: string): boolean {
  return text.length === 5 && text.startsWith('sep=');
}
