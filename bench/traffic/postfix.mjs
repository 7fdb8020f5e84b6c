/** The traffic of a site with two Postfix hosts that log to one file: one with short queue ids, one with long. */
import { delays, failureWords, seconds } from './postfix-attempt.mjs';
import { createNoise } from './postfix-noise.mjs';
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

export function createPostfix({ random, world, timeline, offsetMinutes }) {
  const servers = [
    new PostfixServer(random, { name: 'mail', longIds: false, offsetMinutes }),
    new PostfixServer(random, { name: 'mx2', longIds: true, offsetMinutes }),
  ];
  const say = (server, time, text) => timeline.put(time, `${server.name} ${text}`);
  const noise = createNoise(random, world, say);

  function removed(message, time) {
    say(message.server, time, `postfix/qmgr[${message.server.qmgr}]: ${message.id}: removed`);
    message.server.close(message.inode);
  }

  function active(message, time, recipients) {
    const { server, id, sender, size } = message;
    say(
      server,
      time,
      `postfix/qmgr[${server.qmgr}]: ${id}: from=<${sender}>, size=${size}, nrcpt=${recipients} (queue active)`,
    );
  }

  /** One group of recipients in one session. Returns when it ended; what is left goes back to `group`. */
  function attempt(message, group, time) {
    const { server, id } = message;
    const { site, domain } = group;
    const host = random.pick(site.hosts);
    const ip = world.ipOf(host);
    const pid = server.smtp();
    const waited = (time - message.time) / 1000;
    const block = world.blockOf(site, time);
    let at = time + random.between(20, 700);
    if (block === undefined && site.net === undefined && site.tls && random.chance(0.85)) {
      say(
        server,
        at,
        `postfix/smtp[${pid}]: Untrusted TLS connection established to ${host}[${ip}]:25: ${random.pick(TLS)}`,
      );
      at += random.between(50, 900);
    }
    if (block !== undefined) {
      const other = random.pick(site.hosts);
      const { text } = failureWords(world, block, {
        host: other,
        ip: world.ipOf(other),
        domain,
        to: '',
        from: message.sender,
        time: at,
      });
      say(server, at - 5, `postfix/smtp[${pid}]: ${id}: ${text}`);
    } else if (site.net === 'timeout' || site.net === 'refused') {
      say(
        server,
        at - 5,
        `postfix/smtp[${pid}]: connect to ${host}[${ip}]:25: Connection ${site.net === 'timeout' ? 'timed out' : 'refused'}`,
      );
    }
    const lag = delays(random, waited);
    const left = [];
    for (const recipient of group.recipients) {
      at += random.between(0.1, 4);
      const { address, fate } = recipient;
      const failure = block ?? (fate !== undefined && fate.lasting > 0 ? fate : undefined);
      if (failure === undefined) {
        const text = world.fill(site.ok, { to: address, host, from: message.sender, time: at });
        const dsn = text.startsWith('250 2.6.0') ? '2.6.0' : '2.0.0';
        say(
          server,
          at,
          `postfix/smtp[${pid}]: ${id}: to=<${address}>, relay=${host}[${ip}]:25, ${lag}, dsn=${dsn}, status=sent (${text})`,
        );
        continue;
      }
      const words = failureWords(world, failure, {
        host,
        ip,
        domain,
        to: address,
        from: message.sender,
        time: at,
      });
      say(
        server,
        at,
        `postfix/smtp[${pid}]: ${id}: to=<${address}>, relay=${words.relay}, ${lag}, dsn=${words.dsn}, status=${words.status} (${words.text})`,
      );
      if (words.status === 'bounced') message.bounced = true;
      else left.push(recipient);
      if (failure === fate) fate.lasting--;
    }
    group.recipients = left;
    return at;
  }

  function bounce(message, time, kind) {
    const { server } = message;
    const child = { ...server.open(time), server, sender: '', size: 2400 + random.int(3000), time };
    say(
      server,
      time,
      `postfix/cleanup[${server.cleanup()}]: ${child.id}: message-id=<${compactUtc(time)}.${child.id}@${server.name}.${OUR_DOMAIN}>`,
    );
    active(child, time + 2, 1);
    say(
      server,
      time + 4,
      `postfix/bounce[${server.bounce()}]: ${message.id}: sender ${kind} notification: ${child.id}`,
    );
    if (message.sender.endsWith(OUR_DOMAIN)) {
      local(child, message.sender, time + 9);
      removed(child, time + 12);
    } else {
      const domain = message.sender.slice(message.sender.indexOf('@') + 1);
      const site = { hosts: [`mx.${domain}`], tls: true, ok: '250 2.0.0 Ok: queued as {id}' };
      const at = attempt(child, { site, domain, recipients: [{ address: message.sender }] }, time + 9);
      removed(child, at + 1);
    }
  }

  function local(message, address, time) {
    const { server, id } = message;
    const waited = seconds((time - message.time) / 1000);
    say(
      server,
      time,
      `postfix/local[${server.local()}]: ${id}: to=<${address}>, relay=local, delay=${waited}, delays=${waited}/0/0/0, dsn=2.0.0, status=sent (delivered to mailbox)`,
    );
  }

  function run(message, time) {
    let end = time;
    for (const group of message.groups) {
      if (group.recipients.length === 0) continue;
      end = Math.max(end, attempt(message, group, time + random.between(1, 30)));
    }
    const left = message.groups.reduce((sum, group) => sum + group.recipients.length, 0);
    if (left > 0 && end - message.time < LIFETIME) {
      const wait = Math.min(4000, Math.max(300, (end - message.time) / 1000)) * 1000 * random.between(1, 1.2);
      timeline.put(end + wait, () => retry(message, end + wait));
      return;
    }
    if (left > 0) {
      say(
        message.server,
        end + 1,
        `postfix/qmgr[${message.server.qmgr}]: ${message.id}: from=<${message.sender}>, status=expired, returned to sender`,
      );
      message.bounced = true;
    }
    if (message.bounced && message.sender !== '') bounce(message, end + 3, 'non-delivery');
    removed(message, end + 20);
  }

  function retry(message, time) {
    active(
      message,
      time,
      message.groups.reduce((sum, group) => sum + group.recipients.length, 0),
    );
    run(message, time);
  }

  function send(server, time, sender, count, accept) {
    const message = {
      ...server.open(time),
      server,
      sender,
      size: 400 + random.skewed(2_000_000, 6),
      time,
      bounced: false,
    };
    message.groups = world.recipients(count, time).map(({ site, domain, addresses }) => ({
      site,
      domain,
      recipients: addresses.map((address) => ({ address, fate: world.fate(site) })),
    }));
    const total = message.groups.reduce((sum, group) => sum + group.recipients.length, 0);
    const at = accept(message, total);
    active(message, at + 8, total);
    run(message, at + 10);
  }

  function messageId(message, time, text) {
    const { server, id } = message;
    say(server, time, `postfix/cleanup[${server.cleanup()}]: ${id}: message-id=<${text}>`);
  }

  function submission(server, arrival, count) {
    const time = arrival + 40;
    const sender = world.sender();
    const client = `web${1 + random.int(4)}.${OUR_DOMAIN}[192.0.2.${30 + random.int(4)}]`;
    const pid = server.smtpd();
    const authenticated = random.chance(0.4);
    send(server, time, sender, count, (message, total) => {
      const program = authenticated ? 'postfix/submission/smtpd' : 'postfix/smtpd';
      const login = authenticated ? `, sasl_method=PLAIN, sasl_username=${sender}` : '';
      say(server, time - 40, `${program}[${pid}]: connect from ${client}`);
      say(server, time, `${program}[${pid}]: ${message.id}: client=${client}${login}`);
      messageId(
        message,
        time + 6,
        `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}@${client.slice(0, client.indexOf('['))}`,
      );
      const counts = authenticated ? 'ehlo=2 starttls=1 auth=1' : 'ehlo=1';
      say(
        server,
        time + 25,
        `${program}[${pid}]: disconnect from ${client} ${counts} mail=1 rcpt=${total} data=1 quit=1 commands=${total + (authenticated ? 7 : 4)}`,
      );
      return time + 6;
    });
  }

  function pickup(server, time) {
    const sender = world.sender();
    send(server, time, sender, 1, (message) => {
      say(
        server,
        time,
        `postfix/pickup[${server.pickup()}]: ${message.id}: uid=${random.pick([0, 33, 48, 501])} from=<${sender.slice(0, sender.indexOf('@'))}>`,
      );
      messageId(message, time + 6, `${compactUtc(time)}.${message.id}@${server.name}.${OUR_DOMAIN}`);
      return time + 6;
    });
  }

  function inbound(server, arrival) {
    const time = arrival + 300;
    const sender = random.chance(0.04) ? '' : world.stranger();
    const host = `mail-${random.hex(3)}.${sender === '' ? 'google.com' : sender.slice(sender.indexOf('@') + 1)}`;
    const client = `${host}[${world.ip()}]`;
    const pid = server.smtpd();
    const message = { ...server.open(time), server, sender, size: 1500 + random.skewed(4_000_000, 5), time };
    const count = random.chance(0.93) ? 1 : 2 + random.int(3);
    say(server, time - 300, `postfix/smtpd[${pid}]: connect from ${client}`);
    if (random.chance(0.8))
      say(
        server,
        time - 120,
        `postfix/smtpd[${pid}]: Anonymous TLS connection established from ${client}: ${random.pick(TLS)}`,
      );
    say(server, time, `postfix/smtpd[${pid}]: ${message.id}: client=${client}`);
    messageId(message, time + 30, `CA${random.hex(20)}@mail.${host.slice(9)}`);
    active(message, time + 60, count);
    say(
      server,
      time + 70,
      `postfix/smtpd[${pid}]: disconnect from ${client} ehlo=2 starttls=1 mail=1 rcpt=${count} data=1 quit=1 commands=${count + 6}`,
    );
    if (random.chance(0.1)) filtered(message, count, time + 90);
    else {
      for (let i = 0; i < count; i++) local(message, `${world.staff()}@${OUR_DOMAIN}`, time + 80 + i);
      removed(message, time + 95);
    }
  }

  /** Through a content filter on port 10024, back in on 10025 under another queue id. */
  function filtered(message, count, time) {
    const { server, sender } = message;
    const at = time + random.between(300, 2500);
    const child = { ...server.open(at), server, sender, size: message.size + 480, time: at };
    const pid = server.smtpd();
    say(server, at - 20, `postfix/smtpd[${pid}]: connect from localhost[127.0.0.1]`);
    say(server, at, `postfix/smtpd[${pid}]: ${child.id}: client=localhost[127.0.0.1]`);
    messageId(child, at + 3, `${random.hex(12)}@mail.example`);
    active(child, at + 5, count);
    say(
      server,
      at + 6,
      `postfix/smtpd[${pid}]: disconnect from localhost[127.0.0.1] ehlo=1 mail=1 rcpt=${count} data=1 quit=1 commands=${count + 4}`,
    );
    const waited = seconds((at - message.time) / 1000);
    const smtp = server.smtp();
    for (let i = 0; i < count; i++) {
      const address = `${world.staff()}@${OUR_DOMAIN}`;
      say(
        server,
        at + 8 + i / 10,
        `postfix/smtp[${smtp}]: ${message.id}: to=<${address}>, relay=127.0.0.1[127.0.0.1]:10024, delay=${waited}, delays=0.1/0/0/${waited}, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as ${child.id})`,
      );
      local(child, address, at + 12 + i);
    }
    removed(message, at + 9);
    removed(child, at + 17);
  }

  const draw = weighted(random, [
    {
      weight: 30,
      happen: (server, time) => submission(server, time, random.chance(0.85) ? 1 : 2 + random.int(4)),
    },
    { weight: 18, happen: pickup },
    { weight: 24, happen: inbound },
    { weight: 16, happen: noise.reject },
    { weight: 7, happen: noise.scan },
    { weight: 4, happen: noise.statistics },
    { weight: 0.4, happen: (server, time) => submission(server, time, 15 + random.int(50)) },
  ]);

  return { arrive: (time) => draw().happen(random.chance(0.8) ? servers[0] : servers[1], time) };
}
