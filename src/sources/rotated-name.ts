/**
 * What the name of a log file says about its place in a rotated set. Everybody names archives in a way of their own:
 *
 *     maillog.1  maillog.2.gz  maillog.0.bz2          numbers, the higher the older (logrotate, newsyslog, exicyclog)
 *     maillog-20261124  maillog-20261124-1795491165   dates (logrotate dateext, also with hour or epoch seconds)
 *     maillog.2026-11-24  mail-20261124.log  mail.1.log   other separators, date before the extension
 *     maillog.20261124T030000.xz                      newsyslog with time
 *     main-20261124.log                               Exim's own dated logs: no undated file at all
 *     @400000006a1b….s                                multilog (qmail): TAI64N of the rotation, newest is `current`
 *     maillog.old  maillog.gz                         one generation; packed by hand
 */
export interface RotatedName {
  /** Name of the file that is written to: `maillog` for all of the above. */
  readonly base: string;
  readonly place: Place;
  /** Does the name end in that of a packer? */
  readonly packed: boolean;
}

export type Place =
  | { readonly kind: 'base' }
  /** Higher is older. */
  | { readonly kind: 'number'; readonly number: number }
  /**
   * Later is newer. `time`: milliseconds, UTC as the name has no zone; `precision` what the name gave. `part`
   * counts files of one date.
   */
  | { readonly kind: 'date'; readonly time: number; readonly precision: Precision; readonly part: number };

export type Precision = 'month' | 'day' | 'hour' | 'second';

const PACKER_ENDINGS = ['.gz', '.bz2', '.xz', '.zst', '.zstd', '.z', '.lzma', '.lz4'];
/** What may follow number or date: logrotate's `extension`. */
const EXTENSIONS = ['.log', '.txt', '.info', '.warn', '.err', '.json', '.jsonl', '.csv', '.out'];

/** Seconds are 2^62 + 10 + Unix time; leap seconds do not matter for the order. */
const TAI64N_NAME = /^@40000000([0-9a-f]{8})[0-9a-f]{8}\.[su]$/;
const NUMBER = /^(.+)[.](\d{1,3})$/;
const DATE =
  /^(.+?)[-._]((?:19|20)\d\d)([-_]?)(0[1-9]|1[0-2])(?:\3(0[1-9]|[12]\d|3[01])(?:[-_T.]?([01]\d|2[0-3])(?:[-:]?([0-5]\d)(?:[-:]?([0-5]\d))?)?Z?)?)?(?:-(\d{10}))?(?:\.(\d{1,3}))?$/;
const EPOCH = /^(.+)[-._](1\d{9})$/;

/** Longest name looked at; file systems allow 255 bytes. */
const NAME_LENGTH = 255;

export function parseRotatedName(name: string): RotatedName {
  if (name.length > NAME_LENGTH) return { base: name, place: { kind: 'base' }, packed: false };
  const tai = TAI64N_NAME.exec(name);
  if (tai !== null) {
    return { base: 'current', place: second(Number.parseInt(tai[1] ?? '', 16) - 10), packed: false };
  }
  const packer = PACKER_ENDINGS.find((ending) => name.toLowerCase().endsWith(ending)) ?? '';
  const bare = name.slice(0, name.length - packer.length);
  const packed = packer !== '';
  if (bare.endsWith('.old')) return { base: bare.slice(0, -4), place: { kind: 'number', number: 1 }, packed };
  const plain = placeAtEnd(bare);
  if (plain !== undefined) return { ...plain, packed };
  const extension = EXTENSIONS.find((ending) => bare.endsWith(ending));
  if (extension !== undefined) {
    const inner = placeAtEnd(bare.slice(0, -extension.length));
    if (inner !== undefined) return { base: inner.base + extension, place: inner.place, packed };
  }
  return { base: bare, place: { kind: 'base' }, packed };
}

function placeAtEnd(name: string): { readonly base: string; readonly place: Place } | undefined {
  const date = DATE.exec(name);
  if (date !== null) return dated(date);
  const epoch = EPOCH.exec(name);
  if (epoch !== null) return { base: epoch[1] ?? '', place: second(Number(epoch[2])) };
  const number = NUMBER.exec(name);
  if (number !== null) return { base: number[1] ?? '', place: { kind: 'number', number: Number(number[2]) } };
  return undefined;
}

function dated(match: RegExpExecArray): { readonly base: string; readonly place: Place } {
  const [, base = '', year, , month, day, hour, minute, sec, epoch, part] = match;
  if (epoch !== undefined) return { base, place: { ...second(Number(epoch)), part: Number(part ?? 0) } };
  const time = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day ?? 1),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(sec ?? 0),
  );
  const precision =
    day === undefined ? 'month' : hour === undefined ? 'day' : minute === undefined ? 'hour' : 'second';
  return { base, place: { kind: 'date', time, precision, part: Number(part ?? 0) } };
}

function second(seconds: number): Extract<Place, { kind: 'date' }> {
  return { kind: 'date', time: seconds * 1_000, precision: 'second', part: 0 };
}
