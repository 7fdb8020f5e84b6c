/**
 * In a busy log the same few refusals come over and over, differing only in addresses and ids. A lean run asks
 * the knowledge base once per shape of a reply: the provider, and the text without addresses and long
 * tokens that hold a digit (no rule hangs on those: session ids, times). Links stay whole: `answer/81126` and
 * `answer/188131` are two pages.
 */
import { detach } from '../core/detach.ts';
import type { Knowledge, ReplyMatch } from '../core/knowledge.ts';

const MAX_SHAPES = 20_000;
const MAX_NAMES = 100_000;
/** Shorter tokens with digits are codes (`5.7.26`, `[S3140]`, `[TSS04]`) and count. */
const LONG_TOKEN = 16;
const SPACE = 32;
const AT = 64;
const DOT = 46;
const EQUALS = 61;

/** `match` of the result tells cause, rule and provider rightly, but may carry another reply's captures. */
export function memoize(knowledge: Knowledge): Knowledge {
  const known = new Map<string, ReplyMatch>();
  const providerOfHost = remember((remoteHost) => knowledge.providerOf({ remoteHost }));
  const providerOfDomain = remember((domain) => knowledge.providerOf({ domain }));
  return {
    ...knowledge,
    match(query) {
      const provider =
        providerOfHost(query.remoteHost ?? '') ?? providerOfDomain(query.recipientDomain ?? '') ?? '';
      const key = `${query.code ?? ''}|${query.enhancedStatus ?? ''}|${query.phase ?? ''}|${provider}|${blanked(query.text)}`;
      let match = known.get(key);
      if (match === undefined) {
        // What is remembered must not hold the chunk the text was read from.
        match = knowledge.match({ ...query, text: detach(query.text) });
        if (known.size >= MAX_SHAPES) known.clear();
        known.set(key, match);
      }
      return match;
    },
    providerOf(query) {
      return providerOfHost(query.remoteHost ?? '') ?? providerOfDomain(query.domain ?? '');
    },
  };
}

function remember(ask: (name: string) => string | undefined): (name: string) => string | undefined {
  const answers = new Map<string, string>();
  return (name) => {
    if (name === '') return undefined;
    let answer = answers.get(name);
    if (answer === undefined) {
      answer = ask(name) ?? '';
      if (answers.size >= MAX_NAMES) answers.clear();
      answers.set(detach(name), answer);
    }
    return answer === '' ? undefined : answer;
  };
}

/** The text without what differs from mail to mail. */
function blanked(text: string): string {
  let shape = '';
  let from = 0;
  let digit = false;
  let at = false;
  let dots = 0;
  /** After the name of a field (`completed,id=…`, `module=…`): the name does not vary. */
  let named = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : SPACE;
    if (code === SPACE) {
      if (digit && dots >= 3 && text.startsWith('http', from))
        shape += withoutAddress(text.slice(from, i + 1));
      else if (!at && !(digit && (dots === 3 || i - from >= LONG_TOKEN) && !text.startsWith('http', from)))
        shape += text.slice(from, i + 1);
      else if (named > from) shape += text.slice(from, named);
      from = i + 1;
      named = 0;
      digit = false;
      at = false;
      dots = 0;
    } else if (code >= 48 && code <= 57) digit = true;
    else if (code === EQUALS && named === 0) named = i + 1;
    else if (code === DOT) dots += 1;
    else if (code === AT) at = true;
  }
  return shape;
}

/** A link without the IPv4 address it asks about: `https://lookup.example/192.0.2.1`. */
function withoutAddress(link: string): string {
  return link.replace(/\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/, '');
}
