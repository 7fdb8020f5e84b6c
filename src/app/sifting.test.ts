import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTally, type Tally } from '../diagnose/tally.ts';
import { join } from './joining.ts';
import { loadKnowledge } from './knowledge-files.ts';

const RECORDINGS = path.resolve(import.meta.dirname, '../../test/recordings');
const CORPUS = path.resolve(import.meta.dirname, '../../../shared/corpus/servers');

/** Logs (with the mailboxes beside them, if any) in a folder of recorded servers. */
function logsIn(folder: string): readonly (readonly [string, string])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(maillog|mail\.log)$/.test(file))
    .map((file) => [file, path.join(folder, file)] as const)
    .filter(([, file]) => statSync(file).size > 0);
}

async function tallyOf(log: string, mails: readonly string[], sifts: boolean): Promise<Tally> {
  const knowledge = loadKnowledge();
  const tally = createTally(knowledge);
  const joined = await join({
    logs: [log],
    mails,
    knowledge,
    detail: 'lean',
    onDelivery(delivery) {
      if (!delivery.isNotification) tally.add(delivery);
    },
    ...(sifts
      ? { acceptancesOf: (domain: string, relay: string) => tally.acceptancesOf(domain, relay) }
      : {}),
  });
  tally.correctHops((relay) => joined.roles.isSmarthost(relay));
  const [source] = joined.coverage.sources;
  expect(source?.lines).toBeGreaterThan(0);
  return tally;
}

function counts(tally: Tally): unknown {
  return [tally.domains, tally.providers].map((rows) =>
    [...rows.values()]
      .map(({ key, total, counts, attempts, causes }) => ({
        key,
        total,
        counts,
        attempts,
        causes: [...causes].map(([cause, { count }]) => `${cause} ${count}`).sort(),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  );
}

describe('a report counts the same with a sieve as without', () => {
  test.each(logsIn(RECORDINGS))('%s', async (_name, log) => {
    expect(counts(await tallyOf(log, [], true))).toEqual(counts(await tallyOf(log, [], false)));
  });

  test.skipIf(!existsSync(CORPUS)).each(logsIn(CORPUS))('corpus %s', async (_name, log) => {
    expect(counts(await tallyOf(log, [], true))).toEqual(counts(await tallyOf(log, [], false)));
  });

  test.skipIf(!existsSync(CORPUS)).each(logsIn(CORPUS))('corpus %s with its bounces', async (_name, log) => {
    const spool = path.join(path.dirname(log), 'spool');
    const mails = existsSync(spool) ? readdirSync(spool).map((file) => path.join(spool, file)) : [];
    expect(counts(await tallyOf(log, mails, true))).toEqual(counts(await tallyOf(log, mails, false)));
  });
});
