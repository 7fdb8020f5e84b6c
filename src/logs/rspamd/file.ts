/**
 * rspamd's own file:
 *
 *     2026-11-24 21:58:49 #51(rspamd_proxy) <1676e4>; proxy; rspamd_task_write_log: …
 *     2026-11-24 21:58:40 #50(main) <ae68fc>; main; rspamd_fork_worker: …
 */
import type { FileFormat } from '../file-format.ts';
import { ownFileFormat } from '../own-file.ts';

/** `2026-11-24 21:58:49`, perhaps with a fraction. */
const STAMP_LENGTH = 19;

export const rspamdFormat: FileFormat = ownFileFormat({
  id: 'rspamd',
  program: 'rspamd',
  startOf(line) {
    if (line[4] !== '-' || line[10] !== ' ' || line[13] !== ':') return -1;
    const hash = line.indexOf(' #', STAMP_LENGTH);
    if (hash < 0 || hash > STAMP_LENGTH + 8) return -1;
    const open = line.indexOf('(', hash);
    const close = line.indexOf(') ', open);
    if (open < 0 || close < 0 || open > hash + 14 || close > open + 32) return -1;
    return close + 2;
  },
});
