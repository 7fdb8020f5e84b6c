import type { FileFormat } from './file-format.ts';
import { eximFormat } from './exim/file.ts';
import { syslogFormat } from './frame/syslog.ts';
import { msmtpFormat } from './msmtp/file.ts';
import { qmailFormat } from './qmail/file.ts';

/** The first of the best-scoring formats takes the file. */
export const FILE_FORMATS: readonly FileFormat[] = [eximFormat, msmtpFormat, qmailFormat, syslogFormat];
