/** Plays a plan: the lines all hosts write, and what really becomes of each recipient. */
import type { LogLine } from './log-line.ts';
import type { Fate, Mail, Recipient } from './mail.ts';
import type { AddressPlan, HostPlan, MailPlan, RecipientPlan, WorldPlan } from './plan.ts';
import { createPostfix } from './postfix.ts';
import { createRandom } from './random.ts';
import { createSendmail } from './sendmail.ts';
import type { Server, Site } from './server.ts';
import { createTruth, type Track } from './truth.ts';

export interface World {
  /** Of each host whose log is there, in the order in which they were written. */
  readonly logs: readonly (readonly LogLine[])[];
  readonly truth: readonly Track[];
}

export const BEGIN: number = Date.parse('2026-11-20T09:00:00Z');
const NAMES = ['web', 'relay', 'gate'];
const SERVERS = { postfix: createPostfix, sendmail: createSendmail };

export function simulate(plan: WorldPlan): World {
  const truth = createTruth();
  const logs = plan.hosts.map((): LogLine[] => []);
  const servers: Server[] = [];
  for (const [place, asked] of plan.hosts.entries()) {
    const host: HostPlan = { ...asked, public: asked.public && !asked.hidden };
    const name = NAMES[place] ?? '';
    const site: Site = {
      plan: host,
      place,
      name,
      domain: `${name}-office.example`,
      ip: host.public ? `203.0.113.${20 + place}` : `10.0.0.${20 + place}`,
      daemon: host.longIds ? 'sm-mta' : 'sendmail',
      truth,
      next: () => servers[place + 1],
      serverOf: (domain) => servers.find((server) => server.domain === domain && server !== servers[place]),
      log: (line) => logs[place]?.push(line),
    };
    servers.push(SERVERS[host.server](site));
  }
  for (const [i, mail] of [...plan.mails].sort((a, b) => a.at - b.at).entries())
    submit({ ...mail, seed: Math.imul(plan.seed ^ mail.seed, 31) + i }, servers);
  return {
    logs: logs.filter((_, place) => plan.hosts[place]?.hidden !== true).map((lines) => inOrder(lines)),
    truth: truth.told(),
  };
}

export function inOrder(lines: readonly LogLine[]): LogLine[] {
  return [...lines].sort((a, b) => a.time - b.time);
}

function submit(plan: MailPlan, servers: readonly Server[]): void {
  const server = servers[plan.host % servers.length];
  if (server === undefined) return;
  const random = createRandom(plan.seed);
  const time = BEGIN + plan.at * 1000 + random.between(0, 999);
  const fates = new Map<string, Fate>();
  const recipients: Recipient[] = [];
  for (const asked of plan.recipients) {
    const recipient = recipientOf(asked, server, fates);
    if (recipients.some((r) => r.address === recipient.address)) continue;
    // sendmail does not log which of several aliases led where.
    if (recipient.members.length > 0 && recipients.some((r) => r.members.length > 0)) continue;
    recipients.push(recipient);
  }
  const mail: Mail = {
    sender: `piyo@${server.domain}`,
    messageId: `${time}.${random.between(0, 99_999)}@${server.host}`,
    plan,
    random,
    recipients,
    hop: 0,
  };
  server.accept(
    mail,
    plan.by === 'command' ? undefined : { host: 'app.web-office.example', ip: '10.0.0.9' },
    time,
  );
}

/** Whatever leads to an address, its exchanger treats it in one way. */
function recipientOf(plan: RecipientPlan, server: Server, fates: Map<string, Fate>): Recipient {
  const { kind, site, user } = plan;
  if (kind === 'remote') return remote(plan, plan, fates);
  return {
    address: `${kind}${site}${user}@${server.domain}`,
    exchanger: undefined,
    fate: { deferrals: 0, refused: false },
    members: kind === 'mailbox' ? [] : plan.members.map((member) => remote(member, plan, fates)),
    isForwarded: kind === 'forward',
  };
}

function remote({ site, user }: AddressPlan, fate: Fate, fates: Map<string, Fate>): Recipient {
  const address = `user${user}@site${site}.example`;
  const known = fates.get(address) ?? { deferrals: fate.deferrals, refused: fate.refused };
  fates.set(address, known);
  return {
    address,
    exchanger: { host: `mx.site${site}.example`, ip: `198.51.100.${10 + site}` },
    fate: known,
    members: [],
    isForwarded: false,
  };
}
