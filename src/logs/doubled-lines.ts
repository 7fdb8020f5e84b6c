/**
 * A log in which every line stands twice: two rules of the syslog daemon write to one file, the daemon listens to the
 * socket and to the journal, or a log was appended to itself. What a program said once then counts once.
 *
 * Two lines alike are not enough for that, a program may say the same twice within a second. The head must be full of
 * pairs; what stands there many times was put together by somebody who knows.
 */
import { detach } from '../core/detach.ts';
import type { FileHead } from './file-format.ts';

/** Of fewer lines nothing can be said. */
const MIN_LINES = 8;
/** Share of the lines of which there are just two: all, less what a program said twice and what only one rule writes. */
const MIN_SHARE = 0.8;
/** Lines whose copy is awaited. */
const MAX_AWAITED = 20_000;

/** Is this line the copy of one before? Asked for each line in turn. */
export type IsCopy = (line: string) => boolean;

/** `undefined`: the file is as usual. */
export function copiesIn(head: FileHead): IsCopy | undefined {
  const times = new Map<string, number>();
  for (const line of head.lines)
    if (line !== '' && line !== '\r') times.set(line, (times.get(line) ?? 0) + 1);
  let lines = 0;
  let inPairs = 0;
  for (const count of times.values()) {
    lines += count;
    if (count === 2) inPairs += 2;
  }
  return lines >= MIN_LINES && inPairs >= lines * MIN_SHARE ? createIsCopy() : undefined;
}

/** Of four lines alike the second and the fourth are copies: a program said it twice. */
function createIsCopy(): IsCopy {
  const awaited = new Set<string>();
  return (line) => {
    if (awaited.delete(line)) return true;
    awaited.add(detach(line));
    if (awaited.size > MAX_AWAITED) {
      const [oldest = ''] = awaited;
      awaited.delete(oldest);
    }
    return false;
  };
}
