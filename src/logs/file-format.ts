/**
 * A file format: how the lines (or records) of one kind of file are found, before any mail server's words
 * are looked at. Syslog files are one format for many servers; Exim's main log, multilog's TAI64N, JSON and
 * CSV exports are others. Which one a file has is decided by its first lines, never by its name.
 *
 * Adding one = one folder + one line in FILE_FORMATS (file-formats.ts).
 */
import type { SourceRef } from '../core/event.ts';
import type { WarningKey } from '../core/investigation.ts';
import type { ZoneRules } from '../core/ports.ts';
import type { GivenTime } from './frame/given-time.ts';
import type { KnowsProgram } from './frame/untimed.ts';
import type { Programs } from './programs.ts';
import type { ByteDecoder, Emit, ReferenceBasis } from './reader.ts';
import type { Records } from './records/records.ts';

/** Bytes at the beginning of a file that are looked at before anything is emitted. */
export const HEAD_BYTES = 262_144;

export interface FileHead {
  readonly bytes: Uint8Array;
  /** The complete lines within the head, one character per byte. */
  readonly lines: readonly string[];
}

/** What is counted while a file is read. */
export interface FileTally {
  lines: number;
  /** Lines a reader understood plus lines of programs that are none of ours. */
  understood: number;
  mailLines: number;
  from: number;
  to: number;
  utcOffset: number | undefined;
}

export interface FileContext {
  readonly source: SourceRef;
  readonly referenceTime: number;
  readonly referenceBasis: ReferenceBasis;
  readonly zone: ZoneRules;
  readonly decoder: ByteDecoder;
  readonly head: FileHead;
  /** The time of the line by what it is wrapped in, for lines that state none. */
  readonly given: GivenTime;
  readonly programs: Programs;
  readonly records: Records;
  readonly tally: FileTally;
  readonly emit: Emit;
  /** Once per key and file. */
  warn(key: WarningKey, line?: number, params?: Readonly<Record<string, string | number>>): void;
  /** Count a line that was not understood. */
  unknown(program: string, text: string, line: number): void;
}

/** A format at work on one file. */
export interface FileStream {
  push(chunk: Uint8Array): void;
  /** So many lines of the file are left out here. */
  skip(lines: number): void;
  end(): void;
}

export interface FileFormat {
  /** Printed as the format of a source: `syslog`, … */
  readonly id: string;
  /** Its lines go through `programs`, so that they can be sifted. */
  readonly isSiftable?: true;
  /** Share (0–1) of the head that looks like this format. */
  recognise(head: FileHead, records: Records, knows: KnowsProgram): number;
  /**
   * Is each line of a file that begins like this understood without those before it? Then parts of a large file may
   * be left out. Default: yes.
   */
  linesStandAlone?(head: Uint8Array): boolean;
  /** A single line is not understood without the header of its file. */
  readonly hitsNeedHeader?: boolean;
  open(file: FileContext): FileStream;
}
