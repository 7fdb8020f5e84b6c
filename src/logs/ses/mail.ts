/** The object `mail`: the same in all events of a message. */
import { objectIn, objectsIn, textIn, textsIn, withoutBrackets, type JsonObject } from '../records/fields.ts';

export interface SesMail {
  readonly time: string | undefined;
  readonly recipients: readonly string[];
  /** What all events of the message have. */
  readonly base: {
    readonly queueId: string;
    readonly messageId: string | undefined;
    readonly sender: string | undefined;
  };
}

export function mailOf(record: JsonObject): SesMail | undefined {
  const mail = objectIn(record, 'mail');
  const queueId = textIn(mail, 'messageId');
  if (queueId === undefined) return undefined;
  return {
    time: textIn(mail, 'timestamp'),
    recipients: textsIn(mail, 'destination').flatMap((text) => withoutBrackets(text) ?? []),
    base: {
      queueId,
      messageId: messageIdOf(mail, queueId),
      sender: withoutBrackets(textIn(mail, 'source')),
    },
  };
}

/** The header the sender wrote, if the event has it; else the one SES writes: its id at a host of the region. */
function messageIdOf(mail: JsonObject, id: string): string | undefined {
  for (const header of objectsIn(mail, 'headers')) {
    if (textIn(header, 'name')?.toLowerCase() === 'message-id')
      return withoutBrackets(textIn(header, 'value'));
  }
  // arn:aws:ses:us-west-2:…:identity/…
  const region = textIn(mail, 'sourceArn')?.split(':', 4)[3];
  if (region === undefined || region === '') return undefined;
  return `${id}@${region === 'us-east-1' ? 'email' : region}.amazonses.com`;
}
