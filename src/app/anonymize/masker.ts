/**
 * Made-up words in place of real ones: the same word gives the same one, of the same length and kinds of characters,
 * and different words different ones. Which word becomes which depends on a secret, so nobody can try names.
 */
import { createHmac } from 'node:crypto';

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Alphabets of queue ids; their first or last characters may have a meaning of their own. */
const HEX_UPPER = '0123456789ABCDEF';
const HEX_LOWER = '0123456789abcdef';
const BASE62 = DIGITS + UPPER + LOWER;
/** Postfix leaves out vowels; `z` separates. */
const BASE51 = '0123456789BCDFGHJKLMNPQRSTVWXYbcdfghjklmnpqrstvwxy';
/** Tries before a made-up word of the right length is given up: there are only ten names of one digit. */
const MAX_TRIES = 40;

/** First octets of addresses that are neither private, local nor multicast, by number of digits. */
const FIRST_OCTETS: readonly (readonly number[])[] = [
  range(1, 9),
  range(11, 99),
  range(100, 223).filter((n) => n !== 127),
];
const OCTETS: readonly (readonly number[])[] = [range(0, 9), range(10, 99), range(100, 255)];

export class Masker {
  readonly #secret: string;
  readonly #words = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #orders = new Map<string, string>();

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** A label of a host name, a local part, a user: letters and digits change, the rest stays. Case is kept. */
  word(kind: 'label' | 'local', text: string): string {
    const lower = text.toLowerCase();
    const key = `${kind} ${lower}`;
    let masked = this.#words.get(key);
    if (masked === undefined) {
      masked = this.#unique(kind, lower);
      this.#words.set(key, masked);
    }
    return withCaseOf(masked, text);
  }

  /** Text of a person: every letter becomes `x`, every digit `0`; nothing is joined by it. */
  blank(text: string): string {
    let out = '';
    for (const char of text) {
      if (DIGITS.includes(char)) out += '0';
      else if (UPPER.includes(char)) out += 'X';
      else if (LOWER.includes(char) || char > '\u007f') out += 'x';
      else out += char;
    }
    return out;
  }

  /**
   * Octets of an IPv4 address. Networks stay networks (a prefix is the same after it if it was before), numbers of
   * digits stay; loopback stays, private addresses stay private.
   */
  ip4(octets: readonly string[]): string[] {
    const values = octets.map(Number);
    const kept = keptOctets(values);
    let prefix = '';
    const masked = octets.map((octet, i) => {
      const choices = (i === 0 ? FIRST_OCTETS : OCTETS)[octet.length - 1] ?? [];
      const from = choices.indexOf(values[i] ?? 0);
      const other = i < kept || from < 0 ? octet : String(this.#pick(`ip ${prefix}`, choices, from));
      prefix += `${octet}.`;
      return other;
    });
    // What was public must not become private.
    if (kept === 0 && keptOctets(masked.map(Number)) > 0)
      masked[1] = '9'.repeat(masked[1]?.length === 3 ? 2 : 1);
    return masked;
  }

  /** The groups of an IPv6 address; the first one (what kind of address it is) stays. */
  ip6(text: string): string {
    const colon = text.indexOf(':');
    return text.slice(0, colon) + this.#mapped(text.slice(colon), HEX_LOWER, `ip6 ${text.slice(0, colon)}`);
  }

  /** A queue id; the part that tells its time stays. */
  id(id: string): string {
    const parts = id.split(/[-.]/);
    const separator = id.includes('-') ? '-' : '.';
    // Exim: time, process, fraction. Courier: inode, time, process.
    if (parts.length === 3) {
      const alphabet = separator === '-' ? BASE62 : HEX_UPPER;
      const stays = separator === '-' ? [0, 2] : [1];
      return parts
        .map((part, i) => (stays.includes(i) ? part : this.#mapped(part, alphabet, `id${i}`)))
        .join(separator);
    }
    // dma: the mail's id, then the recipient's.
    if (parts.length === 2 && separator === '.') return parts.map((part) => this.id(part)).join('.');
    if (parts.length > 1 || isAll(id, DIGITS)) return id;
    if (isAll(id, HEX_UPPER)) return this.#mapped(id, HEX_UPPER, 'id');
    if (isAll(id, HEX_LOWER)) return this.#mapped(id, HEX_LOWER, 'id');
    // sendmail: time and sequence, then the process.
    if (isAll(id.slice(8), DIGITS)) return id.slice(0, 8) + this.#mapped(id.slice(8), DIGITS, 'id');
    // Postfix, long: seconds and microseconds, then the inode.
    return id.slice(0, 10) + this.#mapped(id.slice(10), BASE51, 'id');
  }

  /** Each character by an order of its alphabet at its position: different texts stay different. */
  #mapped(text: string, alphabet: string, kind: string): string {
    let out = '';
    for (let i = 0; i < text.length; i += 1) {
      const at = alphabet.indexOf(text.charAt(i));
      out += at < 0 ? text.charAt(i) : this.#order(`${kind} ${i}`, alphabet).charAt(at);
    }
    return out;
  }

  #order(key: string, alphabet: string): string {
    const known = this.#orders.get(`${key} ${alphabet}`);
    if (known !== undefined) return known;
    const order = this.#shuffled(key, alphabet.split('')).join('');
    this.#orders.set(`${key} ${alphabet}`, order);
    return order;
  }

  #pick(key: string, choices: readonly number[], from: number): number {
    return this.#shuffled(`${key} ${choices.length}`, choices)[from] ?? 0;
  }

  #shuffled<T>(key: string, items: readonly T[]): T[] {
    return items
      .map((item, i) => ({ item, rank: this.#number(`${key} ${i}`) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  }

  #unique(kind: string, lower: string): string {
    for (let salt = 0; salt < MAX_TRIES; salt += 1) {
      const masked = this.#letters(`${kind} ${salt} ${lower}`, lower);
      if (this.#taken.has(`${kind} ${masked}`)) continue;
      this.#taken.add(`${kind} ${masked}`);
      return masked;
    }
    const longer = `${this.#letters(`${kind} ${lower}`, lower)}${this.#taken.size}`;
    this.#taken.add(`${kind} ${longer}`);
    return longer;
  }

  #letters(seed: string, text: string): string {
    let bytes = this.#digest(seed);
    let used = 0;
    let out = '';
    for (const char of text) {
      if (used >= bytes.length) {
        bytes = this.#digest(`${seed} ${out}`);
        used = 0;
      }
      const byte = bytes[used] ?? 0;
      if (DIGITS.includes(char)) out += DIGITS.charAt(byte % 10);
      else if (LOWER.includes(char) || char > '\u007f') out += LOWER.charAt(byte % 26);
      else out += char;
      used += 1;
    }
    return out;
  }

  #number(seed: string): number {
    return this.#digest(seed).readUIntBE(0, 6);
  }

  #digest(seed: string): Buffer {
    return createHmac('sha256', this.#secret).update(seed).digest();
  }
}

/** Loopback and "this host" stay whole; of private and shared addresses what makes them so (RFC 1918, 6598, 3927). */
function keptOctets([a = 0, b = 0]: readonly number[]): number {
  if (a === 127 || a === 0 || a === 255) return 4;
  if (a === 10 || a >= 224) return 1;
  if ((a === 192 && b === 168) || (a === 169 && b === 254)) return 2;
  if ((a === 172 && b >= 16 && b <= 31) || (a === 100 && b >= 64 && b <= 127)) return 2;
  return 0;
}

function withCaseOf(masked: string, text: string): string {
  if (text === text.toLowerCase()) return masked;
  let out = '';
  for (let i = 0; i < masked.length; i += 1) {
    const char = masked.charAt(i);
    out += UPPER.includes(text.charAt(i) || ' ') ? char.toUpperCase() : char;
  }
  return out;
}

function isAll(text: string, alphabet: string): boolean {
  for (const char of text) if (!alphabet.includes(char)) return false;
  return true;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
