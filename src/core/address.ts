/** Mail addresses as logs and bounces write them (RFC 5321 §4.1.2). */

/** Domain in lower case without a final dot; `''` for a bare local user. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return '';
  const domain = address.slice(at + 1).toLowerCase();
  return domain.endsWith('.') ? domain.slice(0, -1) : domain;
}

/** What stands before the last `@`; a bare local user as it is. */
export function localPartOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at);
}

/** What a row of a report is about: the domain, or a bare local user. */
export function domainOrUser(address: string): string {
  const domain = domainOf(address);
  return domain === '' ? address : domain;
}

/**
 * Key under which two spellings of one mailbox meet; local parts are compared without case, as providers do, and a domain
 * is the same with a final dot.
 */
export function addressKey(address: string): string {
  const lower = address.toLowerCase();
  const bare = lower.startsWith('<') && lower.endsWith('>') ? lower.slice(1, -1) : lower;
  return bare.endsWith('.') && bare.includes('@') ? bare.slice(0, -1) : bare;
}

const LOOPBACK_NAMES = new Set([
  'localhost',
  'localhost.localdomain',
  'localhost4',
  'localhost6',
  'ip6-localhost',
]);

/**
 * A host that is written as an address, `192.0.2.1`, `[192.0.2.1]` or `[IPv6:2001:db8::1]` (RFC 5321 §4.1.3). A mail
 * exchanger has a name (RFC 5321 §5.1), so this one was named by somebody's configuration.
 */
export function isAddressLiteral(host: string): boolean {
  const text = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  if (text.includes(':')) return true;
  const parts = text.split('.', 5);
  return parts.length === 4 && parts.every((part) => part !== '' && part.length <= 3 && Number(part) <= 255);
}

const LOOPBACK_IPS: ReadonlySet<string> = new Set(['::1', '[::1]', '0.0.0.0']);

/** 127/8, ::1 and the usual names of this very host; 0.0.0.0 too, which is where a connection to it ends. */
export function isLoopback(host: string | undefined, ip: string | undefined): boolean {
  if (ip !== undefined && ip !== '') return ip.startsWith('127.') || LOOPBACK_IPS.has(ip);
  return host !== undefined && (LOOPBACK_NAMES.has(host.toLowerCase()) || host.startsWith('[127.'));
}

/** Addresses that are never a recipient's public mail exchanger: RFC 1918, RFC 6598, RFC 4193, link-local. */
export function isPrivateIp(ip: string | undefined): boolean {
  if (ip === undefined) return false;
  if (ip.startsWith('10.') || ip.startsWith('192.168.') || ip.startsWith('169.254.')) return true;
  if (ip.startsWith('172.') || ip.startsWith('100.')) {
    const second = Number(ip.slice(4, ip.indexOf('.', 4)));
    return ip.startsWith('172.') ? second >= 16 && second <= 31 : second >= 64 && second <= 127;
  }
  const lower = ip.toLowerCase();
  return lower.startsWith('fc') || lower.startsWith('fd') ? lower.includes(':') : lower.startsWith('fe80:');
}

/**
 * Name of a remote host. Logs put other things in its place: `local`, `virtual`, `none`, the name of a delivery
 * program or a socket; none of those has an address or a dot.
 */
export function remoteNameOf(
  relay: { readonly host?: string; readonly ip?: string } | undefined,
): string | undefined {
  const host = relay?.host;
  if (host === undefined || host === '') return relay?.ip;
  return relay?.ip !== undefined || host.includes('.') ? host : undefined;
}
