/** What of Postfix' lines a count of deliveries needs: see ../sieve.ts. */
import { isInnerHop } from '../hops.ts';
import { endOfField, findIn, hasAt } from '../line-search.ts';
import type { FramedLine } from '../reader.ts';
import { idKey, IdMarks, type OpenSieve } from '../sieve.ts';
import { type Daemon, daemonOf } from './daemons.ts';

/** The most frequent of KNOWN_PREFIXES; the rest is left to the reader. */
const IDLE = [
  'connect from ',
  'connect to ',
  'disconnect from ',
  'lost connection after ',
  'timeout after ',
  'warning: ',
  'statistics: ',
  'hostname ',
  'Anonymous TLS connection ',
  'Untrusted TLS connection ',
  'Trusted TLS connection ',
  'Verified TLS connection ',
  'setting up TLS connection ',
  'SSL_accept error from ',
  'improper command pipelining after ',
  'CONNECT from ',
  'DISCONNECT ',
  'PASS OLD ',
  'PASS NEW ',
] as const;

/** Agents whose `status=sent` means that a mailbox of this host has it. */
const LOCAL_AGENTS: ReadonlySet<Daemon> = new Set<Daemon>(['local', 'virtual']);

const PUBLIC_PORT = ']:25, ';
/** `: to=<` */
const TO_AFTER_ID = 6;

export const openPostfixSieve: OpenSieve = (log) => {
  const { messageIds } = log.watched;
  /** Messages with several recipients: two of them may become one mailbox, to be counted once. */
  const several = new IdMarks();

  /** Position of the relay's name when the attempt is a plain acceptance; else -1. */
  const acceptedBy = (line: FramedLine, at: number, close: number, daemon: Daemon): number => {
    if (log.isWatched(line.slice(at, close))) return -1;
    let next = close + 3;
    if (hasAt(line, next, 'orig_to=<')) {
      const stop = findIn(line, '>, ', next);
      if (stop < 0 || log.isWatched(line.slice(next + 9, stop))) return -1;
      next = stop + 3;
    }
    if (!hasAt(line, next, 'relay=')) return -1;
    // A remote server's words come after `status=`.
    const status = findIn(line, ', status=', next);
    if (status < 0 || !hasAt(line, status + 9, 'sent (')) return -1;
    if (daemon === 'smtp') return next + 6;
    return LOCAL_AGENTS.has(daemon) && hasAt(line, status + 15, 'delivered to ') ? next + 6 : -1;
  };

  const siftAttempt = (line: FramedLine, at: number, key: number, daemon: Daemon): boolean => {
    const { bytes, start } = line;
    // What Postfix makes itself (forwarded mail, notices) was not seen to come in: it continues another message.
    const isPlain = !log.isKept(key) && log.wasTaken(bytes, start, at - TO_AFTER_ID);
    const close = isPlain ? findIn(line, '>, ', at) : -1;
    const from = close < 0 ? -1 : acceptedBy(line, at, close, daemon);
    if (from < 0) return log.keepWithNext(line, key);
    if (daemon === 'smtp' && log.isHandedOn(line)) return false;
    const local = several.has(key) ? undefined : '';
    const relay = daemon === 'smtp' ? remoteName(line, from) : local;
    if (relay === undefined) return log.keepWithNext(line, key);
    log.accept(line.slice(at, close), relay, line);
    return false;
  };

  const siftMessageId = (line: FramedLine, at: number, key: number): boolean => {
    const { end } = line;
    if (messageIds.size === 0) return false;
    const isBracketed = hasAt(line, at, '<') && line.chars.charCodeAt(end - 1) === 62;
    const id = isBracketed ? line.slice(at + 1, end - 1) : line.slice(at, end);
    if (!messageIds.has(id)) return false;
    return log.keep(key);
  };

  const sift = (line: FramedLine, daemon: Daemon): boolean => {
    const { chars, bytes, start, end } = line;
    const space = chars.indexOf(' ', start);
    if (space >= end || chars.charCodeAt(space - 1) !== 58 || chars.charCodeAt(start) > 90)
      return !isIdle(line);
    const at = space + 1;
    const key = idKey(bytes, start, space - 1);
    switch (chars.charCodeAt(at)) {
      case 116: // t
        if (hasAt(line, at, 'to=<')) return siftAttempt(line, at + 4, key, daemon);
        break;
      case 102: // f: the end of an expired message has `status=` in place of `size=`
        if (hasAt(line, at, 'from=<')) {
          const close = findIn(line, '>, ', at);
          if (close > 0 && hasAt(line, close + 3, 'size=')) {
            if (!hasAt(line, endOfField(line, close + 3) + 2, 'nrcpt=1 ')) several.add(key);
            // A bounce, perhaps of another host that writes here too: no mail anybody sent.
            if (close === at + 6) log.keep(key);
            return false;
          }
        }
        break;
      case 109: // m
        if (hasAt(line, at, 'message-id=')) return siftMessageId(line, at + 11, key);
        break;
      case 114: // r: nothing is remembered of a message whose lines were all left out
        if (hasAt(line, at, 'removed')) return log.isKept(key);
        break;
      case 99: // c: mail handed in over loopback may come from another message
        if (hasAt(line, at, 'client=') && !hasAt(line, at + 7, 'localhost')) {
          log.take(bytes, start, space - 1);
          return false;
        }
        break;
      case 117: // u
        if (hasAt(line, at, 'uid=') && bytes[end - 1] === 62) {
          log.take(bytes, start, space - 1);
          return false;
        }
        break;
      case 104: // h: a note, of which a count has no use
        if (hasAt(line, at, 'host ') && isHostNote(line, at)) return false;
        break;
      default:
        break;
    }
    return log.keep(key);
  };

  return {
    forProgram(program) {
      const daemon = daemonOf(program) ?? 'postfix';
      return (line) => sift(line, daemon);
    },
  };
};

/** `host mx.example[192.0.2.1] said: …`, `… refused to talk to me: …` (host-notes.ts) */
function isHostNote(line: FramedLine, at: number): boolean {
  const close = findIn(line, '] ', at);
  return (
    close >= 0 && (hasAt(line, close + 2, 'said: ') || hasAt(line, close + 2, 'refused to talk to me: '))
  );
}

function isIdle(line: FramedLine): boolean {
  const { chars, start } = line;
  const first = chars.charCodeAt(start);
  for (const words of IDLE) if (words.charCodeAt(0) === first && hasAt(line, start, words)) return true;
  return false;
}

/** The relay's name; `undefined` when it may be a hop on the way. */
function remoteName(line: FramedLine, from: number): string | undefined {
  const { chars } = line;
  const open = chars.indexOf('[', from);
  const close = chars.indexOf(PUBLIC_PORT, open);
  if (open <= from || close < 0 || close >= endOfField(line, from)) return undefined;
  const host = line.slice(from, open);
  return isInnerHop({ host, ip: line.slice(open + 1, close) }) ? undefined : host;
}
