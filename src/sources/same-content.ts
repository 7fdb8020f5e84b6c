/**
 * The same lines in two files must count once. That happens all the time: `maillog.1` beside the `maillog.1.gz` gzip
 * is just writing; `maillog` and its copy while copytruncate works; mail.log and mail.info, which syslog
 * fills with the same lines; a backup beside the original. Names do not tell, so content is compared, in
 * a few reads: beginnings (unpacked), ends of plain files, checksums of gzip.
 */
import { HEAD_BYTES, readAt, readHead, unpackHead } from './file-head.ts';
import type { LogCandidate } from './log-file.ts';

const KEY_BYTES = 64;
const TAIL_BYTES = 4_096;
const GZIP_TRAILER_BYTES = 8;

export interface Copy {
  readonly of: LogCandidate;
  readonly copy: LogCandidate;
}

/** Those among `files` whose lines stand in another one as well; of two, the one that holds less. */
export async function findCopies(files: readonly LogCandidate[]): Promise<Copy[]> {
  const copies: Copy[] = [];
  for (const group of await groupsByHead(files)) {
    const kept: WithHead[] = [];
    for (const candidate of group) {
      const other = kept.find((k) => isSameContent(k, candidate));
      if (other === undefined) {
        kept.push(candidate);
        continue;
      }
      const [less, more] = holdsLess(candidate, other) ? [candidate, other] : [other, candidate];
      copies.push({ copy: less.log, of: more.log });
      if (less === other) kept.splice(kept.indexOf(other), 1, candidate);
    }
  }
  return copies;
}

interface WithHead {
  readonly log: LogCandidate;
  /** The first bytes, unpacked; empty when the packer has not written enough yet. */
  readonly head: Buffer;
}

async function groupsByHead(files: readonly LogCandidate[]): Promise<WithHead[][]> {
  const groups = new Map<string, WithHead[]>();
  const places = new Map<string, LogCandidate[]>();
  for (const log of files) places.set(placeOf(log), [...(places.get(placeOf(log)) ?? []), log]);
  for (const log of files) {
    const twin = places.get(placeOf(log))?.find((other) => isTwin(other, log));
    const head = await headOf(log, twin !== undefined);
    if (head === undefined) continue;
    // A twin that is still being written has no beginning yet; it goes where its twin goes.
    const begin = head.length === 0 && twin !== undefined ? await headOf(twin, false) : head;
    if (begin === undefined || begin.length === 0) continue;
    const key = begin.toString('latin1', 0, Math.min(KEY_BYTES, begin.length));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ log, head }]);
    else group.push({ log, head });
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** `maillog.1` and `maillog.1.gz`. */
function isTwin(a: LogCandidate, b: LogCandidate): boolean {
  return a.name.packed !== b.name.packed && placeOf(a) === placeOf(b);
}

function placeOf({ set, name: { place } }: LogCandidate): string {
  return `${set} ${JSON.stringify(place)}`;
}

function isSameContent(a: WithHead, b: WithHead): boolean {
  const common = Math.min(a.head.length, b.head.length);
  if (!a.head.subarray(0, common).equals(b.head.subarray(0, common))) return false;
  if (common === 0) return isTwin(a.log, b.log);
  const aPlain = a.log.file.compression === undefined;
  const bPlain = b.log.file.compression === undefined;
  if (aPlain && bPlain) return isPrefix(a.log, b.log);
  // Log lines have times: no other file begins with so many equal bytes.
  if (isTwin(a.log, b.log) || (a.log.set === b.log.set && common === HEAD_BYTES)) return true;
  return haveSameTrailer(a.log, b.log);
}

/**
 * The packed one is the copy, unless the packer has just finished and will remove the plain one; else the
 * smaller; else the one that is still written to and may be cut any moment.
 */
function holdsLess(a: WithHead, b: WithHead): boolean {
  const aPlain = a.log.file.compression === undefined;
  const bPlain = b.log.file.compression === undefined;
  if (aPlain !== bPlain) return isTwin(a.log, b.log) && haveSameTrailer(a.log, b.log) ? aPlain : bPlain;
  if (a.log.file.size !== b.log.file.size) return a.log.file.size < b.log.file.size;
  if (a.log.set === b.log.set && a.log.file.archived !== b.log.file.archived) return b.log.file.archived;
  return true;
}

async function headOf({ file }: LogCandidate, always: boolean): Promise<Buffer | undefined> {
  if (file.compression === undefined || file.compression === 'gzip')
    return readHead(file.path, file.compression);
  // A program each; worth it only when there is something to compare with.
  return always ? unpackHead(file.path) : undefined;
}

/** Beginnings are equal; is the smaller the beginning of the larger? */
function isPrefix(a: LogCandidate, b: LogCandidate): boolean {
  const size = Math.min(a.file.size, b.file.size);
  const length = Math.min(size, TAIL_BYTES);
  try {
    return readAt(a.file.path, size - length, length).equals(readAt(b.file.path, size - length, length));
  } catch {
    // Gone meanwhile.
    return false;
  }
}

/** RFC 1952 §2.3.1: CRC-32 and size of what is packed. */
function haveSameTrailer(a: LogCandidate, b: LogCandidate): boolean {
  try {
    const [x, y] = [a, b].map(({ file }) =>
      file.compression === 'gzip'
        ? readAt(file.path, file.size - GZIP_TRAILER_BYTES, GZIP_TRAILER_BYTES)
        : undefined,
    );
    if (x !== undefined && y !== undefined) return x.equals(y);
    const trailer = x ?? y;
    const plain = [a, b].find(({ file }) => file.compression === undefined);
    return (
      trailer?.length === GZIP_TRAILER_BYTES &&
      plain !== undefined &&
      trailer.readUInt32LE(4) === plain.file.size % 2 ** 32
    );
  } catch {
    // Gone meanwhile.
    return false;
  }
}
