/**
 * One record of a log shipper or of a journal: a line of a log, whole or taken apart, in fields that everybody names
 * differently. Fields are told by their names without case and punctuation (`@timestamp`, `_HOSTNAME`, `syslog-tag`).
 *
 *     {"message":"Nov 24 12:07:14 mail postfix/smtp[202]: …","@timestamp":"…"}          the line whole
 *     {"ident":"postfix/smtp","pid":"202","host":"mail","message":"7C1F31E0A42: …"}       taken apart
 *
 * Names seen: Docker's json-file driver, journald, rsyslog, syslog-ng, Fluentd, Fluent Bit, Vector, Filebeat (Elastic
 * Common Schema), GELF, Loki, CloudWatch, Google Cloud Logging, Azure Monitor, Splunk: all from their documents.
 */
import type { ZoneRules } from '../../core/ports.ts';
import { decodeUtf8 } from '../byte-decoder.ts';
import { isObject, type JsonObject } from '../records/fields.ts';
import { type RecordTime, readTime } from '../records/record-time.ts';
import { isFramedAt } from './framed.ts';
import { newHeader } from './header.ts';
import { newStamp, parseStamp } from './stamp.ts';
import { parseUntimed } from './untimed.ts';

export interface ShippedLine {
  readonly text: string;
  readonly time: RecordTime | undefined;
}

/** In order: the first that is there counts. */
const MESSAGE = [
  'message',
  'msg',
  'line',
  'log',
  'raw',
  'rawmsg',
  'shortmessage',
  'fullmessage',
  'textpayload',
  'syslogmessage',
  'logmessage',
];
const TAG = ['syslogtag', 'tag'];
const PROGRAM = [
  'syslogidentifier',
  'program',
  'ident',
  'appname',
  'applicationname',
  'processname',
  'logsyslogappname',
  'programname',
  'process',
  'comm',
];
const PID = ['syslogpid', 'pid', 'procid', 'processid', 'processpid', 'logsyslogprocid'];
const HOST = ['hostname', 'hosthostname', 'logsource', 'computer', 'source', 'host'];
const TIME = [
  'sourcerealtimetimestamp',
  'realtimetimestamp',
  'timereported',
  'timestamp',
  'isodate',
  'timegenerated',
  'time',
  'date',
  'ts',
  'datetime',
];
const PARTS = ['name', 'hostname', 'pid'];
const MAX_FIELDS = 512;

const header = newHeader();
const stamp = newStamp();

/** `undefined` when the record holds no line. */
export function shippedLine(record: JsonObject, zone: ZoneRules): ShippedLine | undefined {
  const fields = fieldsOf(record);
  const message = textOf(fields, MESSAGE)?.trimEnd().replaceAll('\n', ' ');
  if (message === undefined || message === '') return undefined;
  const instant: RecordTime = { time: 0, utcOffset: 0, basis: 'assumed' };
  const stated = valueOf(fields, TIME);
  const time = readTime(stated, zone, instant) ? instant : undefined;
  if (isFramedAt(message, 0)) return { text: message, time };
  const host = textOf(fields, HOST);
  const hostWord = isWord(host) ? `${host} ` : '';
  if (parseUntimed(message, 0, header))
    return { text: header.host === '' ? hostWord + message : message, time };
  const frame = programOf(fields);
  if (frame === undefined) return { text: message, time };
  const isStamp = time === undefined && typeof stated === 'string' && parseStamp(stated, 0, stamp);
  return { text: `${isStamp ? `${stated} ` : ''}${hostWord}${frame}: ${message.trimStart()}`, time };
}

/** `postfix/smtp[202]` */
function programOf(fields: ReadonlyMap<string, unknown>): string | undefined {
  const tag = textOf(fields, TAG);
  if (tag?.endsWith(']:') === true && !tag.includes(' ')) return tag.slice(0, -1);
  const program = textOf(fields, PROGRAM);
  if (!isWord(program)) return undefined;
  const pid = textOf(fields, PID);
  return `${program}[${pid !== undefined && isNumber(pid) ? pid : '-'}]`;
}

/** Fields by their plain names; those of an object within (`host.name`, `process.pid`) too. */
function fieldsOf(record: JsonObject): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  let count = 0;
  for (const [name, value] of Object.entries(record)) {
    count += 1;
    if (count > MAX_FIELDS) break;
    const plain = plainName(name);
    if (isObject(value)) {
      for (const part of PARTS) {
        const inner = value[part];
        if (inner === undefined) continue;
        fields.set(plain + part, inner);
        if (part !== 'pid' && !fields.has(plain)) fields.set(plain, inner);
      }
    } else if (!fields.has(plain) || typeof value === 'string') fields.set(plain, value);
  }
  return fields;
}

/** Small letters and digits only; the `@` and `_` before a name are dropped. */
function plainName(name: string): string {
  let plain = '';
  for (let at = 0; at < name.length && plain.length < 40; at += 1) {
    const code = name.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) plain += name.charAt(at);
    else if (code >= 65 && code <= 90) plain += String.fromCharCode(code + 32);
  }
  return plain;
}

function valueOf(fields: ReadonlyMap<string, unknown>, names: readonly string[]): unknown {
  for (const name of names) {
    const value = fields.get(name);
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

function textOf(fields: ReadonlyMap<string, unknown>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = asText(fields.get(name));
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}

/** journald writes a field with several values, and a text that is not UTF-8, as an array. */
function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const list: readonly unknown[] = value;
  if (list.every((byte) => typeof byte === 'number')) return decodeUtf8(Uint8Array.from(list));
  const last = list.at(-1);
  return typeof last === 'string' ? last : undefined;
}

function isWord(text: string | undefined): text is string {
  return text !== undefined && text !== '' && text !== '-' && !text.includes(' ');
}

function isNumber(text: string): boolean {
  return text !== '' && Number.isInteger(Number(text));
}
