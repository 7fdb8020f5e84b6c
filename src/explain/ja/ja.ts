/**
 * The Japanese catalogue: です・ます, the words a Japanese mail administrator uses (不達通知, キュー ID,
 * 受け取り), said so that each sentence can be read aloud to a customer. Not a translation of en.
 */
import { given } from '../catalog.ts';
import type { Catalog } from '../catalog.ts';
import { JA_CAUSES } from './causes.ts';
import { JA_LABELS } from './labels.ts';
import { JA_MESSAGES } from './messages.ts';
import { JA_PHRASES } from './phrases.ts';
import { ja } from './spacing.ts';
import { JA_STEPS } from './steps.ts';
import { systemReason } from './system-reason.ts';
import { JA_WARNINGS } from './warnings.ts';

const ERRORS: Catalog['errors'] = {
  usage: (message) => ({
    what: 'コマンドの使い方に誤りがあります。',
    because: message,
    next: '使い方は todoku --help で確認できます。',
  }),
  'unreadable-input': (message, facts) => ({
    what: ja`${given(facts['path'], (p) => p, '指定された入力')}を読み取れませんでした。`,
    because: given(systemReason(facts['code'], message), (reason) => reason),
    next: 'パスと読み取り権限を確認してください（メールログの多くは root だけが読めます）。',
  }),
  'knowledge-invalid': (message, facts) => ({
    what: ja`知識データ${given(facts['path'], (p) => `（${p}）`)}に誤りがあります。`,
    because: message,
    next: 'todoku knowledge check で誤りの場所を確認できます。',
  }),
  internal: (message) => ({
    what: 'todoku の内部でエラーが起きました。',
    because: message,
    next: '同じ入力で繰り返し起きる場合は、-v を付けた実行結果を添えて報告してください。',
  }),
};

export const JA: Catalog = {
  messages: JA_MESSAGES,
  steps: JA_STEPS,
  warnings: JA_WARNINGS,
  causes: JA_CAUSES,
  labels: JA_LABELS,
  phrases: JA_PHRASES,
  errors: ERRORS,
};
