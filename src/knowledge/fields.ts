/** Reading fields of a TOML table: every wrong type, unknown key or missing language becomes a complaint. */
import { LANGUAGES, type Text } from '../core/language.ts';
import type { Complaint, Place, ProblemKey } from './problem.ts';

export type Table = Readonly<Record<string, unknown>>;

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** A table being read, where it stands, and where complaints go. */
export interface Fields {
  readonly table: Table;
  readonly place: Place;
  readonly complaints: Complaint[];
}

/** `at`: the key of the table that is wrong. */
export function complain(fields: Fields, key: ProblemKey, detail: string, at?: string): void {
  const { place } = fields;
  const where = at === undefined || place.key === undefined ? at : `${place.key}.${at}`;
  fields.complaints.push({ key, detail, place: where === undefined ? place : { ...place, key: where } });
}

export function onlyKeys(fields: Fields, known: readonly string[]): void {
  for (const key of Object.keys(fields.table)) {
    if (!known.includes(key)) complain(fields, 'unknown-key', key, key);
  }
}

function missing(fields: Fields, key: string): undefined {
  complain(fields, 'missing-key', key);
  return undefined;
}

export function optionalString(fields: Fields, key: string): string | undefined {
  const value = fields.table[key];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value !== '') return value;
  complain(fields, 'wrong-type', `${key} = "…"`, key);
  return undefined;
}

export function requiredString(fields: Fields, key: string): string | undefined {
  return fields.table[key] === undefined ? missing(fields, key) : optionalString(fields, key);
}

/** `2026-11` */
export function requiredMonth(fields: Fields, key: string): string | undefined {
  const value = requiredString(fields, key);
  if (value === undefined || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value)) return value;
  complain(fields, 'wrong-type', `${key} = "2026-11"`, key);
  return undefined;
}

export function optionalBoolean(fields: Fields, key: string): boolean | undefined {
  const value = fields.table[key];
  if (value === undefined || typeof value === 'boolean') return value;
  complain(fields, 'wrong-type', `${key} = true | false`, key);
  return undefined;
}

export function requiredBoolean(fields: Fields, key: string): boolean | undefined {
  return fields.table[key] === undefined ? missing(fields, key) : optionalBoolean(fields, key);
}

/** A list of strings; a single string or number counts as a list of one. */
export function optionalStrings(fields: Fields, key: string): readonly string[] | undefined {
  const value = fields.table[key];
  if (value === undefined) return undefined;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const strings = list.map((item) => (typeof item === 'number' ? String(item) : item));
  if (strings.length > 0 && strings.every((item) => typeof item === 'string' && item !== '')) {
    return strings.filter((item) => typeof item === 'string');
  }
  complain(fields, 'wrong-type', `${key} = ["…"]`, key);
  return undefined;
}

export function optionalWord<W extends string>(
  fields: Fields,
  key: string,
  words: readonly W[],
): W | undefined {
  const value = optionalString(fields, key);
  if (value === undefined) return undefined;
  const word = words.find((w) => w === value);
  if (word === undefined) complain(fields, 'unknown-word', `${key} = "${value}" (${listOf(words)})`, key);
  return word;
}

export function requiredWord<W extends string>(
  fields: Fields,
  key: string,
  words: readonly W[],
): W | undefined {
  return fields.table[key] === undefined ? missing(fields, key) : optionalWord(fields, key, words);
}

export function optionalWords<W extends string>(
  fields: Fields,
  key: string,
  words: readonly W[],
): readonly W[] | undefined {
  const values = optionalStrings(fields, key);
  const found = values?.map((value) => {
    const word = words.find((w) => w === value);
    if (word === undefined) complain(fields, 'unknown-word', `${key} = "${value}" (${listOf(words)})`, key);
    return word;
  });
  return found?.filter((word) => word !== undefined);
}

/** Long lists are cut: the reader needs an idea, and causes.toml has the rest. */
function listOf(words: readonly string[]): string {
  return words.length > 12 ? `${words.slice(0, 12).join(', ')}, …` : words.join(', ');
}

export function optionalText(fields: Fields, key: string): Text | undefined {
  const value = fields.table[key];
  if (value === undefined) return undefined;
  if (!isTable(value)) {
    complain(fields, 'wrong-type', `${key}.ja, ${key}.en`, key);
    return undefined;
  }
  const inner: Fields = {
    ...fields,
    table: value,
    place: { ...fields.place, key },
  };
  onlyKeys(inner, LANGUAGES);
  return textOf(inner, `${key}.`);
}

export function requiredText(fields: Fields, key: string): Text | undefined {
  return fields.table[key] === undefined ? missing(fields, key) : optionalText(fields, key);
}

/** The languages as keys of the table itself. */
export function textOf(fields: Fields, prefix: string): Text | undefined {
  const texts: Partial<Record<(typeof LANGUAGES)[number], string>> = {};
  for (const language of LANGUAGES) {
    const value = fields.table[language];
    if (typeof value === 'string' && value.trim() !== '') texts[language] = value;
    else complain(fields, 'missing-language', `${prefix}${language}`);
  }
  const { ja, en } = texts;
  return ja === undefined || en === undefined ? undefined : { ja, en };
}
