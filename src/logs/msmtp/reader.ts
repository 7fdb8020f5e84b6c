/**
 * msmtp is a sendmail command that talks to a smarthost at once and keeps no queue: one line for each call,
 * in syslog or in a file of its own (file.ts). When it fails, the caller is told by the exit code and the mail
 * is gone unless he keeps it. Success means that the smarthost has the mail.
 *
 *     host=relay.example tls=on auth=on user=piyo from=a@a.example recipients=b@b.example,c@c.example
 *     mailsize=369 smtpstatus=250 smtpmsg='250 2.0.0 OK: queued as 4F3A' exitcode=EX_OK
 *
 *     host=relay.example tls=on auth=off from=a@a.example recipients=b@b.example smtpstatus=550
 *     smtpmsg='550 5.1.1 no such user' errormsg='recipient address b@b.example not accepted by the server'
 *     exitcode=EX_DATAERR
 *
 * Fields that do not apply are left out. There is no queue id; the one made here is a digest of the line.
 * Source: msmtp 1.4–1.8, src/msmtp.c msmtp_log_to_syslog(), msmtp_get_log_info().
 */
import type { LogReader } from '../reader.ts';
import { openMsmtp } from './lines.ts';

export const msmtpReader: LogReader = {
  id: 'msmtp',
  name: 'msmtp',
  versionsSeen: ['1.8.23'],
  queueIdReuse: 'never',
  logsRemoval: false,
  queuesPermanentGreeting: false,
  owns(program) {
    return program === 'msmtp';
  },
  open() {
    const read = openMsmtp();
    return { forProgram: () => read };
  },
};
