/**
 * What of sendmail's lines a count of deliveries needs: see ../sieve.ts.
 *
 * The submission program hands each mail over to the server on loopback, which logs it under an id of its own
 * before the hand-over is logged: such a hand-over says nothing that the server's own lines do not.
 */
import { addressKey } from '../../core/address.ts';
import { isInnerHop } from '../hops.ts';
import { findIn, hasAt } from '../line-search.ts';
import type { FramedLine } from '../reader.ts';
import { domainAt, idKey, idKeyOfText, IdMarks, type OpenSieve, RecentIds } from '../sieve.ts';
import { addressesEnd, addressOf, singleAddressEnd, splitAddresses } from './addresses.ts';
import { newAttemptFields, readFields } from './attempt-fields.ts';
import { parseRelayAt } from './relay.ts';

/** Ids, with the number of a piece, are shorter. */
const MAX_ID_LENGTH = 40;
const CLOSE_BRACKET = 93;

const ACCEPTED = ' Message accepted for delivery)';
const IDLE_WITH_ID = ' did not issue MAIL/EXPN/VRFY/ETRN';
const LOOPBACK_CLIENTS = ['relay=localhost [127.0.0.1]', 'relay=localhost [IPv6:::1]'] as const;

export const openSendmailSieve: OpenSieve = (watched, onAccepted) => {
  const kept = new IdMarks();
  for (const id of watched.queueIds) kept.add(idKeyOfText(id));
  const { messageIds, recipients } = watched;
  /** Messages taken over loopback, whose hand-over may still be logged. */
  const taken = new RecentIds();
  const fields = newAttemptFields();

  const keep = (key: number): true => {
    kept.add(key);
    return true;
  };

  const siftAccept = (line: FramedLine, at: number, key: number, idEnd: number): boolean => {
    if (!hasAt(line, addressEnd(line, at) + 2, 'size=')) return true;
    if (messageIds.size > 0) {
      const from = findIn(line, ', msgid=<', at);
      const to = from < 0 ? -1 : findIn(line, '>', from);
      if (to > 0 && messageIds.has(line.slice(from + 9, to))) return keep(key);
    }
    if (LOOPBACK_CLIENTS.some((relay) => line.chars.startsWith(relay, line.end - relay.length)))
      taken.add(line.bytes, line.start, idEnd);
    return false;
  };

  /** What is known of a message that was kept goes on with the one it was handed over to. */
  const keepHandOver = (line: FramedLine, key: number): true => {
    const child = acceptedIdAt(line);
    if (child >= 0) kept.add(idKey(line.bytes, child, line.end - ACCEPTED.length));
    return keep(key);
  };

  const siftAttempt = (line: FramedLine, at: number, key: number): boolean => {
    if (kept.has(key)) return keepHandOver(line, key);
    const single = singleAddressEnd(line, at);
    const listEnd = single < 0 ? addressesEnd(line, at) : single;
    if (listEnd < 0 || !readFields(line, listEnd + 2, fields)) return keep(key);
    const isSent =
      hasAt(line, fields.statAt, 'Sent') &&
      (fields.statAt + 4 === line.end || hasAt(line, fields.statAt + 4, ' '));
    if (!isSent) return keep(key);
    let relay = '';
    if (fields.isRemote) {
      if (fields.relayAt < 0) return keep(key);
      const ref = parseRelayAt(line, fields.relayAt, fields.relayEnd);
      if (ref.ip === undefined || ref.host === undefined || fields.mailer === 'relay' || isInnerHop(ref)) {
        const child = acceptedIdAt(line);
        const isTaken = child >= 0 && taken.has(line.bytes, child, line.end - ACCEPTED.length);
        return isTaken ? false : keepHandOver(line, key);
      }
      relay = ref.host;
    } else if (fields.mailer !== 'local' || fields.relayAt >= 0) return keep(key);
    if (single >= 0) {
      if (recipients.size > 0 && recipients.has(addressKey(line.slice(at + 1, single - 1)))) return keep(key);
      onAccepted(domainAt(line, at + 1, single - 1), relay, line);
      return false;
    }
    const list = line.slice(at, listEnd);
    const addresses = list.includes(',') ? splitAddresses(list) : [addressOf(list)];
    if (recipients.size > 0 && addresses.some((address) => recipients.has(addressKey(address))))
      return keep(key);
    for (const address of addresses) onAccepted(domainOrUser(address), relay, line);
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
    if (colon > 0 && colon - at < MAX_ID_LENGTH) kept.add(idKey(bytes, at, colon));
    return keep(key);
  };

  return { forProgram: () => sift };
};

function addressEnd(line: FramedLine, at: number): number {
  const single = singleAddressEnd(line, at);
  return single < 0 ? addressesEnd(line, at) : single;
}

/** Where the id in `(ID Message accepted for delivery)` begins, at the end of the line; -1 when it has none. */
function acceptedIdAt(line: FramedLine): number {
  const { chars, start, end } = line;
  if (!chars.startsWith(ACCEPTED, end - ACCEPTED.length)) return -1;
  const last = end - ACCEPTED.length - 1;
  const open = chars.lastIndexOf('(', last);
  return open < start ? -1 : Math.max(open, chars.lastIndexOf(' ', last)) + 1;
}

function domainOrUser(address: string): string {
  const at = address.lastIndexOf('@');
  const text = address.slice(at + 1).toLowerCase();
  return at >= 0 && text.endsWith('.') ? text.slice(0, -1) : text;
}
