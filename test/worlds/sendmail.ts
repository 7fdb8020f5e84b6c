/** A sendmail server of a world: submission program and daemon, logging as sendmail 8.17 does. */
import { type Client, handedOn, type Mail, noticeOf, type Recipient } from './mail.ts';
import { another, sendmailId } from './queue-ids.ts';
import type { Random } from './random.ts';
import { deferred, refused, type Said, taken } from './replies.ts';
import {
  expandedAt,
  isKilled,
  type Result,
  resultOf,
  type Route,
  routeOf,
  type Server,
  type Site,
  trackedAt,
} from './server.ts';

const LOOPBACK: Client = { host: 'localhost', ip: '127.0.0.1' };
const RETRY_MS = 600_000;

/** Recipients that one line tells of together. */
interface Told {
  readonly time: number;
  readonly words: string;
  readonly recipients: readonly Recipient[];
  readonly route: Route;
  readonly result: Result;
  readonly goesOn: boolean;
}

export function createSendmail(site: Site): Server {
  const name = `${site.name}.${site.domain}`;
  const log = (time: number, program: string, pid: number, text: string): void =>
    site.log({ time, host: site.name, tag: `${program}[${pid}]`, text });
  const newPid = (random: Random): number => random.between(1000, 999_999);

  const made = new Set<string>();
  const newId = (time: number, pid: number, random: Random): string =>
    another(made, () => sendmailId(time, pid, random));

  const from = (mail: Mail, id: string, count: number, rest: string): string =>
    `${id}: from=${mail.sender === '' || rest.includes('daemon=') ? `<${mail.sender}>` : 'piyo'}, size=533, class=0, nrcpts=${count}, msgid=<${mail.messageId}>, ${rest}`;

  /** The sendmail command hands the mail over to the daemon. */
  const submit = (mail: Mail, time: number): string => {
    const { random, plan } = mail;
    const pid = newPid(random);
    const id = newId(time, pid, random);
    const tracked = trackedAt(site, mail, id);
    log(time, 'sendmail', pid, from(mail, id, mail.recipients.length, 'relay=piyo@localhost'));
    const list = mail.recipients.map((r) => r.address).join(',');
    const failures = plan.troubles[site.place] ?? 0;
    let at = time + random.between(0, 30);
    for (let run = 0; run < plan.runs; run += 1) {
      if (run > 0) at += RETRY_MS;
      const attempt = (delayed: number, words: string): string =>
        `${id}: to=${list}, ctladdr=piyo (1501/1501), delay=${clock(delayed - time)}, xdelay=00:00:00, mailer=relay, pri=${30_240 + run * 90_000}, relay=[127.0.0.1] [127.0.0.1], ${words}`;
      if (run < failures) {
        log(at, 'sendmail', pid, attempt(at, 'dsn=4.4.1, stat=Deferred: Connection refused by [127.0.0.1]'));
        for (const { track } of tracked.recipients) track?.tried('deferred', mail.hop);
        continue;
      }
      const child = receive(handedOn(tracked, tracked.recipients, true), LOOPBACK, at);
      at += random.pick([5, 90, 1100]);
      log(at, 'sendmail', pid, attempt(at, `dsn=2.0.0, stat=Sent (${child} Message accepted for delivery)`));
      for (const { track } of tracked.recipients) track?.handedOver(mail.hop);
      return id;
    }
    return id;
  };

  /** The daemon takes a mail in. */
  const receive = (mail: Mail, client: Client, time: number): string => {
    const { random } = mail;
    const pid = newPid(random);
    const id = newId(time, pid, random);
    const unfolded = expandedAt(site, trackedAt(site, mail, id), id, () => true);
    const own: Mail = { ...unfolded, recipients: withoutTwins(unfolded.recipients) };
    const relay = client.host === 'localhost' ? 'localhost [127.0.0.1]' : `${client.host} [${client.ip}]`;
    const at = time + random.between(0, 40);
    log(
      at,
      site.daemon,
      pid,
      from(own, id, own.recipients.length, `proto=ESMTP, daemon=MTA-v4, relay=${relay}`),
    );
    work(own, id, at, client === LOOPBACK);
    return id;
  };

  const work = (mail: Mail, id: string, begin: number, isOwn: boolean): void => {
    const { plan, random } = mail;
    const runs = mail.sender === '' ? 1 : plan.runs;
    let waiting = mail.recipients;
    let at = begin;
    let left = isKilled(site, mail) ? (plan.killedAfter ?? 0) : Infinity;
    for (let run = 0; run < runs && waiting.length > 0; run += 1) {
      if (run > 0) at += RETRY_MS + random.between(0, 30_000);
      const pid = newPid(random);
      const told = attemptsOf(mail, waiting, run, at, isOwn);
      for (const { time, words, recipients, route, result, goesOn } of told) {
        if (left <= 0) return;
        left -= recipients.length;
        const to = recipients.map((r) => (r.alias === undefined ? `<${r.address}>` : r.address)).join(',');
        const who = mail.sender === '' ? '' : isOwn ? ` ctladdr=<${mail.sender}> (1501/1501),` : '';
        log(
          time,
          site.daemon,
          pid,
          `${id}: to=${to},${who} delay=${clock(time - begin)}, xdelay=00:00:00, ${words}`,
        );
        for (const { track } of recipients) {
          if (goesOn) track?.handedOver(mail.hop);
          else track?.tried(outcomeOf(route, result), mail.hop);
        }
        at = Math.max(at, time);
      }
      waiting = told.filter((t) => t.result === 'deferred').flatMap((t) => t.recipients);
      const isOver = run + 1 === runs && plan.expires && waiting.length > 0;
      if (mail.sender === '') continue;
      if (isOver) {
        notify(mail, id, pid, at, 'sender notify: Cannot send message for 5 days');
        for (const { track } of waiting) track?.expired();
        waiting = [];
      } else if (told.some((t) => t.result === 'refused')) notify(mail, id, pid, at, 'DSN: User unknown');
      else if (run === 0 && waiting.length > 0 && runs > 1 && random.once(3))
        notify(mail, id, pid, at, 'sender notify: Warning: could not send message for past 4 hours');
    }
  };

  /** One line for all that met the same fate at the same host. */
  const attemptsOf = (
    mail: Mail,
    recipients: readonly Recipient[],
    run: number,
    begin: number,
    isOwn: boolean,
  ): Told[] => {
    const { random } = mail;
    const groups = new Map<
      string,
      { readonly route: Route; readonly result: Result; readonly recipients: Recipient[] }
    >();
    for (const recipient of recipients) {
      const route = routeOf(site, recipient);
      // What the command could not hand over to this very server, the server can.
      const later = isOwn && route.kind === 'next' ? run + (mail.plan.troubles[site.place] ?? 0) : run;
      const result = resultOf(site, mail, route, recipient, later);
      const key = `${route.kind === 'next' ? route.server.host : route.kind === 'exchanger' ? route.exchanger.host : ''} ${result}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { route, result, recipients: [recipient] });
      else group.recipients.push(recipient);
    }
    let time = begin;
    return [...groups.values()].map(({ route, result, recipients: together }): Told => {
      time += random.pick([3, 40, 900]);
      if (route.kind !== 'next' && route.kind !== 'exchanger')
        return {
          time,
          words: 'mailer=local, pri=30000, dsn=2.0.0, stat=Sent',
          recipients: together,
          route,
          result,
          goesOn: false,
        };
      const { host, ip } = route.kind === 'next' ? route.server : route.exchanger;
      const relay = `mailer=esmtp, pri=${30_533 + run * 90_000}, relay=${host}. [${ip}]`;
      if (result === 'deferred')
        return {
          time,
          words: deferral(random, host, relay),
          recipients: together,
          route,
          result,
          goesOn: false,
        };
      if (result === 'refused') {
        const { code, status, text } = refused(random);
        const words = `${relay}, dsn=${status}, reply=${code} ${status} ${text}, stat=${status === '5.1.1' ? 'User unknown' : 'Service unavailable'}`;
        return { time, words, recipients: together, route, result, goesOn: false };
      }
      let reply: Said = taken(random);
      let goesOn = false;
      if (route.kind === 'next') {
        goesOn = !route.server.isHidden;
        const next = route.server.accept(handedOn(mail, together, goesOn), { host: name, ip: site.ip }, time);
        reply = { code: 250, status: '2.0.0', text: route.server.saysAccepted(next) };
        time += random.pick([2, 70, 1500]);
      }
      return {
        time,
        words: `${relay}, dsn=${reply.status}, stat=Sent (${reply.text})`,
        recipients: together,
        route,
        result,
        goesOn,
      };
    });
  };

  const notify = (mail: Mail, id: string, pid: number, time: number, words: string): void => {
    const child = newId(time, pid, mail.random);
    log(time, site.daemon, pid, `${id}: ${child}: ${words}`);
    const notice = noticeOf(mail, `${time}.${child}@${name}`);
    work(notice, child, time, true);
  };

  return {
    host: name,
    ip: site.ip,
    domain: site.domain,
    isHidden: site.plan.hidden,
    saysAccepted: (id) => `${id} Message accepted for delivery`,
    accept: (mail, client, time) => (client === undefined ? submit(mail, time) : receive(mail, client, time)),
  };
}

function outcomeOf(route: Route, result: Result): 'deferred' | 'bounced' | 'handed-over' | 'delivered' {
  if (result === 'deferred') return 'deferred';
  if (result === 'refused') return 'bounced';
  return route.kind === 'next' ? 'handed-over' : 'delivered';
}

/** sendmail sends one copy to an address, whoever stands for it. */
function withoutTwins(recipients: readonly Recipient[]): Recipient[] {
  const named = recipients.filter((r) => r.alias === undefined);
  const all = [...named, ...recipients.filter((r) => r.alias !== undefined)];
  return all.filter((r, i) => all.findIndex((other) => other.address === r.address) === i);
}

function deferral(random: Random, host: string, relay: string): string {
  if (random.once(3)) return `${relay}, dsn=4.0.0, stat=Deferred: Connection refused by ${host}.`;
  const { code, status, text } = deferred(random);
  return `${relay}, dsn=${status}, reply=${code} ${status} ${text}, stat=Deferred: ${code} ${status} ${text}`;
}

/** `[D+]HH:MM:SS` */
function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
