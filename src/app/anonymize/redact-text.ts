/**
 * Hides names in a line of text: mail addresses, host names, IP addresses, queue ids and the bare names that were
 * learnt (users, hosts). What is no name stays, so the line keeps its form.
 *
 * Words are looked at one by one from left to right; time is linear in the length of the text.
 */
import { NameMasker } from './mask-names.ts';
import type { Masker } from './masker.ts';
import { isHostName, type IsPublicName, type LearntNames } from './names.ts';
import { isUserField, isUserPlace } from './user-places.ts';
import { wordAt } from './words.ts';

/** Takes decoded text as well as one character per byte (latin1). */
export type RedactText = (text: string) => string;

export function createTextRedactor(masker: Masker, names: LearntNames, isPublic: IsPublicName): RedactText {
  const mask = new NameMasker(masker, names, isPublic);

  /** `name` stands at `from` in `text`. */
  const redactName = (name: string, text: string, from: number): string => {
    const at = name.lastIndexOf('@');
    if (at >= 0)
      return `${mask.local(name.slice(0, at))}@${at + 1 < name.length ? mask.host(name.slice(at + 1)) : ''}`;
    const plain = mask.id(name) ?? mask.ip4(name);
    if (plain !== undefined) return plain;
    if (isHostName(name)) return mask.host(name);
    if (names.hosts.has(name.toLowerCase())) return mask.label(name);
    const isUser =
      isUserField(text, from) || (names.users.has(name.toLowerCase()) && isUserPlace(text, from));
    return isUser ? mask.local(name) : name;
  };

  return (text) => {
    let out = '';
    let at = 0;
    while (at < text.length) {
      const word = wordAt(text, at);
      const end = word?.end ?? at + 1;
      if (word === undefined) out += text.charAt(at);
      else if (word.kind === 'ip6') out += masker.ip6(text.slice(at, end).toLowerCase());
      else {
        const [start, stop] = withoutEdges(text, at, end);
        out +=
          text.slice(at, start) + redactName(text.slice(start, stop), text, start) + text.slice(stop, end);
      }
      at = end;
    }
    return out;
  };
}

/** The word without the dots and dashes around it. */
function withoutEdges(text: string, from: number, to: number): [number, number] {
  let start = from;
  while (start < to && isEdge(text.charAt(start))) start += 1;
  let end = to;
  while (end > start && isEdge(text.charAt(end - 1))) end -= 1;
  return [start, end];
}

function isEdge(char: string): boolean {
  return char === '.' || char === '-';
}
