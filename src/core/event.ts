/**
 * Words of the log side. A mail server writes one line for each thing it does with a message; a *reader*
 * (src/logs) turns such a line into zero or more `LogEvent`s, and `correlate` joins them to deliveries.
 *
 * RFC 5321 (SMTP replies, phases), RFC 3463 (enhanced status codes), RFC 3464 §2.3 (actions).
 */
import type { Outcome } from './outcome.ts';
import type { Reply } from './reply.ts';

export type EventKind = 'received' | 'attempt' | 'rejected' | 'bounce-sent' | 'cloned' | 'removed' | 'note';

/**
 * How the year and the zone of a log time were decided: `stated` both stand in the line; `queue-id` the
 * queue id or the Message-ID of the message encodes UTC; `file-date` the file's name or mtime gave the
 * year; `assumed` only the caller's reference time and zone were there.
 */
export type TimeBasis = 'stated' | 'queue-id' | 'file-date' | 'assumed';

/** A host as a log names it: either part may be missing. */
export interface HostRef {
  readonly host?: string;
  readonly ip?: string;
}

export interface RelayRef extends HostRef {
  readonly port?: number;
}

/** The file an event comes from; one object shared by all its events. */
export interface SourceRef {
  readonly path: string;
}

/**
 * One thing one log line says. Times are milliseconds since 1970-01-01T00:00Z with the offset (minutes east
 * of UTC) in which the log wrote them. `line` counts from 1. Absent = `undefined`; `''` = present but empty
 * (`sender: ''` is the null reverse-path of RFC 5321 §4.5.5).
 */
export interface LogEvent {
  readonly kind: EventKind;
  readonly time: number;
  readonly utcOffset: number;
  readonly timeBasis: TimeBasis;
  readonly host: string;
  readonly program: string;
  readonly pid?: string | undefined;
  /** Id of the reader that understood the line: `sendmail`, `postfix`, … */
  readonly mta: string;
  /** `''` when the server gave none (rejections before queueing). */
  readonly queueId: string;
  /** The id under which the next hop, a clone or the bounce goes on. */
  readonly childQueueId?: string | undefined;
  /** Without angle brackets. */
  readonly messageId?: string | undefined;
  readonly sender?: string | undefined;
  readonly recipient?: string | undefined;
  readonly originalRecipient?: string | undefined;
  /** Number of recipients the server announced for the message. */
  readonly recipientCount?: number | undefined;
  readonly outcome?: Outcome | undefined;
  /** An empty object: a remote host that the log does not name. Absent: no other host took part. */
  readonly relay?: RelayRef | undefined;
  readonly reply?: Reply | undefined;
  /** The server's own words for the result (`stat=`, the text in parentheses after `status=`), unchanged. */
  readonly statusText?: string | undefined;
  /** The status in the log (`dsn=`), which the sender may have made up; `reply.enhancedStatus` is the server's. */
  readonly loggedStatus?: string | undefined;
  readonly delaySeconds?: number | undefined;
  readonly delays?: string | undefined;
  readonly tls?: string | undefined;
  /** Who handed the message in. */
  readonly client?: HostRef | undefined;
  readonly size?: number | undefined;
  /**
   * False when the server did not contact the remote host for this line: it repeats an older result (sendmail
   * host status, Postfix `delivery temporarily suspended`), found no host in the DNS, or did not try. Default true.
   */
  readonly contacted?: boolean | undefined;
  /**
   * What a `note` or `bounce-sent` is about, e.g. `dsn`, `delay-warning`, `host-error`, `tls`, `milter`. `dsn` of a
   * `received`: the message itself is a notice, and the log does not tell about which. `queued` of an `attempt`: the
   * recipient was only put into the queue, nothing was tried yet; `mailbox`: what took it is the recipient's mailbox,
   * wherever that runs; `piped`: a program took it, which may send it on again. `hold`, `release`, `removed-by-hand` of
   * a `note`: what was done to the whole message. `split`, `requeued` of a `cloned`: some, or all, of the recipients go
   * on under the new id.
   */
  readonly topic?: string | undefined;
  readonly source: SourceRef;
  readonly line: number;
  /** The line as written, without its line end. */
  readonly raw: string;
}
