/** Reads the lines of one syslog file: takes the frame off each and hands it to the program's reader. */
import { decodeUtf8 } from '../byte-decoder.ts';
import type { FileContext, FileStream } from '../file-format.ts';
import { openStampedLines } from '../line-stream.ts';
import { LineView } from '../line-view.ts';
import type { ProgramEntry } from '../programs.ts';
import { programOf } from '../told-by-words.ts';
import { newHeader, parseHeader } from './header.ts';
import { createHosts, type HostState, type Hosts } from './hosts.ts';
import { parseRepeat, withoutEmptyCells, withoutMessageId } from './message.ts';
import { createProofCounter, type ProofCounter } from './proof-counter.ts';
import { newStamp, parseStamp, type Stamp } from './stamp.ts';
import { parseJournalJson, parseRfc5424 } from './structured.ts';
import type { Instant } from './timeline.ts';
import { type KnowsProgram, parseUntimed } from './untimed.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Lines looked at for a proof of time in one hour. */
const MAX_VAIN_PROOFS = 2_000;
/** Hosts of which the frame is kept. */
const MAX_RECENT = 4;
/** Frames within frames (container logs) are opened this deep. */
const MAX_DEPTH = 3;
/** Lines of a program of unknown name that may show whose they are, and so many such programs. */
const MAX_STRANGER_LINES = 20;
const MAX_STRANGERS = 200;

const SPACE = 32;
const COMMA = 44;
const COLON = 58;
const LESS = 60;
const OPEN = 91;
const CLOSE = 93;
const BRACE = 123;

export function openSyslogStream(file: FileContext): FileStream {
  return openStampedLines(file, new SyslogStream(file));
}

class SyslogStream {
  readonly #file: FileContext;
  readonly #hosts: Hosts;
  /** The stamp being parsed; a host takes it over when it is known. */
  #stamp: Stamp = newStamp();
  readonly #header = newHeader();
  readonly #instant: Instant = { time: 0, utcOffset: 0, basis: 'assumed' };
  readonly #proofs: ProofCounter = createProofCounter();
  readonly #view: LineView;
  #host: HostState;
  /** Hosts with a kept frame, the last one first. */
  readonly #recent: HostState[] = [];
  /** Hosts whose last message lies in the present block. */
  #touched: HostState[] = [];
  #hasUntimed = false;
  /** Programs that are none of ours by their name, and how many of their lines were looked at. */
  readonly #strangers = new Map<string, number>();
  readonly #knows: KnowsProgram = (name) => this.#file.programs.entry(name).read !== undefined;

  constructor(file: FileContext) {
    this.#file = file;
    this.#hosts = createHosts(file);
    this.#host = this.#hosts.get('');
    this.#view = new LineView(file.source);
  }

  line(
    chars: string,
    bytes: Uint8Array,
    start: number,
    end: number,
    eightBit: boolean,
    number: number,
  ): void {
    this.#file.tally.lines += 1;
    const view = this.#view;
    view.setLine(chars, bytes, start, end, eightBit, number);
    const host = this.#host;
    const length = host.kept.match(bytes, start, end);
    if (length === 0) this.#otherFrame(bytes, start, end);
    else {
      this.#takeClock(host);
      this.#program(start + length);
    }
  }

  /** The line is not of the same host (or day) as the one before. */
  #otherFrame(bytes: Uint8Array, start: number, end: number): void {
    for (const host of this.#recent) {
      if (host === this.#host) continue;
      const length = host.kept.match(bytes, start, end);
      if (length === 0) continue;
      this.#host = host;
      this.#view.host = host.name;
      this.#view.utcOffset = host.utcOffset;
      this.#view.timeBasis = host.timeBasis;
      this.#view.time = host.time;
      this.#takeClock(host);
      this.#program(start + length);
      return;
    }
    this.#framed(this.#view.chars.slice(start, end), start, 0);
  }

  /** Takes the clock of the line just matched. */
  #takeClock(host: HostState): void {
    const { stamp, kept } = host;
    const { hour, minute, second, milli } = kept;
    const later = (minute - stamp.minute) * MINUTE_MS + (second - stamp.second) * 1000 + milli - stamp.milli;
    const isSameHour = hour === stamp.hour;
    if (isSameHour && later === 0) return;
    stamp.hour = hour;
    stamp.minute = minute;
    stamp.second = second;
    stamp.milli = milli;
    // Zones change at full hours: within one, the clock going on, nothing has to be decided.
    if (isSameHour && later > 0) {
      host.time += later;
      this.#setTime(host.time);
    } else this.#resolve();
  }

  end(): void {
    const { tally } = this.#file;
    if (tally.from <= tally.to) tally.utcOffset = this.#instant.utcOffset;
    const odd = this.#proofs.disagreement();
    if (odd !== undefined) this.#file.warn('time-disagreement', odd.line, { seconds: odd.seconds });
    if (this.#hasUntimed) this.#file.warn('time-assumed', undefined, { utcOffset: this.#instant.utcOffset });
    for (const host of this.#hosts.all()) {
      if (!host.timeline.assumed) continue;
      this.#file.warn('time-assumed', undefined, { utcOffset: this.#instant.utcOffset });
    }
  }

  /** Copies each host's last message before its block goes. */
  blockEnd(): void {
    for (const host of this.#touched) {
      const isMail = host.lastEntry?.read !== undefined;
      host.lastText = isMail ? decodeUtf8(this.#view.block.subarray(host.lastStart, host.lastEnd)) : '';
      host.lastStart = -1;
    }
    this.#touched = [];
  }

  /** The frame is the kept one up to `at`, where the program's name begins. */
  #program(at: number): void {
    const view = this.#view;
    const { bytes, end } = view;
    let hash = 0;
    let nameEnd = at;
    for (; nameEnd < end; nameEnd += 1) {
      const byte = bytes[nameEnd] ?? 0;
      if (byte === OPEN || byte === COLON) break;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    let colon = nameEnd;
    if (bytes[nameEnd] === OPEN) {
      while (colon < end && bytes[colon] !== CLOSE) colon += 1;
      colon += 1;
    }
    const hasColon = bytes[colon] === COLON && bytes[colon + 1] === SPACE;
    // no colon behind `]`: rsyslog, about a line that came to it as RFC 5424
    const isNamed = hasColon || (colon > nameEnd && bytes[colon] === SPACE);
    if (colon + 1 < end && isNamed) {
      if (colon > nameEnd) view.setPidAt(nameEnd + 1, colon - 1);
      else view.setPid(undefined);
      const entry = this.#file.programs.knownAt(bytes, at, nameEnd, hash);
      if (entry !== undefined) {
        view.start = hasColon ? colon + 2 : colon + 1;
        this.#take(entry, 0);
        return;
      }
    }
    const start = view.wholeStart;
    this.#framed(view.chars.slice(start, end), start, 0);
  }

  /** A whole frame at the beginning of `text`, which is the line or a part of it; it lies at `base`. */
  #framed(text: string, base: number, depth: number): void {
    if (this.#tryFrame(text, base, depth)) return;
    const { tally } = this.#file;
    if (depth === 0 && text.includes('\0')) {
      // A hole left by a full disk or a copied live file: NUL bytes around a good line.
      const clean = text.replaceAll('\0', '');
      this.#view.setText(clean);
      this.#framed(clean, 0, depth + 1);
      return;
    }
    const bar = depth === 0 ? text.indexOf(' | ') : -1;
    // docker compose puts the container's name and a bar before each line; that of a whole file: line-prefix.ts.
    if (bar > 0 && bar < 64) {
      const inner = text.slice(bar + 3);
      const at = base + bar + 3;
      if (this.#tryFrame(inner, at, depth + 1) || this.#untimed(inner, at, depth + 1)) return;
    }
    if (this.#untimed(text, base, depth)) return;
    if (text === '' || text.startsWith('-- ')) tally.understood += 1;
    else this.#file.unknown('', this.#view.raw, this.#view.line);
  }

  #tryFrame(text: string, base: number, depth: number): boolean {
    let at = 0;
    const first = text.charCodeAt(0);
    if (first === BRACE) return this.#journal(depth);
    if (first === LESS) {
      const end = text.indexOf('>');
      if (end < 0 || end > 5) return false;
      at = end + 1;
    }
    const header = this.#header;
    const isNew = text.charCodeAt(at) === 49 && parseRfc5424(text, at, this.#stamp, header);
    if (!isNew) {
      if (!parseStamp(text, at, this.#stamp) || !parseHeader(text, this.#stamp.end, header)) return false;
    }
    this.#takeHost(header.host);
    this.#takeStamp();
    this.#resolve();
    if (!isNew && depth === 0 && at === 0) this.#keep(text);
    this.#view.setPid(header.pid);
    this.#view.start = base + header.textStart;
    this.#take(this.#file.programs.entry(header.program), depth);
    return true;
  }

  /** `program[pid]: ` without a time: it is that of what the line is wrapped in, else of the line before. */
  #untimed(text: string, base: number, depth: number): boolean {
    const header = this.#header;
    if (!parseUntimed(text, 0, header, this.#knows)) return false;
    const before = this.#host;
    this.#takeHost(header.host);
    this.#host.kept.clear();
    const { instant } = this.#file.given;
    const last = this.#host.time > -Infinity ? this.#host : before;
    if (instant !== undefined) Object.assign(this.#instant, instant);
    else {
      this.#instant.time = last.time > -Infinity ? last.time : this.#file.referenceTime;
      this.#instant.utcOffset = last.utcOffset;
      this.#instant.basis = 'assumed';
      this.#hasUntimed = true;
    }
    this.#useInstant();
    this.#host.wantsProof = false;
    this.#view.setPid(header.pid);
    this.#view.start = base + header.textStart;
    this.#take(this.#file.programs.entry(header.program), depth);
    return true;
  }

  /** Keeps the frame if it has the usual form: stamp, blank, host, blank. */
  #keep(text: string): void {
    const host = this.#host;
    const { prefix, kept } = host;
    const { clockAt, fractionEnd, end } = host.stamp;
    kept.clear();
    const length = end + 1 + prefix.length;
    if (prefix === ' ' || clockAt < 0 || !text.startsWith(prefix, end + 1)) return;
    const next = text.charCodeAt(length);
    if (next === LESS || next === 32) return;
    kept.keep(this.#view.bytes, this.#view.wholeStart, length, clockAt, fractionEnd);
    if (this.#recent.includes(host)) return;
    this.#recent.unshift(host);
    this.#recent.length = Math.min(this.#recent.length, MAX_RECENT);
  }

  #takeStamp(): void {
    const free = this.#host.stamp;
    this.#host.stamp = this.#stamp;
    this.#stamp = free;
  }

  #takeHost(name: string): void {
    if (this.#host.name !== name) this.#host = this.#hosts.get(name);
    this.#view.host = this.#host.name;
  }

  #resolve(): void {
    const host = this.#host;
    host.timeline.resolve(host.stamp, this.#instant, host.time);
    host.time = this.#instant.time;
    host.utcOffset = this.#instant.utcOffset;
    host.timeBasis = this.#instant.basis;
    this.#useInstant();
    if (this.#wallHour() !== host.provedHour) host.wantsProof = true;
  }

  #useInstant(): void {
    this.#view.utcOffset = this.#instant.utcOffset;
    this.#view.timeBasis = this.#instant.basis;
    this.#setTime(this.#instant.time);
  }

  #setTime(time: number): void {
    this.#view.time = time;
    const { tally } = this.#file;
    if (time < tally.from) tally.from = time;
    if (time > tally.to) tally.to = time;
  }

  #wallHour(): number {
    return Math.floor((this.#instant.time + this.#instant.utcOffset * MINUTE_MS) / HOUR_MS);
  }

  /** One message of a program; the view's text is what it said. */
  #take(named: ProgramEntry, depth: number): void {
    const view = this.#view;
    const { tally } = this.#file;
    const { bytes } = view;
    const first = bytes[view.start];
    if (bytes[view.end - 1] === COMMA) withoutEmptyCells(view);
    if (first === OPEN) withoutMessageId(view);
    else if ((first === 108 || first === 109) && this.#repeat(named)) return;
    const entry = named.read === undefined ? this.#adopted(named) : named;
    const { use, read } = entry;
    this.#rememberLast(entry);
    if (read === undefined || use === undefined) {
      if (depth >= MAX_DEPTH || !this.#unwrap(entry, depth)) tally.understood += 1;
      return;
    }
    view.program = entry.name;
    if (this.#host.wantsProof && use.reader.timeProvenBy !== undefined) this.#prove(entry);
    tally.mailLines += 1;
    use.lines += 1;
    if (read(view, this.#file.emit) === 'unknown') this.#file.unknown(entry.name, view.text, view.line);
    else tally.understood += 1;
  }

  /** A program of no known name whose words are a mail server's. */
  #adopted(entry: ProgramEntry): ProgramEntry {
    const tries = this.#strangers.get(entry.name) ?? 0;
    if (tries >= MAX_STRANGER_LINES || entry.name === '') return entry;
    if (tries > 0 || this.#strangers.size < MAX_STRANGERS) this.#strangers.set(entry.name, tries + 1);
    const as = programOf(this.#view.text);
    return as === undefined ? entry : this.#file.programs.adopt(entry.name, as);
  }

  #rememberLast(entry: ProgramEntry): void {
    const host = this.#host;
    const view = this.#view;
    host.lastEntry = entry;
    if (view.isReplaced) {
      if (host.lastStart < 0) host.lastText = view.text;
      return;
    }
    if (host.lastStart < 0) this.#touched.push(host);
    host.lastStart = view.start;
    host.lastEnd = view.end;
  }

  /** The host's last message. */
  #lastText(): string {
    const host = this.#host;
    return host.lastStart < 0
      ? host.lastText
      : decodeUtf8(this.#view.block.subarray(host.lastStart, host.lastEnd));
  }

  /**
   * A container's log driver put a frame around a whole line. A file of nothing but such lines goes through a
   * wrapping (wrapping.ts); here they stand among lines of the host.
   */
  #unwrap({ name }: ProgramEntry, depth: number): boolean {
    const view = this.#view;
    // RFC 5424 taken for RFC 3164: its version became the program's name (syslog-ng's network() without a flag).
    if (name === '1') view.setText(`1 ${view.text}`);
    const { bytes } = view;
    let start = view.start;
    const outer = bytes[start] ?? 0;
    // Kubernetes (CRI): `F ` or `P ` before the line, which was read as the stream's name and the program.
    if ((outer === 70 || outer === 80) && bytes[start + 1] === 32) start += 2;
    const first = bytes[start] ?? 0;
    if (!((first >= 65 && first <= 90) || (first >= 48 && first <= 57) || first === LESS)) return false;
    const inner = view.chars.slice(start, view.end);
    const at = first === LESS ? inner.indexOf('>') + 1 : 0;
    const isNew = inner.charCodeAt(at) === 49 && inner.charCodeAt(at + 1) === SPACE;
    if (!parseStamp(inner, isNew ? at + 2 : at, this.#stamp)) return false;
    this.#host.kept.clear();
    return this.#tryFrame(inner, start, depth + 1);
  }

  #journal(depth: number): boolean {
    const view = this.#view;
    const entry = parseJournalJson(view.raw);
    if (entry === undefined || depth >= MAX_DEPTH) return false;
    this.#host.kept.clear();
    if ('log' in entry) {
      view.setText(entry.log);
      return this.#tryFrame(view.chars, 0, MAX_DEPTH);
    }
    this.#takeHost(entry.host);
    if (entry.time !== undefined) {
      const offset = this.#file.zone.offsetAtWall(entry.time);
      this.#instant.time = entry.time;
      this.#instant.utcOffset = this.#file.zone.offsetAtWall(entry.time + offset * MINUTE_MS);
      this.#instant.basis = 'stated';
      this.#useInstant();
    }
    this.#host.wantsProof = false;
    view.setPid(entry.pid);
    view.setText(entry.message);
    this.#take(this.#file.programs.entry(entry.program), MAX_DEPTH);
    return true;
  }

  /** False when the line does not stand for others. */
  #repeat(entry: ProgramEntry): boolean {
    const view = this.#view;
    const repeat = parseRepeat(view.text);
    if (repeat === undefined) return false;
    const { tally } = this.#file;
    tally.understood += 1;
    const original = repeat.text === undefined ? this.#host.lastEntry : entry;
    if (original?.read === undefined || original.use === undefined) return true;
    tally.mailLines += 1;
    original.use.lines += 1;
    view.program = original.name;
    view.setText(repeat.text ?? this.#lastText());
    for (let i = 0; i < repeat.times; i += 1) original.read(view, this.#file.emit);
    return true;
  }

  #prove(entry: ProgramEntry): void {
    const view = this.#view;
    const host = this.#host;
    const utc = entry.use?.reader.timeProvenBy?.(entry.name, view.text);
    if (utc === undefined) {
      host.vainProofs += 1;
      // Ids of this log do not tell: look again in the next hour only.
      if (host.vainProofs % MAX_VAIN_PROOFS === 0) host.wantsProof = false;
      if (!host.wantsProof) host.provedHour = this.#wallHour();
      return;
    }
    // The timeline has not seen the lines within the hour.
    host.timeline.resolve(host.stamp, this.#instant, host.time);
    const result = host.timeline.prove(utc);
    this.#proofs.add(result, view.line, Math.round((view.time - utc) / 1000));
    if (result === 'odd') return;
    if (result === 'moved') {
      this.#host.kept.clear();
      this.#resolve();
    }
    host.wantsProof = false;
    host.provedHour = this.#wallHour();
  }
}
