/** Tells Postfix' lines apart by the word after the queue id. */
import { newEvent } from '../new-event.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { readAttempt } from './attempt.ts';
import type { Daemon } from './daemons.ts';
import { readHostNote } from './host-notes.ts';
import { readClient, readMessageId, readPickup, readResentId, readSender } from './intake.ts';
import { isVerbose, KNOWN_LINES } from './known-lines.ts';
import { readNotice } from './notices.ts';
import { isQueueId } from './queue-id.ts';
import { readRefusal } from './refusals.ts';

export function openPostfix(daemon: Daemon, wants: EventWants): ReadLine {
  const wantsNotes = wants.notes !== false;

  return function read(line: FramedLine, emit: Emit): LineVerdict {
    const { text } = line;
    const space = text.indexOf(' ');
    if (text.charCodeAt(space - 1) !== 58) return readWithoutId(line, text, wantsNotes, emit);
    const at = space + 1;
    switch (text.charCodeAt(at)) {
      case 116: // t
        if (text.startsWith('to=', at))
          return readAttempt(line, text, at + 3, idOf(text, space), daemon, emit);
        break;
      case 102: // f
        if (text.startsWith('from=<', at)) return readSender(line, text, at + 6, idOf(text, space), emit);
        break;
      case 109: // m
        if (text.startsWith('message-id=', at)) {
          return readMessageId(line, text, at + 11, idOf(text, space), emit);
        }
        break;
      case 114: // r
        if (text.startsWith('removed', at)) {
          emit(newEvent(line, 'postfix', 'removed', idOf(text, space)));
          return 'event';
        }
        break;
      case 99: // c
        if (text.startsWith('client=', at)) return readClient(line, text, at + 7, idOf(text, space), emit);
        break;
      case 117: // u
        if (text.startsWith('uid=', at)) return readPickup(line, text, at + 4, idOf(text, space), emit);
        break;
      default:
        break;
    }
    return readRarer(line, text, space, wantsNotes, emit);
  };
}

/** `NOQUEUE` is no id. */
function idOf(text: string, space: number): string {
  return text.startsWith('NOQUEUE') ? '' : text.slice(0, space - 1);
}

/** Lines with an id (or NOQUEUE) that are not written for every message. */
function readRarer(
  line: FramedLine,
  text: string,
  space: number,
  wantsNotes: boolean,
  emit: Emit,
): LineVerdict {
  const isNoQueue = text.startsWith('NOQUEUE: ');
  if (!isNoQueue && !isQueueId(text, space - 1)) return readWithoutId(line, text, wantsNotes, emit);
  const queueId = isNoQueue ? '' : text.slice(0, space - 1);
  const at = space + 1;
  if (text.startsWith('resent-message-id=', at)) return readResentId(line, text, at + 18, queueId, emit);
  const notice = readNotice(line, text, at, queueId, emit);
  if (notice !== 'unknown') return notice;
  const refusal = readRefusal(line, text, at, queueId, wantsNotes, emit);
  if (refusal !== 'unknown') return refusal;
  const words = text.slice(at);
  const note = readHostNote(line, words, queueId, wantsNotes, emit);
  if (note !== undefined) return note;
  return KNOWN_WITH_ID.some((start) => words.startsWith(start))
    ? 'known'
    : readWithoutId(line, text, false, emit);
}

/** postsuper's and qmgr's remarks about a message that change nothing of its fate here. */
const KNOWN_WITH_ID = [
  'skipped, still being delivered',
  'placed on hold',
  'released from hold',
  'requeued',
  'expired',
  'enabling PIX workarounds: ',
  'Server certificate ',
  'TLS ',
  'certificate ',
  'sasl_username=',
  'passed ',
  'breaking loop',
];

function readWithoutId(line: FramedLine, text: string, wantsNotes: boolean, emit: Emit): LineVerdict {
  if (text.startsWith('connect to ')) return readHostNote(line, text, '', wantsNotes, emit) ?? 'unknown';
  return KNOWN_LINES.matches(text) || isVerbose(text) ? 'known' : 'unknown';
}
