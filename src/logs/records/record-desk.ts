/** One file at work: the one place where what a record says becomes an event. */
import type { LogEvent } from '../../core/event.ts';
import type { FileContext } from '../file-format.ts';
import { newEvent, type EventOrigin } from '../new-event.ts';
import type { LineVerdict } from '../reader.ts';
import type { JsonObject } from './fields.ts';
import { openEnvelope } from './envelopes.ts';
import type { RecordUse } from './records.ts';
import { readTime, type RecordTime } from './record-time.ts';
import type { ObjectReader, ReadRow, Said } from './record-reader.ts';
import { onOneLine } from './spoken-reply.ts';
import type { SeenKeys } from './seen-keys.ts';

export interface RecordDesk {
  /** `undefined`: nobody's. */
  readObject(outer: unknown, raw: () => string, line: number): LineVerdict | undefined;
  readRow(
    use: RecordUse,
    read: ReadRow,
    row: readonly string[],
    raw: () => string,
    line: number,
  ): LineVerdict;
  end(): void;
}

export function createRecordDesk(file: FileContext): RecordDesk {
  return new Desk(file);
}

class Desk implements RecordDesk {
  readonly #file: FileContext;
  readonly #objects: readonly (RecordUse & { readonly reader: ObjectReader })[];
  readonly #instant: RecordTime;
  readonly #hasNotes: boolean;
  #hasTime = false;
  #last: (RecordUse & { readonly reader: ObjectReader }) | undefined;
  #mta = '';
  #raw: () => string = () => '';
  #rawText: string | undefined;
  #line = 0;
  #isAssumed = false;

  constructor(file: FileContext) {
    this.#file = file;
    this.#objects = file.records.uses.filter((use) => use.reader.form === 'object') as never;
    this.#instant = { time: file.referenceTime, utcOffset: 0, basis: 'assumed' };
    this.#hasNotes = file.records.wants.notes !== false;
  }

  readObject(outer: unknown, raw: () => string, line: number): LineVerdict | undefined {
    this.#frame(raw, line);
    let verdict: LineVerdict | undefined;
    openEnvelope(outer, (record) => {
      const use = this.#ownerOf(record);
      if (use === undefined) return false;
      const said = this.#tell(use, () => use.reader.read(record, this.#say));
      // Of several in one envelope, one that is not understood must show.
      verdict = worst(verdict, said);
      return true;
    });
    return verdict;
  }

  readRow(
    use: RecordUse,
    read: ReadRow,
    row: readonly string[],
    raw: () => string,
    line: number,
  ): LineVerdict {
    this.#frame(raw, line);
    return this.#tell(use, () => read(row, this.#say));
  }

  end(): void {
    const { tally } = this.#file;
    if (tally.from > tally.to) return;
    tally.utcOffset = this.#instant.utcOffset;
    if (this.#isAssumed) this.#file.warn('time-assumed', undefined, { utcOffset: this.#instant.utcOffset });
  }

  #frame(raw: () => string, line: number): void {
    this.#raw = raw;
    this.#rawText = undefined;
    this.#line = line;
  }

  #tell(use: RecordUse, read: () => LineVerdict): LineVerdict {
    use.lines += 1;
    this.#mta = use.reader.id;
    return read();
  }

  #ownerOf(record: JsonObject): (RecordUse & { readonly reader: ObjectReader }) | undefined {
    if (this.#last?.reader.owns(record) === true) return this.#last;
    const use = this.#objects.find((candidate) => candidate.reader.owns(record));
    if (use !== undefined) this.#last = use;
    return use;
  }

  readonly #say = (said: Said): void => {
    const instant = this.#instant;
    if (said.at !== undefined && readTime(said.at, this.#file.zone, instant)) this.#hasTime = true;
    else if (!this.#hasTime) instant.basis = 'assumed';
    if (instant.basis === 'assumed') this.#isAssumed = true;
    const { time } = instant;
    const { tally, records } = this.#file;
    if (this.#hasTime) {
      if (time < tally.from) tally.from = time;
      if (time > tally.to) tally.to = time;
    }
    if (said.kind === 'note' && !this.#hasNotes) return;
    if (this.#wasTold(said, records.seen, time)) return;
    this.#file.emit(this.#eventOf(said));
  };

  #wasTold(said: Said, seen: SeenKeys, time: number): boolean {
    seen.begin().text(this.#mta);
    if (said.key !== undefined) seen.text(said.key);
    else
      seen
        .text(said.kind)
        .text(said.queueId)
        .text(said.outcome ?? said.topic ?? '')
        .number(time);
    return seen.text(said.recipient ?? '').wasThere();
  }

  #eventOf(said: Said): LogEvent {
    const origin: EventOrigin = {
      time: this.#instant.time,
      utcOffset: this.#instant.utcOffset,
      timeBasis: this.#instant.basis,
      host: said.host ?? '',
      program: said.program ?? '',
      pid: said.pid,
      source: this.#file.source,
      line: this.#line,
      raw: (this.#rawText ??= this.#raw()),
    };
    const event = newEvent(origin, this.#mta, said.kind, said.queueId);
    event.childQueueId = said.childQueueId;
    event.messageId = said.messageId;
    event.sender = said.sender;
    event.recipient = said.recipient;
    event.originalRecipient = said.originalRecipient;
    event.recipientCount = said.recipientCount;
    event.outcome = said.outcome;
    event.relay = said.relay;
    event.reply = said.reply;
    event.statusText = said.statusText === undefined ? undefined : onOneLine(said.statusText);
    event.loggedStatus = said.loggedStatus;
    event.delaySeconds = said.delaySeconds;
    event.delays = said.delays;
    event.tls = said.tls;
    event.client = said.client;
    event.size = said.size;
    event.contacted = said.contacted;
    event.topic = said.topic;
    return event;
  }
}

function worst(a: LineVerdict | undefined, b: LineVerdict): LineVerdict {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  return a === 'event' || b === 'event' ? 'event' : 'known';
}
