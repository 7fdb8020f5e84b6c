/**
 * sendmail writes one line when a message comes in (`from=`), one per delivery attempt (`to=`), and one for
 * each notice it sends. Two programs share the log: the submission program (MSP: `sendmail` or
 * `sm-msp-queue`), which takes mail from local users and hands it to 127.0.0.1, and the mail server itself
 * (`sm-mta` on Debian, `sendmail` elsewhere). The MSP's `stat=Sent` is only that hand-over; the parentheses
 * hold the id under which the server goes on.
 *
 * Sources: sendmail/deliver.c, envelope.c, savemail.c, srvrsmtp.c, milter.c of 8.12–8.18.
 */
import type { LogReader } from '../reader.ts';
import { openSendmail } from './lines.ts';
import { openSendmailSieve } from './sieve.ts';
import { timeOfMessageId, timeOfQueueId } from './queue-id.ts';

export const sendmailReader: LogReader = {
  id: 'sendmail',
  name: 'sendmail',
  versionsSeen: ['8.15.2', '8.17.1', '8.18.1'],
  queueIdReuse: 'never',
  logsRemoval: false,
  queuesPermanentGreeting: false,
  allLinesHaveId: true,
  owns(program) {
    return program === 'sendmail' || program.startsWith('sm-') || program.startsWith('sendmail-');
  },
  open(wants) {
    const lines = openSendmail(wants);
    return { forProgram: () => lines };
  },
  openSieve: openSendmailSieve,
  timeOfQueueId,
  timeProvenBy(_program, text) {
    const space = text.indexOf(' ');
    if (space < 8 || !text.startsWith(': from=', space - 1)) return undefined;
    const id = text.slice(0, space - 1);
    const time = timeOfQueueId(id);
    if (time !== undefined) return time;
    const messageId = text.indexOf(', msgid=<');
    return messageId < 0 ? undefined : timeOfMessageId(text.slice(messageId + 9), id);
  },
};
