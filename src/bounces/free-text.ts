/**
 * The common way through a notice without (or beside) a report: find the recipients, give each the words
 * about it, and fall back on header fields and on the returned mail when the notice names nobody.
 */
import { findAddresses } from '../mime/address.ts';
import { parseAddress } from '../mime/address.ts';
import type { HeaderField } from '../mime/headers.ts';
import { findField, headerValue, valueOf } from '../mime/headers.ts';
import type { Anatomy, Notice } from './anatomy.ts';
import { placeOf } from './anatomy.ts';
import type { Draft, Fact } from './draft.ts';
import { draftFor, sameAddress } from './draft.ts';
import type { Block } from './notice-blocks.ts';
import { readBlocks, squeezeLines } from './notice-blocks.ts';
import { addWords, draftOfBlock, enrichDrafts, wordsOf } from './spoken.ts';

export type Region = (notice: Notice) => readonly [number, number];

const MAX_SHARED = 4_096;

export function readNotice(
  mail: Anatomy,
  reported: readonly Draft[],
  dialect: string,
  region: Region,
): readonly Draft[] {
  const notice = mail.notices[0];
  if (notice === undefined) return reported;
  const [from, to] = region(notice);
  const strange = readBlocks(notice.text, from, to, ownAddresses(mail));
  const blocks = strange.length > 0 ? strange : readBlocks(notice.text, from, to);
  if (reported.length > 0) return enrichDrafts(reported, blocks, notice, dialect);
  const shared = sharedWords(notice, from, to, dialect);
  const listed = failedRecipients(mail);
  const drafts =
    listed.length > 0 ? listedDrafts(listed, blocks, notice, dialect) : blockDrafts(blocks, notice, dialect);
  const named = drafts.length > 0 ? drafts : returnedRecipients(mail);
  const silent = named.every((draft) => draft.diagnostic === undefined);
  for (const draft of named) {
    if ((silent || named.length === 1) && shared !== undefined) addWords(draft, shared);
  }
  return named;
}

/** The addresses of the writer and of the reader of the bounce: neither is a failed recipient. */
export function ownAddresses(mail: Anatomy): string[] {
  return ['from', 'to', 'return-path', 'delivered-to']
    .map((name) => parseAddress(headerValue(mail.headers, name) ?? '')?.toLowerCase() ?? '')
    .filter((address) => address.includes('@'));
}

function blockDrafts(blocks: readonly Block[], notice: Notice, dialect: string): Draft[] {
  const drafts: Draft[] = [];
  for (const block of blocks) {
    const known = draftFor(drafts, block.address);
    if (known === undefined) drafts.push(draftOfBlock(block, notice, dialect));
    else if (block.text !== '') addWords(known, wordsOf(block, notice, dialect));
  }
  return drafts;
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
  return listed.map((recipient) => {
    const block = blocks.find(({ address, text }) => text !== '' && sameAddress(address, recipient.value));
    const draft: Draft = { recipient };
    if (block !== undefined) addWords(draft, wordsOf(block, notice, dialect));
    return draft;
  });
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

function sharedWords(notice: Notice, from: number, to: number, dialect: string): Fact<string> | undefined {
  const end = Math.min(to, from + MAX_SHARED);
  const value = squeezeLines(notice.text.slice(from, end));
  return value === '' ? undefined : { value, rule: `${dialect}.notice`, ...placeOf(notice, from, end) };
}
