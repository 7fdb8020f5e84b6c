/** Every bound on hostile input in one place. Bytes unless the name says otherwise. */
export const LIMITS = {
  /** A longer log line is cut here; the rest is skipped and a warning given. */
  logLine: 65_536,
  /** A longer JSON object is left out and counted as not understood. */
  jsonRecord: 1_048_576,
  /** Reply text beyond this is not looked at by the knowledge engine. */
  replyText: 4_096,
  /** Header section of one part. */
  headerBytes: 262_144,
  mimeDepth: 16,
  mimeParts: 200,
  /** Of one mail, the bytes that are searched for a bounce (head and tail of a larger one). */
  messageBytes: 16_777_216,
  /** Decoded text of one part that dialects look at. */
  textPart: 2_097_152,
  recipientsPerBounce: 10_000,
  /** Messages followed at the same time; the oldest are let go first and counted. */
  openMessages: 200_000,
} as const;
