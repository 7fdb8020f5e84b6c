/**
 * OpenSMTPD writes under the id of a *session*, not of a message: `smtp` sessions bring messages in, `mta` sessions
 * carry envelopes to other hosts, `mda` sessions to mailboxes. An envelope is one recipient of a message; its id
 * (`evpid`, 16 hex digits) begins with the message's (`msgid`, 8 digits), which serves as queue id here. Message
 * ids are random. Nothing is logged when a message has left the queue.
 *
 * A host that refuses in its greeting is disabled for a while and the next one is tried; the envelopes learn only
 * `Network error on destination MXs`. The reason stands in `mta error reason=…`, which names neither envelope nor
 * recipient (blame.ts).
 *
 * Postfix under an odd syslog_name may call itself `smtpd` too: lines that are none of ours are left to others.
 *
 * Sources: OpenSMTPD 5.4–7.6, usr.sbin/smtpd/{smtp_session,mta,mta_session,mda,queue}.c.
 */
import type { LogReader } from '../reader.ts';
import { openOpenSmtpd } from './lines.ts';

export const openSmtpdReader: LogReader = {
  id: 'opensmtpd',
  name: 'OpenSMTPD',
  versionsSeen: ['6.8.0p2'],
  queueIdReuse: 'hours',
  logsRemoval: false,
  queuesPermanentGreeting: true,
  owns(program) {
    return program === 'smtpd' || program === 'opensmtpd';
  },
  open(wants) {
    const read = openOpenSmtpd(wants);
    return { forProgram: () => read };
  },
};
