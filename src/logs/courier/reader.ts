/**
 * Courier: courierd keeps the queue and hands recipients to modules (courieresmtp, courierlocal, courierdsn,
 * …), which report on each of them. What the remote server said comes first, one log line for each line of its
 * reply (cut at some 130 characters), then the outcome.
 *
 *     courierd: newmsg,id=ID: dns; localhost (localhost [127.0.0.1])
 *     courierd: started,id=ID,from=<a@a.example>,module=esmtp,host=b.example,addr=<b@b.example>
 *     courieresmtp: id=ID,from=<a@a.example>,addr=<b@b.example>: 550-5.1.1 No such user.
 *     courieresmtp: id=ID,from=<a@a.example>,addr=<b@b.example>: 550 5.1.1 See https://…
 *     courieresmtp: id=ID,from=<a@a.example>,addr=<b@b.example>,status: failure
 *     courierd: completed,id=ID
 *     courierd: started,id=ID,from=<>,module=dsn,host=,addr=<a@a.example>
 *
 * `completed` ends one run of deliveries, not the message. A recipient of which nothing was said by then got
 * no answer. The bounce (`module=dsn`) is made when no recipient is waiting any more, so those that still were
 * have expired; `host=deferred` is the warning before.
 *
 * An id is inode, time and process: `00000000000027B6.000000006B052529.000000DD`.
 * Sources: Courier 0.6x–1.0, courier/cdmsgs.C, comctlfile.c, courierd.C, module.esmtp/esmtpclient.c.
 */
import type { LogReader } from '../reader.ts';
import { openCourier } from './lines.ts';
import { timeOfQueueId } from './queue-id.ts';

const NEW_MESSAGE = 'newmsg,id=';

export const courierReader: LogReader = {
  id: 'courier',
  name: 'Courier',
  versionsSeen: ['1.0.16'],
  queueIdReuse: 'never',
  logsRemoval: false,
  queuesPermanentGreeting: false,
  owns(program) {
    return program.startsWith('courier') || program === 'esmtpd' || program.startsWith('esmtpd-');
  },
  open(wants) {
    return openCourier(wants);
  },
  timeOfQueueId,
  timeProvenBy(_program, text) {
    if (!text.startsWith(NEW_MESSAGE)) return undefined;
    let end = NEW_MESSAGE.length;
    while (end < text.length && text.charCodeAt(end) !== 58 && text.charCodeAt(end) !== 44) end += 1;
    return timeOfQueueId(text.slice(NEW_MESSAGE.length, end));
  },
};
