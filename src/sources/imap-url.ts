import { isAddressLiteral, isLoopback } from '../core/address.ts';

/** `imaps://user@host:port/MAILBOX`: where a mailbox is. RFC 5092 (without its search and section parts). */
export interface ImapAddress {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (RFC 8314 §3.2). */
  readonly secure: boolean;
  readonly user: string;
  readonly mailbox: string;
  /** The address as it may be shown: never with a password. */
  readonly shown: string;
}

const PORT = 143;
const TLS_PORT = 993;

export function isImapUrl(path: string): boolean {
  return path.startsWith('imaps://') || path.startsWith('imap://');
}

/** `undefined` when it names no user or host. A password in the URL is not taken: others can see it. */
export function parseImapUrl(text: string): ImapAddress | undefined {
  if (!isImapUrl(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const user = decode(url.username);
  if (url.hostname === '' || user === undefined || user === '') return undefined;
  const secure = url.protocol === 'imaps:';
  const path = decode(url.pathname.slice(1).split(';', 1)[0] ?? '');
  if (path === undefined) return undefined;
  const mailbox = path === '' ? 'INBOX' : path;
  const host = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
  const authority = `${url.username}@${url.host}`;
  return {
    host,
    port: url.port === '' ? (secure ? TLS_PORT : PORT) : Number(url.port),
    secure,
    user,
    mailbox,
    shown: `${url.protocol}//${authority}/${encodeURI(mailbox)}`,
  };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // broken percent escapes: no address
  }
}

/** Plain text may go to this machine only: its name, or an address of it; `127.example.com` is neither. */
export function isThisMachine(host: string): boolean {
  return host === 'localhost' || (isAddressLiteral(host) && isLoopback(undefined, host));
}
