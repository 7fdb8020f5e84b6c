import type { FileFormat } from './file-format.ts';
import { eximFormat } from './exim/file.ts';
import { syslogFormat } from './frame/syslog.ts';
import { harakaFormat } from './haraka/file.ts';
import { bareFormat } from './journal/bare.ts';
import { journalExportFormat } from './journal/export.ts';
import { journalVerboseFormat } from './journal/verbose.ts';
import { msmtpFormat } from './msmtp/file.ts';
import { qmailFormat } from './qmail/file.ts';
import { csvFormat } from './records/csv.ts';
import { jsonFormat } from './records/json.ts';
import { rspamdFormat } from './rspamd/file.ts';
import { stalwartFormat } from './stalwart/file.ts';

/** The first of the best-scoring formats takes the file. */
export const FILE_FORMATS: readonly FileFormat[] = [
  jsonFormat,
  csvFormat,
  eximFormat,
  msmtpFormat,
  qmailFormat,
  harakaFormat,
  stalwartFormat,
  rspamdFormat,
  syslogFormat,
  journalExportFormat,
  journalVerboseFormat,
  bareFormat,
];
