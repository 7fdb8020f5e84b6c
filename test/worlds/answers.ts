/** What todoku says of the logs of a world. */
import type { Delivery } from '../../src/core/delivery.ts';
import { investigate } from '../../src/app/investigate.ts';
import { makeReport } from '../../src/app/make-report.ts';
import { readDeliveries } from '../../src/app/read-deliveries.ts';

export interface Said {
  readonly queueId: string;
  readonly recipient: string;
  readonly outcome: string;
  readonly attempts: number;
}

const READ = { mails: [], timeZone: 'UTC' };

export async function deliveriesOf(logs: readonly string[]): Promise<Said[]> {
  const said: Said[] = [];
  await readDeliveries({
    ...READ,
    logs,
    onDelivery(delivery) {
      if (!delivery.isNotification) said.push(saidOf(delivery));
    },
  });
  return said;
}

export async function whyOf(logs: readonly string[], address: string): Promise<Said[]> {
  const { deliveries } = await investigate({ ...READ, logs, subjects: [address] });
  return deliveries.filter((d) => !d.isNotification).map((d) => saidOf(d));
}

/** Number of mails per domain and outcome, and of attempts per domain. */
export async function reportOf(logs: readonly string[]): Promise<readonly string[]> {
  const { domains } = await makeReport({ ...READ, logs });
  return domains
    .flatMap(({ key, counts, attempts }) => [
      ...Object.entries(counts).map(([outcome, count]) => `${key} ${outcome} ${count}`),
      `${key} attempts ${attempts}`,
    ])
    .sort();
}

/** The same from what became of each recipient. */
export function countsOf(all: readonly Omit<Said, 'queueId'>[]): readonly string[] {
  const counts = new Map<string, number>();
  const add = (key: string, count: number): void => void counts.set(key, (counts.get(key) ?? 0) + count);
  for (const { recipient, outcome, attempts } of all) {
    const domain = recipient.slice(recipient.lastIndexOf('@') + 1);
    add(`${domain} ${outcome}`, 1);
    add(`${domain} attempts`, attempts);
  }
  return [...counts].map(([key, count]) => `${key} ${count}`).sort();
}

export function summariesOf(all: readonly Said[]): readonly string[] {
  return all
    .map(({ queueId, recipient, outcome, attempts }) => `${queueId} ${recipient} ${outcome} ${attempts}`)
    .sort();
}

function saidOf({ queueIds, recipient, outcome, attemptCount }: Delivery): Said {
  return { queueId: queueIds[0] ?? '', recipient, outcome, attempts: attemptCount };
}
