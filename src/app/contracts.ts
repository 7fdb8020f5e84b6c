/** What the command line (and later the server) asks of the use cases. */
import type { Bounce } from '../core/bounce.ts';
import type { Delivery } from '../core/delivery.ts';
import type { LogEvent } from '../core/event.ts';
import type { Coverage, Explanation, Investigation, Report } from '../core/investigation.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Phase } from '../core/reply.ts';
import type { UnparsedShape } from '../logs/reader.ts';

export interface Progress {
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly path: string;
}

/** Where to read and how. Paths are files or directories (globs are the shell's business), `-` is standard input. */
export interface ReadOptions {
  /** Log files; `undefined` = discover the usual places. */
  readonly logs?: readonly string[] | undefined;
  /** mbox files, Maildirs, `.eml` files or directories of them; `undefined` = discover. */
  readonly mails?: readonly string[] | undefined;
  /** Epoch milliseconds. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** IANA name of the zone of log lines that state none; default: the machine's. */
  readonly timeZone?: string | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Use case of `todoku events`. Calls back in the order of the log. */
export type ReadEvents = (
  options: ReadOptions & { readonly onEvent: (event: LogEvent) => void },
) => Promise<EventStats>;

export interface EventStats {
  readonly coverage: Coverage;
  readonly perReader: Readonly<Record<string, number>>;
  readonly perOutcome: Readonly<Record<string, number>>;
  readonly perKind: Readonly<Record<string, number>>;
  readonly unparsed: readonly UnparsedShape[];
}

/** Use case of `todoku bounces`. */
export type ReadBounces = (
  options: ReadOptions & {
    readonly onBounce: (bounce: Bounce) => void;
    /** For `imap://` and `imaps://` URLs among `mails`. */
    readonly imap?: ImapAccess | undefined;
    /** Wait for new mail in the Maildirs among `mails`, until aborted. */
    readonly follow?: FollowBounces | undefined;
  },
) => Promise<{ readonly coverage: Coverage; readonly messages: number; readonly bounces: number }>;

export interface ImapAccess {
  readonly password?: string | undefined;
  /** Keeps how far each mailbox was read; the next run goes on there. */
  readonly stateFile?: string | undefined;
}

export interface FollowBounces {
  readonly signal?: AbortSignal | undefined;
  /** Called once, when all mail that lay there has been read. */
  readonly onCaughtUp?: ((coverage: Coverage) => void) | undefined;
}

/** Use case of `todoku deliveries`. */
export type ReadDeliveries = (
  options: ReadOptions & { readonly onDelivery: (delivery: Delivery) => void },
) => Promise<{ readonly coverage: Coverage }>;

/** Use case of `todoku anonymize`. */
export type Anonymize = (
  options: ReadOptions & {
    /** Directory for the copies; made when it is not there. */
    readonly output: string;
    /** The same secret gives the same names again; default: another one each time. */
    readonly secret?: string | undefined;
  },
) => Promise<{ readonly files: readonly AnonymizedFile[]; readonly coverage: Coverage }>;

export interface AnonymizedFile {
  readonly from: string;
  readonly to: string;
  /** Of a log. */
  readonly lines?: number | undefined;
  /** Of a mailbox. */
  readonly messages?: number | undefined;
}

/** Use case of `todoku why`: `subjects` are addresses, domains, `<message-id>`s, queue ids or names of users. */
export type Investigate = (
  options: ReadOptions & { readonly subjects: readonly string[] },
) => Promise<Investigation>;

/** Use case of `todoku report`. */
export type MakeReport = (options: ReadOptions) => Promise<Report>;

/** Use case of `todoku explain`. */
export type ExplainReply = (options: {
  readonly reply: string;
  readonly mx?: string | undefined;
  readonly domain?: string | undefined;
  readonly phase?: Phase | undefined;
}) => Explanation;

/** The knowledge base that ships with todoku; loaded once per process. */
export type LoadKnowledge = () => Knowledge;
