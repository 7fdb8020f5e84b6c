/** What of Postfix' lines a count of deliveries needs: see ../sieve.ts. */
import { detach } from '../../core/detach.ts';
import { isInnerHop } from '../hops.ts';
import type { FramedLine } from '../reader.ts';
import { ascii, find, findByte, findLast, isAt } from '../scan.ts';
import { IdBytes, RecentIds } from '../sieve-ids.ts';
import { LEAVE_OUT, type OpenSieve, READ, Saying, type SiftVerdict } from '../sieve.ts';
import { type Daemon, daemonOf } from './daemons.ts';

const WARNING = ascii('warning: ');
const MILTER = ascii('milter ');
const BAD_ADDRESS = ascii('Illegal address syntax');
const MILTER_SERVICE = ascii('connect to Milter service ');

/** The most frequent of KNOWN_PREFIXES; the rest is left to the reader. */
const IDLE: readonly (readonly Uint8Array[])[] = byFirstByte([
  'connect from ',
  'connect to ',
  'disconnect from ',
  'lost connection after ',
  'timeout after ',
  WARNING,
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
]);

/** Agents whose `status=sent` means that a mailbox of this host has it. */
const LOCAL_AGENTS: ReadonlySet<Daemon> = new Set<Daemon>(['local', 'virtual']);

const TO = ascii('to=<');
const FROM = ascii('from=<');
const REMOVED = ascii('removed');
const REJECT = ascii('reject: ');
const CLIENT = ascii('client=');
const LOCALHOST = ascii('localhost');
const UID = ascii('uid=');
const MESSAGE_ID = ascii('message-id=');
const HOLD = ascii('hold: ');
const MAX_HOLDING = 1_000;
const ORIGINAL_TO = ascii('orig_to=<');
const RELAY = ascii('relay=');
const SIZE = ascii('size=');
const ONE_RECIPIENT = ascii('nrcpt=1 ');
const SENT = ascii('sent (');
const DELIVERED_TO = ascii('delivered to ');
const DEFERRED = ascii('deferred (');
const NONE = ascii('none,');
const CONNECT_TO = ascii('connect to ');
const NOQUEUE = ascii('NOQUEUE');
const NOTICE = ascii('sender non-delivery notification: ');
const PUBLIC_PORT = ascii(']:25, ');
const BLANK_FROM = ascii(' from ');
const ENVELOPE = ascii('; from=<');
const BLANK_TO = ascii(' to=<');
const CLOSE_BRACKET_COLON = ascii(']: ');

const SPACE = 32;
const COMMA = 44;
const COLON = 58;
const LESS = 60;
const GREATER = 62;
const AT = 64;
const UPPER_Z = 90;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/** Where the fields of an attempt stand. */
class Attempt {
  /** End of the recipient's address. */
  close = 0;
  /** The address it was changed from; -1: none. */
  originalFrom = -1;
  originalTo = -1;
  relayFrom = 0;
  relayTo = 0;
  /** From here on there is only what the attempt led to. */
  dsn = 0;
  status = 0;

  /** `at` is after `to=<`; false: the line is none that is known. */
  read(bytes: Uint8Array, at: number, end: number): boolean {
    this.close = closingAngle(bytes, at, end);
    if (this.close < 0) return false;
    let next = this.close + 3;
    this.originalFrom = -1;
    if (isAt(bytes, next, end, ORIGINAL_TO)) {
      this.originalFrom = next + ORIGINAL_TO.length;
      this.originalTo = closingAngle(bytes, this.originalFrom, end);
      if (this.originalTo < 0) return false;
      next = this.originalTo + 3;
    }
    if (!isAt(bytes, next, end, RELAY)) return false;
    this.relayFrom = next + RELAY.length;
    this.relayTo = -1;
    this.dsn = -1;
    for (let from = this.relayFrom; ; from += 1) {
      while (from < end && bytes[from] !== COMMA) from += 1;
      if (from >= end) return false;
      if (bytes[from + 1] !== SPACE) continue;
      if (this.relayTo < 0) this.relayTo = from;
      const first = bytes[from + 2];
      // `dsn=`, `status=`; what a remote server says comes only after them.
      if (first === 100 && bytes[from + 3] === 115) this.dsn = from + 2;
      if (first === 115 && bytes[from + 3] === 116 && bytes[from + 8] === 61) {
        this.status = from + 9;
        if (this.dsn < 0) this.dsn = from + 2;
        return true;
      }
    }
  }
}

export const openPostfixSieve: OpenSieve = (log) => {
  const { messageIds } = log.watched;
  /** Processes of smtpd that hold what their client is about to send. */
  const holding = new Set<string>();
  const id = new IdBytes();
  const attempt = new Attempt();
  /** Notices Postfix made itself: in a mailbox of this host they are nothing to count. */
  const notices = new RecentIds();
  const noticeId = new IdBytes();
  /** Counted recipients of messages that have several: another may be an alias of the same address. */
  const counted = new RecentIds();
  const saying = new Saying();

  const take = (line: FramedLine): void => {
    log.take(id, line);
    // What comes in is no notice, if one had the id before.
    notices.delete(id.longKey);
  };

  /** What is told of a message that is kept must not seem to be of the one that had its id before. */
  const begun = (): SiftVerdict => (log.isKept(id.key) ? READ : LEAVE_OUT);

  const siftAttempt = (line: FramedLine, at: number, daemon: Daemon): SiftVerdict => {
    const { bytes, start, end } = line;
    const { key } = id;
    const wasTaken = log.tell(id);
    if (!attempt.read(bytes, at, end)) return log.keepWithNext(line, key);
    if (!isAt(bytes, attempt.status, end, SENT)) {
      log.keep(key);
      if (!isAt(bytes, attempt.status, end, DEFERRED)) return READ;
      const { close, relayFrom, relayTo, dsn } = attempt;
      if (isOwnHostDown(line)) log.doubt(id, line);
      return saying.begin().add(bytes, start, close).add(bytes, relayFrom, relayTo).add(bytes, dsn, end)
        .number;
    }
    // What Postfix makes itself (forwarded mail, notices) was not seen to come in: it continues another message.
    const isKept = log.isKept(key) || isWatched(line, at);
    const isMailbox =
      LOCAL_AGENTS.has(daemon) && isAt(bytes, attempt.status + SENT.length, end, DELIVERED_TO);
    if (isMailbox && !isKept && notices.has(id.longKey)) return LEAVE_OUT;
    const isSeveral = log.isForSeveral;
    const recipient = isSeveral ? id.longKeyWith(bytes, at, attempt.close) + log.number : 0;
    const isAlias = isSeveral && attempt.originalFrom >= 0;
    if (isAlias && counted.has(recipient))
      log.retell(line.slice(start, id.end), line, line.slice(at, attempt.close));
    if (isKept || isAlias || !wasTaken) return log.keepWithNext(line, key);
    if (daemon === 'smtp') {
      const verdict = log.handOn(line, key, isSeveral);
      if (verdict !== undefined) return verdict;
      const nameEnd = remoteNameEnd(line, attempt.relayFrom, attempt.relayTo);
      if (nameEnd < 0) return log.keepWithNext(line, key);
      log.accept(line, at, attempt.close, attempt.relayFrom, nameEnd);
    } else {
      if (!isMailbox) return log.keepWithNext(line, key);
      log.accept(line, at, attempt.close, 0, 0);
    }
    if (isSeveral) counted.add(recipient);
    return LEAVE_OUT;
  };

  /** Is it another host of this log that did not take the mail? */
  const isOwnHostDown = (line: FramedLine): boolean => {
    const { bytes, end } = line;
    const { relayFrom, status } = attempt;
    if (!isAt(bytes, relayFrom, end, NONE)) return log.isOwnHost(line, relayFrom, end);
    const at = find(bytes, status, end, CONNECT_TO);
    return at >= 0 && log.isOwnHost(line, at + CONNECT_TO.length, end);
  };

  const isWatched = (line: FramedLine, at: number): boolean =>
    log.isWatched(line, at, attempt.close) ||
    (attempt.originalFrom >= 0 && log.isWatched(line, attempt.originalFrom, attempt.originalTo));

  const siftSender = (line: FramedLine, at: number): SiftVerdict => {
    const { bytes, end } = line;
    const close = closingAngle(bytes, at, end);
    // The end of an expired message has `status=` in place of `size=`.
    if (close < 0 || !isAt(bytes, close + 3, end, SIZE)) return log.keep(id.key);
    let next = close + 3 + SIZE.length;
    while (next < end && bytes[next] !== COMMA) next += 1;
    if (!isAt(bytes, next + 2, end, ONE_RECIPIENT) && !log.hasSeveral(id)) return log.keep(id.key);
    // A bounce, perhaps of another host that writes here too: no mail anybody sent. It may be seen at the next hop
    // again, so that what is told of it must not begin with what became of it.
    return close === at && !notices.has(id.longKey) ? log.keep(id.key) : LEAVE_OUT;
  };

  const siftMessageId = (line: FramedLine, at: number): SiftVerdict => {
    const { bytes, end } = line;
    log.begin(id);
    if (messageIds.size === 0) return begun();
    const isBracketed = bytes[at] === LESS && bytes[end - 1] === GREATER;
    const messageId = isBracketed ? line.slice(at + 1, end - 1) : line.slice(at, end);
    return messageIds.has(messageId) ? log.keep(id.key) : begun();
  };

  /** Refusals differ in who was refused; what they say of a domain's mail is mostly the same. */
  const siftRefusal = (line: FramedLine, at: number): SiftVerdict => {
    const { bytes, end } = line;
    const from = find(bytes, at, end, BLANK_FROM);
    const open = from < 0 ? -1 : findByte(bytes, from, end, OPEN_BRACKET);
    const close = open < 0 ? -1 : find(bytes, open, end, CLOSE_BRACKET_COLON);
    if (close < 0) return READ;
    const envelope = findLast(bytes, close, end, ENVELOPE);
    const to = envelope < 0 ? -1 : find(bytes, envelope, end, BLANK_TO);
    if (to < 0) return READ;
    const toEnd = findByte(bytes, to, end, GREATER);
    let domain = toEnd;
    while (domain > to && bytes[domain] !== AT) domain -= 1;
    if (toEnd < 0 || domain === to) return READ;
    saying.begin().add(bytes, at, from).add(bytes, domain, toEnd);
    // Left out of the reply: addresses and names in angle brackets, and the client's address.
    let begin = close + 3;
    let nextGreater = begin;
    for (let i = begin; i < envelope; i += 1) {
      if (bytes[i] === LESS) {
        while (nextGreater < envelope && (nextGreater < i || bytes[nextGreater] !== GREATER))
          nextGreater += 1;
        // Never closed: words, in which a reason may stand.
        if (nextGreater === envelope) continue;
        saying.add(bytes, begin, i + 1);
        i = nextGreater;
        begin = i;
      } else if (bytes[i] === bytes[open + 1] && isSame(bytes, i, open + 1, close)) {
        saying.add(bytes, begin, i);
        i += close - open - 1;
        begin = i;
        i -= 1;
      }
    }
    return saying.add(bytes, begin, envelope).number;
  };

  const sift = (line: FramedLine, daemon: Daemon): SiftVerdict => {
    const { bytes, start, end } = line;
    // Ids begin with a digit or a capital letter.
    if ((bytes[start] ?? 0) > UPPER_Z) return isIdle(line) ? LEAVE_OUT : READ;
    id.read(bytes, start, end);
    if (bytes[id.end] !== COLON || bytes[id.end + 1] !== SPACE) return isIdle(line) ? LEAVE_OUT : READ;
    const at = id.end + 2;
    switch (bytes[at] ?? 0) {
      case 116: // t
        if (isAt(bytes, at, end, TO)) return siftAttempt(line, at + TO.length, daemon);
        break;
      case 102: // f
        if (isAt(bytes, at, end, FROM)) return siftSender(line, at + FROM.length);
        break;
      case 109: // m
        if (isAt(bytes, at, end, MESSAGE_ID)) return siftMessageId(line, at + MESSAGE_ID.length);
        break;
      case 114: // r: nothing is remembered of a message whose lines were all left out
        if (isAt(bytes, at, end, REMOVED)) {
          log.leave(id, line);
          return log.isKept(id.key) ? log.keep(id.key) : LEAVE_OUT;
        }
        if (isAt(bytes, at, end, REJECT) && isAt(bytes, start, end, NOQUEUE)) return siftRefusal(line, at);
        break;
      case 99: // c: mail handed in over loopback may come from another message
        if (isAt(bytes, at, end, CLIENT) && !isAt(bytes, at + CLIENT.length, end, LOCALHOST)) {
          // The message that is to be held gets its id.
          if (holding.size > 0 && holding.delete(line.pid ?? '')) return log.keep(id.key);
          take(line);
          if (log.isOwnHost(line, at + CLIENT.length, end)) {
            log.takeInner();
            if (log.isInDoubt(line)) return log.keep(id.key);
          }
          return begun();
        }
        break;
      case 117: // u
        if (isAt(bytes, at, end, UID) && bytes[end - 1] === GREATER) {
          take(line);
          return begun();
        }
        break;
      case 104: // h
        if (isAt(bytes, at, end, HOLD) && isAt(bytes, start, end, NOQUEUE) && holding.size < MAX_HOLDING)
          holding.add(detach(line.pid ?? ''));
        break;
      case 115: // s
        if (isAt(bytes, at, end, NOTICE)) {
          noticeId.read(bytes, at + NOTICE.length, end);
          notices.add(noticeId.longKey);
        }
        break;
      default:
        break;
    }
    return log.keep(id.key);
  };

  return {
    forProgram(program) {
      const daemon = daemonOf(program) ?? 'postfix';
      return (line) => sift(line, daemon);
    },
  };
};

function isIdle({ bytes, start, end }: FramedLine): boolean {
  const candidates = IDLE[bytes[start] ?? 0];
  if (candidates === undefined) return false;
  for (const words of candidates)
    if (isAt(bytes, start, end, words)) return words !== WARNING || !isTelling(bytes, start, end);
  return false;
}

/**
 * Of a milter in trouble the refusal that comes of it says only that the service is not available; a recipient whose
 * address cannot be read is refused in no other line.
 */
function isTelling(bytes: Uint8Array, start: number, end: number): boolean {
  const at = start + WARNING.length;
  return (
    isAt(bytes, at, end, MILTER) || isAt(bytes, at, end, MILTER_SERVICE) || isAt(bytes, at, end, BAD_ADDRESS)
  );
}

function byFirstByte(words: readonly (string | Uint8Array)[]): readonly (readonly Uint8Array[])[] {
  const table: Uint8Array[][] = Array.from({ length: 256 }, () => []);
  for (const word of words) {
    const bytes = typeof word === 'string' ? ascii(word) : word;
    table[bytes[0] ?? 0]?.push(bytes);
  }
  return table;
}

/** End of the relay's name; -1 when it may be a hop on the way. */
function remoteNameEnd(line: FramedLine, from: number, to: number): number {
  const { bytes, end } = line;
  const open = findByte(bytes, from, to, OPEN_BRACKET);
  const close = open < 0 ? -1 : findByte(bytes, open, to, CLOSE_BRACKET);
  if (open <= from || close < 0 || !isAt(bytes, close, end, PUBLIC_PORT)) return -1;
  if (mayBeInner(bytes, open + 1)) {
    const hop = { host: line.slice(from, open), ip: line.slice(open + 1, close) };
    if (isInnerHop(hop)) return -1;
  }
  return open;
}

/** Most addresses are told to be public by their first digits: inner ones begin with 10., 100., 127., 169., …, ::1, fd. */
function mayBeInner(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0;
  return first === 49 || first < 50 || first > 57;
}

/** Position of the `>, ` that closes an address; quoted local parts may hold a `>` too. */
function closingAngle(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at += 1)
    if (bytes[at] === GREATER && bytes[at + 1] === COMMA && bytes[at + 2] === SPACE) return at;
  return -1;
}

function isSame(bytes: Uint8Array, at: number, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (bytes[at + i - from] !== bytes[i]) return false;
  return true;
}
