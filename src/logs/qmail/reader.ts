/**
 * qmail, netqmail and notqmail: qmail-send writes one log for all it does. A message is known by the inode of
 * its file, which the next message gets as soon as this one has left; a delivery has a number, which begins
 * anew with the daemon.
 *
 *     new msg 93869
 *     info msg 93869: bytes 2343 from <piyo@a.example> qp 15337 uid 501
 *     starting delivery 1: msg 93869 to remote a@b.example
 *     delivery 1: failure: 192.0.2.1_does_not_like_recipient./Remote_host_said:_550_…/Giving_up_on_192.0.2.1./
 *     bounce msg 93869 qp 15401
 *     end msg 93869
 *
 * The queue id made of it here is inode and qp (the process that queued the message): `93869.15337`. No
 * Message-ID and no host name are logged; results at the beginning of a rotated file have no start, so nobody
 * can say whose they are.
 *
 * The log goes through splogger to syslog (`qmail: 1276913544.622077 new msg …`) or through multilog to files
 * of its own (file.ts). Sources: qmail 1.03, netqmail 1.06, notqmail 1.08: qmail-send.c, qmail-remote.c,
 * qmail-local.c, qsutil.c, splogger.c.
 */
import type { LogReader } from '../reader.ts';
import { openQmail } from './lines.ts';
import { sploggerTime } from './stamps.ts';

export const qmailReader: LogReader = {
  id: 'qmail',
  name: 'qmail',
  versionsSeen: [],
  queueIdReuse: 'at-once',
  logsRemoval: true,
  queuesPermanentGreeting: true,
  owns(program) {
    return program === 'qmail' || program.startsWith('qmail-') || program.startsWith('qmail/');
  },
  open(wants) {
    const read = openQmail(wants);
    return { forProgram: () => read };
  },
  timeProvenBy: (_program, text) => sploggerTime(text),
};
