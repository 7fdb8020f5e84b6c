/**
 * The common way through a notice without (or beside) a report: find the recipients, give each the words
 * about it, and fall back on header fields and on the returned mail when the notice names nobody.
 */
import { localPartOf } from '../core/address.ts';
import { findAddresses, parseAddress } from '../mime/address.ts';
import type { HeaderField } from '../mime/headers.ts';
import { findField, headerValue, valueOf } from '../mime/headers.ts';
import type { Anatomy, Notice } from './anatomy.ts';
import { placeOf } from './anatomy.ts';
import type { Draft, Fact } from './draft.ts';
import { DraftIndex } from './draft.ts';
import type { Block } from './notice-blocks.ts';
import { readBlocks } from './notice-blocks.ts';
import { replyParagraph, squeezeLines } from './notice-text.ts';
import { addWords, draftOfBlock, enrichDrafts, recipientOf, wordsOf } from './spoken.ts';

export type Region = (notice: Notice) => readonly [number, number];

const MAX_SHARED = 4_096;

/** A report that gives the reply for each of its recipients. */
export function isComplete(reported: readonly Draft[]): boolean {
  return reported.length > 0 && reported.every((draft) => draft.diagnostic !== undefined);
}

export function readNotice(
  mail: Anatomy,
  reported: readonly Draft[],
  dialect: string,
  region: Region,
): readonly Draft[] {
  const notice = mail.notices.find(({ text }) => text.includes('@')) ?? mail.notices[0];
  if (notice === undefined) return reported.length > 0 ? reported : titledDrafts(mail, dialect);
  const [from, to] = region(notice);
  const strange = readBlocks(notice.text, from, to, ownAddresses(mail));
  const blocks = strange.length > 0 ? strange : readBlocks(notice.text, from, to);
  if (reported.length > 0) {
    const [only] = reported;
    if (reported.length === 1 && only !== undefined && blocks.length === 0 && only.diagnostic === undefined)
      only.context = sharedWords({ notice, from, to, dialect });
    return enrichDrafts(reported, blocks, notice, dialect);
  }
  const listed = failedRecipients(mail);
  const drafts =
    listed.length > 0 ? listedDrafts(listed, blocks, notice, dialect) : blockDrafts(blocks, notice, dialect);
  const named = drafts.length > 0 ? drafts : returnedRecipients(mail);
  addShared(named, { notice, from, to, dialect });
  return named;
}

/** Nothing but the returned mail below the subject: that says all, and perhaps of whom. */
function titledDrafts(mail: Anatomy, dialect: string): readonly Draft[] {
  const field = findField(mail.headers, 'subject');
  if (field === undefined || mail.returned === undefined) return [];
  const title = { value: mail.subject, from: field.start, to: field.end, rule: `${dialect}.subject` };
  const address = findAddresses(mail.subject, 1)[0]?.address;
  const drafts =
    address === undefined ? returnedRecipients(mail) : [{ recipient: { ...title, value: address } }];
  shareWords(drafts, title);
  return drafts;
}

/** The part of a notice that was read. */
interface Extract {
  readonly notice: Notice;
  readonly from: number;
  readonly to: number;
  readonly dialect: string;
}

/** The words of the whole notice belong to those about whom it says nothing in particular. */
function addShared(drafts: readonly Draft[], extract: Extract): void {
  const [first] = drafts;
  if (drafts.every((draft) => draft.diagnostic === undefined)) {
    const words = replyWordsOf(extract) ?? sharedWords(extract);
    if (words !== undefined) shareWords(drafts, words);
  } else if (
    drafts.length > 1 &&
    drafts.every((draft) => draft.diagnostic?.value === first?.diagnostic?.value)
  ) {
    // The words of a list are about all in it, and so is what stands around it.
    const words = sharedWords(extract);
    for (const draft of drafts) draft.context ??= words;
  } else if (first !== undefined && drafts.length === 1) {
    // The reason may stand above the address.
    if (first.replyCode !== undefined || first.status !== undefined) return;
    const reply = replyWordsOf(extract);
    if (reply === undefined) first.context ??= sharedWords(extract);
    else {
      first.diagnostic = undefined;
      addWords(first, reply);
    }
  }
}

const OWN_FIELDS = [`from`, 'to', 'return-path', 'delivered-to'];

/** Reads the words once for all. */
function shareWords(drafts: readonly Draft[], words: Fact<string>): void {
  const [first] = drafts;
  if (first === undefined) return;
  addWords(first, words);
  const { diagnostic, replyCode, status, phase, remoteMta } = first;
  for (const draft of drafts) {
    draft.diagnostic ??= diagnostic;
    draft.replyCode ??= replyCode;
    draft.status ??= status;
    draft.phase ??= phase;
    draft.remoteMta ??= remoteMta;
  }
}

/** The addresses of the writer and of the reader of the bounce: neither is a failed recipient. */
function ownAddresses(mail: Anatomy): string[] {
  const own: string[] = [];
  for (const name of OWN_FIELDS) {
    const value = headerValue(mail.headers, name);
    const address = value?.includes('@') === true ? parseAddress(value)?.toLowerCase() : undefined;
    if (address?.includes('@') === true) own.push(address);
  }
  return own;
}

function blockDrafts(blocks: readonly Block[], notice: Notice, dialect: string): readonly Draft[] {
  const index = new DraftIndex([]);
  /** Recipients of one list share its words, which are read once. */
  let shared: { readonly block: Block; readonly draft: Draft } | undefined;
  for (const block of blocks) {
    const known = index.find(block.address);
    if (known !== undefined) {
      if (block.text !== '') addWords(known, wordsOf(block, notice, dialect));
      continue;
    }
    const same = shared?.block.textFrom === block.textFrom && shared.block.textTo === block.textTo;
    const draft =
      shared !== undefined && same
        ? { ...shared.draft, recipient: recipientOf(block, notice, dialect) }
        : draftOfBlock(block, notice, dialect);
    shared = { block, draft: { ...draft } };
    index.add(draft);
  }
  return index.drafts;
}

/** `X-Failed-Recipients`: set by Exim and Gmail, and more reliable than any prose. */
function failedRecipients(mail: Anatomy): Fact<string>[] {
  return mail.headers.fields
    .filter((field: HeaderField) => field.name === 'x-failed-recipients')
    .flatMap((field) =>
      findAddresses(valueOf(mail.headers, field)).map(({ address }) => ({
        value: address,
        from: field.start,
        to: field.end,
        rule: 'header.x-failed-recipients',
      })),
    );
}

function listedDrafts(
  listed: readonly Fact<string>[],
  blocks: readonly Block[],
  notice: Notice,
  dialect: string,
): Draft[] {
  const drafts = listed.map((recipient): Draft => ({ recipient }));
  const index = new DraftIndex(drafts);
  for (const block of blocks) {
    const draft = index.find(block.address);
    if (draft !== undefined && block.text !== '') addWords(draft, wordsOf(block, notice, dialect));
  }
  return drafts;
}

/**
 * A report may name a user of its own network (`unknown; neko`) or nobody: the returned mail has the address that was
 * written to.
 */
export function completeRecipients(drafts: readonly Draft[], mail: Anatomy): void {
  const partial = drafts.filter(({ recipient }) => !recipient.value.includes('@'));
  if (partial.length === 0) return;
  const named = returnedRecipients(mail);
  const byName = new Map(
    named.map(({ recipient }) => [localPartOf(recipient.value).toLowerCase(), recipient]),
  );
  for (const draft of partial) {
    const name = draft.recipient.value.toLowerCase();
    const nameless = name === '' && drafts.length === 1 && named.length === 1;
    draft.recipient = (nameless ? named[0]?.recipient : byName.get(name)) ?? draft.recipient;
  }
}

/** The recipients of the returned mail: the last resort. */
function returnedRecipients(mail: Anatomy): Draft[] {
  const block = mail.returned;
  const field = block && (findField(block, 'to') ?? findField(block, 'delivered-to'));
  if (block === undefined || field === undefined) return [];
  const inMail = block.text === mail.text;
  return findAddresses(valueOf(block, field), 100).map(({ address }) => ({
    recipient: {
      value: address,
      from: inMail ? field.start : 0,
      to: inMail ? field.end : 0,
      rule: 'returned.to',
    },
  }));
}

/** The paragraph with the reply, when the notice gives it apart from the recipient. */
function replyWordsOf({ notice, from, to, dialect }: Extract): Fact<string> | undefined {
  const range = replyParagraph(notice.text, from, to);
  if (range === undefined) return undefined;
  return {
    value: squeezeLines(notice.text.slice(...range)),
    rule: `${dialect}.reply`,
    ...placeOf(notice, ...range),
  };
}

function sharedWords({ notice, from, to, dialect }: Extract): Fact<string> | undefined {
  const end = Math.min(to, from + MAX_SHARED);
  const value = squeezeLines(notice.text.slice(from, end));
  return value === '' ? undefined : { value, rule: `${dialect}.notice`, ...placeOf(notice, from, end) };
}
