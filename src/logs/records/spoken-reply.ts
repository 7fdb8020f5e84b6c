/**
 * A server's words as services pass them on: the reply as it was given, or the Diagnostic-Code of a report
 * (RFC 3464 §2.3.6: a type, a semicolon, the text), or only status and text.
 */
import type { Phase, Reply } from '../../core/reply.ts';
import { parseReply, parseStatusText } from '../smtp-reply.ts';

const SMALL_S = 115;

/** `smtp; 550 5.1.1 …` without its type. */
function withoutType(text: string): string {
  const trimmed = text.trim();
  // Most begin with a digit.
  if ((trimmed.charCodeAt(0) | 32) !== SMALL_S || trimmed.slice(0, 4).toLowerCase() !== 'smtp')
    return trimmed;
  const semicolon = trimmed.indexOf(';');
  return semicolon >= 4 && semicolon <= 8 ? trimmed.slice(semicolon + 1).trimStart() : trimmed;
}

/** Line ends within a reply are one blank, as in all other logs. */
export function onOneLine(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replaceAll(/[\r\n]+[ \t]*/g, ' ').trim() : text;
}

/** The reply in `text`; `undefined` when there is no code and no status in it: then they are the service's own words. */
export function replyOf(text: string | undefined, phase?: Phase): Reply | undefined {
  if (text === undefined || text === '') return undefined;
  const words = onOneLine(withoutType(text));
  return parseReply(words, phase) ?? parseStatusText(words, phase);
}

/** A reply whose code (and status) stand in fields of their own. */
export function replyFrom(
  code: number | undefined,
  enhancedStatus: string | undefined,
  text: string | undefined,
  phase?: Phase,
): Reply | undefined {
  const spoken = replyOf(text, phase);
  const isCode = code !== undefined && code >= 200 && code <= 599;
  if (spoken?.code !== undefined || (!isCode && spoken !== undefined)) return spoken;
  if (!isCode) return undefined;
  const status = spoken?.enhancedStatus ?? enhancedStatus;
  return { code, enhancedStatus: status, text: spoken?.text ?? onOneLine(text ?? ''), phase };
}

/**
 * The phase a reply belongs to, by the command it answers: `RCPT TO:<…>`; `.` is the end of the data.
 */
export function phaseOfCommand(command: string | undefined): Phase | undefined {
  if (command === undefined) return undefined;
  const word = command.trim().slice(0, 8).toUpperCase();
  if (word.startsWith('RCPT')) return 'rcpt';
  if (word.startsWith('MAIL')) return 'mail';
  if (word.startsWith('EHLO') || word.startsWith('HELO') || word.startsWith('LHLO')) return 'helo';
  if (word.startsWith('DATA') || word.startsWith('BDAT')) return 'data';
  if (word.startsWith('STARTTLS')) return 'starttls';
  if (word.startsWith('AUTH')) return 'auth';
  return word === '.' || word === '\\R\\N.' ? 'data-end' : undefined;
}

/**
 * Did a final failure come because the time for something temporary was over? A reply of class 4, or X.4.7 (RFC 3463
 * §3.5), which programs also put behind a code of class 5.
 */
export function gaveUp(reply: Reply | undefined, status: string | undefined): boolean {
  const said = reply?.enhancedStatus ?? status;
  if (said?.endsWith('.4.7') === true || reply?.text.startsWith('4.4.7') === true) return true;
  if (reply?.code !== undefined) return reply.code >= 400 && reply.code < 500;
  return said?.startsWith('4.') === true;
}
