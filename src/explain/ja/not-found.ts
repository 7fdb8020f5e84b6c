import { given } from '../catalog.ts';
import type { MessageTexts } from '../catalog.ts';
import { count } from '../numbers.ts';
import { ja } from './spacing.ts';

type NotFoundKey = Extract<keyof MessageTexts, `not-found${string}`>;

export const NOT_FOUND_TEXTS: Pick<MessageTexts, NotFoundKey> = {
  'not-found': (p) =>
    ja`${given(p.subject, (s) => `「${s}」`, 'お尋ねのメール')}の記録は、読み取ったログと不達通知の中にはありませんでした。`,
  'not-found-span': (p) => {
    const span = ja`${given(p.fromTime, (t) => ja`${t}から`)}${given(p.toTime, (t) => ja`${t}まで`)}`;
    const lines = given(p.lines, (n) => ja`${count(n)} 行`);
    const covered = span !== '' && lines !== '' ? ja`${span}の ${lines}` : ja`${span}${lines}`;
    return ja`${covered === '' ? '読み取ったログの期間は限られています。' : ja`読み取ったログは${covered}です。`}この範囲の外で送られたメールは、ここには出てきません。`;
  },
  'not-found-before-span': (p) =>
    ja`お尋ねの時期${given(p.askedTime, (t) => `（${t}）`)}は、ログの始まり${given(p.fromTime, (t) => `（${t}）`)}より前です。保管されている古いログを探してください。`,
  'not-found-unreadable': (p) =>
    ja`読み取れなかったファイルがあります${given(p.paths, (x) => `（${x}）`)}。記録はその中にあるかもしれません。`,
  'not-found-no-logs': (p) =>
    ja`メールログが見つかりませんでした${given(p.paths, (x) => `（探した場所: ${x}）`)}。`,
  'not-found-no-mail-log': (p) =>
    ja`読み取ったファイル${given(p.paths, (x) => `（${x}）`)}には、メールサーバーのログが含まれていませんでした。`,
  'not-found-log-silent': (p) =>
    ja`${given(p.path, (x) => ja`${x}への`, 'ログへの')}書き込みが、${given(p.lastTime, (t) => ja`${t}を最後に`)}${given(p.silentSeconds, (s) => ja`${s}`, 'しばらく')}途絶えています。ログの記録そのものが止まっている可能性があります。`,
  'not-found-domain-seen': (p) =>
    ja`同じドメイン${given(p.domain, (d) => `（${d}）`)}宛てのメールは${given(p.total, (n) => ja`${count(n)} 件`)}記録されており、${given(p.delivered, (n) => ja`うち ${count(n)} 件が受け取られています`, '送信は行われています')}${given(p.sample, (s) => `（例: ${s}）`)}。`,
  'not-found-similar': (p) =>
    ja`綴りの似た宛先の記録があります${given(p.addresses, (a) => `: ${a}`)}。入力の誤りかもしれません。`,
  'not-found-rejections': (p) =>
    ja`キューに入る前に拒否された送信が${given(p.rejections, (n) => ja`${count(n)} 件`)}あり、宛先は記録されていません。お尋ねのメールはその中にあるかもしれません。`,
  'not-found-other-host': (p) =>
    ja`ログにあるのは${given(p.hosts, (h) => ja`ホスト ${h} `, '一部のサーバー')}の記録だけです。別のサーバーから送られた可能性があります。`,
  'not-found-never-handed': () =>
    'ログにはほかのメールの記録がありますが、この宛先への送信の記録はありません。アプリケーションがメールをこのサーバーに渡していない可能性があります。',
};
