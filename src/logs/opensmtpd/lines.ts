/** Tells OpenSMTPD's lines apart: after the session's id stands who speaks (smtp, mta, mda), then what happened. */
import { detach } from '../../core/detach.ts';
import { newEvent, type EventDraft } from '../new-event.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { type Attempt, isHex, readDelivery, readOldDelivery } from './attempt.ts';
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
import { type Session, Sessions } from './sessions.ts';

/** Length of a session's id. */
const ID = 16;
/** Position of what happened: after the id and `smtp `, `mta ` or `mda `. */
const SMTP_WORDS = 22;
const AGENT_WORDS = 21;
const EVENT = 'event=';
const OLD_ERROR = 'smtp-out: Error on session ';
const OLD_FAILED = 'smtp-in: Failed command on session ';
const OLD_ACCEPTED = 'smtp-in: Accepted message ';

const fields = new FieldScanner();

export function openOpenSmtpd(wants: EventWants): ReadLine {
  return new OpenSmtpdLog(wants).read;
}

class OpenSmtpdLog {
  readonly #wantsNotes: boolean;
  readonly #wantsNames: boolean;
  readonly #sessions = new Sessions();
  readonly #blame = new Blame();

  constructor(wants: EventWants) {
    this.#wantsNotes = wants.notes !== false;
    this.#wantsNames = wants.names !== false;
  }

  readonly read: ReadLine = (line, emit) => {
    const { text } = line;
    if (text.charCodeAt(ID) === 32 && isHex(text, 0, ID)) {
      switch (text.charCodeAt(ID + 2)) {
        case 109: // smtp
          return this.#smtp(line, text, emit);
        case 116: // mta
          return this.#mta(line, text, emit);
        case 100: // mda
          return this.#mda(line, text, emit);
        default:
          return 'unknown';
      }
    }
    return this.#withoutSession(line, text, emit);
  };

  #smtp(line: FramedLine, text: string, emit: Emit): LineVerdict {
    const at = wordsAt(text, SMTP_WORDS);
    const id = text.slice(0, ID);
    if (text.startsWith('envelope ', at)) return this.#envelope(line, text, at + 9, id, emit);
    if (text.startsWith('message ', at)) {
      const event = readMessage(line, text, at + 8, this.#sessions.get(id));
      if (event === undefined) return 'unknown';
      emit(event);
      return 'event';
    }
    if (text.startsWith('connected ', at)) this.#sessions.openIncoming(id, text, at + 10);
    else if (text.startsWith('disconnected', at) || text.startsWith('closed', at)) this.#sessions.close(id);
    else if (text.startsWith('failed-command ', at)) {
      const event = readFailedCommand(line, text, at + 15, this.#sessions.get(id));
      if (event === undefined) return 'known';
      emit(event);
      return 'event';
    }
    return isKnown(text);
  }

  #envelope(line: FramedLine, text: string, at: number, id: string, emit: Emit): LineVerdict {
    const envelope = readEnvelope(line, text, at, this.#sessions.get(id));
    if (envelope === undefined) return 'unknown';
    if (this.#wantsNotes) this.#blame.wait(envelope.envelopeId, envelope.recipient, line.time);
    // A notice must be told from mail also where names do not count.
    if (!this.#wantsNames && envelope.event.topic === undefined) return 'known';
    emit(envelope.event);
    return 'event';
  }

  #mta(line: FramedLine, text: string, emit: Emit): LineVerdict {
    const at = wordsAt(text, AGENT_WORDS);
    const id = text.slice(0, ID);
    if (text.startsWith('delivery ', at)) {
      const session = this.#sessions.get(id);
      if (session !== undefined) session.delivered = true;
      return this.#attempt(readDelivery(line, text, at + 9, 'mta'), emit);
    }
    if (text.startsWith('connecting ', at)) this.#sessions.openOutgoing(id, text, at + 11);
    else if (text.startsWith('connected', at)) {
      const session = this.#sessions.get(id);
      if (session !== undefined) session.isConnected = true;
    } else if (text.startsWith('error ', at)) {
      fields.begin(text, at + 6, ' ');
      const reason = fields.takeRest('reason');
      return reason === undefined ? 'known' : this.#hostError(line, this.#sessions.get(id), reason, emit);
    } else if (text.startsWith('disconnected', at) || text.startsWith('closed', at)) this.#sessions.close(id);
    return isKnown(text);
  }

  #mda(line: FramedLine, text: string, emit: Emit): LineVerdict {
    const at = wordsAt(text, AGENT_WORDS);
    if (text.startsWith('delivery ', at)) return this.#attempt(readDelivery(line, text, at + 9, 'mda'), emit);
    return isKnown(text);
  }

  #attempt(attempt: Attempt | undefined, emit: Emit): LineVerdict {
    if (attempt === undefined) return 'unknown';
    const { event, envelopeId } = attempt;
    if (this.#wantsNotes) this.#follow(attempt, emit);
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
      emit({ ...error, queueId: event.queueId });
    }
  }

  /** A session failed before anything was delivered in it. */
  #hostError(line: FramedLine, session: Session | undefined, reason: string, emit: Emit): LineVerdict {
    if (!this.#wantsNotes || session?.relay === undefined) return 'known';
    const event = hostErrorEvent(line, session, reason);
    if (session.delivered) return 'known';
    const queueIds = this.#blame.hostFailed(event, session.relay);
    if (queueIds.length === 0) emit(event);
    for (const queueId of queueIds) emit({ ...event, queueId });
    return 'event';
  }

  #withoutSession(line: FramedLine, text: string, emit: Emit): LineVerdict {
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
      const id = text.slice(OLD_ERROR.length, OLD_ERROR.length + ID);
      const reason = text.slice(OLD_ERROR.length + ID + 2);
      const isTls = reason.includes('TLS');
      return isTls ? 'known' : this.#hostError(line, this.#sessions.get(id), reason, emit);
    }
    return KNOWN_LINES.matches(text) ? 'known' : 'unknown';
  }
}

/** `event=` stood before what happened until 6.3. */
function wordsAt(text: string, at: number): number {
  return text.startsWith(EVENT, at) ? at + EVENT.length : at;
}

function isKnown(text: string): LineVerdict {
  return KNOWN_SESSION_LINES.matches(text.slice(ID + 1)) ? 'known' : 'unknown';
}

/** It is kept, so nothing in it may hold the chunk. */
function hostErrorEvent(line: FramedLine, session: Session, reason: string): EventDraft {
  const event = newEvent(line, 'opensmtpd', 'note', '');
  event.topic = 'host-error';
  event.statusText = detach(reason);
  event.relay = session.relay;
  event.reply = parseResult(event.statusText, session.isConnected);
  event.raw = detach(event.raw);
  event.host = detach(event.host);
  event.pid = event.pid === undefined ? undefined : detach(event.pid);
  return event;
}
