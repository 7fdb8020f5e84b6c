/** rspamd's line about a message; all others are about its own work. */
import { filterNote, REASON } from '../filter-note.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';

const TASK = 'rspamd_task_write_log: id: ';
const QUEUE_ID = ', qid: <';
const VERDICT = ', (';

/** What lets the message pass. */
const HARMLESS: ReadonlySet<string> = new Set(['no action', 'add header', 'rewrite subject']);

export function openRspamd(wants: EventWants): ReadLine {
  const wantsNotes = wants.notes !== false;
  return function read(line: FramedLine, emit: Emit): LineVerdict {
    if (!wantsNotes) return 'known';
    const { text } = line;
    const at = text.indexOf(TASK);
    return at < 0 ? 'known' : readTask(line, text, at + TASK.length, emit);
  };
}

/** `at` is where the Message-ID begins. */
function readTask(line: FramedLine, text: string, at: number, emit: Emit): LineVerdict {
  const idEnd = text.indexOf('>', at);
  const open = text.indexOf(VERDICT, at);
  const actionAt = text.indexOf(' (', open + VERDICT.length);
  const actionEnd = text.indexOf('): [', actionAt);
  const scoreEnd = text.indexOf(']', actionEnd);
  if (open < 0 || actionAt < 0 || actionEnd < 0 || scoreEnd < 0) return 'unknown';
  const queueId = queueIdIn(text, at);
  const action = text.slice(actionAt + 2, actionEnd);
  const forced = text.indexOf(', forced: ', scoreEnd);
  // Not what was found: the names of its tests would be taken for words about this message.
  const words = `${action}: ${text.slice(actionEnd + 3, scoreEnd + 1)}`;
  const note = filterNote(
    line,
    'rspamd',
    queueId,
    HARMLESS.has(action) ? 'spam' : REASON,
    forced < 0 ? words : `${words}, ${text.slice(forced + 2)}`,
  );
  if (text[at] === '<' && idEnd > at) note.messageId = text.slice(at + 1, idEnd);
  emit(note);
  return 'event';
}

/**
 * A stranger's Message-ID may hold all the words that follow it: with two places where the id may stand, none is known.
 */
function queueIdIn(text: string, at: number): string {
  const queue = text.indexOf(QUEUE_ID, at);
  if (queue < 0 || text.includes(QUEUE_ID, queue + 1)) return '';
  const from = queue + QUEUE_ID.length;
  const queueId = text.slice(from, text.indexOf('>', from));
  return queueId === 'undef' ? '' : queueId;
}
