/** The senses of words and the readings of sentences in a knowledge file; senses.ts says what they are for. */
import { CAUSES } from '../core/cause.ts';
import type { ReadingData, SenseData } from './data.ts';
import {
  complain,
  type Fields,
  isTable,
  onlyKeys,
  optionalStrings,
  requiredString,
  requiredWord,
} from './fields.ts';
import type { Place } from './problem.ts';

export interface SourceReading {
  readonly reading: ReadingData;
  readonly samples: readonly string[];
  readonly place: Place;
}

/** `[sense.ID]` */
export function readSense(id: string, fields: Fields): SenseData[] {
  onlyKeys(fields, ['words']);
  const words = optionalStrings(fields, 'words');
  if (words === undefined) {
    complain(fields, 'missing-key', 'words');
    return [];
  }
  for (const word of words) if (word !== word.toLowerCase()) complain(fields, 'never-matches', word, 'words');
  return [{ id, words }];
}

/** `[[reading]]`: `all = ['mailbox', 'full|used-up']`, each a sense or several of which one is enough. */
export function readReadings(fields: Fields): SourceReading[] {
  const value = fields.table['reading'];
  if (value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item, nth) => {
    if (!isTable(item)) {
      complain(fields, 'not-a-table', 'reading', 'reading');
      return [];
    }
    const place = { ...fields.place, table: '[reading]', nth, entry: String(item['id']) };
    return readReading({ ...fields, table: item, place });
  });
}

function readReading(fields: Fields): SourceReading[] {
  onlyKeys(fields, ['id', 'all', 'none', 'cause', 'samples']);
  const id = requiredString(fields, 'id');
  const all = optionalStrings(fields, 'all');
  const none = optionalStrings(fields, 'none') ?? [];
  const cause = requiredWord(fields, 'cause', CAUSES);
  const samples = optionalStrings(fields, 'samples');
  if (all === undefined) complain(fields, 'missing-key', 'all');
  if (samples === undefined) complain(fields, 'no-sample', '');
  if (id === undefined || all === undefined || cause === undefined) return [];
  const choices = all.map((choice) => choice.split('|'));
  return [{ reading: { id, all: choices, none, cause }, samples: samples ?? [], place: fields.place }];
}
