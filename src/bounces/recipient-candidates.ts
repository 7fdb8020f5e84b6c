/** Finds the addresses in a notice that may be those of recipients, line by line. */
import { findAddress, type FoundAddress } from '../mime/address.ts';
import { type Strength, strengthOf } from './address-strength.ts';

export interface Candidate extends FoundAddress {
  readonly strength: Strength;
  readonly lineStart: number;
  /** Where its text begins. */
  readonly rest: number;
  /** Stands behind another on the same line, with nothing but separators between. */
  readonly listed?: true;
}

const MAX_CANDIDATES = 10_000;
/** Addresses of one line that are looked at for a recipient among them. */
const MAX_PER_LINE = 4;

/** Those in `[from, to)`, in their order. `exclude`: addresses (lower case) that cannot be recipients. */
export function findCandidates(
  text: string,
  from: number,
  to: number,
  exclude: readonly string[],
): Candidate[] {
  const list: Candidate[] = [];
  /** Addresses that play another role somewhere: the help desk is no recipient two lines below either. */
  const others = new Set<string>();
  let at = from;
  while (at < to && list.length < MAX_CANDIDATES) {
    const sign = text.indexOf('@', at);
    if (sign < 0 || sign >= to) break;
    const lineStart = Math.max(from, text.lastIndexOf('\n', sign) + 1);
    const nl = text.indexOf('\n', sign);
    const lineEnd = nl < 0 || nl > to ? to : nl;
    const candidate = candidateIn(text, lineStart, lineEnd, exclude, others);
    if (candidate !== undefined) {
      list.push(candidate);
      addListed(list, text, candidate, lineEnd);
    }
    at = lineEnd + 1;
  }
  return list.filter(
    ({ address, strength }) =>
      !(strength === 1 && others.has(address.toLowerCase())) && !exclude.includes(address.toLowerCase()),
  );
}

/**
 * The first address of a line that may be a recipient: `from <sender> and addressed to <recipient>`. Those with
 * another role are added to `others`.
 */
function candidateIn(
  text: string,
  lineStart: number,
  lineEnd: number,
  exclude: readonly string[],
  others: Set<string>,
): Candidate | undefined {
  let from = lineStart;
  for (let tries = 0; tries < MAX_PER_LINE; tries += 1) {
    const found = findAddress(text, from, lineEnd);
    if (found === undefined) return undefined;
    const candidate = candidateOf(text, found, lineStart, lineEnd);
    const address = found.address.toLowerCase();
    if (candidate === undefined) others.add(address);
    // The words before one address hold for the next (`write to a@x.example or b@x.example`), except behind the reader's own.
    if (!exclude.includes(address)) return candidate;
    from = found.end;
  }
  return undefined;
}

/** Further addresses on the same line with nothing but separators between: `a@x.example, b@x.example`. */
function addListed(list: Candidate[], text: string, first: Candidate, lineEnd: number): void {
  let { end } = first;
  while (list.length < MAX_CANDIDATES) {
    const found = findAddress(text, end, lineEnd);
    if (found === undefined || !isSeparator(text.slice(end, found.start))) return;
    const rest = skipPunctuation(text, found.end, lineEnd);
    list.push({ ...found, strength: first.strength, lineStart: found.start, rest, listed: true });
    end = found.end;
  }
}

function isSeparator(between: string): boolean {
  if (between.length > 12 || between.includes('<mailto:')) return false;
  let listed = false;
  for (const char of between.replace(' and ', ' , ')) {
    if (!' \t<>"\',;、，'.includes(char)) return false;
    listed ||= char === ',' || char === ';' || char === '、' || char === '，' || char === ' ';
  }
  return listed;
}

function candidateOf(
  text: string,
  found: FoundAddress,
  lineStart: number,
  lineEnd: number,
): Candidate | undefined {
  const strength = strengthOf(text, found, lineStart, lineEnd);
  if (strength === undefined) return undefined;
  return {
    ...found,
    strength,
    lineStart,
    rest: strength < 3 ? lineStart : skipPunctuation(text, found.end, lineEnd),
  };
}

/** Past the closing bracket, a `<mailto:…>` copy, a colon: to the words about the address. */
function skipPunctuation(text: string, from: number, lineEnd: number): number {
  let at = from;
  if (text.startsWith('<mailto:', at)) at = Math.min(lineEnd, text.indexOf('>', at) + 1);
  while (at < lineEnd && '>"\':;,. \t：)]」＞'.includes(text[at] ?? '')) at += 1;
  return at;
}
