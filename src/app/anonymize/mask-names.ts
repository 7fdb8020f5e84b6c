/** Masks a name by what it consists of: the parts of host names, of local parts, of ids. */
import type { Masker } from './masker.ts';
import { isRole, type IsPublicName, type LearntNames, publicLabels, SYSTEM_USERS } from './names.ts';

export class NameMasker {
  readonly #masker: Masker;
  readonly #names: LearntNames;
  readonly #isPublic: IsPublicName;

  constructor(masker: Masker, names: LearntNames, isPublic: IsPublicName) {
    this.#masker = masker;
    this.#names = names;
    this.#isPublic = isPublic;
  }

  host(name: string): string {
    const dot = name.endsWith('.') ? '.' : '';
    const bare = dot === '' ? name : name.slice(0, -1);
    if (this.#isPublic(bare)) return name;
    const labels = bare.split('.');
    const open = labels.length === 1 ? 1 : labels.length - publicLabels(labels);
    return labels.map((label, i) => (i < open ? this.label(label) : label)).join('.') + dot;
  }

  /** One label of a host name, or a host without a domain. */
  label(label: string): string {
    if (isRole(label) || label === '') return label;
    // ip-192-0-2-25, 25-2-0-192.dyn
    const octets = label.split('-');
    const from = octets.findIndex((_, i) => isOctets(octets.slice(i, i + 4)));
    if (from < 0) return this.#masker.word('label', label);
    const masked = this.#masker.ip4(octets.slice(from, from + 4));
    return [...octets.slice(0, from), ...masked, ...octets.slice(from + 4)].join('-');
  }

  /** A bare user, or the part of an address before the `@`. */
  local(name: string): string {
    if (SYSTEM_USERS.has(name.toLowerCase())) return name;
    const { ids } = this.#names;
    if (ids.has(name)) return this.#masker.id(name);
    // Made-up Message-IDs hold the queue id, and the time: `E1rnZID-00DxLS-G1@mail`, `20261124031044.4XYZ@mail`.
    if (name.startsWith('E') && ids.has(name.slice(1))) return `E${this.#masker.id(name.slice(1))}`;
    return (
      this.#withId(name, (part) => (isDate(part) ? part : this.#masker.word('local', part))) ??
      this.#masker.word('local', name)
    );
  }

  /** A queue id, or a word made of one; `undefined` when no learnt id is in it. */
  id(name: string): string | undefined {
    const { ids } = this.#names;
    // OpenSMTPD: the envelope's id begins with the message's.
    if (ids.has(name) || (name.length === 16 && ids.has(name.slice(0, 8)))) return this.#masker.id(name);
    // Boundaries of sendmail's reports: `6AO3WiQO000101.1795491165`.
    return this.#withId(name, (part) => part);
  }

  /** Octets, or octets before a zone; `undefined` when it is neither. */
  ip4(name: string): string | undefined {
    const labels = name.split('.');
    if (!isOctets(labels.slice(0, 4))) return undefined;
    if (labels.length === 4) return this.#masker.ip4(labels).join('.');
    // Reversed, before the zone of a blocklist or in-addr.arpa.
    const reversed = this.#masker.ip4(labels.slice(0, 4).reverse()).reverse();
    return `${reversed.join('.')}.${this.host(labels.slice(4).join('.'))}`;
  }

  /** Parts between dots of which one at least is an id; `other` makes what the rest become. */
  #withId(name: string, other: (part: string) => string): string | undefined {
    const { ids } = this.#names;
    const parts = name.split('.');
    if (!parts.some((part) => ids.has(part))) return undefined;
    return parts.map((part) => (ids.has(part) ? this.#masker.id(part) : other(part))).join('.');
  }
}

function isOctets(parts: readonly string[]): boolean {
  return parts.length === 4 && parts.every((part) => /^[0-9]{1,3}$/.test(part) && Number(part) < 256);
}

/** `20261124`, `20261124031044` */
function isDate(text: string): boolean {
  return /^20[0-9]{6}(?:[0-9]{4}|[0-9]{6})?$/.test(text);
}
