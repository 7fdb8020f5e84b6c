import { given } from '../catalog.ts';
import type { Arg, Args, MessageTexts } from '../catalog.ts';
import { count } from '../numbers.ts';
import { hostName } from '../host-name.ts';
import { NOT_FOUND_TEXTS } from './not-found.ts';
import { REPORT_TEXTS } from './report.ts';
import { ja, spaced } from './spacing.ts';

/** "Apple のメールサーバー mx.example [192.0.2.1]" from whatever is known. */
export function server(args: Args<'provider' | 'host' | 'ip'>): string {
  const owner = given(args.provider, (p) => ja`${p}のメールサーバー`, '宛先のメールサーバー');
  return spaced([owner, hostName(args.host, args.ip)]);
}

function mailTo(recipient: Arg): string {
  return given(recipient, (r) => ja`${r} 宛てのメール`, 'このメール');
}

function at(time: Arg): string {
  return given(time, (t) => ja`${t}に、`);
}

function span(first: Arg, last: Arg, attempts: Arg): string {
  const parts = [
    given(attempts, (n) => ja`${n} 回試行`),
    given(first, (t) => ja`最初は${t}`),
    given(last === first ? undefined : last, (t) => ja`最後は${t}`),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `（${parts.join('、')}）`;
}

type HappenedKey =
  | 'accepted-by-mx'
  | 'accepted-locally'
  | 'accepted-after-deferrals'
  | 'accepted-is-not-inbox'
  | 'handed-over-to'
  | 'refused-by'
  | 'refused-locally'
  | 'deferred-by'
  | 'deferred-without-contact'
  | 'put-off-by-own-server'
  | 'only-queued'
  | 'failed-without-contact'
  | 'expired-after'
  | 'rejected-at-submission'
  | 'service-took'
  | 'no-result-yet'
  | 'seen-by-recipient'
  | 'complained-about'
  | 'put-into-junk'
  | 'suppressed'
  | 'discarded'
  | 'held'
  | 'returned-later'
  | 'mixed-outcomes';

const HAPPENED: Pick<MessageTexts, HappenedKey> = {
  'accepted-by-mx': (p) =>
    ja`${at(p.acceptedTime)}${server(p)}が${mailTo(p.recipient)}を受け取りました${given(p.remoteId, (id) => `（相手側の受付 ID: ${id}）`)}。`,
  'accepted-locally': (p) =>
    ja`${at(p.acceptedTime)}${mailTo(p.recipient)}は、${given(p.host, (h) => h, 'このサーバー')}のメールボックスに配達されました。`,
  'accepted-after-deferrals': (p) =>
    ja`それまでに${given(p.attempts, (n) => ja`${count(n)} 回`)}受け取りを見合わせられており${given(p.cause, (c) => ja`（${c}ため）`)}、最初の送信から受け取りまでに${given(p.waitSeconds, (w) => w, '時間が')}かかりました。`,
  'accepted-is-not-inbox': (p) =>
    ja`ただし、サーバーが受け取ったことは、受信トレイに入ったことを意味しません。${given(p.provider, (x) => ja`${x}では`, '受信側では')}、受け取った後に迷惑メールフォルダーへ振り分けられたり、通知なしに破棄されたりすることがあります。`,
  'handed-over-to': (p) =>
    ja`${at(p.acceptedTime)}${mailTo(p.recipient)}は、${given(nameOf(p), (n) => ja`次のサーバー ${n}`, '次のサーバー')}に引き渡されました${given(p.childQueueId, (id) => `（引き渡し先のキュー ID: ${id}）`)}。宛先に届いたかどうかは、引き渡し先のログを見なければ分かりません。`,
  'refused-by': (p) =>
    ja`${at(p.refusedTime)}${server(p)}が${given(p.phase, (x) => ja`${x}の段階で`)}${mailTo(p.recipient)}の受け取りを拒否しました${given(p.filteredBy, (f) => ja`（判定には ${f}が使われています）`)}。`,
  'refused-locally': (p) =>
    ja`${at(p.refusedTime)}${mailTo(p.recipient)}は送信側のサーバー${given(p.host, (h) => h)}の中で配送に失敗しました。相手のサーバーには送られていません。`,
  'deferred-by': (p) =>
    ja`${mailTo(p.recipient)}は、まだ受け取られていません。${server(p)}が受け取りを見合わせており、${given(p.service, (s) => s, '送信側のサーバー')}が再送を続けています${span(p.firstTime, p.lastTime, p.attempts)}。`,
  'deferred-without-contact': (p) =>
    ja`${mailTo(p.recipient)}は、まだ送られていません。${given(p.host, (h) => ja`宛先のメールサーバー ${h}`, '宛先のメールサーバー')}と通信できず、${given(p.service, (s) => s, '送信側のサーバー')}が再送を続けています${span(p.firstTime, p.lastTime, p.attempts)}。`,
  'put-off-by-own-server': (p) =>
    ja`${mailTo(p.recipient)}は、まだ送られていません。送信側のサーバー自身のフィルターが一時的に断っており、サーバーが処理し直しています${span(p.firstTime, p.lastTime, p.attempts)}。`,
  'only-queued': (p) =>
    ja`${mailTo(p.recipient)}は、まだ送られていません。${at(p.queuedTime)}送信側のサーバーのキューに入りましたが、送信を試みた記録がありません。`,
  'failed-without-contact': (p) =>
    ja`${at(p.refusedTime)}${mailTo(p.recipient)}は送信できませんでした。${given(p.host, (h) => ja`宛先のメールサーバー ${h}`, '宛先のメールサーバー')}と通信できないまま、送信側のサーバーが送信をあきらめました。`,
  'expired-after': (p) =>
    ja`${mailTo(p.recipient)}は、${given(p.waitSeconds, (w) => ja`${w}にわたって`)}${given(p.attempts, (n) => ja`${n} 回`)}送信が試みられましたが、${server(p)}に受け取られないまま再送の期限が切れ、差出人に返されました。`,
  'rejected-at-submission': (p) =>
    given(
      p.service,
      (s) => ja`${at(p.refusedTime)}${s}が${mailTo(p.recipient)}を拒否しました。相手には送られていません。`,
      ja`${at(p.refusedTime)}送信側のサーバー${given(p.host, (h) => h)}が${mailTo(p.recipient)}の受け付けを拒否しました。メールはキューに入っておらず、相手には送られていません。`,
    ),
  'service-took': (p) =>
    ja`${at(p.acceptedTime)}${given(p.service, (s) => s, '配信サービス')}は${mailTo(p.recipient)}を受け付けました。`,
  'no-result-yet': (p) =>
    ja`${at(p.acceptedTime)}${given(p.service, (s) => s, '配信サービス')}は${mailTo(p.recipient)}を受け付けました。その後の結果はまだ記録になく、相手のサーバーが受け取ったかどうかは分かりません。`,
  'seen-by-recipient': (p) =>
    ja`${given(p.openedTime, (t) => ja`${t}に、`)}${given(p.service, (s) => s, '配信サービス')}が開封を記録しているため、メールは届いています（すべてのメールを開くフィルターによる記録の場合もあります）。`,
  'complained-about': (p) =>
    ja`${given(p.complainedTime, (t) => ja`${t}に、`)}受信者がこのメールを迷惑メールとして報告しました${given(p.service, (s) => `（${s} の記録）`)}。`,
  'put-into-junk': (p) =>
    ja`${given(p.service, (s) => ja`${s}の記録では、`)}迷惑メールフォルダーに入りました。`,
  suppressed: (p) =>
    ja`${given(p.recipient, (r) => r, 'この宛先')}は配信停止リスト（サプレッションリスト）に載っているため、${given(p.mta, (m) => ja`${m}は`)}メールを送信していません。`,
  discarded: (p) =>
    ja`${mailTo(p.recipient)}は、送信側${given(p.mta, (m) => `（${m}）`)}の設定によって破棄されました。差出人には通知されません。`,
  held: (p) =>
    ja`${mailTo(p.recipient)}は、送信側${given(p.mta, (m) => `（${m}）`)}で隔離または保留されており、まだ送られていません。`,
  'returned-later': (p) =>
    ja`${given(p.host, (h) => ja`宛先のメールサーバー ${h}`, '宛先のメールサーバー')}は、${given(p.acceptedTime, (t) => ja`${t}に`)}${mailTo(p.recipient)}をいったん受け取りましたが、${given(p.returnedTime, (t) => ja`${t}に`, '後から')}不達通知を返しました。`,
  'mixed-outcomes': (p) => {
    const parts = [
      given(p.delivered, (n) => ja`受け取られたもの ${count(n)} 件`),
      given(p.failed, (n) => ja`届かなかったもの ${count(n)} 件`),
      given(p.deferred, (n) => ja`再送待ち ${count(n)} 件`),
    ].filter((part) => part !== '');
    return ja`結果は宛先や時刻によって分かれています${given(p.total, (n) => ja`（対象 ${count(n)} 件）`)}${parts.length === 0 ? '' : `: ${parts.join('、')}`}。`;
  },
};

function nameOf(args: Args<'host' | 'ip'>): string {
  return hostName(args.host, args.ip);
}

type WhyKey =
  | 'cause-is'
  | 'cause-unknown'
  | 'reply-says'
  | 'log-hides-reason'
  | 'bounce-has-reason'
  | 'permanent-refusal-is-queued'
  | 'later-attempts-without-contact'
  | 'reply-cut-by-log';

const WHY: Pick<MessageTexts, WhyKey> = {
  'cause-is': (p) =>
    ja`${given(p.cause, (c) => ja`理由は、${c}ためです。`, '理由は特定できませんでした。')}${given(p.reply, (r) => `相手の応答は「${r}」です。`)}`,
  'cause-unknown': (p) =>
    ja`拒否の理由は、応答の文面からは判断できませんでした${given(p.reply, (r) => `（応答: 「${r}」）`)}。`,
  'reply-says': (p) =>
    given(p.reply, (r) => `相手の応答は「${r}」です。`, '相手の応答は記録に残っていません。'),
  'log-hides-reason': (p) =>
    ja`ログに残っているのは${given(p.logText, (t) => `「${t}」`, '結果')}${given(p.enhancedStatus, (s) => `（${s}）`)}だけで、本当の理由は書かれていません。`,
  'bounce-has-reason': (p) =>
    ja`本当の理由は、差出人に返された不達通知${given(p.path, (x) => `（${x}）`)}に書かれています。`,
  'permanent-refusal-is-queued': (p) =>
    ja`相手は恒久的なエラー${given(p.code, (c) => `（${c}）`)}を返していますが、${given(p.mta, (m) => m, '送信側のサーバー')}はこれを一時的な障害として扱い、再送を続けます。待っていても状況は変わりません。`,
  'later-attempts-without-contact': (p) =>
    ja`その後の${given(p.attempts, (n) => ja`${count(n)} 回の`)}記録は、相手に接続し直したものではなく、前回の結果を繰り返したものです。`,
  'reply-cut-by-log': () => 'ログでは、応答の文面の一部が省略されています。',
};

type WhoKey =
  | 'only-this-provider'
  | 'only-this-domain'
  | 'only-this-recipient'
  | 'several-providers-refuse'
  | 'others-were-accepted'
  | 'others-fail-too'
  | 'everyone-affected'
  | 'only-bounces-read'
  | 'no-comparison';

/** "20 件中 3 件" with either number missing. */
function ofTotal(part: Arg, total: Arg): string {
  if (part === undefined) return given(total, (n) => ja`${count(n)} 件`);
  return total === undefined ? ja`${count(part)} 件` : ja`${count(total)} 件中 ${count(part)} 件`;
}

function others(args: Args<'otherDomains' | 'otherDelivered' | 'otherTotal'>): string {
  const which = otherDomains(args.otherDomains);
  const rate = ofTotal(args.otherDelivered, args.otherTotal);
  return rate === ''
    ? ja`${which}宛てのメールは受け取られています。`
    : ja`${which}宛てのメールは、${rate}が受け取られています。`;
}

function otherDomains(value: Arg): string {
  if (typeof value === 'number') return ja`ほかの ${count(value)} ドメイン`;
  return given(value, (names) => ja`ほかのドメイン（${names}）`, 'ほかのドメイン');
}

const WHO: Pick<MessageTexts, WhoKey> = {
  'only-this-provider': (p) =>
    ja`同じ期間に問題が起きているのは${given(p.provider, (x) => x, 'この事業者')}宛てだけです${given(ofTotal(p.failed, p.total), (n) => ja`（${n}が失敗）`)}。${others(p)}`,
  'only-this-domain': (p) =>
    ja`同じ期間に問題が起きているのは${given(p.domain, (d) => d, 'このドメイン')}宛てだけです${given(ofTotal(p.failed, p.total), (n) => ja`（${n}が失敗）`)}。${others(p)}`,
  'only-this-recipient': (p) =>
    ja`この理由が当てはまるのは、この宛先だけです。${given(ofTotal(p.otherDelivered, p.otherTotal), (n) => ja`同じ期間に、${given(p.domain, (d) => ja`${d}のほかの宛先`, '同じドメインのほかの宛先')}では ${n}が受け取られています。`)}`,
  'several-providers-refuse': (p) =>
    ja`複数の事業者${given(p.providers, (x) => `（${x}）`)}が受け取りを拒否しています${given(ofTotal(p.failed, p.total), (n) => ja`（${n}が失敗）`)}。送信元の IP アドレスかドメインに原因がある可能性があります。`,
  'others-were-accepted': (p) =>
    ja`${given(p.domain, (d) => d, '同じドメイン')}宛てのメールがすべて失敗しているわけではありません${given(ofTotal(p.otherDelivered, p.otherTotal), (n) => ja`（宛先不明や容量超過を除き、同じ期間に ${n}が受け取られています）`)}。`,
  'others-fail-too': (p) =>
    ja`同じ期間に、${given(p.provider ?? p.domain, (x) => x, 'このドメイン')}宛てのメールは届いていません${given(ofTotal(p.failed, p.total), (n) => ja`（${n}が失敗）`)}。ただし、ほかの宛先でも失敗があります${given(ofTotal(p.otherDelivered, p.otherTotal), (n) => ja`（受け取られたのは ${n}）`)}。`,
  'only-bounces-read': () =>
    '読み取ったのは不達通知だけで、ログがありません。受け取られたメールが分からないため、ほかの宛先にも影響があるかどうかは判断できません。',
  'everyone-affected': (p) =>
    ja`同じ期間のほかの宛先にも届いていません${given(ofTotal(p.failed, p.total), (n) => ja`（${n}が失敗）`)}。送信側のサーバーかネットワークに原因がある可能性があります。`,
  'no-comparison': (p) =>
    p.total === undefined || p.total === 0
      ? '同じ期間に比べられるほかのメールがないため、ほかの宛先にも影響があるかどうかは判断できません。'
      : ja`同じ期間に比べられるメールが ${count(p.total)} 件しかないため、ほかの宛先にも影響があるかどうかは判断できません。`,
};

type SureKey =
  | 'sure-bounce-and-log-agree'
  | 'sure-known-reply'
  | 'sure-reply-of-mx'
  | 'sure-own-delivery'
  | 'sure-own-record'
  | 'unsure-status-only'
  | 'unsure-unknown-wording'
  | 'unsure-no-bounce'
  | 'unsure-log-ends'
  | 'unsure-no-reply';

const SURE: Pick<MessageTexts, SureKey> = {
  'sure-bounce-and-log-agree': () => '不達通知とログの内容が一致しています。',
  'sure-known-reply': (p) => ja`意味の分かっている文面です${given(p.rule, (r) => `（ルール: ${r}）`)}。`,
  'sure-own-delivery': () => 'メールボックスのあるサーバー自身のログに基づいています。',
  'sure-reply-of-mx': () => '宛先のメールサーバー自身の応答に基づいています。',
  'sure-own-record': (p) => ja`${given(p.service, (s) => s, '送信側のサーバー')}自身の記録に基づく判断です。`,
  'unsure-status-only': (p) =>
    ja`手掛かりが拡張ステータスコード${given(p.enhancedStatus, (s) => `（${s}）`)}しかありません。`,
  'unsure-unknown-wording': () => '応答の文面が、まだ登録されていないものです。',
  'unsure-no-bounce': () => '不達通知が見つからないため、ログだけに基づいています。',
  'unsure-log-ends': () => '記録が途中のサーバーで終わっており、その先のログがありません。',
  'unsure-no-reply': () => '相手の応答が、ログにも不達通知にも残っていません。',
};

export const JA_MESSAGES: MessageTexts = {
  ...HAPPENED,
  ...WHY,
  ...WHO,
  ...SURE,
  ...NOT_FOUND_TEXTS,
  ...REPORT_TEXTS,
};
