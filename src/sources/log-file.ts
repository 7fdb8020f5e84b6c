/** A log file and what is known of it before it is read. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { compressionOfFile, type Compression } from './compression.ts';
import { parseRotatedName, type RotatedName } from './rotated-name.ts';

export interface LogFile {
  readonly path: string;
  /** As on disk, packed. */
  readonly size: number;
  /** Milliseconds. Of an archive: when its last line was written, if nobody copied it carelessly. */
  readonly mtime: number;
  /** How it is packed; absent when it is plain. */
  readonly compression?: Compression | undefined;
  /**
   * The date in its name as milliseconds, UTC: the time of rotation, so its lines are older (logrotate), or
   * the day of its lines (logrotate's dateyesterday, Exim). Exact to the day unless the name has more.
   */
  readonly nameDate?: number | undefined;
  /** False for the file that is still written to. */
  readonly archived: boolean;
}

/** A log and its archives, oldest first: to be read as one stream. */
export interface LogSet {
  /** Path of the file that is written to, whether or not it is there and was asked for. */
  readonly base: string;
  readonly files: readonly LogFile[];
}

/** A file among those found, before it is decided whether it counts. */
export interface LogCandidate {
  readonly file: LogFile;
  readonly name: RotatedName;
  readonly directory: string;
  /** Base path: the set it belongs to. */
  readonly set: string;
  /** Device and inode: links to one file have the same. */
  readonly identity: string;
  /** False for pipes and devices, which must not be opened just to look at them. */
  readonly regular: boolean;
}

/** Throws what the system says when it is not there or cannot be read; `undefined` for directories. */
export function lookAtLog(file: string): LogCandidate | undefined {
  // As bigint: inode numbers of some file systems do not fit a double, and two files must not become one.
  const stat = statSync(file, { bigint: true });
  if (stat.isDirectory()) return undefined;
  const name = parseRotatedName(path.basename(file));
  const directory = path.dirname(file);
  const compression = stat.isFile() ? compressionOfFile(file) : undefined;
  return {
    file: {
      path: file,
      size: Number(stat.size),
      mtime: Number(stat.mtimeMs),
      compression,
      nameDate: name.place.kind === 'date' ? name.place.time : undefined,
      archived: name.place.kind !== 'base' || name.packed,
    },
    name,
    directory,
    set: path.join(directory, name.base),
    identity: `${stat.dev}:${stat.ino}`,
    regular: stat.isFile(),
  };
}
