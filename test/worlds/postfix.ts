/** A Postfix server of a world: takes mail in, works on its queue, and logs as Postfix 3.7 does. */
import { type Client, handedOn, type Mail, noticeOf, type Recipient } from './mail.ts';
import { another, longPostfixId, shortPostfixId } from './queue-ids.ts';
import type { Random } from './random.ts';
import { deferred, refused, type Said, taken } from './replies.ts';
import {
  expandedAt,
  isKilled,
  membersOf,
  type Result,
  resultOf,
  type Route,
  routeOf,
  type Server,
  type Site,
  trackedAt,
} from './server.ts';

const AMAVIS: Client = { host: '127.0.0.1', ip: '127.0.0.1' };
const LOCALHOST: Client = { host: 'localhost', ip: '127.0.0.1' };
const RETRY_MS = 300_000;
/** An id may come back after this. */
const REUSE_MS = 1_200_000;

interface Attempt {
  readonly recipient: Recipient;
  readonly route: Route;
  readonly result: Result;
}

interface Told {
  readonly time: number;
  readonly text: string;
  readonly agent: string;
  readonly attempt?: Attempt;
  /** What it says goes on as a message of its own. */
  readonly goesOn?: boolean;
}

export function createPostfix(site: Site): Server {
  const free: { readonly id: string; readonly time: number }[] = [];

  const made = new Set<string>();

  const newId = (time: number, random: Random): string => {
    const place = site.plan.longIds || random.once(2) ? -1 : free.findIndex((f) => f.time + REUSE_MS < time);
    if (place >= 0) return free.splice(place, 1)[0]?.id ?? '';
    return another(made, () =>
      site.plan.longIds ? longPostfixId(time, random) : shortPostfixId(time, random),
    );
  };
  const log = (time: number, agent: string, pid: number, text: string): void =>
    site.log({ time, host: site.name, tag: `postfix/${agent}[${pid}]`, text });

  /** From cleanup on. `isFiltered`: the filter has seen it. */
  const enqueue = (mail: Mail, id: string, time: number, isFiltered: boolean): void => {
    const { random } = mail;
    let at = time + random.between(0, 20);
    log(at, 'cleanup', 211, `${id}: message-id=<${mail.messageId}>`);
    at += random.between(0, 20);
    const activate = (when: number, count: number): void =>
      log(when, 'qmgr', 202, `${id}: from=<${mail.sender}>, size=487, nrcpt=${count} (queue active)`);
    activate(at, mail.recipients.length);
    work(mail, id, at, isFiltered, (when) => activate(when, mail.recipients.length));
  };

  /** All attempts of the queue manager. */
  const work = (
    mail: Mail,
    id: string,
    begin: number,
    isFiltered: boolean,
    activate: (time: number) => void,
  ): void => {
    const { plan, random } = mail;
    const runs = mail.sender === '' ? 1 : plan.runs;
    let waiting = mail.recipients;
    let at = begin;
    const mayBeKilled = isKilled(site, mail) && !(site.plan.filter && !isFiltered);
    let left = mayBeKilled ? (plan.killedAfter ?? 0) : Infinity;
    for (let run = 0; run < runs && waiting.length > 0; run += 1) {
      if (run > 0) {
        at += RETRY_MS * run + random.between(0, 60_000);
        activate(at);
      }
      const attempts = waiting.map((recipient): Attempt => {
        const route =
          isFiltered || mail.sender === '' || !site.plan.filter
            ? routeOf(site, recipient)
            : ({ kind: 'filter' } as const);
        return { recipient, route, result: resultOf(site, mail, route, recipient, run) };
      });
      const lines = attemptLines(mail, id, attempts, at, begin).sort((a, b) => a.time - b.time);
      for (const { time, agent, text, attempt, goesOn } of lines) {
        if (left === 0 && attempt !== undefined) return;
        left -= attempt === undefined ? 0 : 1;
        log(time, agent, 300 + random.between(0, 40), text);
        if (attempt !== undefined) remember(mail, attempt, goesOn === true);
        at = Math.max(at, time);
      }
      if (left === 0) return;
      waiting = attempts.filter((a) => a.result === 'deferred').map((a) => a.recipient);
      const isOver = run + 1 === runs && plan.expires && waiting.length > 0;
      if (isOver) {
        log(at, 'qmgr', 202, `${id}: from=<${mail.sender}>, status=expired, returned to sender`);
        for (const recipient of waiting) recipient.track?.expired();
        waiting = [];
      }
      const failed = isOver || attempts.some((a) => a.result === 'refused');
      if (failed && mail.sender !== '') at = notify(mail, id, at);
    }
    if (waiting.length > 0) return;
    at += random.between(0, 5);
    log(at, 'qmgr', 202, `${id}: removed`);
    free.push({ id, time: at });
  };

  const remember = (mail: Mail, { recipient, route, result }: Attempt, goesOn: boolean): void => {
    if (goesOn) recipient.track?.handedOver(mail.hop);
    else if (result === 'deferred') recipient.track?.tried('deferred', mail.hop);
    else if (result === 'refused') recipient.track?.tried('bounced', mail.hop);
    else recipient.track?.tried(route.kind === 'next' ? 'handed-over' : 'delivered', mail.hop);
  };

  const attemptLines = (
    mail: Mail,
    id: string,
    attempts: readonly Attempt[],
    at: number,
    begin: number,
  ): Told[] => {
    const groups = new Map<string, Attempt[]>();
    for (const attempt of attempts) {
      const { route } = attempt;
      const key =
        route.kind === 'next'
          ? route.server.host
          : route.kind === 'exchanger'
            ? route.exchanger.host
            : route.kind;
      groups.set(key, [...(groups.get(key) ?? []), attempt]);
    }
    return [...groups.values()].flatMap((group) => groupLines(mail, id, group, at, begin));
  };

  /** Those that go to one place go there in one transaction. */
  const groupLines = (
    mail: Mail,
    id: string,
    group: readonly Attempt[],
    at: number,
    begin: number,
  ): Told[] => {
    const { random } = mail;
    const route = group[0]?.route ?? { kind: 'mailbox' };
    const over = group.filter((a) => a.result === 'done').map((a) => a.recipient);
    let time = at + random.between(3, 1500);
    let reply: Said = taken(random);
    let goesOn = false;
    let relay = route.kind === 'exchanger' ? nameOf(route.exchanger) : 'local';
    if (route.kind === 'next') {
      relay = nameOf(route.server);
      goesOn = !route.server.isHidden;
      if (over.length > 0) {
        const next = route.server.accept(
          handedOn(mail, over, goesOn),
          { host: `${site.name}.${site.domain}`, ip: site.ip },
          time,
        );
        reply = { code: 250, status: '2.0.0', text: route.server.saysAccepted(next) };
      }
    }
    if (route.kind === 'filter') {
      relay = '127.0.0.1[127.0.0.1]:10024';
      goesOn = true;
      const next = newId(time, random);
      log(time, 'smtpd', 240, 'connect from localhost[127.0.0.1]');
      log(time + 1, 'smtpd', 240, `${next}: client=${LOCALHOST.host}[${LOCALHOST.ip}]`);
      enqueue(trackedAt(site, handedOn(mail, over, true), next), next, time + 2, true);
      reply = {
        code: 250,
        status: '2.0.0',
        text: `from MTA(smtp:[${AMAVIS.ip}]:10025): 250 2.0.0 Ok: queued as ${next}`,
      };
    }
    const lines: Told[] = [];
    time += random.pick([1, 5, 80, 900, 4000]);
    for (const attempt of group) {
      time += random.between(0, 3);
      const { recipient, result } = attempt;
      const to = `to=<${recipient.address}>${recipient.alias === undefined ? '' : `, orig_to=<${recipient.alias}>`}`;
      const delay = ((time - begin) / 1000).toFixed(2);
      const timing = `delay=${delay}, delays=0.01/0/0.01/0.04`;
      let words: string;
      if (result === 'deferred') words = deferral(random, relay, timing);
      else if (result === 'refused') {
        const { code, status, text } = refused(random);
        words = `relay=${relay}, ${timing}, dsn=${status}, status=bounced (host ${relay.slice(0, relay.lastIndexOf(':'))} said: ${code} ${status} ${text} (in reply to RCPT TO command))`;
      } else if (route.kind === 'mailbox')
        words = `relay=local, ${timing}, dsn=2.0.0, status=sent (delivered to mailbox)`;
      else if (route.kind === 'forward') {
        const child = forward(mail, recipient, time);
        words = `relay=local, ${timing}, dsn=2.0.0, status=sent (forwarded as ${child})`;
        goesOn = true;
      } else
        words = `relay=${relay}, ${timing}, dsn=${reply.status}, status=sent (${reply.code} ${reply.status} ${reply.text})`;
      const agent = route.kind === 'mailbox' || route.kind === 'forward' ? 'local' : 'smtp';
      lines.push({
        time,
        agent,
        text: `${id}: ${to}, ${words}`,
        attempt,
        goesOn: goesOn && result === 'done',
      });
    }
    return lines;
  };

  const forward = (mail: Mail, recipient: Recipient, time: number): string => {
    const id = newId(time, mail.random);
    const members = membersOf(site, recipient, id);
    enqueue({ ...mail, recipients: members, hop: mail.hop + 1 }, id, time - mail.random.between(0, 40), true);
    return id;
  };

  const notify = (mail: Mail, id: string, time: number): number => {
    const { random } = mail;
    const child = newId(time, random);
    const notice = noticeOf(mail, `${time}.${child}@${site.name}.${site.domain}`);
    enqueue(notice, child, time, true);
    const at = time + random.between(0, 8);
    log(at, 'bounce', 260, `${id}: sender non-delivery notification: ${child}`);
    return at;
  };

  return {
    host: `${site.name}.${site.domain}`,
    ip: site.ip,
    domain: site.domain,
    isHidden: site.plan.hidden,
    saysAccepted: (id) => `Ok: queued as ${id}`,
    accept(mail, client, time) {
      const { random } = mail;
      const id = newId(time, random);
      if (client === undefined) log(time, 'pickup', 201, `${id}: uid=1501 from=<piyo>`);
      else {
        log(time, 'smtpd', 230, `connect from ${client.host}[${client.ip}]`);
        log(time + random.between(0, 9), 'smtpd', 230, `${id}: client=${client.host}[${client.ip}]`);
      }
      const tracked = trackedAt(site, mail, id);
      const expanded = expandedAt(site, tracked, id, (r) => !r.isForwarded);
      enqueue({ ...expanded, recipients: withoutTwins(expanded.recipients) }, id, time + 10, false);
      return id;
    },
  };
}

/** cleanup leaves out what is the same; several names of one address stay, and are one recipient. */
function withoutTwins(recipients: readonly Recipient[]): Recipient[] {
  const known = new Map<string, Recipient>();
  const all: Recipient[] = [];
  for (const recipient of recipients) {
    const first = known.get(recipient.address);
    if (first === undefined) known.set(recipient.address, recipient);
    if (all.some((r) => r.address === recipient.address && r.alias === recipient.alias)) continue;
    all.push(first === undefined ? recipient : { ...recipient, track: first.track });
  }
  return all;
}

function nameOf({ host, ip }: Client): string {
  return `${host}[${ip}]:25`;
}

function deferral(random: Random, relay: string, timing: string): string {
  const host = relay.slice(0, relay.lastIndexOf(':'));
  if (random.once(3))
    return `relay=none, ${timing}, dsn=4.4.1, status=deferred (connect to ${host}:25: Connection timed out)`;
  const { code, status, text } = deferred(random);
  return `relay=${relay}, ${timing}, dsn=${status}, status=deferred (host ${host} said: ${code} ${status} ${text} (in reply to RCPT TO command))`;
}
