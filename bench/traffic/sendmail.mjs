/** The traffic of a site with two sendmail hosts that log to one file: a recent version, and one without `reply=`. */
import { weighted } from './random.mjs';
import { SendmailHost, duration, shorten } from './sendmail-host.mjs';
import { compactUtc } from './stamp.mjs';
import { OUR_DOMAIN } from './world.mjs';

const LIFETIME = 5 * 86_400_000;
const WARN_AFTER = 4 * 3_600_000;
const QUEUE_RUN = 3_600_000;
const USERS = [
  ['apache', 48],
  ['www-data', 33],
  ['shop', 501],
  ['root', 0],
];
const RECIPIENTS_PER_LINE = 23;

const REJECTS = [
  { weight: 5, text: (r, c) => [`<${r}>`, `553 5.3.0 <${r}>... Rejected: ${c} listed at zen.spamhaus.org`] },
  {
    weight: 5,
    text: (r) => [
      `<${r.replace(OUR_DOMAIN, 'victim.example')}>`,
      `550 5.7.1 <${r.replace(OUR_DOMAIN, 'victim.example')}>... Relaying denied`,
    ],
  },
  {
    weight: 3,
    text: (r) => [`<${r}>`, `450 4.7.1 <${r}>... Relaying temporarily denied. Cannot resolve PTR record`],
  },
];

/** What sendmail makes of a failure: `dsn=`, `reply=`, `stat=`, and what the bounce's line says. */
function failureWords(world, failure, { host, domain, to, from, time }) {
  switch (failure.net) {
    case 'timeout':
      return { dsn: '4.0.0', stat: `Deferred: Connection timed out with ${host}.` };
    case 'refused':
      return { dsn: '4.0.0', stat: `Deferred: Connection refused by ${host}.` };
    case 'no-route':
      return { dsn: '4.0.0', stat: 'Deferred: No route to host' };
    case 'lost-greeting':
      return { dsn: '4.0.0', stat: `Deferred: Connection reset by ${host}.` };
    case 'dns-temporary':
      return { dsn: '4.0.0', stat: `Deferred: Name server: ${domain}: host name lookup failure` };
    case 'dns-none':
      return { dsn: '5.1.2', stat: `Host unknown (Name server: ${domain}: host not found)` };
    default:
  }
  const reply = shorten(world.fill(failure.lines[0], { to, host, from, time }));
  const enhanced = /^\d\d\d[ -](\d\.\d{1,3}\.\d{1,3})/.exec(reply)?.[1];
  if (reply.startsWith('4')) return { dsn: enhanced ?? '4.0.0', reply, stat: `Deferred: ${reply}` };
  const userUnknown = failure.phase === 'rcpt' && /^55[013]/.test(reply);
  const dsn = failure.phase === 'connect' ? '5.5.0' : (enhanced ?? (userUnknown ? '5.1.1' : '5.0.0'));
  return { dsn, reply, stat: userUnknown ? 'User unknown' : 'Service unavailable' };
}

export class SendmailSite {
  #random;
  #world;
  #timeline;
  #hosts;
  #drawReject;
  #draw;

  constructor({ random, world, timeline }) {
    this.#random = random;
    this.#world = world;
    this.#timeline = timeline;
    this.#hosts = [
      new SendmailHost(random, { name: 'ip-192-0-2-25', mta: 'sendmail', logsReply: true }),
      new SendmailHost(random, { name: 'web2', mta: 'sm-mta', logsReply: false }),
    ];
    this.#drawReject = weighted(random, REJECTS);
    this.#draw = weighted(random, [
      {
        weight: 40,
        happen: (host, time) => this.#submit(host, time, random.chance(0.85) ? 1 : 2 + random.int(4)),
      },
      {
        weight: 20,
        happen: (host, time) => this.#relay(host, time, random.chance(0.9) ? 1 : 2 + random.int(6)),
      },
      { weight: 22, happen: (server, time) => this.#inbound(server, time) },
      { weight: 12, happen: (server, time) => this.#reject(server, time) },
      { weight: 6, happen: (server, time) => this.#scan(server, time) },
      { weight: 0.4, happen: (host, time) => this.#submit(host, time, 15 + random.int(50)) },
    ]);
  }

  /** Somebody comes: a mail to send, a mail from outside, or a nuisance. */
  arrive(time) {
    this.#draw().happen(this.#random.chance(0.75) ? this.#hosts[0] : this.#hosts[1], time);
  }

  #say(host, time, program, pid, text) {
    this.#timeline.put(time, `${host.name} ${program}[${pid}]: ${text}`);
  }

  #attemptLine(message, time, pid, recipients, tail) {
    const { host, id } = message;
    for (let at = 0; at < recipients.length; at += RECIPIENTS_PER_LINE) {
      const part = recipients
        .slice(at, at + RECIPIENTS_PER_LINE)
        .map((to) => `<${to}>`)
        .join(',');
      const more = at + RECIPIENTS_PER_LINE < recipients.length ? ', [more]' : '';
      this.#say(host, time + at / 100, host.mta, pid, `${id}: to=${part}${more}, ${tail}`);
    }
  }

  /** One session with one exchanger; recipients of one outcome share a line. */
  #attempt(message, group, time, pid) {
    const { host, sender } = message;
    const { site } = group;
    const server = this.#random.pick(site.hosts);
    const ip = this.#world.ipOf(server);
    const block = this.#world.blockOf(site, time);
    const reached = block === undefined && site.net === undefined;
    let at = time + this.#random.between(30, 1500);
    if (reached && site.tls && this.#random.chance(0.9)) {
      this.#say(
        host,
        at,
        host.mta,
        pid,
        `STARTTLS=client, relay=${server}., version=TLSv1.3, verify=${this.#random.pick(['FAIL', 'OK'])}, cipher=TLS_AES_256_GCM_SHA384, bits=256/256`,
      );
      at += this.#random.between(40, 800);
    }
    const lines = this.#outcomes(message, group, { server, block, at });
    const connected = site.net === undefined ? ` [${ip}]` : site.net === 'lost-greeting' ? ` [${ip}]` : '';
    for (const { words, recipients } of lines) {
      at += this.#random.between(1, 300);
      const stat =
        words.stat === 'Sent'
          ? `Sent (${this.#world.fill(site.ok, { to: '', host: server, from: sender, time: at }).replace(/^250 (?:\d\.\d\.\d )?/, '')})`
          : words.stat;
      const reply = words.reply !== undefined && host.logsReply ? `, reply=${words.reply}` : '';
      this.#attemptLine(
        message,
        at,
        pid,
        recipients,
        `${message.ctladdr}delay=${duration(at - message.time)}, xdelay=${duration(at - time)}, mailer=esmtp, pri=${message.pri}, relay=${server}.${connected}, dsn=${words.dsn}${reply}, stat=${stat}`,
      );
    }
    return at;
  }

  /** Settles each recipient; those with the same outcome come back as one. */
  #outcomes(message, group, { server, block, at }) {
    const { domain } = group;
    const lines = new Map();
    const left = [];
    for (const recipient of group.recipients) {
      const { address, fate } = recipient;
      const failure = block ?? (fate !== undefined && fate.lasting > 0 ? fate : undefined);
      const words =
        failure === undefined
          ? { dsn: '2.0.0', stat: 'Sent' }
          : failureWords(this.#world, failure, {
              host: server,
              domain,
              to: address,
              from: message.sender,
              time: at,
            });
      if (failure === fate && fate !== undefined) fate.lasting--;
      if (words.stat.startsWith('Deferred')) left.push(recipient);
      else if (failure !== undefined) message.bounced = words.stat;
      const key = `${words.dsn}${words.stat}${words.reply ?? ''}`;
      const line = lines.get(key) ?? { words, recipients: [] };
      line.recipients.push(address);
      lines.set(key, line);
    }
    group.recipients = left;
    return lines.values();
  }

  #notify(message, time, pid, text) {
    const { host, sender } = message;
    const id = host.queueId(time, pid);
    this.#say(host, time, host.mta, pid, `${message.id}: ${id}: ${text}`);
    const at = time + this.#random.between(5, 200);
    this.#say(
      host,
      at,
      host.mta,
      pid,
      `${id}: to=<${sender}>, delay=00:00:00, xdelay=00:00:00, mailer=local, pri=${30_000 + this.#random.int(6000)}, dsn=2.0.0, stat=Sent`,
    );
  }

  #run(message, time) {
    const { host } = message;
    const pid = host.pid();
    let end = time;
    for (const group of message.groups) {
      if (group.recipients.length > 0) end = this.#attempt(message, group, end, pid);
    }
    if (message.bounced !== undefined && message.sender !== '') {
      this.#notify(message, end + 20, pid, `DSN: ${message.bounced}`);
      message.bounced = undefined;
    }
    const left = message.groups.some((group) => group.recipients.length > 0);
    if (!left) return;
    if (end - message.time > LIFETIME) {
      this.#notify(message, end + 30, pid, 'sender notify: Cannot send message for 5 days');
      return;
    }
    if (!message.warned && end - message.time > WARN_AFTER) {
      message.warned = true;
      this.#notify(message, end + 30, pid, 'sender notify: Warning: could not send message for past 4 hours');
    }
    message.pri += 90_000;
    const next = end + QUEUE_RUN * this.#random.between(0.9, 1.1);
    this.#timeline.put(next, () => this.#run(message, next));
  }

  #groupsFor(count, time) {
    return this.#world.recipients(count, time).map(({ site, domain, addresses }) => ({
      site,
      domain,
      recipients: addresses.map((address) => ({ address, fate: this.#world.fate(site) })),
    }));
  }

  /** The submission program takes the mail and hands it to the daemon on 127.0.0.1, which sends it on. */
  #submit(host, time, count) {
    const [user, uid] = this.#random.pick(USERS);
    const mspPid = host.pid();
    const mspId = host.queueId(time, mspPid);
    const pid = host.pid();
    const received = time + this.#random.between(20, 900);
    const id = host.queueId(received, pid);
    const groups = this.#groupsFor(count, time);
    const addresses = groups.flatMap((group) => group.recipients.map((recipient) => recipient.address));
    const size = 300 + this.#random.skewed(300_000, 6);
    const msgid = `<${compactUtc(time).slice(0, 12)}.${mspId}@${host.name}>`;
    const sender = `${user}@${host.name}`;
    const relay = this.#random.chance(0.3) ? `${user}@localhost` : 'localhost [[UNIX: localhost]]';
    this.#say(
      host,
      time,
      'sendmail',
      mspPid,
      `${mspId}: from=${user}, size=${size}, class=0, nrcpts=${addresses.length}, msgid=${msgid}, relay=${relay}`,
    );
    this.#say(
      host,
      received,
      host.mta,
      pid,
      `${id}: from=<${sender}>, size=${size + 260}, class=0, nrcpts=${addresses.length}, msgid=${msgid}, proto=ESMTP, daemon=MTA-v4, relay=localhost [127.0.0.1]`,
    );
    const pri = 30_000 * addresses.length + size;
    const handed = received + this.#random.between(5, 400);
    const tail = `ctladdr=${user} (${uid}/${uid}), delay=${duration(handed - time)}, xdelay=${duration(handed - received)}, mailer=relay, pri=${pri}, relay=[127.0.0.1] [127.0.0.1], dsn=2.0.0, stat=Sent (${id} Message accepted for delivery)`;
    for (let at = 0; at < addresses.length; at += RECIPIENTS_PER_LINE) {
      const more = at + RECIPIENTS_PER_LINE < addresses.length ? ', [more]' : '';
      this.#say(
        host,
        handed + at / 100,
        'sendmail',
        mspPid,
        `${mspId}: to=${addresses.slice(at, at + RECIPIENTS_PER_LINE).join(',')}${more}, ${tail}`,
      );
    }
    this.#run(
      {
        host,
        id,
        sender,
        time: received,
        groups,
        pri: pri + 260,
        ctladdr: `ctladdr=<${sender}> (${uid}/${uid}), `,
      },
      received + 30,
    );
  }

  /** A program of the site that speaks SMTP to the daemon itself. */
  #relay(host, time, count) {
    const pid = host.pid();
    const id = host.queueId(time, pid);
    const sender = this.#world.sender();
    const groups = this.#groupsFor(count, time);
    const total = groups.reduce((sum, group) => sum + group.recipients.length, 0);
    const size = 900 + this.#random.skewed(900_000, 6);
    const client = this.#random.int(4);
    this.#say(
      host,
      time,
      host.mta,
      pid,
      `${id}: from=<${sender}>, size=${size}, class=0, nrcpts=${total}, msgid=<${this.#random.hex(16)}@web.${OUR_DOMAIN}>, proto=ESMTP, daemon=MTA-v4, relay=app${client}.${OUR_DOMAIN} [192.0.2.${40 + client}]`,
    );
    this.#run({ host, id, sender, time, groups, pri: 30_000 * total + size, ctladdr: '' }, time + 30);
  }

  #inbound(host, time) {
    const pid = host.pid();
    const id = host.queueId(time, pid);
    const sender = this.#random.chance(0.04) ? '' : this.#world.stranger();
    const from = sender === '' ? 'mail.example' : sender.slice(sender.indexOf('@') + 1);
    const forged = this.#random.chance(0.1) ? ' (may be forged)' : '';
    const size = 1500 + this.#random.skewed(4_000_000, 5);
    if (this.#random.chance(0.7))
      this.#say(
        host,
        time,
        host.mta,
        pid,
        `STARTTLS=server, relay=mail-${this.#random.hex(3)}.${from} [${this.#world.ip()}], version=TLSv1.3, verify=NO, cipher=TLS_AES_256_GCM_SHA384, bits=256/256`,
      );
    this.#say(
      host,
      time + 200,
      host.mta,
      pid,
      `${id}: from=<${sender}>, size=${size}, class=0, nrcpts=1, msgid=<CA${this.#random.hex(20)}@mail.${from}>, bodytype=8BITMIME, proto=ESMTPS, daemon=MTA-v4, relay=mail-${this.#random.hex(3)}.${from} [${this.#world.ip()}]${forged}`,
    );
    const to = `${this.#world.staff()}@${OUR_DOMAIN}`;
    const deliverer = host.pid();
    if (this.#random.chance(0.03)) {
      const at = time + 400;
      this.#say(
        host,
        at,
        host.mta,
        deliverer,
        `${id}: to=<${to}>, delay=00:00:00, xdelay=00:00:00, mailer=local, pri=${30_000 + size}, dsn=5.1.1, stat=User unknown`,
      );
      if (sender !== '')
        this.#say(
          host,
          at + 5,
          host.mta,
          deliverer,
          `${id}: ${host.queueId(at, deliverer)}: DSN: User unknown`,
        );
      return;
    }
    this.#say(
      host,
      time + 450,
      host.mta,
      deliverer,
      `${id}: to=<${to}>, delay=00:00:00, xdelay=00:00:00, mailer=local, pri=${30_000 + size}, dsn=2.0.0, stat=Sent`,
    );
  }

  #reject(host, time) {
    const pid = host.pid();
    const id = host.queueId(time, pid);
    const ip = this.#world.ip();
    const client = this.#random.chance(0.5)
      ? `[${ip}]`
      : `${ip.replaceAll('.', '-')}.dyn.isp${this.#random.int(60)}.example [${ip}]`;
    const to = `${this.#world.staff()}@${OUR_DOMAIN}`;
    const [arg1, text] = this.#drawReject().text(to, ip);
    this.#say(
      host,
      time,
      host.mta,
      pid,
      `${id}: ruleset=check_rcpt, arg1=${arg1}, relay=${client}, reject=${text}`,
    );
    this.#say(
      host,
      time + 90,
      host.mta,
      pid,
      `${id}: from=<${this.#world.stranger()}>, size=0, class=0, nrcpts=0, proto=ESMTP, daemon=MTA-v4, relay=${client}`,
    );
  }

  #scan(host, time) {
    const pid = host.pid();
    const id = host.queueId(time, pid);
    const ip = this.#world.ip();
    if (this.#random.chance(0.5))
      this.#say(
        host,
        time,
        host.mta,
        pid,
        `${id}: [${ip}] did not issue MAIL/EXPN/VRFY/ETRN during connection to MTA-v4`,
      );
    else this.#say(host, time, host.mta, pid, `${id}: lost input channel from [${ip}] to MTA-v4 after rcpt`);
  }
}
