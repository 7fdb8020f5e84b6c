/** Checks across rules: ids, words that must exist elsewhere, conditions that can never hold. */
import { LIMITS } from '../core/limits.ts';
import type { Actor, CauseId } from '../core/cause.ts';
import type { CauseData, RuleData, StepData } from './data.ts';
import { GRAM } from './gram-index.ts';
import { parsePattern } from './pattern.ts';
import type { Complaint, Place, ProblemKey } from './problem.ts';
import { isSlug } from './read-file.ts';
import { comparable } from './reply-text.ts';
import { hasText, isCodeWord } from './rules.ts';
import { parseStatus, parseStatusPattern } from './status.ts';
import { hostOfUrl } from './urls.ts';

/** What a rule may refer to. */
export interface KnownWords {
  readonly steps: ReadonlyMap<string, StepData>;
  readonly causes: Readonly<Record<CauseId, CauseData>>;
  readonly providers: ReadonlySet<string>;
}

export function checkRule(
  rule: RuleData,
  owner: string | undefined,
  place: Place,
  known: KnownWords,
): Complaint[] {
  const complaints: Complaint[] = [];
  const add = (key: ProblemKey, detail: string, at: string): void => {
    complaints.push({ key, detail, place: { ...place, key: at } });
  };
  const [prefix, name, more] = rule.id.split('.');
  const shaped =
    prefix !== undefined && name !== undefined && more === undefined && isSlug(prefix) && isSlug(name);
  if (!shaped || (owner !== undefined && prefix !== owner)) add('bad-id', rule.id, 'id');
  const { who } = known.causes[rule.cause];
  for (const id of rule.steps ?? []) {
    const step = known.steps.get(id);
    if (step === undefined) add('unknown-word', `step ${id}`, 'steps');
    else if (!isFitting(step, who)) add('step-does-not-fit', `${rule.cause}, ${id}`, 'steps');
  }
  const vendor = rule.filteredBy;
  if (vendor !== undefined && !known.providers.has(vendor))
    add('unknown-word', `filteredBy ${vendor}`, 'filteredBy');
  for (const url of rule.urls ?? [])
    if (hostOfUrl(url) === undefined) add('wrong-type', `urls: ${url}`, 'urls');
  if (rule.turn !== undefined && owner !== undefined && rule.turn === 'first')
    add('unknown-word', 'turn = "first"', 'turn');
  checkMatch(rule, add);
  return complaints;
}

/** Whether the advice can be right at all when `who` has to act. */
export function isFitting({ needs }: StepData, who: Actor): boolean {
  if (needs === 'sender') return who.startsWith('sender-');
  return needs !== 'recipient' || who === 'recipient';
}

type Add = (key: ProblemKey, detail: string, at: string) => void;

function checkMatch({ match }: RuleData, add: Add): void {
  if (!hasText(match) && match.status === undefined && match.phase === undefined)
    add('no-condition', '', 'match');
  for (const code of match.code ?? []) if (!isCodeWord(code)) add('never-matches', `code ${code}`, 'match');
  const statuses = match.status ?? [];
  for (const status of statuses) {
    if (parseStatusPattern(status) === undefined) add('never-matches', `status ${status}`, 'match');
  }
  if (contradicts(match.code, statuses))
    add('never-matches', `code ${match.code?.join()} + status ${statuses.join()}`, 'match');
  for (const text of match.whole ?? []) {
    const fault = literalFault(text);
    if (fault !== undefined) add('never-matches', `"${text}" (${fault})`, 'match');
  }
  // The others need no gram of the index, so they may be short.
  for (const text of [...(match.all ?? []), ...(match.any ?? [])]) checkPattern(text, GRAM, add);
  for (const text of [...(match.with ?? []), ...(match.none ?? [])]) checkPattern(text, 1, add);
}

function checkPattern(text: string, least: number, add: Add): void {
  const pattern = parsePattern(text);
  if (typeof pattern === 'string') {
    add('never-matches', `"${text}" (${pattern})`, 'match');
    return;
  }
  const faults = pattern.literals.map(literalFault).filter((fault) => fault !== undefined);
  const longest = Math.max(...pattern.literals.map((literal) => literal.length));
  if (longest < least) faults.push(`shorter than ${least} characters`);
  if (text.length > LIMITS.replyText) faults.push('too long');
  for (const fault of faults) add('never-matches', `"${text}" (${fault})`, 'match');
}

/** Replies are compared in their comparable form, so a literal must be in it too. */
function literalFault(literal: string): string | undefined {
  if (literal !== literal.toLowerCase()) return 'upper case';
  if (comparable(`x${literal}x`) !== `x${literal}x`)
    return 'white space or quotes that are made plain before comparing';
  if (startsWithCode(literal)) return 'reply code inside the text; use code and status';
  return undefined;
}

/** `550 5.7.1 foo`, `550-foo`, `5.7.1 foo` at the start: codes are taken off before comparing. */
function startsWithCode(literal: string): boolean {
  const space = literal.indexOf(' ');
  const head = space < 0 ? literal : literal.slice(0, space);
  const code = literal.slice(0, 3);
  return (
    parseStatus(head) !== undefined ||
    (literal.charAt(3) === '-' && isCodeWord(code) && code.charAt(1) !== 'x')
  );
}

/** Codes of one class with statuses of the other. */
function contradicts(codes: readonly string[] | undefined, statuses: readonly string[]): boolean {
  if (codes === undefined || statuses.length === 0) return false;
  const classes = new Set(codes.map((code) => code.charAt(0)));
  if (classes.has('n')) return false;
  return statuses.every((status) => status.charAt(0) !== 'x' && !classes.has(status.charAt(0)));
}
