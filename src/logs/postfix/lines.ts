/** Tells Postfix' lines apart by the word after the queue id. */
import { newEvent } from '../new-event.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { ascii, isAt } from '../scan.ts';
import { readAttempt } from './attempt.ts';
import type { Daemon } from './daemons.ts';
import { readHostNote } from './host-notes.ts';
import { readClient, readMessageId, readPickup, readResentId, readSender } from './intake.ts';
import { isVerbose, KNOWN_LINES } from './known-lines.ts';
import { readNotice } from './notices.ts';
import { isQueueId } from './queue-id.ts';
import { readRefusal } from './refusals.ts';

const TO = ascii('to=<');
const FROM = ascii('from=<');
const MESSAGE_ID = ascii('message-id=');
const REMOVED = ascii('removed');
const CLIENT = ascii('client=');
const UID = ascii('uid=');
const HOST = ascii('host ');
const CONNECT_TO = ascii('connect to ');
const NOQUEUE = ascii('NOQUEUE: ');

/** Ids are shorter. */
const MAX_ID_LENGTH = 40;

export function openPostfix(daemon: Daemon, wants: EventWants): ReadLine {
  const wantsNotes = wants.notes !== false;
  const wantsNames = wants.names !== false;

  return function read(line: FramedLine, emit: Emit): LineVerdict {
    const { bytes, start, end } = line;
    const limit = Math.min(end, start + MAX_ID_LENGTH);
    let space = start;
    while (space < limit && bytes[space] !== 32) space += 1;
    // Ids begin with a digit or a capital letter: `fatal: uid=33: …` is none.
    if (bytes[space - 1] !== 58 || (bytes[start] ?? 0) > 90) return readWithoutId(line, wantsNotes, emit);
    const idEnd = space - 1;
    const at = space + 1;
    switch (bytes[at] ?? 0) {
      case 116: // t
        if (isAt(bytes, at, end, TO)) return readAttempt(line, at + 4, idOf(line, idEnd), daemon, emit);
        break;
      case 102: // f
        if (isAt(bytes, at, end, FROM)) return readSender(line, at + 6, idOf(line, idEnd), wantsNames, emit);
        break;
      case 109: // m
        if (isAt(bytes, at, end, MESSAGE_ID)) {
          return wantsNames ? readMessageId(line, at + 11, idOf(line, idEnd), emit) : 'known';
        }
        break;
      case 114: // r
        if (isAt(bytes, at, end, REMOVED)) {
          emit(newEvent(line, 'postfix', 'removed', idOf(line, idEnd)));
          return 'event';
        }
        break;
      case 99: // c
        if (isAt(bytes, at, end, CLIENT))
          return readClient(line, at + 7, idOf(line, idEnd), wantsNames, emit);
        break;
      case 117: // u
        if (isAt(bytes, at, end, UID)) return readPickup(line, at + 4, idOf(line, idEnd), emit);
        break;
      default:
        break;
    }
    return readRarer(line, idEnd, wantsNotes, emit);
  };
}

/** `NOQUEUE` is no id. */
function idOf(line: FramedLine, idEnd: number): string {
  return isAt(line.bytes, line.start, line.end, NOQUEUE) ? '' : line.slice(line.start, idEnd);
}

/** Lines with an id (or NOQUEUE) that are not written for every message. */
function readRarer(line: FramedLine, idEnd: number, wantsNotes: boolean, emit: Emit): LineVerdict {
  const isNoQueue = isAt(line.bytes, line.start, line.end, NOQUEUE);
  if (!isNoQueue && !isQueueId(line.bytes, line.start, idEnd)) {
    return readWithoutId(line, wantsNotes, emit);
  }
  const queueId = isNoQueue ? '' : line.slice(line.start, idEnd);
  const at = idEnd + 2;
  const isHost = line.bytes[at] === 104 && isAt(line.bytes, at, line.end, HOST);
  const note = isHost ? readHostNote(line, at, queueId, wantsNotes, emit) : undefined;
  return note ?? readWords(line, at, queueId, wantsNotes, emit);
}

function readWords(
  line: FramedLine,
  at: number,
  queueId: string,
  wantsNotes: boolean,
  emit: Emit,
): LineVerdict {
  const words = line.slice(at, line.end);
  if (words.startsWith('resent-message-id=')) return readResentId(line, words.slice(18), queueId, emit);
  const notice = readNotice(line, words, queueId, emit);
  if (notice !== 'unknown') return notice;
  const refusal = readRefusal(line, words, queueId, wantsNotes, emit);
  if (refusal !== 'unknown') return refusal;
  const note = readHostNote(line, at, queueId, wantsNotes, emit);
  if (note !== undefined) return note;
  if (KNOWN_WITH_ID.some((start) => words.startsWith(start))) return 'known';
  return KNOWN_LINES.matches(line.text) ? 'known' : 'unknown';
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

function readWithoutId(line: FramedLine, wantsNotes: boolean, emit: Emit): LineVerdict {
  const { bytes, start, end } = line;
  if (bytes[start] === 99 && isAt(bytes, start, end, CONNECT_TO)) {
    return readHostNote(line, start, '', wantsNotes, emit) ?? 'unknown';
  }
  const { text } = line;
  return KNOWN_LINES.matches(text) || isVerbose(text) ? 'known' : 'unknown';
}
