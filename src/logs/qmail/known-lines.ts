/**
 * Lines in qmail's logs that say nothing about the fate of a message: qmail-send's own, and those of the
 * programs that share a log with it (tcpserver, rblsmtpd, patched qmail-smtpd).
 */
import { createPrefixTable, type PrefixTable } from '../prefix-table.ts';

const KNOWN_PREFIXES = [
  'status: ',
  'cleanlineup',
  'tcpserver: ',
  'sslserver: ',
  'rblsmtpd: ',
  'mailfront',
  'greetdelay: ',
  'simscan:',
  'qmail-smtpd: ',
  'qmail-smtpd[',
  'qmail-pop3d: ',
  'vchkpw',
  'CHKUSER accepted ',
  'CHKUSER relaying ',
  'policy_check: ',
  'SMTP AUTH ',
  'tls: ',
  'spfcheck: ',
  'running',
  'starting',
  'exiting',
] as const;

export const KNOWN_LINES: PrefixTable = createPrefixTable(KNOWN_PREFIXES);

/** First words of what qmail-send writes. */
const QMAIL_WORDS = [
  'new msg ',
  'info msg ',
  'starting delivery ',
  'delivery ',
  'end msg ',
  'bounce msg ',
  'triple bounce: ',
  'double bounce: ',
  'status: ',
  'warning: ',
  'alert: ',
  'tcpserver: ',
  'sslserver: ',
  'rblsmtpd: ',
  'CHKUSER ',
];

/** Is what stands at `at` the beginning of a line of qmail's? */
export function beginsLikeQmail(text: string, at: number): boolean {
  return QMAIL_WORDS.some((words) => text.startsWith(words, at));
}
