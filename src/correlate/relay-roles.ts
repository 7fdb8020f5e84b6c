/**
 * Is the host that took a mail the recipient's mail exchanger, or only the next hop? No DNS is asked, so the
 * log itself must tell: a relay that takes mail for a domain whose provider we know, but is not one of that
 * provider's exchangers, is a smarthost; so is one that takes (nearly) everything this server sends, and one that is
 * named by its address, which no MX record can do.
 */
import { isAddressLiteral, isLoopback, isPrivateIp, remoteNameOf } from '../core/address.ts';
import { detach } from '../core/detach.ts';
import type { LogEvent } from '../core/event.ts';
import type { Knowledge } from '../core/knowledge.ts';

/** Submission ports (RFC 6409, RFC 8314): an exchanger listens on 25. */
const SUBMISSION_PORTS = new Set([587, 465, 2525]);

/** A relay is taken for a smarthost by its share only when it serves at least this many domains… */
const MIN_DOMAINS = 4;
/** …and at least this share of the mail sent from the host. */
const MIN_SHARE = 0.9;
/** Distinct domains remembered per relay; more would prove nothing new. */
const MAX_DOMAINS = 64;

interface RelayUse {
  count: number;
  readonly domains: Set<string>;
  smarthost: boolean;
}

export interface RelayRoles {
  /** Learn from an attempt that reached a remote host. */
  learn(event: LogEvent, domain: string): void;
  /** To be called for each mail for `domain` that the remote host `relay` took. */
  useOf(relay: string, domain: string): () => void;
  /** True when taking the mail there does not mean that the recipient's exchanger has it. */
  isHop(event: LogEvent): boolean;
  /** True when everything learnt so far says that `relay` is a smarthost. */
  isSmarthost(relay: string): boolean;
}

export function createRelayRoles(knowledge: Knowledge): RelayRoles {
  const relays = new Map<string, RelayUse>();
  let total = 0;
  const providerOfDomain = new Map<string, string>();

  const ownProvider = (domain: string): string => {
    let provider = providerOfDomain.get(domain);
    if (provider === undefined) {
      provider = knowledge.providerOf({ domain }) ?? '';
      if (providerOfDomain.size < 100_000) providerOfDomain.set(domain, provider);
    }
    return provider;
  };

  const isForeign = (domain: string, relay: string): boolean => {
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

  const useOf = (relay: string): RelayUse => {
    let use = relays.get(relay);
    if (use === undefined) {
      use = { count: 0, domains: new Set(), smarthost: false };
      relays.set(detach(relay), use);
    }
    return use;
  };

  const isSmarthost = (relay: string): boolean => {
    const use = relays.get(relay);
    if (use === undefined) return false;
    return use.smarthost || (use.domains.size >= MIN_DOMAINS && use.count >= total * MIN_SHARE);
  };

  const useFor = (relay: string, domain: string): RelayUse => {
    const use = useOf(relay);
    if (use.domains.size < MAX_DOMAINS && !use.domains.has(domain)) {
      use.domains.add(detach(domain));
      if (isForeign(domain, relay)) use.smarthost = true;
    }
    return use;
  };

  return {
    learn(event, domain) {
      const relay = remoteNameOf(event.relay);
      if (relay === undefined || isLoopback(relay, event.relay?.ip)) return;
      total += 1;
      const use = useFor(relay, domain);
      use.count += 1;
      // Servers that write only addresses (qmail) leave the name away.
      if (isNamedByAddress(event.relay?.host, domain)) use.smarthost = true;
    },
    useOf(relay, domain) {
      const use = useFor(relay, domain);
      if (isNamedByAddress(relay, domain)) use.smarthost = true;
      return () => {
        total += 1;
        use.count += 1;
      };
    },
    isHop(event) {
      const relay = event.relay;
      if (relay === undefined || event.topic === 'mailbox') return false;
      if (isLoopback(relay.host, relay.ip) || isPrivateIp(relay.ip)) return true;
      if (relay.port !== undefined && SUBMISSION_PORTS.has(relay.port)) return true;
      return relay.host !== undefined && isSmarthost(relay.host);
    },
    isSmarthost,
  };
}

/** A mail to `user@[192.0.2.1]` goes to that address itself. */
function isNamedByAddress(host: string | undefined, domain: string): boolean {
  return host !== undefined && isAddressLiteral(host) && !isAddressLiteral(domain);
}

/** `mx1.example.co.jp` takes mail for `example.co.jp` or `mail.example.co.jp`. */
function sameSite(domain: string, relay: string): boolean {
  const host = relay.toLowerCase();
  return host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);
}
