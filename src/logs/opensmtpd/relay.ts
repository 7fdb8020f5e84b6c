/**
 * Relays as OpenSMTPD writes them: `192.0.2.1 (mx.b.example)`, the domain alone when no host was reached, and
 * `smtp://192.0.2.1:25` while connecting.
 */
import type { RelayRef } from '../../core/event.ts';

/** `relay=` of a delivery; `-` is none. */
export function parseRelay(value: string): RelayRef | undefined {
  const open = value.indexOf(' (');
  if (open < 0) return value === '' || value === '-' ? undefined : { host: value };
  const ip = withoutBrackets(value.slice(0, open));
  const host = value.slice(open + 2, value.endsWith(')') ? -1 : undefined);
  return host === '' || host === '<unknown>' ? { ip } : { host, ip };
}

/** `smtp+notls://192.0.2.1:25`, `smtp://[2001:db8::1]:25` and the host's name. */
export function parseTarget(address: string, host: string | undefined): RelayRef {
  const scheme = address.indexOf('://');
  const rest = scheme < 0 ? address : address.slice(scheme + 3);
  const colon = rest.lastIndexOf(':');
  const isPort = colon > 0 && (rest.indexOf(':') === colon || rest.charCodeAt(colon - 1) === 93);
  const ip = withoutBrackets(isPort ? rest.slice(0, colon) : rest);
  const port = isPort ? Number.parseInt(rest.slice(colon + 1), 10) : NaN;
  const named = host === undefined || host === '' || host === '<unknown>' ? {} : { host };
  return Number.isNaN(port) ? { ...named, ip } : { ...named, ip, port };
}

function withoutBrackets(ip: string): string {
  const bare = ip.startsWith('[') && ip.endsWith(']') ? ip.slice(1, -1) : ip;
  return bare.startsWith('IPv6:') ? bare.slice(5) : bare;
}
