/**
 * Address lists in sendmail's lines: `to=<a@x.example>,<b@y.example>, ctladdr=…`. Recipients are separated
 * by a comma alone, fields by a comma and a blank; either may stand within quotes.
 */
import type { FramedLine } from '../reader.ts';

/** Fields that may follow a list. */
const NEXT_FIELDS = [', ctladdr=', ', delay=', ', size='];

const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const LESS = 60;

/** End of the list when it is one plain `<address>`, else -1. */
export function singleAddressEnd(line: FramedLine, from: number): number {
  const { bytes, end } = line;
  if (bytes[from] !== LESS || bytes[from + 1] === QUOTE) return -1;
  const close = line.chars.indexOf('>', from);
  if (close < 0 || close >= end) return -1;
  return bytes[close + 1] === COMMA && bytes[close + 2] === SPACE ? close + 1 : -1;
}

/** Position of the `, ` that ends the list beginning at `from`; -1 when it does not end. */
export function addressesEnd(line: FramedLine, from: number): number {
  const { bytes, end } = line;
  let quoted = false;
  let first = -1;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === 44 && bytes[at + 1] === 32) {
      if (!quoted) return at;
      if (first < 0) first = at;
    } else if (byte === 34) quoted = !quoted;
    else if (byte === 92) at += 1;
  }
  // A quote that never closes (addresses are cut): take the next known field.
  const text = line.chars.slice(from, end);
  for (const field of NEXT_FIELDS) {
    const at = text.indexOf(field);
    if (at >= 0) return from + at;
  }
  return first;
}

export function splitAddresses(list: string): string[] {
  const addresses: string[] = [];
  let quoted = false;
  let bracket = false;
  let from = 0;
  for (let at = 0; at < list.length; at += 1) {
    const code = list.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 34) quoted = !quoted;
    else if (code === 60 && !quoted) bracket = true;
    else if (code === 62 && !quoted) bracket = false;
    else if (code === 44 && !quoted && !bracket) {
      if (at > from) addresses.push(addressOf(list.slice(from, at)));
      from = at + 1;
    }
  }
  if (from < list.length) addresses.push(addressOf(list.slice(from)));
  return addresses;
}

/** Without angle brackets. */
export function addressOf(text: string): string {
  const last = text.length - 1;
  return text.charCodeAt(0) === 60 && text.charCodeAt(last) === 62 ? text.slice(1, last) : text;
}
