/**
 * Bounces often lie on a server: the mailbox of the envelope sender. IMAP (RFC 9051, RFC 3501) is read without
 * changing anything. A mailbox is resumed by UIDVALIDITY and UID (RFC 9051 §2.3.1.1): UIDs only grow, and when the
 * server renumbers, UIDVALIDITY changes and all is read again.
 *
 * Only header sections are fetched first; the caller says of which mails it wants the rest.
 */
import type { ImapFlow } from 'imapflow';
import { LIMITS } from '../core/limits.ts';
import { unreadableWarning } from './file-problem.ts';
import type { ImapPosition } from './imap-session.ts';
import { openMailbox, uidsAfter } from './imap-session.ts';
import type { ImapAddress } from './imap-url.ts';
import { parseImapUrl } from './imap-url.ts';
import type { MailReadOptions } from './mail-file.ts';
import type { MailMessage } from './mail-message.ts';

export interface ImapReadOptions extends MailReadOptions {
  readonly password: string | undefined;
  readonly after?: ImapPosition | undefined;
  /** Called when a batch has been given, with what can be resumed from. */
  readonly onPosition?: ((position: ImapPosition) => void) | undefined;
  /** Says of a header section whether the mail is wanted; default: every mail. */
  readonly wants?: ((head: Uint8Array) => boolean) | undefined;
}

/** Mails asked for at once. */
const BATCH = 200;

/** Never throws for the server's or the network's sake: what happens is the warning `unreadable`. */
export async function* readImap(
  url: string,
  options: ImapReadOptions,
): AsyncGenerator<MailMessage, void, undefined> {
  const address = parseImapUrl(url);
  if (address === undefined) {
    options.onWarning?.({
      key: 'unreadable',
      path: url.split('@').at(-1) ?? '',
      params: { reason: 'not an IMAP URL with a user', code: '' },
    });
    return;
  }
  try {
    yield* readMailbox(address, options);
  } catch (error) {
    options.onWarning?.(unreadableWarning(address.shown, told(error)));
  }
}

/** The server's own words, where it gave any. */
function told(error: unknown): unknown {
  const words =
    error instanceof Error && 'responseText' in error && typeof error.responseText === 'string'
      ? error.responseText
      : '';
  return words === '' ? error : new Error(words, { cause: error });
}

async function* readMailbox(
  address: ImapAddress,
  options: ImapReadOptions,
): AsyncGenerator<MailMessage, void, undefined> {
  const session = await openMailbox(address, options.password);
  try {
    const { client, uidValidity } = session;
    const fresh = await uidsAfter(session, options.after);
    for (let i = 0; i < fresh.length && options.signal?.aborted !== true; i += BATCH) {
      const batch = fresh.slice(i, i + BATCH);
      for (const uid of await wantedOf(client, batch, options)) {
        const message = await fetchMail(client, uid, address, options);
        if (message !== undefined) yield message;
      }
      options.onPosition?.({ uidValidity, uid: batch.at(-1) ?? 0 });
    }
  } finally {
    await session.close();
  }
}

async function wantedOf(
  client: ImapFlow,
  uids: readonly number[],
  { wants }: ImapReadOptions,
): Promise<number[]> {
  if (wants === undefined) return [...uids];
  const wanted: number[] = [];
  for await (const { uid, headers } of client.fetch([...uids], { uid: true, headers: true }, { uid: true })) {
    if (headers === undefined || wants(headers)) wanted.push(uid);
  }
  return wanted;
}

async function fetchMail(
  client: ImapFlow,
  uid: number,
  address: ImapAddress,
  options: ImapReadOptions,
): Promise<MailMessage | undefined> {
  const maxLength = options.maxMessageBytes ?? LIMITS.messageBytes;
  const mail = await client.fetchOne(
    String(uid),
    { uid: true, size: true, source: { maxLength } },
    { uid: true },
  );
  if (mail === false || mail.source === undefined) return undefined; // expunged meanwhile
  const path = `${address.shown}/;UID=${uid}`;
  const size = mail.size ?? mail.source.length;
  const truncated = size > mail.source.length;
  if (truncated) options.onWarning?.({ key: 'message-too-big', path, line: 1, params: { bytes: size } });
  return {
    source: { path, index: 0, line: 1 },
    container: address.shown,
    format: 'imap',
    bytes: new Uint8Array(mail.source),
    size,
    truncated,
  };
}
