/** Tells Exim's lines apart by the flag after the message id. */
import { domainOf } from '../../core/address.ts';
import { detach } from '../../core/detach.ts';
import { withText } from '../line-view.ts';
import { newEvent } from '../new-event.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { Announced } from './announced.ts';
import { readArrival, type TopicOf } from './arrival.ts';
import {
  type AttemptFlag,
  isDiscardOfAll,
  type LocalDomains,
  type Remembered,
  readAttempt,
} from './attempt.ts';
import { readFate } from './fate.ts';
import { KNOWN_LINES, KNOWN_WITH_ID } from './known-lines.ts';
import { readMessageNote } from './message-notes.ts';
import { skipOwnPid, skipOwnStamp } from './own-prefix.ts';
import { createPieceJoiner } from './pieces.ts';
import { queueIdLength } from './queue-id.ts';
import { readHostLine } from './refusals.ts';

const COMPLETED = 'Completed';
const OPEN = 91;
/** Messages whose failures were seen and whose bounce was not yet, or that wait. */
const MAX_REMEMBERED = 10_000;
/** Domains remembered as local. */
const MAX_LOCAL = 10_000;

export function openExim(wants: EventWants): ReadLine {
  const wantsNotes = wants.notes !== false;
  const wantsNames = wants.names !== false;
  const joiner = createPieceJoiner();
  const failed = new Set<string>();
  const deferred = new Set<string>();
  const local = createLocalDomains();
  const remembered: Remembered = { local, deferred };
  const announced = new Announced();

  /** A bounce follows the `**` lines it is about; a notice without them is a delay warning. */
  const topicOf: TopicOf = (parent) => (failed.delete(parent) ? 'dsn' : 'delay-warning');

  const readId = (line: FramedLine, text: string, at: number, length: number, emit: Emit): LineVerdict => {
    const queueId = text.slice(at, at + length);
    const pos = at + length + 1;
    const flag = text.slice(pos, pos + 2);
    if (text.charCodeAt(pos + 2) !== 32 && flag !== 'Co' && flag !== 'H=' && flag !== 'F=')
      return readWords(line, text.slice(pos), queueId, wantsNotes, announced, emit);
    switch (flag) {
      case '<=':
      case '(=':
        return readArrival(line, text, pos + 3, queueId, wantsNames, topicOf, local, announced, emit);
      case '=>':
      case '->':
      case '>>':
      case '*>':
      case '**':
      case '==': {
        if (isDiscardOfAll(text, pos + 3)) announced.tell(line, queueId, emit);
        else announced.forget(queueId);
        const event = readAttempt(line, text, pos + 3, queueId, flag satisfies AttemptFlag, remembered, emit);
        if (event.outcome === 'deferred') remember(deferred, queueId);
        if (event.outcome === 'bounced' || event.outcome === 'expired') remember(failed, queueId);
        return 'event';
      }
      case 'Co':
        if (!text.startsWith(COMPLETED, pos)) break;
        failed.delete(queueId);
        deferred.delete(queueId);
        announced.forget(queueId);
        emit(newEvent(line, 'exim', 'removed', queueId));
        return 'event';
      case 'H=':
      case 'F=':
        return readHostLine(line, text, pos, queueId, wantsNotes, emit);
      default:
        break;
    }
    return readWords(line, text.slice(pos), queueId, wantsNotes, announced, emit);
  };

  const readText = (line: FramedLine, text: string, emit: Emit): LineVerdict => {
    const at = skipOwnPid(text, skipOwnStamp(text, 0));
    const length = queueIdLength(text, at);
    if (length > 0 && text.charCodeAt(at + length) === 32) return readId(line, text, at, length, emit);
    if (text.startsWith('H=', at) || text.startsWith('F=', at) || text.startsWith('U=', at)) {
      return readHostLine(line, text, at, '', wantsNotes, emit);
    }
    return readWithoutId(text.slice(at));
  };

  return function read(line: FramedLine, emit: Emit): LineVerdict {
    const { chars, start, end } = line;
    // Lines of Exim's own files begin with the id; one character per byte up to there.
    const length = queueIdLength(chars, start);
    if (length > 0 && start + length < end && chars.charCodeAt(start + length) === 32)
      return readId(line, line.text, 0, length, emit);
    const { text } = line;
    if (text.charCodeAt(0) !== OPEN) return readText(line, text, emit);
    const whole = joiner.take(`${line.host}\n${line.pid ?? ''}`, text);
    if (whole === undefined) return readText(line, text, emit);
    return whole === '' ? 'known' : readText(withText(line, whole), whole, emit);
  };
}

function createLocalDomains(): LocalDomains {
  const domains = new Set<string>(['localhost']);
  return {
    has(address) {
      const domain = domainOf(address);
      return domain === '' || domains.has(domain);
    },
    add(address) {
      const domain = domainOf(address);
      if (domain !== '' && domains.size < MAX_LOCAL && !domains.has(domain)) domains.add(detach(domain));
    },
  };
}

function remember(ids: Set<string>, queueId: string): void {
  if (ids.has(queueId)) return;
  if (ids.size >= MAX_REMEMBERED) ids.clear();
  ids.add(detach(queueId));
}

function readWords(
  line: FramedLine,
  words: string,
  queueId: string,
  wantsNotes: boolean,
  announced: Announced,
  emit: Emit,
): LineVerdict {
  const fate = readFate(line, words, queueId, announced, emit);
  if (fate !== undefined) return fate;
  const note = readMessageNote(line, words, queueId, wantsNotes, emit);
  if (note !== undefined) return note;
  const isRefusal = words.startsWith('rejected ') || words.startsWith('U=');
  if (isRefusal) {
    const verdict = readHostLine(line, words, 0, queueId, wantsNotes, emit);
    if (verdict !== 'unknown') return verdict;
  }
  return KNOWN_WITH_ID.matches(words) || isKnownWithin(words) ? 'known' : 'unknown';
}

/**
 * `ADDRESS: error ignored` of a bounce that nobody wants; `NAME authenticator failed H=…` before the attempt that it
 * spoils; a line of blanks beside a connection that broke (4.98).
 */
function isKnownWithin(words: string): boolean {
  return (
    words.endsWith(': error ignored') || words.includes(' authenticator failed H=') || words.trim() === ''
  );
}

/** Words that stand in the midst of a line: `dovecot_login authenticator failed for …`. */
const KNOWN_WITHIN = [' authenticator failed for ', ' authenticator ', 'daemon started: '];

function readWithoutId(text: string): LineVerdict {
  if (KNOWN_LINES.matches(text)) return 'known';
  return KNOWN_WITHIN.some((words) => text.includes(words)) ? 'known' : 'unknown';
}
