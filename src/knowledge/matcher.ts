/** Finds the rule that says what a reply means: candidates from the index, then in the order of the stages. */
import type { CauseId } from '../core/cause.ts';
import type { KnowledgeData, ProviderData, RuleData } from './data.ts';
import { buildGramIndex, chooseGrams, type GramIndex } from './gram-index.ts';
import type { Captures } from './pattern.ts';
import { classOf, type PreparedReply } from './reply-text.ts';
import { type CompiledRule, compileRule, filedLiterals, STAGES, stagesOf, tryRule } from './rules.ts';
import { buildSenses, type Senses } from './senses.ts';
import { matchStatus, parseStatusPattern, type StatusPattern } from './status.ts';

/** What was found, before it is dressed up as an answer. */
export interface Verdict {
  readonly cause: CauseId;
  /** Rule id, `status:…`, `code:…` or `none`. */
  readonly rule: string;
  readonly data: RuleData | undefined;
  /** The entry the rule stands in; `undefined` = generic. */
  readonly owner: ProviderData | undefined;
  readonly captures: Captures;
}

export interface Matcher {
  find(reply: PreparedReply, provider: string | undefined): Verdict;
}

interface FiledRule {
  readonly data: RuleData;
  readonly owner: ProviderData | undefined;
  /** Numbers in STAGES; -1 = not tried. */
  readonly own: number;
  readonly other: number;
  /** Made when the rule is first tried: most never are. */
  compiled: CompiledRule | undefined;
}

interface FiledStatus {
  readonly pattern: StatusPattern;
  readonly text: string;
  readonly cause: CauseId;
}

interface Files {
  readonly rules: readonly FiledRule[];
  readonly index: GramIndex;
  /** Of each filed pattern, its rule and its number among the rule's alternatives. */
  readonly ruleOf: readonly number[];
  readonly alternativeOf: readonly number[];
  /** Rules without text, by number: tried on every reply, those of a provider on its own replies. */
  readonly textless: readonly number[];
  readonly textlessOf: ReadonlyMap<string, readonly number[]>;
  readonly scratch: Scratch;
  readonly statuses: readonly FiledStatus[];
}

/** Working memory of one match, kept so that a match allocates little. Stamps tell what belongs to this match. */
interface Scratch {
  match: number;
  readonly ruleStamp: Int32Array;
  readonly patternStamp: Int32Array;
  /** Of each rule the last alternative found, and of each pattern the one found before it; -1 ends. */
  readonly lastFound: Int32Array;
  readonly foundBefore: Int32Array;
}

/** Stage and rule number in one integer, so that sorting numbers sorts candidates. */
const STAGE_STEP = 1 << 20;

/** From this stage on rules hold wordings of any server. */
const WORDINGS = STAGES.indexOf('generic') * STAGE_STEP;

export function buildMatcher(data: KnowledgeData): Matcher {
  const files = fileRules(data);
  const senses = buildSenses(data.senses, data.readings, data.senseGrams);
  return {
    find: (reply, provider): Verdict => {
      const told = byRules(files, reply, provider);
      if (told !== undefined && told.cause !== 'unspecified') return told;
      // Words that say no more than that it failed do not hide a status that says why.
      return (
        byTellingStatus(files.statuses, reply) ??
        bySenses(senses, reply) ??
        told ??
        byStatus(files.statuses, reply) ??
        byClass(reply)
      );
    },
  };
}

/** By the senses of the words, where no wording is known. */
function bySenses(senses: Senses, reply: PreparedReply): Verdict | undefined {
  const words = reply.wordsFrom === 0 ? reply.words : reply.words.slice(reply.wordsFrom);
  const reading = senses.read(words);
  if (reading === undefined) return undefined;
  const { id, cause } = reading;
  return { cause, rule: `sense.${id}`, data: undefined, owner: undefined, captures: {} };
}

function fileRules(data: KnowledgeData): Files {
  const rules: FiledRule[] = [];
  const add = (rule: RuleData, owner: ProviderData | undefined): void => {
    const stages = stagesOf(rule, owner);
    const own = stages.own === undefined ? -1 : STAGES.indexOf(stages.own);
    const other = stages.other === undefined ? -1 : STAGES.indexOf(stages.other);
    rules.push({ data: rule, owner, own, other, compiled: undefined });
  };
  for (const provider of data.providers) for (const rule of provider.rules) add(rule, provider);
  for (const rule of data.generic) add(rule, undefined);
  const literals: string[] = [];
  const ruleOf: number[] = [];
  const alternativeOf: number[] = [];
  const textless: number[] = [];
  const textlessOf = new Map<string, number[]>();
  rules.forEach((rule, number) => {
    const filed = filedLiterals(rule.data);
    if (filed.length === 0 && rule.other >= 0) textless.push(number);
    if (filed.length === 0 && rule.other < 0 && rule.owner !== undefined) {
      textlessOf.set(rule.owner.id, [...(textlessOf.get(rule.owner.id) ?? []), number]);
    }
    filed.forEach((literal, alternative) => {
      literals.push(literal);
      ruleOf.push(number);
      alternativeOf.push(alternative);
    });
  });
  const statuses = data.statuses.flatMap(({ status, cause }) => {
    const pattern = parseStatusPattern(status);
    return pattern === undefined ? [] : [{ pattern, text: status, cause }];
  });
  const index = buildGramIndex(literals, data.gramOffsets);
  const scratch = newScratch(rules.length, literals.length);
  return {
    rules,
    index,
    ruleOf,
    alternativeOf,
    textless,
    textlessOf,
    statuses,
    scratch,
  };
}

/** For the build: see KnowledgeData.gramOffsets. */
export function gramOffsetsOf(data: KnowledgeData): number[] {
  const rules = [...data.providers.flatMap((provider) => provider.rules), ...data.generic];
  return chooseGrams(rules.flatMap(filedLiterals));
}

function newScratch(rules: number, patterns: number): Scratch {
  return {
    match: 0,
    ruleStamp: new Int32Array(rules),
    patternStamp: new Int32Array(patterns),
    lastFound: new Int32Array(rules),
    foundBefore: new Int32Array(patterns),
  };
}

/** Of wordings, those without the names in them decide; what a name says counts when they say nothing. */
function byRules(files: Files, reply: PreparedReply, provider: string | undefined): Verdict | undefined {
  const order = candidates(files, reply.body, provider);
  const told = firstThatMatches(files, order, reply, reply.words);
  const silent = told === undefined || told.cause === 'unspecified';
  const verdict =
    silent && reply.words !== reply.body ? (firstThatMatches(files, order, reply, reply.body) ?? told) : told;
  if (verdict === undefined) return undefined;
  // A sender's summary word is no evidence, but a status beside it is some.
  const summary = verdict.data?.turn === 'first' && verdict.cause === 'unknown';
  return summary ? (byStatus(files.statuses, reply) ?? verdict) : verdict;
}

function firstThatMatches(
  files: Files,
  order: readonly number[],
  reply: PreparedReply,
  words: string,
): Verdict | undefined {
  for (const key of order) {
    const text = key >= WORDINGS ? words : reply.body;
    const verdict = tryFiled(files, key % STAGE_STEP, reply, text);
    if (verdict !== undefined) return verdict;
  }
  return undefined;
}

/** Rules that can match, in the order in which they are to be tried. */
function candidates(files: Files, body: string, provider: string | undefined): number[] {
  const { rules, ruleOf, scratch } = files;
  const order: number[] = [];
  scratch.match += 1;
  const stamp = scratch.match;
  const consider = (number: number): void => {
    const rule = rules[number];
    if (rule === undefined) return;
    scratch.ruleStamp[number] = stamp;
    scratch.lastFound[number] = -1;
    const stage = rule.owner !== undefined && rule.owner.id === provider ? rule.own : rule.other;
    if (stage >= 0) order.push(stage * STAGE_STEP + number);
  };
  for (const number of files.textless) consider(number);
  if (provider !== undefined) for (const number of files.textlessOf.get(provider) ?? []) consider(number);
  files.index.candidates(body, (pattern) => {
    if (scratch.patternStamp[pattern] === stamp) return;
    scratch.patternStamp[pattern] = stamp;
    const number = ruleOf[pattern] ?? -1;
    if (scratch.ruleStamp[number] !== stamp) consider(number);
    scratch.foundBefore[pattern] = scratch.lastFound[number] ?? -1;
    scratch.lastFound[number] = pattern;
  });
  return order.length > 1 ? order.sort(ascending) : order;
}

function ascending(a: number, b: number): number {
  return a - b;
}

function tryFiled(files: Files, number: number, reply: PreparedReply, text: string): Verdict | undefined {
  const rule = files.rules[number];
  if (rule === undefined) return undefined;
  rule.compiled ??= compileRule(rule.data);
  const captures = tryRule(rule.compiled, reply, text, alternativesFound(files, number));
  if (captures === undefined) return undefined;
  const { data, owner } = rule;
  return { cause: data.cause, rule: data.id, data, owner, captures };
}

function alternativesFound({ scratch, alternativeOf }: Files, number: number): number[] {
  const found: number[] = [];
  let pattern = scratch.lastFound[number] ?? -1;
  while (pattern >= 0) {
    found.push(alternativeOf[pattern] ?? -1);
    pattern = scratch.foundBefore[pattern] ?? -1;
  }
  // In the order of the data, so that the result does not depend on where in the text they stand.
  return found.length > 1 ? found.sort(ascending) : found;
}

/** `x.y.0` is `other or undefined`, and 5.7.1 is given for anything. */
function byTellingStatus(statuses: readonly FiledStatus[], reply: PreparedReply): Verdict | undefined {
  const telling = reply.statuses.filter(
    ({ subject, detail }) => detail !== 0 && !(subject === 7 && detail === 1),
  );
  return telling.length === 0 ? undefined : byStatus(statuses, { ...reply, statuses: telling });
}

function byStatus(statuses: readonly FiledStatus[], reply: PreparedReply): Verdict | undefined {
  for (const status of reply.statuses) {
    const hit = statuses.find(({ pattern }) => matchStatus(pattern, status));
    if (hit !== undefined) {
      return {
        cause: hit.cause,
        rule: `status:${hit.text}`,
        data: undefined,
        owner: undefined,
        captures: {},
      };
    }
  }
  return undefined;
}

function byClass(reply: PreparedReply): Verdict {
  const cls = classOf(reply);
  const rule = cls === undefined ? 'none' : `code:${cls}`;
  const cause = cls === 2 ? 'delivered' : 'unknown';
  return { cause, rule, data: undefined, owner: undefined, captures: {} };
}
