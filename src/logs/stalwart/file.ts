/** Stalwart's own log files: `stalwart.2026-11-24`. */
import type { FileFormat } from '../file-format.ts';
import { ownFileFormat } from '../own-file.ts';
import { StalwartLine, stalwartStart } from './fields.ts';

const line = new StalwartLine();

export const stalwartFormat: FileFormat = ownFileFormat({
  id: 'stalwart',
  program: 'stalwart',
  startOf: stalwartStart,
  isOwn: (words) => line.read(words),
});
