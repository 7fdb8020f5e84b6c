/** The thread that looks through a log. */
import { type ScanJob, scanLog, type ScanMessage } from './scan-log.ts';
import { serve } from './thread.ts';

serve<ScanJob, ScanMessage>((job, tell) => {
  for (const message of scanLog(job)) tell(message);
});
