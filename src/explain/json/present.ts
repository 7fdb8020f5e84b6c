import { formatIso } from '../../core/time.ts';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** Absent = key missing: an `undefined` value leaves no key, in the order given. */
export function present(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  const kept: Record<string, Json> = {};
  // Object.keys, not entries: this runs a dozen times for every line of a log.
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept;
}

/** ISO 8601, or no key when the instant is none. */
export function isoTime(ms: number | undefined, utcOffset: number | undefined): string | undefined {
  if (ms === undefined) return undefined;
  const text = formatIso(ms, utcOffset ?? 0);
  return text === '' ? undefined : text;
}
