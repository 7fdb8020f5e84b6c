/** One knowledge file: what it may hold, checked key by key. A file may hold any of the parts. */
import { ACTORS, CAUSES, type CauseId, type Retry } from '../core/cause.ts';
import type { ProviderFacts } from '../core/knowledge.ts';
import { REASONS } from '../core/reason.ts';
import {
  type CauseData,
  type SenseData,
  type ServiceData,
  STEP_LINKS,
  STEP_NEEDS,
  type StatusData,
  type StepData,
} from './data.ts';
import {
  complain,
  type Fields,
  isTable,
  onlyKeys,
  optionalString,
  optionalStrings,
  optionalText,
  optionalWord,
  requiredBoolean,
  requiredMonth,
  requiredString,
  requiredText,
  requiredWord,
  textOf,
} from './fields.ts';
import type { Complaint } from './problem.ts';
import { readRule, type SourceRule } from './read-rule.ts';
import { readReadings, readSense, type SourceReading } from './read-senses.ts';
import { parseStatusPattern } from './status.ts';

export interface SourceFile {
  readonly file: string;
  readonly provider: ProviderFacts | undefined;
  /** With its number among the `[[rule]]` of the file. */
  readonly rules: readonly {
    readonly rule: SourceRule;
    readonly number: number;
  }[];
  readonly causes: readonly (readonly [CauseId, CauseData])[];
  readonly steps: readonly (readonly [string, StepData])[];
  readonly statuses: readonly StatusData[];
  readonly services: readonly (readonly [string, ServiceData])[];
  readonly senses: readonly SenseData[];
  readonly readings: readonly SourceReading[];
}

const KINDS: readonly ProviderFacts['kind'][] = ['mailbox', 'carrier', 'filter', 'blocklist'];
const RETRIES: readonly Retry[] = ['yes', 'after-fix', 'no'];
const PROVIDER_KEYS = [
  'id',
  'name',
  'kind',
  'domains',
  'mx',
  'filteredBy',
  'lookupUrl',
  'delistUrl',
  'postmasterUrl',
  'afterAcceptance',
  'junkFolder',
  'sources',
  'seen',
  'note',
];
const PART_KEYS = ['rule', 'cause', 'step', 'status', 'service', 'sense', 'reading'];

export function readKnowledgeFile(file: string, content: unknown, complaints: Complaint[]): SourceFile {
  const empty = {
    file,
    provider: undefined,
    rules: [],
    causes: [],
    steps: [],
    statuses: [],
    services: [],
    senses: [],
    readings: [],
  };
  if (!isTable(content)) {
    complaints.push({ key: 'not-a-table', detail: file, place: { file } });
    return empty;
  }
  const fields: Fields = { table: content, place: { file }, complaints };
  onlyKeys(fields, [...PROVIDER_KEYS, ...PART_KEYS]);
  const hasHeader = PROVIDER_KEYS.some(
    (key) => content[key] !== undefined && key !== 'note' && key !== 'seen',
  );
  return {
    file,
    provider: hasHeader ? readProvider(fields) : undefined,
    rules: readRules(fields),
    causes: tablesOf(fields, 'cause').flatMap(([id, inner]) => readCause(id, inner)),
    steps: tablesOf(fields, 'step').flatMap(([id, inner]) => readStep(id, inner)),
    statuses: readStatuses(fields),
    services: tablesOf(fields, 'service').flatMap(([id, inner]) => readService(id, inner)),
    senses: tablesOf(fields, 'sense').flatMap(([id, inner]) => readSense(id, inner)),
    readings: readReadings(fields),
  };
}

function readProvider(fields: Fields): ProviderFacts | undefined {
  const id = requiredString(fields, 'id');
  const name = requiredText(fields, 'name');
  const kind = requiredWord(fields, 'kind', KINDS);
  if (fields.table['sources'] === undefined) complain(fields, 'missing-key', 'sources');
  else optionalStrings(fields, 'sources');
  requiredMonth(fields, 'seen');
  optionalString(fields, 'note');
  const facts = {
    domains: optionalStrings(fields, 'domains') ?? [],
    mxSuffixes: optionalStrings(fields, 'mx') ?? [],
    filteredBy: optionalString(fields, 'filteredBy'),
    lookupUrl: optionalString(fields, 'lookupUrl'),
    delistUrl: optionalString(fields, 'delistUrl'),
    postmasterUrl: optionalString(fields, 'postmasterUrl'),
    afterAcceptance: optionalText(fields, 'afterAcceptance'),
    junkFolder: optionalText(fields, 'junkFolder'),
  };
  if (facts.lookupUrl !== undefined && facts.lookupUrl === facts.postmasterUrl)
    complain(fields, 'no-look-up', facts.lookupUrl, 'lookupUrl');
  for (const key of ['domains', 'mx'] as const) {
    const names = key === 'mx' ? facts.mxSuffixes : facts.domains;
    for (const name of names) if (!isDomainName(name)) complain(fields, 'never-matches', name, key);
  }
  if (id !== undefined && !isSlug(id)) complain(fields, 'bad-id', id, 'id');
  return id === undefined || name === undefined || kind === undefined
    ? undefined
    : { id, name, kind, ...facts };
}

export function isSlug(text: string): boolean {
  if (text === '' || text.startsWith('-') || text.endsWith('-')) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const ok = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45;
    if (!ok) return false;
  }
  return true;
}

/** `docomo.ne.jp`, `.icloud.com` (hosts below it), `*.ezweb.ne.jp` (domains below it). */
function isDomainName(name: string): boolean {
  const bare = name.startsWith('*.') ? name.slice(2) : name.startsWith('.') ? name.slice(1) : name;
  const labels = bare.split('.');
  return labels.length >= 2 && labels.every(isSlug);
}

function readRules(fields: Fields): { rule: SourceRule; number: number }[] {
  const value = fields.table['rule'];
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    complain(fields, 'wrong-type', '[[rule]]', 'rule');
    return [];
  }
  const list: readonly unknown[] = value;
  return list.flatMap((item, number) => {
    const entry = isTable(item) && typeof item['id'] === 'string' ? item['id'] : undefined;
    const place = { ...fields.place, rule: number, entry };
    if (!isTable(item)) {
      complain({ ...fields, place }, 'not-a-table', 'rule');
      return [];
    }
    const rule = readRule({ ...fields, table: item, place });
    return rule === undefined ? [] : [{ rule, number }];
  });
}

/** The tables `[part.ID]`. */
function tablesOf(fields: Fields, part: 'cause' | 'step' | 'service' | 'sense'): [string, Fields][] {
  const value = fields.table[part];
  if (value === undefined) return [];
  if (!isTable(value)) {
    complain(fields, 'not-a-table', part, part);
    return [];
  }
  return Object.entries(value).flatMap(([id, item]): [string, Fields][] => {
    const place = { ...fields.place, table: `${part}.${id}`, entry: id };
    if (!isSlug(id)) complain({ ...fields, place }, 'bad-id', id);
    if (isTable(item)) return [[id, { ...fields, table: item, place }]];
    complain({ ...fields, place }, 'not-a-table', `${part}.${id}`);
    return [];
  });
}

function readCause(id: string, fields: Fields): [CauseId, CauseData][] {
  const cause = CAUSES.find((known) => known === id);
  if (cause === undefined) complain(fields, 'unknown-word', `cause ${id}`);
  onlyKeys(fields, ['reason', 'who', 'retry', 'hard', 'passing', 'meaning', 'steps']);
  const reason = requiredWord(fields, 'reason', REASONS);
  const who = requiredWord(fields, 'who', ACTORS);
  const retry = requiredWord(fields, 'retry', RETRIES);
  const hard = requiredBoolean(fields, 'hard');
  const passing = requiredBoolean(fields, 'passing');
  const meaning = requiredText(fields, 'meaning');
  if (fields.table['steps'] === undefined) complain(fields, 'missing-key', 'steps');
  const steps = isEmptyList(fields.table['steps']) ? [] : (optionalStrings(fields, 'steps') ?? []);
  if (cause === undefined || reason === undefined || who === undefined || retry === undefined) return [];
  if (hard === undefined || passing === undefined || meaning === undefined) return [];
  return [[cause, { reason, who, retry, hard, passing, meaning, steps }]];
}

/** There is nothing to do about an automatic reply. */
function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function readStep(id: string, fields: Fields): [string, StepData][] {
  onlyKeys(fields, ['ja', 'en', 'who', 'url', 'link', 'otherwise', 'needs']);
  const text = textOf(fields, '');
  const who = requiredWord(fields, 'who', ACTORS);
  const url = optionalString(fields, 'url');
  const link = optionalWord(fields, 'link', STEP_LINKS);
  const otherwise = optionalString(fields, 'otherwise');
  const needs = optionalWord(fields, 'needs', STEP_NEEDS);
  return text === undefined || who === undefined ? [] : [[id, { text, who, url, link, otherwise, needs }]];
}

function readService(id: string, fields: Fields): [string, ServiceData][] {
  onlyKeys(fields, ['name', 'suppression', 'sources', 'seen']);
  const name = requiredText(fields, 'name');
  const suppression = optionalStrings(fields, 'suppression') ?? [];
  if (fields.table['sources'] === undefined) complain(fields, 'missing-key', 'sources');
  else optionalStrings(fields, 'sources');
  requiredMonth(fields, 'seen');
  return name === undefined ? [] : [[id, { name, suppression }]];
}

function readStatuses(fields: Fields): StatusData[] {
  const value = fields.table['status'];
  if (value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => {
    if (!isTable(item)) {
      complain(fields, 'not-a-table', 'status', 'status');
      return [];
    }
    const inner: Fields = {
      ...fields,
      table: item,
      place: { ...fields.place, entry: String(item['status']) },
    };
    onlyKeys(inner, ['status', 'cause', 'name']);
    const status = requiredString(inner, 'status');
    const cause = requiredWord(inner, 'cause', CAUSES);
    optionalString(inner, 'name');
    if (status === undefined || cause === undefined) return [];
    if (parseStatusPattern(status) === undefined) complain(inner, 'never-matches', status);
    return [{ status, cause }];
  });
}
