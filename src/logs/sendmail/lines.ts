/** Tells sendmail's lines apart by their first words. */
import { detach } from '../../core/detach.ts';
import type { Phase, Reply } from '../../core/reply.ts';
import { newEvent } from '../new-event.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { readAccept } from './accept.ts';
import { type Foretold, readAttempt } from './attempt.ts';
import { parseDelay } from './attempt-fields.ts';
import { emitHostNote, phaseOfTimeout } from './host-notes.ts';
import { hasKnownWords, KNOWN_LINES, KNOWN_LINES_WITH_ID } from './known-lines.ts';
import { readNotice, readOldClone, readSplit } from './notices.ts';
import { isQueueId } from './queue-id.ts';
import { readMilterNote } from './milter-notes.ts';
import { readAnswer, readMilter, readRuleset } from './refusals.ts';
import { withText } from '../line-view.ts';
import { ascii, isAt } from '../scan.ts';
import { createLineJoiner, type LineJoiner } from './split-lines.ts';

const TO = ascii('to=');
const FROM = ascii('from=');
/** Ids, with the number of a piece, are shorter. */
const MAX_ID_LENGTH = 40;

const MAX_HINT_LINES = 50;

/** What one line leaves behind for the next of the same message. */
interface State {
  readonly joiner: LineJoiner;
  readonly wantsNotes: boolean;
  hintId: string;
  hint: Phase | undefined;
  /** After so many attempts of other messages the hint is stale. */
  hintLines: number;
  /** The message a milter refused last, whose recipients are told next. */
  refusedId: string;
  refusal: Reply | undefined;
}

export function openSendmail(wants: EventWants): ReadLine {
  const state: State = {
    joiner: createLineJoiner(),
    wantsNotes: wants.notes !== false,
    hintId: '',
    hint: undefined,
    hintLines: 0,
    refusedId: '',
    refusal: undefined,
  };
  return (line, emit) => readLine(state, line, emit);
}

function readLine(state: State, line: FramedLine, emit: Emit): LineVerdict {
  const { bytes, start, end } = line;
  const limit = Math.min(end, start + MAX_ID_LENGTH);
  let space = start;
  while (space < limit && bytes[space] !== 32) space += 1;
  if (bytes[space - 1] !== 58) return readWithoutId(state, line, line.text, emit);
  const at = space + 1;
  const idEnd = space - 1;
  const first = bytes[at];
  if (bytes[idEnd - 1] === 93) return readPiece(state, line, emit);
  if (first === 116 && isAt(bytes, at, end, TO)) {
    const queueId = line.slice(start, idEnd);
    return readAttempt(line, at + 3, queueId, foretold(state, queueId), emit);
  }
  if (first === 102 && isAt(bytes, at, end, FROM))
    return readAccept(line, at + 5, line.slice(start, idEnd), emit);
  const { text } = line;
  if (!isQueueId(text, 0, idEnd - start)) return readWithoutId(state, line, text, emit);
  return readRarer(state, line, text, at - start, text.slice(0, idEnd - start), emit);
}

const NOTHING: Foretold = {};

function foretold(state: State, queueId: string): Foretold {
  if (state.hint === undefined && state.refusal === undefined) return NOTHING;
  return {
    phase: state.hint === undefined ? undefined : takeHint(state, queueId),
    refusal: state.refusedId === queueId ? state.refusal : undefined,
  };
}

/** The attempt that timed out is logged soon after the timeout, perhaps after a few lines of other processes. */
function takeHint(state: State, queueId: string): Phase | undefined {
  const { hint } = state;
  state.hintLines -= 1;
  const isItsOwn = state.hintId === queueId;
  if (isItsOwn || state.hintLines <= 0) state.hint = undefined;
  return isItsOwn ? hint : undefined;
}

function readPiece(state: State, line: FramedLine, emit: Emit): LineVerdict {
  const { text } = line;
  const bracket = text.indexOf('[');
  const whole = bracket > 0 ? state.joiner.take(text, bracket) : undefined;
  if (whole === undefined) return readWithoutId(state, line, text, emit);
  return whole === '' ? 'known' : readLine(state, withText(line, whole), emit);
}

/** Lines of a message other than `from=` and `to=`; `at` is after the id. */
function readRarer(
  state: State,
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  emit: Emit,
): LineVerdict {
  const colon = text.indexOf(': ', at);
  if (colon > 0 && isQueueId(text, at, colon)) return readNotice(line, text, at, colon, queueId, emit);
  if (text.startsWith('split: ', at)) return readSplit(line, text, at + 7, queueId, emit);
  if (text.startsWith('clone ', at)) return readOldClone(line, text, at + 6, queueId, emit);
  if (text.startsWith('ruleset=', at)) return readRuleset(line, text, at + 8, queueId, emit);
  if (text.startsWith('Milter', at) || text.startsWith('milter=', at))
    return readFilter(state, line, text, at, queueId, emit);
  if (text.startsWith('done; ', at)) return readDone(line, text, at, queueId, emit);
  if (text.startsWith('discarded', at)) return emitNote(line, text.slice(at), queueId, 'discarded', emit);
  const phase = phaseOfTimeout(text, at);
  if (phase !== undefined) {
    state.hintId = detach(queueId);
    state.hint = phase;
    state.hintLines = MAX_HINT_LINES;
  }
  const words = text.slice(at);
  if (phase !== undefined || isConfigError(words)) return emitHostNote(line, words, queueId, phase, emit);
  if (words.startsWith('SYSERR(')) {
    return state.wantsNotes ? emitNote(line, words, queueId, 'syserr', emit) : 'known';
  }
  if (words.startsWith('quarantine=')) return emitNote(line, words, queueId, 'hold', emit);
  if (words.startsWith('unquarantined')) return emitNote(line, words, queueId, 'release', emit);
  if (words.startsWith('Saved message in ')) {
    return state.wantsNotes ? emitNote(line, words, queueId, 'dead-letter', emit) : 'known';
  }
  if (KNOWN_LINES_WITH_ID.matches(words) || hasKnownWords(words)) return 'known';
  return readAnswer(line, text, at, queueId, emit);
}

/** What a milter does to a message, and what goes wrong with it. */
function readFilter(
  state: State,
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  emit: Emit,
): LineVerdict {
  const { wantsNotes } = state;
  if (text.startsWith('milter=', at)) return readMilter(line, text, at, queueId, wantsNotes, emit);
  if (!text.startsWith('Milter: ', at))
    return readMilterNote(line, text.slice(at), queueId, wantsNotes, emit);
  return readMilter(line, text, at + 8, queueId, wantsNotes, (event) => {
    if (event.kind === 'rejected' && event.recipient === undefined && event.reply !== undefined) {
      state.refusedId = detach(queueId);
      state.refusal = { ...event.reply, text: detach(event.reply.text) };
    }
    emit(event);
  });
}

/** `SYSERR(root): host. config error: mail loops back to me (MX problem?)` explains the attempt after it. */
function isConfigError(words: string): boolean {
  return words.startsWith('SYSERR(') && (words.includes('config error') || words.includes('mail loops back'));
}

/** `done; delay=00:00:01, ntries=1`: left the queue (log level 11 and up). */
function readDone(line: FramedLine, text: string, at: number, queueId: string, emit: Emit): LineVerdict {
  const event = newEvent(line, 'sendmail', 'removed', queueId);
  const delay = text.indexOf('delay=', at);
  const comma = text.indexOf(',', delay);
  const words = text.slice(delay + 6, comma < 0 ? undefined : comma);
  if (delay > 0) event.delaySeconds = parseDelay(ascii(words), 0, words.length);
  emit(event);
  return 'event';
}

function emitNote(line: FramedLine, words: string, queueId: string, topic: string, emit: Emit): LineVerdict {
  const event = newEvent(line, 'sendmail', 'note', queueId);
  event.topic = topic;
  event.statusText = words;
  if (topic === 'discarded') event.outcome = 'discarded';
  emit(event);
  return 'event';
}

function readWithoutId(state: State, line: FramedLine, text: string, emit: Emit): LineVerdict {
  const words = text.startsWith('NOQUEUE: ') ? text.slice(9) : text;
  if (words.startsWith('ruleset=')) return readRuleset(line, words, 8, '', emit);
  if (words.startsWith('Milter: ')) return readMilter(line, words, 8, '', state.wantsNotes, emit);
  if (words.startsWith('milter=')) return readMilter(line, words, 0, '', state.wantsNotes, emit);
  if (words.startsWith('SYSERR(')) {
    return state.wantsNotes ? emitNote(line, words, '', 'syserr', emit) : 'known';
  }
  return KNOWN_LINES.matches(words) || hasKnownWords(words) ? 'known' : 'unknown';
}
