/** A file of lines: cuts its bytes into them and warns of what is wrong with them, whatever the format. */
import { copiesIn, type IsCopy } from './doubled-lines.ts';
import type { FileContext, FileStream } from './file-format.ts';
import { createLineSplitter, type LineSink } from './line-splitter.ts';
import { isNewestFirst, turnedRound } from './newest-first.ts';
import type { ByteDecoder } from './reader.ts';

export interface LineTaker extends Pick<LineSink, 'line' | 'blockEnd'> {
  /** After the last line. */
  end?(): void;
}

/** The bytes of a file by lines, for what is not a format of its own. */
export function openLines(
  decoder: ByteDecoder,
  take: (chars: string, bytes: Uint8Array, start: number, end: number, number: number) => void,
): FileStream {
  const splitter = createLineSplitter(decoder, {
    line: (chars, bytes, start, end, _eightBit, number) => take(chars, bytes, start, end, number),
    tooLong: () => undefined,
    nulBytes: () => undefined,
  });
  return {
    push: (chunk) => splitter.push(chunk),
    skip: (lines) => splitter.skip(lines),
    end: () => splitter.end(),
  };
}

/** For formats in which each line has a time of its own: those may be written twice, or the newest first. */
export function openStampedLines(file: FileContext, taker: LineTaker): FileStream {
  const ordered = isNewestFirst(file.head)
    ? turnedRound(taker, (bytes) => file.decoder.latin1(bytes))
    : taker;
  const isCopy = copiesIn(file.head);
  return openLineStream(file, isCopy === undefined ? ordered : withoutCopies(file, ordered, isCopy));
}

function withoutCopies(file: FileContext, taker: LineTaker, isCopy: IsCopy): LineTaker {
  return {
    line(chars, bytes, start, end, eightBit, number) {
      if (isCopy(chars.slice(start, end))) {
        file.tally.lines += 1;
        file.tally.understood += 1;
        file.warn('doubled-lines', number);
      } else taker.line(chars, bytes, start, end, eightBit, number);
    },
    blockEnd: () => taker.blockEnd?.(),
    end: () => taker.end?.(),
  };
}

export function openLineStream(file: FileContext, taker: LineTaker): FileStream {
  const splitter = createLineSplitter(file.decoder, {
    line: (chars, bytes, start, end, eightBit, number) => {
      taker.line(chars, bytes, start, end, eightBit, number);
    },
    blockEnd: () => taker.blockEnd?.(),
    tooLong: (number) => file.warn('line-too-long', number),
    nulBytes: (number) => file.warn('nul-bytes', number),
  });
  return {
    push: (chunk) => splitter.push(chunk),
    skip: (lines) => splitter.skip(lines),
    end() {
      splitter.end();
      taker.end?.();
    },
  };
}
