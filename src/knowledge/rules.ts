/** One rule of the data made ready to match: parsed patterns, numbers instead of words. */
import type { Phase } from '../core/reply.ts';
import type { MatchData, ProviderData, RuleData } from './data.ts';
import { type Captures, longestLiteral, matchPattern, parsePattern, type Pattern } from './pattern.ts';
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
  readonly codes: readonly CodeRange[] | undefined;
  readonly statuses: readonly StatusPattern[] | undefined;
  readonly phases: readonly Phase[] | undefined;
  readonly all: readonly Pattern[];
  readonly any: readonly Pattern[];
  readonly with: readonly Pattern[];
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
export function compileRule(data: RuleData): CompiledRule {
  const { match } = data;
  return {
    data,
    codes: match.code?.map(parseCode).filter((range) => range !== undefined),
    statuses: match.status?.map(parseStatusPattern).filter((status) => status !== undefined),
    phases: match.phase,
    all: patterns(match.all),
    any: patterns(match.any),
    with: patterns(match.with),
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

/**
 * Literals to file the rule under: one when `all` is there, else one for each alternative (by its number in
 * the data); none when the rule has no text.
 */
export function filedLiterals({ match }: RuleData): readonly string[] {
  if (match.all !== undefined) return [longest(match.all.map(longestLiteral))];
  return (match.any ?? match.whole ?? []).map(longestLiteral);
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

export function hasText(match: MatchData): boolean {
  return match.all !== undefined || match.any !== undefined || match.whole !== undefined;
}

/**
 * Captures when the rule matches, else `undefined`. `text`: the body of the reply, or its words without names.
 * `alternatives`: numbers of the patterns of `any` that the index found in the body; the others cannot occur.
 */
export function tryRule(
  rule: CompiledRule,
  reply: PreparedReply,
  text: string,
  alternatives: readonly number[],
): Captures | undefined {
  if (rule.codes !== undefined && !codeFits(rule.codes, reply.code)) return undefined;
  if (rule.statuses !== undefined && !statusFits(rule.statuses, reply)) return undefined;
  if (rule.phases !== undefined && !phaseFits(rule.phases, reply.phase)) return undefined;
  if (rule.whole !== undefined && !rule.whole.has(reply.body)) return undefined;
  const captures: Captures = {};
  for (const pattern of rule.all)
    if (!matchPattern(pattern, text, captures, reply.unmasked)) return undefined;
  if (rule.any.length > 0 && !anyMatches(rule, reply, text, alternatives, captures)) return undefined;
  if (rule.with.length > 0 && !rule.with.some((one) => matchPattern(one, text, captures, reply.unmasked)))
    return undefined;
  for (const pattern of rule.none) if (matchPattern(pattern, text, {})) return undefined;
  if (rule.data.match.host === 'other' && !namesOtherHost(captures['host'], reply.recipientDomain)) {
    return undefined;
  }
  return captures;
}

function anyMatches(
  rule: CompiledRule,
  { body, unmasked }: PreparedReply,
  text: string,
  alternatives: readonly number[],
  captures: Captures,
): boolean {
  // Filed under a literal of `all`: then nothing is known about the alternatives.
  if (rule.all.length > 0) return rule.any.some((pattern) => matchPattern(pattern, text, captures, unmasked));
  return alternatives.some((number) => {
    const pattern = rule.any[number];
    if (pattern === undefined) return false;
    // The index has found its longest literal in the body: a pattern that is nothing else has matched.
    const found = pattern.plain !== undefined && text === body;
    return found || matchPattern(pattern, text, captures, unmasked);
  });
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

/** Stage of a rule when its own provider answered, and when another or an unknown one did. */
export function stagesOf(
  data: RuleData,
  owner: ProviderData | undefined,
): { readonly own: Stage | undefined; readonly other: Stage | undefined } {
  if (data.turn !== undefined)
    return {
      own: data.turn,
      other: owner === undefined ? data.turn : undefined,
    };
  if (owner === undefined) return { own: 'generic', other: 'generic' };
  const elsewhere = data.distinctive === true ? 'distinctive' : undefined;
  return {
    own: 'provider',
    other: owner.kind === 'blocklist' ? 'blocklist' : elsewhere,
  };
}
