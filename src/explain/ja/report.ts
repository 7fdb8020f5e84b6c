import { given } from '../catalog.ts';
import type { Arg, MessageTexts } from '../catalog.ts';
import { count } from '../numbers.ts';
import { ja } from './spacing.ts';

type ReportKey = Extract<keyof MessageTexts, `report-${string}`>;

function failedOf(failed: Arg, total: Arg): string {
  if (failed === undefined) return 'メールが届いていません';
  return total === undefined
    ? ja`メールが ${count(failed)} 件届いていません`
    : ja`メール ${count(total)} 件のうち ${count(failed)} 件が届いていません`;
}

function because(cause: Arg, failed: Arg): string {
  return given(cause, (c) => ja`${failed === 1 ? '理由' : '主な理由'}は、${c}ためです。`);
}

function uncounted(addresses: Arg): string {
  return given(addresses, (n) => ja`宛先不明や容量超過などの ${count(n)} 件は含みません。`);
}

function since(time: Arg): string {
  return given(time, (t) => ja`（最初の失敗は${t}）`);
}

function unaffected(domains: Arg): string {
  if (typeof domains === 'number') {
    return domains > 0 ? ja`ほかの ${count(domains)} ドメインには影響していません。` : '';
  }
  return given(domains, (names) => ja`ほかのドメイン（${names}）には影響していません。`);
}

export const REPORT_TEXTS: Pick<MessageTexts, ReportKey> = {
  'report-provider-refuses': (p) =>
    ja`${given(p.provider, (x) => x, 'ある事業者')}宛ての${failedOf(p.failed, p.total)}${since(p.firstFailureTime)}。${because(p.cause, p.failed)}${unaffected(p.otherDomains)}${uncounted(p.addressFailures)}`,
  'report-domain-refuses': (p) =>
    ja`${given(p.domain, (x) => x, 'あるドメイン')}宛ての${failedOf(p.failed, p.total)}${since(p.firstFailureTime)}。${because(p.cause, p.failed)}${uncounted(p.addressFailures)}`,
  'report-everyone-affected': (p) =>
    ja`宛先にかかわらず、${failedOf(p.failed, p.total)}。${because(p.cause, p.failed)}送信側のサーバーかネットワークを確認してください。${uncounted(p.addressFailures)}`,
  'report-all-well': (p) =>
    p.delivered === undefined
      ? '問題は見つかりませんでした。'
      : ja`問題は見つかりませんでした。${given(p.total, (n) => ja`${count(n)} 件のうち`)} ${count(p.delivered)} 件が相手のサーバーに受け取られています。`,
  'report-handed-over': (p) =>
    ja`${given(p.count, (n) => ja`${count(n)} 件`, '一部のメール')}は次のサーバー${given(p.hosts, (h) => `（${h}）`)}に引き渡したところまでしか分かりません。その先は、引き渡し先のログが必要です。`,
  'report-still-queued': (p) =>
    ja`${given(p.count, (n) => ja`${count(n)} 件`, '一部のメール')}が再送待ちです${given(p.domains, (d) => `（主な宛先: ${d}）`)}。`,
  'report-nothing': () => 'この期間に、配送の記録はありませんでした。',
};
