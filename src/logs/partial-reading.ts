import { PORTABLE_DECODER } from './byte-decoder.ts';
import { isUtf16 } from './encoding.ts';
import { HEAD_BYTES } from './file-format.ts';
import { createHead } from './head-buffer.ts';
import { READERS, RECORD_READERS } from './index.ts';
import { createPrograms } from './programs.ts';
import { chooseReading } from './reading.ts';
import { createRecords } from './records/records.ts';

/** How parts of a large file can be read, by its first bytes (up to HEAD_BYTES). */
export interface PartialReading {
  /** Lines may be left out. */
  readonly mayLeaveOut: boolean;
  /** A line can be read without the file it comes from. */
  readonly linesAreWhole: boolean;
}

/** Decides as the parser does, by the format that the file will be read with. */
export function partialReadingOf(start: Uint8Array): PartialReading {
  const head = createHead();
  head.add(start.subarray(0, HEAD_BYTES));
  const records = createRecords(RECORD_READERS, {});
  const programs = createPrograms(READERS, {});
  const fileHead = head.take(PORTABLE_DECODER, false);
  const { format, wrapping } = chooseReading(fileHead, { records, programs }, PORTABLE_DECODER);
  // Within a wrapping a needle may be written in another way (escaped, say), or go over several lines.
  if (wrapping !== undefined) return { mayLeaveOut: false, linesAreWhole: false };
  const mayLeaveOut = !isUtf16(start) && (format.linesStandAlone?.(start) ?? true);
  return { mayLeaveOut, linesAreWhole: mayLeaveOut && format.hitsNeedHeader !== true };
}
