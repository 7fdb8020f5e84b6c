import { given } from '../catalog.ts';
import type { WarningTexts } from '../catalog.ts';
import { count } from '../numbers.ts';
import { ja } from './spacing.ts';
import { systemReason } from './system-reason.ts';

export const JA_WARNINGS: WarningTexts = {
  unreadable: (p) => ja`読み取れませんでした${given(systemReason(p.code, p.reason), (r) => `（${r}）`)}。`,
  vanished: () => '読み取りの途中でファイルがなくなりました。それまでに読めた分だけを使っています。',
  'truncated-archive': () => '圧縮ファイルが途中で終わっています。展開できた分だけを使っています。',
  'corrupt-archive': (p) =>
    ja`圧縮ファイルが壊れています${given(p.reason, (r) => `（${r}）`)}。展開できた分だけを使っています。`,
  'no-decompressor': (p) =>
    ja`この圧縮形式は展開できません${given(p.program, (x) => ja`（${x}が必要です）`)}。`,
  'not-a-mail-log': () => 'メールサーバーのログではないようです。',
  'not-a-mailbox': () => 'メールでもメールボックスでもないようです。',
  'line-too-long': (p) =>
    ja`長すぎる行${given(p.count, (n) => ja`（${count(n)} 行）`)}を${given(p.limit, (n) => ja`先頭の ${count(n)} バイトで`, '途中で')}打ち切りました。`,
  'nul-bytes': (p) =>
    ja`NUL バイト${given(p.count, (n) => ja`（${count(n)} 個）`)}が含まれています。書き込みの途中で異常があった可能性があります。`,
  'doubled-lines': () =>
    '同じ行が 2 回ずつ記録されているため、1 回として数えました。syslog の 2 つのルールが同じファイルに書いているか、2 つの入力から同じ行を受け取っている可能性があります。',
  'time-disagreement': () =>
    'ログの時刻と、キュー ID などから分かる時刻が食い違っています。タイムゾーンの設定（--tz）を確認してください。',
  'time-assumed': (p) =>
    ja`ログの行に年またはタイムゾーンが書かれていないため、${given(p.zone, (z) => ja`${z}の時刻として`, '推定で')}扱いました。`,
  'state-dropped': (p) =>
    ja`追跡中のメールが多すぎるため、古いもの${given(p.count, (n) => ja`（${count(n)} 件）`)}の追跡を打ち切りました。`,
  'message-too-big': (p) =>
    ja`大きすぎるメール${given(p.bytes, (n) => ja`（${count(n)} バイト）`)}は、先頭と末尾だけを調べました。`,
  empty: () => '中身が空です。',
  growing: () => '読み取り中に書き足されています。読み始めた時点までを対象にしました。',
  'duplicate-source': (p) =>
    ja`同じ内容のファイル${given(p.other, (o) => `（${o}）`)}がほかにもあるため、一度だけ数えました。`,
  'copied-lines': (p) =>
    ja`同じ行が複数のログに書かれています。重複した配送の記録${given(p.count, (n) => ja`（${count(n)} 件）`)}は一度だけ数えましたが、行数は重複を含んだ数です。`,
  'newest-only': (p) =>
    ja`該当する${given(p.total, (n) => ja`メール ${count(n)} 件`, 'メール')}のうち、新しい ${given(p.count, (n) => count(n))} 件だけを扱いました。--since で期間を絞り込めます。`,
  'nothing-to-follow': () =>
    ja`続けて監視できるものがありません。--follow の対象は、読み取れた Maildir と IMAP メールボックスだけです。`,
  'no-logs-found': (p) =>
    ja`メールログが見つかりませんでした${given(p.paths, (x) => `（探した場所: ${x}）`)}。--log で場所を指定できます。`,
  'no-mail-found': (p) =>
    ja`不達通知のあるメールボックスが見つかりませんでした${given(p.paths, (x) => `（探した場所: ${x}）`)}。--mail で場所を指定できます。`,
};
