/**
 * `journalctl -o verbose`: a line with time and cursor, then the fields of the entry, indented. The cursor holds the
 * time too (`t=`, microseconds since 1970 in hexadecimal), so no zone has to be guessed.
 *
 *     Tue 2026-11-24 22:16:38.806743 JST [s=fd38…;i=1;b=0818…;m=4720;t=661058543c8d7;x=61cf…]
 *         SYSLOG_IDENTIFIER=postfix/smtp
 *         _HOSTNAME=mail
 *         MESSAGE=444BE24C4E6: to=<…>, …
 */
import { decodeUtf8 } from '../byte-decoder.ts';
import type { FileContext, FileFormat } from '../file-format.ts';
import { openLineStream } from '../line-stream.ts';
import { createFieldCollector } from './collector.ts';
import { createEntryTaker } from './entry.ts';

const INDENT = '    ';
const SPACE = 32;
const SAMPLE_LINES = 60;

export const journalVerboseFormat: FileFormat = {
  id: 'journal-verbose',
  recognise({ lines }) {
    const head = lines.slice(0, SAMPLE_LINES);
    const entries = head.filter((line) => microsOf(line) !== undefined).length;
    const fields = head.filter((line) => line.startsWith(INDENT)).length;
    return entries > 0 && fields > 0 ? (entries + fields) / head.length : 0;
  },
  linesStandAlone: () => false,
  open: (file) => openLineStream(file, new VerboseStream(file)),
};

/** The time in the cursor that ends a heading. */
function microsOf(line: string): number | undefined {
  const open = line.indexOf(' [s=');
  const at = line.indexOf(';t=', open);
  if (open < 0 || at < 0 || !line.endsWith(']')) return undefined;
  const end = line.indexOf(';', at + 3);
  const micros = Number.parseInt(line.slice(at + 3, end < 0 ? -1 : end), 16);
  return Number.isNaN(micros) ? undefined : micros;
}

class VerboseStream {
  readonly #file: FileContext;
  readonly #take: ReturnType<typeof createEntryTaker>;
  readonly #fields = createFieldCollector();

  constructor(file: FileContext) {
    this.#file = file;
    this.#take = createEntryTaker(file);
  }

  line(
    chars: string,
    bytes: Uint8Array,
    start: number,
    end: number,
    eightBit: boolean,
    number: number,
  ): void {
    const { tally } = this.#file;
    tally.lines += 1;
    const text = eightBit ? decodeUtf8(bytes.subarray(start, end)) : chars.slice(start, end);
    if (text.charCodeAt(0) === SPACE) {
      tally.understood += 1;
      const equals = text.indexOf('=');
      if (equals > 0 && text.startsWith(INDENT))
        this.#fields.set(text.slice(INDENT.length, equals), text.slice(equals + 1), text, number);
      return;
    }
    this.#endEntry();
    const micros = microsOf(text);
    if (micros !== undefined) this.#fields.setMicros(micros);
    // `-- Boot 0818… --`, `-- Journal begins at …`
    if (micros !== undefined || text === '' || text.startsWith('-- ')) tally.understood += 1;
    else this.#file.unknown('', text, number);
  }

  end(): void {
    this.#endEntry();
  }

  #endEntry(): void {
    const fields = this.#fields.take();
    if (fields !== undefined) this.#take(fields);
  }
}
