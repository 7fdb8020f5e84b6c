/** Tells OpenSMTPD's lines apart: after the session's id stands who speaks (smtp, mta, mda), then what happened. */
import { detach } from '../../core/detach.ts';
import { newEvent, type EventDraft } from '../new-event.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { ascii, isAt } from '../scan.ts';
import { type Attempt, readDelivery, readOldDelivery } from './attempt.ts';
import { Blame } from './blame.ts';
import { FieldScanner } from './fields.ts';
import {
  readEnvelope,
  readFailedCommand,
  readMessage,
  readOldFailedCommand,
  readOldMessage,
} from './incoming.ts';
import { KNOWN_LINES, KNOWN_SESSION_LINES } from './known-lines.ts';
import { parseResult } from './reply.ts';
import { sessionKey } from './session-key.ts';
import { relayOf, type Session, Sessions } from './sessions.ts';

/** Length of a session's id. */
const ID = 16;
/** Position of what happened: after the id and `smtp `, `mta ` or `mda `. */
const SMTP_WORDS = 22;
const AGENT_WORDS = 21;
const EVENT = ascii('event=');
const CONNECTED = ascii('connected');
const DISCONNECTED = ascii('disconnected');
const CLOSED = ascii('closed');
const CONNECTING = ascii('connecting ');
const DELIVERY = ascii('delivery ');
const ENVELOPE = ascii('envelope ');
const MESSAGE = ascii('message ');
const FAILED_COMMAND = ascii('failed-command ');
const ERROR = ascii('error ');

const OLD_ERROR = 'smtp-out: Error on session ';
const OLD_FAILED = 'smtp-in: Failed command on session ';
const OLD_ACCEPTED = 'smtp-in: Accepted message ';

const fields = new FieldScanner();

export function openOpenSmtpd(wants: EventWants): ReadLine {
  return new OpenSmtpdLog(wants).read;
}

class OpenSmtpdLog {
  readonly #wantsNames: boolean;
  readonly #sessions = new Sessions();
  readonly #blame = new Blame();

  constructor(wants: EventWants) {
    this.#wantsNames = wants.names !== false;
  }

  readonly read: ReadLine = (line, emit) => {
    const { bytes, start, end } = line;
    if (bytes[start + ID] !== 32 || end - start <= ID + 4) return this.#withoutSession(line, emit);
    const key = sessionKey(bytes, start, end);
    if (key < 0) return this.#withoutSession(line, emit);
    switch (bytes[start + ID + 2] ?? 0) {
      case 109: // smtp
        return this.#smtp(line, key, wordsAt(line, SMTP_WORDS), emit);
      case 116: // mta
        return this.#mta(line, key, wordsAt(line, AGENT_WORDS), emit);
      case 100: // mda
        return this.#mda(line, wordsAt(line, AGENT_WORDS), emit);
      default:
        return 'unknown';
    }
  };

  /** `at` is where the words after `smtp ` begin. */
  #smtp(line: FramedLine, key: number, at: number, emit: Emit): LineVerdict {
    const { bytes, end } = line;
    switch (bytes[at] ?? 0) {
      case 101: // e
        if (isAt(bytes, at, end, ENVELOPE)) return this.#envelope(line, key, at + 9, emit);
        break;
      case 109: // m
        if (isAt(bytes, at, end, MESSAGE)) return this.#message(line, key, at + 8, emit);
        break;
      case 102: // f
        if (isAt(bytes, at, end, FAILED_COMMAND)) return this.#failedCommand(line, key, at + 15, emit);
        break;
      case 99: // c
        if (isAt(bytes, at, end, CONNECTED)) this.#sessions.openIncoming(key, line, at + 10);
        else if (isAt(bytes, at, end, CLOSED)) this.#sessions.close(key);
        else break;
        return 'known';
      case 100: // d
        if (!isAt(bytes, at, end, DISCONNECTED)) break;
        this.#sessions.close(key);
        return 'known';
      default:
        break;
    }
    return isKnown(line);
  }

  #message(line: FramedLine, key: number, at: number, emit: Emit): LineVerdict {
    const event = readMessage(line, line.text, at - line.start, this.#sessions.get(key));
    if (event === undefined) return 'unknown';
    emit(event);
    return 'event';
  }

  #failedCommand(line: FramedLine, key: number, at: number, emit: Emit): LineVerdict {
    const event = readFailedCommand(line, line.text, at - line.start, this.#sessions.get(key));
    if (event === undefined) return 'known';
    emit(event);
    return 'event';
  }

  #envelope(line: FramedLine, key: number, at: number, emit: Emit): LineVerdict {
    const envelope = readEnvelope(line, line.text, at - line.start, this.#sessions.get(key));
    if (envelope === undefined) return 'unknown';
    this.#blame.wait(envelope.envelopeId, envelope.recipient, line.time);
    // A notice must be told from mail also where names do not count.
    if (!this.#wantsNames && envelope.event.topic === undefined) return 'known';
    emit(envelope.event);
    return 'event';
  }

  /** `at` is where the words after `mta ` begin. */
  #mta(line: FramedLine, key: number, at: number, emit: Emit): LineVerdict {
    const { bytes, end } = line;
    const session = this.#sessions.get(key);
    if (isAt(bytes, at, end, DELIVERY)) {
      if (session !== undefined) session.delivered = true;
      return this.#attempt(readDelivery(line, line.text, at + 9 - line.start, 'mta'), emit);
    }
    if (isAt(bytes, at, end, CONNECTING)) this.#sessions.openOutgoing(key, line, at + 11);
    else if (isAt(bytes, at, end, CONNECTED)) {
      if (session !== undefined) session.isConnected = true;
    } else if (isAt(bytes, at, end, DISCONNECTED) || isAt(bytes, at, end, CLOSED)) this.#sessions.close(key);
    else if (isAt(bytes, at, end, ERROR)) {
      fields.begin(line.text, at + 6 - line.start, ' ');
      const reason = fields.takeRest('reason=');
      return reason === undefined ? 'known' : this.#hostError(line, session, reason, emit);
    } else return isKnown(line);
    return 'known';
  }

  #mda(line: FramedLine, at: number, emit: Emit): LineVerdict {
    if (!isAt(line.bytes, at, line.end, DELIVERY)) return isKnown(line);
    return this.#attempt(readDelivery(line, line.text, at + 9 - line.start, 'mda'), emit);
  }

  #attempt(attempt: Attempt | undefined, emit: Emit): LineVerdict {
    if (attempt === undefined) return 'unknown';
    const { event, envelopeId } = attempt;
    this.#follow(attempt, emit);
    emit(event);
    if (event.outcome !== 'deferred') this.#blame.done(envelopeId);
    return 'event';
  }

  /** Learns from the attempt, and tells it first what the domain's hosts said when none could be used. */
  #follow({ event, envelopeId, reached }: Attempt, emit: Emit): void {
    const recipient = event.recipient ?? '';
    if (reached) this.#blame.learn(event.relay, recipient);
    if (event.outcome === 'deferred') this.#blame.wait(envelopeId, recipient, event.time);
    const isUnexplained = event.outcome === 'expired' || (event.outcome === 'deferred' && !reached);
    if (!isUnexplained) return;
    for (const error of this.#blame.explain(envelopeId, recipient)) {
      emit({ ...error, queueId: event.queueId, recipient });
    }
  }

  /** A session failed before anything was delivered in it. */
  #hostError(line: FramedLine, session: Session | undefined, reason: string, emit: Emit): LineVerdict {
    const relay = relayOf(session);
    if (session === undefined || relay === undefined || session.delivered) return 'known';
    const event = hostErrorEvent(line, session, reason);
    event.relay = relay;
    const waiting = this.#blame.hostFailed(event, relay);
    if (waiting.size === 0) emit(event);
    for (const [queueId, recipient] of waiting) emit({ ...event, queueId, recipient });
    return 'event';
  }

  #withoutSession(line: FramedLine, emit: Emit): LineVerdict {
    const { text } = line;
    if (text.startsWith('relay: ')) return this.#attempt(readOldDelivery(line, text, 7, 'mta'), emit);
    if (text.startsWith('delivery: ')) return this.#attempt(readOldDelivery(line, text, 10, 'mda'), emit);
    if (text.startsWith(OLD_ACCEPTED)) {
      const event = readOldMessage(line, text, OLD_ACCEPTED.length);
      if (event === undefined) return 'unknown';
      emit(event);
      return 'event';
    }
    if (text.startsWith(OLD_FAILED)) {
      const event = readOldFailedCommand(line, text, OLD_FAILED.length + ID + 2);
      if (event === undefined) return 'known';
      emit(event);
      return 'event';
    }
    if (text.startsWith(OLD_ERROR)) {
      const key = sessionKey(line.bytes, line.start + OLD_ERROR.length, line.end);
      const reason = text.slice(OLD_ERROR.length + ID + 2);
      const isTls = reason.includes('TLS');
      return isTls ? 'known' : this.#hostError(line, this.#sessions.get(key), reason, emit);
    }
    return KNOWN_LINES.matches(text) ? 'known' : 'unknown';
  }
}

/** `event=` stood before what happened until 6.3. */
function wordsAt(line: FramedLine, offset: number): number {
  const at = line.start + offset;
  return line.bytes[at] === 101 && isAt(line.bytes, at, line.end, EVENT) ? at + EVENT.length : at;
}

function isKnown(line: FramedLine): LineVerdict {
  return KNOWN_SESSION_LINES.matches(line.text.slice(ID + 1)) ? 'known' : 'unknown';
}

/** It is kept, so nothing in it may hold the chunk. */
function hostErrorEvent(line: FramedLine, session: Session, reason: string): EventDraft {
  const event = newEvent(line, 'opensmtpd', 'note', '');
  event.topic = 'host-error';
  event.statusText = detach(reason);
  event.reply = parseResult(event.statusText, session.isConnected);
  event.raw = detach(event.raw);
  event.host = detach(event.host);
  event.pid = event.pid === undefined ? undefined : detach(event.pid);
  return event;
}
