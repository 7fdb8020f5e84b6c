/**
 * In syslog an entry of more than 870 characters, or with line ends in it, comes in pieces: `[1/5] …`,
 * `[2\18] …`: number, pieces in all; a backslash when the piece ends at a line end of the entry, a slash when it
 * was cut (Exim specification, "Logging to syslog"). What follows the first line end (the header of a rejected
 * message) tells nothing about deliveries.
 */
import { detach } from '../../core/detach.ts';

const MAX_PENDING = 64;
const MAX_LENGTH = 65_536;
const MAX_PIECES = 9_999;
const OPEN = 91;
const SLASH = 47;
const BACKSLASH = 92;

interface Pending {
  text: string;
  next: number;
  /** The first line of the entry is complete. */
  closed: boolean;
}

export interface PieceJoiner {
  /**
   * Returns the whole first line of the entry with its last piece, `''` while more is to come, `undefined` when
   * `text` is no piece. `process` tells the processes of several hosts apart.
   */
  take(process: string, text: string): string | undefined;
}

export function createPieceJoiner(): PieceJoiner {
  const pending = new Map<string, Pending>();
  return {
    take(process, text) {
      if (text.charCodeAt(0) !== OPEN) return undefined;
      const piece = parsePiece(text);
      if (piece === undefined) return undefined;
      const known = pending.get(process);
      pending.delete(process);
      // Pieces without the first (a rotated log) cannot be understood.
      if (piece.number > 1 && known?.next !== piece.number) return '';
      const state: Pending =
        piece.number > 1 && known !== undefined ? known : { text: '', next: 1, closed: false };
      if (!state.closed && state.text.length < MAX_LENGTH) state.text += text.slice(piece.textStart);
      if (piece.endsLine) state.closed = true;
      state.next = piece.number + 1;
      if (piece.number === piece.total) return state.text;
      state.text = detach(state.text);
      if (pending.size >= MAX_PENDING) {
        const oldest = pending.keys().next().value;
        if (oldest !== undefined) pending.delete(oldest);
      }
      pending.set(detach(process), state);
      return '';
    },
  };
}

interface Piece {
  readonly number: number;
  readonly total: number;
  readonly endsLine: boolean;
  readonly textStart: number;
}

function parsePiece(text: string): Piece | undefined {
  const close = text.indexOf('] ');
  if (close < 4 || close > 10) return undefined;
  let at = 1;
  let number = 0;
  for (; isDigit(text.charCodeAt(at)); at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  const separator = text.charCodeAt(at);
  if (separator !== SLASH && separator !== BACKSLASH) return undefined;
  at += 1;
  let total = 0;
  for (; isDigit(text.charCodeAt(at)); at += 1) total = total * 10 + text.charCodeAt(at) - 48;
  if (at !== close || number < 1 || number > total || total > MAX_PIECES) return undefined;
  return { number, total, endsLine: separator === BACKSLASH, textStart: close + 2 };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
