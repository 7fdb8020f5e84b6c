/** One mail as it lay on disk; what bounces/ decodes. */
import type { MailSource } from '../core/bounce.ts';

export type MailFormat = 'mbox' | 'eml' | 'maildir' | 'mh' | 'imap';

export interface MailMessage {
  /** The file, the message's number in it, and the line on which `bytes` begins. */
  readonly source: MailSource;
  /** What the user would call the mailbox: the mbox, the Maildir, the directory of files, or the file itself. */
  readonly container: string;
  readonly format: MailFormat;
  /** May be kept. Without From_ line; line ends as they were. */
  readonly bytes: Uint8Array;
  /** Bytes the message has in the file. */
  readonly size: number;
  /** True when only head and tail of a very large message are here. */
  readonly truncated: boolean;
}
