/** The messages of one file: an mbox, or a mail of its own (`.eml`, a file of a Maildir or MH folder), packed or not. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { LIMITS } from '../core/limits.ts';
import { detectCompression } from './compression.ts';
import { openWarning, unreadableWarning } from './file-problem.ts';
import { beginsWithFrom } from './from-line.ts';
import type { MailFormat, MailMessage } from './mail-message.ts';
import { MboxSplitter, type SplitMessage } from './mbox.ts';
import { openSource, type OpenBytesOptions } from './open-bytes.ts';

export interface MailReadOptions extends OpenBytesOptions {
  /** Larger messages are given as head and tail; default LIMITS.messageBytes. */
  readonly maxMessageBytes?: number | undefined;
}

/** What a mail of its own is part of; an mbox is always its own container. */
export interface MailPlace {
  readonly container: string;
  readonly format: MailFormat;
}

/** Reads any file; every one has at least one message, unless it is empty. */
export async function* readMailFile(
  path: string,
  options: MailReadOptions = {},
  place: MailPlace = { container: path, format: 'eml' },
): AsyncGenerator<MailMessage, void, undefined> {
  const ready: SplitMessage[] = [];
  const splitter = new MboxSplitter((message) => ready.push(message), options.maxMessageBytes);
  const toMail = ({ index, line, bytes, size, truncated }: SplitMessage): MailMessage => {
    if (truncated) options.onWarning?.({ key: 'message-too-big', path, line, params: { bytes: size } });
    const isMbox = splitter.format === 'mbox' && place.format === 'eml';
    const container = isMbox ? path : place.container;
    const format = isMbox ? 'mbox' : place.format;
    return { source: { path, index, line }, container, format, bytes, size, truncated };
  };
  for await (const chunk of openSource(path, options)) {
    splitter.push(chunk);
    for (const message of ready) yield toMail(message);
    ready.length = 0;
  }
  splitter.end();
  for (const message of ready) yield toMail(message);
}

/**
 * The quick way for small files, of which a Maildir may have a million: the whole file in one read.
 * `undefined` when it is not a plain, single mail of ordinary size: then `readMailFile` is the way.
 * `'gone'` when it vanished since it was listed, which the caller says, who knows where it may have gone;
 * `'failed'` when it cannot be read, which has been said.
 */
export function readSingleMail(
  path: string,
  place: MailPlace,
  options: MailReadOptions,
): MailMessage | 'gone' | 'failed' | undefined {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    const warning = openWarning(path, error);
    if (warning.key === 'vanished') return 'gone';
    options.onWarning?.(warning);
    return 'failed';
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile() || stat.size > (options.maxMessageBytes ?? LIMITS.messageBytes)) return undefined;
    const buffer = new Uint8Array(stat.size);
    const bytes = buffer.subarray(0, stat.size === 0 ? 0 : readSync(fd, buffer, 0, stat.size, 0));
    if (detectCompression(bytes) !== undefined || beginsWithFrom(bytes, 0, bytes.length)) return undefined;
    return { source: { path, index: 0, line: 1 }, ...place, bytes, size: bytes.length, truncated: false };
  } catch (error) {
    options.onWarning?.(unreadableWarning(path, error));
    return 'failed';
  } finally {
    closeSync(fd);
  }
}
