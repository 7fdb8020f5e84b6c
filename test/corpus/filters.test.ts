/**
 * Runs of Postfix and sendmail with the filters people put into them (amavis, OpenDKIM, OpenDMARC, SpamAssassin, rspamd),
 * recorded in the testbed's world. What became of each recipient is known from what the run was made to do and from
 * what the receiving side saw.
 */
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDeliveries } from '../../src/app/read-deliveries.ts';

const RECORDINGS = path.resolve(import.meta.dirname, '../recordings/filters');

/** Recipient, outcome and cause of all deliveries but the bounces on their way back; how often, if more than once. */
async function told(...files: readonly string[]): Promise<string[]> {
  const counts = new Map<string, number>();
  await readDeliveries({
    logs: files.map((file) => path.join(RECORDINGS, file)),
    mails: [],
    onDelivery({ recipient, sender, outcome, cause, isNotification }) {
      // amavis writes bounces too.
      if (isNotification || sender === '') return;
      const key = `${recipient} ${outcome}${cause === undefined ? '' : ` ${cause}`}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
  });
  return [...counts].map(([key, count]) => (count === 1 ? key : `${key} x${count}`)).sort();
}

test('amavis behind Postfix keeps, bounces or passes on what Postfix calls sent', async () => {
  expect(await told('postfix-amavis.maillog')).toEqual([
    'badh1@ok.example bounced message-malformed',
    'banned1@ok.example bounced content-policy',
    'dead@ok.example delivered',
    'hoge@amv.example held content-spam',
    'nosuch@mix.example bounced user-unknown',
    'ok1@ok.example delivered',
    'spam1@ok.example held content-spam',
    'suteki@hotmail.com delivered',
    'virus1@ok.example held content-virus',
    'virus2@ok.example held content-virus',
  ]);
});

test('amavis before the queue refuses to the client’s face', async () => {
  expect(await told('postfix-proxy-filter.maillog')).toEqual([
    'hoge@prx.example delivered',
    'hoge@prx.example discarded content-policy',
    'hoge@prx.example rejected content-spam',
    'ok1@ok.example delivered',
    'spam1@ok.example bounced content-spam',
  ]);
});

test('OpenDKIM cannot sign, OpenDMARC and SpamAssassin refuse', async () => {
  expect(await told('postfix-milters.maillog')).toEqual([
    ' rejected remote-temporary x3',
    'hoge@mil.example delivered',
    'hoge@mil.example held quarantined',
    'hoge@mil.example rejected content-spam',
    'hoge@mil.example rejected dmarc-failed',
    // Postfix takes the mail out of its maildrop queue again and again, under a new id each time.
    'loose@ok.example deferred local-configuration x9',
    'missing@ok.example deferred local-configuration x10',
    'nofrom@ok.example delivered',
    'nokey@ok.example deferred local-configuration x11',
    'ok1@ok.example delivered',
    'spam1@ok.example bounced content-spam',
    'suteki@hotmail.com delivered',
    'unlisted@ok.example delivered',
  ]);
});

test('rspamd says in its own file why', async () => {
  const both = await told('postfix-rspamd.maillog', 'rspamd.log');
  expect(both).toEqual([
    'disc1@ok.example delivered',
    'hdr1@ok.example delivered',
    'hoge@rsp.example rejected content-spam x5',
    'ok1@ok.example delivered',
    'quar1@ok.example delivered',
    'soft1@ok.example deferred content-spam x8',
    'spam1@ok.example bounced content-spam',
  ]);
  // Postfix' log alone knows only what rspamd answered.
  expect(await told('postfix-rspamd.maillog')).toContain('spam1@ok.example bounced access-denied');
});

test('milters of sendmail', async () => {
  expect(await told('sendmail-milters.maillog')).toEqual([
    'dead@ok.example deferred remote-temporary',
    'hoge@sml.example rejected dmarc-failed',
    'hoge@sml.example rejected sender-domain-invalid',
    'loose@ok.example rejected sender-domain-invalid',
    'missing@ok.example rejected sender-domain-invalid',
    'nokey@ok.example rejected sender-domain-invalid',
    'ok1@ok.example delivered',
    'spam1@ok.example rejected content-spam',
    'suteki@hotmail.com delivered',
  ]);
});
