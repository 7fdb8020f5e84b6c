/** The command line's own words: help headings and what can be wrong with a command. */
import type { AnonymizedFile } from '../app/contracts.ts';
import type { Text } from '../core/language.ts';

type HelpWord =
  | 'tagline'
  | 'usage'
  | 'command'
  | 'options'
  | 'examples'
  | 'commands'
  | 'arguments'
  | 'flags'
  | 'exitCodes'
  | 'environment'
  | 'choices'
  | 'more';

export const HELP_TEXTS: Readonly<Record<HelpWord, Text>> = {
  tagline: {
    ja: 'todoku（届く）: このメールはなぜ届かないのか、次に何をすればよいのか。',
    en: 'todoku: why did this mail not arrive, and what do I do next?',
  },
  usage: { ja: '使い方', en: 'Usage' },
  command: { ja: 'コマンド', en: 'COMMAND' },
  options: { ja: 'オプション', en: 'options' },
  examples: { ja: '例', en: 'Examples' },
  commands: { ja: 'コマンド', en: 'Commands' },
  arguments: { ja: '引数', en: 'Arguments' },
  flags: { ja: 'オプション', en: 'Options' },
  exitCodes: { ja: '終了コード', en: 'Exit codes' },
  environment: { ja: '環境変数', en: 'Environment' },
  choices: { ja: '選択肢', en: 'one of' },
  more: {
    ja: '各コマンドの詳しい使い方: todoku コマンド --help',
    en: 'More about a command: todoku COMMAND --help',
  },
};

export type UsageKey =
  | 'unknown-command'
  | 'unknown-option'
  | 'missing-argument'
  | 'missing-value'
  | 'too-many-arguments'
  | 'bad-choice'
  | 'bad-time'
  | 'bad-zone'
  | 'since-after-until'
  | 'no-command';

export interface UsageFacts {
  readonly word?: string | undefined;
  readonly flag?: string | undefined;
  readonly choices?: readonly string[] | undefined;
  readonly suggestion?: string | undefined;
}

export const USAGE_TEXTS: Readonly<Record<UsageKey, (facts: UsageFacts) => Text>> = {
  'unknown-command': ({ word = '' }) => ({
    ja: `「${word}」というコマンドはありません。`,
    en: `There is no command “${word}”.`,
  }),
  'unknown-option': ({ word = '' }) => ({
    ja: `「${word}」というオプションはありません。`,
    en: `There is no option “${word}”.`,
  }),
  'missing-argument': ({ word = '' }) => ({
    ja: `${word} を指定してください。`,
    en: `${word} is missing.`,
  }),
  'missing-value': ({ flag = '' }) => ({
    ja: `${flag} の値を指定してください。`,
    en: `${flag} needs a value.`,
  }),
  'too-many-arguments': ({ word = '' }) => ({
    ja: `余分な引数があります: ${word}`,
    en: `One argument too many: ${word}`,
  }),
  'bad-choice': ({ word = '', flag = '', choices = [] }) => ({
    ja: `${flag} に「${word}」は指定できません。指定できるのは ${choices.join('、')} です。`,
    en: `${flag} cannot be “${word}”; choose one of ${choices.join(', ')}.`,
  }),
  'bad-time': ({ word = '', flag = '' }) => ({
    ja: `${flag} の時刻「${word}」を読み取れません。2026-11-24、2026-11-24T12:00、12:00、2h、3d、today、yesterday のように書いてください。`,
    en: `${flag}: “${word}” is not a time. Write 2026-11-24, 2026-11-24T12:00, 12:00, 2h, 3d, today or yesterday.`,
  }),
  'bad-zone': ({ word = '' }) => ({
    ja: `「${word}」というタイムゾーンはありません。Asia/Tokyo のような名前で指定してください。`,
    en: `There is no time zone “${word}”. Write a name like Asia/Tokyo.`,
  }),
  'since-after-until': () => ({
    ja: '--since には --until より前の時刻を指定してください。',
    en: '--since must be earlier than --until.',
  }),
  'no-command': () => ({
    ja: 'コマンドを指定してください。',
    en: 'Say what to do.',
  }),
};

export const SUGGESTION = (word: string): Text => ({
  ja: `もしかして: ${word}`,
  en: `Did you mean ${word}?`,
});

export const ANONYMIZED = ({ from, to, lines, messages }: AnonymizedFile): Text => ({
  ja: `${from} → ${to}（${lines === undefined ? `${messages ?? 0} 通` : `${lines} 行`}）`,
  en: `${from} → ${to} (${lines === undefined ? `mails: ${messages ?? 0}` : `lines: ${lines}`})`,
});

export const NO_PROBLEM: Text = { ja: '誤りはありませんでした。', en: 'No problem found.' };

export const PROBLEMS_FOUND = (count: number): Text => ({
  ja: `${count} 件の誤りがあります。`,
  en: count === 1 ? '1 problem found.' : `${count} problems found.`,
});
