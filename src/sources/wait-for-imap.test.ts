import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImapServer } from '../../test/support/imap-server.ts';
import { startImapServer } from '../../test/support/imap-server.ts';
import { waitForImap } from './wait-for-imap.ts';

const MAIL = 'From: a@example.jp\r\nSubject: x\r\n\r\nx\r\n';
const READ = { uidValidity: '7', uid: 3 };

let server: ImapServer;

beforeEach(async () => {
  server = await startImapServer({ uidValidity: 7, mails: new Map([[3, MAIL]]) });
});

afterEach(() => server.close());

/** The wait, and whether it has ended. */
function wait(after = READ, signal?: AbortSignal) {
  const state = { ended: false, done: Promise.resolve() };
  state.done = waitForImap(server.url, after, { password: 'secret', signal, retryMs: 20 }).then(() => {
    state.ended = true;
  });
  return state;
}

const searched = (times: number) =>
  vi.waitFor(() =>
    expect(server.commands.filter((command) => command.startsWith('UID SEARCH')).length).toBe(times),
  );

test('ends at once when mail is there, or the mails have new numbers', async () => {
  await wait({ uidValidity: '7', uid: 2 }).done;
  await wait({ uidValidity: '6', uid: 90 }).done;
});

test('ends when mail arrives', async () => {
  const waiting = wait();
  await searched(1);
  expect(waiting.ended).toBe(false);
  await vi.waitFor(() => {
    server.deliver(4, MAIL);
    expect(waiting.ended).toBe(true);
  });
});

test('connects again when the connection is lost', async () => {
  const waiting = wait();
  await searched(1);
  server.hangUp();
  await searched(2);
  expect(waiting.ended).toBe(false);
  server.deliver(4, MAIL);
  server.hangUp();
  await waiting.done;
});

test('ends when aborted, connected or not', async () => {
  const abort = new AbortController();
  const waiting = wait(READ, abort.signal);
  await searched(1);
  abort.abort();
  await waiting.done;
  await wait(READ, abort.signal).done;
  const connecting = new AbortController();
  const early = wait(READ, connecting.signal);
  connecting.abort();
  await early.done;
});
