/** Who writes to whom: senders, recipients, receiving domains with their exchangers, and each attempt's fate. */
import { HOSTING, NETWORK_FAILURES, PROVIDERS } from './providers.mjs';
import { weighted } from './random.mjs';

const GIVEN =
  'taro hanako jiro yuki haruka kenta sakura daiki aoi ren mika shota anna mark julia peter emma lucas nina tom'.split(
    ' ',
  );
const FAMILY =
  'sato suzuki takahashi tanaka ito watanabe yamamoto nakamura kobayashi kato smith jones meyer rossi novak'.split(
    ' ',
  );
const TRADES =
  'bakery clinic dental foods garden hotel labs logistics motors paper press school soft steel studio travel'.split(
    ' ',
  );
const NETS = ['192.0.2.', '198.51.100.', '203.0.113.'];

export const OUR_DOMAIN = 'shop.example';
export const OUR_IP = '192.0.2.25';

/** Written to a few times in the whole log, blocked once: what a question to the log looks for. */
export const NEEDLE = 'hogehoge@icloud.com';

export class World {
  #random;
  #companies = [];
  #drawProvider;
  #span;

  constructor(random, span) {
    this.#random = random;
    this.#span = span;
    this.#drawProvider = weighted(random, PROVIDERS);
    const drawHosting = weighted(random, HOSTING);
    const drawNetwork = weighted(random, NETWORK_FAILURES);
    for (let i = 0; i < 1500; i++) this.#companies.push(this.#company(i, drawHosting, drawNetwork));
    for (const provider of PROVIDERS) provider.draw = weighted(random, provider.failures);
  }

  #company(i, drawHosting, drawNetwork) {
    const random = this.#random;
    const domain = `${random.pick(FAMILY)}-${random.pick(TRADES)}${i}.example`;
    if (random.chance(0.02)) {
      const { net } = drawNetwork();
      return { domain, hosts: [`mx1.${domain}`], net, tls: false, failing: 0, ok: '' };
    }
    const hosting = drawHosting();
    const hosts = hosting.hosts(domain);
    const failing = 0.05;
    return {
      domain,
      hosts,
      tls: random.chance(0.85),
      failing,
      ok: hosting.ok,
      draw: weighted(random, hosting.failures),
    };
  }

  ip() {
    return this.#random.pick(NETS) + (1 + this.#random.int(253));
  }

  /** The same exchanger has the same address every time. */
  ipOf(host) {
    let hash = 7;
    for (let i = 0; i < host.length; i++) hash = (hash * 31 + host.charCodeAt(i)) >>> 0;
    if (hash % 5 === 0 && host.endsWith('google.com')) return `2001:db8:400${hash % 10}:c0${hash % 9}::1b`;
    return NETS[hash % 3] + (1 + ((hash >>> 8) % 253));
  }

  person() {
    const random = this.#random;
    const style = random.int(4);
    const number = random.skewed(400);
    if (style === 0) return `${random.pick(GIVEN)}${number}`;
    if (style === 1) return `${random.pick(GIVEN)}.${random.pick(FAMILY)}${number}`;
    if (style === 2) return `${random.pick(GIVEN)[0]}-${random.pick(FAMILY)}-${number}`;
    return `${random.pick(FAMILY)}_${number}`;
  }

  staff() {
    return `${this.#random.pick(FAMILY)}${this.#random.skewed(12)}`;
  }

  sender() {
    const random = this.#random;
    if (random.chance(0.5))
      return `${random.pick(['order', 'info', 'noreply', 'news', 'support'])}@${OUR_DOMAIN}`;
    return `${this.staff()}@${OUR_DOMAIN}`;
  }

  stranger() {
    const random = this.#random;
    if (random.chance(0.1))
      return `bounces+${random.int(9999999)}-${random.hex(4)}@em${random.int(90)}.news.example`;
    const site = this.site();
    return `${this.person()}@${site.domains === undefined ? site.domain : random.pick(site.domains)}`;
  }

  site() {
    return this.#random.chance(0.7)
      ? this.#drawProvider()
      : this.#companies[this.#random.skewed(this.#companies.length, 2)];
  }

  /** Recipients grouped by receiving domain, as a mail server sends to them: `[{ site, domain, addresses }]`. */
  recipients(count, time) {
    const groups = new Map();
    for (let i = 0; i < count; i++) {
      const site = this.site();
      const domain = site.domains === undefined ? site.domain : this.#random.pick(site.domains);
      const group = groups.get(domain) ?? { site, domain, addresses: [] };
      groups.set(domain, group);
      const address = `${this.person()}@${domain}`;
      if (!group.addresses.includes(address)) group.addresses.push(address);
    }
    if (this.#isNeedleTime(time)) {
      const site = PROVIDERS.find((provider) => provider.domains.includes('icloud.com'));
      groups.set('icloud.com', { site, domain: 'icloud.com', addresses: [NEEDLE] });
    }
    return [...groups.values()];
  }

  #needles = [0.11, 0.43, 0.44, 0.61, 0.83];

  #isNeedleTime(time) {
    const first = this.#needles[0];
    if (first === undefined || time < this.#span.start + first * this.#span.length) return false;
    this.#needles.shift();
    return true;
  }

  /** Is mail to that site refused just now, for everyone? `undefined` when not. */
  blockOf(site, time) {
    if (site.blocked === undefined) return undefined;
    const part = (time - this.#span.start) / this.#span.length;
    return part >= site.blocked.from && part < site.blocked.to ? site.blocked : undefined;
  }

  /** How the attempts for one recipient will go: `undefined` = accepted; else the failure and how often it lasts. */
  fate(site) {
    const random = this.#random;
    if (site.net !== undefined) {
      const lasting = site.net === 'dns-none' ? 1 : random.chance(0.6) ? Infinity : 1 + random.int(12);
      return { net: site.net, lasting, permanent: site.net === 'dns-none' };
    }
    if (!random.chance(site.failing)) return undefined;
    const failure = site.draw();
    const permanent = failure.lines[0].charCodeAt(0) === 53;
    return {
      ...failure,
      permanent,
      lasting: permanent ? 1 : random.chance(0.04) ? Infinity : 1 + random.skewed(10, 2),
    };
  }

  fill(text, { to, host, from, time }) {
    if (!text.includes('{')) return text;
    return text.replace(/\{(\w+)\}/g, (_, name) => {
      if (name === 'to') return to;
      if (name === 'host') return host;
      if (name === 'ip') return OUR_IP;
      if (name === 'from') return from.slice(from.indexOf('@') + 1);
      if (name === 'now') return new Date(time).toISOString();
      if (name === 'epoch') return String(Math.floor(time / 1000));
      if (name === 'serial') return String(17_179_869_184 + this.#random.int(1e9));
      return `${this.#random.hex(13)}-${this.#random.hex(11)}`;
    });
  }
}
