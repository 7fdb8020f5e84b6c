/** The thread that looks through a log. */
import { type ScanJob, scanLog, type ScanMessage } from './scan-log.ts';
import { serve } from './thread.ts';

/** They are small, and hits come in bursts that take the main thread some time. */
const MAX_WAITING = 10_000;

serve<ScanJob, ScanMessage>(MAX_WAITING, (job, tell) => {
  for (const message of scanLog(job)) tell(message);
});
