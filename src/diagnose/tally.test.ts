import { expect, test } from 'vitest';
import { loadKnowledge } from '../app/knowledge-files.ts';
import { createTally } from './tally.ts';

const MX = 'gmail-smtp-in.l.google.com';

test('a plain acceptance counts for everyone, its domain and its provider', () => {
  const tally = createTally(loadKnowledge());
  tally.acceptancesOf('gmail.com', MX)(1000);
  tally.acceptancesOf('shop.example', MX)(2000); // a hosted domain: the exchanger decides
  tally.acceptancesOf('other.example', 'mx.other.example')(3000);
  expect([tally.all.good, tally.domains.size, tally.providers.get('google')?.total]).toEqual([3, 3, 2]);
  expect(tally.domains.get('shop.example')).toMatchObject({
    provider: 'google',
    from: 2000,
    to: 2000,
    attempts: 1,
  });
});

test('a relay that proves to be a smarthost turns its deliveries into hand-overs', () => {
  const tally = createTally(loadKnowledge());
  for (const to of ['x.example', 'x.example', 'y.example']) tally.acceptancesOf(to, 'relay.isp.example')(1);
  tally.acceptancesOf('y.example', 'mx.y.example')(1);
  tally.correctHops((relay) => relay === 'relay.isp.example');
  expect(tally.all.counts).toEqual({ delivered: 1, 'handed-over': 3 });
  expect(tally.domains.get('y.example')?.counts).toEqual({ delivered: 1, 'handed-over': 1 });
});
