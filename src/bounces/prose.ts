/** What the prose of a notice says: failed, late or arrived. */
import type { Anatomy } from './anatomy.ts';
import type { BounceKind } from '../core/bounce.ts';
import { DELAY_WORDS, FAILURE_WORDS, OTHER_NOTICES, SUCCESS_WORDS } from './languages.ts';
import { indexWords } from './word-index.ts';

/** Prose beyond this is not looked at: the sentence that matters stands at the beginning. */
const MAX_PROSE = 8_192;

/** Lower case, white space squeezed to single blanks. */
function proseOf(mail: Anatomy): string {
  const text = [mail.subject, ...mail.notices.map((notice) => notice.text.slice(0, MAX_PROSE))].join('\n');
  return squeeze(text.slice(0, MAX_PROSE).toLowerCase());
}

function squeeze(text: string): string {
  return text
    .split(/[ \t\n]/)
    .filter((word) => word !== '')
    .join(' ');
}

export interface Tone {
  readonly failure: boolean;
  readonly kind: BounceKind | undefined;
  /** A notice of another sort: quarantine digest, challenge, moderation. */
  readonly other: boolean;
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

const FAILURES = indexWords(FAILURE_WORDS);
const DELAYS = indexWords(DELAY_WORDS);
const SUCCESSES = indexWords(SUCCESS_WORDS);
const OTHERS = indexWords(OTHER_NOTICES);

function readTone(prose: string): Tone {
  const failure = FAILURES.has(prose);
  const delayed = DELAYS.has(prose);
  const delivered = !failure && SUCCESSES.has(prose);
  const kind = delayed ? 'delayed' : delivered ? 'delivered' : failure ? 'bounce' : undefined;
  return { failure, kind, other: OTHERS.has(prose) };
}

/** Challenges, quarantine digests, moderation: about mail, but neither a bounce nor a person's absence. */
export function isOtherNotice(mail: Anatomy): boolean {
  return toneOf(mail).other;
}
