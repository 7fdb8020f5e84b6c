/**
 * Postfix is a set of programs that pass a message on, each writing its own lines under the message's queue
 * id: smtpd or pickup takes it in, cleanup notes the Message-ID, qmgr the sender and number of recipients, a
 * delivery agent (smtp, lmtp, local, virtual, pipe, …) one line per recipient and attempt, bounce the
 * notices, and qmgr `removed` at the end. The last line of a recipient before that is its outcome.
 *
 * A refusal at the greeting is no bounce here: the mail stays queued (`refused to talk to me: 550 …`).
 *
 * Sources: Postfix 2.0–3.12, global/log_adhoc.c, smtp/smtp_trouble.c, qmgr/qmgr_active.c, smtpd/smtpd_check.c,
 * cleanup/cleanup_message.c, bounce/.
 */
import type { LogReader } from '../reader.ts';
import { daemonOf } from './daemons.ts';
import { openPostfix } from './lines.ts';
import { openPostfixSieve } from './sieve.ts';
import { timeOfMessageId, timeOfQueueId } from './queue-id.ts';

export const postfixReader: LogReader = {
  id: 'postfix',
  name: 'Postfix',
  versionsSeen: ['3.7.11', '3.10'],
  queueIdReuse: 'hours',
  logsRemoval: true,
  queuesPermanentGreeting: true,
  allLinesHaveId: true,
  owns(program) {
    return daemonOf(program) !== undefined;
  },
  open(wants) {
    return { forProgram: (program) => openPostfix(daemonOf(program) ?? 'postfix', wants) };
  },
  openSieve: openPostfixSieve,
  timeOfQueueId,
  timeProvenBy(_program, text) {
    const space = text.indexOf(' ');
    if (space < 6 || text.charCodeAt(space - 1) !== 58) return undefined;
    const at = space + 1;
    if (text.startsWith('message-id=<', at)) {
      const id = text.slice(0, space - 1);
      return timeOfQueueId(id) ?? timeOfMessageId(text.slice(at + 12), id);
    }
    const isFresh = text.startsWith('client=', at) || text.startsWith('uid=', at);
    return isFresh ? timeOfQueueId(text.slice(0, space - 1)) : undefined;
  },
};
