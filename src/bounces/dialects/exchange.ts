/**
 * Microsoft Exchange 2007 and later, Exchange Online and Outlook.com: prose for the sender, then
 * `Diagnostic information for administrators:` in the reader's language, with one paragraph per recipient.
 * An expired mail has two lines there: that it expired, and the error that kept it waiting.
 */
import type { Anatomy } from '../anatomy.ts';
import type { Dialect } from '../dialect.ts';
import type { Draft } from '../draft.ts';
import { readNotice } from '../free-text.ts';
import { regionOf } from '../grammar.ts';
import { spokenCode } from '../spoken.ts';

const REGION = {
  after: [
    'Diagnostic information for administrators:',
    '管理者向けの診断情報',
    'Diagnoseinformationen für Administratoren:',
    'Informations de diagnostic pour les administrateurs',
    'Información de diagnóstico para administradores:',
    'Informazioni di diagnostica per gli amministratori:',
    'Informações de diagnóstico para administradores:',
    'Диагностические сведения для администраторов:',
    '供管理员使用的诊断信息',
    '系統管理員診斷資訊',
    '관리자용 진단 정보',
    'Diagnostische gegevens voor beheerders:',
    'Informacje diagnostyczne dla administratorów:',
  ],
  before: [
    'Original message headers:',
    '元のメッセージ ヘッダー',
    'Ursprüngliche Nachrichtenkopfzeilen',
    'En-têtes de message d',
    'Encabezados de mensajes originales',
    'Message Hops',
  ],
} as const;

export const EXCHANGE: Dialect = {
  id: 'exchange',
  hints: (mail) => mail.notices.some(({ text }) => REGION.after.some((mark) => text.includes(mark))),
  decode,
};

function decode(mail: Anatomy, reported: readonly Draft[]): readonly Draft[] {
  const notices = mail.notices.filter(({ text }) => REGION.after.some((mark) => text.includes(mark)));
  const from = { ...mail, notices };
  const drafts = readNotice(from, reported, 'exchange', (notice) => regionOf(notice, REGION));
  const own = readNotice(from, [], 'exchange', (notice) => regionOf(notice, REGION));
  for (const draft of drafts)
    explainExpiry(
      draft,
      own.find(({ recipient }) => recipient.value.toLowerCase() === draft.recipient.value.toLowerCase()),
    );
  return drafts;
}

/** `550 4.4.7 QUEUE.Expired` says only that time ran out: the line after it has the error before that. */
function explainExpiry(draft: Draft, spoken: Draft | undefined): void {
  const words = spoken?.diagnostic;
  const at = words?.value.indexOf('QUEUE.Expired') ?? -1;
  if (words === undefined || at < 0) return;
  const underlying = words.value.slice(at);
  const returned = underlying.indexOf(" returned '");
  if (returned < 0) return;
  const reply = underlying.slice(returned + 11);
  draft.diagnostic = { ...words, value: reply, rule: 'exchange.underlying' };
  draft.remark = { ...words, value: words.value.slice(0, at + returned), rule: 'exchange.expired' };
  draft.status = undefined;
  const code = spokenCode(reply);
  draft.replyCode = code === undefined ? undefined : { ...words, value: code, rule: 'exchange.underlying' };
}
