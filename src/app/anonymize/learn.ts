/** Reads logs and mails once for the names that no form gives away: bare hosts, local users, queue ids. */
import type { Bounce } from '../../core/bounce.ts';
import type { LogEvent } from '../../core/event.ts';
import { type LearntNames, SYSTEM_USERS } from './names.ts';

/** Shorter ones, and those of digits only (qmail's inodes), may be any number; they identify nobody. */
const MIN_ID = 6;

export function learnFromEvent(names: LearntNames, event: LogEvent): void {
  addHost(names, event.host);
  addHost(names, event.relay?.host);
  addHost(names, event.client?.host);
  for (const address of [event.sender, event.recipient, event.originalRecipient]) addAddress(names, address);
  addId(names, event.queueId);
  addId(names, event.childQueueId);
}

export function learnFromBounce(names: LearntNames, bounce: Bounce): void {
  for (const address of [bounce.recipient, bounce.originalRecipient, bounce.sender])
    addAddress(names, address);
  addHost(names, bounce.reportingMta);
  addHost(names, bounce.remoteMta);
  for (const id of [bounce.queueId, ...bounce.queueIds]) addId(names, id);
}

function addHost(names: LearntNames, host: string | undefined): void {
  if (host === undefined || !/^[A-Za-z][A-Za-z0-9-]{1,62}$/.test(host)) return;
  if (!NO_HOSTS.has(host.toLowerCase())) names.hosts.add(host.toLowerCase());
}

/** Words in the place of a relay, and names every machine has. */
const NO_HOSTS: ReadonlySet<string> = new Set([
  'avcheck',
  'error',
  'file',
  'lmtp',
  'local',
  'localhost',
  'mail',
  'none',
  'pipe',
  'procmail',
  'relay',
  'unknown',
  'virtual',
]);

function addAddress(names: LearntNames, address: string | undefined): void {
  if (address === undefined || address === '') return;
  const at = address.lastIndexOf('@');
  if (at >= 0) {
    addHost(names, address.slice(at + 1));
    return;
  }
  if (!SYSTEM_USERS.has(address.toLowerCase()) && /^[\w.+-]{1,64}$/.test(address))
    names.users.add(address.toLowerCase());
}

function addId(names: LearntNames, id: string | undefined): void {
  if (id === undefined || id.length < MIN_ID || /^[0-9]+$/.test(id) || !/[0-9]/.test(id)) return;
  if (!/^[A-Za-z0-9.-]+$/.test(id)) return;
  names.ids.add(id);
  // dma's id of a recipient begins with the mail's, which stands alone too.
  const [mail, ...rest] = id.split('.');
  if (rest.length === 1) addId(names, mail);
}
