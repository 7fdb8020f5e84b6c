/** From files to knowledge: read every file, put the layers together, check what refers to what, try the samples. */
import { CAUSES, type CauseId } from '../core/cause.ts';
import type { Knowledge, ReplyQuery } from '../core/knowledge.ts';
import { checkRule, isFitting, type KnownWords } from './check-rules.ts';
import { compile } from './compile.ts';
import type {
  CauseData,
  KnowledgeData,
  ProviderData,
  RuleData,
  SampleData,
  ServiceData,
  StepData,
} from './data.ts';
import { gramOffsetsOf } from './matcher.ts';
import { senseGramsOf } from './senses.ts';
import { type Complaint, type KnowledgeProblem, type Place, problemOf } from './problem.ts';
import { readKnowledgeFile, type SourceFile } from './read-file.ts';
import type { SourceRule } from './read-rule.ts';

/** A parsed file and its text (to name lines). `content` is `undefined` when it could not be parsed. */
export interface KnowledgeFile {
  readonly file: string;
  readonly source: string;
  readonly content: unknown;
  readonly fault?: { readonly line: number | undefined; readonly message: string } | undefined;
}

export interface BuiltKnowledge {
  /** `undefined` when causes are missing: then there is nothing to build on. */
  readonly data: KnowledgeData | undefined;
  readonly problems: readonly KnowledgeProblem[];
}

/** Files in the order of their layers: what comes first is tried first. */
export function buildKnowledge(files: readonly KnowledgeFile[]): BuiltKnowledge {
  const complaints: Complaint[] = [];
  const sources = new Map(files.map((file) => [file.file, file.source]));
  const faults: KnowledgeProblem[] = [];
  const read: SourceFile[] = [];
  for (const file of files) {
    if (file.fault === undefined) read.push(readKnowledgeFile(file.file, file.content, complaints));
    else {
      const place = { file: file.file };
      const problem = problemOf({ key: 'not-toml', place, detail: file.fault.message }, new Map());
      faults.push({ ...problem, line: file.fault.line });
    }
  }
  const joined = join(read, complaints);
  const data =
    joined === undefined
      ? undefined
      : { ...joined, gramOffsets: gramOffsetsOf(joined), senseGrams: senseGramsOf(joined.senses) };
  checkAll(read, data, complaints);
  if (data !== undefined) trySamples(read, compile(data), complaints);
  return {
    data,
    problems: [...faults, ...complaints.map((complaint) => problemOf(complaint, sources))],
  };
}

/** Puts validated data to work. Data that `buildKnowledge` made without problems compiles without problems. */
export function compileKnowledge(data: KnowledgeData): {
  readonly knowledge: Knowledge;
  readonly problems: readonly KnowledgeProblem[];
} {
  const complaints: Complaint[] = [];
  const known = knownWords(data);
  for (const provider of data.providers) {
    for (const rule of provider.rules)
      complaints.push(...checkRule(rule, provider.id, placeOf(provider.id, rule), known));
  }
  for (const rule of data.generic)
    complaints.push(...checkRule(rule, undefined, placeOf('generic', rule), known));
  return {
    knowledge: compile(data),
    problems: complaints.map((complaint) => problemOf(complaint, new Map())),
  };
}

function placeOf(file: string, rule: RuleData): Place {
  return { file, entry: rule.id };
}

function knownWords(data: KnowledgeData): KnownWords {
  return {
    steps: new Map(Object.entries(data.steps)),
    causes: data.causes,
    providers: new Set(data.providers.map((provider) => provider.id)),
  };
}

function join(read: readonly SourceFile[], complaints: Complaint[]): KnowledgeData | undefined {
  const causes = new Map<CauseId, CauseData>();
  const steps: Record<string, StepData> = {};
  const services: Record<string, ServiceData> = {};
  for (const file of read) {
    for (const [id, service] of file.services) if (!Object.hasOwn(services, id)) services[id] = service;
    for (const [id, cause] of file.causes) if (!causes.has(id)) causes.set(id, cause);
    for (const [id, step] of file.steps) if (!Object.hasOwn(steps, id)) steps[id] = step;
  }
  const missing = CAUSES.filter((id) => !causes.has(id));
  for (const id of missing)
    complaints.push({
      key: 'missing-cause',
      detail: id,
      place: { file: 'causes.toml', entry: id },
    });
  const complete = Object.fromEntries(causes);
  if (!isComplete(complete)) return undefined;
  return {
    causes: complete,
    steps,
    providers: read.flatMap(providerOf),
    generic: read.flatMap((file) =>
      file.provider === undefined ? file.rules.map(({ rule }) => rulePart(rule)) : [],
    ),
    statuses: read.flatMap((file) => file.statuses),
    services,
    senses: read.flatMap((file) => file.senses),
    readings: read.flatMap((file) => file.readings.map(({ reading }) => reading)),
  };
}

function isComplete(causes: Readonly<Record<string, CauseData>>): causes is Record<CauseId, CauseData> {
  return CAUSES.every((id) => Object.hasOwn(causes, id));
}

function providerOf(file: SourceFile): ProviderData[] {
  return file.provider === undefined
    ? []
    : [
        {
          ...file.provider,
          rules: file.rules.map(({ rule }) => rulePart(rule)),
        },
      ];
}

/** Without what only the files need; absent keys stay absent, so that the JSON is the same after a round trip. */
function rulePart(rule: SourceRule): RuleData {
  const { source: _source, seen: _seen, samples: _samples, ...kept } = rule;
  return kept;
}

function checkAll(
  read: readonly SourceFile[],
  data: KnowledgeData | undefined,
  complaints: Complaint[],
): void {
  const known = data === undefined ? undefined : knownWords(data);
  const taken = new Set<string>();
  const senses = new Set(read.flatMap((file) => file.senses.map(({ id }) => id)));
  for (const file of read) {
    for (const { reading, place } of file.readings) {
      once(taken, `reading ${reading.id}`, place, complaints);
      for (const sense of [...reading.all.flat(), ...reading.none])
        if (!senses.has(sense)) complaints.push({ key: 'unknown-word', detail: `sense ${sense}`, place });
    }
    const { provider } = file;
    for (const [id] of file.steps)
      once(taken, `step ${id}`, { file: file.file, table: `step.${id}`, entry: id }, complaints);
    for (const [id, { otherwise }] of file.steps) {
      if (otherwise === undefined || (known?.steps.get(otherwise) ?? { otherwise }).otherwise === undefined)
        continue;
      const place = { file: file.file, table: `step.${id}`, key: 'otherwise', entry: id };
      complaints.push({ key: 'unknown-word', detail: `step ${otherwise}`, place });
    }
    for (const [id] of file.causes)
      once(taken, `cause ${id}`, { file: file.file, table: `cause.${id}`, entry: id }, complaints);
    for (const [id] of file.services)
      once(taken, `service ${id}`, { file: file.file, table: `service.${id}`, entry: id }, complaints);
    for (const { rule, number } of file.rules) {
      const place = { file: file.file, rule: number, entry: rule.id };
      once(taken, rule.id, { ...place, key: 'id' }, complaints);
      if (known !== undefined) complaints.push(...checkRule(rule, provider?.id, place, known));
    }
    if (known === undefined) continue;
    for (const [id, cause] of file.causes) {
      for (const name of cause.steps) {
        const step = known.steps.get(name);
        if (step !== undefined && isFitting(step, cause.who)) continue;
        const place = {
          file: file.file,
          table: `cause.${id}`,
          key: 'steps',
          entry: id,
        };
        if (step === undefined) complaints.push({ key: 'unknown-word', detail: `step ${name}`, place });
        else complaints.push({ key: 'step-does-not-fit', detail: `${id}, ${name}`, place });
      }
    }
    for (const [id, service] of file.services) {
      for (const step of service.suppression) {
        if (known.steps.has(step)) continue;
        const place = { file: file.file, table: `service.${id}`, key: 'suppression', entry: id };
        complaints.push({ key: 'unknown-word', detail: `step ${step}`, place });
      }
    }
    const vendor = provider?.filteredBy;
    if (vendor !== undefined && !known.providers.has(vendor)) {
      complaints.push({
        key: 'unknown-word',
        detail: `filteredBy ${vendor}`,
        place: { file: file.file, key: 'filteredBy' },
      });
    }
  }
}

/** Not for providers: a second entry of the same id is a user's layer over the built-in one. */
function once(taken: Set<string>, name: string, place: Place, complaints: Complaint[]): void {
  const known = taken.has(name);
  taken.add(name);
  if (known) complaints.push({ key: 'duplicate-id', detail: name, place });
}

function trySamples(read: readonly SourceFile[], knowledge: Knowledge, complaints: Complaint[]): void {
  for (const { readings } of read)
    for (const { reading, samples, place } of readings)
      for (const text of samples) {
        const { rule } = knowledge.match({ text });
        if (rule !== `sense.${reading.id}`)
          complaints.push({ key: 'sample-matches-other', detail: `${text} (${rule})`, place });
      }
  for (const { file, provider, rules } of read) {
    for (const { rule, number } of rules) {
      const place = { file, rule: number, key: 'samples', entry: rule.id };
      for (const sample of rule.samples) {
        for (const query of queriesOf(
          sample,
          rule,
          provider?.mxSuffixes[0],
          provider?.domains[0],
          provider?.kind,
        )) {
          const hit = knowledge.match(query);
          if (hit.rule === rule.id) continue;
          const unmatched = hit.rule.includes(':') || hit.rule === 'none';
          const detail = unmatched ? sample.text : `${sample.text} (${hit.rule})`;
          complaints.push({
            key: unmatched ? 'sample-not-matched' : 'sample-matches-other',
            detail,
            place,
          });
        }
      }
    }
  }
}

/** With the provider known, and for distinctive rules also without. */
function queriesOf(
  sample: SampleData,
  rule: RuleData,
  mx: string | undefined,
  domain: string | undefined,
  kind: string | undefined,
): ReplyQuery[] {
  const base: ReplyQuery = {
    text: sample.text,
    code: sample.code,
    enhancedStatus: sample.status,
    phase: sample.phase,
    recipientDomain: sample.domain,
  };
  const located: ReplyQuery = {
    ...base,
    remoteHost: mx === undefined ? undefined : `mx1.${mx.startsWith('.') ? mx.slice(1) : mx}`,
    recipientDomain: sample.domain ?? (domain?.startsWith('*.') === true ? `a${domain.slice(1)}` : domain),
  };
  const anywhere = rule.distinctive === true || kind === 'blocklist' || kind === undefined;
  return anywhere && kind !== undefined && kind !== 'blocklist'
    ? [located, base]
    : [anywhere ? base : located];
}
