/** Runs made in the testbed's world of what the other recordings do not have: chains of hosts, other log levels, a crash. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDeliveries } from '../../src/app/read-deliveries.ts';

const RECORDINGS = path.resolve(import.meta.dirname, '../recordings');

async function told(...files: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  await readDeliveries({
    logs: files.map((file) => path.join(RECORDINGS, file)),
    mails: [],
    onDelivery({ recipient, sender, outcome, cause, queueIds, attempts, isNotification }) {
      if (isNotification || sender === '') return;
      lines.push(
        `${recipient} ${outcome} ${cause ?? '-'} ids=${queueIds.length} attempts=${attempts.length}`,
      );
    },
  });
  return lines.sort();
}

/** `attempts` of those tried more than once depends on when the queues ran. */
const CHAIN = [
  /^a@mix\.example delivered - ids=2 attempts=2$/,
  /^full@gmail\.com expired mailbox-full ids=2 attempts=[5-7]$/,
  /^full@mix\.example expired mailbox-full ids=2 attempts=[5-7]$/,
  /^grey@mix\.example delivered - ids=2 attempts=[34]$/,
  // Exim keeps in the queue what is refused at the greeting, sendmail does not.
  /^hogehoge@icloud\.com (?:bounced|expired) ip-blocklisted ids=2 attempts=2$/,
  /^nosuch@docomo\.ne\.jp bounced user-unknown ids=2 attempts=2$/,
  /^nosuch@gmail\.com bounced user-unknown ids=2 attempts=2$/,
  /^nosuch@latebounce\.example delivered - ids=2 attempts=2$/,
  /^nosuch@mix\.example bounced user-unknown ids=2 attempts=2$/,
  /^ok1@ok\.example delivered - ids=2 attempts=2$/,
  /^suteki@hotmail\.com delivered - ids=2 attempts=2$/,
  /^taro@me\.com bounced ip-blocklisted ids=2 attempts=2$/,
  /^unauth@gmail\.com bounced auth-missing ids=2 attempts=2$/,
  /^user@backup\.example delivered - ids=2 attempts=2$/,
  /^user@greylist\.example delivered - ids=2 attempts=[34]$/,
  /^user@nosuchdomain\.example bounced domain-not-found ids=2 attempts=2$/,
  /^user@nullmx\.example bounced not-accepting-mail ids=2 attempts=2$/,
  /^user@refused\.example expired connection-refused ids=2 attempts=[5-7]$/,
];

test.each([
  ['Postfix to sendmail', 'chain/postfix-web.maillog', 'chain/sendmail-smarthost.maillog'],
  ['Exim to Exim', 'chain/exim-web.mainlog', 'chain/exim-smarthost.mainlog'],
])('%s: with both hosts’ logs each mail is told to its end', async (_what, web, smarthost) => {
  for (const files of [
    [web, smarthost],
    [smarthost, web],
  ]) {
    // The receiving side's late bounce meets a smarthost that does not relay for it.
    const lines = (await told(...files)).filter((line) => !line.startsWith('piyo@'));
    expect(lines.length).toBe(CHAIN.length);
    for (const [index, pattern] of CHAIN.entries()) expect(lines[index]).toMatch(pattern);
  }
});

test('a smarthost’s acceptance alone is no delivery', async () => {
  const lines = await told('chain/postfix-web.maillog');
  expect(lines.filter((line) => line.startsWith('ok1@'))).toEqual([
    'ok1@ok.example handed-over - ids=1 attempts=1',
  ]);
});

test('sendmail at log level 12 refuses no message with its trust_auth ruleset', async () => {
  const lines = await told('variants/sendmail-loglevel-12.maillog');
  expect(lines.filter((line) => line.startsWith(' '))).toEqual([]);
  expect(lines).toContain('nosuch@gmail.com bounced user-unknown ids=2 attempts=2');
});

test('sendmail is killed, and what was handed in meanwhile is told to its end', async () => {
  const lines = await told('variants/sendmail-killed.maillog');
  expect(lines.filter((line) => line.startsWith('whiledown@') || line.startsWith('after@'))).toEqual([
    'after@ok.example delivered - ids=2 attempts=2',
    'whiledown@ok.example delivered - ids=2 attempts=3',
  ]);
});
