/** One row of an email log search. */
import type { Outcome } from '../../core/outcome.ts';
import type { LineVerdict } from '../reader.ts';
import { cellAt, columnAt } from '../records/column-names.ts';
import { withoutBrackets } from '../records/fields.ts';
import type { ReadRow, Said, Say } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { replyFrom } from '../records/spoken-reply.ts';

const LABELS = {
  messageId: ['messageid', 'メッセージid'],
  start: ['startdate', '開始日', '開始日時'],
  sender: ['sender', '送信者', '差出人'],
  size: ['messagesize', 'メッセージサイズ', 'メッセージのサイズ'],
  recipient: [
    'recipientaddress',
    '受信者のアドレス',
    '受信者アドレス',
    '宛先アドレス',
    '受信者のメールアドレス',
  ],
  target: ['eventtarget', 'イベントターゲット', 'イベントのターゲット', 'イベントの対象'],
  date: ['eventdate', 'イベント日', 'イベントの日付', 'イベント日時', 'イベントの日時'],
  status: ['eventstatus', 'イベントステータス', 'イベントのステータス', 'イベントの状態'],
  ip: ['eventtargetipaddress', 'イベントターゲットのipアドレス', 'イベントのターゲットipアドレス'],
  code: [
    'eventsmtpreplycode',
    'smtpreplycode',
    'smtp応答コード',
    'イベントのsmtp応答コード',
    'イベントのsmtp返信コード',
  ],
  description: ['eventdescription', 'description', 'イベントの説明', '説明'],
} as const;

type Columns = Readonly<Record<keyof typeof LABELS, number>>;

/** Labels that tell this table from others. */
const TELLING = ['messageid', 'メッセージid'];

export function columnsOf(labels: readonly string[]): Columns | undefined {
  const columns = Object.fromEntries(
    Object.entries(LABELS).map(([key, names]) => [key, columnAt(labels, ...names)]),
  ) as Columns;
  const isOurs =
    TELLING.includes(labels[0] ?? '') && columns.recipient >= 0 && columns.target >= 0 && columns.status >= 0;
  return isOurs ? columns : undefined;
}

/** Beginnings of the words for what happened, in the languages seen. */
const STATUSES: readonly (readonly [string, Outcome | 'note'])[] = [
  ['delivered', 'delivered'],
  ['inserted', 'delivered'],
  ['accepted', 'note'],
  ['sent', 'delivered'],
  ['bounced', 'bounced'],
  ['failed', 'bounced'],
  ['rejected', 'rejected'],
  ['deferred', 'deferred'],
  ['temporary', 'deferred'],
  ['retry', 'deferred'],
  ['dropped', 'discarded'],
  ['quarantined', 'held'],
  ['marked', 'note'],
  ['routed', 'note'],
  ['received', 'note'],
  ['transferred', 'note'],
  ['in progress', 'note'],
  ['pending', 'note'],
  ['processing', 'note'],
  ['配信済み', 'delivered'],
  ['配信しました', 'delivered'],
  ['配信されました', 'delivered'],
  ['配信遅延', 'deferred'],
  ['遅延', 'deferred'],
  ['保留', 'deferred'],
  ['返送', 'bounced'],
  ['バウンス', 'bounced'],
  ['不達', 'bounced'],
  ['失敗', 'bounced'],
  ['配信できません', 'bounced'],
  ['拒否', 'rejected'],
  ['破棄', 'discarded'],
  ['検疫', 'held'],
  ['隔離', 'held'],
  ['処理中', 'note'],
  ['進行中', 'note'],
  ['受信', 'note'],
  ['転送', 'note'],
];

export function rowReader(columns: Columns): ReadRow {
  return (row, say) => readRow(row, columns, say);
}

function readRow(row: readonly string[], at: Columns, say: Say): LineVerdict {
  const recipient = cellAt(row, at.recipient);
  const status = (cellAt(row, at.status) ?? '').trim().toLowerCase();
  const target = (cellAt(row, at.target) ?? '').trim().toUpperCase();
  const what = whatOf(status, target);
  if (recipient === undefined || what === undefined) return 'unknown';
  const named = withoutBrackets(cellAt(row, at.messageId));
  const isRefused = named?.startsWith('SMTPIN_ADDED_') === true;
  const base: Omit<Said, 'kind'> = {
    queueId: isRefused ? '' : (named ?? ''),
    messageId: isRefused ? undefined : named,
    sender: withoutBrackets(cellAt(row, at.sender)),
    recipient,
    at: cellAt(row, at.date) ?? cellAt(row, at.start),
    program: target,
  };
  const words = [cellAt(row, at.description), cellAt(row, at.status)].find((cell) => cell !== undefined);
  // A group or another server of Google's: the mail goes on from there under the same id.
  const isStep = what === 'delivered' && !FINAL_TARGETS.has(target);
  if (what === 'note' || isStep || (target === 'SMTP_IN' && what === 'delivered')) {
    say(
      told(base, {
        kind: 'received',
        // A group goes on as its members.
        recipient: isStep ? undefined : recipient,
        statusText: words,
        size: Number(cellAt(row, at.size) ?? Number.NaN) || undefined,
      }),
    );
    return 'event';
  }
  say(told(base, resultOf(row, at, target, what, words)));
  return 'event';
}

function whatOf(status: string, target: string): Outcome | 'note' | undefined {
  const what = STATUSES.find(([start]) => status.startsWith(start))?.[1];
  // `Marked as spam` in the junk folder is where the mail is.
  return what === 'note' && target === 'GMAIL_SPAM' ? 'delivered' : what;
}

const FINAL_TARGETS: ReadonlySet<string> = new Set([
  'SMTP_OUT',
  'GMAIL_INBOX',
  'GMAIL_SPAM',
  'GMAIL',
  'MAILBOX',
]);

function resultOf(
  row: readonly string[],
  at: Columns,
  target: string,
  outcome: Outcome,
  words: string | undefined,
): Pick<Said, 'kind'> & Partial<Said> {
  const ip = cellAt(row, at.ip);
  const isRemote = target === 'SMTP_OUT';
  const code = Number(cellAt(row, at.code) ?? Number.NaN);
  const isInbound = outcome === 'rejected' || target === 'SMTP_IN';
  return {
    kind: isInbound ? 'rejected' : 'attempt',
    outcome: isInbound ? 'rejected' : outcome,
    topic: target === 'GMAIL_SPAM' ? 'junk' : undefined,
    relay: isRemote ? (ip === undefined ? {} : { ip }) : undefined,
    reply:
      isRemote && Number.isInteger(code)
        ? replyFrom(code, undefined, cellAt(row, at.description))
        : undefined,
    statusText: words,
    contacted: isRemote ? undefined : outcome === 'delivered' ? undefined : false,
  };
}
