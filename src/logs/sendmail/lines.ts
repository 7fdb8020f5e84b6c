/** Tells sendmail's lines apart by their first words. */
import type { Phase } from '../../core/reply.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { readAccept } from './accept.ts';
import { readAttempt } from './attempt.ts';
import { readNotice, readOldClone } from './notices.ts';
import { isQueueId } from './queue-id.ts';

/** What one line leaves behind for the next of the same message. */
interface PhaseHint {
  queueId: string;
  phase: Phase;
}

export function openSendmail(_wants: EventWants): ReadLine {
  const hint: PhaseHint | undefined = undefined as PhaseHint | undefined;

  return function read(line: FramedLine, emit: Emit): LineVerdict {
    const { text } = line;
    const space = text.indexOf(' ');
    if (space < 2 || text.charCodeAt(space - 1) !== 58) return 'unknown';
    const at = space + 1;
    if (text.startsWith('to=', at)) {
      const queueId = text.slice(0, space - 1);
      return readAttempt(
        line,
        text,
        at + 3,
        queueId,
        hint?.queueId === queueId ? hint.phase : undefined,
        emit,
      );
    }
    if (text.startsWith('from=', at)) return readAccept(line, text, at + 5, text.slice(0, space - 1), emit);
    const queueId = text.slice(0, space - 1);
    if (text.startsWith('clone ', at)) return readOldClone(line, text, at + 6, queueId, emit);
    const colon = text.indexOf(': ', at);
    if (colon > 0 && isQueueId(text, at, colon)) return readNotice(line, text, at, colon, queueId, emit);
    return 'unknown';
  };
}
