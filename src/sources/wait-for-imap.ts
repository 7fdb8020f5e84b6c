/**
 * Waits until a mailbox on a server has mail that was not read yet. The server tells by itself (IDLE, RFC 2177)
 * when it can; the library asks with NOOP where it cannot. A connection that is lost is made again, after a pause
 * that doubles.
 */
import type { ImapPosition, ImapSession } from './imap-session.ts';
import { openMailbox, uidsAfter } from './imap-session.ts';
import { parseImapUrl } from './imap-url.ts';

export interface ImapWaitOptions {
  readonly password: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The first pause before a connection is made again, in milliseconds. */
  readonly retryMs?: number | undefined;
}

const RETRY_MS = 5_000;
const MAX_RETRY_MS = 300_000;

/** Resolves when there is mail behind `after`, or when aborted. Never throws. */
export async function waitForImap(
  url: string,
  after: ImapPosition | undefined,
  options: ImapWaitOptions,
): Promise<void> {
  const address = parseImapUrl(url);
  const { signal, retryMs = RETRY_MS } = options;
  for (let pause = retryMs; address !== undefined && signal?.aborted !== true; ) {
    try {
      const session = await openMailbox(address, options.password);
      pause = retryMs;
      if (await hasMail(session, after, signal)) return;
    } catch {
      // The server is away or refuses us for now: that is what the pause is for.
    }
    await sleep(pause, signal);
    pause = Math.min(pause * 2, MAX_RETRY_MS);
  }
}

/** False when the connection ended without any. */
async function hasMail(
  session: ImapSession,
  after: ImapPosition | undefined,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { client } = session;
  const interrupt = (): void => client.close();
  signal?.addEventListener('abort', interrupt, { once: true });
  try {
    // Aborted while it connected, it must not begin to wait.
    while (client.usable && signal?.aborted !== true) {
      const change = nextChange(client);
      if ((await uidsAfter(session, after)).length > 0) return true;
      // Ends when something else is asked or the connection does; the change is what we wait for.
      void client.idle().catch(() => undefined);
      await change;
    }
    return false;
  } finally {
    signal?.removeEventListener('abort', interrupt);
    await session.close();
  }
}

/** Resolves when the server tells of mail or the connection ends. */
function nextChange(client: ImapSession['client']): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      client.off('exists', done);
      client.off('close', done);
      resolve();
    };
    client.on('exists', done);
    client.on('close', done);
  });
}

function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end, { once: true });
  });
}
