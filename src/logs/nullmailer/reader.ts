/**
 * nullmailer hands all mail to a smarthost, one message after the other. What it writes to its standard error
 * ends in syslog (by logger, or as the journal's nullmailer-send) or in multilog files. The lines of one try
 * follow each other:
 *
 *     Starting delivery: host: relay.example protocol: smtp file: 1795499305.154
 *     From: <a@a.example> to: <b@b.example>, <c@c.example>
 *     Message-Id: <1795499305.580581.153.nullmailer@a.example>
 *     smtp: Failed: 550 5.1.1 <b@b.example>: User unknown
 *     Sending failed: Permanent error in sending the message
 *     Moving message 1795499305.154 into failed
 *     Generating bounce for 1795499305.154
 *
 * A message fails or succeeds for all its recipients together, and success means only that the smarthost has
 * it. After a temporary error `Moving message` says that the queue lifetime is over. The file's name is the
 * time in seconds and a process id.
 *
 * Source: nullmailer 1.10–2.2, src/send.cc, protocols/protocol.cc, lib/errcodes.cc.
 */
import type { LogReader } from '../reader.ts';
import { openNullmailer } from './lines.ts';

export const nullmailerReader: LogReader = {
  id: 'nullmailer',
  name: 'nullmailer',
  versionsSeen: ['2.2'],
  queueIdReuse: 'never',
  logsRemoval: false,
  queuesPermanentGreeting: false,
  owns(program) {
    return program === 'nullmailer' || program.startsWith('nullmailer-');
  },
  open(wants) {
    const read = openNullmailer(wants);
    return { forProgram: () => read };
  },
  timeOfQueueId(id) {
    const seconds = Number(id.slice(0, 10));
    return id.charCodeAt(10) === 46 && Number.isInteger(seconds) && seconds > 0 ? seconds * 1000 : undefined;
  },
};
