/** Stalwart's own log files: `stalwart.2026-11-24`. */
import type { FileFormat } from '../file-format.ts';
import { ownFileFormat } from '../own-file.ts';
import { stalwartStart } from './fields.ts';

export const stalwartFormat: FileFormat = ownFileFormat({
  id: 'stalwart',
  program: 'stalwart',
  startOf: stalwartStart,
});
