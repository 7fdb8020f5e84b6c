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
import { createForeignness } from './foreign-relay.ts';

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
  /** Counts one mail for `domain` that the remote host `relay` took; asked once for each pair. */
  counterOf(relay: string, domain: string): () => void;
  /** True when taking the mail there does not mean that the recipient's exchanger has it. */
  isHop(event: LogEvent): boolean;
  /** True when everything learnt so far says that `relay` is a smarthost. */
  isSmarthost(relay: string): boolean;
}

export function createRelayRoles(knowledge: Knowledge): RelayRoles {
  const relays = new Map<string, RelayUse>();
  let total = 0;
  const isForeign = createForeignness(knowledge);

  const isSmarthost = (relay: string): boolean => {
    const use = relays.get(relay);
    if (use === undefined) return false;
    return use.smarthost || (use.domains.size >= MIN_DOMAINS && use.count >= total * MIN_SHARE);
  };

  const useOf = (relay: string, domain: string): RelayUse => {
    let use = relays.get(relay);
    if (use === undefined) {
      use = { count: 0, domains: new Set(), smarthost: false };
      relays.set(detach(relay), use);
    }
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
      const use = useOf(relay, domain);
      use.count += 1;
      // Servers that write only addresses (qmail) leave the name away.
      if (isNamedByAddress(event.relay?.host, domain)) use.smarthost = true;
    },
    counterOf(relay, domain) {
      const use = useOf(relay, domain);
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
