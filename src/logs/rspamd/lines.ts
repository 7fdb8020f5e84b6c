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
    const { text } = line;
    const at = text.indexOf(TASK);
    return at < 0 ? 'known' : readTask(line, text, at + TASK.length, wantsNotes, emit);
  };
}

/** See keepReasons: the message that was not let pass. */
export function reasonFor(text: string): string | undefined {
  const task = text.indexOf(TASK);
  if (task < 0) return undefined;
  const at = task + TASK.length;
  const action = actionIn(text, at);
  if (action === undefined || HARMLESS.has(text.slice(action.from, action.to))) return undefined;
  return queueIdIn(text, at);
}

/** The action behind `(default: S (`; `undefined` when there is none. */
function actionIn(text: string, at: number): { readonly from: number; readonly to: number } | undefined {
  const open = text.indexOf(VERDICT, at);
  const from = open < 0 ? -1 : text.indexOf(' (', open + VERDICT.length);
  const to = from < 0 ? -1 : text.indexOf('): [', from);
  return to < 0 ? undefined : { from: from + 2, to };
}

/** `at` is where the Message-ID begins. */
function readTask(line: FramedLine, text: string, at: number, wantsNotes: boolean, emit: Emit): LineVerdict {
  const idEnd = text.indexOf('>', at);
  const found = actionIn(text, at);
  const scoreEnd = found === undefined ? -1 : text.indexOf(']', found.to);
  if (found === undefined || scoreEnd < 0) return 'unknown';
  const action = text.slice(found.from, found.to);
  if (HARMLESS.has(action) && !wantsNotes) return 'known';
  const queueId = queueIdIn(text, at);
  const forced = text.indexOf(', forced: ', scoreEnd);
  // Not what was found: the names of its tests would be taken for words about this message.
  const words = `${action}: ${text.slice(found.to + 3, scoreEnd + 1)}`;
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
