/**
 * Reads the lines of one syslog file. Neighbouring lines mostly share second and host, so the text of both
 * is kept from the line before and compared first; only where it differs is anything parsed.
 */
import { detach } from '../../core/detach.ts';
import type { TimeBasis } from '../../core/event.ts';
import type { FileContext, FileStream } from '../file-format.ts';
import { createLineSplitter } from '../line-splitter.ts';
import type { ProgramEntry } from '../programs.ts';
import type { FramedLine } from '../reader.ts';
import { newHeader, parseHeader } from './header.ts';
import { createHosts, type HostState } from './hosts.ts';
import { parseRepeat } from './repeated.ts';
import { newStamp, parseStamp, type Stamp } from './stamp.ts';
import { parseJournalJson, parseRfc5424 } from './structured.ts';
import type { Instant } from './timeline.ts';

const HOUR_MS = 3_600_000;
/** `2026-11-24T12:07:14.` */
const ISO_FRACTION_AT = 20;
/** Frames within frames (container logs) are opened this deep. */
const MAX_DEPTH = 3;
/** Matches no line: nothing is kept yet. */
const NOTHING = '\n';

type FramedDraft = { -readonly [K in keyof FramedLine]: FramedLine[K] };

export function openSyslogStream(file: FileContext): FileStream {
  const stream = new SyslogStream(file);
  const splitter = createLineSplitter(file.decoder, {
    line: (text, number) => stream.line(text, number),
    tooLong: (number) => file.warn('line-too-long', number),
    nulBytes: (number) => file.warn('nul-bytes', number),
  });
  return {
    push: (chunk) => splitter.push(chunk),
    end() {
      splitter.end();
      stream.end();
    },
  };
}

class SyslogStream {
  readonly #file: FileContext;
  readonly #hosts: ReturnType<typeof createHosts>;
  readonly #stamp: Stamp = newStamp();
  readonly #header = newHeader();
  readonly #instant: Instant = { time: 0, utcOffset: 0, basis: 'assumed' };
  readonly #line: FramedDraft;
  #host: HostState;
  /** Stamp and host of the line before, as written, with the blanks after them. */
  #prefix = NOTHING;
  /** The same for stamps with a fraction: the text before it, its width, and the text after it. */
  #isoBefore = NOTHING;
  #isoWidth = 0;
  #isoAfter = NOTHING;
  #isoSecond = 0;
  #proofsFit = 0;
  #proofsOdd = 0;
  #firstOdd: { readonly line: number; readonly seconds: number } | undefined;

  constructor(file: FileContext) {
    this.#file = file;
    this.#hosts = createHosts(file);
    this.#host = this.#hosts.get('');
    const basis: TimeBasis = 'assumed';
    this.#line = {
      time: 0,
      utcOffset: 0,
      timeBasis: basis,
      host: '',
      program: '',
      pid: undefined,
      text: '',
      raw: '',
      source: file.source,
      line: 0,
    };
  }

  line(raw: string, number: number): void {
    this.#file.tally.lines += 1;
    this.#line.raw = raw;
    this.#line.line = number;
    if (raw.startsWith(this.#prefix)) this.#program(raw, this.#prefix.length);
    else if (!this.#sameSecond(raw)) this.#framed(raw, 0);
  }

  end(): void {
    const { tally } = this.#file;
    if (tally.lines > 0 && this.#instant.time !== 0) tally.utcOffset = this.#instant.utcOffset;
    const total = this.#proofsFit + this.#proofsOdd;
    if (this.#firstOdd !== undefined && this.#proofsOdd * 4 >= total) {
      this.#file.warn('time-disagreement', this.#firstOdd.line, { seconds: this.#firstOdd.seconds });
    }
    for (const host of this.#hosts.all()) {
      if (host.timeline.assumed)
        this.#file.warn('time-assumed', undefined, { utcOffset: this.#instant.utcOffset });
    }
  }

  /** The fraction alone differs from the line before. */
  #sameSecond(raw: string): boolean {
    if (!raw.startsWith(this.#isoBefore)) return false;
    const after = ISO_FRACTION_AT + this.#isoWidth;
    if (!raw.startsWith(this.#isoAfter, after)) return false;
    const milli =
      raw.charCodeAt(ISO_FRACTION_AT) * 100 +
      raw.charCodeAt(ISO_FRACTION_AT + 1) * 10 +
      raw.charCodeAt(ISO_FRACTION_AT + 2) -
      5328;
    if (!(milli >= 0 && milli <= 999)) return false;
    this.#setTime(this.#isoSecond + milli);
    this.#program(raw, after + this.#isoAfter.length);
    return true;
  }

  /** A whole frame at the beginning of `text`, which is the line or a part of it. */
  #framed(text: string, depth: number): void {
    if (this.#tryFrame(text, depth)) return;
    const { tally } = this.#file;
    if (depth === 0 && text.includes('\0')) {
      // A disk-full hole or a copied live file: NUL bytes in front of a good line.
      this.#framed(text.replaceAll('\0', ''), depth + 1);
      return;
    }
    const bar = depth === 0 ? text.indexOf(' | ') : -1;
    // docker compose puts the container's name and a bar before each line.
    if (bar > 0 && bar < 64 && this.#tryFrame(text.slice(bar + 3), depth + 1)) return;
    if (text === '' || text.startsWith('-- ')) tally.understood += 1;
    else this.#file.unknown('', text, this.#line.line);
  }

  #tryFrame(text: string, depth: number): boolean {
    let at = 0;
    const first = text.charCodeAt(0);
    if (first === 123) return this.#journal(text, depth);
    if (first === 60) {
      const end = text.indexOf('>');
      if (end < 0 || end > 5) return false;
      at = end + 1;
    }
    const header = this.#header;
    if (text.charCodeAt(at) === 49 && parseRfc5424(text, at, this.#stamp, header)) {
      this.#takeHost(header.host);
      this.#resolve();
      this.#dispatch(text, header.program, header.pid, header.textStart, depth);
      return true;
    }
    if (!parseStamp(text, at, this.#stamp) || !parseHeader(text, this.#stamp.end, header)) return false;
    this.#takeHost(header.host);
    this.#resolve();
    if (depth === 0) this.#remember(text, at);
    this.#dispatch(text, header.program, header.pid, header.textStart, depth);
    return true;
  }

  /** Keeps stamp and host as written for the next line. */
  #remember(text: string, at: number): void {
    this.#prefix = NOTHING;
    this.#isoBefore = NOTHING;
    const host = this.#host;
    const end = this.#stamp.end + 1;
    // Only the usual form `stamp host program`: one blank, the host, one blank.
    if (host.name === '' || !text.startsWith(host.prefix, end)) return;
    const hostEnd = end + host.prefix.length;
    if (at !== 0 || text.charCodeAt(hostEnd) === 60 || text.charCodeAt(hostEnd) === 32) return;
    const dot = text.charCodeAt(ISO_FRACTION_AT - 1);
    const isIso = text.charCodeAt(4) === 45 && (dot === 46 || dot === 44);
    if (!isIso) {
      this.#prefix = detach(text.slice(0, hostEnd));
      return;
    }
    let fractionEnd = ISO_FRACTION_AT;
    while (isDigit(text.charCodeAt(fractionEnd))) fractionEnd += 1;
    if (fractionEnd - ISO_FRACTION_AT < 3) return;
    this.#isoBefore = detach(text.slice(0, ISO_FRACTION_AT));
    this.#isoWidth = fractionEnd - ISO_FRACTION_AT;
    this.#isoAfter = detach(text.slice(fractionEnd, hostEnd));
    this.#isoSecond = this.#instant.time - this.#stamp.milli;
  }

  #takeHost(name: string): void {
    const host = this.#host.name === name ? this.#host : this.#hosts.get(name);
    this.#host = host;
    this.#line.host = host.name;
  }

  #resolve(): void {
    const host = this.#host;
    host.timeline.resolve(this.#stamp, this.#instant);
    const { time, utcOffset, basis } = this.#instant;
    this.#line.utcOffset = utcOffset;
    this.#line.timeBasis = basis;
    this.#setTime(time);
    const hour = Math.floor((time + utcOffset * 60_000) / HOUR_MS);
    if (hour !== host.provedHour) host.wantsProof = true;
  }

  #setTime(time: number): void {
    this.#line.time = time;
    const { tally } = this.#file;
    if (time < tally.from) tally.from = time;
    if (time > tally.to) tally.to = time;
  }

  /** The frame is known up to `at`, where the program's name begins. */
  #program(raw: string, at: number): void {
    const colon = raw.indexOf(': ', at);
    let end = colon;
    let pid: string | undefined;
    if (raw.charCodeAt(colon - 1) === 93) {
      const open = raw.lastIndexOf('[', colon);
      if (open > at) {
        pid = raw.slice(open + 1, colon - 1);
        end = open;
      }
    }
    const entry = this.#file.programs.known(raw.slice(at, end));
    if (entry === undefined) this.#framed(raw, 0);
    else this.#take(entry, pid, raw.slice(colon + 2), 0);
  }

  #dispatch(text: string, program: string, pid: string | undefined, textStart: number, depth: number): void {
    this.#take(this.#file.programs.entry(program), pid, text.slice(textStart), depth);
  }

  /** One message of a program; everything about the frame is known. */
  #take(entry: ProgramEntry, pid: string | undefined, whole: string, depth: number): void {
    const host = this.#host;
    const { tally } = this.#file;
    const first = whole.charCodeAt(0);
    let text = whole;
    if (first === 91) text = withoutMessageId(text);
    if (whole.charCodeAt(whole.length - 1) === 44 && whole.endsWith(',,')) text = withoutEmptyCells(text);
    if (first === 108 || first === 109) {
      const repeat = parseRepeat(text);
      if (repeat !== undefined) {
        this.#repeat(entry, pid, repeat.times, repeat.text);
        return;
      }
    }
    const { use, read } = entry;
    host.lastEntry = entry;
    host.lastText = text;
    host.lastPid = pid;
    if (read === undefined || use === undefined) {
      if (depth < MAX_DEPTH && this.#unwrap(text, depth)) return;
      tally.understood += 1;
      return;
    }
    const line = this.#line;
    line.program = entry.name;
    line.pid = pid;
    line.text = text;
    if (host.wantsProof && use.reader.timeProvenBy !== undefined) this.#prove(entry, text);
    tally.mailLines += 1;
    use.lines += 1;
    if (read(line, this.#file.emit) === 'unknown') this.#file.unknown(entry.name, text, line.line);
    else tally.understood += 1;
  }

  /** A container's log driver put a frame around a whole line. */
  #unwrap(text: string, depth: number): boolean {
    const first = text.charCodeAt(0);
    const second = text.charCodeAt(1);
    // Kubernetes (CRI): `F ` or `P ` before the line, which was read as the stream's name and the program.
    const inner = (first === 70 || first === 80) && second === 32 ? text.slice(2) : text;
    const code = inner.charCodeAt(0);
    const likely = (code >= 65 && code <= 90) || isDigit(code) || code === 60;
    if (!likely) return false;
    if (!parseStamp(inner, code === 60 ? inner.indexOf('>') + 1 : 0, this.#stamp)) return false;
    this.#prefix = NOTHING;
    this.#isoBefore = NOTHING;
    return this.#tryFrame(inner, depth + 1);
  }

  #journal(text: string, depth: number): boolean {
    const entry = parseJournalJson(text);
    if (entry === undefined) return false;
    if ('log' in entry) return depth < MAX_DEPTH && this.#tryFrame(entry.log, depth + 1);
    this.#takeHost(entry.host);
    if (entry.time !== undefined) {
      const offset = this.#file.zone.offsetAtWall(entry.time);
      this.#instant.time = entry.time;
      this.#instant.utcOffset = this.#file.zone.offsetAtWall(entry.time + offset * 60_000);
      this.#instant.basis = 'stated';
      this.#line.utcOffset = this.#instant.utcOffset;
      this.#line.timeBasis = 'stated';
      this.#setTime(entry.time);
    }
    this.#host.wantsProof = false;
    this.#take(this.#file.programs.entry(entry.program), entry.pid, entry.message, MAX_DEPTH);
    return true;
  }

  #repeat(entry: ProgramEntry, pid: string | undefined, times: number, text: string | undefined): void {
    const host = this.#host;
    const { tally } = this.#file;
    const original = text === undefined ? host.lastEntry : entry;
    tally.understood += 1;
    if (original?.read === undefined || original.use === undefined) return;
    tally.mailLines += 1;
    original.use.lines += 1;
    const line = this.#line;
    line.program = original.name;
    line.pid = text === undefined ? host.lastPid : pid;
    line.text = text ?? host.lastText;
    for (let i = 0; i < times; i += 1) original.read(line, this.#file.emit);
  }

  #prove(entry: ProgramEntry, text: string): void {
    const utc = entry.use?.reader.timeProvenBy?.(entry.name, text);
    if (utc === undefined) return;
    const host = this.#host;
    const result = host.timeline.prove(utc);
    if (result === 'odd') {
      this.#proofsOdd += 1;
      const seconds = Math.round((this.#line.time - utc) / 1000);
      this.#firstOdd ??= { line: this.#line.line, seconds };
      return;
    }
    this.#proofsFit += 1;
    if (result === 'moved') {
      this.#prefix = NOTHING;
      this.#isoBefore = NOTHING;
      this.#resolve();
    }
    host.wantsProof = false;
    host.provedHour = Math.floor((this.#line.time + this.#line.utcOffset * 60_000) / HOUR_MS);
  }
}

/** Solaris syslogd: `[ID 801593 mail.info] ` before the text. */
function withoutMessageId(text: string): string {
  if (!text.startsWith('[ID ')) return text;
  const end = text.indexOf('] ');
  return end < 0 || end > 48 ? text : text.slice(end + 2);
}

/** A log saved by a spreadsheet: the empty cells of its widest row stand at the end of each line. */
function withoutEmptyCells(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 44) end -= 1;
  return text.slice(0, end);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
