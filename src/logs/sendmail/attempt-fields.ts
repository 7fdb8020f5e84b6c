/** The fields of a `to=` line, taken apart in one pass over its bytes. */
import type { FramedLine } from '../reader.ts';
import { ascii, fieldEnd, isAt } from '../scan.ts';

const DELAY = ascii('delay=');
const XDELAY = ascii('xdelay=');
const MAILER = ascii('mailer=');
const RELAY = ascii('relay=');
const REPLY = ascii('reply=');
const STAT = ascii('stat=');
const DSN = ascii('dsn=');
const CTLADDR = ascii('ctladdr=');
const ESMTP = ascii('esmtp');
const LOCAL = ascii('local');

/** Usual widths: `delay=00:00:01`, `dsn=2.0.0`, `mailer=esmtp`. */
const DELAY_WIDTH = 14;
const DSN_WIDTH = 9;
const MAILER_WIDTH = 12;

export interface AttemptFields {
  delaySeconds: number | undefined;
  mailer: string;
  /** The mailer speaks SMTP with another host. */
  isRemote: boolean;
  /** Range of `relay=`; -1 when there is none. */
  relayAt: number;
  relayEnd: number;
  dsn: string | undefined;
  /** Range of `reply=`; -1 when there is none. */
  replyAt: number;
  replyEnd: number;
  /** Where the value of `stat=` begins; it goes to the end of the line. */
  statAt: number;
}

export function newAttemptFields(): AttemptFields {
  return {
    delaySeconds: undefined,
    mailer: '',
    isRemote: false,
    relayAt: -1,
    relayEnd: -1,
    dsn: undefined,
    replyAt: -1,
    replyEnd: -1,
    statAt: -1,
  };
}

/** `from` is after the recipients. False when the line has no `stat=`. */
export function readFields(line: FramedLine, from: number, out: AttemptFields): boolean {
  const { bytes, end } = line;
  out.delaySeconds = undefined;
  out.mailer = '';
  out.isRemote = false;
  out.relayAt = -1;
  out.dsn = undefined;
  out.replyAt = -1;
  let at = from;
  while (at < end) {
    let stop: number;
    switch (bytes[at]) {
      case 115: // stat= comes last and may hold anything
        if (isAt(bytes, at, end, STAT)) {
          out.statAt = at + STAT.length;
          return true;
        }
        stop = fieldEnd(bytes, at, end);
        break;
      case 114: // relay=, reply=
        if (isAt(bytes, at, end, REPLY)) return readTail(line, at + REPLY.length, out);
        stop = fieldEnd(bytes, at, end);
        if (isAt(bytes, at, end, RELAY)) {
          out.relayAt = at + RELAY.length;
          out.relayEnd = stop;
        }
        break;
      case 100: // delay=, dsn=
        if (bytes[at + 1] === 115) {
          stop = fieldEndAfter(bytes, at, DSN_WIDTH, end);
          if (isAt(bytes, at, end, DSN)) out.dsn = line.slice(at + DSN.length, stop);
        } else {
          stop = fieldEndAfter(bytes, at, DELAY_WIDTH, end);
          if (isAt(bytes, at, end, DELAY)) out.delaySeconds = parseDelay(bytes, at + DELAY.length, stop);
        }
        break;
      case 120: // xdelay=
        stop = fieldEndAfter(bytes, at, DELAY_WIDTH + 1, end);
        break;
      case 109: // mailer=
        stop = fieldEndAfter(bytes, at, MAILER_WIDTH, end);
        if (isAt(bytes, at, end, MAILER)) takeMailer(line, at + MAILER.length, stop, out);
        break;
      case 99: // ctladdr= may hold an address with a comma
        stop = isAt(bytes, at, end, CTLADDR) ? controllingEnd(bytes, at, end) : fieldEnd(bytes, at, end);
        break;
      default: // pri=, [more], fields of later versions
        stop = fieldEnd(bytes, at, end);
        break;
    }
    at = stop + 2;
  }
  return false;
}

/** The field's end when it has its usual width, else searched for. */
function fieldEndAfter(bytes: Uint8Array, at: number, width: number, end: number): number {
  const usual = at + width;
  if (usual + 1 < end && bytes[usual] === 44 && bytes[usual + 1] === 32) {
    const middle = usual - 4;
    // A shorter field would hold the comma before this one.
    if (bytes[middle] !== 44 && bytes[middle + 1] !== 44 && bytes[middle + 2] !== 44) return usual;
  }
  return fieldEnd(bytes, at, end);
}

/** `reply=…, stat=…`: both may quote the remote server, who may have written `, stat=` himself. */
function readTail(line: FramedLine, at: number, out: AttemptFields): boolean {
  const tail = line.chars.slice(at, line.end);
  const first = tail.indexOf(', stat=');
  if (first < 0) return false;
  const isAmbiguous = tail.indexOf(', stat=', first + 2) >= 0;
  const split = at + (isAmbiguous ? ambiguousSplit(tail) : first);
  out.replyAt = at;
  out.replyEnd = split;
  out.statAt = split + 2 + STAT.length;
  return true;
}

/** A temporary reply is repeated behind `Deferred: `; otherwise sendmail's own words come last. */
function ambiguousSplit(tail: string): number {
  const deferred = tail.startsWith('4') ? tail.indexOf(', stat=Deferred') : -1;
  return deferred >= 0 ? deferred : tail.lastIndexOf(', stat=');
}

/** The end of `ctladdr=` is where the delay begins. */
function controllingEnd(bytes: Uint8Array, from: number, end: number): number {
  const first = fieldEnd(bytes, from, end);
  let at = first;
  while (at < end) {
    if (isAt(bytes, at + 2, end, DELAY) || isAt(bytes, at + 2, end, XDELAY)) return at;
    at = fieldEnd(bytes, at + 1, end);
  }
  return first;
}

function takeMailer(line: FramedLine, from: number, to: number, out: AttemptFields): void {
  const { bytes } = line;
  const length = to - from;
  if (length === 5 && isAt(bytes, from, to, ESMTP)) {
    out.mailer = 'esmtp';
    out.isRemote = true;
  } else if (length === 5 && isAt(bytes, from, to, LOCAL)) {
    out.mailer = 'local';
  } else {
    out.mailer = line.slice(from, to);
    out.isRemote = out.mailer === 'relay' || out.mailer.includes('smtp');
  }
}

/** `00:00:01`, `2+03:04:05` */
export function parseDelay(bytes: Uint8Array, from: number, to: number): number | undefined {
  let seconds = 0;
  let part = 0;
  let days = 0;
  for (let at = from; at < to; at += 1) {
    const code = bytes[at] ?? 0;
    if (code >= 48 && code <= 57) part = part * 10 + code - 48;
    else if (code === 58) {
      seconds = (seconds + part) * 60;
      part = 0;
    } else if (code === 43) {
      days = part;
      part = 0;
    } else return undefined;
  }
  return from >= to ? undefined : days * 86_400 + seconds + part;
}
