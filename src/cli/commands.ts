/** Every command of the command line, once: what it does, its arguments, flags and examples, in ja and en. */
import type { CommandSpec } from './command-spec.ts';
import {
  COLOR,
  DOMAIN,
  FOLLOW,
  formatFlag,
  HELP,
  LANG,
  LOG,
  MAIL,
  MX,
  PHASE,
  QUIET,
  SECRET,
  SINCE,
  STATE,
  STATS,
  TZ,
  UNPARSED,
  UNTIL,
  VERBOSE,
} from './flags.ts';

const INPUT = [LOG, MAIL, SINCE, UNTIL, TZ] as const;
const OUTPUT = [LANG, COLOR, QUIET, VERBOSE, HELP] as const;

const SHELLS = ['bash', 'zsh', 'fish', 'pwsh'] as const;

const WHY: CommandSpec = {
  name: 'why',
  about: {
    ja: 'メールが届かない理由と、次にすることを調べます',
    en: 'find out why mail did not arrive, and what to do next',
  },
  detail: {
    ja: 'ログと不達通知を突き合わせ、何が起きたか、誰がなぜ拒否したか、ほかの宛先はどうか、どれくらい確かかを、根拠の行とともに示します。何も書き換えず、ネットワークにも接続しません。',
    en: 'Joins logs and bounces and says what happened, who refused and why, how other recipients fare and how sure that is, with the lines it rests on. Changes nothing and does not use the network.',
  },
  argument: {
    name: 'WHO',
    kind: 'text',
    many: true,
    required: true,
    about: {
      ja: 'メールアドレス、ドメイン、<Message-ID>、キュー ID、ユーザー名のいずれか（複数可）',
      en: 'addresses, domains, <message-id>s, queue ids or names of users',
    },
  },
  flags: [...INPUT, formatFlag(['text', 'json', 'jsonl', 'md', 'html']), ...OUTPUT],
  examples: [
    {
      line: 'todoku why hanako@icloud.com',
      about: { ja: '1 つの宛先について調べる', en: 'one recipient' },
    },
    {
      line: 'todoku why icloud.com --since 3d',
      about: { ja: 'ドメイン全体を、直近 3 日分だけ', en: 'a whole domain, the last three days' },
    },
    {
      line: 'todoku why hanako@icloud.com --log /backup/maillog* --mail /backup/mail/piyo',
      about: { ja: '別の場所に保管したログで', en: 'from logs kept elsewhere' },
    },
    {
      line: 'todoku why 6AO3WiQO000101 --format html > why.html',
      about: { ja: 'キュー ID から調べ、報告用のページにする', en: 'by queue id, as a page to hand on' },
    },
  ],
};

const REPORT: CommandSpec = {
  name: 'report',
  about: {
    ja: '宛先ドメインと受信側の事業者ごとに、届き具合を並べます',
    en: 'recipient domains and providers side by side: who gets mail and who does not',
  },
  detail: {
    ja: '受理、再送待ち、不達などの件数、理由、最初の失敗、失敗率の変化を示します。1 通のメールの 1 つの宛先を 1 件と数えます。',
    en: 'Counts of accepted, deferred and bounced mail with causes, first failure and trend. One mail to one recipient counts once.',
  },
  flags: [...INPUT, formatFlag(['text', 'json', 'jsonl', 'md', 'html']), ...OUTPUT],
  examples: [
    { line: 'todoku report --since yesterday', about: { ja: '昨日から今まで', en: 'since yesterday' } },
    {
      line: 'todoku report --log /var/log/maillog-20261101.gz --format md',
      about: { ja: '古いログの集計を Markdown で', en: 'an old log, as Markdown' },
    },
    {
      line: "todoku report --format json | jq '.providers[] | select(.bounced > 0)'",
      about: { ja: '不達のある事業者だけを取り出す', en: 'only providers that bounce' },
    },
  ],
};

const EVENTS: CommandSpec = {
  name: 'events',
  about: {
    ja: 'ログから読み取った記録を、1 行に 1 件の JSON で出力します',
    en: 'what the logs say, one JSON object a line',
  },
  argument: {
    name: 'PATH',
    kind: 'path',
    many: true,
    required: false,
    about: {
      ja: 'メールログ（- は標準入力）。省略すると自動で探します',
      en: 'mail logs, - for standard input (default: the usual places)',
    },
  },
  flags: [LOG, SINCE, UNTIL, TZ, formatFlag(['jsonl', 'json', 'text']), STATS, UNPARSED, ...OUTPUT],
  examples: [
    { line: 'todoku events /var/log/maillog', about: { ja: 'ログの中身を JSON で', en: 'a log as JSON' } },
    {
      line: 'journalctl -u postfix | todoku events - --stats',
      about: { ja: 'journald の出力を集計する', en: 'count what journald has' },
    },
    {
      line: 'todoku events --unparsed',
      about: { ja: '解釈できなかった行を確かめる', en: 'see what was not understood' },
    },
  ],
};

const BOUNCES: CommandSpec = {
  name: 'bounces',
  about: {
    ja: '不達通知を読み取り、宛先ごとに 1 行の JSON で出力します',
    en: 'what bounce mails say, one JSON object a line and recipient',
  },
  argument: {
    name: 'PATH',
    kind: 'path',
    many: true,
    required: false,
    about: {
      ja: 'mbox、Maildir、.eml、またはそのディレクトリ（- は標準入力）、imaps://利用者@ホスト/メールボックス（パスワードは環境変数 TODOKU_IMAP_PASSWORD）。省略すると自動で探します',
      en: 'mbox, Maildir, .eml or directories of them, - for standard input, imaps://USER@HOST/MAILBOX (password in the environment variable TODOKU_IMAP_PASSWORD); default: the usual places',
    },
  },
  flags: [
    MAIL,
    SINCE,
    UNTIL,
    FOLLOW,
    STATE,
    formatFlag(['jsonl', 'json', 'text', 'csv', 'sisimai']),
    ...OUTPUT,
  ],
  examples: [
    {
      line: 'todoku bounces /var/spool/mail/piyo',
      about: { ja: 'メールボックスの不達通知', en: 'bounces of a mailbox' },
    },
    { line: 'todoku bounces - < bounce.eml', about: { ja: '1 通だけ調べる', en: 'a single mail' } },
    {
      line: 'todoku bounces ~/Maildir --format csv > bounces.csv',
      about: { ja: '表計算ソフトで開く', en: 'for a spreadsheet' },
    },
    {
      line: 'todoku bounces ~/Maildir --format sisimai',
      about: { ja: 'Sisimai 5 の項目名で', en: 'with the field names of Sisimai 5' },
    },
    {
      line: 'todoku bounces ~/Maildir --follow',
      about: { ja: '届いた不達通知から順に出力し続ける', en: 'go on with bounces as they arrive' },
    },
    {
      line: 'todoku bounces imaps://bounce%40example.com@mail.example.com --state read.json --follow',
      about: {
        ja: 'IMAP サーバーのメールボックスを、前回の続きから',
        en: 'a mailbox on an IMAP server, from where the last run ended',
      },
    },
  ],
};

const DELIVERIES: CommandSpec = {
  name: 'deliveries',
  about: {
    ja: 'ログと不達通知を突き合わせた結果を、1 行に 1 件の JSON で出力します',
    en: 'logs and bounces joined: one delivery a line, with its final outcome and cause',
  },
  flags: [...INPUT, formatFlag(['jsonl', 'json', 'text']), ...OUTPUT],
  examples: [
    {
      line: 'todoku deliveries --log maillog --mail spool',
      about: { ja: '手元のログとメールボックスから', en: 'from a log and mailboxes' },
    },
    {
      line: 'todoku deliveries --since 1h --format text',
      about: { ja: '直近 1 時間を読みやすい形で', en: 'the last hour, to be read' },
    },
  ],
};

const EXPLAIN: CommandSpec = {
  name: 'explain',
  about: { ja: 'SMTP の応答の意味を説明します', en: 'say what an SMTP reply means' },
  argument: {
    name: 'REPLY',
    kind: 'text',
    many: true,
    required: true,
    about: { ja: '応答の文面（- は標準入力）', en: 'the reply as written, - for standard input' },
  },
  flags: [MX, DOMAIN, PHASE, formatFlag(['text', 'json', 'jsonl', 'md', 'html']), LANG, COLOR, VERBOSE, HELP],
  examples: [
    {
      line: 'todoku explain "550 5.7.1 Service unavailable; client blocked"',
      about: { ja: '応答を調べる', en: 'what a reply means' },
    },
    {
      line: 'todoku explain "550 Unknown user" --domain docomo.ne.jp --phase data-end',
      about: { ja: '宛先と段階も伝えて、より正確に', en: 'more exact with domain and phase' },
    },
  ],
};

const ANONYMIZE: CommandSpec = {
  name: 'anonymize',
  about: {
    ja: '人に見せられるように、名前を置き換えたログと不達通知の写しを作ります',
    en: 'copy logs and bounces with made-up names, so that they can be shown to others',
  },
  detail: {
    ja: 'メールアドレス、ホスト名、IP アドレス、キュー ID、件名を、どのファイルでも同じ別の名前に置き換え、本文は伏せます。文字の種類と長さ、つながり、診断の結果は変わりません。よく知られた受信側の事業者の名前と、サーバーの応答の文言はそのまま残ります。渡す前に一度読んでください。元のファイルは書き換えません。',
    en: 'Mail addresses, host names, IP addresses, queue ids and subjects become others, the same in every file, and the text of mails is blanked. Lengths, kinds of characters, what belongs together and the diagnosis stay; so do the names of well-known providers and the words of servers. Read the result before you hand it on. The originals are not changed.',
  },
  argument: {
    name: 'DIRECTORY',
    kind: 'path',
    many: false,
    required: true,
    about: { ja: '写しを置くディレクトリ', en: 'where the copies go' },
  },
  flags: [LOG, MAIL, TZ, SECRET, ...OUTPUT],
  examples: [
    {
      line: 'todoku anonymize shared --log /var/log/maillog --mail /var/mail/piyo',
      about: { ja: '1 つのログと 1 つのメールボックス', en: 'a log and a mailbox' },
    },
    {
      line: 'todoku deliveries --log shared/log --mail shared/mail',
      about: { ja: '写しを調べる', en: 'look at the copies' },
    },
  ],
};

const KNOWLEDGE_CHECK: CommandSpec = {
  name: 'knowledge check',
  about: {
    ja: '自分で書いた知識ファイルを検証します',
    en: 'validate knowledge files of your own',
  },
  argument: {
    name: 'FILE',
    kind: 'path',
    many: true,
    required: true,
    about: { ja: '知識ファイル（TOML）', en: 'knowledge files (TOML)' },
  },
  flags: [formatFlag(['text', 'json']), LANG, COLOR, HELP],
  examples: [
    {
      line: 'todoku knowledge check my-provider.toml',
      about: { ja: '内蔵の知識と同じ検査をする', en: 'the same checks as for the built-in ones' },
    },
  ],
};

const COMPLETION: CommandSpec = {
  name: 'completion',
  about: { ja: 'シェルの補完スクリプトを出力します', en: 'print a completion script for your shell' },
  argument: {
    name: 'SHELL',
    kind: 'choice',
    many: false,
    required: true,
    choices: SHELLS,
    about: { ja: 'シェルの名前', en: 'name of the shell' },
  },
  flags: [LANG, HELP],
  examples: [
    {
      line: 'todoku completion bash > /etc/bash_completion.d/todoku',
      about: { ja: 'bash', en: 'bash' },
    },
    { line: 'todoku completion zsh > ~/.zfunc/_todoku', about: { ja: 'zsh', en: 'zsh' } },
    {
      line: 'todoku completion fish > ~/.config/fish/completions/todoku.fish',
      about: { ja: 'fish', en: 'fish' },
    },
    { line: 'todoku completion pwsh >> $PROFILE', about: { ja: 'PowerShell', en: 'PowerShell' } },
  ],
};

/** In the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  WHY,
  REPORT,
  EXPLAIN,
  EVENTS,
  BOUNCES,
  DELIVERIES,
  ANONYMIZE,
  KNOWLEDGE_CHECK,
  COMPLETION,
];
