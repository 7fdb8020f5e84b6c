/** What the prose of a notice says: failed, late or arrived. */

import type { BounceKind } from '../core/bounce.ts';
import { withPlainLetters } from '../knowledge/plain-letters.ts';
import type { Anatomy } from './anatomy.ts';
import { DELAY_WORDS, FAILURE_WORDS, OTHER_NOTICES, SUCCESS_WORDS, TO_RECIPIENT } from './languages.ts';
import { indexLists } from './word-index.ts';

/** Prose beyond this is not looked at: the sentence that matters stands at the beginning. */
const MAX_PROSE = 8_192;

/** Lower case, white space squeezed to single blanks. */
function proseOf(mail: Anatomy): string {
  const text = [mail.subject, ...mail.notices.map((notice) => notice.text.slice(0, MAX_PROSE))].join('\n');
  return squeeze(text.slice(0, MAX_PROSE).toLowerCase());
}

function squeeze(text: string): string {
  let out = '';
  let from = 0;
  let blank = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x09) blank = false;
    else if (code === 0x20 && !blank) blank = true;
    else {
      out += blank ? text.slice(from, at) : `${text.slice(from, at)} `;
      from = at + 1;
      blank = true;
    }
  }
  return out + text.slice(from);
}

export interface Tone {
  readonly failure: boolean;
  readonly kind: BounceKind | undefined;
  /** A notice of another sort: quarantine digest, challenge, moderation. */
  readonly other: boolean;
  /** Told to whom the mail was for, not to who sent it. */
  readonly toRecipient: boolean;
}

const tones = new WeakMap<Anatomy, Tone>();

/** Asked several times of one mail, read once. */
export function toneOf(mail: Anatomy): Tone {
  const known = tones.get(mail);
  if (known !== undefined) return known;
  const tone = readTone(proseOf(mail));
  tones.set(mail, tone);
  return tone;
}

const listsIn = indexLists(
  [FAILURE_WORDS, DELAY_WORDS, SUCCESS_WORDS, OTHER_NOTICES, TO_RECIPIENT].map(withPlainLetters),
);

function readTone(prose: string): Tone {
  const [failure = false, delayed = false, success = false, other = false, toRecipient = false] =
    listsIn(prose);
  const kind = delayed ? 'delayed' : failure ? 'bounce' : success ? 'delivered' : undefined;
  return { failure, kind, other: other || toRecipient, toRecipient };
}

/** Does the text fail anything by itself, whatever the subject says? */
export function failsInText(mail: Anatomy): boolean {
  return readTone(proseOf({ ...mail, subject: '' })).failure;
}

/** Does a sentence, in lower case, say that something failed? */
export function speaksOfFailure(sentence: string): boolean {
  return readTone(sentence).failure;
}

/** Does a sentence, in lower case, say that something failed, is late or arrived? */
export function speaksOfFate(sentence: string): boolean {
  return readTone(sentence).kind !== undefined;
}

/** A filter's word to the recipient of the mail it stopped. */
export function isToRecipient(mail: Anatomy): boolean {
  return toneOf(mail).toRecipient;
}

/** Challenges, quarantine digests, moderation: about mail, but neither a bounce nor a person's absence. */
export function isOtherNotice(mail: Anatomy): boolean {
  return toneOf(mail).other;
}
