import { given } from '../catalog.ts';
import type { Arg, StepTexts } from '../catalog.ts';
import { ja } from './spacing.ts';

/** The command may stand apart, on a line of its own: then the sentence is closed without it. */
function withCommand(sentence: string, command: Arg): string {
  return given(command, (c) => `${sentence}: ${c}`, `${sentence}。`);
}

export const JA_STEPS: StepTexts = {
  'look-in-junk': (p) =>
    ja`${given(p.recipient, (r) => ja`受信者（${r}）`, '受信者')}に、${given(p.provider, (x) => ja`${x}の`)}${given(p.folder, (f) => `「${f}」フォルダー`, '迷惑メールフォルダー')}を確認してもらいます。見つかった場合は、「迷惑メールではない」と指定してもらいます。`,
  'ask-recipient-search': (p) => {
    const facts = [
      given(p.remoteId, (id) => `受付 ID ${id}`),
      given(p.messageId, (id) => `Message-ID <${id}>`),
      given(p.acceptedTime, (t) => `受け取り時刻 ${t}`),
    ].filter((fact) => fact !== '');
    return ja`${given(p.recipient, (r) => ja`受信者（${r}）`, '受信者')}に、すべてのフォルダーの検索と、転送や振り分けの設定の確認を頼みます。${facts.length === 0 ? '' : `受信側の管理者に追跡を頼むときは、次の情報を伝えます: ${facts.join('、')}。`}`;
  },
  'send-test-mail': (p) =>
    ja`件名と本文を普段の文面に近づけた短いテストメールを${given(p.recipient, (r) => ja`${r}に`)}送り、受信トレイに入るかどうかを受信者に確かめてもらいます。`,
  'read-named-page': () => '応答に書かれているページを開き、説明を確認します。',
  'send-again': () => 'メールはもうキューにありません。原因を取り除いてから、送り直します。',
  'read-log-of-next-hop': (p) =>
    ja`引き渡し先${given(p.host, (h) => `（${h}）`)}のログ${given(p.childQueueId, (id) => ja`で、キュー ID ${id} `)}を調べます。そのログを --log に加えて実行すると、続きまでたどれます。`,
  'read-local-queue': (p) => withCommand('キューに残っているメールを確認します', p.command),
  'wait-for-retry': (p) =>
    ja`${given(p.service, (s) => s, '送信側のサーバー')}が自動的に再送します。しばらく待ってから、もう一度実行します${given(p.recipient, (r) => `: todoku why ${r}`, '。')}`,
  'do-not-wait': (p) =>
    ja`${given(p.mta, (m) => ja`${m}は再送を続けますが、`)}待っていても届きません。先に原因を取り除きます。`,
  'compare-with-bounce': (p) =>
    ja`差出人に返された不達通知${given(p.path, (x) => `（${x}）`)}を開き、相手の応答の全文を確認します。`,
  'keep-full-reply': (p) =>
    ja`問い合わせに備えて、相手の応答の全文を控えておきます${given(p.reply, (r) => `: 「${r}」`, '。')}`,
  'explain-reply': (p) => withCommand('応答の意味は、todoku explain で調べられます', p.command),
  'name-log': (p) => withCommand('ログの場所を指定して実行します', p.command),
  'run-as-root': (p) =>
    withCommand('ログと不達通知を読む権限のあるユーザー（root など）で実行します', p.command),
  'check-logging': (p) => withCommand('ログが今も書き込まれているかどうかを確認します', p.command),
  'check-spelling': (p) =>
    ja`宛先の綴りを確認します${given(p.addresses, (a) => `（記録がある宛先: ${a}）`)}。`,
  'look-on-other-host': (p) =>
    ja`${given(p.hosts, (h) => ja`ホスト ${h} のほかにも`, 'ほかにも')}メールを送っているサーバーがないかを確認し、そのログを調べます。`,
  'check-application': () =>
    '送信元のアプリケーションの設定とログを調べ、メールを渡している先のサーバーとエラーの有無を確認します。',
};
