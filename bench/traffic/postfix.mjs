/** The traffic of a site with two Postfix hosts that log to one file: one with short queue ids, one with long. */
import { delays, failureWords, seconds } from './postfix-attempt.mjs';
import { PostfixNoise } from './postfix-noise.mjs';
import { PostfixServer } from './postfix-server.mjs';
import { weighted } from './random.mjs';
import { compactUtc } from './stamp.mjs';
import { OUR_DOMAIN } from './world.mjs';

const LIFETIME = 5 * 86_400_000;
const TLS = [
  'TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519 server-signature RSA-PSS (2048 bits) server-digest SHA256',
  'TLSv1.3 with cipher TLS_AES_128_GCM_SHA256 (128/128 bits) key-exchange X25519 server-signature ECDSA (prime256v1) server-digest SHA256',
  'TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)',
];

export class PostfixSite {
  #random;
  #world;
  #timeline;
  #servers;
  #draw;

  constructor({ random, world, timeline, offsetMinutes }) {
    this.#random = random;
    this.#world = world;
    this.#timeline = timeline;
    this.#servers = [
      new PostfixServer(random, { name: 'mail', longIds: false, offsetMinutes }),
      new PostfixServer(random, { name: 'mx2', longIds: true, offsetMinutes }),
    ];
    const noise = new PostfixNoise(random, world, (server, time, text) => this.#say(server, time, text));
    this.#draw = weighted(random, [
      {
        weight: 30,
        happen: (server, time) => this.#submission(server, time, random.chance(0.85) ? 1 : 2 + random.int(4)),
      },
      { weight: 18, happen: (server, time) => this.#pickup(server, time) },
      { weight: 24, happen: (server, time) => this.#inbound(server, time) },
      { weight: 16, happen: (server, time) => noise.reject(server, time) },
      { weight: 7, happen: (server, time) => noise.scan(server, time) },
      { weight: 4, happen: (server, time) => noise.statistics(server, time) },
      { weight: 0.4, happen: (server, time) => this.#submission(server, time, 15 + random.int(50)) },
    ]);
  }

  /** Somebody comes: a mail to send, a mail from outside, or a nuisance. */
  arrive(time) {
    this.#draw().happen(this.#random.chance(0.8) ? this.#servers[0] : this.#servers[1], time);
  }

  #say(server, time, text) {
    this.#timeline.put(time, `${server.name} ${text}`);
  }

  #removed(message, time) {
    this.#say(message.server, time, `postfix/qmgr[${message.server.qmgr}]: ${message.id}: removed`);
    message.server.close(message.inode);
  }

  #active(message, time, recipients) {
    const { server, id, sender, size } = message;
    this.#say(
      server,
      time,
      `postfix/qmgr[${server.qmgr}]: ${id}: from=<${sender}>, size=${size}, nrcpt=${recipients} (queue active)`,
    );
  }

  /** One group of recipients in one session. Returns when it ended; what is left goes back to `group`. */
  #attempt(message, group, time) {
    const random = this.#random;
    const { site } = group;
    const host = random.pick(site.hosts);
    const session = { host, ip: this.#world.ipOf(host), domain: group.domain, pid: message.server.smtp() };
    const waited = (time - message.time) / 1000;
    const block = this.#world.blockOf(site, time);
    let at = this.#connect(message, site, session, block, time + random.between(20, 700));
    const lag = delays(random, waited);
    const left = [];
    for (const recipient of group.recipients) {
      at += random.between(0.1, 4);
      if (!this.#settle(message, recipient, { site, session, block, lag, at })) left.push(recipient);
    }
    group.recipients = left;
    return at;
  }

  /** What is logged before the first recipient's line. */
  #connect(message, site, { host, ip, domain, pid }, block, at) {
    const random = this.#random;
    const { server } = message;
    if (block === undefined && site.net === undefined && site.tls && random.chance(0.85)) {
      const text = `Untrusted TLS connection established to ${host}[${ip}]:25: ${random.pick(TLS)}`;
      this.#say(server, at, `postfix/smtp[${pid}]: ${text}`);
      return at + random.between(50, 900);
    }
    if (block !== undefined) {
      const other = random.pick(site.hosts);
      const where = {
        host: other,
        ip: this.#world.ipOf(other),
        domain,
        to: '',
        from: message.sender,
        time: at,
      };
      const { text } = failureWords(this.#world, block, where);
      this.#say(server, at - 5, `postfix/smtp[${pid}]: ${message.id}: ${text}`);
    } else if (site.net === 'timeout' || site.net === 'refused') {
      const what = site.net === 'timeout' ? 'timed out' : 'refused';
      this.#say(server, at - 5, `postfix/smtp[${pid}]: connect to ${host}[${ip}]:25: Connection ${what}`);
    }
    return at;
  }

  /** One recipient's line; is that recipient done with? */
  #settle(message, { address, fate }, { site, session, block, lag, at }) {
    const { server, id, sender } = message;
    const { host, ip, domain, pid } = session;
    const failure = block ?? (fate !== undefined && fate.lasting > 0 ? fate : undefined);
    if (failure === undefined) {
      const text = this.#world.fill(site.ok, { to: address, host, from: sender, time: at });
      const dsn = text.startsWith('250 2.6.0') ? '2.6.0' : '2.0.0';
      this.#say(
        server,
        at,
        `postfix/smtp[${pid}]: ${id}: to=<${address}>, relay=${host}[${ip}]:25, ${lag}, dsn=${dsn}, status=sent (${text})`,
      );
      return true;
    }
    if (failure === fate) fate.lasting--;
    const words = failureWords(this.#world, failure, {
      host,
      ip,
      domain,
      to: address,
      from: sender,
      time: at,
    });
    this.#say(
      server,
      at,
      `postfix/smtp[${pid}]: ${id}: to=<${address}>, relay=${words.relay}, ${lag}, dsn=${words.dsn}, status=${words.status} (${words.text})`,
    );
    if (words.status === 'bounced') message.bounced = true;
    return words.status === 'bounced';
  }

  #bounce(message, time, kind) {
    const { server } = message;
    const child = { ...server.open(time), server, sender: '', size: 2400 + this.#random.int(3000), time };
    this.#say(
      server,
      time,
      `postfix/cleanup[${server.cleanup()}]: ${child.id}: message-id=<${compactUtc(time)}.${child.id}@${server.name}.${OUR_DOMAIN}>`,
    );
    this.#active(child, time + 2, 1);
    this.#say(
      server,
      time + 4,
      `postfix/bounce[${server.bounce()}]: ${message.id}: sender ${kind} notification: ${child.id}`,
    );
    if (message.sender.endsWith(OUR_DOMAIN)) {
      this.#local(child, message.sender, time + 9);
      this.#removed(child, time + 12);
    } else {
      const domain = message.sender.slice(message.sender.indexOf('@') + 1);
      const site = { hosts: [`mx.${domain}`], tls: true, ok: '250 2.0.0 Ok: queued as {id}' };
      const at = this.#attempt(child, { site, domain, recipients: [{ address: message.sender }] }, time + 9);
      this.#removed(child, at + 1);
    }
  }

  #local(message, address, time) {
    const { server, id } = message;
    const waited = seconds((time - message.time) / 1000);
    this.#say(
      server,
      time,
      `postfix/local[${server.local()}]: ${id}: to=<${address}>, relay=local, delay=${waited}, delays=${waited}/0/0/0, dsn=2.0.0, status=sent (delivered to mailbox)`,
    );
  }

  #run(message, time) {
    let end = time;
    for (const group of message.groups) {
      if (group.recipients.length === 0) continue;
      end = Math.max(end, this.#attempt(message, group, time + this.#random.between(1, 30)));
    }
    const left = message.groups.reduce((sum, group) => sum + group.recipients.length, 0);
    if (left > 0 && end - message.time < LIFETIME) {
      const wait =
        Math.min(4000, Math.max(300, (end - message.time) / 1000)) * 1000 * this.#random.between(1, 1.2);
      this.#timeline.put(end + wait, () => this.#retry(message, end + wait));
      return;
    }
    if (left > 0) {
      this.#say(
        message.server,
        end + 1,
        `postfix/qmgr[${message.server.qmgr}]: ${message.id}: from=<${message.sender}>, status=expired, returned to sender`,
      );
      message.bounced = true;
    }
    if (message.bounced && message.sender !== '') this.#bounce(message, end + 3, 'non-delivery');
    this.#removed(message, end + 20);
  }

  #retry(message, time) {
    this.#active(
      message,
      time,
      message.groups.reduce((sum, group) => sum + group.recipients.length, 0),
    );
    this.#run(message, time);
  }

  #send(server, time, sender, count, accept) {
    const message = {
      ...server.open(time),
      server,
      sender,
      size: 400 + this.#random.skewed(2_000_000, 6),
      time,
      bounced: false,
    };
    message.groups = this.#world.recipients(count, time).map(({ site, domain, addresses }) => ({
      site,
      domain,
      recipients: addresses.map((address) => ({ address, fate: this.#world.fate(site) })),
    }));
    const total = message.groups.reduce((sum, group) => sum + group.recipients.length, 0);
    const at = accept(message, total);
    this.#active(message, at + 8, total);
    this.#run(message, at + 10);
  }

  #messageId(message, time, text) {
    const { server, id } = message;
    this.#say(server, time, `postfix/cleanup[${server.cleanup()}]: ${id}: message-id=<${text}>`);
  }

  #submission(server, arrival, count) {
    const time = arrival + 40;
    const sender = this.#world.sender();
    const client = `web${1 + this.#random.int(4)}.${OUR_DOMAIN}[192.0.2.${30 + this.#random.int(4)}]`;
    const pid = server.smtpd();
    const authenticated = this.#random.chance(0.4);
    this.#send(server, time, sender, count, (message, total) => {
      const program = authenticated ? 'postfix/submission/smtpd' : 'postfix/smtpd';
      const login = authenticated ? `, sasl_method=PLAIN, sasl_username=${sender}` : '';
      this.#say(server, time - 40, `${program}[${pid}]: connect from ${client}`);
      this.#say(server, time, `${program}[${pid}]: ${message.id}: client=${client}${login}`);
      this.#messageId(
        message,
        time + 6,
        `${this.#random.hex(8)}-${this.#random.hex(4)}-4${this.#random.hex(3)}@${client.slice(0, client.indexOf('['))}`,
      );
      const counts = authenticated ? 'ehlo=2 starttls=1 auth=1' : 'ehlo=1';
      this.#say(
        server,
        time + 25,
        `${program}[${pid}]: disconnect from ${client} ${counts} mail=1 rcpt=${total} data=1 quit=1 commands=${total + (authenticated ? 7 : 4)}`,
      );
      return time + 6;
    });
  }

  #pickup(server, time) {
    const sender = this.#world.sender();
    this.#send(server, time, sender, 1, (message) => {
      this.#say(
        server,
        time,
        `postfix/pickup[${server.pickup()}]: ${message.id}: uid=${this.#random.pick([0, 33, 48, 501])} from=<${sender.slice(0, sender.indexOf('@'))}>`,
      );
      this.#messageId(message, time + 6, `${compactUtc(time)}.${message.id}@${server.name}.${OUR_DOMAIN}`);
      return time + 6;
    });
  }

  #inbound(server, arrival) {
    const time = arrival + 300;
    const sender = this.#random.chance(0.04) ? '' : this.#world.stranger();
    const host = `mail-${this.#random.hex(3)}.${sender === '' ? 'google.com' : sender.slice(sender.indexOf('@') + 1)}`;
    const client = `${host}[${this.#world.ip()}]`;
    const pid = server.smtpd();
    const message = {
      ...server.open(time),
      server,
      sender,
      size: 1500 + this.#random.skewed(4_000_000, 5),
      time,
    };
    const count = this.#random.chance(0.93) ? 1 : 2 + this.#random.int(3);
    this.#say(server, time - 300, `postfix/smtpd[${pid}]: connect from ${client}`);
    if (this.#random.chance(0.8))
      this.#say(
        server,
        time - 120,
        `postfix/smtpd[${pid}]: Anonymous TLS connection established from ${client}: ${this.#random.pick(TLS)}`,
      );
    this.#say(server, time, `postfix/smtpd[${pid}]: ${message.id}: client=${client}`);
    this.#messageId(message, time + 30, `CA${this.#random.hex(20)}@mail.${host.slice(9)}`);
    this.#active(message, time + 60, count);
    this.#say(
      server,
      time + 70,
      `postfix/smtpd[${pid}]: disconnect from ${client} ehlo=2 starttls=1 mail=1 rcpt=${count} data=1 quit=1 commands=${count + 6}`,
    );
    if (this.#random.chance(0.1)) this.#filtered(message, count, time + 90);
    else {
      for (let i = 0; i < count; i++)
        this.#local(message, `${this.#world.staff()}@${OUR_DOMAIN}`, time + 80 + i);
      this.#removed(message, time + 95);
    }
  }

  /** Through a content filter on port 10024, back in on 10025 under another queue id. */
  #filtered(message, count, time) {
    const { server, sender } = message;
    const at = time + this.#random.between(300, 2500);
    const child = { ...server.open(at), server, sender, size: message.size + 480, time: at };
    const pid = server.smtpd();
    this.#say(server, at - 20, `postfix/smtpd[${pid}]: connect from localhost[127.0.0.1]`);
    this.#say(server, at, `postfix/smtpd[${pid}]: ${child.id}: client=localhost[127.0.0.1]`);
    this.#messageId(child, at + 3, `${this.#random.hex(12)}@mail.example`);
    this.#active(child, at + 5, count);
    this.#say(
      server,
      at + 6,
      `postfix/smtpd[${pid}]: disconnect from localhost[127.0.0.1] ehlo=1 mail=1 rcpt=${count} data=1 quit=1 commands=${count + 4}`,
    );
    const waited = seconds((at - message.time) / 1000);
    const smtp = server.smtp();
    for (let i = 0; i < count; i++) {
      const address = `${this.#world.staff()}@${OUR_DOMAIN}`;
      this.#say(
        server,
        at + 8 + i / 10,
        `postfix/smtp[${smtp}]: ${message.id}: to=<${address}>, relay=127.0.0.1[127.0.0.1]:10024, delay=${waited}, delays=0.1/0/0/${waited}, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as ${child.id})`,
      );
      this.#local(child, address, at + 12 + i);
    }
    this.#removed(message, at + 9);
    this.#removed(child, at + 17);
  }
}
