/** Dresses a verdict up as an answer: whose it is, what it is worth, what to do next and where. */
import type { Permanence } from '../core/cause.ts';
import type { Step } from '../core/investigation.ts';
import type { ReplyMatch, ServiceFacts } from '../core/knowledge.ts';
import type { CauseData, KnowledgeData, ProviderData, RuleData, StepLink } from './data.ts';
import { findIp } from './ip.ts';
import type { Verdict } from './matcher.ts';
import type { Captures } from './pattern.ts';
import { classOf, type PreparedReply } from './reply-text.ts';
import { fillUrl, hostOfUrl, quotedUrl } from './urls.ts';

export interface Answerer {
  answer(
    reply: PreparedReply,
    provider: string | undefined,
    verdict: Verdict,
    senderIp: string | undefined,
  ): ReplyMatch;
  provider(id: string): ProviderData | undefined;
  service(id: string): ServiceFacts | undefined;
}

interface Sources {
  readonly data: KnowledgeData;
  readonly providers: ReadonlyMap<string, ProviderData>;
  /** Hosts whose URLs may be quoted from a reply; made when the first URL is seen. */
  hosts: ReadonlySet<string> | undefined;
  /** Steps and URLs of answers that took nothing from the reply: the same for every reply of their kind. */
  readonly plain: Map<string, Advice>;
}

interface Advice {
  readonly steps: readonly Step[];
  readonly urls: readonly string[];
}

export function buildAnswerer(data: KnowledgeData): Answerer {
  // Of two layers with the same id the first one tells the facts.
  const providers = new Map<string, ProviderData>();
  for (const provider of data.providers)
    if (!providers.has(provider.id)) providers.set(provider.id, provider);
  const sources: Sources = {
    data,
    providers,
    hosts: undefined,
    plain: new Map(),
  };
  return {
    provider: (id): ProviderData | undefined => providers.get(id),
    service: (id): ServiceFacts | undefined => serviceOf(data, id),
    answer: (reply, provider, verdict, senderIp): ReplyMatch =>
      dress(sources, reply, provider, verdict, senderIp),
  };
}

function serviceOf(data: KnowledgeData, id: string): ServiceFacts | undefined {
  const service = Object.hasOwn(data.services, id) ? data.services[id] : undefined;
  if (service === undefined) return undefined;
  return { name: service.name, suppression: stepsOf(data, service.suppression, [], undefined, {}, true) };
}

function dress(
  sources: Sources,
  reply: PreparedReply,
  provider: string | undefined,
  verdict: Verdict,
  senderIp: string | undefined,
): ReplyMatch {
  const { data: rule, owner } = verdict;
  const cause = sources.data.causes[verdict.cause];
  const captures = withIp(verdict.captures, reply, cause, senderIp);
  const vendor = owner !== undefined && (owner.kind === 'filter' || owner.kind === 'blocklist');
  const answered = provider ?? (owner === undefined || vendor ? undefined : owner.id);
  const filteredBy = rule?.filteredBy ?? (vendor && owner.id !== provider ? owner.id : undefined);
  const quoted = quotedIn(sources, reply);
  return {
    cause: verdict.cause,
    reason: rule?.reason,
    provider: answered,
    rule: verdict.rule,
    permanence: rule?.permanence ?? permanenceOf(reply, cause),
    confidence: rule?.confidence ?? 'low',
    meaning: rule?.why,
    namedUrl: quoted,
    ...adviceFor(sources, verdict, [filteredBy, answered], quoted, captures, classOf(reply) === 5),
    captures,
    filteredBy,
  };
}

function adviceFor(
  sources: Sources,
  verdict: Verdict,
  [filteredBy, answered]: readonly [string | undefined, string | undefined],
  quoted: string | undefined,
  captures: Captures,
  isLast: boolean,
): Advice {
  if (quoted !== undefined || !isEmpty(captures)) {
    return advise(sources, verdict, [filteredBy, answered], quoted, captures, isLast);
  }
  const key = `${verdict.rule}|${verdict.cause}|${filteredBy ?? ''}|${answered ?? ''}|${isLast ? 5 : 4}`;
  const known = sources.plain.get(key);
  if (known !== undefined) return known;
  const made = advise(sources, verdict, [filteredBy, answered], undefined, {}, isLast);
  sources.plain.set(key, made);
  return made;
}

function isEmpty(captures: Captures): boolean {
  for (const _ in captures) return false;
  return true;
}

function advise(
  { data, providers }: Sources,
  { data: rule, cause: id }: Verdict,
  partyIds: readonly (string | undefined)[],
  quoted: string | undefined,
  captures: Captures,
  isLast: boolean,
): Advice {
  const cause = data.causes[id];
  const parties = partyIds
    .map((party) => (party === undefined ? undefined : providers.get(party)))
    .filter((party) => party !== undefined);
  return {
    steps: stepsOf(data, rule?.steps ?? cause.steps, parties, quoted, captures, isLast),
    urls: urlsOf(rule, cause, parties, quoted, captures),
  };
}

/** The address the reply names, when the answer is about the sender's address and no pattern took it. */
function withIp(
  captures: Captures,
  reply: PreparedReply,
  cause: CauseData,
  senderIp: string | undefined,
): Captures {
  if (captures['ip'] !== undefined || cause.who !== 'sender-ip') return captures;
  const ip = findIp(reply.body, reply.wordsFrom) ?? senderIp;
  return ip === undefined ? captures : { ...captures, ip };
}

function permanenceOf(reply: PreparedReply, cause: CauseData): Permanence {
  const cls = classOf(reply);
  if (cls === 5) return cause.passing ? 'permanent-reply-temporary-cause' : 'permanent';
  if (cls === 4) return 'temporary';
  if (cls === 2) return 'permanent';
  return cause.retry === 'no' ? 'permanent' : 'temporary';
}

function quotedIn(sources: Sources, reply: PreparedReply): string | undefined {
  if (!reply.raw.includes('://')) return undefined;
  sources.hosts ??= lookupHosts(sources.data);
  return quotedUrl(reply.raw, sources.hosts);
}

function lookupHosts(data: KnowledgeData): Set<string> {
  const urls = data.providers.flatMap((provider) => [
    provider.lookupUrl,
    provider.delistUrl,
    provider.postmasterUrl,
    ...provider.rules.flatMap((rule) => rule.urls ?? []),
  ]);
  const all = [...urls, ...data.generic.flatMap((rule) => rule.urls ?? [])];
  const hosts = all.map((url) => (url === undefined ? undefined : hostOfUrl(url)));
  return new Set(hosts.filter((host) => host !== undefined));
}

function linkOf(link: StepLink, parties: readonly ProviderData[]): string | undefined {
  const keys = {
    lookup: 'lookupUrl',
    delist: 'delistUrl',
    postmaster: 'postmasterUrl',
  } as const;
  return parties.map((party) => party[keys[link]]).find((url) => url !== undefined);
}

/** What presupposes a queue is left out when the reply has ended the waiting (RFC 5321 §4.2.1: 5yz). */
function stepsOf(
  data: KnowledgeData,
  ids: readonly string[],
  parties: readonly ProviderData[],
  quoted: string | undefined,
  captures: Captures,
  isLast: boolean,
): Step[] {
  const stepOf = (id: string): Step[] => {
    const step = Object.hasOwn(data.steps, id) ? data.steps[id] : undefined;
    if (step === undefined || (step.needs === 'queue' && isLast)) return [];
    const page = step.link === undefined ? step.url : linkOf(step.link, parties);
    const url = step.link === 'lookup' && isLookUp(quoted, page, captures) ? quoted : page;
    if (url === undefined && step.otherwise !== undefined) return stepOf(step.otherwise);
    const filled = url === undefined ? undefined : fillUrl(url, captures);
    const queued = step.needs === 'queue' ? { whileQueued: true } : {};
    return [{ key: `knowledge:${id}`, params: captures, url: filled, who: step.who, ...queued }];
  };
  return ids.flatMap(stepOf);
}

/** A page that the reply names is the one to look at when it is about the very address, or there is no other. */
function isLookUp(quoted: string | undefined, page: string | undefined, captures: Captures): boolean {
  if (quoted === undefined) return false;
  return page === undefined || quoted.includes(captures['ip'] ?? page);
}

/** A page helps when the sender can do something there; for a dead address it is noise. */
function urlsOf(
  rule: RuleData | undefined,
  cause: CauseData,
  parties: readonly ProviderData[],
  quoted: string | undefined,
  captures: Captures,
): string[] {
  const sendersAffair = cause.who.startsWith('sender-') || cause.who === 'receiving-provider';
  const pages = sendersAffair
    ? [
        ...parties.map((party) => party.lookupUrl),
        ...parties.map((party) => party.delistUrl),
        ...parties.map((party) => party.postmasterUrl),
      ]
    : [];
  const urls = [...(rule?.urls ?? []), ...pages].filter((url) => url !== undefined);
  if (urls.length === 0) return quoted === undefined ? [] : [quoted];
  const filled = urls.map((url) => fillUrl(url, captures));
  return [...new Set(quoted === undefined ? filled : [quoted, ...filled])];
}
