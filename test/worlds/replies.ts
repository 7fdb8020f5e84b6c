/** What exchangers say. */
import type { Random } from './random.ts';

export interface Said {
  readonly code: number;
  readonly status: string;
  readonly text: string;
}

const TAKEN: readonly ((id: string) => Said)[] = [
  (id) => ({ code: 250, status: '2.0.0', text: `OK: queued as d2e1a72fcca58-7e0${id}` }),
  (id) => ({ code: 250, status: '2.0.0', text: `Ok: queued as ${id}` }),
  (id) => ({
    code: 250,
    status: '2.6.0',
    text: `<${id}@out.example> [InternalId=${id}, Hostname=A.example] Queued mail for delivery`,
  }),
  (id) => ({ code: 250, status: '2.0.0', text: `6AO${id} Message accepted for delivery` }),
  (id) => ({ code: 250, status: '2.0.0', text: `OK id=1xQ${id.slice(0, 3)}-00${id.slice(3, 7)}-AB` }),
];

export function taken(random: Random): Said {
  const id = random.between(0x1000_0000, 0x7fff_ffff).toString(16).toUpperCase();
  return random.pick(TAKEN)(id);
}

const DEFERRED: readonly Said[] = [
  { code: 451, status: '4.7.1', text: 'Greylisting in action, please come back later' },
  { code: 452, status: '4.2.2', text: 'Mailbox full' },
  { code: 421, status: '4.3.2', text: 'Service not available, closing transmission channel' },
];

export function deferred(random: Random): Said {
  return random.pick(DEFERRED);
}

const REFUSED: readonly Said[] = [
  { code: 550, status: '5.1.1', text: 'No such user here' },
  { code: 554, status: '5.7.1', text: 'Message refused by local policy' },
  { code: 552, status: '5.2.2', text: 'Mailbox is over its quota' },
];

export function refused(random: Random): Said {
  return random.pick(REFUSED);
}
