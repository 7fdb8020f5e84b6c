/**
 * One SMTP conversation of the receiving side (RFC 5321), led by the rules of the exchanger. Whatever is
 * decided about a recipient goes to the transcript: that is the truth the diagnosis is measured by.
 */
import { Resolver } from 'node:dns/promises';
import { LineSocket } from './line-socket.mjs';

/**
 * @typedef {import('./domains.mjs').Exchanger & { address: string }} AddressedExchanger
 * @typedef {import('./domains.mjs').Rule} Rule
 *
 * @typedef {object} Memory what outlives a conversation
 * @property {Map<string, number>} counts
 * @property {Map<string, number>} firstSeen
 *
 * @typedef {object} Surroundings
 * @property {AddressedExchanger} exchanger
 * @property {Memory} memory
 * @property {{ key: Buffer, cert: Buffer }} identity
 * @property {(entry: Record<string, unknown>) => void} record
 * @property {(accepted: AcceptedMail) => void} onAccepted
 *
 * @typedef {object} AcceptedMail
 * @property {string} client
 * @property {string} sender
 * @property {readonly string[]} recipients
 * @property {readonly string[]} headers
 */

let lastId = 0;

/**
 * @param {readonly string[]} headers
 * @param {string} name
 */
export function headerOf(headers, name) {
  const line = headers.find((header) => header.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim();
}

/** @param {string} line */
const bracketed = (line) => /<([^>]*)>/.exec(line)?.[1] ?? '';

export class SmtpSession {
  #client;
  #id;
  #sender = '';
  /** @type {string[]} */
  #recipients = [];
  #helo = '';
  #messageId = '<>';
  #tls = false;
  #mailAccepted = false;
  /** @type {string[]} */
  #dialogue = [];
  #socket;

  /**
   * @param {import('node:net').Socket} socket
   * @param {Surroundings} surroundings
   */
  constructor(socket, surroundings) {
    this.#client = (socket.remoteAddress ?? '').replace('::ffff:', '');
    this.#socket = new LineSocket(socket);
    this.surroundings = surroundings;
    lastId += 1;
    this.#id = `d2e1a72fcca58-${(0x7e000000000 + lastId).toString(16)}`;
  }

  async serve() {
    try {
      await this.#talk();
    } finally {
      this.#record('conversation', { dialogue: this.#dialogue });
      this.#socket.close();
    }
  }

  async #talk() {
    const { exchanger } = this.surroundings;
    const refusal = await this.#ruleFor('connect', '');
    if (refusal !== undefined) {
      this.#refused(refusal, 'connect', []);
      if (refusal.behaviour === 'hang') await this.#socket.gone();
      else await this.#refuseEverything(refusal);
      return;
    }
    await this.#say(exchanger.greeting ?? '220 {host} ESMTP');
    for (;;) {
      const line = await this.#hear();
      if (line === undefined) return;
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'QUIT') {
        await this.#say('221 2.0.0 closing connection');
        return;
      }
      if (!(await this.#obey(verb, line))) return;
    }
  }

  /**
   * RFC 5321 §3.1: a server that refuses at the greeting waits for QUIT and answers all else with 503.
   *
   * @param {Rule} rule
   */
  async #refuseEverything(rule) {
    await this.#say(rule.reply ?? '554 5.7.1 No service');
    for (;;) {
      const line = await this.#hear();
      if (line === undefined) return;
      const quits = /^quit/i.test(line);
      await this.#say(quits ? '221 2.0.0 Bye' : '503 5.5.1 Bad sequence of commands');
      if (quits) return;
    }
  }

  /**
   * @param {string} verb
   * @param {string} line
   * @returns {Promise<boolean>} false ends the conversation
   */
  async #obey(verb, line) {
    switch (verb) {
      case 'EHLO':
      case 'HELO':
        this.#helo = line.slice(5).trim();
        await this.#say(verb === 'HELO' ? '250 {host}' : this.#extensions());
        return true;
      case 'STAR':
        return this.#startTls();
      case 'MAIL':
        await this.#mail(line);
        return true;
      case 'RCPT':
        await this.#rcpt(line);
        return true;
      case 'DATA':
        return this.#data();
      case 'RSET':
        this.#forget();
        await this.#say('250 2.0.0 Flushed');
        return true;
      case 'NOOP':
        await this.#say('250 2.0.0 OK');
        return true;
      default:
        await this.#say('502 5.5.1 Unrecognized command');
        return true;
    }
  }

  #extensions() {
    const { tls, maximumSize = 36_700_160 } = this.surroundings.exchanger;
    const words = ['{host} at your service, [{ip}]', 'PIPELINING', `SIZE ${maximumSize}`, '8BITMIME'];
    words.push('ENHANCEDSTATUSCODES');
    if (tls === true && !this.#tls) words.push('STARTTLS');
    return words.map((word, index) => `250${index < words.length - 1 ? '-' : ' '}${word}`).join('\n');
  }

  async #startTls() {
    await this.#say('220 2.0.0 Ready to start TLS');
    this.#tls = await this.#socket.startTls(this.surroundings.identity);
    return this.#tls;
  }

  #forget() {
    this.#sender = '';
    this.#recipients = [];
    this.#mailAccepted = false;
  }

  /** @param {string} line */
  async #mail(line) {
    this.#forget();
    this.#sender = bracketed(line);
    const { maximumSize = Number.POSITIVE_INFINITY } = this.surroundings.exchanger;
    const size = Number(/SIZE=(\d+)/i.exec(line)?.[1] ?? 0);
    /** @type {Rule | undefined} */
    const rule =
      size > maximumSize
        ? {
            phase: 'mail',
            reply: `552 5.3.4 Message size exceeds fixed limit (${maximumSize})`,
            causes: ['message-too-big'],
          }
        : await this.#ruleFor('mail', '');
    if (rule !== undefined) this.#refused(rule, 'mail', []);
    this.#mailAccepted = rule === undefined;
    await this.#say(rule?.reply ?? '250 2.1.0 OK');
  }

  /** @param {string} line */
  async #rcpt(line) {
    const recipient = bracketed(line);
    if (!this.#mailAccepted) {
      await this.#say('503 5.5.1 MAIL first');
      return;
    }
    const rule = await this.#ruleFor('rcpt', recipient);
    if (rule === undefined) this.#recipients.push(recipient);
    else this.#refused(rule, 'rcpt', [recipient]);
    await this.#say(rule?.reply ?? '250 2.1.5 OK', recipient);
  }

  async #data() {
    if (this.#recipients.length === 0) {
      await this.#say('554 5.5.1 Error: no valid recipients');
      return true;
    }
    await this.#say('354 Go ahead');
    const body = await this.#message();
    if (body === undefined) return false;
    const headers = body.slice(0, Math.max(0, body.indexOf('')));
    this.#messageId = headerOf(headers, 'Message-Id') ?? '<>';
    const [first = ''] = this.#recipients;
    const rule = await this.#ruleFor('data-end', first);
    const { onAccepted, exchanger } = this.surroundings;
    if (rule !== undefined) this.#refused(rule, 'data-end', this.#recipients, headers);
    const reply = this.#fill(rule?.reply ?? exchanger.accepts ?? '250 2.0.0 OK: queued as {id}', first);
    if (rule === undefined) {
      this.#record('accepted', {
        sender: this.#sender,
        recipients: this.#recipients,
        messageId: this.#messageId,
        scenario: headerOf(headers, 'X-Scenario'),
        tls: this.#tls,
        reply,
      });
      onAccepted({ client: this.#client, sender: this.#sender, recipients: this.#recipients, headers });
    }
    await this.#say(reply);
    this.#forget();
    return true;
  }

  async #message() {
    const lines = [];
    for (;;) {
      const line = await this.#socket.line();
      if (line === undefined) return undefined;
      if (line === '.') return lines;
      // RFC 5321 §4.5.2: a leading dot was doubled
      lines.push(line.startsWith('.') ? line.slice(1) : line);
    }
  }

  /**
   * @param {import('./domains.mjs').Phase} phase
   * @param {string} recipient
   */
  async #ruleFor(phase, recipient) {
    for (const rule of this.surroundings.exchanger.rules ?? []) {
      if (rule.phase === phase && (await this.#applies(rule, recipient))) return rule;
    }
    return undefined;
  }

  /**
   * @param {Rule} rule
   * @param {string} recipient
   */
  async #applies(rule, recipient) {
    const { memory, exchanger } = this.surroundings;
    if (rule.user !== undefined && !recipient.toLowerCase().startsWith(rule.user)) return false;
    if (rule.times !== undefined) {
      const key = `${exchanger.name} ${this.#client} ${rule.phase}`;
      const count = (memory.counts.get(key) ?? 0) + 1;
      memory.counts.set(key, count);
      if (count > rule.times) return false;
    }
    if (rule.seconds !== undefined) {
      const key = `${this.#client} ${this.#sender} ${recipient}`;
      const first = memory.firstSeen.get(key) ?? Date.now();
      memory.firstSeen.set(key, first);
      if (Date.now() - first >= rule.seconds * 1000) return false;
    }
    return rule.listedIn === undefined || isListed(this.#client, rule.listedIn);
  }

  /**
   * @param {Rule} rule
   * @param {import('./domains.mjs').Phase} phase
   * @param {readonly string[]} recipients none: every recipient of the conversation
   * @param {readonly string[]} [headers]
   */
  #refused(rule, phase, recipients, headers) {
    this.#record('refused', {
      phase,
      recipients,
      sender: phase === 'connect' ? undefined : this.#sender,
      scenario: headers === undefined ? undefined : headerOf(headers, 'X-Scenario'),
      reply: rule.reply === undefined ? undefined : this.#fill(rule.reply, recipients[0] ?? ''),
      behaviour: rule.behaviour,
      causes: rule.causes,
    });
  }

  /**
   * @param {string} kind
   * @param {Record<string, unknown>} facts
   */
  #record(kind, facts) {
    const { exchanger, record } = this.surroundings;
    const { name: host, address } = exchanger;
    record({ kind, conversation: this.#id, host, address, client: this.#client, ...facts });
  }

  /** @returns {Promise<string | undefined>} */
  async #hear() {
    const line = await this.#socket.line();
    this.#dialogue.push(line === undefined ? '(gone)' : `C: ${line}`);
    return line;
  }

  /**
   * @param {string} text
   * @param {string} [recipient]
   */
  async #say(text, recipient) {
    const lines = this.#fill(text, recipient ?? '').split('\n');
    this.#dialogue.push(...lines.map((line) => `S: ${line}`));
    await this.#socket.send(lines);
  }

  /**
   * @param {string} text
   * @param {string} recipient
   */
  #fill(text, recipient) {
    return fillIn(text, {
      ip: this.#client,
      recipient,
      sender: this.#sender,
      'sender-domain': this.#sender.slice(this.#sender.indexOf('@') + 1),
      host: this.surroundings.exchanger.name,
      helo: this.#helo,
      id: this.#id,
      'message-id': this.#messageId,
      time: new Date().toISOString(),
      seconds: String(Math.floor(Date.now() / 1000)),
    });
  }
}

/**
 * @param {string} text
 * @param {Readonly<Record<string, string>>} values
 */
export function fillIn(text, values) {
  return text.replaceAll(/\{([a-z-]+)\}/g, (whole, name) => values[name] ?? whole);
}

const resolver = new Resolver({ timeout: 2000, tries: 1 });
resolver.setServers(['127.0.0.1']);

/**
 * RFC 5782 §2.1: the octets reversed, below the zone; an A record means "listed".
 *
 * @param {string} address
 * @param {string} zone
 */
async function isListed(address, zone) {
  const name = `${address.split('.').reverse().join('.')}.${zone}`;
  try {
    return (await resolver.resolve4(name)).length > 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTFOUND') return false;
    throw error;
  }
}
