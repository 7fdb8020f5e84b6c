/** The same log twice, once in each form syslog writes: every number stays. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Delivery } from '../core/delivery.ts';
import { makeReport } from './make-report.ts';
import { readDeliveries } from './read-deliveries.ts';
import { readEvents } from './read-events.ts';

const RECORDINGS = path.resolve(import.meta.dirname, '../../test/recordings');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'todoku-twice-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

async function deliveriesOf(logs: readonly string[]): Promise<Delivery[]> {
  const found: Delivery[] = [];
  await readDeliveries({ logs, mails: [], onDelivery: (d) => void found.push(d) });
  return found;
}

const summary = (d: Delivery): string =>
  `${d.queueIds.join(' ')} ${d.recipient} ${d.outcome} ${d.attemptCount} ${d.cause ?? '-'}`;

describe.each(['postfix', 'sendmail'])('%s: maillog and mail.log', (server) => {
  const short = path.join(RECORDINGS, server, 'maillog');
  const stated = path.join(RECORDINGS, server, 'mail.log');

  test('events', async () => {
    const count = async (logs: readonly string[]) => {
      const { perOutcome, perKind } = await readEvents({ logs, mails: [], onEvent: () => undefined });
      return { perOutcome, perKind };
    };
    expect(await count([short, stated])).toEqual(await count([short]));
  });

  test('deliveries', async () => {
    const once = await deliveriesOf([stated]);
    expect(once.length).toBeGreaterThan(20);
    expect((await deliveriesOf([short, stated])).map(summary).sort()).toEqual(once.map(summary).sort());
  });

  test('report', async () => {
    const rows = async (logs: readonly string[]) =>
      (await makeReport({ logs, mails: [] })).domains.map(({ key, total, counts, attempts }) => ({
        key,
        total,
        counts,
        attempts,
      }));
    expect(await rows([stated, short])).toEqual(await rows([stated]));
  });
});

/** OpenSMTPD's ids tell no time; the log is of a zone that is not this machine's. */
const LINE =
  'smtpd[9]: 04ba747c0b4e008b mta delivery evpid=fea413e3e3b258e4 from=<a@x.example> to=<b@y.example> rcpt=<-> source="192.0.2.9" relay="198.51.100.15 (mx.y.example)" delay=0s result="TempFail" stat="451 4.7.1 later"';

test('a log without zone is of the zone that another log of its host states', async () => {
  const short = path.join(scratch, 'maillog');
  const stated = path.join(scratch, 'mail.log');
  writeFileSync(short, `Nov 24 17:24:01 mail ${LINE}\n`);
  writeFileSync(stated, `2026-11-24T17:24:01.250000-03:30 mail ${LINE}\n`);
  const { perOutcome } = await readEvents({ logs: [short, stated], mails: [], onEvent: () => undefined });
  expect(perOutcome).toEqual({ deferred: 1 });
  const [delivery, ...others] = await deliveriesOf([short, stated]);
  expect(others).toEqual([]);
  expect(delivery).toMatchObject({ attemptCount: 1, firstTime: Date.UTC(2026, 10, 24, 20, 54, 1) });
});

test('a log without zone is of the zone in which its host dates its bounces', async () => {
  const log = path.join(scratch, 'alone.log');
  const spool = path.join(scratch, 'spool');
  writeFileSync(log, `Nov 24 17:24:01 mail ${LINE}\n`);
  writeFileSync(
    spool,
    [
      'From MAILER-DAEMON Tue Nov 24 17:30:00 2026',
      'From: Mailer Daemon <MAILER-DAEMON@mail.x.example>',
      'To: a@x.example',
      'Subject: Delivery status notification: error',
      'Date: Tue, 24 Nov 2026 17:30:00 -0330',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.x.example',
      '',
      'Final-Recipient: rfc822; c@z.example',
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--b--',
      '',
    ].join('\n'),
  );
  const found: Delivery[] = [];
  await readDeliveries({ logs: [log], mails: [spool], onDelivery: (d) => void found.push(d) });
  expect(found.find((d) => d.recipient === 'b@y.example')).toMatchObject({
    utcOffset: -210,
    firstTime: Date.UTC(2026, 10, 24, 20, 54, 1),
  });
});
