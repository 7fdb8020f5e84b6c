/**
 * Tables with a line of a log in each row, as log services export them: CSV (RFC 4180) with a header.
 *
 *     "timestamp","source","message"                                                          Graylog
 *     @timestamp,@message                                                                     CloudWatch Logs Insights
 *     TimeGenerated,Computer,Facility,SeverityLevel,SyslogMessage,ProcessName,ProcessID       Azure Monitor
 */
import { LIMITS } from '../../core/limits.ts';
import { decodeUtf8 } from '../byte-decoder.ts';
import { openLines } from '../line-stream.ts';
import { delimiterOf, parseRow } from '../records/csv-row.ts';
import { shippedLine } from './shipped-record.ts';
import type { Wrapping } from './wrapping.ts';

/** A row over more lines is a quote that was never closed. */
const MAX_ROW_LINES = 64;

interface Table {
  readonly delimiter: string;
  readonly columns: readonly string[];
}

export const tableRecords: Wrapping = {
  id: 'table-records',
  open({ decoder, zone, given, line, other }) {
    const encoder = new TextEncoder();
    let table: Table | undefined;
    let isFirst = true;
    let open: string[] = [];
    let openLength = 0;
    let openNumber = 0;
    const take = (row: readonly string[], number: number): void => {
      const record: Record<string, unknown> = {};
      for (const [index, column] of (table?.columns ?? []).entries()) record[column] = row[index];
      const shipped = shippedLine(record, zone);
      given.instant = shipped?.time;
      if (shipped === undefined) other(encoder.encode(row.join(' ')), number);
      else line(encoder.encode(shipped.text), number);
    };
    const giveUp = (): void => {
      for (const [index, text] of open.entries()) other(encoder.encode(text), openNumber + index);
      open = [];
    };
    const stream = openLines(decoder, (_chars, bytes, start, end, number) => {
      const text = decodeUtf8(bytes.subarray(start, end));
      if (isFirst && text !== '' && !text.startsWith('sep=')) {
        isFirst = false;
        table = tableOf(text);
        if (table !== undefined) return;
      }
      if (table === undefined || text === '') {
        if (text !== '') other(bytes.slice(start, end), number);
        return;
      }
      if (open.length === 0) openNumber = number;
      else if (!text.includes('"')) {
        open.push(text);
        openLength += text.length;
        if (open.length >= MAX_ROW_LINES || openLength > LIMITS.logLine) giveUp();
        return;
      }
      open.push(text);
      const row = parseRow(open.join('\n'), table.delimiter);
      openLength = row === undefined ? openLength + text.length : 0;
      if (row !== undefined) {
        open = [];
        take(row, openNumber);
      } else if (open.length >= MAX_ROW_LINES || openLength > LIMITS.logLine) giveUp();
    });
    return {
      push: (chunk) => stream.push(chunk),
      skip(lines) {
        giveUp();
        stream.skip(lines);
      },
      end() {
        stream.end();
        giveUp();
      },
    };
  },
};

/** A header has a column for the line and one for something else; names have no sentence in them. */
function tableOf(text: string): Table | undefined {
  if (text.length > 2000) return undefined;
  const delimiter = delimiterOf(text);
  const columns = parseRow(text, delimiter)?.map((name) => name.trim());
  if (columns === undefined || columns.length < 2) return undefined;
  const names = Object.fromEntries(columns.map((name) => [name, 'x']));
  const isHeader = columns.every((name) => name.length < 40 && !name.includes(': '));
  return isHeader && shippedLine(names, { offsetAtWall: () => 0 }) !== undefined
    ? { delimiter, columns }
    : undefined;
}
