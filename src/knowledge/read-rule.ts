/** `[[rule]]` of a knowledge file, checked field by field. */
import { CAUSES, type Permanence } from '../core/cause.ts';
import type { Confidence } from '../core/investigation.ts';
import { REASONS } from '../core/reason.ts';
import { PHASES } from '../core/reply.ts';
import type { MatchData, RuleData, RuleOrigin, RuleTurn, SampleData } from './data.ts';
import {
  complain,
  type Fields,
  isTable,
  onlyKeys,
  optionalBoolean,
  optionalString,
  optionalStrings,
  optionalText,
  optionalWord,
  optionalWords,
  requiredMonth,
  requiredString,
  requiredWord,
} from './fields.ts';
import { withPlainLetters } from './plain-letters.ts';

export type SourceRule = RuleData & RuleOrigin;

const RULE_KEYS = [
  'id',
  'match',
  'cause',
  'reason',
  'permanence',
  'confidence',
  'why',
  'steps',
  'urls',
  'filteredBy',
  'distinctive',
  'turn',
  'source',
  'seen',
  'samples',
  'note',
];
const MATCH_KEYS = ['code', 'status', 'phase', 'text', 'all', 'any', 'with', 'none', 'whole', 'host'];
const PERMANENCES: readonly Permanence[] = ['permanent', 'temporary', 'permanent-reply-temporary-cause'];
const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];
const TURNS: readonly RuleTurn[] = ['first', 'last'];

/** `undefined` when it is too broken to be used; the complaints say why. */
export function readRule(fields: Fields): SourceRule | undefined {
  onlyKeys(fields, RULE_KEYS);
  const id = requiredString(fields, 'id');
  const match = readMatch(fields);
  const cause = requiredWord(fields, 'cause', CAUSES);
  const confidence = requiredWord(fields, 'confidence', CONFIDENCES);
  const source = requiredString(fields, 'source');
  const seen = requiredMonth(fields, 'seen');
  const rest = {
    reason: optionalWord(fields, 'reason', REASONS),
    permanence: optionalWord(fields, 'permanence', PERMANENCES),
    why: optionalText(fields, 'why'),
    steps: optionalStrings(fields, 'steps'),
    urls: optionalStrings(fields, 'urls'),
    filteredBy: optionalString(fields, 'filteredBy'),
    distinctive: optionalBoolean(fields, 'distinctive'),
    turn: optionalWord(fields, 'turn', TURNS),
  };
  optionalString(fields, 'note');
  const samples = readSamples(fields);
  if (id === undefined || match === undefined || cause === undefined || confidence === undefined)
    return undefined;
  return {
    id,
    match,
    cause,
    confidence,
    ...rest,
    source: source ?? '',
    seen: seen ?? '',
    samples,
  };
}

function readMatch(fields: Fields): MatchData | undefined {
  const value = fields.table['match'];
  if (!isTable(value)) {
    complain(fields, value === undefined ? 'missing-key' : 'not-a-table', 'match', 'match');
    return undefined;
  }
  const inner: Fields = {
    ...fields,
    table: value,
    place: { ...fields.place, key: 'match' },
  };
  onlyKeys(inner, MATCH_KEYS);
  const text = optionalStrings(inner, 'text');
  const all = [...(text ?? []), ...(optionalStrings(inner, 'all') ?? [])];
  return {
    code: optionalStrings(inner, 'code'),
    status: optionalStrings(inner, 'status'),
    phase: optionalWords(inner, 'phase', PHASES),
    all: all.length === 0 ? undefined : all,
    any: anySpelling(optionalStrings(inner, 'any')),
    with: anySpelling(optionalStrings(inner, 'with')),
    none: anySpelling(optionalStrings(inner, 'none')),
    whole: optionalStrings(inner, 'whole'),
    host: optionalWord(inner, 'host', ['other']),
  };
}

function anySpelling(words: readonly string[] | undefined): readonly string[] | undefined {
  return words === undefined ? undefined : withPlainLetters(words);
}

/** A sample is a reply, or a table with what is known beside it: `{ text, code, status, phase, domain }`. */
function readSamples(fields: Fields): SampleData[] {
  const value = fields.table['samples'];
  if (!Array.isArray(value) || value.length === 0) {
    complain(fields, 'no-sample', '', 'id');
    return [];
  }
  const list: readonly unknown[] = value;
  return list.map((item) => readSample(fields, item)).filter((sample) => sample !== undefined);
}

function readSample(fields: Fields, item: unknown): SampleData | undefined {
  if (typeof item === 'string') return { text: item };
  if (!isTable(item)) {
    complain(fields, 'wrong-type', 'samples = ["…"]', 'samples');
    return undefined;
  }
  const inner: Fields = {
    ...fields,
    table: item,
    place: { ...fields.place, key: 'samples' },
  };
  onlyKeys(inner, ['text', 'code', 'status', 'phase', 'domain']);
  const text = requiredString(inner, 'text');
  const code = item['code'];
  if (code !== undefined && typeof code !== 'number') complain(inner, 'wrong-type', 'code = 550');
  const phase = optionalWord(inner, 'phase', PHASES);
  const status = optionalString(inner, 'status');
  const domain = optionalString(inner, 'domain');
  if (text === undefined) return undefined;
  return {
    text,
    code: typeof code === 'number' ? code : undefined,
    status,
    phase,
    domain,
  };
}
