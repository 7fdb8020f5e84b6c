/**
 * The queue id of a mail, out of the id one of its recipients has: dma (spool.c) makes that of the mail's id, a dot, and
 * more. An id without a dot is the mail's own.
 */
export function mailIdOf(queueId: string): string {
  const dot = queueId.indexOf('.');
  return dot < 0 ? queueId : queueId.slice(0, dot);
}
