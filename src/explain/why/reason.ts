/** Why: who said what, word for word, what that means, and who must act. */
import { domainOf } from '../../core/address.ts';
import type { Delivery } from '../../core/delivery.ts';
import { isLocal, isWithoutContact } from '../../diagnose/contact.ts';
import type { Diagnosis, Investigation } from '../../core/investigation.ts';
import { wordArguments } from '../arguments.ts';
import type { ExplainContext } from '../context.ts';
import { plain } from '../document.ts';
import type { Block } from '../document.ts';
import { explainMessages } from '../sentences.ts';
import { groupOf } from './message-groups.ts';

export function reasonBlocks(
  investigation: Investigation,
  focus: Delivery | undefined,
  context: ExplainContext,
): readonly Block[] {
  const { diagnosis } = investigation;
  const { phrases, labels } = context.catalog;
  const blocks: Block[] = focus === undefined || isGood(focus) ? [] : [...quoteBlocks(focus, context)];
  const details = explainMessages(
    diagnosis.summary.filter((message) => groupOf(message) === 'why' && message.key !== 'reply-says'),
    context,
  );
  const meaning = focus === undefined ? undefined : meaningOf(focus, context);
  const verdict = [
    meaning,
    permanenceOf(diagnosis, context),
    diagnosis.who === undefined || diagnosis.who === 'nobody' ? undefined : phrases.whoMustAct(diagnosis.who),
  ].filter((text) => text !== undefined);
  if (blocks.length > 0 && verdict.length > 0) {
    blocks.push({ kind: 'paragraph', spans: [plain(phrases.join(verdict))] });
  }
  if (details !== '') blocks.push({ kind: 'paragraph', spans: [plain(details)] });
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: labels.headings.reason }, ...blocks];
}

/** Only what is still queued is tried "again by itself". */
function permanenceOf(
  { conclusion, permanence }: Diagnosis,
  { catalog }: ExplainContext,
): string | undefined {
  if (permanence === undefined) return undefined;
  if (permanence === 'temporary' && conclusion !== 'deferred') return undefined;
  return catalog.phrases.permanence(permanence);
}

function isGood(delivery: Delivery): boolean {
  return delivery.outcome === 'delivered' || delivery.outcome === 'handed-over';
}

function quoteBlocks(delivery: Delivery, context: ExplainContext): readonly Block[] {
  const { diagnostic } = delivery;
  if (diagnostic === undefined || diagnostic === '') return [];
  const { phrases } = context.catalog;
  // Only a server's own reply has a code: what the sending side made up is not put into its mouth.
  const answered = delivery.replyCode !== undefined && !isLocal(delivery) && !isWithoutContact(delivery);
  const params: Record<string, string> = {};
  if (delivery.provider !== undefined) params['provider'] = delivery.provider;
  if (delivery.remoteHost !== undefined && delivery.remoteHost !== delivery.remoteIp)
    params['host'] = delivery.remoteHost;
  if (delivery.remoteIp !== undefined) params['ip'] = delivery.remoteIp;
  if (delivery.phase !== undefined) params['phase'] = delivery.phase;
  const lead = answered ? phrases.repliedBy(wordArguments(params, context)) : phrases.recordedAs();
  return [
    { kind: 'paragraph', spans: [plain(lead)] },
    { kind: 'quote', text: diagnostic },
  ];
}

/** What this very answer means, when its rule says more than the cause (already told) does. */
function meaningOf(delivery: Delivery, context: ExplainContext): string | undefined {
  if (delivery.rule === undefined || delivery.diagnostic === undefined) return undefined;
  const match = context.knowledge.match({
    text: delivery.diagnostic,
    code: delivery.replyCode,
    enhancedStatus: delivery.enhancedStatus,
    phase: delivery.phase,
    remoteHost: delivery.remoteHost,
    recipientDomain: domainOf(delivery.recipient),
  });
  return match.rule === delivery.rule ? match.meaning?.[context.language] : undefined;
}
