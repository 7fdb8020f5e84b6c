/** Fields of a JSON record, whose types nobody promises. */

import type { HostRef } from '../../core/event.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

const NOTHING: JsonObject = {};

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object in a field; an empty one when there is none. */
export function objectIn(record: JsonObject, name: string): JsonObject {
  const value = record[name];
  return isObject(value) ? value : NOTHING;
}

/** The text or number in a field, as text; `undefined` when there is none or it is empty. */
export function textIn(record: JsonObject, name: string): string | undefined {
  const value = record[name];
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** The number in a field, also one written as text. */
export function numberIn(record: JsonObject, name: string): number | undefined {
  const value = record[name];
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** The elements of an array, at most `limit` of them; none when the field is no array. */
function listIn(record: JsonObject, name: string, limit: number = MAX_ELEMENTS): readonly unknown[] {
  const value = record[name];
  if (!Array.isArray(value)) return [];
  const list: readonly unknown[] = value;
  return list.length > limit ? list.slice(0, limit) : list;
}

/** Of a mail to many, all are told up to this number. */
const MAX_ELEMENTS = 10_000;

/** The texts among the elements of an array, or a text that stands alone. */
export function textsIn(record: JsonObject, name: string): readonly string[] {
  const value = record[name];
  if (typeof value === 'string') return value === '' ? [] : [value];
  return listIn(record, name).filter((element) => typeof element === 'string');
}

/** The objects among the elements of an array. */
export function objectsIn(record: JsonObject, name: string): readonly JsonObject[] {
  return listIn(record, name).filter(isObject);
}

/** `Someone <a@b.example>` → `a@b.example`, `<id@host>` → `id@host`; `<>` → `''`. */
export function withoutBrackets(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const open = text.lastIndexOf('<');
  const close = text.indexOf('>', open + 1);
  return open >= 0 && close > open ? text.slice(open + 1, close) : text.trim();
}

/** A host by what is known of it; empty where nothing is: a host that the record does not name (core/event.ts). */
export function hostRef(host: string | undefined, ip: string | undefined): HostRef {
  if (host === undefined || host === '') return ip === undefined || ip === '' ? {} : { ip };
  return ip === undefined || ip === '' ? { host } : { host, ip };
}

/** Names of hosts may end in the dot of the root. */
export function hostName(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

/** The entry of a table for a word of the record, which may be any word: `constructor` is none. */
export function entryOf<T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
