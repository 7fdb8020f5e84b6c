/** Is a host none of the exchangers of a domain whose provider we know? Then mail for it only passes there. */
import type { Knowledge } from '../core/knowledge.ts';

/** Domains of which the provider is remembered. */
const MAX_DOMAINS = 100_000;

/** Domain and relay in lower case; false when nothing is known of the domain. */
export function createForeignness(knowledge: Knowledge): (domain: string, relay: string) => boolean {
  const providerOfDomain = new Map<string, string>();

  const ownProvider = (domain: string): string => {
    let provider = providerOfDomain.get(domain);
    if (provider === undefined) {
      provider = knowledge.providerOf({ domain }) ?? '';
      if (providerOfDomain.size < MAX_DOMAINS) providerOfDomain.set(domain, provider);
    }
    return provider;
  };

  return (domain, relay) => {
    const expected = ownProvider(domain);
    if (expected === '') return false;
    const suffixes = knowledge.provider(expected)?.mxSuffixes ?? [];
    // A provider may run its mail on another's exchangers, but never on a host nobody knows.
    return (
      suffixes.length > 0 &&
      knowledge.providerOf({ remoteHost: relay }) === undefined &&
      !sameSite(domain, relay)
    );
  };
}

/** `mx1.example.co.jp` takes mail for `example.co.jp` or `mail.example.co.jp`. */
function sameSite(domain: string, relay: string): boolean {
  const host = relay.toLowerCase();
  return host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);
}
