/**
 * Feedback reports: a recipient pressed "this is spam", or a receiver reports failed authentication. RFC
 * 5965 (format), RFC 6650, RFC 6591 (auth-failure); Microsoft's JMRP sends the mail alone, with the
 * recipient in a header field; Apple turns "unsubscribe" into a mail of its own (RFC 2369, RFC 8058).
 */
import { parseAddress } from '../mime/address.ts';
import { findField, headerValue, parseHeaders, valueOf } from '../mime/headers.ts';
import type { HeaderBlock, HeaderField } from '../mime/headers.ts';
import type { Anatomy, Notice } from './anatomy.ts';
import { placeOf } from './anatomy.ts';
import type { Draft, Fact } from './draft.ts';

const UNKNOWN_TYPE = 'abuse';

/** Fields of the returned mail that name the recipient, best first. */
const RECIPIENT_FIELDS = [
  'x-hmxmroriginalrecipient',
  'to',
  'x-original-to',
  'delivered-to',
  'x-apparently-to',
];

export function decodeFeedback(mail: Anatomy): readonly Draft[] {
  if (mail.feedback !== undefined) return reportDrafts(mail, mail.feedback);
  if (isMicrosoftComplaint(mail)) return returnedDraft(mail, 'feedback.jmrp');
  return unsubscribeDraft(mail);
}

function reportDrafts(mail: Anatomy, notice: Notice): readonly Draft[] {
  const block = parseHeaders(notice.text, 0, notice.text.length);
  const fact = <T>(field: HeaderField, value: T, rule: string): Fact<T> => ({
    value,
    rule,
    ...placeOf(notice, field.start, field.end),
  });
  const typeField = findField(block, 'feedback-type');
  const whole = { from: notice.part.start, to: notice.part.end };
  const feedbackType =
    typeField === undefined
      ? { value: UNKNOWN_TYPE, rule: 'feedback.no-type', ...whole }
      : fact(typeField, valueOf(block, typeField).toLowerCase(), 'feedback.type');
  const senderField = findField(block, 'original-mail-from');
  const reporting = findField(block, 'reporting-mta');
  const shared = {
    kind: { value: 'feedback' as const, rule: 'feedback.report', ...whole },
    feedbackType,
    sender:
      senderField && fact(senderField, parseAddress(valueOf(block, senderField)) ?? '', 'feedback.mail-from'),
    reportingMta: reporting && fact(reporting, hostOf(valueOf(block, reporting)), 'feedback.reporting-mta'),
  };
  const recipients = recipientFields(block).map((field) =>
    fact(field, parseAddress(valueOf(block, field)) ?? '', `feedback.${field.name}`),
  );
  const named = recipients.filter(({ value }) => value !== '');
  if (named.length > 0) return named.map((recipient) => ({ recipient, ...shared }));
  // Drafts of RFC 5965 had Removal-Recipient: whom to take off the list, which need not be who got the mail.
  const removal = findField(block, 'removal-recipient');
  const removed = removal && parseAddress(valueOf(block, removal));
  return [
    {
      recipient: returnedRecipient(mail) ?? { value: '', rule: 'feedback.no-recipient', ...whole },
      originalRecipient:
        removal === undefined || removed === undefined
          ? undefined
          : fact(removal, removed, 'feedback.removal-recipient'),
      ...shared,
    },
  ];
}

/** Original-Rcpt-To may come several times (RFC 5965 §3.2). */
function recipientFields(block: HeaderBlock): HeaderField[] {
  return block.fields.filter((field) => field.name === 'original-rcpt-to');
}

function hostOf(value: string): string {
  return value.slice(value.indexOf(';') + 1).trim();
}

/** The recipient as the header of the reported mail names it. */
function returnedRecipient(mail: Anatomy): Fact<string> | undefined {
  const block = mail.returned;
  if (block === undefined) return undefined;
  for (const name of RECIPIENT_FIELDS) {
    const field = findField(block, name);
    const address = field === undefined ? undefined : parseAddress(valueOf(block, field));
    if (field === undefined || address === undefined || !address.includes('@')) continue;
    const inMail = block.text === mail.text;
    return {
      value: address,
      from: inMail ? field.start : 0,
      to: inMail ? field.end : 0,
      rule: `feedback.${name}`,
    };
  }
  return undefined;
}

/** The reported mail as the only part, under a subject that says so. */
function isMicrosoftComplaint(mail: Anatomy): boolean {
  return (
    mail.subject.trim().toLowerCase().startsWith('complaint about message from') &&
    mail.returned !== undefined
  );
}

function returnedDraft(mail: Anatomy, rule: string): readonly Draft[] {
  const recipient = returnedRecipient(mail);
  if (recipient === undefined) return [];
  const type = { ...recipient, rule };
  return [{ recipient, kind: { ...type, value: 'feedback' }, feedbackType: { ...type, value: 'abuse' } }];
}

/** Apple Mail's unsubscribe mail: written by the program, from the address of the recipient. */
function unsubscribeDraft(mail: Anatomy): readonly Draft[] {
  const field = findField(mail.headers, 'x-apple-unsubscribe');
  const from = findField(mail.headers, 'from');
  const address = from && parseAddress(headerValue(mail.headers, 'from') ?? '');
  if (field === undefined || from === undefined || address === undefined) return [];
  const mark = { from: field.start, to: field.end, rule: 'feedback.unsubscribe' };
  return [
    {
      recipient: { value: address, from: from.start, to: from.end, rule: 'header.from' },
      kind: { value: 'feedback', ...mark },
      feedbackType: { value: 'opt-out', ...mark },
    },
  ];
}
