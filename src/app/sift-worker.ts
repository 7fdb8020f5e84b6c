/** The thread that sifts logs while the main thread reads what is left of them. */
import { type SiftJob, siftFiles, type SiftMessage } from './sift-files.ts';
import { serve } from './thread.ts';

/** Blocks of lines; they hold memory. */
const MAX_WAITING = 64;

serve<SiftJob, SiftMessage>(MAX_WAITING, async (job, tell) => {
  const pass = (message: SiftMessage): void => {
    if (message.kind !== 'block') {
      tell(message);
      return;
    }
    const { bytes, rows, times, accepted, acceptedTimes } = message.block;
    tell(message, [bytes.buffer, rows.buffer, times.buffer, accepted.buffer, acceptedTimes.buffer]);
  };
  for await (const _ of siftFiles(job, pass));
});
