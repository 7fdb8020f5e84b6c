/** What holds for every command: flags before it, examples, exit codes, environment variables, in ja and en. */
import type { Text } from '../core/language.ts';
import type { Example } from './command-spec.ts';
import { type Flag, HELP, LANG, VERSION } from './flags.ts';

/** Before any command. */
export const PROGRAM_FLAGS: readonly Flag[] = [HELP, VERSION, LANG];

export const PROGRAM_EXAMPLES: readonly Example[] = [
  {
    line: 'todoku why hanako@icloud.com',
    about: { ja: 'このメールはなぜ届かないのか', en: 'why does this mail not arrive?' },
  },
  {
    line: 'todoku report --since yesterday',
    about: { ja: 'どこ宛てが届いていないのか', en: 'who gets mail, and who does not?' },
  },
  {
    line: 'todoku explain "550 5.7.1 Service unavailable; client blocked"',
    about: { ja: 'この応答はどういう意味か', en: 'what does this reply mean?' },
  },
];

export const EXIT_CODES: readonly { readonly code: number; readonly about: Text }[] = [
  {
    code: 0,
    about: { ja: '最後まで実行し、問題は見つかりませんでした', en: 'done, nothing wrong' },
  },
  {
    code: 1,
    about: {
      ja: '最後まで実行し、問題が見つかりました（why と report では不達、再送待ち、記録なしなど。knowledge check では誤りあり）',
      en: 'done, a problem was found (why, report: bounced, deferred, no trace …; knowledge check: not valid)',
    },
  },
  {
    code: 2,
    about: {
      ja: '最後まで実行できませんでした（使い方の誤り、読めない入力。読めた分の結果は出力します）',
      en: 'could not finish (usage, unreadable input; what could be read is still reported)',
    },
  },
];

export const ENVIRONMENT: readonly { readonly name: string; readonly about: Text }[] = [
  {
    name: 'TODOKU_IMAP_PASSWORD',
    about: {
      ja: 'IMAP サーバーのパスワード（todoku bounces で使います）',
      en: 'password of the IMAP server, for todoku bounces',
    },
  },
  {
    name: 'NO_COLOR',
    about: { ja: '空でなければ、色を付けません', en: 'no colours when it is not empty' },
  },
  {
    name: 'TODOKU_AMBIGUOUS_WIDTH',
    about: {
      ja: '2 にすると、「…」や「→」などを全角の幅として表を揃えます',
      en: 'set it to 2 when your terminal draws …, → and the like two columns wide',
    },
  },
];
