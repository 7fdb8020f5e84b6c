/** The answer to `todoku explain`: what one SMTP reply means, who must act, and what to do. */
import type { Permanence } from '../core/cause.ts';
import type { Explanation } from '../core/investigation.ts';
import { providerName } from './context.ts';
import type { ExplainContext } from './context.ts';
import { plain, toned } from './document.ts';
import type { Block, Document, Tone } from './document.ts';
import { stepBlocks } from './why/investigation-document.ts';
import { replyText } from './why/describe-event.ts';

const TONES: Readonly<Record<Permanence, Tone>> = {
  permanent: 'bad',
  temporary: 'warn',
  'permanent-reply-temporary-cause': 'warn',
};

export function documentOfExplanation(explanation: Explanation, context: ExplainContext): Document {
  const { catalog } = context;
  const { labels, phrases, causes } = catalog;
  const { cause } = explanation;
  const tone: Tone =
    cause === 'delivered' ? 'good' : cause === 'unknown' ? 'plain' : TONES[explanation.permanence];
  const who = [explanation.provider, explanation.filteredBy]
    .filter((id) => id !== undefined)
    .map((id) => providerName(id, context));
  const subject = phrases.list([...new Set(who)]);
  const label = causes[cause].label;
  return {
    language: context.language,
    title: subject === '' ? label : `${label}${phrases.aside(subject)}`,
    blocks: [
      { kind: 'title', tone, label, subject },
      { kind: 'lead', spans: [toned(leadOf(explanation, context), 'strong')] },
      { kind: 'quote', text: replyText(explanation.reply) },
      ...meaningBlocks(explanation, context),
      {
        kind: 'heading',
        text: labels.headings['how-sure'],
        note: phrases.sureness(explanation.confidence),
      },
      { kind: 'paragraph', spans: [toned(phrases.ruleIs(explanation.rule), 'muted')] },
      ...stepBlocks(explanation.steps, context),
      ...urlBlocks(explanation),
    ],
  };
}

function leadOf({ cause, permanence, reply }: Explanation, { catalog }: ExplainContext): string {
  const { phrases } = catalog;
  // Words nobody knows tell nothing of what comes next, unless a code does (RFC 5321 §4.2.1).
  const isOpen = cause === 'unknown' && reply.code === undefined && reply.enhancedStatus === undefined;
  if (cause === 'delivered' || isOpen) return phrases.causeIs(cause);
  return phrases.join([phrases.causeIs(cause), phrases.permanence(permanence)]);
}

/** What the rule or its cause says, and who must act. */
export function meaningOfExplanation(explanation: Explanation, context: ExplainContext): string {
  return (explanation.meaning ?? context.knowledge.cause(explanation.cause).meaning)[context.language];
}

function meaningBlocks(explanation: Explanation, context: ExplainContext): Block[] {
  const { labels, phrases } = context.catalog;
  const sentences = [
    meaningOfExplanation(explanation, context),
    // Whose affair it is, when nobody knows what it is, nobody knows either.
    ...(explanation.who === 'nobody' || explanation.cause === 'unknown'
      ? []
      : [phrases.whoMustAct(explanation.who)]),
  ];
  return [
    { kind: 'heading', text: labels.headings.meaning },
    { kind: 'paragraph', spans: [plain(phrases.join(sentences))] },
  ];
}

/** Pages that no step has named already. */
function urlBlocks({ urls, steps }: Explanation): Block[] {
  const left = urls.filter((url) => !steps.some((step) => step.url === url));
  return left.length === 0 ? [] : [{ kind: 'list', items: left.map((url) => [{ text: url, url }]) }];
}
