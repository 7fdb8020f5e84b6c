/**
 * `journalctl -o cat`, a server in the foreground, and what people paste: the servers' words alone, without time, host
 * and program. Whose they are is told by the words. Nothing says when it was, so every time is assumed.
 *
 *     444BE24C4E6: to=<a@b.example>, relay=mx.b.example[192.0.2.1]:25, delay=1, …, dsn=2.0.0, status=sent (250 …)
 *     6AO3WjD1000107: to=<a@b.example>, delay=00:00:01, …, dsn=2.0.0, stat=Sent (ok)
 *     8cf1d3c5a9b0e7f2 mta delivery evpid=4a1c6c2f5b3e9d10 from=<…> to=<…> … result="Ok" stat="250 …"
 *     1xVtIU-00000t-0g => a@b.example R=dnslookup T=remote_smtp H=mx.b.example [192.0.2.1]
 *     started,id=0038C081.4D026173.000051A4,from=<…>,module=esmtp,host=b.example,addr=<…>
 */
import type { FileContext, FileFormat } from '../file-format.ts';
import { openLineStream } from '../line-stream.ts';
import { LineView } from '../line-view.ts';
import { programOf } from '../told-by-words.ts';

const SAMPLE_LINES = 200;
/** In this order: a line of sendmail's seldom looks like one of Postfix'. */
const PROGRAMS = ['postfix', 'sendmail', 'smtpd', 'exim', 'courierd'];

export const bareFormat: FileFormat = {
  id: 'bare',
  recognise({ lines }) {
    const head = lines.slice(0, SAMPLE_LINES).filter((line) => line !== '');
    const ours = head.filter((line) => programOf(line) !== undefined).length;
    return head.length === 0 ? 0 : ours / head.length;
  },
  open: (file) => openLineStream(file, new BareStream(file)),
};

class BareStream {
  readonly #file: FileContext;
  readonly #view: LineView;

  constructor(file: FileContext) {
    this.#file = file;
    this.#view = new LineView(file.source);
  }

  line(
    chars: string,
    bytes: Uint8Array,
    start: number,
    end: number,
    eightBit: boolean,
    number: number,
  ): void {
    const view = this.#view;
    const { tally, programs, emit, referenceTime } = this.#file;
    tally.lines += 1;
    if (start === end) {
      tally.understood += 1;
      return;
    }
    view.setLine(chars, bytes, start, end, eightBit, number);
    const { instant } = this.#file.given;
    view.time = instant?.time ?? referenceTime;
    view.utcOffset = instant?.utcOffset ?? 0;
    view.timeBasis = instant?.basis ?? 'assumed';
    const own = programOf(view.text);
    for (const program of own === undefined ? PROGRAMS : [own]) {
      const { read, use } = programs.entry(program);
      view.program = program;
      if (read === undefined || use === undefined || read(view, emit) === 'unknown') continue;
      tally.understood += 1;
      tally.mailLines += 1;
      use.lines += 1;
      return;
    }
    this.#file.unknown('', view.raw, number);
  }

  end(): void {
    if (this.#file.tally.mailLines > 0) this.#file.warn('time-assumed', undefined, { utcOffset: 0 });
  }
}
