import { expect, test } from 'vitest';
import { fileDateOf } from './file-date.ts';

const END = Date.UTC(2026, 10, 25, 12);

test.each([
  ['/var/log/maillog-20261124', END],
  ['mail.log.2026-11-24.gz', END],
  ['maillog_20261124.xz', END],
  ['/srv/20200101-old/maillog', undefined], // only the name counts
  ['maillog-20261332', undefined], // no date
  ['maillog-202611241', undefined], // too long
  ['maillog.1', undefined],
  ['maillog', undefined],
])('%s', (path, expected) => {
  expect(fileDateOf(path)).toBe(expected);
});
