/** What strangers do to an open port 25: lines without a queue id. */
import { weighted } from './random.mjs';
import { OUR_DOMAIN } from './world.mjs';

const SPAM_HELO = ['ylmf-pc', 'User', 'localhost', 'WIN-8K2J', 'mail.example', '[192.0.2.77]'];

const REJECTS = [
  {
    weight: 6,
    count: 1,
    text: (c, s, r) =>
      `554 5.7.1 Service unavailable; Client host [${c.ip}] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/${c.ip}; from=<${s}> to=<${r}>`,
  },
  {
    weight: 5,
    count: 1,
    text: (c, s, r) =>
      `550 5.1.1 <${r}>: Recipient address rejected: User unknown in local recipient table; from=<${s}> to=<${r}>`,
  },
  {
    weight: 3,
    count: 1,
    text: (c, s, r) =>
      `454 4.7.1 <${r.replace(OUR_DOMAIN, 'victim.example')}>: Relay access denied; from=<${s}> to=<${r.replace(OUR_DOMAIN, 'victim.example')}>`,
  },
  {
    weight: 3,
    count: 1,
    text: (c, s, r) =>
      `450 4.7.25 Client host rejected: cannot find your hostname, [${c.ip}]; from=<${s}> to=<${r}>`,
  },
  {
    weight: 2,
    count: 1,
    text: (c, s, r) => `450 4.1.8 <${s}>: Sender address rejected: Domain not found; from=<${s}> to=<${r}>`,
  },
  {
    weight: 2,
    count: 1,
    text: (c, s, r) =>
      `450 4.2.0 <${r}>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/${OUR_DOMAIN}.html; from=<${s}> to=<${r}>`,
  },
];

export function createNoise(random, world, say) {
  const drawReject = weighted(random, REJECTS);

  function client() {
    const ip = world.ip();
    return {
      ip,
      host: random.chance(0.7) ? 'unknown' : `${ip.replaceAll('.', '-')}.dyn.isp${random.int(60)}.example`,
    };
  }

  function reject(server, time) {
    const from = client();
    const pid = server.smtpd();
    let at = time;
    if (from.host === 'unknown' && random.chance(0.4)) {
      say(
        server,
        at,
        `postfix/smtpd[${pid}]: warning: hostname ${from.ip.replaceAll('.', '-')}.pool.isp${random.int(60)}.example does not resolve to address ${from.ip}: Name or service not known`,
      );
      at += random.between(1, 40);
    }
    say(server, at, `postfix/smtpd[${pid}]: connect from ${from.host}[${from.ip}]`);
    const count = random.chance(0.8) ? 1 : 2 + random.int(4);
    const sender = world.stranger();
    const { text } = drawReject();
    for (let i = 0; i < count; i++) {
      at += random.between(80, 900);
      const recipient = `${world.staff()}@${OUR_DOMAIN}`;
      say(
        server,
        at,
        `postfix/smtpd[${pid}]: NOQUEUE: reject: RCPT from ${from.host}[${from.ip}]: ${text(from, sender, recipient)} proto=ESMTP helo=<${random.pick(SPAM_HELO)}>`,
      );
    }
    at += random.between(50, 500);
    say(
      server,
      at,
      `postfix/smtpd[${pid}]: disconnect from ${from.host}[${from.ip}] ehlo=1 mail=1 rcpt=0/${count} rset=1 quit=1 commands=4/${4 + count}`,
    );
    server.seen(from.ip, at);
  }

  function scan(server, time) {
    const from = client();
    const pid = server.smtpd();
    say(server, time, `postfix/smtpd[${pid}]: connect from ${from.host}[${from.ip}]`);
    const at = time + random.between(300, 4000);
    if (random.chance(0.6)) {
      say(
        server,
        at,
        `postfix/smtpd[${pid}]: warning: ${from.host}[${from.ip}]: SASL LOGIN authentication failed: UGFzc3dvcmQ6`,
      );
      say(server, at + 3, `postfix/smtpd[${pid}]: lost connection after AUTH from ${from.host}[${from.ip}]`);
      say(
        server,
        at + 4,
        `postfix/smtpd[${pid}]: disconnect from ${from.host}[${from.ip}] ehlo=1 auth=0/1 commands=1/2`,
      );
    } else {
      say(server, at, `postfix/smtpd[${pid}]: lost connection after CONNECT from ${from.host}[${from.ip}]`);
      say(server, at + 1, `postfix/smtpd[${pid}]: disconnect from ${from.host}[${from.ip}] commands=0/0`);
    }
    server.seen(from.ip, at);
  }

  /** anvil counts connections and reports the busiest client now and then. */
  function statistics(server, time) {
    const { ip, at } = server.busiest;
    const pid = server.anvil();
    const when = server.stampOf(at);
    say(
      server,
      time,
      `postfix/anvil[${pid}]: statistics: max connection rate ${1 + random.int(9)}/60s for (smtp:${ip}) at ${when}`,
    );
    say(
      server,
      time + 1,
      `postfix/anvil[${pid}]: statistics: max connection count ${1 + random.int(3)} for (smtp:${ip}) at ${when}`,
    );
    say(
      server,
      time + 2,
      `postfix/anvil[${pid}]: statistics: max cache size ${1 + random.int(12)} at ${when}`,
    );
  }

  return { reject, scan, statistics };
}
