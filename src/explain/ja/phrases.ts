import { given } from '../catalog.ts';
import type { Countable, Phrases } from '../catalog.ts';
import { clockOf, dateOf, offsetText, splitDuration } from '../clock.ts';
import { count, floorPercent } from '../numbers.ts';
import { JA_CAUSES } from './causes.ts';
import { JA_LABELS } from './labels.ts';
import { server } from './messages.ts';
import { ja } from './spacing.ts';

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'] as const;
const UNITS = { day: '日', hour: '時間', minute: '分', second: '秒' } as const;

const COUNTERS: Readonly<Record<Countable, string>> = {
  row: '行',
  evidence: '件の根拠',
  delivery: '件の配送',
  attempt: '回の配送',
  line: '行',
  event: '件の記録',
  domain: 'ドメイン',
  recipient: '件の宛先',
};

/** What a notice that was written is about; most tell of a failure. */
const NOTICES: Readonly<Record<string, string>> = { 'delay-warning': '遅延の通知', receipt: '配達の通知' };

function day(ms: number, utcOffset: number): string {
  const date = dateOf(ms, utcOffset);
  return date === undefined
    ? ''
    : `${date.year}年${date.month}月${date.day}日（${WEEKDAYS[date.weekday] ?? ''}）`;
}

function duration(seconds: number): string {
  return splitDuration(seconds)
    .map(({ value, unit }) => `${value}${UNITS[unit]}`)
    .join('');
}

const READING: Pick<Phrases, 'coverage' | 'reportTitle' | 'span' | 'countsAreDeliveries'> = {
  coverage: (p) => {
    const parts: string[] = [];
    if (p.lines > 0) {
      const share = JA_PHRASES.percent(p.understood / p.lines);
      const searched = ja`ログ ${count(p.lines + p.searchedLines)} 行を検索し、そのうち `;
      const read = ja`${count(p.lines)} 行を読み、${share}を解釈しました。`;
      parts.push((p.searchedLines === 0 ? 'ログ ' : searched) + read);
    }
    if (p.from !== undefined && p.to !== undefined) {
      parts.push(ja`ログの期間は、${p.from}から${p.to}までです。`);
    }
    if (p.messages > 0) {
      parts.push(
        ja`メールボックスのメールは ${count(p.messages)} 通、うち不達通知は ${count(p.bounces)} 通です。`,
      );
    }
    return parts.length === 0 ? '読み取れたログの行もメールもありませんでした。' : parts.join('');
  },
  reportTitle: () => '配送の状況',
  span: (p) => ja`${given(p.fromTime, (f) => ja`${f}から`)}${given(p.toTime, (t) => ja`${t}まで`)}`,
  countsAreDeliveries: () =>
    '件数は、1 通のメールの 1 つの宛先を 1 件とした最終結果です。再送の回数は含みません。',
};

const TIMELINE: Pick<
  Phrases,
  | 'received'
  | 'noContact'
  | 'onlyQueued'
  | 'nextQueueId'
  | 'bounceSent'
  | 'bounceArrived'
  | 'cloned'
  | 'removed'
  | 'localDelivery'
  | 'sameResult'
  | 'omitted'
  | 'timesIn'
  | 'oneOf'
> = {
  received: (p) => {
    const parts = [
      given(p.client, (c) => ja`送信元 ${c}`),
      given(p.sender, (s) => ja`差出人 ${s}`),
      given(p.size, (n) => ja`${count(n)} バイト`),
    ].filter((part) => part !== '');
    return `受け付け${parts.length === 0 ? '' : `（${parts.join('、')}）`}`;
  },
  noContact: (repeated) => (repeated ? '接続せず、前回の結果を繰り返し' : '接続なし'),
  onlyQueued: () => 'キューに入れただけで、まだ送信していない',
  nextQueueId: (id) => ja`次のキュー ID: ${id}`,
  bounceSent: (p) =>
    ja`${NOTICES[p.topic ?? ''] ?? '不達通知'}を作成${given(p.childQueueId, (id) => ja`（キュー ID: ${id}）`)}`,
  bounceArrived: (p) =>
    ja`${given(p.kind, (k) => k, '不達通知')}${given(p.path, (x) => ja`を ${x} で確認`, 'を確認')}`,
  cloned: (p) => ja`分割${given(p.childQueueId, (id) => ja`（新しいキュー ID: ${id}）`)}`,
  removed: () => 'キューから削除',
  localDelivery: () => 'サーバー内のメールボックス',
  sameResult: (n, lastTime) =>
    ja`（同じ結果がほかに ${count(n)} 回${lastTime === '' ? '' : `、最後は ${lastTime}`}）`,
  omitted: (n) => ja`… 途中の ${count(n)} 件を省略（-v ですべて表示） …`,
  timesIn: (zone) => ja`時刻は ${zone}`,
  oneOf: (n) => ja`${count(n)} 件のうち 1 件の経過`,
};

export const JA_PHRASES: Phrases = {
  moment: (ms, utcOffset) => {
    const date = dateOf(ms, utcOffset);
    return date === undefined
      ? ''
      : `${date.year}年${date.month}月${date.day}日 ${clockOf(ms, utcOffset)} ${offsetText(utcOffset)}`;
  },
  day,
  duration,
  ago: (seconds) => ja`${duration(seconds)}前`,
  aside: (text) => `（${text}）`,
  number: (value) => count(value),
  percent: (share) => `${floorPercent(share)} %`,
  list: (items) => items.join('、'),
  join: (sentences) => sentences.join(''),
  more: (n, of) => ja`ほか ${count(n)} ${COUNTERS[of]}（-v ですべて表示）`,
  ...TIMELINE,
  repliedBy: (p) => ja`${server(p)}が${given(p.phase, (x) => ja`${x}の段階で`)}次のように答えました。`,
  recordedAs: () => '記録に残っている結果は次のとおりです。',
  sureness: (confidence) => JA_LABELS.confidences[confidence],
  whoActs: (actor) =>
    actor === 'nobody' ? JA_LABELS.actors.nobody : ja`対応する人: ${JA_LABELS.actors[actor]}`,
  whoMustAct: (actor) =>
    actor === 'nobody'
      ? '誰かが対応する必要はありません。'
      : // An address that does not exist cannot act.
        actor === 'recipient'
        ? '原因は宛先の側にあります。'
        : ja`対応が必要なのは、${JA_LABELS.actors[actor]}です。`,
  ...READING,
  causeIs: (cause) =>
    cause === 'unknown'
      ? '理由は、この応答だけでは特定できません。'
      : ja`これは、${JA_CAUSES[cause].clause}という意味です。`,
  permanence: (permanence) => JA_LABELS.permanences[permanence],
  ruleIs: (rule) => (rule === 'none' ? '当てはまるルールはありません。' : ja`判定に使ったルール: ${rule}`),
};
