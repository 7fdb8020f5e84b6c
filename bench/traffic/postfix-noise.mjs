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

export class PostfixNoise {
  #random;
  #world;
  #say;
  #drawReject;

  constructor(random, world, say) {
    this.#random = random;
    this.#world = world;
    this.#say = say;
    this.#drawReject = weighted(random, REJECTS);
  }

  #client() {
    const ip = this.#world.ip();
    return {
      ip,
      host: this.#random.chance(0.7)
        ? 'unknown'
        : `${ip.replaceAll('.', '-')}.dyn.isp${this.#random.int(60)}.example`,
    };
  }

  reject(server, time) {
    const from = this.#client();
    const pid = server.smtpd();
    let at = time;
    if (from.host === 'unknown' && this.#random.chance(0.4)) {
      this.#say(
        server,
        at,
        `postfix/smtpd[${pid}]: warning: hostname ${from.ip.replaceAll('.', '-')}.pool.isp${this.#random.int(60)}.example does not resolve to address ${from.ip}: Name or service not known`,
      );
      at += this.#random.between(1, 40);
    }
    this.#say(server, at, `postfix/smtpd[${pid}]: connect from ${from.host}[${from.ip}]`);
    const count = this.#random.chance(0.8) ? 1 : 2 + this.#random.int(4);
    const sender = this.#world.stranger();
    const { text } = this.#drawReject();
    for (let i = 0; i < count; i++) {
      at += this.#random.between(80, 900);
      const recipient = `${this.#world.staff()}@${OUR_DOMAIN}`;
      this.#say(
        server,
        at,
        `postfix/smtpd[${pid}]: NOQUEUE: reject: RCPT from ${from.host}[${from.ip}]: ${text(from, sender, recipient)} proto=ESMTP helo=<${this.#random.pick(SPAM_HELO)}>`,
      );
    }
    at += this.#random.between(50, 500);
    this.#say(
      server,
      at,
      `postfix/smtpd[${pid}]: disconnect from ${from.host}[${from.ip}] ehlo=1 mail=1 rcpt=0/${count} rset=1 quit=1 commands=4/${4 + count}`,
    );
    server.seen(from.ip, at);
  }

  scan(server, time) {
    const from = this.#client();
    const pid = server.smtpd();
    this.#say(server, time, `postfix/smtpd[${pid}]: connect from ${from.host}[${from.ip}]`);
    const at = time + this.#random.between(300, 4000);
    if (this.#random.chance(0.6)) {
      this.#say(
        server,
        at,
        `postfix/smtpd[${pid}]: warning: ${from.host}[${from.ip}]: SASL LOGIN authentication failed: UGFzc3dvcmQ6`,
      );
      this.#say(
        server,
        at + 3,
        `postfix/smtpd[${pid}]: lost connection after AUTH from ${from.host}[${from.ip}]`,
      );
      this.#say(
        server,
        at + 4,
        `postfix/smtpd[${pid}]: disconnect from ${from.host}[${from.ip}] ehlo=1 auth=0/1 commands=1/2`,
      );
    } else {
      this.#say(
        server,
        at,
        `postfix/smtpd[${pid}]: lost connection after CONNECT from ${from.host}[${from.ip}]`,
      );
      this.#say(
        server,
        at + 1,
        `postfix/smtpd[${pid}]: disconnect from ${from.host}[${from.ip}] commands=0/0`,
      );
    }
    server.seen(from.ip, at);
  }

  /** anvil counts connections and reports the busiest client now and then. */
  statistics(server, time) {
    const { ip, at } = server.busiest;
    const pid = server.anvil();
    const when = server.stampOf(at);
    this.#say(
      server,
      time,
      `postfix/anvil[${pid}]: statistics: max connection rate ${1 + this.#random.int(9)}/60s for (smtp:${ip}) at ${when}`,
    );
    this.#say(
      server,
      time + 1,
      `postfix/anvil[${pid}]: statistics: max connection count ${1 + this.#random.int(3)} for (smtp:${ip}) at ${when}`,
    );
    this.#say(
      server,
      time + 2,
      `postfix/anvil[${pid}]: statistics: max cache size ${1 + this.#random.int(12)} at ${when}`,
    );
  }
}
