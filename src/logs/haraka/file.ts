/** What Haraka writes to standard output or a file. */
import type { FileFormat } from '../file-format.ts';
import { ownFileFormat } from '../own-file.ts';
import { harakaStart } from './entry.ts';

export const harakaFormat: FileFormat = ownFileFormat({
  id: 'haraka',
  program: 'haraka',
  startOf: harakaStart,
});
