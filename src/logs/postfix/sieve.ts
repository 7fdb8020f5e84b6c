/** What of Postfix' lines a count of deliveries needs: see ../sieve.ts. */
import { addressKey } from '../../core/address.ts';
import { isInnerHop } from '../hops.ts';
import { endOfField, findIn, hasAt } from '../line-search.ts';
import type { FramedLine } from '../reader.ts';
import { domainAt, idKey, idKeyOfText, IdMarks, type OpenSieve } from '../sieve.ts';
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

export const openPostfixSieve: OpenSieve = (watched, onAccepted) => {
  const kept = new IdMarks();
  /** Mail from outside; what Postfix makes itself (forwarded mail, notices) continues another message. */
  const fromOutside = new IdMarks();
  /** Messages with several recipients: two of them may become one mailbox, to be counted once. */
  const several = new IdMarks();
  for (const id of watched.queueIds) kept.add(idKeyOfText(id));
  const { messageIds, recipients } = watched;

  const isWatchedRecipient = (line: FramedLine, from: number, to: number): boolean =>
    recipients.size > 0 && recipients.has(addressKey(line.slice(from, to)));

  /** Position of the relay's name when the attempt is a plain acceptance; else -1. */
  const acceptedBy = (line: FramedLine, at: number, close: number, daemon: Daemon): number => {
    if (isWatchedRecipient(line, at, close)) return -1;
    let next = close + 3;
    if (hasAt(line, next, 'orig_to=<')) {
      const stop = findIn(line, '>, ', next);
      if (stop < 0 || isWatchedRecipient(line, next + 9, stop)) return -1;
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
    const close = kept.has(key) || !fromOutside.has(key) ? -1 : findIn(line, '>, ', at);
    const from = close < 0 ? -1 : acceptedBy(line, at, close, daemon);
    if (from < 0) {
      kept.add(key);
      return true;
    }
    const local = several.has(key) ? undefined : '';
    const relay = daemon === 'smtp' ? remoteName(line, from) : local;
    if (relay === undefined) {
      kept.add(key);
      return true;
    }
    onAccepted(domainAt(line, at, close), relay, line);
    return false;
  };

  const siftMessageId = (line: FramedLine, at: number, key: number): boolean => {
    const { end } = line;
    if (messageIds.size === 0) return false;
    const isBracketed = hasAt(line, at, '<') && line.chars.charCodeAt(end - 1) === 62;
    const id = isBracketed ? line.slice(at + 1, end - 1) : line.slice(at, end);
    if (!messageIds.has(id)) return false;
    kept.add(key);
    return true;
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
            return false;
          }
        }
        break;
      case 109: // m
        if (hasAt(line, at, 'message-id=')) return siftMessageId(line, at + 11, key);
        break;
      case 114: // r: nothing is remembered of a message whose lines were all left out
        if (hasAt(line, at, 'removed')) return kept.has(key);
        break;
      case 99: // c: mail handed in over loopback may come from another message
        if (hasAt(line, at, 'client=') && !hasAt(line, at + 7, 'localhost')) {
          fromOutside.add(key);
          return false;
        }
        break;
      case 117: // u
        if (hasAt(line, at, 'uid=') && bytes[end - 1] === 62) {
          fromOutside.add(key);
          return false;
        }
        break;
      case 104: // h: a note, of which a count has no use
        if (hasAt(line, at, 'host ') && isHostNote(line, at)) return false;
        break;
      default:
        break;
    }
    kept.add(key);
    return true;
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
