/** The fields of a `to=` line, taken apart in one pass over its bytes. */
import type { FramedLine } from '../reader.ts';
import { ascii, fieldEnd, isAt, longFieldEnd } from '../scan.ts';

const DELAY = ascii('delay=');
const XDELAY = ascii('xdelay=');
const STAT = ascii('stat=');
const ESMTP = ascii('esmtp');
const LOCAL = ascii('local');

const MAX_CTLADDR = 512;
const EQUALS = 61;
const DELAY_LENGTH = 6;
const MAILER_LENGTH = 7;
const RELAY_LENGTH = 6;
const REPLY_LENGTH = 6;
const DSN_LENGTH = 4;

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
  /** The texts hold a backslash: perhaps an octal escape. */
  hasEscape: boolean;
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
    hasEscape: false,
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
    switch (bytes[at] ?? 0) {
      case 115: // stat= comes last and may hold anything
        if (bytes[at + 4] === EQUALS && isAt(bytes, at, end, STAT)) {
          out.statAt = at + STAT.length;
          out.hasEscape = hasBackslash(line, out.statAt);
          return true;
        }
        stop = fieldEnd(bytes, at, end);
        break;
      case 114: // relay=, reply=
        if (bytes[at + 5] === EQUALS && bytes[at + 2] === 112) return readTail(line, at + REPLY_LENGTH, out);
        stop = longFieldEnd(line, at);
        out.relayAt = at + RELAY_LENGTH;
        out.relayEnd = stop;
        break;
      case 100: // dsn=, delay=
        if (bytes[at + 3] === EQUALS) {
          stop = fieldEndAfter(bytes, at, DSN_WIDTH, end);
          out.dsn = line.slice(at + DSN_LENGTH, stop);
        } else {
          stop = fieldEndAfter(bytes, at, DELAY_WIDTH, end);
          if (bytes[at + 5] === EQUALS) out.delaySeconds = parseDelay(bytes, at + DELAY_LENGTH, stop);
        }
        break;
      case 120: // xdelay=
        stop = fieldEndAfter(bytes, at, DELAY_WIDTH + 1, end);
        break;
      case 109: // mailer=
        stop = fieldEndAfter(bytes, at, MAILER_WIDTH, end);
        if (bytes[at + 6] === EQUALS) takeMailer(line, at + MAILER_LENGTH, stop, out);
        break;
      case 99: // ctladdr= may hold an address with a comma
        stop = longFieldEnd(line, at);
        if (bytes[stop + 2] !== 100 && bytes[at + 7] === EQUALS) stop = controllingEnd(bytes, stop, end);
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

let searchedChars = '';
/** There is none between these two. */
let searchedFrom = 0;
let nextBackslash = -1;

/** Few chunks hold a backslash: each is searched once, not each line. */
function hasBackslash(line: FramedLine, from: number): boolean {
  const { chars, end } = line;
  // Equal chunks of two files, or of one read again, are one string to `!==`, but are begun anew.
  const isSearched =
    chars === searchedChars && from >= searchedFrom && (nextBackslash < 0 || nextBackslash >= from);
  searchedChars = chars;
  if (!isSearched) {
    searchedFrom = from;
    nextBackslash = chars.indexOf('\\', from);
  }
  return nextBackslash >= from && nextBackslash < end;
}

/** `reply=…, stat=…`: both may quote the remote server, who may have written `, stat=` himself. */
function readTail(line: FramedLine, at: number, out: AttemptFields): boolean {
  const tail = line.chars.slice(at, line.end);
  const first = tail.indexOf(', stat=');
  if (first < 0) return false;
  const isAmbiguous = tail.indexOf(', stat=', first + 2) >= 0;
  const split = at + (isAmbiguous ? ambiguousSplit(tail) : first);
  out.hasEscape = hasBackslash(line, at);
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

/**
 * The end of `ctladdr=` is where the delay begins; `first` is the first candidate. sendmail cuts the address
 * at 83 characters, so it is not looked for far.
 */
function controllingEnd(bytes: Uint8Array, first: number, end: number): number {
  const limit = Math.min(end, first + MAX_CTLADDR);
  let at = first;
  while (at < limit) {
    if (isAt(bytes, at + 2, end, DELAY) || isAt(bytes, at + 2, end, XDELAY)) return at;
    at = fieldEnd(bytes, at + 1, limit);
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
  if (to - from === 8) {
    const seconds = pair(bytes, from) * 3600 + pair(bytes, from + 3) * 60 + pair(bytes, from + 6);
    if (seconds >= 0 && seconds < 360_000) return seconds;
  }
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

function pair(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) - 48) * 10 + (bytes[at + 1] ?? 0) - 48;
}
