/**
 * What of sendmail's lines a count of deliveries needs: see ../sieve.ts.
 *
 * The submission program hands each mail over to the server on loopback, which logs it under an id of its own
 * before the hand-over is logged: such a hand-over says nothing that the server's own lines do not.
 */
import { isInnerHop } from '../hops.ts';
import { findIn, hasAt } from '../line-search.ts';
import type { FramedLine } from '../reader.ts';
import { idKey, type OpenSieve } from '../sieve.ts';
import { addressesEnd, addressOf, singleAddressEnd, splitAddresses } from './addresses.ts';
import { newAttemptFields, readFields } from './attempt-fields.ts';
import { parseRelayAt } from './relay.ts';

/** Ids, with the number of a piece, are shorter. */
const MAX_ID_LENGTH = 40;
const CLOSE_BRACKET = 93;

const IDLE_WITH_ID = ' did not issue MAIL/EXPN/VRFY/ETRN';

export const openSendmailSieve: OpenSieve = (log) => {
  const { messageIds } = log.watched;
  const fields = newAttemptFields();

  const siftAccept = (line: FramedLine, at: number, key: number, idEnd: number): boolean => {
    const single = singleAddressEnd(line, at);
    const next = (single < 0 ? addressesEnd(line, at) : single) + 2;
    if (!hasAt(line, next, 'size=')) return true;
    if (messageIds.size > 0) {
      const from = findIn(line, ', msgid=<', next);
      const to = from < 0 ? -1 : findIn(line, '>', from);
      if (to > 0 && messageIds.has(line.slice(from + 9, to))) return log.keep(key);
    }
    log.take(line.bytes, line.start, idEnd);
    // A bounce, perhaps of another host that writes here too: no mail anybody sent.
    if (hasAt(line, at, '<>')) log.keep(key);
    return false;
  };

  const siftAttempt = (line: FramedLine, at: number, key: number): boolean => {
    if (log.isKept(key)) return log.keepWithNext(line, key);
    const single = singleAddressEnd(line, at);
    const listEnd = single < 0 ? addressesEnd(line, at) : single;
    if (listEnd < 0 || !readFields(line, listEnd + 2, fields)) return log.keep(key);
    const isSent =
      hasAt(line, fields.statAt, 'Sent') &&
      (fields.statAt + 4 === line.end || hasAt(line, fields.statAt + 4, ' '));
    if (!isSent) return log.keep(key);
    let relay = '';
    if (fields.isRemote) {
      if (fields.relayAt < 0) return log.keep(key);
      const ref = parseRelayAt(line, fields.relayAt, fields.relayEnd);
      if (log.isHandedOn(line)) return false;
      if (ref.ip === undefined || ref.host === undefined || fields.mailer === 'relay' || isInnerHop(ref))
        return log.keepWithNext(line, key);
      relay = ref.host;
    } else if (fields.mailer !== 'local' || fields.relayAt >= 0) return log.keep(key);
    if (single >= 0) {
      const recipient = line.slice(at + 1, single - 1);
      if (log.isWatched(recipient)) return log.keep(key);
      log.accept(recipient, relay, line);
      return false;
    }
    const list = line.slice(at, listEnd);
    const addresses = list.includes(',') ? splitAddresses(list) : [addressOf(list)];
    if (addresses.some((address) => log.isWatched(address))) return log.keep(key);
    for (const address of addresses) log.accept(address, relay, line);
    return false;
  };

  const sift = (line: FramedLine): boolean => {
    const { chars, bytes, start, end } = line;
    const space = chars.indexOf(' ', start);
    if (space < 0 || space > end || space - start > MAX_ID_LENGTH || chars.charCodeAt(space - 1) !== 58)
      return !hasAt(line, start, 'STARTTLS=');
    const idEnd = space - 1;
    // A piece of a long line.
    if (bytes[idEnd - 1] === CLOSE_BRACKET) return true;
    const at = space + 1;
    const key = idKey(bytes, start, idEnd);
    if (hasAt(line, at, 'to=')) return siftAttempt(line, at + 3, key);
    if (hasAt(line, at, 'from=')) return siftAccept(line, at + 5, key, idEnd);
    if (line.text.includes(IDLE_WITH_ID)) return false;
    // `QID: NEWID: DSN: …`: the notice goes on as a message of its own.
    const colon = findIn(line, ': ', at);
    if (colon > 0 && colon - at < MAX_ID_LENGTH) log.keep(idKey(bytes, at, colon));
    return log.keep(key);
  };

  return { forProgram: () => sift };
};
