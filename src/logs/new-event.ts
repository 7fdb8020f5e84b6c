/**
 * The one place where events are made. Every event has the same properties in the same order, those not
 * known being `undefined`, so that the engine sees a single object shape all the way to the report.
 */
import type { EventKind, LogEvent } from '../core/event.ts';
import type { FramedLine } from './framed-line.ts';

/** An event under construction: the reader fills in what its line says before it emits it. */
export type EventDraft = { -readonly [K in keyof LogEvent]: LogEvent[K] };

/** Where and when a line or record was written. */
export type EventOrigin = Pick<
  FramedLine,
  'time' | 'utcOffset' | 'timeBasis' | 'host' | 'program' | 'pid' | 'source' | 'line' | 'raw'
>;

export function newEvent(line: EventOrigin, mta: string, kind: EventKind, queueId: string): EventDraft {
  return {
    kind,
    time: line.time,
    utcOffset: line.utcOffset,
    timeBasis: line.timeBasis,
    host: line.host,
    program: line.program,
    pid: line.pid,
    mta,
    queueId,
    childQueueId: undefined,
    messageId: undefined,
    sender: undefined,
    recipient: undefined,
    originalRecipient: undefined,
    recipientCount: undefined,
    outcome: undefined,
    relay: undefined,
    reply: undefined,
    statusText: undefined,
    loggedStatus: undefined,
    delaySeconds: undefined,
    delays: undefined,
    tls: undefined,
    client: undefined,
    size: undefined,
    contacted: undefined,
    topic: undefined,
    source: line.source,
    line: line.line,
    raw: line.raw,
  };
}
