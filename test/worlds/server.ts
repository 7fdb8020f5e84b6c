/** What the servers of a world have in common: where a mail goes from them, and what comes of an attempt. */
import type { LogLine } from './log-line.ts';
import type { Client, Exchanger, Mail, Recipient } from './mail.ts';
import type { HostPlan } from './plan.ts';
import type { Track, Truth } from './truth.ts';

export interface Server extends Client {
  readonly domain: string;
  /** Its log is not at hand. */
  readonly isHidden: boolean;
  /** Its answer to the end of a mail that it takes under `queueId`, after code and status. */
  saysAccepted(queueId: string): string;
  /** Takes a mail in; the id it got. `client` is `undefined` for the sendmail command. */
  accept(mail: Mail, client: Client | undefined, time: number): string;
}

export interface Site {
  readonly plan: HostPlan;
  /** Its place in the chain. */
  readonly place: number;
  readonly name: string;
  readonly domain: string;
  readonly ip: string;
  /** As what sendmail's daemon logs. */
  readonly daemon: 'sendmail' | 'sm-mta';
  readonly truth: Truth;
  /** Whom everything goes to that is not for this host. */
  next(): Server | undefined;
  serverOf(domain: string): Server | undefined;
  log(line: LogLine): void;
}

/** Where a recipient goes from a server. */
export type Route =
  | { readonly kind: 'mailbox' }
  | { readonly kind: 'forward' }
  | { readonly kind: 'filter' }
  | { readonly kind: 'next'; readonly server: Server }
  | { readonly kind: 'exchanger'; readonly exchanger: Exchanger };

export function routeOf(site: Site, recipient: Recipient): Route {
  const domain = domainOf(recipient.address);
  if (domain === site.domain) return { kind: recipient.members.length > 0 ? 'forward' : 'mailbox' };
  const owner = site.serverOf(domain);
  if (owner !== undefined) return { kind: 'next', server: owner };
  const next = site.next();
  if (next !== undefined) return { kind: 'next', server: next };
  return {
    kind: 'exchanger',
    exchanger: recipient.exchanger ?? { host: `mx.${domain}`, ip: '198.51.100.99' },
  };
}

export type Result = 'deferred' | 'refused' | 'done';

/** What comes of the attempt number `run` (from 0) of a server. */
export function resultOf(
  site: Site,
  { plan, sender }: Mail,
  route: Route,
  recipient: Recipient,
  run: number,
): Result {
  // A notice finds its way.
  if (sender === '') return 'done';
  if (route.kind === 'next') return run < (plan.troubles[site.place] ?? 0) ? 'deferred' : 'done';
  if (route.kind !== 'exchanger') return 'done';
  if (run < recipient.fate.deferrals) return 'deferred';
  return recipient.fate.refused ? 'refused' : 'done';
}

/** The mail as the server has it under an id of its own: from there on its log tells of the recipients. */
export function trackedAt(site: Site, mail: Mail, queueId: string): Mail {
  const isTold = !site.plan.hidden && mail.sender !== '';
  const begin = (recipient: Recipient, of: Track | undefined): Recipient => ({
    ...recipient,
    track: isTold ? site.truth.begin(queueId, recipient.address, of) : undefined,
  });
  const recipients = mail.recipients.map((recipient) =>
    recipient.track === undefined || !isTold ? begin(recipient, undefined) : recipient,
  );
  return { ...mail, recipients };
}

/** With the members of its aliases in their places. */
export function expandedAt(
  site: Site,
  mail: Mail,
  queueId: string,
  expands: (r: Recipient) => boolean,
): Mail {
  const recipients = mail.recipients.flatMap((recipient) => {
    if (domainOf(recipient.address) !== site.domain || recipient.members.length === 0 || !expands(recipient))
      return [recipient];
    return membersOf(site, recipient, queueId);
  });
  return { ...mail, recipients };
}

export function membersOf({ truth }: Site, recipient: Recipient, queueId: string): Recipient[] {
  return recipient.members.map((member) => ({
    ...member,
    alias: recipient.address,
    track: recipient.track === undefined ? undefined : truth.begin(queueId, member.address, recipient.track),
  }));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** The last host is killed before it tells of all recipients of the mail: see MailPlan. */
export function isKilled(site: Site, mail: Mail): boolean {
  if (mail.plan.killedAfter === undefined || mail.sender === '' || site.next() !== undefined) return false;
  // A public host that took the mail and says nothing of it looks like the recipient's exchanger.
  if (site.plan.public && mail.hop > 0) return false;
  // Whom an alias stood for that nothing was told of, no log says.
  return mail.recipients.every(({ alias, isForwarded }) => alias === undefined && !isForwarded);
}
