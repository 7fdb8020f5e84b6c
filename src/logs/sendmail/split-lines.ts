/**
 * Lines too long for syslog's buffer come in pieces: `QID[1]: to=<a>, … ...`, `QID[2]: … ...`, `QID[3]: …`. All
 * but the last end with ` ...`. Source: sendmail/conf.c sm_syslog().
 */
import { detach } from '../../core/detach.ts';

/** Pieces come one after the other; a few processes may write at once. */
const MAX_PENDING = 64;
/** Longest line put together. */
const MAX_LENGTH = 65_536;
const CONTINUED = ' ...';

export interface LineJoiner {
  /**
   * Takes a piece: `bracket` is the position of `[` after the queue id. Returns the whole text with the last
   * piece, `''` while more is to come, `undefined` when the text is no piece.
   */
  take(text: string, bracket: number): string | undefined;
}

export function createLineJoiner(): LineJoiner {
  const pending = new Map<string, { text: string; next: number }>();
  return {
    take(text, bracket) {
      const close = text.indexOf(']: ', bracket);
      const number = Number(text.slice(bracket + 1, close));
      if (close < 0 || close - bracket > 4 || !Number.isInteger(number) || number < 1) return undefined;
      const queueId = text.slice(0, bracket);
      const known = pending.get(queueId);
      pending.delete(queueId);
      const isContinued = text.endsWith(CONTINUED);
      const piece = text.slice(close + 3, isContinued ? -CONTINUED.length : undefined);
      // A piece without those before it (rotated log) stands for itself.
      const before = number > 1 && known?.next === number ? known.text : undefined;
      const whole = before === undefined ? `${queueId}: ${piece}` : `${before} ${piece}`;
      if (!isContinued || whole.length > MAX_LENGTH) return whole;
      if (pending.size >= MAX_PENDING) {
        const oldest = pending.keys().next().value;
        if (oldest !== undefined) pending.delete(oldest);
      }
      pending.set(detach(queueId), { text: detach(whole), next: number + 1 });
      return '';
    },
  };
}
