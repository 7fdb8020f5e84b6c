/** Tells Postfix' lines apart by the word after the queue id. */
import { detach } from '../../core/detach.ts';
import { filterNote, REASON } from '../filter-note.ts';
import { newEvent } from '../new-event.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { hasAt } from '../line-search.ts';
import { readAttempt } from './attempt.ts';
import type { Daemon } from './daemons.ts';
import { Holds } from './holds.ts';
import { readHostNote } from './host-notes.ts';
import { readClient, readMessageId, readPickup, readResentId, readSender } from './intake.ts';
import { isVerbose, KNOWN_LINES } from './known-lines.ts';
import { readNotice } from './notices.ts';
import { isQueueId } from './queue-id.ts';
import { isBouncedNext, isRepeatedDiscard, readBadAddress, readRefusal } from './refusals.ts';

export function openPostfix(daemon: Daemon, wants: EventWants): ReadLine {
  const wantsNotes = wants.notes !== false;
  const wantsNames = wants.names !== false;
  const milter: MilterTrouble = { pid: '', words: '' };
  const holds = new Holds();
  const rare: Rare = { daemon, milter, holds, wantsNotes };

  return function read(line: FramedLine, emit: Emit): LineVerdict {
    const { chars, start, end } = line;
    const space = chars.indexOf(' ', start);
    // Ids begin with a digit or a capital letter: `fatal: uid=33: …` is none.
    if (space >= end || chars.charCodeAt(space - 1) !== 58 || chars.charCodeAt(start) > 90) {
      return readWithoutId(line, rare, emit);
    }
    const idEnd = space - 1;
    const at = space + 1;
    switch (chars.charCodeAt(at)) {
      case 116: // t
        if (hasAt(line, at, 'to=<')) return readAttempt(line, at + 4, idOf(line, idEnd), daemon, emit);
        break;
      case 102: // f
        if (hasAt(line, at, 'from=<')) return readSender(line, at + 6, idOf(line, idEnd), wantsNames, emit);
        break;
      case 109: // m
        if (hasAt(line, at, 'message-id=')) {
          return wantsNames ? readMessageId(line, at + 11, idOf(line, idEnd), emit) : 'known';
        }
        break;
      case 114: // r
        if (hasAt(line, at, 'removed')) {
          return readRemoved(line, idOf(line, idEnd), daemon, emit);
        }
        break;
      case 99: // c
        if (hasAt(line, at, 'client=')) {
          const queueId = idOf(line, idEnd);
          const verdict = readClient(line, at + 7, queueId, wantsNames, emit);
          holds.tell(line, queueId, emit);
          return verdict;
        }
        break;
      case 117: // u
        if (hasAt(line, at, 'uid=')) return readPickup(line, at + 4, idOf(line, idEnd), emit);
        break;
      default:
        break;
    }
    return readRarer(line, idEnd, rare, emit);
  };
}

/** `NOQUEUE` is no id. */
function idOf(line: FramedLine, idEnd: number): string {
  return hasAt(line, line.start, 'NOQUEUE: ') ? '' : line.slice(line.start, idEnd);
}

/** What the readers of rarer lines need to know. */
interface Rare {
  readonly daemon: Daemon;
  readonly milter: MilterTrouble;
  readonly holds: Holds;
  readonly wantsNotes: boolean;
}

/** qmgr is done with a message; postsuper was told to throw it away. */
function readRemoved(line: FramedLine, queueId: string, daemon: Daemon, emit: Emit): LineVerdict {
  if (daemon === 'postsuper') emitTopic(line, queueId, 'removed-by-hand', emit);
  emit(newEvent(line, 'postfix', 'removed', queueId));
  return 'event';
}

function emitTopic(line: FramedLine, queueId: string, topic: string, emit: Emit): LineVerdict {
  const event = newEvent(line, 'postfix', 'note', queueId);
  event.topic = topic;
  emit(event);
  return 'event';
}

/** Lines with an id (or NOQUEUE) that are not written for every message. */
function readRarer(line: FramedLine, idEnd: number, rare: Rare, emit: Emit): LineVerdict {
  const { milter, wantsNotes } = rare;
  const isNoQueue = hasAt(line, line.start, 'NOQUEUE: ');
  if (!isNoQueue && !isQueueId(line.bytes, line.start, idEnd)) {
    return readWithoutId(line, rare, emit);
  }
  const queueId = isNoQueue ? '' : line.slice(line.start, idEnd);
  const at = idEnd + 2;
  if (milter.words !== '' && hasAt(line, at, 'milter-reject: ')) {
    emitTrouble(line, queueId, milter, emit);
  }
  const isHost = hasAt(line, at, 'host ');
  const note = isHost ? readHostNote(line, at, queueId, wantsNotes, emit) : undefined;
  return note ?? readWords(line, at, queueId, rare, emit);
}

function readWords(
  line: FramedLine,
  at: number,
  queueId: string,
  { daemon, wantsNotes, holds }: Rare,
  emit: Emit,
): LineVerdict {
  const words = line.slice(at, line.end);
  if (words === 'placed on hold') return emitTopic(line, queueId, 'hold', emit);
  if (words === 'released from hold') return emitTopic(line, queueId, 'release', emit);
  let isPending = false;
  const emitRefusal: Emit = (event) => {
    isPending = event.queueId === '' && event.outcome === 'held';
    if (isPending) holds.add(line, event);
    else emit(event);
  };
  if (words.startsWith('resent-message-id=')) return readResentId(line, words.slice(18), queueId, emit);
  const notice = readNotice(line, words, queueId, emit);
  if (notice !== 'unknown') return notice;
  if (daemon === 'cleanup' && isRepeatedDiscard(words)) return 'known';
  if (daemon === 'cleanup' && isBouncedNext(words)) {
    // Only here the sender is named.
    const emitNames: Emit = (event) =>
      emit({ ...event, kind: 'received', recipient: undefined, outcome: undefined });
    return readRefusal(line, words, queueId, wantsNotes, emitNames);
  }
  const refusal = readRefusal(line, words, queueId, wantsNotes, emitRefusal);
  if (refusal !== 'unknown') return isPending ? 'known' : refusal;
  const note = readHostNote(line, at, queueId, wantsNotes, emit);
  if (note !== undefined) return note;
  if (KNOWN_WITH_ID.some((start) => words.startsWith(start))) return 'known';
  return KNOWN_LINES.matches(line.text) ? 'known' : 'unknown';
}

/** postsuper's and qmgr's remarks about a message that change nothing of its fate here. */
const KNOWN_WITH_ID = [
  'skipped, still being delivered',
  'requeued',
  'expired',
  'enabling PIX workarounds: ',
  'Server certificate ',
  'TLS ',
  'certificate ',
  'sasl_username=',
  // qmgr could not have the sender told (`bounce failed`) and tries all of it again
  'status=deferred (',
  'passed ',
  'breaking loop',
  'passing <',
];

/** What a process wrote about a milter; the refusal that comes of it is its next line. */
interface MilterTrouble {
  pid: string;
  words: string;
}

const WARNING = 'warning: ';
const MILTER_WORDS = ['connect to Milter service ', 'milter '];

/** The refusal itself says only that the service is not available. */
function emitTrouble(line: FramedLine, queueId: string, milter: MilterTrouble, emit: Emit): void {
  const { words, pid } = milter;
  milter.words = '';
  if (queueId !== '' && pid === line.pid) emit(filterNote(line, 'postfix', queueId, REASON, words));
}

function readWithoutId(line: FramedLine, { milter, holds, wantsNotes }: Rare, emit: Emit): LineVerdict {
  const { start } = line;
  if (hasAt(line, start, 'connect from ')) holds.forget(line);
  if (hasAt(line, start, WARNING)) {
    const at = start + WARNING.length;
    if (MILTER_WORDS.some((words) => hasAt(line, at, words))) {
      milter.pid = detach(line.pid ?? '');
      milter.words = detach(line.slice(at, line.end));
    }
    return readBadAddress(line, at, emit);
  }
  // The filter before the queue answered for a message that never got an id.
  if (hasAt(line, start, 'proxy-')) return readRefusal(line, line.text, '', wantsNotes, emit);
  if (hasAt(line, start, 'connect to ')) {
    return readHostNote(line, start, '', wantsNotes, emit) ?? 'unknown';
  }
  const { text } = line;
  return KNOWN_LINES.matches(text) || isVerbose(text) ? 'known' : 'unknown';
}
