/**
 * The knowledge base: what an SMTP reply means.
 *
 * A refused mail comes back with a code (RFC 5321 §4.2), perhaps an enhanced status (RFC 3463), and a text.
 * Code and status say little (`5.7.1` stands for anything from a missing PTR to a full moon); the text says
 * it all, but every provider words it differently and changes it at will. So the meaning of replies is data
 * (knowledge/*.toml), and this folder is the engine over it.
 *
 * An answer is looked for in this order, and the first rule that matches wins:
 *   1. rules about what is no reply at all (a sending server's own summary words),
 *   2. the rules of the provider that answered: decided by the mail exchanger, else by the recipient domain,
 *   3. rules of other providers whose wording is used by nobody else (`distinctive`),
 *   4. blocklists named in the reply,
 *   5. wordings of any server, first without the host names and pages in them,
 *   6. rules of last resort (`expired`),
 *   7. an enhanced status that says something, and the senses of the words (senses.ts): weak evidence,
 *   8. the other statuses, and
 *   9. the class of the code, which says `unknown`.
 *
 * The data is prepared once, rules are compiled when they are first tried; a match costs a few microseconds and
 * hardly depends on the number of rules.
 */
import type { CauseFacts, CauseId } from '../core/cause.ts';
import type { Knowledge, ProviderFacts, ReplyMatch, ReplyQuery, ServiceFacts } from '../core/knowledge.ts';
import type { Text } from '../core/language.ts';
import { type Answerer, buildAnswerer } from './answer.ts';
import type { KnowledgeData } from './data.ts';
import { buildMatcher, type Matcher } from './matcher.ts';
import { prepareReply } from './reply-text.ts';
import { buildProviderFinder, type ProviderFinder } from './suffixes.ts';

export function compile(data: KnowledgeData): Knowledge {
  const finder = buildProviderFinder(data.providers);
  const matcher = buildMatcher(data);
  const answerer = buildAnswerer(data);
  const causes = new Map<CauseId, CauseFacts & { readonly meaning: Text }>();
  return {
    match: (query): ReplyMatch => match(query, finder, matcher, answerer),
    providerOf: (query): string | undefined => finder.providerOf(query),
    provider: (id): ProviderFacts | undefined => answerer.provider(id),
    cause: (id): CauseFacts & { readonly meaning: Text } => {
      let facts = causes.get(id);
      if (facts === undefined) {
        facts = { id, ...data.causes[id] };
        causes.set(id, facts);
      }
      return facts;
    },
    service: (id): ServiceFacts | undefined => answerer.service(id),
    step: (id): Text | undefined => (Object.hasOwn(data.steps, id) ? data.steps[id]?.text : undefined),
  };
}

function match(query: ReplyQuery, finder: ProviderFinder, matcher: Matcher, answerer: Answerer): ReplyMatch {
  const reply = prepareReply(query);
  const provider = finder.providerOf({
    remoteHost: query.remoteHost,
    domain: query.recipientDomain,
  });
  return answerer.answer(reply, provider, matcher.find(reply, provider), query.senderIp);
}
