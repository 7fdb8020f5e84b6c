/**
 * Hosts in Postfix' lines: `mx.example[192.0.2.1]:25`, `mx.example[private/dovecot-lmtp]`,
 * `unknown[2001:db8::1]`, `none`, `local`, a pipe's transport name.
 */
import type { HostRef, RelayRef } from '../../core/event.ts';
import type { FramedLine } from '../reader.ts';
import { hasAt } from '../line-search.ts';
import { decimalAt } from '../scan.ts';

/** `host[ip]` or `host[ip]:port` of a client; `unknown` is no name (no PTR record, or it does not match). */
export function parseClient(value: string): HostRef {
  const open = value.indexOf('[');
  const close = value.indexOf(']', open);
  if (open < 0 || close < 0) return { host: value };
  const ip = value.slice(open + 1, close);
  const host = value.slice(0, open);
  return host === '' || host === 'unknown' ? { ip } : { host, ip };
}

/** `relay=` in `[from, to)` of a line; `undefined` for `none`. */
export function parseRelayAt(line: FramedLine, from: number, to: number): RelayRef | undefined {
  const { chars } = line;
  const open = chars.indexOf('[', from);
  if (open < 0 || open >= to) {
    return to - from === 4 && hasAt(line, from, 'none') ? undefined : { host: line.slice(from, to) };
  }
  const close = chars.indexOf(']', open);
  if (close < 0 || close >= to) return { host: line.slice(from, to) };
  const host = line.slice(from, open);
  const ip = line.slice(open + 1, close);
  // A path is a local socket.
  if (ip.includes('/')) return { host };
  const port = chars.charCodeAt(close + 1) === 58 ? decimalAt(line.bytes, close + 2, to) : undefined;
  return port === undefined ? { host, ip } : { host, ip, port };
}

/** A client in `[from, to)` of a line. */
export function parseClientAt(line: FramedLine, from: number, to: number): HostRef {
  const open = line.chars.indexOf('[', from);
  const close = line.chars.indexOf(']', from);
  if (open < 0 || close < open || close >= to) return { host: line.slice(from, to) };
  const ip = line.slice(open + 1, close);
  const isUnknown = open === from || (open - from === 7 && hasAt(line, from, 'unknown'));
  return isUnknown ? { ip } : { host: line.slice(from, open), ip };
}
