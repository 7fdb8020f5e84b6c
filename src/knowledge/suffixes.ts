/** Which provider does a host or a domain belong to? The longest listed suffix decides. */
import type { ProviderData } from './data.ts';

export interface ProviderFinder {
  providerOf(query: { remoteHost?: string | undefined; domain?: string | undefined }): string | undefined;
}

const LONGEST_NAME = 255;

export function buildProviderFinder(providers: readonly ProviderData[]): ProviderFinder {
  const hosts = new Map<string, string>();
  const domains = new Map<string, string>();
  for (const provider of providers) {
    for (const suffix of provider.mxSuffixes) setOnce(hosts, plainName(suffix), provider.id);
    for (const domain of provider.domains) setOnce(domains, domain, provider.id);
  }
  return {
    providerOf({ remoteHost, domain }): string | undefined {
      const byHost = remoteHost === undefined ? undefined : bySuffix(hosts, plainName(remoteHost));
      if (byHost !== undefined) return byHost;
      if (domain === undefined) return undefined;
      const name = plainName(domain.slice(domain.lastIndexOf('@') + 1));
      return domains.get(name) ?? bySuffix(domains, `*.${name}`, '*.');
    },
  };
}

/** The first layer that names it wins: a user's entry comes before the built-in one. */
function setOnce(map: Map<string, string>, key: string, id: string): void {
  if (!map.has(key)) map.set(key, id);
}

function plainName(name: string): string {
  if (name.length > 4 * LONGEST_NAME) return '';
  let lower = nameOnly(name.toLowerCase());
  if (lower.startsWith('.')) lower = lower.slice(1);
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

/** Bounces write more than the name: `mx.example.net. (192.0.2.1, the server for the domain …)`. */
function nameOnly(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // space, tab, line feed, ( : ; [
    if (code === 32 || code === 9 || code === 10 || code === 40 || code === 58 || code === 59 || code === 91)
      return text.slice(0, i);
  }
  return text;
}

/** Tries `a.b.c`, `b.c`, `c`, each behind `prefix`. */
function bySuffix(map: ReadonlyMap<string, string>, name: string, prefix = ''): string | undefined {
  let rest = name.slice(prefix.length);
  for (;;) {
    const id = map.get(prefix + rest);
    if (id !== undefined && rest !== '') return id;
    const dot = rest.indexOf('.');
    if (dot < 0) return undefined;
    rest = rest.slice(dot + 1);
  }
}
