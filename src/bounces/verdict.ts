/** From a draft to a `Bounce`: what kind it is, what the knowledge base makes of its words, and the evidence. */
import type { Action, Bounce, BounceKind, MailSource } from '../core/bounce.ts';
import type { CauseId } from '../core/cause.ts';
import { isReading, isStatusRule, type Knowledge, type ReplyMatch } from '../core/knowledge.ts';
import { LIMITS } from '../core/limits.ts';
import type { Reason } from '../core/reason.ts';
import { domainOf } from '../mime/address.ts';
import type { MailDate } from '../mime/date.ts';
import type { MailText } from '../mime/mail-text.ts';
import type { Draft, Fact } from './draft.ts';
import { EvidenceList } from './evidence-list.ts';
import { codeAt, findStatuses } from './reply-text.ts';
import { replyWords } from './reply-words.ts';
import type { ReturnedMail } from './returned-mail.ts';
import { HARD_REASONS, isFilterVerdict } from './weigh.ts';

export interface BounceContext {
  readonly mail: MailText;
  readonly source: MailSource;
  readonly knowledge: Knowledge;
  /** `knowledge.match`, remembering its answers. */
  readonly match: Knowledge['match'];
  readonly writer: string;
  readonly returned: ReturnedMail;
  readonly date: Fact<MailDate> | undefined;
}

export function makeBounce(decoded: Draft, context: BounceContext): Bounce {
  const kind = kindOf(decoded);
  const status = chooseStatus(decoded);
  const replyCode =
    underlyingCode(decoded) ?? agreeing(decoded.replyCode, status) ?? successCode(decoded, kind);
  // The draft is ours alone: a copy of its many fields would cost more than all that is done with them.
  const draft = Object.assign(decoded, { status, replyCode });
  const { returned } = context;
  const queueId = draft.queueId ?? ownQueueId(draft, returned);
  const sender = draft.sender ?? returned.sender;
  const verdict = judge(draft, kind, context);
  const recipient = draft.recipient.value;
  const original = draft.originalRecipient;
  const evidence = new EvidenceList(context.mail, context.source);
  evidence.add('recipient', draft.recipient);
  evidence.add('originalRecipient', original);
  evidence.add('kind', draft.kind);
  evidence.add('action', draft.action);
  evidence.add('status', status);
  evidence.add('replyCode', replyCode);
  evidence.add('diagnostic', draft.diagnostic);
  // Words beside the diagnostic that were looked at too.
  evidence.add('remark', draft.remark ?? draft.context);
  evidence.add('phase', draft.phase);
  evidence.add('remoteMta', draft.remoteMta);
  evidence.add('reportingMta', draft.reportingMta);
  evidence.add('queueId', queueId);
  evidence.add('sender', sender);
  evidence.add('messageId', returned.messageId);
  evidence.add('subject', returned.subject);
  evidence.add('feedbackType', draft.feedbackType);
  evidence.add('time', context.date);
  evidence.add('reason', draft.diagnostic, verdict.rule);
  return {
    source: context.source,
    kind,
    recipient,
    originalRecipient: original !== undefined && original.value !== recipient ? original.value : undefined,
    actualRecipient: draft.actualRecipient === recipient ? undefined : draft.actualRecipient,
    action: draft.action?.value ?? actionOf(kind),
    status: draft.status?.value,
    replyCode: draft.replyCode?.value,
    diagnostic: draft.diagnostic?.value,
    phase: draft.phase?.value,
    reason: verdict.reason,
    cause: verdict.cause,
    provider: verdict.provider,
    hard: verdict.hard,
    feedbackType: draft.feedbackType?.value,
    writer: context.writer,
    reportingMta: draft.reportingMta?.value,
    remoteMta: draft.remoteMta?.value,
    messageId: returned.messageId?.value,
    queueId: queueId?.value,
    queueIds: returned.queueIds,
    subject: returned.subject?.value,
    sender: sender?.value,
    time: context.date?.value.time,
    utcOffset: context.date?.value.utcOffset,
    evidence: evidence.list,
  };
}

/**
 * The server that refused knows best: its status, inside the diagnostic, beats the summary the reporting
 * server wrote into the Status field, unless it says nothing (`5.0.0`) where the summary does.
 */
function chooseStatus(draft: Draft): Fact<string> | undefined {
  const { diagnostic, status } = draft;
  if (diagnostic === undefined) return status;
  const all = findStatuses(diagnostic.value);
  const refusals = all.filter((value) => !value.startsWith('2'));
  const spoken = refusals.length > 0 ? refusals : all;
  const underlying = isSummary(spoken[0]) ? spoken[1] : undefined;
  if (underlying !== undefined) return { ...diagnostic, value: underlying, rule: 'status.underlying' };
  const best = spoken.find((value) => !value.endsWith('.0')) ?? spoken[0];
  if (best === undefined || (best.endsWith('.0.0') && status !== undefined)) return status;
  return best === status?.value ? status : { ...diagnostic, value: best, rule: 'status.of-diagnostic' };
}

/**
 * What the sending server says of the answers it got: that time ran out (4.4.7), or that a `Remote server returned an
 * error` (5.0.350 of Exchange Online). The answer stands behind it.
 */
function isSummary(status: string | undefined): boolean {
  return status?.endsWith('.4.7') === true || status === '5.0.350';
}

/**
 * `554 4.4.7 Message expired …<421 4.4.2 Connection timed out>`: that time ran out is the sender's summary;
 * the code of the refusal stands before its status.
 */
function underlyingCode({ diagnostic }: Draft): Fact<number> | undefined {
  const [first = '', second] = diagnostic === undefined ? [] : findStatuses(diagnostic.value);
  if (diagnostic === undefined || second === undefined || !isSummary(first)) return undefined;
  const at = diagnostic.value.indexOf(second, diagnostic.value.indexOf(first) + first.length);
  const code = codeAt(diagnostic.value, at - 4);
  return code === undefined ? undefined : { ...diagnostic, value: code, rule: 'reply-code.underlying' };
}

/** A code whose class contradicts the reported status (`550` beside `4.0.0`) is not what was acted on. */
function agreeing(
  code: Fact<number> | undefined,
  status: Fact<string> | undefined,
): Fact<number> | undefined {
  if (code === undefined || status === undefined) return code;
  return String(code.value)[0] === status.value[0] ? code : undefined;
}

/** `250 2.1.5 Ok` in a success report. */
function successCode({ diagnostic }: Draft, kind: BounceKind): Fact<number> | undefined {
  if (kind !== 'delivered' || diagnostic?.value.startsWith('2') !== true) return undefined;
  const code = Number(diagnostic.value.slice(0, 3));
  return Number.isInteger(code) ? { ...diagnostic, value: code, rule: 'reply-code.success' } : undefined;
}

/** The id of the newest Received field, if the reporting server wrote it. */
function ownQueueId(draft: Draft, returned: ReturnedMail): Fact<string> | undefined {
  const host = draft.reportingMta?.value.toLowerCase();
  const newest = returned.received[0];
  if (newest === undefined || newest.queueId === undefined) return undefined;
  return host === undefined || newest.by?.toLowerCase() === host ? newest.queueId : undefined;
}

function kindOf(draft: Draft): BounceKind {
  if (draft.kind !== undefined) return draft.kind.value;
  switch (draft.action?.value) {
    case 'delayed':
      return 'delayed';
    case 'delivered':
    case 'relayed':
    case 'expanded':
      return 'delivered';
    case 'failed':
      return 'bounce';
    case undefined:
      // RFC 3464 §2.3.3 requires Action; without it the status class is the next best word.
      return draft.status?.value.startsWith('2') === true ? 'delivered' : 'bounce';
  }
}

function actionOf(kind: BounceKind): Action | undefined {
  switch (kind) {
    case 'bounce':
      return 'failed';
    case 'delayed':
      return 'delayed';
    case 'delivered':
      return 'delivered';
    case 'feedback':
    case 'vacation':
      return undefined;
  }
}

type Judgement = Pick<Bounce, 'reason' | 'cause' | 'provider' | 'hard'> & { readonly rule: string };

const OVERDUE = { reason: 'expired', cause: undefined, hard: false, rule: 'kind:delayed' } as const;

/** What stands between a server's own words, which only say when, and what it heard: of qmail, of Exchange Online. */
const HEARD = [
  'does not like recipient. Remote host said: ',
  'but sender was rejected. Remote host said: ',
  'Remote server returned an error -> ',
];

function heardIn(text: string): string | undefined {
  for (const words of HEARD) {
    const at = text.indexOf(words);
    if (at >= 0) return text.slice(at + words.length);
  }
  return undefined;
}

/** qmail ends with `Giving up on 192.0.2.25.`, whatever it heard. */
function withoutFarewell(text: string): string {
  const at = text.lastIndexOf(' Giving up on ');
  return at < 0 ? text : text.slice(0, at);
}

/** What words say that give no reason: the whole notice may. */
const SILENT: readonly CauseId[] = ['unknown', 'unspecified'];

/** The rule about words of exit statuses. */
const SUMMARY = 'generic.sender-summary';

function judge(draft: Draft, kind: BounceKind, { knowledge, match: ask, writer }: BounceContext): Judgement {
  const domain = domainOf(draft.recipient.value);
  const remoteHost = draft.remoteMta?.value;
  if (kind === 'delivered') return settled('delivered', 'delivered', draft, knowledge);
  if (kind === 'feedback') return settled('feedback', 'complaint', draft, knowledge);
  if (kind === 'vacation') return judgeAutoReply(draft, knowledge);
  const text = withoutFarewell(replyWords(wordsOf(draft)).slice(0, LIMITS.replyText));
  const query = {
    text,
    code: draft.replyCode?.value,
    enhancedStatus: draft.status?.value,
    phase: draft.phase?.value,
    remoteHost,
    recipientDomain: domain,
  };
  const heard = heardIn(text);
  const answered = heard === undefined ? undefined : ask({ ...query, text: heard });
  const told = answered === undefined || SILENT.includes(answered.cause) ? ask(query) : answered;
  const { context } = draft;
  const whole =
    context === undefined ? '' : replyWords(`${text} ${context.value}`).slice(0, LIMITS.replyText);
  const first = whole === '' ? told : withContext(told, () => ask({ ...query, text: whole }));
  // `User unknown` in sendmail's words may name an exit status only; in another's notice somebody says so.
  const spoken = first.rule === SUMMARY && draft.status === undefined && writer !== 'sendmail';
  const answer = spoken ? ask({ ...query, text: `reason: ${whole === '' ? text : whole}` }) : first;
  const match = answer.cause === 'delivered' ? ask({ ...query, ...withoutSuccess(text) }) : answer;
  // A warning that gives no reason says one thing: the mail was not delivered in time.
  if (kind === 'delayed' && SILENT.includes(match.cause)) return { ...OVERDUE, provider: match.provider };
  const facts = knowledge.cause(match.cause);
  const own = match.provider !== undefined && match.provider === knowledge.providerOf({ remoteHost, domain });
  const filtered = isFilterVerdict(match, draft, own);
  const reason = filtered ? 'filtered' : (match.reason ?? facts.reason);
  const final = reason === facts.reason && facts.hard && !isPassing(reason, draft);
  return {
    reason,
    cause: match.cause === 'unknown' ? undefined : match.cause,
    provider: match.provider,
    hard: final || (HARD_REASONS.includes(reason) && kind === 'bounce' && !isTemporary(draft)),
    rule: match.rule,
  };
}

/** The whole notice is asked where the words about the recipient are silent, or tell by their senses only. */
function withContext(told: ReplyMatch, askAll: () => ReplyMatch): ReplyMatch {
  if (SILENT.includes(told.cause)) return askAll();
  if (!isReading(told.rule)) return told;
  const all = askAll();
  return SILENT.includes(all.cause) || isReading(all.rule) || isStatusRule(all.rule) ? told : all;
}

/** What a failed delivery quotes as a success (the greeting of a server that went silent) is not why it failed. */
function withoutSuccess(text: string): { text: string; code: undefined; enhancedStatus: undefined } {
  const words = codeAt(text, 0) === undefined ? '' : text.slice(4);
  return { text: words, code: undefined, enhancedStatus: undefined };
}

function wordsOf({ diagnostic, remark }: Draft): string {
  if (remark === undefined) return diagnostic?.value ?? '';
  return diagnostic === undefined ? remark.value : `${diagnostic.value} ${remark.value}`;
}

/** `notaccept` is final for the address, unless the server that says so speaks of now. */
function isPassing(reason: Reason, draft: Draft): boolean {
  return reason === 'notaccept' && isTemporary(draft);
}

function isTemporary({ status, replyCode }: Draft): boolean {
  return status?.value.startsWith('4') === true || Math.floor((replyCode?.value ?? 0) / 100) === 4;
}

/** What an auto reply may say of the address itself. */
const GIVEN_UP: readonly CauseId[] = ['user-suspended', 'user-moved'];

/** An auto reply is one, unless it says that the mailbox is given up. */
function judgeAutoReply(draft: Draft, knowledge: Knowledge): Judgement {
  const text = draft.diagnostic?.value.slice(0, LIMITS.replyText) ?? '';
  const { cause, provider, rule } = knowledge.match({
    text,
    recipientDomain: domainOf(draft.recipient.value),
  });
  // People write of their absence in any words: only a known wording gives the mailbox up.
  if (!GIVEN_UP.includes(cause) || isReading(rule)) return settled('vacation', 'vacation', draft, knowledge);
  return { reason: knowledge.cause(cause).reason, cause, provider, hard: false, rule };
}

/** Kinds whose reason is known without reading a reply. */
function settled(
  reason: Reason,
  cause: 'delivered' | 'complaint' | 'vacation',
  draft: Draft,
  knowledge: Knowledge,
): Judgement {
  const domain = domainOf(draft.recipient.value);
  const provider = knowledge.providerOf({ remoteHost: draft.remoteMta?.value, domain });
  return { reason, cause, provider, hard: false, rule: `kind:${reason}` };
}
