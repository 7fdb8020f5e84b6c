/**
 * Stalwart's log (tracer `log`, `stdout` or `journal`): a time, a level, the event in words and by its name, then
 * fields.
 *
 *     2026-11-24T03:07:14Z INFO Message delivered (delivery.delivered) queueId = 211391312, queueName = "remote",
 *     hostname = "mx.b.example", to = "b@b.example", code = 250, details = "2.0.0 OK", elapsed = 120ms
 *
 * The name in parentheses decides, the words are for people. Fields of the mail (`queueId`, `from`) stand in every
 * line about it.
 *
 * Sources: Stalwart 0.10–0.13: crates/trc (event names and keys), crates/smtp/src/outbound.
 */
import type { LogReader } from '../reader.ts';
import { openStalwart } from './lines.ts';

export const stalwartReader: LogReader = {
  id: 'stalwart',
  name: 'Stalwart',
  versionsSeen: ['documentation of 2026-11'],
  queueIdReuse: 'never',
  logsRemoval: false,
  queuesPermanentGreeting: false,
  owns(program) {
    return program === 'stalwart' || program === 'stalwart-mail' || program === 'stalwart-smtp';
  },
  open(wants) {
    const read = openStalwart(wants);
    return { forProgram: () => read };
  },
};
