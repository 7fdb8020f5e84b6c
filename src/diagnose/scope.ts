/**
 * Who is affected? One refused mail says nothing about others; the numbers of other domains and providers in
 * the same log do. "Only icloud.com fails" needs others that succeed.
 */
import { domainOf } from '../core/address.ts';
import type { Actor } from '../core/cause.ts';
import type { Delivery } from '../core/delivery.ts';
import type { Message, Scope } from '../core/investigation.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Tally, TallyRow } from './tally.ts';

/** Share of refusals (address errors aside) from which a domain or provider counts as refusing us. */
const REFUSES = 0.8;
/** A conclusion about everyone needs this many other deliveries. */
const MIN_OTHERS = 3;

export interface ScopeResult {
  readonly scope: Scope;
  readonly messages: readonly Message[];
}

interface Others {
  readonly domains: number;
  readonly good: number;
  readonly refused: number;
  readonly refusingProviders: readonly string[];
}

export function scopeOf(delivery: Delivery, tally: Tally, knowledge: Knowledge): ScopeResult {
  const domain = domainOf(delivery.recipient);
  const domainRow = tally.domains.get(domain === '' ? delivery.recipient : domain);
  const providerRow = delivery.provider === undefined ? undefined : tally.providers.get(delivery.provider);
  const own = providerRow ?? domainRow;
  if (blames(delivery, knowledge) === 'recipient') return recipientScope(domain, domainRow);
  if (own === undefined) return { scope: 'recipient', messages: [] };
  const others = othersOf(tally, own, delivery.provider, knowledge);
  if (refusalShare(own) < REFUSES) return recipientScope(domain, domainRow);
  return beyondOwn(delivery, domain, own, others, tally, knowledge);
}

function beyondOwn(
  delivery: Delivery,
  domain: string,
  own: TallyRow,
  others: Others,
  tally: Tally,
  knowledge: Knowledge,
): ScopeResult {
  const failed = own.refused;
  const total = own.good + own.refused;
  if (others.good + others.refused === 0) {
    return {
      scope: narrowest(delivery),
      messages: [{ key: 'no-comparison', params: { total: tally.all.total } }],
    };
  }
  const otherShare = others.refused / (others.good + others.refused);
  if (otherShare >= REFUSES && others.good + others.refused >= MIN_OTHERS) {
    return {
      scope: 'everyone',
      messages: [
        {
          key: 'everyone-affected',
          params: { failed: failed + others.refused, total: total + others.good + others.refused },
        },
      ],
    };
  }
  const counts = {
    failed,
    total,
    otherDomains: others.domains,
    otherDelivered: others.good,
    otherTotal: others.good + others.refused,
  };
  if (
    others.refusingProviders.length > 0 &&
    delivery.provider !== undefined &&
    blames(delivery, knowledge) === 'sender-ip'
  ) {
    const providers = [delivery.provider, ...others.refusingProviders].join(', ');
    return {
      scope: 'sender-ip',
      messages: [
        {
          key: 'several-providers-refuse',
          params: { providers, failed: failed + others.refused, total: counts.otherTotal + total },
        },
      ],
    };
  }
  return delivery.provider === undefined
    ? { scope: 'domain', messages: [{ key: 'only-this-domain', params: { domain, ...counts } }] }
    : {
        scope: 'provider',
        messages: [{ key: 'only-this-provider', params: { provider: delivery.provider, ...counts } }],
      };
}

function recipientScope(domain: string, own: TallyRow | undefined): ScopeResult {
  if (own === undefined || own.good === 0) return { scope: 'recipient', messages: [] };
  return {
    scope: 'recipient',
    messages: [
      {
        key: 'only-this-recipient',
        params: { domain, otherDelivered: own.good, otherTotal: own.good + own.refused },
      },
    ],
  };
}

function narrowest(delivery: Delivery): Scope {
  return delivery.provider === undefined ? 'domain' : 'provider';
}

function blames(delivery: Delivery, knowledge: Knowledge): Actor | undefined {
  return delivery.cause === undefined ? undefined : knowledge.cause(delivery.cause).who;
}

export function refusalShare(row: TallyRow): number {
  const judged = row.good + row.refused;
  return judged === 0 ? 0 : row.refused / judged;
}

function othersOf(tally: Tally, own: TallyRow, provider: string | undefined, knowledge: Knowledge): Others {
  const rows = [...tally.domains.values()].filter(
    (row) => row !== own && (provider === undefined || row.provider !== provider),
  );
  const delivering = rows.filter((row) => row.good > 0);
  return {
    domains: delivering.length,
    good: rows.reduce((sum, row) => sum + row.good, 0),
    refused: rows.reduce((sum, row) => sum + row.refused, 0),
    refusingProviders: [...tally.providers.values()]
      .filter(
        (row) =>
          row.key !== provider &&
          row.refused > 0 &&
          refusalShare(row) >= REFUSES &&
          blamesSenderIp(row, knowledge),
      )
      .map((row) => row.key),
  };
}

/** Causes that speak of the sending address unite the refusals of several providers. */
function blamesSenderIp(row: TallyRow, knowledge: Knowledge): boolean {
  return [...row.causes.keys()].some((cause) => knowledge.cause(cause).who === 'sender-ip');
}
