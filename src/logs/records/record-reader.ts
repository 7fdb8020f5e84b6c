/**
 * Readers of records. Delivery services and some servers export what they do not as lines of prose but as
 * records: a JSON object for each event (webhooks, notifications, event streams), or a row of a CSV table
 * (accounting files, message traces). How records are found in a file, in whatever wrapping, is the same for
 * all (json.ts, csv.ts); a reader only says which records are its own and what one of them says.
 *
 * Records come at least once and in any order: an event with the same `key` counts once, and a reader whose
 * records are not written in order of time declares `anyOrder` (reader.ts).
 *
 * Adding one = one folder beside this one + one line in RECORD_READERS (../index.ts).
 */
import type { EventDraft } from '../new-event.ts';
import type { LineVerdict, ReaderTraits } from '../reader.ts';
import type { JsonObject } from './fields.ts';

/**
 * What a record says, before it is put into its frame. `at` is the time as the record gives it (record-time.ts);
 * without one the event has the time of the record before it.
 */
export interface Said
  extends Partial<
    Omit<
      EventDraft,
      | 'kind'
      | 'queueId'
      | 'time'
      | 'utcOffset'
      | 'timeBasis'
      | 'mta'
      | 'source'
      | 'line'
      | 'raw'
      | 'host'
      | 'program'
    >
  > {
  readonly kind: EventDraft['kind'];
  /** The id under which the service knows the message. */
  readonly queueId: string;
  readonly at: unknown;
  readonly host?: string | undefined;
  readonly program?: string | undefined;
  /** What two reports of the same event have in common. Default: kind, id, recipient, outcome, topic and time. */
  readonly key?: string | undefined;
}

export type Say = (said: Said) => void;

/** Never throws: whatever is missing or of another type is as if it were not there. */
export type ReadObject = (record: JsonObject, say: Say) => LineVerdict;

/** The cells of a row, in the order of the columns `openTable` was given. */
export type ReadRow = (row: readonly string[], say: Say) => LineVerdict;

interface RecordReaderFacts extends ReaderTraits {
  readonly id: string;
  readonly name: string;
  /** Versions or sets of columns seen; what is known from documents only says so. */
  readonly versionsSeen: readonly string[];
}

export interface ObjectReader extends RecordReaderFacts {
  readonly form: 'object';
  /** Asked for each record until one says yes: looks only at a few fields. */
  owns(record: JsonObject): boolean;
  readonly read: ReadObject;
}

export interface TableReader extends RecordReaderFacts {
  readonly form: 'table';
  /** `columns` as column-names.ts normalises them; `undefined`: another's table. */
  openTable(columns: readonly string[]): ReadRow | undefined;
  /** The columns of a file without a header, told by a row of it. */
  columnsOf?(row: readonly string[]): readonly string[] | undefined;
}

export type RecordReader = ObjectReader | TableReader;

/** Traits of everything that writes records. */
export const RECORD_TRAITS: ReaderTraits = {
  queueIdReuse: 'never',
  logsRemoval: false,
  queuesPermanentGreeting: false,
  anyOrder: true,
  lateOutcomes: true,
  idsAreGlobal: true,
};

/** Those of services that bring mail to its recipients' exchangers themselves. */
export const SERVICE_TRAITS: ReaderTraits = { ...RECORD_TRAITS, meetsExchangers: true };
