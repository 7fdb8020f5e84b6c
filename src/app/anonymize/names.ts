/** Names that are hidden, and names that are not: everybody's providers tell nothing about the user. */
import type { KnowledgeData } from '../../knowledge/data.ts';

/** What was learnt from the logs and mails: words that no form of theirs gives away. */
export interface LearntNames {
  /** Host names without a dot. */
  readonly hosts: Set<string>;
  /** Local users. */
  readonly users: Set<string>;
  readonly ids: Set<string>;
}

export function newLearntNames(): LearntNames {
  return { hosts: new Set(), users: new Set(), ids: new Set() };
}

/** Accounts every machine has; bounces are known by them. */
export const SYSTEM_USERS: ReadonlySet<string> = new Set([
  'abuse',
  'apache',
  'daemon',
  'double-bounce',
  'hostmaster',
  'mail',
  'mailer-daemon',
  'mailnull',
  'nginx',
  'nobody',
  'noreply',
  'no-reply',
  'postfix',
  'postmaster',
  'root',
  'smmsp',
  'smmta',
  'webmaster',
  'www-data',
]);

/** Labels that name a role; with a number at most. */
const ROLES = [
  'arpa',
  'gateway',
  'gw',
  'host',
  'in-addr',
  'inbound',
  'ip6',
  'localdomain',
  'localhost',
  'mail',
  'mailhost',
  'mta',
  'mx',
  'ns',
  'outbound',
  'relay',
  'server',
  'smtp',
  'smtp-in',
  'web',
  'www',
];

export function isRole(label: string): boolean {
  const lower = label.toLowerCase();
  let end = lower.length;
  while (end > 0 && lower.charCodeAt(end - 1) >= 48 && lower.charCodeAt(end - 1) <= 57) end -= 1;
  return end > 0 && lower.length - end <= 3 && ROLES.includes(lower.slice(0, end));
}

/** Endings of files, which look like host names. */
const FILE_ENDINGS: ReadonlySet<string> = new Set([
  'aspx',
  'asp',
  'bz2',
  'c',
  'cf',
  'cfg',
  'cgi',
  'conf',
  'cpp',
  'cron',
  'db',
  'deb',
  'eml',
  'err',
  'exe',
  'gz',
  'htm',
  'html',
  'info',
  'jar',
  'js',
  'json',
  'jsp',
  'lock',
  'log',
  'mbox',
  'mc',
  'msg',
  'pem',
  'php',
  'pid',
  'pl',
  'pm',
  'py',
  'rpm',
  'sh',
  'so',
  'sock',
  'socket',
  'tmp',
  'txt',
  'warn',
  'xml',
  'xz',
  'zip',
  'zst',
]);

/** `mx.example.com`: two labels and more, the last one of letters (or `xn--…`). */
export function isHostName(text: string): boolean {
  const last = text.slice(text.lastIndexOf('.') + 1);
  if (last.length < 2 || text.includes('..') || text.startsWith('.')) return false;
  if (FILE_ENDINGS.has(last.toLowerCase()) && text.split('.').length === 2) return false;
  return (
    /^(?:[A-Za-z]{2,24}|xn--[A-Za-z0-9-]{2,59})$/.test(last) && /[A-Za-z]/.test(text.slice(0, -last.length))
  );
}

/** How many labels at the end of a name say nothing: `com`, `co.jp`. */
export function publicLabels(labels: readonly string[]): number {
  const [second = '', last = ''] = labels.slice(-2);
  return labels.length > 2 && last.length === 2 && second.length <= 3 ? 2 : 1;
}

/** Names the knowledge base speaks of; one below them is as public. */
export type IsPublicName = (host: string) => boolean;

export function publicNames(data: KnowledgeData): IsPublicName {
  const names = new Set<string>();
  const add = (text: string): void => {
    for (const word of text.toLowerCase().split(/[^a-z0-9.-]+/)) {
      const name = word.replace(/^\.+|\.+$/g, '');
      if (name.includes('.') && isHostName(name)) names.add(name);
    }
  };
  for (const provider of data.providers) {
    for (const name of [...provider.domains, ...provider.mxSuffixes]) add(name);
    for (const url of [provider.lookupUrl, provider.delistUrl, provider.postmasterUrl]) add(url ?? '');
    for (const { match, urls = [] } of provider.rules) {
      for (const text of [...(match.all ?? []), ...(match.any ?? []), ...(match.whole ?? []), ...urls])
        add(text);
    }
  }
  for (const { match, urls = [] } of data.generic) {
    for (const text of [...(match.all ?? []), ...(match.any ?? []), ...(match.whole ?? []), ...urls])
      add(text);
  }
  return (host) => {
    let name = host.toLowerCase();
    for (;;) {
      if (names.has(name)) return true;
      const dot = name.indexOf('.');
      if (dot < 0) return false;
      name = name.slice(dot + 1);
    }
  };
}
