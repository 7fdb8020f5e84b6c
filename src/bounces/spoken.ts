/** Draft fields out of free text: reply code, status, phase and host in the words about a recipient. */
import { findAddress } from '../mime/address.ts';
import type { Notice } from './anatomy.ts';
import { placeOf } from './anatomy.ts';
import type { Draft, Fact } from './draft.ts';
import { DraftIndex } from './draft.ts';
import type { Block } from './notice-blocks.ts';
import { findPhase } from './phase.ts';
import { findRemoteHost } from './remote-host.ts';
import { codeAt, findRefusal, findReplyCode } from './reply-text.ts';

/** Words after which the other server speaks; codes behind the last of them win over those before. */
const SPEECH = [
  'said: ',
  'returned was: ',
  'responded: ',
  'responded with: ',
  'response was: ',
  'error message: ',
  "returned '",
  'reason: ',
  '<<< ',
  'respond: ',
  'follows: ',
];

function speechStart(text: string): number {
  const lower = text.toLowerCase();
  let best = 0;
  for (const words of SPEECH) {
    const at = lower.indexOf(words);
    if (at >= 0 && at + words.length > best) best = at + words.length;
  }
  return best;
}

/** The code of the reply inside `text`. */
export function spokenCode(text: string, start: number = speechStart(text)): number | undefined {
  return codeAt(text, start) ?? findReplyCode(text, start) ?? findReplyCode(text);
}

function spokenStatus(text: string, start: number): string | undefined {
  return findRefusal(text, start) ?? findRefusal(text);
}

export function draftOfBlock(block: Block, notice: Notice, dialect: string): Draft {
  const draft: Draft = { recipient: recipientOf(block, notice, dialect) };
  if (block.text !== '') addWords(draft, wordsOf(block, notice, dialect));
  return draft;
}

export function recipientOf(block: Block, notice: Notice, dialect: string): Fact<string> {
  const { address, addressFrom, addressTo } = block;
  return { value: address, rule: `${dialect}.recipient`, ...placeOf(notice, addressFrom, addressTo) };
}

export function wordsOf(block: Block, notice: Notice, dialect: string): Fact<string> {
  return { value: block.text, rule: `${dialect}.text`, ...placeOf(notice, block.textFrom, block.textTo) };
}

/** Makes `words` the diagnostic of a draft that has none, and reads from them what the draft lacks. */
export function addWords(draft: Draft, words: Fact<string>): void {
  const { value } = words;
  draft.diagnostic ??= words;
  const start = speechStart(value);
  draft.replyCode ??= factOf(words, spokenCode(value, start));
  draft.status ??= factOf(words, spokenStatus(value, start));
  draft.phase ??= factOf(words, findPhase(value));
  draft.remoteMta ??= factOf(words, findRemoteHost(value));
  draft.originalRecipient ??= factOf(words, forwardedFrom(value));
}

function factOf<T>({ from, to, rule }: Fact<string>, value: T | undefined): Fact<T> | undefined {
  return value === undefined ? undefined : { value, from, to, rule };
}

/** Exim: `(generated from alias@example.org)`, `(ultimately generated from …)`. */
function forwardedFrom(text: string): string | undefined {
  const at = text.indexOf('generated from ');
  return at < 0 ? undefined : findAddress(text, at, at + 300)?.address;
}

/** What a notice adds to the drafts of a report. */
export function enrichDrafts(
  reported: readonly Draft[],
  blocks: readonly Block[],
  notice: Notice,
  dialect: string,
): readonly Draft[] {
  const index = new DraftIndex(reported);
  // Latest first, to be taken from the end.
  const nameless = reported.filter(({ recipient }) => recipient.value === '').reverse();
  for (const block of blocks) {
    const draft =
      index.find(block.address) ??
      (reported.length === 1 && blocks.length === 1 ? reported[0] : nameless.pop());
    if (draft === undefined) continue;
    // No address, or one of another kind (X.400): the notice names the one that was written to.
    const { value } = draft.recipient;
    if ((value === '' || value.startsWith('/')) && !value.includes('@'))
      draft.recipient = draftOfBlock(block, notice, dialect).recipient;
    if (block.text !== '') addWords(draft, wordsOf(block, notice, dialect));
  }
  return reported;
}
