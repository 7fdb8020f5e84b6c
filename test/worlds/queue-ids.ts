/** Queue ids as the servers make them. */
import type { Random } from './random.ts';

/** Makes ids until one is none of those that were made before. */
export function another(made: Set<string>, make: () => string): string {
  for (;;) {
    const id = make();
    if (made.has(id)) continue;
    made.add(id);
    return id;
  }
}

const BASE_60 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwx';
const BASE_52 = '0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz';

/** sendmail: the moment in base 60, two letters of a sequence, the process. */
export function sendmailId(time: number, pid: number, random: Random): string {
  const date = new Date(time);
  const parts = [
    (date.getUTCFullYear() - 1900) % 60,
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    random.between(0, 59),
    random.between(0, 59),
  ];
  return `${parts.map((part) => BASE_60[part]).join('')}${String(pid).padStart(6, '0')}`;
}

/** Postfix by default: microseconds and inode in hexadecimal. They come back. */
export function shortPostfixId(time: number, random: Random): string {
  const micro = (time % 1000) * 1000 + random.between(0, 999);
  return `${hex(micro, 5)}${hex(random.between(0x1b00, 0xffff), 1)}`;
}

/** Postfix with enable_long_queue_ids: seconds and microseconds in base 52, `z`, inode in base 51. */
export function longPostfixId(time: number, random: Random): string {
  const micro = (time % 1000) * 1000 + random.between(0, 999);
  const inode = digits(random.between(50_000, 900_000), BASE_52.slice(0, -1), 1);
  return `${digits(Math.floor(time / 1000), BASE_52, 6)}${digits(micro, BASE_52, 4)}z${inode}`;
}

function hex(value: number, width: number): string {
  return value.toString(16).toUpperCase().padStart(width, '0');
}

function digits(value: number, alphabet: string, width: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length))
    text = `${alphabet[rest % alphabet.length]}${text}`;
  return text.padStart(width, '0');
}
