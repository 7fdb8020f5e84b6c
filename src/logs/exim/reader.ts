/**
 * Exim writes one line for each thing that happens to a message, under the message's id: `<=` it came in, `=>`
 * and `->` a recipient was served, `**` one failed for good, `==` one must wait, `Completed` nobody is left. Lines
 * of an exchanger's refusal (`H=mx …: SMTP error …`) stand between them. A bounce is a new message whose `<=` line
 * names the old id in `R=`.
 *
 * A refusal at the greeting is no bounce here: Exim tries the next host and then waits (`== … defer (0)`), until
 * its retry rules run out (`** …: retry timeout exceeded`).
 *
 * The lines are in files of their own (file.ts) or in syslog, there with the time twice or once and cut into
 * pieces. rejectlog and paniclog repeat lines of the main log.
 *
 * Sources: Exim 4.50–4.98, doc/doc-docbook/spec.xfpt chapter "Log files"; src/deliver.c, src/receive.c,
 * src/smtp_in.c, src/log.c.
 */
import type { LogReader } from '../reader.ts';
import { openExim } from './lines.ts';
import { skipOwnPid, skipOwnStamp } from './own-prefix.ts';
import { queueIdLength, timeOfQueueId } from './queue-id.ts';
import { openEximSieve } from './sieve.ts';

export const eximReader: LogReader = {
  id: 'exim',
  name: 'Exim',
  versionsSeen: ['4.96'],
  queueIdReuse: 'never',
  logsRemoval: true,
  queuesPermanentGreeting: true,
  owns(program) {
    return program === 'exim' || program.startsWith('exim4') || program.startsWith('exim-');
  },
  open(wants) {
    const read = openExim(wants);
    return { forProgram: () => read };
  },
  openSieve: openEximSieve,
  timeOfQueueId,
  timeProvenBy(_program, text) {
    const at = skipOwnPid(text, skipOwnStamp(text, 0));
    const length = queueIdLength(text, at);
    if (length === 0 || !text.startsWith(' <= ', at + length)) return undefined;
    return timeOfQueueId(text.slice(at, at + length));
  },
};
