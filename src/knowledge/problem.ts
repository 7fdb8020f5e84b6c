/** What can be wrong with a knowledge file, in words: what, where, and what to do next. */
import type { Text } from '../core/language.ts';

export type ProblemKey =
  | 'not-toml'
  | 'not-a-table'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'unknown-word'
  | 'missing-language'
  | 'no-sample'
  | 'sample-not-matched'
  | 'sample-matches-other'
  | 'never-matches'
  | 'duplicate-id'
  | 'bad-id'
  | 'no-condition'
  | 'missing-cause'
  | 'step-does-not-fit'
  | 'no-look-up';

export interface KnowledgeProblem {
  readonly file: string;
  /** From 1, where it could be found. */
  readonly line?: number | undefined;
  /** Id of the rule, step, cause or provider it is about. */
  readonly entry?: string | undefined;
  readonly key: ProblemKey;
  readonly what: Text;
  readonly nextStep: Text;
}

/** Where in a file: the n-th `[[rule]]` (from 0), or the header of a table, and the key inside it. */
export interface Place {
  readonly file: string;
  readonly rule?: number | undefined;
  readonly table?: string | undefined;
  /** Of several tables of that header, which (from 0). */
  readonly nth?: number | undefined;
  /** `why`, `match.text` */
  readonly key?: string | undefined;
  readonly entry?: string | undefined;
}

type Wording = (detail: string) => {
  readonly what: Text;
  readonly nextStep: Text;
};

const WORDINGS: Readonly<Record<ProblemKey, Wording>> = {
  'not-toml': (d) => ({
    what: {
      ja: `TOML として読めません: ${d}`,
      en: `not readable as TOML: ${d}`,
    },
    nextStep: {
      ja: 'この行の書き方を直してください。',
      en: 'Correct the syntax on this line.',
    },
  }),
  'not-a-table': (d) => ({
    what: {
      ja: `${d} は表(テーブル)でなければなりません`,
      en: `${d} must be a table`,
    },
    nextStep: {
      ja: '既存の項目と同じ形に書き直してください。',
      en: 'Write it in the form of the entries that exist.',
    },
  }),
  'unknown-key': (d) => ({
    what: { ja: `知らないキー ${d} があります`, en: `unknown key ${d}` },
    nextStep: {
      ja: '綴りを直すか、このキーを消してください。',
      en: 'Correct its spelling or remove it.',
    },
  }),
  'missing-key': (d) => ({
    what: { ja: `キー ${d} がありません`, en: `key ${d} is missing` },
    nextStep: { ja: `${d} を書き足してください。`, en: `Add ${d}.` },
  }),
  'wrong-type': (d) => ({
    what: { ja: `値の型が違います: ${d}`, en: `value of the wrong type: ${d}` },
    nextStep: {
      ja: '示された型の値にしてください。',
      en: 'Give a value of the type named.',
    },
  }),
  'unknown-word': (d) => ({
    what: { ja: `一覧にない語です: ${d}`, en: `word not in the list: ${d}` },
    nextStep: {
      ja: '一覧にある語を選んでください。',
      en: 'Choose a word of the list.',
    },
  }),
  'missing-language': (d) => ({
    what: { ja: `${d} の文がありません`, en: `the text ${d} is missing` },
    nextStep: {
      ja: '日本語(ja)と英語(en)の両方を書いてください。',
      en: 'Write both Japanese (ja) and English (en).',
    },
  }),
  'no-sample': () => ({
    what: { ja: '例(samples)がありません', en: 'the rule has no sample' },
    nextStep: {
      ja: 'この規則に当たる応答文を samples に 1 つ以上書いてください。',
      en: 'Put at least one reply that this rule must match into samples.',
    },
  }),
  'sample-not-matched': (d) => ({
    what: {
      ja: `例がこの規則に当たりません: ${d}`,
      en: `the rule does not match its own sample: ${d}`,
    },
    nextStep: {
      ja: 'match の条件か例を直してください。',
      en: 'Correct the conditions in match, or the sample.',
    },
  }),
  'sample-matches-other': (d) => ({
    what: {
      ja: `例が先に別の規則に当たります: ${d}`,
      en: `the sample matches another rule first: ${d}`,
    },
    nextStep: {
      ja: '条件をより具体的にするか、規則の順番を入れ替えてください。',
      en: 'Make the conditions more specific or change the order of the rules.',
    },
  }),
  'never-matches': (d) => ({
    what: {
      ja: `決して当たらない条件です: ${d}`,
      en: `a condition that can never match: ${d}`,
    },
    nextStep: {
      ja: '小文字で、空白は 1 つ、応答コードを除いた文で書いてください。',
      en: 'Write it in lower case, with single spaces and without the reply code.',
    },
  }),
  'duplicate-id': (d) => ({
    what: {
      ja: `id ${d} はすでに使われています`,
      en: `id ${d} is already in use`,
    },
    nextStep: { ja: '別の id を付けてください。', en: 'Choose another id.' },
  }),
  'bad-id': (d) => ({
    what: { ja: `id の形が違います: ${d}`, en: `malformed id: ${d}` },
    nextStep: {
      ja: '英小文字・数字・ハイフンで書き、規則の id は「提供者の id.名前」としてください。',
      en: 'Use lower-case letters, digits and hyphens; a rule id is "provider id.name".',
    },
  }),
  'no-condition': () => ({
    what: { ja: 'match に条件がありません', en: 'match has no condition' },
    nextStep: {
      ja: '文(text)か status の条件を書いてください。',
      en: 'Give a text or a status to match.',
    },
  }),
  'missing-cause': (d) => ({
    what: {
      ja: `原因 ${d} の項目がありません`,
      en: `no entry for the cause ${d}`,
    },
    nextStep: {
      ja: 'causes.toml に項目を足してください。',
      en: 'Add the entry to causes.toml.',
    },
  }),
  'step-does-not-fit': (d) => ({
    what: {
      ja: `原因に合わない手順です: ${d}`,
      en: `the step does not fit the cause: ${d}`,
    },
    nextStep: {
      ja: '手順を外すか、原因を直してください。手順の前提は steps.toml の needs にあります。',
      en: 'Remove the step or correct the cause; what a step takes for granted is its needs in steps.toml.',
    },
  }),
  'no-look-up': (d) => ({
    what: {
      ja: `lookupUrl が postmasterUrl と同じです: ${d}`,
      en: `lookupUrl is the same as postmasterUrl: ${d}`,
    },
    nextStep: {
      ja: 'lookupUrl には、IP アドレスやドメインの状態を調べられるページだけを書きます。',
      en: 'lookupUrl is only for a page where the state of an address or domain can be looked up.',
    },
  }),
};

export interface Complaint {
  readonly key: ProblemKey;
  readonly place: Place;
  readonly detail: string;
}

/** `sources`: text of each file, to find the line. */
export function problemOf(complaint: Complaint, sources: ReadonlyMap<string, string>): KnowledgeProblem {
  const { key, place, detail } = complaint;
  const source = sources.get(place.file);
  return {
    file: place.file,
    line: source === undefined ? undefined : lineOf(source, place),
    entry: place.entry,
    key,
    ...WORDINGS[key](detail),
  };
}

function lineOf(source: string, place: Place): number | undefined {
  const lines = source.split('\n');
  let from = 0;
  if (place.rule !== undefined) from = nthHeader(lines, '[[rule]]', place.rule);
  else if (place.table !== undefined) from = nthHeader(lines, `[${place.table}]`, place.nth ?? 0);
  if (from < 0) return undefined;
  if (place.key === undefined) return from + 1;
  const [parent = ''] = place.key.split('.');
  const lineOfKey = [place.key, parent].map((key) => keyLine(lines, from, key)).find((line) => line >= 0);
  return (lineOfKey ?? from) + 1;
}

function nthHeader(lines: readonly string[], header: string, n: number): number {
  let seen = 0;
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]?.trim().startsWith(header) !== true) continue;
    if (seen === n) return i;
    seen += 1;
  }
  return -1;
}

/** The line that sets `key` before the next table begins. */
function keyLine(lines: readonly string[], from: number, key: string): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]?.trim() ?? '';
    if (i > from && line.startsWith('[')) return -1;
    const rest = line.startsWith(key) ? line.slice(key.length).trimStart() : undefined;
    if (rest !== undefined && (rest.startsWith('=') || rest.startsWith('.'))) return i;
  }
  return -1;
}
