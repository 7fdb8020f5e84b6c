import { expect, test } from 'vitest';
import type { Bounce } from '../core/bounce.ts';
import type { LogInput } from './log-input.ts';
import { BounceHints, lookAtHeads } from './zone-hints.ts';

const UTC = { offsetAtWall: (): number => 0 };
const REFERENCE = Date.parse('2026-11-25T00:00:00Z');

function logOf(lines: readonly string[]): LogInput {
  return {
    path: 'maillog',
    size: 1_000,
    canBeReadAgain: true,
    referenceTime: REFERENCE,
    referenceBasis: 'file-date',
    open: () => [new TextEncoder().encode(lines.join('\n'))],
    isLargePlain: false,
    onBytes: () => undefined,
  };
}

function failureOf(queueId: string, time: string, more: Partial<Bounce> = {}): Bounce {
  return {
    source: { path: 'mbox', index: 0 },
    kind: 'bounce',
    recipient: 'neko@b.example',
    action: 'failed',
    reason: 'userunknown',
    hard: true,
    writer: 'test',
    queueId,
    queueIds: [],
    time: Date.parse(time),
    utcOffset: 0,
    evidence: [],
    ...more,
  };
}

async function offsetOf(lines: readonly string[], bounces: readonly Bounce[]): Promise<number | undefined> {
  const hints = new BounceHints();
  for (const bounce of bounces) hints.add(bounce);
  const set = [logOf(lines)];
  return (await lookAtHeads([set], UTC, hints)).offsetOf(set);
}

const dma = (clock: string, id: string): readonly string[] => [
  `Nov 24 ${clock} mx dma[${id}]: <neko@b.example> trying delivery`,
  `Nov 24 ${clock} mx dma[${id}]: remote delivery to mx.b.example [192.0.2.9] failed after RCPT TO: 550 no`,
  `Nov 24 ${clock} mx dma[${id}]: delivery failed, bouncing as 2526f7`,
];
const opensmtpd = (clock: string, id: string): string =>
  `Nov 24 ${clock} mx smtpd[37]: 04ba74a16b8f89e8 mta delivery evpid=${id}db76cf6d from=<a@a.example> ` +
  'to=<neko@b.example> rcpt=<-> source="192.0.2.28" relay="198.51.100.24 (mx.b.example)" delay=0s ' +
  'result="PermFail" stat="550 5.1.1 no such user"';

test('a bounce written in UTC tells the zone of the log by when its message ended there', async () => {
  const log = [opensmtpd('12:32:29', 'a45997df'), opensmtpd('12:40:00', 'b45997df')];
  const mx = { reportingMta: 'mx.a.example' };
  const bounces = [
    failureOf('a45997df', '2026-11-24T03:32:30Z', mx),
    failureOf('b45997df', '2026-11-24T03:40:01Z', mx),
  ];
  expect(await offsetOf(log, bounces)).toBe(540);
});

test('bounces that came hours after their messages ended tell nothing', async () => {
  const log = [opensmtpd('12:32:29', 'a45997df'), opensmtpd('12:40:00', 'b45997df')];
  const bounces = [
    failureOf('a45997df', '2026-11-24T05:51:30Z'),
    failureOf('b45997df', '2026-11-24T04:05:01Z'),
  ];
  expect(await offsetOf(log, bounces)).toBeUndefined();
});

test('messages that disagree tell nothing', async () => {
  const log = [opensmtpd('12:32:29', 'a45997df'), opensmtpd('12:40:00', 'b45997df')];
  const bounces = [
    failureOf('a45997df', '2026-11-24T03:32:30Z'),
    failureOf('b45997df', '2026-11-24T07:40:00Z'),
  ];
  expect(await offsetOf(log, bounces)).toBeUndefined();
});

test("dma's bounce has the id of the mail, its log that of the recipient", async () => {
  const log = dma('12:10:44', '2526b2.55ff50e5db00');
  expect(await offsetOf(log, [failureOf('2526b2', '2026-11-24T03:10:44Z')])).toBe(540);
});
