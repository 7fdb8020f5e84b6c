import type { Arg } from '../catalog.ts';
import { count } from '../numbers.ts';

/** "1 attempt", "3 attempts"; `plural` where adding an s is wrong. */
export function counted(value: Arg, singular: string, plural: string = `${singular}s`): string {
  if (value === undefined || value === '') return '';
  return `${count(value)} ${Number(value) === 1 ? singular : plural}`;
}

/** "3 of 20" with either number missing. */
export function ofTotal(part: Arg, total: Arg): string {
  if (part === undefined || part === '') return total === undefined ? '' : count(total);
  return total === undefined || total === '' ? count(part) : `${count(part)} of ${count(total)}`;
}

/** Upper-case first letter of a sentence that may begin with any of its parts. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed.slice(0, 1).toUpperCase() + trimmed.slice(1);
}
