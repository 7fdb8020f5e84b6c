import type { Explanation } from '../../core/investigation.ts';
import type { ExplainContext } from '../context.ts';
import { meaningOfExplanation } from '../explanation-document.ts';
import { replyToJson } from './event-json.ts';
import { stepsToJson } from './investigation-json.ts';
import type { JsonObject } from './present.ts';
import { present } from './present.ts';

const EXPLANATION_SCHEMA = 'todoku/explanation@1';

/** An explanation of a reply as schemas/explanation.schema.json publishes it, its texts in the language of `context`. */
export function explanationToJson(explanation: Explanation, context: ExplainContext): JsonObject {
  return present({
    schema: EXPLANATION_SCHEMA,
    reply: replyToJson(explanation.reply),
    provider: explanation.provider,
    filteredBy: explanation.filteredBy,
    cause: explanation.cause,
    reason: explanation.reason,
    permanence: explanation.permanence,
    who: explanation.who,
    confidence: explanation.confidence,
    phase: explanation.phase,
    meaning: meaningOfExplanation(explanation, context),
    steps: stepsToJson(explanation.steps, context),
    urls: explanation.urls,
    rule: explanation.rule,
  });
}
