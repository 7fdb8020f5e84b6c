/** What the lines of a session said before: who handed in, or which host is being talked to. */
import { detach } from '../../core/detach.ts';
import type { HostRef, RelayRef } from '../../core/event.ts';
import { BoundedMap } from './bounded-map.ts';
import { FieldScanner } from './fields.ts';
import { parseTarget } from './relay.ts';

const MAX_SESSIONS = 20_000;
const fields = new FieldScanner();

export interface Session {
  /** Of an incoming session; `undefined`: handed in on this host, not over the network. */
  client: HostRef | undefined;
  isLocal: boolean;
  /** Of an outgoing one. */
  relay: RelayRef | undefined;
  isConnected: boolean;
  /** Deliveries were logged for it: they carry the reason themselves. */
  delivered: boolean;
}

export class Sessions {
  readonly #sessions = new BoundedMap<Session>(MAX_SESSIONS);

  get(id: string): Session | undefined {
    return this.#sessions.get(id);
  }

  /** `address=192.0.2.1 host=client.example`, `address=local host=…` */
  openIncoming(id: string, text: string, at: number): void {
    fields.begin(text, at, ' ');
    const address = fields.take('address');
    const host = fields.take('host');
    const isLocal = address === undefined || address === 'local';
    this.#sessions.set(detach(id), {
      client: isLocal ? undefined : clientOf(address, host),
      isLocal,
      relay: undefined,
      isConnected: true,
      delivered: false,
    });
  }

  /** `address=smtp://192.0.2.1:25 host=mx.b.example` */
  openOutgoing(id: string, text: string, at: number): void {
    fields.begin(text, at, ' ');
    const address = fields.take('address') ?? '';
    const host = fields.take('host');
    const relay = parseTarget(detach(address), host === undefined ? undefined : detach(host));
    const known = this.#sessions.get(id);
    if (known !== undefined) {
      known.relay = relay;
      known.isConnected = false;
      return;
    }
    this.#sessions.set(detach(id), {
      client: undefined,
      isLocal: false,
      relay,
      isConnected: false,
      delivered: false,
    });
  }

  close(id: string): void {
    this.#sessions.delete(id);
  }
}

function clientOf(address: string, host: string | undefined): HostRef {
  const bare = address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address;
  const ip = detach(bare.startsWith('IPv6:') ? bare.slice(5) : bare);
  return host === undefined || host === '' || host === '<unknown>' ? { ip } : { host: detach(host), ip };
}
