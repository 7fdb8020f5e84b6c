/**
 * dma, the DragonFly mail agent: a sendmail command that delivers by itself, without a daemon. Each recipient
 * of a mail is a queue entry and a process of its own, and what stands in brackets after the program's name
 * is no process id but the queue id: `2526b2` for the mail, `2526b2.55ff50e5db00` for one recipient of it.
 *
 *     dma[2526b2]: new mail from user=piyo uid=501 envelope_from=<piyo@mail.example>
 *     dma[2526b2]: mail to=<a@b.example> queued as 2526b2.55ff50e5db00
 *     dma[2526b2.55ff50e5db00]: <a@b.example> trying delivery
 *     dma[2526b2.55ff50e5db00]: trying remote delivery to mx.b.example [198.51.100.15] pref 10
 *     dma[2526b2.55ff50e5db00]: remote delivery to mx.b.example [198.51.100.15] failed after RCPT TO: 550 …
 *     dma[2526b2.55ff50e5db00]: delivery failed, bouncing as 2526f7
 *
 * The id of a mail is the inode of its file, so the next mail may have the same one at once; a recipient's id
 * holds an address of the process' memory too. A success says no more than `delivery successful`.
 *
 * Sources: dma 0.9–0.13, dma.c, mail.c, net.c, local.c, crypto.c.
 */
import type { LogReader } from '../reader.ts';
import { openDma } from './lines.ts';

export const dmaReader: LogReader = {
  id: 'dma',
  name: 'DragonFly Mail Agent',
  versionsSeen: ['0.13'],
  queueIdReuse: 'at-once',
  logsRemoval: false,
  queuesPermanentGreeting: false,
  owns(program) {
    return program === 'dma' || program === 'dma-mbox-create';
  },
  open(wants) {
    const read = openDma(wants);
    return { forProgram: (program) => (program === 'dma' ? read : () => 'known') };
  },
};
