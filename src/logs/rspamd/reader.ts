/**
 * rspamd is asked by the mail server about each message and answers with an action: no action, greylist, add header,
 * rewrite subject, soft reject, reject, discard, quarantine. Its line for a message names the server's queue id:
 *
 *     <1676e4>; proxy; rspamd_task_write_log: id: <…>, qid: <2227A8AD9>, ip: 192.0.2.1, from: <a@b.example>,
 *         (default: S (reject): [15.00/15.00] [GTUBE(0.00){}]), len: 235, …, rcpts: <c@d.example>, …,
 *         forced: reject "Gtube pattern"; score=15.00 (set by GTUBE)
 *
 * The letter is T or F (is it spam?) or S (skipped the rest), the numbers are points and the limit.
 *
 * Source: rspamd 1.9–3.x, src/libserver/task.c rspamd_task_write_log, default log_format.
 */
import { FILTER_TRAITS, keepReasons } from '../filter-note.ts';
import type { LogReader } from '../reader.ts';
import { openRspamd, reasonFor } from './lines.ts';

export const rspamdReader: LogReader = {
  ...FILTER_TRAITS,
  id: 'rspamd',
  name: 'rspamd',
  versionsSeen: ['3.4'],
  owns(program) {
    return program === 'rspamd' || program.startsWith('rspamd_');
  },
  open(wants) {
    const read = openRspamd(wants);
    return { forProgram: () => read };
  },
  openSieve: keepReasons(reasonFor),
};
