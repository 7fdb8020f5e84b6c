/**
 * What of sendmail's lines a count of deliveries needs: see ../sieve.ts.
 *
 * The submission program hands each mail over to the server on loopback, which logs it under an id of its own
 * before the hand-over is logged: such a hand-over says nothing that the server's own lines do not. If the server is
 * killed after it told of some of several recipients, those it did not tell of are not counted: to keep all mail that
 * the submission program has for several would make half as many lines more to read.
 */
import { isInnerHop } from '../hops.ts';
import { findIn, hasAt } from '../line-search.ts';
import type { FramedLine } from '../reader.ts';
import { ascii, decimalAt, find, findByte, isAt } from '../scan.ts';
import { IdBytes, idKey } from '../sieve-ids.ts';
import { LEAVE_OUT, type OpenSieve, READ, Saying, type SiftVerdict } from '../sieve.ts';
import { addressesEnd, addressOf, singleAddressEnd, splitAddresses } from './addresses.ts';
import { newAttemptFields, readFields } from './attempt-fields.ts';
import { parseRelayAt } from './relay.ts';

/** Ids, with the number of a piece, are shorter. */
const MAX_ID_LENGTH = 40;
const CLOSE_BRACKET = 93;

const SPACE = 32;
const COMMA = 44;
const COLON = 58;
const AT = 64;

const RECIPIENTS = ', nrcpts=';
const RELAY = ', relay=';
const AT_LOCALHOST = '@localhost';
const UNIX = 'localhost [[UNIX';

const TO = ascii('to=');
const FROM = ascii('from=');
const STARTTLS = ascii('STARTTLS=');
const COLON_SPACE = ascii(': ');
const IDLE_WITH_ID = ascii(' did not issue MAIL/EXPN/VRFY/ETRN');
/** `piyo set sender to a@b.example using -f`: of half the mails a machine sends. */
const WARNING = ascii('Authentication-Warning: ');
const DEFERRED = ascii('Deferred');

export const openSendmailSieve: OpenSieve = (log) => {
  const { messageIds } = log.watched;
  const fields = newAttemptFields();
  const id = new IdBytes();
  const saying = new Saying();

  const siftAccept = (line: FramedLine, at: number, key: number): SiftVerdict => {
    const single = singleAddressEnd(line, at);
    const next = (single < 0 ? addressesEnd(line, at) : single) + 2;
    if (!hasAt(line, next, 'size=')) return READ;
    if (messageIds.size > 0) {
      const from = findIn(line, ', msgid=<', next);
      const to = from < 0 ? -1 : findIn(line, '>', from);
      if (to > 0 && messageIds.has(line.slice(from + 9, to))) return log.keep(key);
    }
    log.take(id, line);
    const recipients = recipientsOf(line, next);
    const isSeveral = recipients > 1;
    if (isSeveral || log.isInDoubt(line, recipients)) {
      const relay = findIn(line, RELAY, next) + RELAY.length;
      if (isCommand(line, relay)) {
        // Of several, aliases may make others, to whom the server's own lines do not give all that is told here.
        if (isSeveral) log.doubt(id, line, recipients);
      } else if (
        isOwnServer(line, relay) ? log.isInDoubt(line, recipients) : log.isOwnHost(line, relay, line.end)
      ) {
        return log.keep(key);
      }
    }
    // A bounce, perhaps of another host that writes here too: no mail anybody sent.
    if (hasAt(line, at, '<>')) log.keep(key);
    return LEAVE_OUT;
  };

  const siftAttempt = (line: FramedLine, at: number, key: number): SiftVerdict => {
    const { bytes, start, end } = line;
    log.tell(id);
    const single = singleAddressEnd(line, at);
    const listEnd = single < 0 ? addressesEnd(line, at) : single;
    if (listEnd < 0 || !readFields(line, listEnd + 2, fields)) return log.keepWithNext(line, key);
    if (isAt(bytes, fields.statAt, end, DEFERRED) && fields.relayAt >= 0) {
      // What the own server refuses, and logs for itself, is told by the submission program as well: each time.
      if (isOwnServer(line, fields.relayAt)) {
        log.doubt(id, line);
        return log.keep(key);
      }
      if (log.isOwnHost(line, fields.relayAt, end)) log.doubt(id, line);
      log.keep(key);
      return saying.begin().add(bytes, start, listEnd).add(bytes, fields.relayAt, end).number;
    }
    log.endDoubt(id);
    if (log.isKept(key)) return log.keepWithNext(line, key);
    const isSent =
      hasAt(line, fields.statAt, 'Sent') &&
      (fields.statAt + 4 === line.end || hasAt(line, fields.statAt + 4, ' '));
    if (!isSent) return log.keep(key);
    let relayFrom = 0;
    let relayTo = 0;
    if (fields.isRemote) {
      if (fields.relayAt < 0) return log.keep(key);
      const ref = parseRelayAt(line, fields.relayAt, fields.relayEnd);
      const mayLackSome = single < 0 && !isOwnServer(line, fields.relayAt) && hasComma(line, at, listEnd);
      const verdict = log.handOn(line, key, mayLackSome);
      if (verdict !== undefined) return verdict;
      if (ref.ip === undefined || ref.host === undefined || fields.mailer === 'relay' || isInnerHop(ref))
        return log.keepWithNext(line, key);
      relayFrom = fields.relayAt;
      if (findByte(bytes, relayFrom, relayFrom + ref.host.length, AT) >= 0)
        return log.keepWithNext(line, key);
      relayTo = fields.relayAt + ref.host.length;
    } else if (fields.mailer !== 'local' || fields.relayAt >= 0) return log.keep(key);
    if (single >= 0) {
      if (log.isWatched(line, at + 1, single - 1)) return log.keep(key);
      log.accept(line, at + 1, single - 1, relayFrom, relayTo);
      return LEAVE_OUT;
    }
    const list = line.slice(at, listEnd);
    const addresses = list.includes(',') ? splitAddresses(list) : [addressOf(list)];
    if (addresses.some((address) => log.isWatchedAddress(address))) return log.keep(key);
    for (const address of addresses) log.acceptAddress(line, address, relayFrom, relayTo);
    return LEAVE_OUT;
  };

  const sift = (line: FramedLine): SiftVerdict => {
    const { bytes, start, end } = line;
    id.read(bytes, start, Math.min(end, start + MAX_ID_LENGTH));
    const idEnd = id.end;
    if (bytes[idEnd] !== COLON || bytes[idEnd + 1] !== SPACE)
      return isAt(bytes, start, end, STARTTLS) ? LEAVE_OUT : READ;
    // A piece of a long line.
    if (bytes[idEnd - 1] === CLOSE_BRACKET) return READ;
    const at = idEnd + 2;
    const { key } = id;
    if (isAt(bytes, at, end, TO)) return siftAttempt(line, at + TO.length, key);
    if (isAt(bytes, at, end, FROM)) return siftAccept(line, at + FROM.length, key);
    if (isAt(bytes, at, end, WARNING) || find(bytes, at, end, IDLE_WITH_ID) >= 0) return LEAVE_OUT;
    // `QID: NEWID: DSN: …`: the notice goes on as a message of its own.
    const colon = find(bytes, at, Math.min(end, at + MAX_ID_LENGTH + 2), COLON_SPACE);
    if (colon > 0) log.keep(idKey(bytes, at, colon));
    return log.keep(key);
  };

  return { forProgram: () => sift };
};

function hasComma({ bytes }: FramedLine, from: number, to: number): boolean {
  return findByte(bytes, from, to, COMMA) >= 0;
}

/** Handed in by the sendmail command: `relay=piyo@localhost`, `relay=localhost [[UNIX: localhost]]`. */
function isCommand(line: FramedLine, relay: number): boolean {
  return hasAt(line, relay, UNIX) || line.slice(relay, line.end).endsWith(AT_LOCALHOST);
}

function isOwnServer(line: FramedLine, at: number): boolean {
  return hasAt(line, at, '[127.') || hasAt(line, at, 'localhost');
}

/** `size=533, class=0, nrcpts=2, `; 0: the line does not tell. */
function recipientsOf(line: FramedLine, at: number): number {
  const count = findIn(line, RECIPIENTS, at);
  return count < 0 ? 0 : (decimalAt(line.bytes, count + RECIPIENTS.length, line.end) ?? 0);
}
