/**
 * Frees a result from the mail it was read from. Engines keep the whole text alive for every substring of
 * it; a report of thousands of results must not hold thousands of mails.
 */
import { detach as detachText } from '../core/detach.ts';

/** A substring this much smaller than its mail is worth copying. */
const LARGE_MAIL = 32_768;

export function detach<T>(value: T, mailLength: number): T {
  return mailLength < LARGE_MAIL ? value : (copy(value) as T);
}

function copy(value: unknown): unknown {
  if (typeof value === 'string') return detachText(value);
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)]));
}
