/**
 * Hides names in a line of text: mail addresses, host names, IP addresses, queue ids and the bare names that were
 * learnt (users, hosts). What is no name stays, so the line keeps its form.
 *
 * Words are looked at one by one from left to right; time is linear in the length of the text.
 */
import type { Masker } from './masker.ts';
import {
  isHostName,
  type IsPublicName,
  isRole,
  type LearntNames,
  publicLabels,
  SYSTEM_USERS,
} from './names.ts';

export interface TextRedactor {
  /** One character per byte or decoded text: both will do. */
  text(text: string): string;
  host(name: string): string;
  /** A bare user, or the part of an address before the `@`. */
  local(name: string): string;
}

export function createTextRedactor(masker: Masker, names: LearntNames, isPublic: IsPublicName): TextRedactor {
  const host = (name: string): string => {
    const dot = name.endsWith('.') ? '.' : '';
    const bare = dot === '' ? name : name.slice(0, -1);
    if (isPublic(bare)) return name;
    const labels = bare.split('.');
    const open = labels.length === 1 ? 1 : labels.length - publicLabels(labels);
    return labels.map((label, i) => (i < open ? labelOf(label) : label)).join('.') + dot;
  };

  const labelOf = (label: string): string => {
    if (isRole(label) || label === '') return label;
    // ip-192-0-2-25, 25-2-0-192.dyn
    const octets = label.split('-');
    const from = octets.findIndex((_, i) => isOctets(octets.slice(i, i + 4)));
    if (from < 0) return masker.word('label', label);
    const masked = masker.ip4(octets.slice(from, from + 4));
    return [...octets.slice(0, from), ...masked, ...octets.slice(from + 4)].join('-');
  };

  const local = (name: string): string => {
    if (SYSTEM_USERS.has(name.toLowerCase())) return name;
    // Made-up Message-IDs hold the time, and the queue id: `20261124031044.4XYZ@mail`, `E1rnZID-00DxLS-G1@mail`.
    const parts = name.split('.');
    if (names.ids.has(name)) return masker.id(name);
    if (name.startsWith('E') && names.ids.has(name.slice(1))) return `E${masker.id(name.slice(1))}`;
    if (parts.some((part) => names.ids.has(part))) {
      return parts
        .map((part) =>
          names.ids.has(part) ? masker.id(part) : isDate(part) ? part : masker.word('local', part),
        )
        .join('.');
    }
    return masker.word('local', name);
  };

  const word = (text: string, from: number, to: number): string => {
    const whole = text.slice(from, to);
    let start = 0;
    while (start < whole.length && (whole.charAt(start) === '.' || whole.charAt(start) === '-')) start += 1;
    let end = whole.length;
    while (end > start && (whole.charAt(end - 1) === '.' || whole.charAt(end - 1) === '-')) end -= 1;
    return whole.slice(0, start) + one(whole.slice(start, end), text, from + start) + whole.slice(end);
  };

  const one = (name: string, text: string, from: number): string => {
    const at = name.lastIndexOf('@');
    if (at >= 0) return `${local(name.slice(0, at))}@${at + 1 < name.length ? host(name.slice(at + 1)) : ''}`;
    // OpenSMTPD: the envelope's id begins with the message's.
    if (names.ids.has(name) || (name.length === 16 && names.ids.has(name.slice(0, 8))))
      return masker.id(name);
    const labels = name.split('.');
    // Boundaries of sendmail's reports: `6AO3WiQO000101.1795491165`.
    if (labels.some((label) => names.ids.has(label)))
      return labels.map((label) => (names.ids.has(label) ? masker.id(label) : label)).join('.');
    if (labels.length >= 4 && isOctets(labels.slice(0, 4))) {
      if (labels.length === 4) return masker.ip4(labels).join('.');
      // Reversed, before the zone of a blocklist or in-addr.arpa.
      const reversed = masker.ip4(labels.slice(0, 4).reverse()).reverse();
      return `${reversed.join('.')}.${host(labels.slice(4).join('.'))}`;
    }
    if (isHostName(name)) return host(name);
    if (names.hosts.has(name.toLowerCase())) return labelOf(name);
    if (isUserField(text, from)) return local(name);
    return names.users.has(name.toLowerCase()) && isUserPlace(text, from) ? local(name) : name;
  };

  return {
    host,
    local,
    text(text) {
      let out = '';
      let at = 0;
      while (at < text.length) {
        if (!isWordChar(text.charCodeAt(at))) {
          const end = ip6End(text, at);
          if (end > at) {
            out += masker.ip6(text.slice(at, end).toLowerCase());
            at = end;
          } else {
            out += text.charAt(at);
            at += 1;
          }
          continue;
        }
        const six = isWordChar(text.charCodeAt(at - 1)) ? at : ip6End(text, at);
        if (six > at) {
          out += masker.ip6(text.slice(at, six).toLowerCase());
          at = six;
          continue;
        }
        const end = wordEnd(text, at);
        out += word(text, at, end);
        at = end;
      }
      return out;
    },
  };
}

/**
 * Letters, digits, bytes above ASCII and what may stand within names. `=`, `/`, `'` and the rest of the signs that a
 * local part may hold (RFC 5322 §3.2.3) belong to it only between two of these before an `@`.
 */
function isWordChar(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 64 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 45 ||
    code === 46 ||
    code === 95 ||
    code === 43 ||
    code > 127
  );
}

const IN_LOCAL_PART = "=!#$%&'*/?^`{|}~";

/** The end of the word; of an address with signs in its local part, the end of the whole address. */
function wordEnd(text: string, from: number): number {
  let end = runEnd(text, from);
  // `<bounce-a=b.example@list.example>`: in brackets everything up to the `@` is the local part.
  if (text.charAt(from - 1) !== '<') return end;
  let at = end;
  while (at < text.length && at - from < 320 && IN_LOCAL_PART.includes(text.charAt(at))) {
    at = runEnd(text, at + 1);
    if (text.slice(end, at).includes('@')) end = at;
  }
  return end;
}

function runEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isWordChar(text.charCodeAt(end))) end += 1;
  return end;
}

/** `2001:db8::1`: groups of hexadecimal digits, seven colons or `::`. The end, `from` when there is none. */
function ip6End(text: string, from: number): number {
  let end = from;
  let colons = 0;
  let isShort = false;
  while (end < text.length && end - from < 40 && isHexOrColon(text.charCodeAt(end))) {
    if (text.charAt(end) === ':') {
      colons += 1;
      if (text.charAt(end + 1) === ':') isShort = true;
    }
    end += 1;
  }
  while (end > from && text.charAt(end - 1) === ':' && !text.startsWith('::', end - 2)) end -= 1;
  const isAddress = (isShort && colons >= 2 && colons <= 7 && end - from > 4) || colons === 7;
  // `::ffff:192.0.2.1` is an IPv4 address, `::1` this host.
  if (!isAddress || text.startsWith('::', from) || isWordChar(text.charCodeAt(end))) return from;
  return end;
}

function isHexOrColon(code: number): boolean {
  return (code >= 48 && code <= 58) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

function isOctets(parts: readonly string[]): boolean {
  return parts.length === 4 && parts.every((part) => /^[0-9]{1,3}$/.test(part) && Number(part) < 256);
}

/** `20261124`, `20261124031044` */
function isDate(text: string): boolean {
  return /^20[0-9]{6}(?:[0-9]{4}|[0-9]{6})?$/.test(text);
}

/** Fields that hold nothing but addresses and users. */
const USER_FIELDS: ReadonlySet<string> = new Set([
  'U',
  'ctladdr',
  'from',
  'login',
  'orig_to',
  'rcpt',
  'sasl_username',
  'to',
  'user',
  'username',
]);

/** `from=piyo`, `from=<piyo>` */
function isUserField(text: string, from: number): boolean {
  const equals = text.charAt(from - 1) === '<' ? from - 2 : from - 1;
  if (text.charAt(equals) !== '=') return false;
  let start = equals;
  while (start > 0 && equals - start < 16 && isNameChar(text.charCodeAt(start - 1))) start -= 1;
  return USER_FIELDS.has(text.slice(start, equals));
}

/** Letters and `_`. */
function isNameChar(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

/** What stands before a bare user: elsewhere the same letters are a word (`sent`, `info`). */
const BEFORE_USER = [
  '<',
  '"',
  '`',
  '/',
  ' => ',
  ' -> ',
  ' == ',
  ' ** ',
  ' *> ',
  ' <= ',
  ' for ',
  ' from ',
  'host=',
  'user ',
  'User ',
  'to=',
  'from=',
  'ctladdr=',
  'user=',
  'username=',
  'U=',
  'rcpt=',
  'sender=',
  'login=',
  'uid=',
  'rfc822; ',
  'rfc822;',
  'To: ',
  'From: ',
  ',',
];

function isUserPlace(text: string, from: number): boolean {
  return (
    from === 0 ||
    BEFORE_USER.some((before) => from >= before.length && text.startsWith(before, from - before.length))
  );
}
