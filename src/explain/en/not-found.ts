import { given } from '../catalog.ts';
import type { MessageTexts } from '../catalog.ts';
import { count } from '../numbers.ts';
import { counted } from './counting.ts';

type NotFoundKey = Extract<keyof MessageTexts, `not-found${string}`>;

export const NOT_FOUND_TEXTS: Pick<MessageTexts, NotFoundKey> = {
  'not-found': (p) =>
    `There is no trace of ${given(p.subject, (s) => `“${s}”`, 'this mail')} in the logs and bounces that were read.`,
  'not-found-span': (p) =>
    `The log that was read covers ${given(p.lines, (n) => `${counted(Number(n), 'line')}`, 'only part of the time')}${given(p.fromTime, (t) => ` from ${t}`)}${given(p.toTime, (t) => ` to ${t}`)}. Mail sent outside that time does not show here.`,
  'not-found-before-span': (p) =>
    `The time you ask for${given(p.askedTime, (t) => ` (${t})`)} is before the log begins${given(p.fromTime, (t) => ` (${t})`)}. Look for archived logs.`,
  'not-found-unreadable': (p) =>
    `Some files could not be read${given(p.paths, (x) => ` (${x})`)}; the trace may be in them.`,
  'not-found-no-logs': (p) => `No mail log was found${given(p.paths, (x) => ` (looked at ${x})`)}.`,
  'not-found-no-mail-log': (p) =>
    `What was read${given(p.paths, (x) => ` (${x})`)} does not hold the log of a mail server.`,
  'not-found-log-silent': (p) =>
    `Nothing has been written to ${given(p.path, (x) => x, 'the log')}${given(p.silentSeconds, (s) => ` for ${s}`)}${given(p.lastTime, (t) => ` (last line ${t})`)}. Logging itself may have stopped.`,
  'not-found-domain-seen': (p) =>
    `Other mail to ${given(p.domain, (d) => d, 'the same domain')} is on record${given(p.total, (n) => `: ${counted(Number(n), 'delivery', 'deliveries')}`)}${given(p.delivered, (n) => `, ${count(n)} accepted`)}${given(p.sample, (s) => ` (for example ${s})`)}.`,
  'not-found-similar': (p) =>
    `There are similar addresses on record${given(p.addresses, (a) => `: ${a}`)}. It may be a slip in the address.`,
  'not-found-rejections': (p) =>
    `${given(p.rejections, (n) => `${counted(Number(n), 'submission was', 'submissions were')}`, 'Submissions were')} refused before entering the queue, and the log does not say for whom; this mail may be among them.`,
  'not-found-other-host': (p) =>
    `Only ${given(p.hosts, (h) => h, 'some servers')} wrote to the log that was read. The mail may have been sent by another server.`,
  'not-found-never-handed': () =>
    'Other mail is on record, but none to this recipient: the application may never have handed it to this server.',
};
