/**
 * Records of JSON with a line of a log in each: one a line, one after the other, pretty printed, in arrays, in pages
 * and in the answers of the interfaces that search logs. Docker cuts a long line over several records: all but the
 * last of them end without a line end.
 *
 *     {"log":"Nov 24 12:07:14 mail postfix/smtp[202]: …\n","stream":"stdout","time":"…"}   Docker
 *     {"status":"success","data":{"result":[{"stream":{…},"values":[["NANOSECONDS","line"],…]}]}}   Loki
 *     {"hits":{"hits":[{"_source":{"message":"…"}}]}}                                        Elasticsearch
 *     data: {"MESSAGE":"…","SYSLOG_IDENTIFIER":"postfix/smtp",…}                             journalctl -o json-sse
 */
import type { ZoneRules } from '../../core/ports.ts';
import { decodeUtf8 } from '../byte-decoder.ts';
import { parseJson } from '../records/envelopes.ts';
import { isObject, type JsonObject } from '../records/fields.ts';
import { createJsonScanner } from '../records/json-scanner.ts';
import { type RecordTime, readTime } from '../records/record-time.ts';
import { type ShippedLine, shippedLine } from './shipped-record.ts';
import type { Wrapping } from './wrapping.ts';

/** An answer's lists lie this deep at most. */
const MAX_DEPTH = 6;
const MAX_PIECES = 65_536;
const EVENT_DATA = 'data: ';

export const jsonRecords: Wrapping = {
  id: 'json-records',
  open({ zone, given, line, other }) {
    const encoder = new TextEncoder();
    let number = 0;
    const take = ({ text, time }: ShippedLine): void => {
      given.instant = time;
      line(encoder.encode(text), number);
    };
    const pieces = createPieces(zone, take);
    const read = (value: unknown): boolean => {
      if (isObject(value) && typeof value['log'] === 'string' && typeof value['stream'] === 'string') {
        pieces.add(value, value['log']);
        return true;
      }
      return walk(value, zone, take, 0);
    };
    const scanner = createJsonScanner({
      object(bytes, at) {
        number = at;
        if (!read(parseJson(decodeUtf8(bytes)))) other(bytes, at);
      },
      rest(bytes, at) {
        number = at;
        const text = decodeUtf8(bytes);
        if (!text.startsWith(EVENT_DATA) || !read(parseJson(text.slice(EVENT_DATA.length)))) other(bytes, at);
      },
      tooLong: other,
    });
    return {
      push: (chunk) => scanner.push(chunk),
      skip: (lines) => scanner.skip(lines),
      end() {
        scanner.end();
        pieces.end();
      },
    };
  },
};

/** The lines in a value; false when there is none. */
function walk(value: unknown, zone: ZoneRules, take: (line: ShippedLine) => void, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) {
    let found = false;
    for (const element of value) if (walk(element, zone, take, depth + 1)) found = true;
    return found;
  }
  if (!isObject(value)) return false;
  const { values } = value;
  if (Array.isArray(values) && isObject(value['stream'])) return takeStream(values, zone, take);
  const own = shippedLine(value, zone);
  if (own !== undefined) {
    take(own);
    return true;
  }
  let found = false;
  for (const inner of Object.values(value)) if (walk(inner, zone, take, depth + 1)) found = true;
  return found;
}

/** Loki: pairs of nanoseconds and line. */
function takeStream(values: readonly unknown[], zone: ZoneRules, take: (line: ShippedLine) => void): boolean {
  for (const pair of values) {
    if (!Array.isArray(pair) || typeof pair[1] !== 'string') continue;
    const line = shippedLine({ timestamp: pair[0] as unknown, line: pair[1] }, zone);
    if (line !== undefined) take(line);
  }
  return true;
}

interface Pieces {
  add(record: JsonObject, log: string): void;
  end(): void;
}

/** Puts Docker's pieces together. A writer that never ends a line (other drivers) has no pieces. */
function createPieces(zone: ZoneRules, take: (line: ShippedLine) => void): Pieces {
  let held: { readonly record: JsonObject; log: string } | undefined;
  let endsLines: boolean | undefined;
  const give = (record: JsonObject, log: string): void => {
    const time: RecordTime = { time: 0, utcOffset: 0, basis: 'assumed' };
    const line = shippedLine({ ...record, log }, zone);
    if (line !== undefined)
      take(line.time === undefined && readTime(record['time'], zone, time) ? { ...line, time } : line);
  };
  const release = (): void => {
    if (held !== undefined) give(held.record, held.log);
    held = undefined;
  };
  return {
    add(record, log) {
      const isWhole = log.endsWith('\n');
      if (isWhole) endsLines = true;
      else if (endsLines === undefined && held !== undefined) {
        endsLines = false;
        release();
      }
      if (endsLines === false) give(record, log);
      else if (held !== undefined) held.log += log;
      else if (isWhole) give(record, log);
      else held = { record, log };
      if (held !== undefined && (isWhole || held.log.length > MAX_PIECES)) release();
    },
    end: release,
  };
}
