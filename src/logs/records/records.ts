/** The state of the record readers over all files of a log, and which of them a record belongs to. */
import type { EventWants } from '../reader.ts';
import { openEnvelope } from './envelopes.ts';
import type { RecordReader, TableReader } from './record-reader.ts';
import { SeenKeys } from './seen-keys.ts';

/** A reader and how many records it has read of the present file. */
export interface RecordUse {
  readonly reader: RecordReader;
  lines: number;
}

export interface Records {
  readonly uses: readonly RecordUse[];
  readonly wants: EventWants;
  readonly seen: SeenKeys;
}

export function createRecords(readers: readonly RecordReader[], wants: EventWants): Records {
  return { uses: readers.map((reader) => ({ reader, lines: 0 })), wants, seen: new SeenKeys() };
}

/** The reader a record belongs to, by looking at it only. */
export function ownerOf(outer: unknown, records: Records): RecordUse | undefined {
  let owner: RecordUse | undefined;
  openEnvelope(outer, (record) => {
    owner = records.uses.find((use) => use.reader.form === 'object' && use.reader.owns(record));
    return owner !== undefined;
  });
  return owner;
}

export function tableUses(records: Records): readonly (RecordUse & { readonly reader: TableReader })[] {
  return records.uses.filter((use) => use.reader.form === 'table') as never;
}
