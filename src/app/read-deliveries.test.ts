import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDeliveries } from './read-deliveries.ts';

test('the first of many mails that went to a smarthost were handed over as well', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-smarthost-'));
  const log = path.join(directory, 'mail.log');
  const mails = 20_500;
  const lines: string[] = [];
  for (let i = 0; i < mails; i += 1) {
    const id = (0x10_0000 + i).toString(16).toUpperCase();
    const time = `12:${String(Math.floor(i / 600)).padStart(2, '0')}:${String(Math.floor(i / 10) % 60).padStart(2, '0')}`;
    lines.push(
      `Nov 24 ${time} web postfix/smtp[23]: ${id}: to=<b@d${i % 40}.example>, relay=smarthost.net.example[198.51.100.7]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok)`,
      `Nov 24 ${time} web postfix/qmgr[12]: ${id}: removed`,
    );
  }
  writeFileSync(log, `${lines.join('\n')}\n`);
  const outcomes = new Map<string, number>();
  await readDeliveries({
    logs: [log],
    mails: [],
    onDelivery({ outcome }) {
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    },
  });
  rmSync(directory, { recursive: true });
  expect([...outcomes]).toEqual([['handed-over', mails]]);
});
