/**
 * The words of a multi-line reply as one sentence. Every line of it begins with the same code and often the
 * same enhanced status; joined as they are, these stand between the words and hide them from the rules of
 * the knowledge base. Only the copy that is matched is changed, never the diagnostic that is shown.
 */
import { codeAt, findStatus } from './reply-text.ts';

export function replyWords(text: string): string {
  const dash = text.indexOf('-');
  if (dash < 3) return text;
  const code = text.slice(dash - 3, dash);
  if (codeAt(text, dash - 3) === undefined) return text;
  const status = findStatus(text, dash);
  const first = dash + 1;
  let rest = text.slice(first);
  for (const separator of ['-', ' ']) {
    if (status !== undefined) rest = rest.replaceAll(` ${code}${separator}${status} `, ' ');
    rest = rest.replaceAll(` ${code}${separator}`, ' ');
  }
  return `${text.slice(0, dash)} ${rest}`;
}
