import { criLines } from './cri-lines.ts';
import { jsonRecords } from './json-records.ts';
import { linePrefix } from './line-prefix.ts';
import { tableRecords } from './table-records.ts';
import { unifiedLog } from './unified-log.ts';
import type { Wrapping } from './wrapping.ts';

/** Of those that fit equally well, the first. */
export const WRAPPINGS: readonly Wrapping[] = [jsonRecords, tableRecords, criLines, unifiedLog, linePrefix];
