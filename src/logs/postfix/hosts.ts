/**
 * Hosts in Postfix' lines: `mx.example[192.0.2.1]:25`, `mx.example[private/dovecot-lmtp]`,
 * `unknown[2001:db8::1]`, `none`, `local`, a pipe's transport name.
 */
import type { HostRef, RelayRef } from '../../core/event.ts';

/** `relay=`; `undefined` for `none`. */
export function parseRelay(value: string): RelayRef | undefined {
  const open = value.indexOf('[');
  if (open < 0) return value === 'none' ? undefined : { host: value };
  const close = value.indexOf(']', open);
  if (close < 0) return { host: value };
  const host = value.slice(0, open);
  const address = value.slice(open + 1, close);
  // A path is a local socket.
  if (address.includes('/')) return { host };
  if (value.charCodeAt(close + 1) !== 58) return { host, ip: address };
  return { host, ip: address, port: Number(value.slice(close + 2)) };
}

/** `host[ip]` or `host[ip]:port` of a client; `unknown` is no name (no PTR record, or it does not match). */
export function parseClient(value: string): HostRef {
  const open = value.indexOf('[');
  const close = value.indexOf(']', open);
  if (open < 0 || close < 0) return { host: value };
  const ip = value.slice(open + 1, close);
  const host = value.slice(0, open);
  return host === '' || host === 'unknown' ? { ip } : { host, ip };
}
