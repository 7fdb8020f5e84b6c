import type { Arg } from '../catalog.ts';

/** What a system says about a file or a connection, by its code (POSIX errno, and those of Node's resolver). */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: '読み取る権限がありません',
  EPERM: '読み取る権限がありません',
  ENOENT: 'ファイルがありません',
  ENOTDIR: 'ディレクトリではありません',
  EISDIR: 'ディレクトリです',
  ELOOP: 'シンボリックリンクが循環しています',
  EIO: '入出力エラー',
  EMFILE: '開いているファイルが多すぎます',
  ENOSPC: 'ディスクに空きがありません',
  EROFS: '書き込みのできないファイルシステムです',
  ECONNREFUSED: '接続を拒否されました',
  ECONNRESET: '接続が切れました',
  ETIMEDOUT: '接続が時間切れになりました',
  EHOSTUNREACH: 'サーバーまでの経路がありません',
  ENETUNREACH: 'ネットワークに接続できません',
  ENOTFOUND: 'ホスト名が見つかりません',
  EAI_AGAIN: 'ホスト名を引けません',
};

/** In Japanese where we know the code; else in the system's own words. */
export function systemReason(code: Arg, words: Arg): Arg {
  return (code === undefined ? undefined : REASONS[String(code)]) ?? words;
}
