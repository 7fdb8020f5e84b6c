/**
 * What of the lines of Exim's own file a count of deliveries needs: see ../sieve.ts. Such a file is one host's, so what
 * another host took never goes on in it; of lines in syslog, where several hosts may write, all are read.
 *
 * Left out are arrivals, deliveries to another host that took the mail at the first attempt, and the `Completed` of
 * messages that had nothing else.
 */
import { domainOf } from '../../core/address.ts';
import { isInnerHop } from '../hops.ts';
import { findIn, hasAt } from '../line-search.ts';
import type { FramedLine } from '../reader.ts';
import { ascii, findByte, isAt } from '../scan.ts';
import { LEAVE_OUT, type OpenSieve, READ, type SiftVerdict } from '../sieve.ts';
import { IdBytes } from '../sieve-ids.ts';
import { queueIdLength } from './queue-id.ts';

const SPACE = 32;
const OPEN_ANGLE = 60;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

const ARRIVED = ascii('<= ');
const DELIVERED = ascii('=> ');
const ALSO_DELIVERED = ascii('-> ');
const FROM_HOST = ascii(' H=');
const LOOPBACKS = [ascii('127.'), ascii('::1]')];
const COMPLETED = ascii('Completed');
/** What the daemon says of itself. */
const IDLE = [ascii('Start queue run'), ascii('End queue run'), ascii('SMTP connection from ')];

/** Domains of local senders of which one arrival was read. */
const MAX_DOMAINS = 1_000;

/** `a@b.example H=localhost (helo) [127.0.0.1] …`: the host is the first field. */
function isFromLoopback({ bytes, end }: FramedLine, from: number): boolean {
  const space = findByte(bytes, from, end, SPACE);
  if (space < 0 || !isAt(bytes, space, end, FROM_HOST)) return false;
  const open = findByte(bytes, space, end, OPEN_BRACKET);
  return open >= 0 && LOOPBACKS.some((address) => isAt(bytes, open + 1, end, address));
}

export const openEximSieve: OpenSieve = (log) => {
  const id = new IdBytes();
  const { messageIds } = log.watched;
  const localDomains = new Set<string>();
  /** Mail goes out over loopback and comes in again; where it does not, what comes in there is a program's. */
  let handsToItself = false;

  /** From an arrival of its own users the reader learns the domains of this host. */
  const teaches = (line: FramedLine, from: number): boolean => {
    if (findIn(line, ' U=', from) < 0 || localDomains.size >= MAX_DOMAINS) return false;
    const domain = domainOf(line.slice(from, findByte(line.bytes, from, line.end, SPACE)));
    if (localDomains.has(domain)) return false;
    localDomains.add(domain);
    return true;
  };

  const siftArrival = (line: FramedLine, from: number): SiftVerdict => {
    // A bounce, or what another message goes on as.
    if (hasAt(line, from, '<>') || (handsToItself && isFromLoopback(line, from))) return log.keep(id.key);
    if (messageIds.size > 0) {
      const at = findIn(line, ' id=', from);
      const end = at < 0 ? -1 : findByte(line.bytes, at + 4, line.end, SPACE);
      if (at > 0 && messageIds.has(line.slice(at + 4, end < 0 ? line.end : end))) return log.keep(id.key);
    }
    return teaches(line, from) ? READ : LEAVE_OUT;
  };

  /** `b@b.example R=dnslookup T=remote_smtp H=mx.b.example [198.51.100.7] … C="250 …"` */
  const siftDelivery = (line: FramedLine, from: number): SiftVerdict => {
    const { bytes, end } = line;
    if (log.isKept(id.key)) return READ;
    const addressEnd = findByte(bytes, from, end, SPACE);
    // An address that another one led to is the reader's affair, and a mailbox of this host.
    if (addressEnd < 0 || bytes[addressEnd + 1] === OPEN_ANGLE) return log.keep(id.key);
    const host = findIn(line, ' H=', addressEnd);
    if (host < 0) return log.keep(id.key);
    const hostEnd = findByte(bytes, host + 3, end, SPACE);
    if (hostEnd < 0 || bytes[hostEnd + 1] !== OPEN_BRACKET || bytes[host + 3] === OPEN_BRACKET)
      return log.keep(id.key);
    const close = findByte(bytes, hostEnd, end, CLOSE_BRACKET);
    const ip = line.slice(hostEnd + 2, close);
    if (close < 0 || isInnerHop({ host: line.slice(host + 3, hostEnd), ip })) {
      handsToItself = true;
      return log.keep(id.key);
    }
    if (log.isWatched(line, from, addressEnd)) return log.keep(id.key);
    log.accept(line, from, addressEnd, host + 3, hostEnd);
    return LEAVE_OUT;
  };

  const sift = (line: FramedLine): SiftVerdict => {
    const { bytes, chars, start, end } = line;
    const length = queueIdLength(chars, start);
    if (length === 0 || bytes[start + length] !== SPACE)
      return IDLE.some((words) => isAt(bytes, start, end, words)) ? LEAVE_OUT : READ;
    id.read(bytes, start, start + length);
    const at = start + length + 1;
    if (isAt(bytes, at, end, ARRIVED)) return siftArrival(line, at + ARRIVED.length);
    if (isAt(bytes, at, end, DELIVERED) || isAt(bytes, at, end, ALSO_DELIVERED))
      return siftDelivery(line, at + DELIVERED.length);
    if (isAt(bytes, at, end, COMPLETED)) return log.isKept(id.key) ? READ : LEAVE_OUT;
    return log.keep(id.key);
  };

  return {
    forProgram: () => (line) => {
      if (line.host === '') return sift(line);
      log.readsAll = true;
      return READ;
    },
  };
};
