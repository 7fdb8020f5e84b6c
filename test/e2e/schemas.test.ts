/** What every command writes as JSON, on the committed recordings, field by field against the published schemas. */
import { expect, test } from 'vitest';
import { schemaProblems } from '../support/schemas.ts';
import { jsonLines, todoku, todokuJson } from './support/run-todoku.ts';

const MTAS = ['sendmail', 'postfix'];

function sourcesOf(mta: string): string[] {
  const folder = `test/recordings/${mta}`;
  // Both logs hold the same lines: that warning is checked as well.
  return ['--log', `${folder}/maillog`, `${folder}/mail.log`, '--mail', `${folder}/mail`];
}

interface Delivery {
  readonly recipient: string;
  readonly messageId?: string;
  readonly queueIds: readonly string[];
  readonly outcome: string;
}

async function linesOf(command: string, ...args: string[]): Promise<unknown[]> {
  const { stdout } = await todoku([command, ...args, '--format', 'jsonl']);
  const lines = jsonLines<unknown>(stdout);
  expect(lines.length).toBeGreaterThan(0);
  return lines;
}

function expectAll(schema: string, values: readonly unknown[]): void {
  expect(values.flatMap((value) => schemaProblems(schema, value))).toEqual([]);
}

for (const mta of MTAS) {
  const [, ...logs] = sourcesOf(mta).slice(0, 3);

  test(`${mta}: events`, async () => {
    expectAll('event', await linesOf('events', ...logs));
    expectAll('event', await linesOf('events', ...logs, '-v'));
    expectAll('event-stats', [await todokuJson(['events', ...logs, '--stats'])]);
    expectAll('event-stats', [await todokuJson(['events', ...logs, '--unparsed'])]);
  });

  test(`${mta}: bounces and deliveries`, async () => {
    expectAll('bounce', await linesOf('bounces', `test/recordings/${mta}/mail`));
    expectAll('delivery', await linesOf('deliveries', ...sourcesOf(mta)));
    // Bounces alone, without the log of their mails.
    expectAll('delivery', await linesOf('deliveries', '--log', '/dev/null', ...sourcesOf(mta).slice(3)));
  });

  test(`${mta}: report`, async () => {
    expectAll('report', [await todokuJson(['report', ...sourcesOf(mta)])]);
    expectAll('report', [await todokuJson(['report', '--log', '/dev/null', ...sourcesOf(mta).slice(3)])]);
  });

  test(`${mta}: why, of each outcome, by every kind of name, and of nothing`, async () => {
    const deliveries = (await linesOf('deliveries', ...sourcesOf(mta))) as Delivery[];
    const chosen = new Map(deliveries.map((delivery) => [delivery.outcome, delivery]));
    const [first] = chosen.values();
    const names = [
      ...[...chosen.values()].map(({ recipient }) => recipient),
      first?.recipient.split('@')[1] ?? '',
      first?.queueIds[0] ?? '',
      `<${deliveries.find((d) => d.messageId !== undefined)?.messageId ?? ''}>`,
      'root',
      'nobody@nowhere.example',
    ].filter((name) => name !== '' && name !== '<>');
    for (const name of names) {
      for (const lang of ['ja', 'en']) {
        const answer = await todokuJson(['why', name, ...sourcesOf(mta), '--lang', lang, '-v']);
        expect({ name, problems: schemaProblems('investigation', answer) }).toEqual({ name, problems: [] });
      }
    }
  });
}

test.each([
  '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.25',
  '452 4.2.2 Mailbox full',
  'what a strange answer',
  '',
])('explain %s', async (reply) => {
  if (reply === '') {
    expect((await todoku(['explain', reply, '--format', 'json'])).code).toBe(2);
    return;
  }
  expectAll('explanation', [
    await todokuJson(['explain', reply, '--mx', 'mx.shop.example', '--phase', 'rcpt']),
  ]);
});
