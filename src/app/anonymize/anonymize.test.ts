/** A redacted set shows no name and tells the same. Over the recordings of real servers that are in the repository. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Delivery } from '../../core/delivery.ts';
import { readDeliveries } from '../read-deliveries.ts';
import { readEvents } from '../read-events.ts';
import { anonymize } from './anonymize.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SETS = [
  ['sendmail', 'test/recordings/sendmail/maillog', 'test/recordings/sendmail/mail'],
  ['postfix', 'test/recordings/postfix/mail.log', 'test/recordings/postfix/mail'],
  ['examples', 'examples/maillog', 'examples/mail'],
] as const;

const scratch = mkdtempSync(path.join(os.tmpdir(), 'todoku-anonymize-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

async function deliveriesOf(log: string, mail: string): Promise<Delivery[]> {
  const found: Delivery[] = [];
  await readDeliveries({ logs: [log], mails: [mail], onDelivery: (d) => void found.push(d) });
  return found.sort((a, b) => a.firstTime - b.firstTime || a.lastTime - b.lastTime);
}

/** All that a diagnosis rests on, without the names. */
function diagnosisOf(d: Delivery): unknown {
  return {
    outcome: d.outcome,
    cause: d.cause,
    reason: d.reason,
    provider: d.provider,
    rule: d.rule,
    phase: d.phase,
    replyCode: d.replyCode,
    enhancedStatus: d.enhancedStatus,
    firstTime: d.firstTime,
    lastTime: d.lastTime,
    timeBasis: d.attempts[0]?.timeBasis,
    attempts: d.attempts.map((a) => a.outcome),
    queueIds: d.queueIds.map((id) => id.length),
    hosts: d.hosts.length,
    isNotification: d.isNotification,
    bounce: d.bounce && { kind: d.bounce.kind, status: d.bounce.status, writer: d.bounce.writer },
    otherBounces: d.otherBounces.length,
    recipientLength: d.recipient.length,
  };
}

/** In an order that does not hang on names. */
function diagnoses(deliveries: readonly Delivery[]): string[] {
  return deliveries.map((d) => JSON.stringify(diagnosisOf(d))).sort();
}

function textBelow(folder: string): string {
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .map((file) => (statSync(file).isDirectory() ? textBelow(file) : readFileSync(file, 'latin1')))
    .join('\n');
}

describe.each(SETS)('%s', (name, log, mail) => {
  const from = { log: path.join(ROOT, log), mail: path.join(ROOT, mail) };
  const output = path.join(scratch, name);
  const to = { log: path.join(output, 'log', path.basename(log)), mail: path.join(output, 'mail') };

  test('the diagnosis is the same', async () => {
    await anonymize({ logs: [from.log], mails: [from.mail], output, secret: 'of the test' });
    const before = await deliveriesOf(from.log, from.mail);
    expect(before.length).toBeGreaterThan(8);
    expect(diagnoses(await deliveriesOf(to.log, to.mail))).toEqual(diagnoses(before));
  });

  test('every line is understood as before', async () => {
    const count = async (file: string) => {
      const { perKind, perOutcome, unparsed } = await readEvents({
        logs: [file],
        mails: [],
        onEvent: () => undefined,
      });
      return { perKind, perOutcome, unparsed };
    };
    expect(await count(to.log)).toEqual(await count(from.log));
    const lines = (file: string) =>
      readFileSync(file, 'latin1')
        .split('\n')
        .map((line) => line.length);
    expect(lines(to.log)).toEqual(lines(from.log));
  });

  test('no name is left', async () => {
    const lines = textBelow(output).split('\n');
    const showing = (word: string) => lines.filter((line) => line.includes(word));
    for (const delivery of await deliveriesOf(from.log, from.mail)) {
      const [local = '', domain] = delivery.recipient.split('@');
      if (domain !== undefined) expect(showing(`${local}@`)).toEqual([]);
      for (const id of delivery.queueIds) expect(showing(id)).toEqual([]);
      if (delivery.messageId !== undefined) expect(showing(delivery.messageId)).toEqual([]);
    }
    for (const word of ['192.0.2.25', '192.0.2.26', '192-0-2-25', 'pfx.example', 'piyo', 'todoku.example'])
      expect(showing(word)).toEqual([]);
    // The text of the mails, and their subjects.
    for (const text of ['ご注文ありがとうございます。', 'ご注文の確認'])
      expect(showing(Buffer.from(text, 'utf8').toString('latin1'))).toEqual([]);
    expect(showing(Buffer.from('ご注文の確認', 'utf8').toString('base64').slice(0, 12))).toEqual([]);
  });
});

test('the same secret gives the same names, another one others', async () => {
  const [, log] = SETS[0];
  const read = async (secret: string, folder: string) => {
    const output = path.join(scratch, folder);
    await anonymize({ logs: [path.join(ROOT, log)], mails: [], output, secret });
    return readFileSync(path.join(output, 'log', 'maillog'), 'latin1');
  };
  const one = await read('one', 'one');
  expect(await read('one', 'again')).toBe(one);
  expect(await read('two', 'two')).not.toBe(one);
});
