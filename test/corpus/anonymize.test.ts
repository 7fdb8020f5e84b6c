/**
 * A redacted run of a real server tells the same. The recordings lie beside the project, not in it: without them these
 * tests are skipped, visibly.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { anonymize } from '../../src/app/anonymize/anonymize.ts';
import { readDeliveries } from '../../src/app/read-deliveries.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../../shared/corpus/servers');
const MISSING = !existsSync(CORPUS);
const SKIPPED = MISSING ? ' (skipped: ../shared/corpus/servers is not there)' : '';
const LOGS = [
  'postfix/maillog',
  'sendmail/maillog',
  'exim4/exim4/mainlog',
  'opensmtpd/maillog',
  'dma/maillog',
];

const scratch = mkdtempSync(path.join(os.tmpdir(), 'todoku-anonymize-corpus-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

async function diagnoses(log: string, mail: string): Promise<string[]> {
  const told: string[] = [];
  await readDeliveries({
    logs: [log],
    mails: [mail],
    onDelivery({ outcome, cause, reason, provider, rule, replyCode, attempts, bounce, queueIds }) {
      const steps = attempts.map((attempt) => attempt.outcome);
      told.push(
        JSON.stringify([
          outcome,
          cause,
          reason,
          provider,
          rule,
          replyCode,
          steps,
          bounce?.kind,
          queueIds.length,
        ]),
      );
    },
  });
  return told.sort();
}

describe.skipIf(MISSING)(`redacted runs${SKIPPED}`, () => {
  test.each(LOGS)('%s', async (name) => {
    const log = path.join(CORPUS, name);
    const mail = path.join(CORPUS, name.split('/', 1)[0] ?? '', 'spool');
    const output = path.join(scratch, name.replaceAll('/', '-'));
    await anonymize({ logs: [log], mails: [mail], output, secret: 'of the test' });
    const before = await diagnoses(log, mail);
    expect(before.length).toBeGreaterThan(30);
    const after = await diagnoses(path.join(output, 'log', path.basename(log)), path.join(output, 'mail'));
    expect(after).toEqual(before);
  });
});
