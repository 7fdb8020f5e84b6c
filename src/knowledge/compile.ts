/**
 * The knowledge base: what an SMTP reply means.
 *
 * A refused mail comes back with a code (RFC 5321 §4.2), perhaps an enhanced status (RFC 3463), and a text.
 * Code and status say little (`5.7.1` stands for anything from a missing PTR to a full moon); the text says
 * it all, but every provider words it differently and changes it at will. So the meaning of replies is data
 * (knowledge/*.toml), and this folder is the engine over it.
 *
 * An answer is looked for in this order, and the first rule that matches wins:
 *   1. rules about what is no reply at all (a sending server's own summary words),
 *   2. the rules of the provider that answered: decided by the mail exchanger, else by the recipient domain,
 *   3. rules of other providers whose wording is used by nobody else (`distinctive`),
 *   4. blocklists named in the reply,
 *   5. wordings of any server,
 *   6. rules of last resort (`expired`),
 *   7. the enhanced status (weak evidence), and
 *   8. the class of the code, which says `unknown`.
 *
 * The data is compiled once; a match costs a few microseconds and does not depend on the number of rules.
 */
import type { CauseFacts, CauseId, Permanence } from '../core/cause.ts';
import type { Step } from '../core/investigation.ts';
import type { Knowledge, ProviderFacts, ReplyMatch, ReplyQuery } from '../core/knowledge.ts';
import type { Text } from '../core/language.ts';
import type { CauseData, KnowledgeData, ProviderData, RuleData, StepData, StepLink } from './data.ts';
import { buildGramIndex, type GramIndex } from './gram-index.ts';
import { findIp } from './ip.ts';
import type { Captures } from './pattern.ts';
import { type PreparedReply, prepareReply } from './reply-text.ts';
import { type CompiledRule, compileRule, neededLiterals, STAGES, stageOf, tryRule } from './rules.ts';
import { parseStatusPattern, type StatusParts, type StatusPattern } from './status.ts';
import { buildProviderFinder, type ProviderFinder } from './suffixes.ts';
import { fillUrl, hostOfUrl, quotedUrl } from './urls.ts';

interface Compiled {
  readonly data: KnowledgeData;
  readonly rules: readonly CompiledRule[];
  readonly index: GramIndex;
  /** Rules without text, by number: tried on every reply. */
  readonly textless: readonly number[];
  readonly providers: ReadonlyMap<string, ProviderData>;
  readonly finder: ProviderFinder;
  readonly statuses: readonly {
    readonly pattern: StatusPattern;
    readonly text: string;
    readonly cause: CauseId;
  }[];
  readonly lookupHosts: ReadonlySet<string>;
}

/** What was found before it is dressed up as an answer. */
interface Verdict {
  readonly cause: CauseId;
  readonly rule: string;
  readonly source: CompiledRule | undefined;
  readonly captures: Captures;
}

export function compile(data: KnowledgeData): Knowledge {
  const compiled = prepare(data);
  return {
    match: (query): ReplyMatch => answer(compiled, query),
    providerOf: (query): string | undefined => compiled.finder.providerOf(query),
    provider: (id): ProviderFacts | undefined => compiled.providers.get(id),
    cause: (id): CauseFacts & { readonly meaning: Text } => ({ id, ...causeOf(data, id) }),
    step: (id): Text | undefined => stepOf(data, id)?.text,
  };
}

function prepare(data: KnowledgeData): Compiled {
  const rules = [
    ...data.providers.flatMap((provider) => provider.rules.map((rule) => compileRule(rule, provider))),
    ...data.generic.map((rule) => compileRule(rule, undefined)),
  ];
  const needs = rules.map(neededLiterals);
  return {
    data,
    rules,
    index: buildGramIndex(needs),
    textless: rules.map((_, number) => number).filter((number) => needs[number]?.length === 0),
    providers: providerMap(data.providers),
    finder: buildProviderFinder(data.providers),
    statuses: data.statuses.flatMap(({ status, cause }) => {
      const pattern = parseStatusPattern(status);
      return pattern === undefined ? [] : [{ pattern, text: status, cause }];
    }),
    lookupHosts: lookupHostsOf(data),
  };
}

/** Of two layers with the same id the first one tells the facts. */
function providerMap(providers: readonly ProviderData[]): Map<string, ProviderData> {
  const map = new Map<string, ProviderData>();
  for (const provider of providers) if (!map.has(provider.id)) map.set(provider.id, provider);
  return map;
}

function lookupHostsOf(data: KnowledgeData): Set<string> {
  const urls = data.providers.flatMap((provider) => [
    provider.lookupUrl,
    provider.delistUrl,
    provider.postmasterUrl,
    ...provider.rules.flatMap((rule) => rule.urls ?? []),
  ]);
  const hosts = [...urls, ...data.generic.flatMap((rule) => rule.urls ?? [])].map((url) =>
    url === undefined ? undefined : hostOfUrl(url),
  );
  return new Set(hosts.filter((host) => host !== undefined));
}

function answer(compiled: Compiled, query: ReplyQuery): ReplyMatch {
  const reply = prepareReply(query);
  const provider = compiled.finder.providerOf({
    remoteHost: query.remoteHost,
    domain: query.recipientDomain,
  });
  const verdict = byRules(compiled, reply, provider) ?? byStatus(compiled, reply) ?? byClass(reply);
  return dress(compiled, reply, provider, verdict);
}

function byRules(
  compiled: Compiled,
  reply: PreparedReply,
  provider: string | undefined,
): Verdict | undefined {
  const found = new Set<number>(compiled.textless);
  compiled.index.candidates(reply.body, (rule) => found.add(rule));
  const byStage = new Map<string, number[]>();
  for (const number of found) {
    const rule = compiled.rules[number];
    const stage = rule === undefined ? undefined : stageOf(rule, provider);
    if (stage === undefined) continue;
    const list = byStage.get(stage);
    if (list === undefined) byStage.set(stage, [number]);
    else list.push(number);
  }
  for (const stage of STAGES) {
    for (const number of byStage.get(stage)?.sort((a, b) => a - b) ?? []) {
      const rule = compiled.rules[number];
      const captures = rule === undefined ? undefined : tryRule(rule, reply);
      if (rule === undefined || captures === undefined) continue;
      // A summary word is no evidence, but a status beside it is some.
      if (rule.data.turn === 'first' && rule.data.cause === 'unknown')
        return byStatus(compiled, reply) ?? verdictOf(rule, captures);
      return verdictOf(rule, captures);
    }
  }
  return undefined;
}

function verdictOf(source: CompiledRule, captures: Captures): Verdict {
  return { cause: source.data.cause, rule: source.data.id, source, captures };
}

function byStatus(compiled: Compiled, reply: PreparedReply): Verdict | undefined {
  for (const status of reply.statuses) {
    const hit = compiled.statuses.find(({ pattern }) => statusMatches(pattern, status));
    if (hit !== undefined)
      return { cause: hit.cause, rule: `status:${hit.text}`, source: undefined, captures: {} };
  }
  return undefined;
}

function statusMatches(pattern: StatusPattern, status: StatusParts): boolean {
  return (
    pattern.subject === status.subject &&
    status.detail >= pattern.from &&
    status.detail <= pattern.to &&
    (pattern.class === 0 || pattern.class === status.class)
  );
}

function byClass(reply: PreparedReply): Verdict {
  const cls = classOf(reply);
  return {
    cause: cls === 2 ? 'delivered' : 'unknown',
    rule: cls === undefined ? 'none' : `code:${cls}`,
    source: undefined,
    captures: {},
  };
}

function classOf(reply: PreparedReply): number | undefined {
  return reply.code === undefined ? reply.statuses[0]?.class : Math.floor(reply.code / 100);
}

function dress(
  compiled: Compiled,
  reply: PreparedReply,
  provider: string | undefined,
  verdict: Verdict,
): ReplyMatch {
  const { source } = verdict;
  const cause = causeOf(compiled.data, verdict.cause);
  const captures = withIp(verdict.captures, reply, cause);
  const owner = source?.owner;
  const vendor = owner !== undefined && (owner.kind === 'filter' || owner.kind === 'blocklist');
  const answered = provider ?? (owner === undefined || vendor ? undefined : owner.id);
  const filteredBy = source?.data.filteredBy ?? (vendor && owner.id !== provider ? owner.id : undefined);
  const parties = [filteredBy, answered].map((id) =>
    id === undefined ? undefined : compiled.providers.get(id),
  );
  const known = parties.filter((party) => party !== undefined);
  const quoted = quotedUrl(reply.raw, compiled.lookupHosts);
  return {
    cause: verdict.cause,
    provider: answered,
    rule: verdict.rule,
    permanence: source?.data.permanence ?? permanenceOf(reply, cause),
    confidence: source?.data.confidence ?? 'low',
    meaning: source?.data.why,
    steps: stepsOf(compiled.data, source?.data.steps ?? cause.steps, known, quoted, captures),
    urls: urlsOf(source?.data, cause, known, quoted, captures),
    captures,
    filteredBy,
  };
}

/** The address the reply names, when the answer is about the sender's address and no pattern took it. */
function withIp(captures: Captures, reply: PreparedReply, cause: CauseData): Captures {
  if (captures['ip'] !== undefined || cause.who !== 'sender-ip') return captures;
  const ip = findIp(reply.body, reply.wordsFrom);
  return ip === undefined ? captures : { ...captures, ip };
}

function permanenceOf(reply: PreparedReply, cause: CauseData): Permanence {
  const cls = classOf(reply);
  if (cls === 5) return cause.passing ? 'permanent-reply-temporary-cause' : 'permanent';
  if (cls === 4) return 'temporary';
  if (cls === 2) return 'permanent';
  return cause.passing ? 'temporary' : 'permanent';
}

function linkOf(link: StepLink, parties: readonly ProviderData[]): string | undefined {
  const keys = { lookup: 'lookupUrl', delist: 'delistUrl', postmaster: 'postmasterUrl' } as const;
  return parties.map((party) => party[keys[link]]).find((url) => url !== undefined);
}

function stepsOf(
  data: KnowledgeData,
  ids: readonly string[],
  parties: readonly ProviderData[],
  quoted: string | undefined,
  captures: Captures,
): Step[] {
  return ids.flatMap((id) => {
    const step = stepOf(data, id);
    if (step === undefined) return [];
    const page = step.link === undefined ? step.url : linkOf(step.link, parties);
    const url = step.link === 'lookup' && quoted !== undefined ? quoted : page;
    return [
      {
        key: `knowledge:${id}`,
        params: captures,
        url: url === undefined ? undefined : fillUrl(url, captures),
        who: step.who,
      },
    ];
  });
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
  const filled = urls.map((url) => fillUrl(url, captures));
  return [...new Set(quoted === undefined ? filled : [quoted, ...filled])];
}

function causeOf(data: KnowledgeData, id: CauseId): CauseData {
  return data.causes[id];
}

function stepOf(data: KnowledgeData, id: string): StepData | undefined {
  return Object.hasOwn(data.steps, id) ? data.steps[id] : undefined;
}
