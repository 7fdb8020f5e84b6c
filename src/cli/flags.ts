/**
 * Every flag of the command line, once. Parser, help, shell completion and docs/cli.md are made from these
 * objects and those of commands.ts, so none of them can tell another story.
 */
import type { Text } from '../core/language.ts';
import { PHASES } from '../core/reply.ts';

export type ValueKind = 'path' | 'time' | 'zone' | 'choice' | 'text';

export interface FlagValue {
  /** As help prints it: `PATH`. */
  readonly name: string;
  readonly kind: ValueKind;
  readonly choices?: readonly string[] | undefined;
  /** May be given several times, and take several words. */
  readonly many?: boolean | undefined;
}

export interface Flag {
  /** Long name without dashes. */
  readonly name: string;
  readonly short?: string | undefined;
  /** Absent: the flag is on or off. */
  readonly value?: FlagValue | undefined;
  readonly about: Text;
}

export const LOG: Flag = {
  name: 'log',
  value: { name: 'PATH', kind: 'path', many: true },
  about: {
    ja: 'メールログ（ファイル、ディレクトリ、圧縮ファイル、- は標準入力）。続けて複数のパスを書くことも、オプションを繰り返すこともできます。省略すると自動で探します',
    en: 'mail logs: files, directories, compressed files, - for standard input; several may follow, and it may be repeated (default: the usual places)',
  },
};

export const MAIL: Flag = {
  name: 'mail',
  value: { name: 'PATH', kind: 'path', many: true },
  about: {
    ja: '不達通知を探すメールボックス（mbox、Maildir、.eml、またはそのディレクトリ）。指定の方法は --log と同じです',
    en: 'mailboxes to search for bounces: mbox, Maildir, .eml, or directories of them; given like --log',
  },
};

export const SECRET: Flag = {
  name: 'secret',
  value: { name: 'TEXT', kind: 'text' },
  about: {
    ja: '同じ文字列を渡すと、次も同じ名前に置き換えます（省略すると毎回変わります）',
    en: 'the same text gives the same made-up names again (default: others each time)',
  },
};

export const SINCE: Flag = {
  name: 'since',
  value: { name: 'TIME', kind: 'time' },
  about: {
    ja: 'この時刻以降だけを調べます（2026-11-24、2026-11-24T12:00、12:00、2h、3d、today、yesterday）',
    en: 'only from this time on (2026-11-24, 2026-11-24T12:00, 12:00, 2h, 3d, today, yesterday)',
  },
};

export const UNTIL: Flag = {
  name: 'until',
  value: { name: 'TIME', kind: 'time' },
  about: {
    ja: 'この時刻までを調べます。日付だけのときは、その日の終わりまでです',
    en: 'only up to this time; a day alone means to its end',
  },
};

export const TZ: Flag = {
  name: 'tz',
  value: { name: 'ZONE', kind: 'zone' },
  about: {
    ja: 'タイムゾーンの書かれていないログの時刻を、このゾーンの時刻として読みます（例: Asia/Tokyo）。省略すると、このコンピューターのタイムゾーンで読みます',
    en: 'time zone of log lines that state none, such as Asia/Tokyo (default: that of this machine)',
  },
};

export const LANG: Flag = {
  name: 'lang',
  value: { name: 'LANG', kind: 'choice', choices: ['ja', 'en'] },
  about: {
    ja: '表示の言語（省略すると LC_ALL、LC_MESSAGES、LANG から決めます）',
    en: 'language of the output (default: from LC_ALL, LC_MESSAGES, LANG)',
  },
};

export const COLOR: Flag = {
  name: 'color',
  value: { name: 'WHEN', kind: 'choice', choices: ['auto', 'always', 'never'] },
  about: {
    ja: '色を付けるかどうか（auto は端末に表示するときだけ）',
    en: 'colours: auto means only on a terminal',
  },
};

export const QUIET: Flag = {
  name: 'quiet',
  short: 'q',
  about: {
    ja: '進捗と警告を標準エラー出力に表示しません',
    en: 'no progress and no warnings on standard error',
  },
};

export const VERBOSE: Flag = {
  name: 'verbose',
  short: 'v',
  about: {
    ja: '省略せずにすべて表示します（JSON には元のログの行も含めます）',
    en: 'show everything, shorten nothing (and put the raw log lines into JSON)',
  },
};

export const HELP: Flag = {
  name: 'help',
  short: 'h',
  about: { ja: '使い方を表示します', en: 'show this help' },
};

export const VERSION: Flag = {
  name: 'version',
  short: 'V',
  about: { ja: 'バージョンを表示します', en: 'show the version' },
};

export const STATS: Flag = {
  name: 'stats',
  about: {
    ja: '記録そのものではなく、種類ごとの件数を表示します',
    en: 'show counts instead of the events',
  },
};

export const UNPARSED: Flag = {
  name: 'unparsed',
  about: {
    ja: '解釈できなかった行を、形ごとにまとめて表示します',
    en: 'show the lines that were not understood, grouped by shape',
  },
};

export const FOLLOW: Flag = {
  name: 'follow',
  about: {
    ja: '読み終えたあとも Maildir や IMAP のメールボックスに届く不達通知を待ち、届くたびに出力します（Ctrl+C で終わります）',
    en: 'when all is read, wait for bounces that arrive in a Maildir or an IMAP mailbox and print each at once (end with Ctrl+C)',
  },
};

export const STATE: Flag = {
  name: 'state',
  value: { name: 'FILE', kind: 'path' },
  about: {
    ja: 'IMAP のメールボックスをどこまで読んだかをこのファイルに残し、次回は続きから読みます',
    en: 'remember in this file how far IMAP mailboxes were read; the next run goes on there',
  },
};

export const MX: Flag = {
  name: 'mx',
  value: { name: 'HOST', kind: 'text' },
  about: {
    ja: '応答したメールサーバーの名前（受信側の事業者を正しく判断できます）',
    en: 'name of the mail server that answered; decides the provider',
  },
};

export const DOMAIN: Flag = {
  name: 'domain',
  value: { name: 'DOMAIN', kind: 'text' },
  about: { ja: '宛先のドメイン', en: 'domain of the recipient' },
};

export const PHASE: Flag = {
  name: 'phase',
  value: { name: 'PHASE', kind: 'choice', choices: PHASES },
  about: { ja: '応答が返された SMTP の段階', en: 'phase of the SMTP dialogue the reply was given in' },
};

/** `--format` with the formats of one command, the default first. */
export function formatFlag(formats: readonly string[]): Flag {
  return {
    name: 'format',
    value: { name: 'FORMAT', kind: 'choice', choices: formats },
    about: {
      ja: `出力の形式（省略すると ${formats[0] ?? ''}）`,
      en: `output format (default: ${formats[0] ?? ''})`,
    },
  };
}
