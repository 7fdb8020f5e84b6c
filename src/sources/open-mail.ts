/**
 * Bounces lie in mailboxes: an mbox (`/var/spool/mail/root`), a Maildir, a saved `.eml`, a directory of such, an MH
 * folder, or a pipe. Which of them a path is, its content decides, and its messages come one by one in
 * flat memory, packed or not. Nothing is locked, moved or marked as read.
 *
 * RFC 4155 (mbox), RFC 5322 (messages).
 */
import { statSync } from 'node:fs';
import { unreadableWarning } from './file-problem.ts';
import { readMailDirectory } from './mail-directory.ts';
import { readMailFile, type MailReadOptions } from './mail-file.ts';
import type { MailMessage } from './mail-message.ts';
import { STDIN_PATH } from './open-bytes.ts';

/**
 * The messages of `path` (`-` = standard input). Never throws for the input's sake: a path that does not exist or
 * may not be read is the warning `unreadable`, one without a message `empty`.
 */
export async function* openMail(
  path: string,
  options: MailReadOptions = {},
): AsyncGenerator<MailMessage, void, undefined> {
  let isDirectory = false;
  if (path !== STDIN_PATH) {
    try {
      isDirectory = statSync(path).isDirectory();
    } catch (error) {
      options.onWarning?.(unreadableWarning(path, error));
      return;
    }
  }
  let messages = 0;
  let warnings = 0;
  const counting: MailReadOptions = {
    ...options,
    onWarning(warning) {
      warnings++;
      options.onWarning?.(warning);
    },
  };
  const mailbox = isDirectory ? readMailDirectory(path, counting) : readMailFile(path, counting);
  for await (const message of mailbox) {
    messages++;
    yield message;
  }
  if (messages === 0 && warnings === 0) options.onWarning?.({ key: 'empty', path });
}
