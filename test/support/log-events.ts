/** Reads a log from a string, for tests. */
import type { LogEvent } from '../../src/core/event.ts';
import { createLogParser } from '../../src/logs/parser.ts';
import type { LogFileStats, UnparsedShape } from '../../src/logs/reader.ts';

const UTC = { offsetAtWall: (): number => 0 };

export interface LogRead {
  readonly events: readonly LogEvent[];
  readonly stats: LogFileStats;
  readonly unparsed: readonly UnparsedShape[];
}

/** Fed in pieces of `chunk` bytes. Times without a year are those of 2026. */
export function readLog(log: string | Uint8Array, chunk: number = Number.MAX_SAFE_INTEGER): LogRead {
  const bytes = typeof log === 'string' ? new TextEncoder().encode(log) : log;
  const events: LogEvent[] = [];
  const parser = createLogParser({
    zone: UTC,
    onEvent: (event) => events.push(event),
    onWarning: () => undefined,
  });
  parser.startFile({ path: 'maillog' }, Date.UTC(2026, 11, 31));
  for (let at = 0; at < bytes.length; at += chunk) parser.push(bytes.subarray(at, at + chunk));
  const stats = parser.endFile();
  return { events, stats, unparsed: parser.unparsed() };
}

/** What an event says, in one line: kind, queue id and the fields that are there. */
export function essence(event: LogEvent): string {
  const { kind, queueId, childQueueId, sender, recipient, outcome, relay, reply, statusText, contacted } =
    event;
  const parts = [
    kind,
    queueId === '' ? '-' : queueId,
    childQueueId === undefined ? '' : `→${childQueueId}`,
    sender === undefined ? '' : `from=<${sender}>`,
    recipient === undefined ? '' : `to=<${recipient}>`,
    outcome ?? '',
    relay === undefined
      ? ''
      : `${relay.host ?? ''}[${relay.ip ?? ''}]${relay.port === undefined ? '' : `:${relay.port}`}`,
    reply === undefined
      ? ''
      : `{${[reply.phase, reply.code, reply.enhancedStatus, reply.text].filter((p) => p !== undefined).join(' ')}}`,
    event.topic ?? '',
    statusText === undefined || statusText === reply?.text ? '' : `"${statusText}"`,
    contacted === false ? '(not contacted)' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The same with the time and the Message-ID. */
export function told(event: LogEvent): string {
  const time = new Date(event.time).toISOString().slice(5, 19);
  return `${time} ${essence(event)}${event.messageId === undefined ? '' : ` id=<${event.messageId}>`}`;
}
