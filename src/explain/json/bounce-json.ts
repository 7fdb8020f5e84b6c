import type { Bounce } from '../../core/bounce.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { JsonObject } from './present.ts';
import { isoTime, present } from './present.ts';

/** A bounce as schemas/bounce.schema.json publishes it. */
export function bounceToJson(bounce: Bounce): JsonObject {
  return present({
    source: present({
      path: bounce.source.path,
      index: bounce.source.index,
      line: bounce.source.line,
    }),
    kind: bounce.kind,
    recipient: bounce.recipient,
    originalRecipient: bounce.originalRecipient,
    action: bounce.action,
    status: bounce.status,
    replyCode: bounce.replyCode,
    diagnostic: bounce.diagnostic,
    phase: bounce.phase,
    reason: bounce.reason,
    cause: bounce.cause,
    provider: bounce.provider,
    hard: bounce.hard,
    feedbackType: bounce.feedbackType,
    writer: bounce.writer,
    reportingMta: bounce.reportingMta,
    remoteMta: bounce.remoteMta,
    messageId: bounce.messageId,
    queueId: bounce.queueId,
    queueIds: bounce.queueIds.length === 0 ? undefined : bounce.queueIds,
    subject: bounce.subject,
    sender: bounce.sender,
    time: isoTime(bounce.time, bounce.utcOffset),
    evidence: bounce.evidence.map(evidenceToJson),
  });
}

/** A place in a log or a mail, with its text as it was written. */
export function evidenceToJson(evidence: Evidence): JsonObject {
  return present({
    path: evidence.path,
    line: evidence.line,
    range: evidence.range,
    text: evidence.text,
    rule: evidence.rule,
    field: evidence.field,
  });
}
