/**
 * Bounces as CSV (RFC 4180) for spreadsheets. A cell that begins like a formula (= + - @, tab, return) would
 * be run by the spreadsheet, and bounces are written by strangers: such a cell gets an apostrophe in front.
 */
import type { Bounce } from '../core/bounce.ts';
import { formatIso } from '../core/time.ts';
import { escapeControls } from './escape.ts';

const COLUMNS: readonly (readonly [string, (bounce: Bounce) => string | number | undefined])[] = [
  ['time', (b) => (b.time === undefined ? undefined : formatIso(b.time, b.utcOffset ?? 0))],
  ['kind', (b) => b.kind],
  ['recipient', (b) => b.recipient],
  ['originalRecipient', (b) => b.originalRecipient],
  ['sender', (b) => b.sender],
  ['action', (b) => b.action],
  ['status', (b) => b.status],
  ['replyCode', (b) => b.replyCode],
  ['phase', (b) => b.phase],
  ['reason', (b) => b.reason],
  ['cause', (b) => b.cause],
  ['provider', (b) => b.provider],
  ['hard', (b) => (b.hard ? 'true' : 'false')],
  ['feedbackType', (b) => b.feedbackType],
  ['writer', (b) => b.writer],
  ['reportingMta', (b) => b.reportingMta],
  ['remoteMta', (b) => b.remoteMta],
  ['messageId', (b) => b.messageId],
  ['queueId', (b) => b.queueId],
  ['subject', (b) => b.subject],
  ['diagnostic', (b) => b.diagnostic],
  ['path', (b) => b.source.path],
  ['index', (b) => b.source.index],
];

/** RFC 4180 §2: lines end in CRLF. */
const LINE_END = '\r\n';

export function csvHeader(): string {
  return COLUMNS.map(([name]) => name).join(',') + LINE_END;
}

export function bounceToCsv(bounce: Bounce): string {
  return COLUMNS.map(([, pick]) => csvCell(pick(bounce))).join(',') + LINE_END;
}

export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  const text = escapeControls(safe);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
