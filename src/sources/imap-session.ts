/**
 * One mailbox on a server, opened for reading only: EXAMINE (RFC 9051 §6.3.3), so nothing is marked as read,
 * moved or deleted.
 */
import type { ImapFlow } from 'imapflow';
import type { ImapAddress } from './imap-url.ts';
import { isThisMachine } from './imap-url.ts';

/** How far a mailbox was read. */
export interface ImapPosition {
  readonly uidValidity: string;
  /** The greatest UID seen. */
  readonly uid: number;
}

export interface ImapSession {
  readonly client: ImapFlow;
  readonly uidValidity: string;
  /** Never throws. */
  close(): Promise<void>;
}

/** Throws what the network or the server has against it. */
export async function openMailbox(address: ImapAddress, password: string | undefined): Promise<ImapSession> {
  const imap = await import('imapflow');
  const { host, port, secure, user, mailbox } = address;
  const client: ImapFlow = new imap.ImapFlow({
    host,
    port,
    secure,
    auth: { user, pass: password ?? '' },
    // A password never crosses the network in the clear.
    ...(secure || isThisMachine(host) ? {} : { doSTARTTLS: true }),
    logger: false,
  });
  // Failures reach us as rejected calls; without a listener the same failure would end the process.
  client.on('error', () => undefined);
  await client.connect();
  const close = (): Promise<void> => client.logout().catch(() => client.close());
  try {
    const opened = await client.mailboxOpen(mailbox, { readOnly: true });
    return { client, uidValidity: String(opened.uidValidity), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The UIDs behind a position, ascending; all of them when the server has renumbered its mails. */
export async function uidsAfter(
  { client, uidValidity }: ImapSession,
  after: ImapPosition | undefined,
): Promise<number[]> {
  const read = after !== undefined && after.uidValidity === uidValidity ? after.uid : 0;
  const uids = await client.search({ uid: `${read + 1}:*` }, { uid: true });
  // `n:*` names at least the last mail, also when its UID is below n.
  return (Array.isArray(uids) ? uids : []).filter((uid) => uid > read).sort((a, b) => a - b);
}
