/**
 * Amazon SES over SNS: the bounce as JSON inside a mail (or alone). The notification's `Message` is JSON in a
 * JSON string; the mail wraps it at 990 bytes with `!` and a blank (RFC 5321 §4.5.3.1.6 limits lines).
 */
import type { BounceKind } from '../../core/bounce.ts';
import type { Anatomy, Notice } from '../anatomy.ts';
import { placeOf } from '../anatomy.ts';
import type { Dialect } from '../dialect.ts';
import type { Draft, Fact } from '../draft.ts';
import { addWords } from '../spoken.ts';

export const AMAZON_SNS: Dialect = {
  id: 'amazon-sns',
  certain: true,
  hints: (mail) =>
    mail.notices.some(({ text }) => text.includes('notificationType') || text.includes('"eventType"')),
  decode,
};

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decode(mail: Anatomy): readonly Draft[] {
  const notice = mail.notices.find(
    ({ text }) => text.includes('notificationType') || text.includes('"eventType"'),
  );
  if (notice === undefined) return [];
  const event = eventOf(notice.text);
  return event === undefined ? [] : draftsOf(event, notice);
}

function parseJson(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined; // not JSON: another kind of mail
  }
}

function eventOf(text: string): Json | undefined {
  const open = text.indexOf('{');
  const close = text.lastIndexOf('}');
  if (open < 0 || close < open) return undefined;
  const json = parseJson(
    text
      .slice(open, close + 1)
      .replaceAll('!\n ', '')
      .replaceAll('\n', ''),
  );
  const inner = json?.['Message'];
  return typeof inner === 'string' ? parseJson(inner) : json;
}

const LISTS: readonly (readonly [event: string, list: string, kind: BounceKind])[] = [
  ['bounce', 'bouncedRecipients', 'bounce'],
  ['complaint', 'complainedRecipients', 'feedback'],
  ['deliveryDelay', 'delayedRecipients', 'delayed'],
  ['delivery', 'recipients', 'delivered'],
];

function draftsOf(event: Json, notice: Notice): Draft[] {
  const place = placeOf(notice, 0, notice.text.length);
  const fact = <T>(value: T, rule: string): Fact<T> => ({ value, rule: `amazon-sns.${rule}`, ...place });
  const mail = event['mail'];
  const source = isRecord(mail) ? mail['source'] : undefined;
  for (const [name, list, kind] of LISTS) {
    const part = event[name];
    const recipients = isRecord(part) ? part[list] : undefined;
    if (!isRecord(part) || !Array.isArray(recipients)) continue;
    return recipients.flatMap((entry: unknown) => {
      const address = typeof entry === 'string' ? entry : isRecord(entry) ? entry['emailAddress'] : undefined;
      if (typeof address !== 'string') return [];
      const draft: Draft = { recipient: fact(address, list), kind: fact(kind, name) };
      if (typeof source === 'string') draft.sender = fact(source, 'source');
      if (isRecord(entry)) addEntry(draft, entry, fact);
      const type = part['complaintFeedbackType'];
      if (kind === 'feedback') draft.feedbackType = fact(typeof type === 'string' ? type : 'abuse', 'type');
      const reply = part['smtpResponse'];
      if (typeof reply === 'string') draft.diagnostic = fact(reply, 'response');
      return [draft];
    });
  }
  return [];
}

function addEntry(draft: Draft, entry: Json, fact: <T>(value: T, rule: string) => Fact<T>): void {
  const { status, diagnosticCode } = entry;
  if (typeof status === 'string') draft.status = fact(status, 'status');
  if (typeof diagnosticCode !== 'string') return;
  const semicolon = diagnosticCode.startsWith('smtp;') ? 5 : 0;
  addWords(draft, fact(diagnosticCode.slice(semicolon).trim(), 'diagnostic'));
}
