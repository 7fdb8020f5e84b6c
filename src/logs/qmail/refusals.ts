/**
 * What patched qmail-smtpds refused, when they share qmail-send's log.
 *
 *     CHKUSER rejected rcpt: from <a@a.example::> remote <helo:host:192.0.2.7> rcpt <b@b.example> : not existing recipient
 *
 * Source: chkuser 2.0.9 (netqmail patches, qmail-toaster).
 */
import { newEvent } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';

const CHKUSER = 'CHKUSER rejected ';

/** `undefined` when the text is none of these. */
export function readRejection(line: FramedLine, text: string, emit: Emit): LineVerdict | undefined {
  if (!text.startsWith(CHKUSER)) return undefined;
  const event = newEvent(line, 'qmail', 'rejected', '');
  event.outcome = 'rejected';
  event.statusText = text;
  const sender = angled(text, 'from <');
  const colon = sender?.indexOf(':') ?? -1;
  event.sender = colon < 0 ? sender : sender?.slice(0, colon);
  event.recipient = angled(text, ' rcpt <');
  const [, host, ip] = angled(text, 'remote <')?.split(':') ?? [];
  if (ip !== undefined) event.client = host === undefined || host === 'unknown' ? { ip } : { host, ip };
  const reason = text.lastIndexOf(' : ');
  if (reason > 0) {
    event.reply = { code: undefined, enhancedStatus: undefined, text: text.slice(reason + 3), phase: 'rcpt' };
  }
  emit(event);
  return 'event';
}

function angled(text: string, name: string): string | undefined {
  const at = text.indexOf(name);
  if (at < 0) return undefined;
  const start = at + name.length;
  const end = text.indexOf('>', start);
  return end < 0 ? undefined : text.slice(start, end);
}
