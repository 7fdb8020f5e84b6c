/** A file in no format we know: its lines are counted and shown by shape, nothing is understood. */
import type { FileFormat } from './file-format.ts';
import { createLineSplitter } from './line-splitter.ts';

export const unknownFormat: FileFormat = {
  id: 'unknown',
  recognise() {
    return 0;
  },
  open(file) {
    const splitter = createLineSplitter(file.decoder, {
      line(text, number) {
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
    return { push: splitter.push, end: splitter.end };
  },
};
