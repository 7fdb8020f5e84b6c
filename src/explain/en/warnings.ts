import { given } from '../catalog.ts';
import type { WarningTexts } from '../catalog.ts';
import { count } from '../numbers.ts';
import { counted } from './counting.ts';

export const EN_WARNINGS: WarningTexts = {
  unreadable: (p) => `Could not be read${given(p.reason, (r) => ` (${r})`)}.`,
  vanished: () => 'The file vanished while it was read; what was read until then is used.',
  'truncated-archive': () => 'The compressed file ends too early; what could be unpacked is used.',
  'corrupt-archive': (p) =>
    `The compressed file is damaged${given(p.reason, (r) => ` (${r})`)}; what could be unpacked is used.`,
  'no-decompressor': (p) =>
    `This kind of compression cannot be unpacked${given(p.program, (x) => ` (needs ${x})`)}.`,
  'not-a-mail-log': () => 'This does not look like the log of a mail server.',
  'not-a-mailbox': () => 'This looks neither like a mail nor like a mailbox.',
  'line-too-long': (p) =>
    `${given(p.count, (n) => counted(Number(n), 'overlong line was', 'overlong lines were'), 'An overlong line was')} cut${given(p.limit, (n) => ` after ${count(n)} bytes`)}.`,
  'nul-bytes': (p) =>
    `There are NUL bytes${given(p.count, (n) => ` (${count(n)})`)} in it: something went wrong while it was written.`,
  'doubled-lines': () =>
    'Its lines stand in it twice and were counted once. Does the syslog daemon write to it by two rules, or read two inputs?',
  'time-disagreement': () =>
    'The times in the log and those in the queue ids disagree. Check the time zone (--tz).',
  'time-assumed': (p) =>
    `The lines state no year or time zone${given(p.zone, (z) => `; they were read as ${z}`, '; both were assumed')}.`,
  'state-dropped': (p) =>
    `Too many mails were open at the same time; ${given(p.count, (n) => count(n), 'some')} of the oldest were followed no further.`,
  'message-too-big': (p) =>
    `Of a very large mail${given(p.bytes, (n) => ` (${count(n)} bytes)`)} only head and tail were searched.`,
  empty: () => 'It is empty.',
  growing: () => 'It grew while it was read; what was there at the start is used.',
  'duplicate-source': (p) =>
    `Another file has the same content${given(p.other, (o) => ` (${o})`)}; it was counted once.`,
  'copied-lines': (p) =>
    `The same lines stand in more than one log: ${given(p.count, (n) => counted(Number(n), 'attempt was', 'attempts were'), 'some attempts were')} met again and counted once. The number of lines includes the copies.`,
  'newest-only': (p) =>
    `Of ${given(p.total, (n) => `${count(n)} mails`, 'the mails')} that were asked about, only the newest ${given(p.count, (n) => count(n))} are told. --since asks for fewer.`,
  'nothing-to-follow': () =>
    'There is nothing to go on with: only Maildirs and IMAP mailboxes that could be read are followed.',
  'no-logs-found': (p) =>
    `No mail log was found${given(p.paths, (x) => ` (looked at ${x})`)}. Name one with --log.`,
  'no-mail-found': (p) =>
    `No mailbox with bounces was found${given(p.paths, (x) => ` (looked at ${x})`)}. Name one with --mail.`,
};
