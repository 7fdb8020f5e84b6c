/** What the lines of a session said before: who handed in, or which host is being talked to. */
import { detach } from '../../core/detach.ts';
import type { HostRef, RelayRef } from '../../core/event.ts';
import type { FramedLine } from '../reader.ts';
import { ascii, isAt } from '../scan.ts';
import { BoundedMap } from '../../core/bounded-map.ts';
import { FieldScanner } from './fields.ts';
import { parseTarget } from './relay.ts';

const MAX_SESSIONS = 20_000;
const LOCAL_ADDRESS = ascii('address=local');
const fields = new FieldScanner();

export interface Session {
  /** `address=192.0.2.1 host=…` as written: few are ever asked for. `undefined`: not over the network. */
  readonly peer: string | undefined;
  readonly isIncoming: boolean;
  isConnected: boolean;
  /** Deliveries were logged for it: they carry the reason themselves. */
  delivered: boolean;
}

/** Nothing differs between the sessions of the programs of this host. */
const LOCAL: Session = { peer: undefined, isIncoming: true, isConnected: true, delivered: false };

export class Sessions {
  readonly #sessions = new BoundedMap<number, Session>(MAX_SESSIONS);

  get(key: number): Session | undefined {
    return this.#sessions.get(key);
  }

  /** The fields begin at `at`: `address=192.0.2.1 host=client.example`, `address=local host=…`. */
  openIncoming(key: number, line: FramedLine, at: number): void {
    if (isAt(line.bytes, at, line.end, LOCAL_ADDRESS)) {
      this.#sessions.set(key, LOCAL);
      return;
    }
    const peer = detach(line.slice(at, line.end));
    this.#sessions.set(key, { peer, isIncoming: true, isConnected: true, delivered: false });
  }

  /** `address=smtp://192.0.2.1:25 host=mx.b.example` */
  openOutgoing(key: number, line: FramedLine, at: number): void {
    const peer = detach(line.slice(at, line.end));
    this.#sessions.set(key, { peer, isIncoming: false, isConnected: false, delivered: false });
  }

  close(key: number): void {
    this.#sessions.delete(key);
  }
}

/** Who handed a message in; `undefined` for this host itself. */
export function clientOf(session: Session | undefined): HostRef | undefined {
  if (session?.peer === undefined) return undefined;
  fields.begin(session.peer, 0, ' ');
  const address = fields.take('address=') ?? '';
  const host = fields.take('host=');
  const bare = address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address;
  const ip = bare.startsWith('IPv6:') ? bare.slice(5) : bare;
  return host === undefined || host === '' || host === '<unknown>' ? { ip } : { host, ip };
}

/** Which host an outgoing session is for. */
export function relayOf(session: Session | undefined): RelayRef | undefined {
  if (session?.peer === undefined || session.isIncoming) return undefined;
  fields.begin(session.peer, 0, ' ');
  const address = fields.take('address=') ?? '';
  return parseTarget(address, fields.take('host='));
}
