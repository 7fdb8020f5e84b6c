/**
 * End to end: real mail servers in the testbed send mails to a world that refuses, defers and accepts as the
 * large providers do; the real binary reads what they wrote and must come to the truth.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonLines, ROOT, todoku, todokuJson } from './support/run-todoku.ts';
import type { DeliveryLine, RecipientTruth, Truth } from './support/truth.ts';
import { differences, readTruth, recipientsOf } from './support/truth.ts';

const TESTBED = path.join(ROOT, 'testbed/run.mjs');
const IN_CI = process.env['CI'] === 'true';

/** Why the testbed cannot run here; CI must not pass without it. */
function obstacle(): string {
  const check = spawnSync(process.execPath, [TESTBED, '--check'], { encoding: 'utf8' });
  return check.status === 0 ? '' : check.stderr.replaceAll('\n', ' ').trim();
}

const OBSTACLE = IN_CI ? '' : obstacle();
const TITLE = `testbed${OBSTACLE === '' ? '' : ` (skipped: ${OBSTACLE})`}`;

/** What must be the same before and after. */
function machineState(): Record<string, string> {
  const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
  return {
    mounts: readFileSync('/proc/self/mountinfo', 'utf8'),
    namespaces: spawnSync('ip', ['netns', 'list'], { encoding: 'utf8' }).stdout,
    links: spawnSync('ip', ['-br', 'link'], { encoding: 'utf8' }).stdout,
    passwd: digest('/etc/passwd'),
    group: digest('/etc/group'),
    resolver: digest('/etc/resolv.conf'),
  };
}

/** Ends a run in the middle if the tests are stopped. */
function runTestbed(out: string): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [TESTBED, '--out', out], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

describe.skipIf(OBSTACLE !== '')(TITLE, () => {
  let out = '';
  let before: Record<string, string> = {};
  let run: { code: number | null; said: string } = { code: null, said: '' };

  beforeAll(async () => {
    out = mkdtempSync(path.join(os.tmpdir(), 'todoku-e2e-'));
    before = machineState();
    run = await runTestbed(out);
  }, 400_000);

  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const at = (mta: string, name: string): string => path.join(out, mta, name);
  const sourcesOf = (mta: string): string[] => ['--log', at(mta, 'maillog'), '--mail', at(mta, 'mail')];
  const truthOf = (mta: string): Truth => readTruth(at(mta, 'truth.json'));

  async function deliveries(...args: string[]): Promise<DeliveryLine[]> {
    const { stdout, stderr, code } = await todoku(['deliveries', '--format', 'jsonl', ...args]);
    expect(stderr).toBe('');
    expect(code).toBeLessThan(2);
    return jsonLines<DeliveryLine>(stdout);
  }

  test('every server did what the scenarios say', () => {
    expect(run, run.said).toMatchObject({ code: 0 });
  });

  test('nothing is left behind', () => {
    expect(machineState()).toEqual(before);
    const processes = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout;
    expect(processes.split('\n').filter((line) => line.includes(out))).toEqual([]);
  });

  for (const mta of ['sendmail', 'postfix']) {
    for (const log of ['maillog', 'mail.log']) {
      test(`${mta}: outcome and cause of every recipient from ${log} and mailboxes`, async () => {
        const truth = truthOf(mta);
        const zone = log === 'maillog' ? ['--tz', truth.timeZone] : [];
        const found = await deliveries('--log', at(mta, log), '--mail', at(mta, 'mail'), ...zone);
        expect(differences(truth, found)).toEqual([]);
      });
    }

    test(`${mta}: why answers for every recipient`, async () => {
      const truth = truthOf(mta);
      const asked = recipientsOf(truth);
      const wrong: string[] = [];
      // a few at a time: most of a short run is the start of the program
      await Promise.all(
        [0, 1, 2].map(async (lane) => {
          for (const recipient of asked.filter((_, index) => index % 3 === lane)) {
            wrong.push(...(await wrongAnswers(truth, recipient, sourcesOf(mta))));
          }
        }),
      );
      expect(wrong).toEqual([]);
    });

    test(`${mta}: every line of the log is understood`, async () => {
      const { coverage } = await todokuJson<{
        coverage: { sources: { path: string; format: string; lines: number; understood: number }[] };
      }>(['report', ...sourcesOf(mta)]);
      const log = coverage.sources.find((source) => source.path.endsWith('maillog'));
      expect(log).toMatchObject({ understood: log?.lines });
    });

    test(`${mta}: the report counts deliveries per domain`, async () => {
      const { domains } = await todokuJson<{ domains: Record<string, unknown>[] }>([
        'report',
        ...sourcesOf(mta),
      ]);
      const expected = countByDomain(truthOf(mta));
      const wrong = [...expected].flatMap(([domain, counts]) => {
        const row = domains.find((candidate) => candidate['domain'] === domain);
        const got = Object.fromEntries(Object.keys(counts).map((outcome) => [outcome, row?.[outcome]]));
        return JSON.stringify(got) === JSON.stringify(counts)
          ? []
          : [`${domain}: ${JSON.stringify(got)} instead of ${JSON.stringify(counts)}`];
      });
      expect(wrong).toEqual([]);
    });
  }

  test('both hosts together: each recipient twice, nothing is mixed up', async () => {
    const hosts = ['sendmail', 'postfix'];
    const logs = hosts.map((mta) => at(mta, 'mail.log'));
    const mails = hosts.map((mta) => at(mta, 'mail'));
    const found = await deliveries('--log', ...logs, '--mail', ...mails);
    for (const mta of hosts) {
      const truth = truthOf(mta);
      const own = await deliveries('--log', at(mta, 'mail.log'), '--mail', at(mta, 'mail'));
      const ids = new Set(own.flatMap((delivery) => delivery.queueIds));
      const ofHost = found.filter((delivery) => delivery.queueIds.some((id) => ids.has(id)));
      expect(differences(truth, ofHost)).toEqual([]);
    }
  });
});

async function wrongAnswers(
  truth: Truth,
  { recipient, outcome, alsoRight = [], causes }: RecipientTruth,
  sources: readonly string[],
): Promise<string[]> {
  const address = recipient.includes('@') ? recipient : `${recipient}@${truth.localDomain}`;
  const { diagnosis } = await todokuJson<{
    diagnosis: { conclusion: string; cause?: string; summary: string; evidence: unknown[] };
  }>(['why', address, '--tz', truth.timeZone, ...sources]);
  const { conclusion, cause = '(none)', summary, evidence } = diagnosis;
  const right = [outcome, ...alsoRight].map(conclusionOf);
  const wrong = [];
  if (!right.includes(conclusion)) wrong.push(`${conclusion} instead of ${right.join(' or ')}`);
  if (causes.length > 0 && !causes.includes(cause)) wrong.push(`${cause} instead of ${causes.join(' or ')}`);
  if (summary === '' || evidence.length === 0) wrong.push('said without words or evidence');
  return wrong.map((text) => `${address}: ${text}`);
}

function conclusionOf(outcome: string): string {
  if (outcome === 'delivered') return 'accepted';
  return outcome === 'rejected' ? 'rejected-at-submission' : outcome;
}

/** Outcomes per recipient domain. */
function countByDomain(truth: Truth): Map<string, Record<string, number>> {
  const domains = new Map<string, Record<string, number>>();
  for (const { recipient, outcome } of recipientsOf(truth)) {
    const domain = recipient.split('@')[1];
    if (domain === undefined) continue;
    const counts = domains.get(domain) ?? { delivered: 0, deferred: 0, bounced: 0, expired: 0 };
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    domains.set(domain, counts);
  }
  return domains;
}
