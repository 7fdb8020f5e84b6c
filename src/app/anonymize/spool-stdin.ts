/** Standard input can be read only once, but names are learnt before they are masked: it is kept in a file meanwhile. */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { STDIN_PATH } from '../../sources/open-bytes.ts';

/** The copy is named so. */
const NAME = 'stdin.log';

export interface SpooledPaths {
  /** The paths with that of the copy in place of `-`. */
  readonly paths: readonly string[];
  /** What the user called the file. */
  readonly nameOf: (path: string) => string;
  /** Removes the copy. */
  readonly close: () => void;
}

/** Only the owner can read the copy (mkdtemp makes a directory of mode 700). */
export async function spoolStdin(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): Promise<SpooledPaths> {
  if (!paths.includes(STDIN_PATH)) return { paths, nameOf: (one) => one, close: () => undefined };
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-'));
  const close = (): void => rmSync(directory, { recursive: true, force: true });
  const copy = path.join(directory, NAME);
  try {
    await pipeline(Readable.from(stdin), createWriteStream(copy, { mode: 0o600 }));
  } catch (error) {
    close();
    throw error;
  }
  return {
    paths: paths.map((one) => (one === STDIN_PATH ? copy : one)),
    nameOf: (one) => (one === copy ? STDIN_PATH : one),
    close,
  };
}
