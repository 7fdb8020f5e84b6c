/** A scripted IMAP server on the loopback address that answers what RFC 3501 and RFC 2177 want. */
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface Mailbox {
  uidValidity: number;
  /** By UID. */
  readonly mails: Map<number, string>;
}

export interface ImapServer {
  /** Of its INBOX. */
  readonly url: string;
  /** What clients said, without their tags. */
  readonly commands: readonly string[];
  /** Puts a mail there and tells whoever is connected. */
  deliver(uid: number, mail: string): void;
  /** Breaks the connections; the server stays. */
  hangUp(): void;
  close(): void;
}

interface State {
  readonly mailbox: Mailbox;
  readonly password: string;
  readonly commands: string[];
  /** Those that said IDLE, with the tag of it. */
  readonly idle: Map<Socket, string>;
}

export async function startImapServer(mailbox: Mailbox, password = 'secret'): Promise<ImapServer> {
  const state: State = { mailbox, password, commands: [], idle: new Map() };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      state.idle.delete(socket);
    });
    talk(socket, state);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `imap://u@127.0.0.1:${(server.address() as AddressInfo).port}/INBOX`,
    commands: state.commands,
    deliver(uid, mail) {
      mailbox.mails.set(uid, mail);
      for (const socket of sockets) socket.write(`* ${mailbox.mails.size} EXISTS\r\n`);
    },
    hangUp() {
      for (const socket of sockets) socket.destroy();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function talk(socket: Socket, state: State): void {
  const say = (text: string): void => void socket.write(`${text}\r\n`);
  let pending = '';
  say('* OK [CAPABILITY IMAP4rev1 IDLE] ready');
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    pending += bytes.toString('latin1');
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      const waiting = state.idle.get(socket);
      if (line === 'DONE' && waiting !== undefined) {
        state.idle.delete(socket);
        say(`${waiting} OK done`);
      } else if (line.endsWith(' IDLE')) {
        state.idle.set(socket, line.split(' ')[0] ?? '');
        say('+ waiting');
      } else answer(line, state, say);
      if (line.endsWith('LOGOUT')) socket.end();
    }
  });
}

function answer(line: string, { mailbox, password, commands }: State, say: (text: string) => void): void {
  const [tag = '', ...words] = line.split(' ');
  const command = words.join(' ');
  commands.push(command);
  const uids = [...mailbox.mails.keys()].sort((a, b) => a - b);
  if (command.startsWith('LOGIN') && !command.includes(password))
    return say(`${tag} NO [AUTHENTICATIONFAILED] Authentication failed.`);
  if (command.startsWith('LIST')) say('* LIST (\\HasNoChildren) "/" INBOX');
  if (command.startsWith('CAPABILITY')) say('* CAPABILITY IMAP4rev1 IDLE');
  if (command.startsWith('EXAMINE')) {
    say(`* ${uids.length} EXISTS`);
    say('* FLAGS (\\Seen)');
    say(`* OK [UIDVALIDITY ${mailbox.uidValidity}] ok`);
    say(`* OK [UIDNEXT ${(uids.at(-1) ?? 0) + 1}] ok`);
    return say(`${tag} OK [READ-ONLY] done`);
  }
  if (command.startsWith('UID SEARCH')) {
    const from = Number(/UID (\d+):\*/.exec(command)?.[1] ?? 1);
    const found = uids.filter((uid) => uid >= from);
    // RFC 3501 §6.4.8: `n:*` names the last mail also when n is greater.
    say(`* SEARCH ${(found.length > 0 ? found : uids.slice(-1)).join(' ')}`);
  }
  if (command.startsWith('UID FETCH')) {
    const set = (words[2] ?? '').split(',').flatMap((part) => {
      const [a = 0, b = a] = part.split(':').map(Number);
      return Array.from({ length: b - a + 1 }, (_, i) => a + i);
    });
    for (const uid of set) {
      const mail = mailbox.mails.get(uid);
      if (mail === undefined) continue;
      const limit = Number(/<0\.(\d+)>/.exec(command)?.[1] ?? mail.length);
      const isHead = command.includes('HEADER');
      const part = isHead ? mail.slice(0, mail.indexOf('\r\n\r\n') + 4) : mail.slice(0, limit);
      const name = isHead ? 'BODY[HEADER]' : `BODY[]${command.includes('<0.') ? '<0>' : ''}`;
      say(
        `* ${uids.indexOf(uid) + 1} FETCH (UID ${uid} RFC822.SIZE ${mail.length} ${name} {${part.length}}\r\n${part})`,
      );
    }
  }
  say(`${tag} OK done`);
}
