import type { FileFormat } from './file-format.ts';
import { eximFormat } from './exim/file.ts';
import { syslogFormat } from './frame/syslog.ts';
import { msmtpFormat } from './msmtp/file.ts';

/** The first of the best-scoring formats takes the file. */
export const FILE_FORMATS: readonly FileFormat[] = [eximFormat, msmtpFormat, syslogFormat];
