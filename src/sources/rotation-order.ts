/**
 * Puts a rotated set into the order of time: dates as they say, numbers downwards, the file that is written to last.
 * A folder may hold both kinds when somebody changed the settings; then the times of last writing decide,
 * provided that they agree with the dates in the names. Copying changes them, and then numbers come first:
 * today's default is dates, so that numbers are what was before.
 */
import type { LogCandidate } from './log-file.ts';

/** Rotation runs in the night after the last line; clocks and zones differ. */
const PLAUSIBLE_MS = 2 * 86_400_000;

export function inOrderOfTime(files: readonly LogCandidate[]): LogCandidate[] {
  const numbered: LogCandidate[] = [];
  const dated: LogCandidate[] = [];
  const current: LogCandidate[] = [];
  for (const file of files) {
    if (file.name.place.kind === 'date') dated.push(file);
    else if (file.file.archived) numbered.push(file);
    else current.push(file);
  }
  numbered.sort((a, b) => numberOf(b) - numberOf(a) || tie(a, b));
  dated.sort((a, b) => timeOf(a) - timeOf(b) || partOf(a) - partOf(b) || tie(a, b));
  const archives = dated.every(isPlausible) ? merge(numbered, dated) : [...numbered, ...dated];
  return [...archives, ...current];
}

function numberOf({ name: { place } }: LogCandidate): number {
  // `maillog.gz`: packed by hand, newer than what logrotate made.
  return place.kind === 'number' ? place.number : 0;
}

function timeOf({ name: { place } }: LogCandidate): number {
  return place.kind === 'date' ? place.time : 0;
}

function partOf({ name: { place } }: LogCandidate): number {
  return place.kind === 'date' ? place.part : 0;
}

function tie(a: LogCandidate, b: LogCandidate): number {
  return a.file.mtime - b.file.mtime || (a.file.path < b.file.path ? -1 : 1);
}

function isPlausible({ name: { place }, file }: LogCandidate): boolean {
  if (place.kind !== 'date' || place.precision === 'month') return true;
  return Math.abs(file.mtime - place.time) < PLAUSIBLE_MS;
}

/** By time of last writing, without changing the order within either list. */
function merge(a: readonly LogCandidate[], b: readonly LogCandidate[]): LogCandidate[] {
  const merged: LogCandidate[] = [];
  let j = 0;
  for (const file of a) {
    for (let next = b[j]; next !== undefined && next.file.mtime < file.file.mtime; next = b[j]) {
      merged.push(next);
      j++;
    }
    merged.push(file);
  }
  return [...merged, ...b.slice(j)];
}
