/** A file in no format we know: its lines are counted and shown by shape, nothing is understood. */
import { decodeUtf8 } from './byte-decoder.ts';
import type { FileFormat } from './file-format.ts';
import { openLineStream } from './line-stream.ts';

export const unknownFormat: FileFormat = {
  id: 'unknown',
  recognise() {
    return 0;
  },
  open: (file) =>
    openLineStream(file, {
      line(chars, bytes, start, end, eightBit, number) {
        const text = eightBit ? decodeUtf8(bytes.subarray(start, end)) : chars.slice(start, end);
        file.tally.lines += 1;
        if (text === '') file.tally.understood += 1;
        else file.unknown('', text, number);
      },
    }),
};
