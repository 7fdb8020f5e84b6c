/** One rule of the data made ready to match: parsed patterns, numbers instead of words. */
import type { Phase } from '../core/reply.ts';
import type { MatchData, ProviderData, RuleData } from './data.ts';
import { type Captures, matchPattern, parsePattern, type Pattern } from './pattern.ts';
import type { PreparedReply } from './reply-text.ts';
import { matchStatus, parseStatusPattern, type StatusPattern } from './status.ts';

/** The order in which rules are tried; within a stage in the order of the data. */
export const STAGES = ['first', 'provider', 'distinctive', 'blocklist', 'generic', 'last'] as const;

export type Stage = (typeof STAGES)[number];

/** `from`–`to` inclusive; `none`: matches only when no code is known. */
interface CodeRange {
  readonly from: number;
  readonly to: number;
}

export interface CompiledRule {
  readonly data: RuleData;
  /** The entry the rule stands in; `undefined` = generic. */
  readonly owner: ProviderData | undefined;
  readonly codes: readonly CodeRange[] | undefined;
  readonly statuses: readonly StatusPattern[] | undefined;
  readonly phases: readonly Phase[] | undefined;
  readonly all: readonly Pattern[];
  readonly any: readonly Pattern[];
  readonly none: readonly Pattern[];
  readonly whole: ReadonlySet<string> | undefined;
}

/** What `none` among the codes becomes. */
const NO_CODE = 0;

function parseCode(word: string): CodeRange | undefined {
  if (word === 'none') return { from: NO_CODE, to: NO_CODE };
  if (word === '4xx') return { from: 400, to: 499 };
  if (word === '5xx') return { from: 500, to: 599 };
  const code = Number(word);
  return Number.isInteger(code) && code >= 200 && code <= 599 && word.length === 3
    ? { from: code, to: code }
    : undefined;
}

/** Faulty parts are left out here; the checks of the data (check-rules.ts) have named them. */
export function compileRule(data: RuleData, owner: ProviderData | undefined): CompiledRule {
  const { match } = data;
  return {
    data,
    owner,
    codes: match.code?.map(parseCode).filter((range) => range !== undefined),
    statuses: match.status?.map(parseStatusPattern).filter((status) => status !== undefined),
    phases: match.phase,
    all: patterns(match.all),
    any: patterns(match.any),
    none: patterns(match.none),
    whole: match.whole === undefined ? undefined : new Set(match.whole),
  };
}

function patterns(sources: readonly string[] | undefined): Pattern[] {
  return (sources ?? []).map(parsePattern).filter((pattern) => typeof pattern !== 'string');
}

export function isCodeWord(word: string): boolean {
  return parseCode(word) !== undefined;
}

/** Groups of literals for the index: one group when `all` is there, else one for each alternative. */
export function neededLiterals(rule: CompiledRule): readonly (readonly string[])[] {
  if (rule.all.length > 0) return [rule.all.flatMap((pattern) => pattern.literals)];
  if (rule.any.length > 0) return rule.any.map((pattern) => pattern.literals);
  return [...(rule.whole ?? [])].map((text) => [text]);
}

export function hasText(match: MatchData): boolean {
  return match.all !== undefined || match.any !== undefined || match.whole !== undefined;
}

/** Captures when the rule matches, else `undefined`. */
export function tryRule(rule: CompiledRule, reply: PreparedReply): Captures | undefined {
  if (rule.codes !== undefined && !codeFits(rule.codes, reply.code)) return undefined;
  if (rule.statuses !== undefined && !statusFits(rule.statuses, reply)) return undefined;
  if (rule.phases !== undefined && !phaseFits(rule.phases, reply.phase)) return undefined;
  if (rule.whole !== undefined && !rule.whole.has(reply.body)) return undefined;
  const captures: Captures = {};
  for (const pattern of rule.all) if (!matchPattern(pattern, reply.body, captures)) return undefined;
  if (rule.any.length > 0 && !rule.any.some((p) => matchPattern(p, reply.body, captures))) return undefined;
  for (const pattern of rule.none) if (matchPattern(pattern, reply.body, {})) return undefined;
  if (rule.data.match.host === 'other' && !namesOtherHost(captures['host'], reply.recipientDomain))
    return undefined;
  return captures;
}

/** Known to differ; a domain that nobody told us cannot be compared. */
function namesOtherHost(host: string | undefined, domain: string | undefined): boolean {
  return host !== undefined && domain !== undefined && host !== domain.toLowerCase();
}

function codeFits(codes: readonly CodeRange[], code: number | undefined): boolean {
  const value = code ?? NO_CODE;
  return codes.some((range) => value >= range.from && value <= range.to);
}

function statusFits(patternList: readonly StatusPattern[], reply: PreparedReply): boolean {
  return reply.statuses.some((status) => patternList.some((pattern) => matchStatus(pattern, status)));
}

function phaseFits(phases: readonly Phase[], phase: Phase | undefined): boolean {
  return phase !== undefined && phases.includes(phase);
}

export function stageOf(rule: CompiledRule, provider: string | undefined): Stage | undefined {
  const { data, owner } = rule;
  if (data.turn !== undefined) return owner === undefined || owner.id === provider ? data.turn : undefined;
  if (owner === undefined) return 'generic';
  if (owner.id === provider) return 'provider';
  if (owner.kind === 'blocklist') return 'blocklist';
  return data.distinctive === true ? 'distinctive' : undefined;
}
