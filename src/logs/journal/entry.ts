/** One entry of systemd's journal on its way to the reader of its program. */
import type { FileContext } from '../file-format.ts';
import { LineView } from '../line-view.ts';

const encoder = new TextEncoder();
const MAX_MICROS = 8e18;

/** Fields a mail log needs; a field set several times has its last value. */
export interface JournalFields {
  readonly message: string | undefined;
  readonly host: string | undefined;
  readonly identifier: string | undefined;
  readonly command: string | undefined;
  readonly pid: string | undefined;
  /** Microseconds since 1970: of the sender's clock, else of the journal's. */
  readonly micros: number | undefined;
  /** The line the message stands in, as written. */
  readonly raw: string;
  readonly line: number;
}

export function createEntryTaker(file: FileContext): (fields: JournalFields) => void {
  const { tally } = file;
  const view = new LineView(file.source);
  let hasWarned = false;

  return (fields) => {
    const { message } = fields;
    if (message === undefined) return;
    const program = fields.identifier ?? fields.command ?? '';
    const { read, use } = file.programs.entry(program);
    const time = timeOf(fields.micros);
    if (time === undefined && read !== undefined && !hasWarned) {
      hasWarned = true;
      file.warn('time-assumed', fields.line, { utcOffset: 0 });
    }
    if (time !== undefined) {
      tally.from = Math.min(tally.from, time);
      tally.to = Math.max(tally.to, time);
      tally.utcOffset = 0;
    }
    if (read === undefined || use === undefined) return;
    const raw = encoder.encode(fields.raw);
    view.setLine(fields.raw, raw, 0, raw.length, raw.length !== fields.raw.length, fields.line);
    view.setText(message);
    view.time = time ?? file.referenceTime;
    view.utcOffset = 0;
    view.timeBasis = time === undefined ? 'assumed' : 'stated';
    view.host = fields.host ?? '';
    view.program = program;
    view.setPid(fields.pid);
    tally.mailLines += 1;
    use.lines += 1;
    if (read(view, file.emit) !== 'unknown') return;
    tally.understood -= 1;
    file.unknown(program, message, fields.line);
  };
}

function timeOf(micros: number | undefined): number | undefined {
  if (micros === undefined || !(micros > 0) || micros >= MAX_MICROS) return undefined;
  return Math.floor(micros / 1000);
}
