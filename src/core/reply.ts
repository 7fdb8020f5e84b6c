/** An SMTP reply (RFC 5321 §4.2) and where in the dialogue it was given. */

/**
 * The phase of the SMTP session the reply answers: `connect` is the greeting, `data-end` the reply to the
 * final dot. `dns` and `starttls` are the two ways to fail that have no reply of their own.
 */
export const PHASES = [
  'dns',
  'connect',
  'helo',
  'starttls',
  'auth',
  'mail',
  'rcpt',
  'data',
  'data-end',
] as const;

export type Phase = (typeof PHASES)[number];

export interface Reply {
  /** 200–599; absent when no server sent one. */
  readonly code?: number | undefined;
  /** `5.7.1`; only as a server sent it. */
  readonly enhancedStatus?: string | undefined;
  /** The whole text after code and status, lines of a multi-line reply joined by one space. */
  readonly text: string;
  readonly phase?: Phase | undefined;
}
