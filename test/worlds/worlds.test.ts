/** Whatever happens in a world of mail servers, todoku tells from its logs what really became of every mail. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { countsOf, deliveriesOf, reportOf, type Said, summariesOf, whyOf } from './answers.ts';
import { logsOf, writeLog } from './log-files.ts';
import type { LogForm, LogLine } from './log-line.ts';
import { type MailPlan, type WorldPlan, worldPlan } from './plan.ts';
import { simulate, type World } from './simulate.ts';

/** For a longer search: `TODOKU_WORLDS=2000 TODOKU_WORLDS_SEED=7 npx vitest run --project unit test/worlds` */
const RUNS = Number(process.env['TODOKU_WORLDS'] ?? 100);
const SEED = Number(process.env['TODOKU_WORLDS_SEED'] ?? 20_261_124);
const scratch = mkdtempSync(path.join(os.tmpdir(), 'todoku-worlds-'));
afterAll(() => rmSync(scratch, { recursive: true }));

let directories = 0;

/** In the plan's form, or another. */
function write(
  logs: readonly (readonly LogLine[])[],
  { form, cuts }: { form: LogForm; cuts: readonly number[] },
): string[] {
  directories += 1;
  const name = form === 'rfc3164' ? 'maillog' : 'mail.log';
  return logs.flatMap((lines, i) =>
    writeLog(path.join(scratch, `${directories}`, `${i}`), name, lines, form, cuts),
  );
}

/** `property` gets the world and the paths of its logs, if they hold anything. */
async function holds(
  property: (plan: WorldPlan, world: World, logs: readonly string[]) => Promise<void>,
): Promise<void> {
  const asked = fc.asyncProperty(worldPlan, async (plan) => {
    const world = simulate(plan);
    const logs = write(logsOf(world.logs, plan.layout), plan.layout);
    if (logs.length > 0) await property(plan, world, logs);
  });
  await fc.assert(asked, { numRuns: RUNS, seed: SEED });
}

/** A notice from a host whose log is not there looks like any mail without a sender. */
function withoutNotices(said: readonly Said[]): Said[] {
  return said.filter(({ recipient }) => !recipient.startsWith('piyo@'));
}

function reportWithoutNotices({ hosts }: WorldPlan, counts: readonly string[]): readonly string[] {
  return hosts.some(({ hidden }) => hidden)
    ? counts.filter((count) => !count.includes('-office.example '))
    : counts;
}

const TIMEOUT = { timeout: 10_000 + RUNS * 1000 };

test('deliveries tell the outcome and the attempts of every recipient', TIMEOUT, async () => {
  await holds(async (_plan, world, logs) => {
    expect(summariesOf(withoutNotices(await deliveriesOf(logs)))).toEqual(summariesOf(world.truth));
  });
});

/**
 * A sendmail that delivers by itself is killed amid the several recipients its submission program handed over: whom it
 * had not told of yet the submission program alone names, in a line that a sieve does not keep (sendmail/sieve.ts).
 */
function isLostWithin({ by, killedAfter, recipients, host }: MailPlan, { hosts }: WorldPlan): boolean {
  const place = host % hosts.length;
  const delivers = place + 1 === hosts.length && hosts[place]?.server === 'sendmail';
  return delivers && by === 'command' && killedAfter !== undefined && recipients.length > 1;
}

test('the report counts the same', TIMEOUT, async () => {
  await holds(async (plan, world, logs) => {
    if (plan.mails.some((mail) => isLostWithin(mail, plan))) return;
    const counts = reportWithoutNotices(plan, await reportOf(logs));
    expect(counts).toEqual(reportWithoutNotices(plan, countsOf(world.truth)));
  });
});

test('why tells the same of one recipient', TIMEOUT, async () => {
  await holds(async (_plan, { truth }, logs) => {
    const [first] = truth;
    if (first === undefined) return;
    const said = (await whyOf(logs, first.recipient)).filter(
      ({ recipient }) => recipient === first.recipient,
    );
    expect(summariesOf(said)).toEqual(
      summariesOf(truth.filter(({ recipient }) => recipient === first.recipient)),
    );
  });
});

test('the same logs in another form beside them change nothing', TIMEOUT, async () => {
  await holds(async (plan, world, logs) => {
    const form = plan.layout.form === 'rfc3164' ? 'rfc3339' : 'rfc3164';
    const both = [...logs, ...write(logsOf(world.logs, plan.layout), { form, cuts: [] })];
    expect(summariesOf(withoutNotices(await deliveriesOf(both)))).toEqual(summariesOf(world.truth));
  });
});

test('without their begin or their end, logs do not tell of a delivery that was none', TIMEOUT, async () => {
  await holds(async (plan) => {
    // A public host that took the mail, and whose own lines were cut off, looks like the recipient's exchanger.
    const world = simulate({ ...plan, hosts: plan.hosts.map((host) => ({ ...host, public: false })) });
    const cut = logsOf(world.logs, plan.layout).map((lines) => {
      const from = (lines.length * (plan.seed & 255)) >> 9;
      return lines.slice(from, lines.length - ((lines.length * ((plan.seed >> 8) & 255)) >> 9));
    });
    const logs = write(cut, { form: plan.layout.form, cuts: [] });
    const delivered = new Map<string, number>();
    for (const { recipient, outcome } of world.truth)
      if (outcome === 'delivered') delivered.set(recipient, (delivered.get(recipient) ?? 0) + 1);
    for (const { recipient, outcome } of withoutNotices(await deliveriesOf(logs))) {
      if (outcome !== 'delivered') continue;
      const left = delivered.get(recipient) ?? 0;
      expect(left, recipient).toBeGreaterThan(0);
      delivered.set(recipient, left - 1);
    }
  });
});
