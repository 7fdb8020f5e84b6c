/**
 * Who is affected? One refused mail says nothing about others; the numbers of other domains and providers in
 * the same log do. "Only icloud.com fails" needs others that succeed.
 */
import { domainOf } from '../core/address.ts';
import type { Actor } from '../core/cause.ts';
import type { Delivery } from '../core/delivery.ts';
import type { Message, Scope } from '../core/investigation.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { refusalShare, type Tally, type TallyRow } from './tally.ts';

/** Share of refusals from which a domain or provider counts as refusing us. */
const REFUSES = 0.8;
/** "Only this one" holds while the others are well. */
const WELL = 0.8;
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
  readonly refusingProviders: readonly TallyRow[];
}

/** The widest circle of which the numbers tell that it is refused as a whole, and the sentences that say so. */
export function scopeOf(delivery: Delivery, tally: Tally, knowledge: Knowledge): ScopeResult {
  const domain = domainOf(delivery.recipient);
  const domainRow = tally.domains.get(domain === '' ? delivery.recipient : domain);
  const providerRow = delivery.provider === undefined ? undefined : tally.providers.get(delivery.provider);
  const who = blames(delivery, knowledge);
  if (who === 'recipient') return recipientScope(domain, domainRow);
  if (tally.all.attempts === 0) {
    return { scope: narrowest(delivery), messages: [{ key: 'only-bounces-read', params: {} }] };
  }
  // A provider takes mail for several domains, and may refuse that to one of them only.
  const own = [providerRow, domainRow].find((row) => row !== undefined && refusalShare(row) >= REFUSES);
  if (own === undefined) return partlyRefused(domain, domainRow, who);
  const others = othersOf(tally, own, delivery.provider, knowledge);
  return beyondOwn({ delivery, domain, own, others }, tally, knowledge);
}

/** Others at the same place were served: of the sending address that says nothing, of the rest no more. */
function partlyRefused(domain: string, own: TallyRow | undefined, who: Actor | undefined): ScopeResult {
  const scope = who === 'sender-ip' ? 'sender-ip' : 'recipient';
  if (own === undefined || own.good === 0) return { scope, messages: [] };
  const params = { domain, otherDelivered: own.good, otherTotal: own.good + own.refused };
  return { scope, messages: [{ key: 'others-were-accepted', params }] };
}

/** What refuses, a domain or all of its provider, beside everything else in the log. */
interface Refusal {
  readonly delivery: Delivery;
  readonly domain: string;
  readonly own: TallyRow;
  readonly others: Others;
}

function beyondOwn(refusal: Refusal, tally: Tally, knowledge: Knowledge): ScopeResult {
  const { delivery, own, others } = refusal;
  const judged = others.good + others.refused;
  if (judged === 0) {
    const total = tally.all.total - own.total;
    return { scope: narrowest(delivery), messages: [{ key: 'no-comparison', params: { total } }] };
  }
  if (others.refused / judged >= REFUSES && judged >= MIN_OTHERS) return everyoneScope(own, others);
  const isProviders = others.refusingProviders.length > 0 && delivery.provider !== undefined;
  if (isProviders && blames(delivery, knowledge) === 'sender-ip') {
    return senderScope(delivery.provider, own, others);
  }
  return ownScope(refusal);
}

function everyoneScope(own: TallyRow, others: Others): ScopeResult {
  const failed = own.refused + others.refused;
  const total = failed + own.good + others.good;
  return { scope: 'everyone', messages: [{ key: 'everyone-affected', params: { failed, total } }] };
}

/** Several providers speak of the sending address. */
function senderScope(provider: string, own: TallyRow, { refusingProviders }: Others): ScopeResult {
  const rows = [own, ...refusingProviders];
  const failed = rows.reduce((sum, row) => sum + row.refused, 0);
  const params = {
    providers: [provider, ...refusingProviders.map((row) => row.key)].join(', '),
    failed,
    total: rows.reduce((sum, row) => sum + row.good, failed),
  };
  return { scope: 'sender-ip', messages: [{ key: 'several-providers-refuse', params }] };
}

function ownScope({ delivery, domain, own, others }: Refusal): ScopeResult {
  const isProvider = own.key === delivery.provider;
  const params = {
    ...(isProvider ? { provider: own.key } : { domain }),
    failed: own.refused,
    total: own.good + own.refused,
    otherDomains: others.domains,
    otherDelivered: others.good,
    otherTotal: others.good + others.refused,
  };
  const scope = isProvider ? 'provider' : 'domain';
  const areWell = others.good >= WELL * params.otherTotal;
  const key = areWell ? (isProvider ? 'only-this-provider' : 'only-this-domain') : 'others-fail-too';
  return { scope, messages: [{ key, params }] };
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

function othersOf(tally: Tally, own: TallyRow, provider: string | undefined, knowledge: Knowledge): Others {
  const rows = [...tally.domains.values()].filter(
    (row) => row !== own && (provider === undefined || row.provider !== provider),
  );
  const delivering = rows.filter((row) => row.good > 0);
  return {
    domains: delivering.length,
    good: rows.reduce((sum, row) => sum + row.good, 0),
    refused: rows.reduce((sum, row) => sum + row.refused, 0),
    refusingProviders: [...tally.providers.values()].filter(
      (row) =>
        row.key !== provider &&
        row.refused > 0 &&
        refusalShare(row) >= REFUSES &&
        blamesSenderIp(row, knowledge),
    ),
  };
}

/** Causes that speak of the sending address unite the refusals of several providers. */
function blamesSenderIp(row: TallyRow, knowledge: Knowledge): boolean {
  return [...row.causes.keys()].some((cause) => knowledge.cause(cause).who === 'sender-ip');
}
