/**
 * Words the parameters of a sentence by the conventions of core/messages.ts: times, durations, names of
 * providers, phases and causes become text of the reader's language; counts stay numbers; the rest is foreign
 * text and stays as it is. What cannot be worded is left out, as if it had not been given.
 */
import { CAUSES } from '../core/cause.ts';
import { OUTCOMES } from '../core/outcome.ts';
import { PHASES } from '../core/reply.ts';
import type { Arg } from './catalog.ts';
import { providerName } from './context.ts';
import type { ExplainContext } from './context.ts';
import { shortenMiddle } from './shorten.ts';

export type Params = Readonly<Record<string, string | number>>;

/** Replies in running text; the whole reply stands in the evidence. */
const MAX_QUOTED = 400;
/** Longer than any address, host name or path that is meant to be read. */
const MAX_WORD = 1_000;

const LISTS: ReadonlySet<string> = new Set(['hosts', 'paths', 'addresses', 'domains', 'otherDomains']);
const QUOTES: ReadonlySet<string> = new Set(['reply', 'logText', 'sample']);

export function wordArguments(params: Params, context: ExplainContext): Readonly<Record<string, Arg>> {
  const own = params['utcOffset'];
  const utcOffset = typeof own === 'number' && Number.isFinite(own) ? own : context.utcOffset;
  const worded: Record<string, Arg> = {};
  for (const [name, value] of Object.entries(params)) {
    worded[name] = wordArgument(name, value, utcOffset, context);
  }
  return worded;
}

function wordArgument(name: string, value: string | number, utcOffset: number, context: ExplainContext): Arg {
  const { phrases } = context.catalog;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return undefined;
    if (name.endsWith('Time')) return phrases.moment(value, utcOffset);
    return name.endsWith('Seconds') ? phrases.duration(value) : value;
  }
  if (name === 'providers') return wordList(value, context, (id) => providerName(id, context));
  if (LISTS.has(name)) return wordList(value, context, (item) => item);
  if (QUOTES.has(name)) return shortenMiddle(value, MAX_QUOTED);
  return wordTerm(name, shortenMiddle(value, MAX_WORD), context);
}

function wordTerm(name: string, value: string, context: ExplainContext): Arg {
  const { labels, causes } = context.catalog;
  switch (name) {
    case 'provider':
    case 'filteredBy':
      return providerName(value, context);
    case 'folder':
      // A provider id stands for the name of that provider's junk folder.
      return context.knowledge.provider(value)?.junkFolder?.[context.language] ?? value;
    case 'service':
    case 'mta':
      return context.knowledge.service(value)?.name[context.language] ?? value;
    case 'cause': {
      const cause = CAUSES.find((id) => id === value);
      return cause === undefined || cause === 'unknown' ? undefined : causes[cause].clause;
    }
    case 'phase': {
      const phase = PHASES.find((id) => id === value);
      return phase === undefined ? undefined : labels.phases[phase];
    }
    case 'outcome': {
      const outcome = OUTCOMES.find((id) => id === value);
      return outcome === undefined ? undefined : labels.outcomes[outcome];
    }
    default:
      return value;
  }
}

function wordList(value: string, context: ExplainContext, word: (item: string) => string): string {
  const items = shortenMiddle(value, MAX_WORD)
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return context.catalog.phrases.list(items.map(word));
}
