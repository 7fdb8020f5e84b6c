/** A file in no format we know: its lines are counted and shown by shape, nothing is understood. */
import { decodeUtf8 } from './byte-decoder.ts';
import type { FileFormat } from './file-format.ts';
import { createLineSplitter } from './line-splitter.ts';

export const unknownFormat: FileFormat = {
  id: 'unknown',
  recognise() {
    return 0;
  },
  open(file) {
    const splitter = createLineSplitter(file.decoder, {
      line(chars, bytes, start, end, eightBit, number) {
        const text = eightBit ? decodeUtf8(bytes.subarray(start, end)) : chars.slice(start, end);
        file.tally.lines += 1;
        if (text === '') file.tally.understood += 1;
        else file.unknown('', text, number);
      },
      tooLong(number) {
        file.warn('line-too-long', number);
      },
      nulBytes(number) {
        file.warn('nul-bytes', number);
      },
    });
    return {
      push: (chunk) => splitter.push(chunk),
      skip: (lines) => splitter.skip(lines),
      end: () => splitter.end(),
    };
  },
};
