import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRotatedName } from './rotated-name.ts';

/** `base place packed?` */
function parse(name: string): string {
  const { base, place, packed } = parseRotatedName(name);
  const where =
    place.kind === 'base'
      ? 'base'
      : place.kind === 'number'
        ? `#${place.number}`
        : `${new Date(place.time).toISOString().slice(0, 19)} ${place.precision}${place.part > 0 ? `+${place.part}` : ''}`;
  return `${base} ${where}${packed ? ' packed' : ''}`;
}

test.each([
  ['maillog', 'maillog base'],
  ['mail.log', 'mail.log base'],
  ['mail', 'mail base'],
  ['maillog.1', 'maillog #1'],
  ['maillog.0', 'maillog #0'],
  ['mail.log.12.gz', 'mail.log #12 packed'],
  ['mainlog.01', 'mainlog #1'], // exicyclog with two figures
  ['maillog.old', 'maillog #1'],
  ['maillog.gz', 'maillog base packed'], // packed by hand
  ['maillog-20261124', 'maillog 2026-11-24T00:00:00 day'],
  ['maillog-20261124.gz', 'maillog 2026-11-24T00:00:00 day packed'],
  ['maillog-20261124-1795491165', 'maillog 2026-11-24T03:32:45 second'], // dateformat -%Y%m%d-%s
  ['maillog-2026112403', 'maillog 2026-11-24T03:00:00 hour'], // hourly
  ['maillog-20261124-03', 'maillog 2026-11-24T03:00:00 hour'],
  ['maillog.2026-11-24', 'maillog 2026-11-24T00:00:00 day'],
  ['maillog.2026-11-24.3.xz', 'maillog 2026-11-24T00:00:00 day+3 packed'],
  ['maillog_2026_11_24.bz2', 'maillog 2026-11-24T00:00:00 day packed'],
  ['maillog.20261124T033245.zst', 'maillog 2026-11-24T03:32:45 second packed'], // newsyslog
  ['maillog-202611', 'maillog 2026-11-01T00:00:00 month'],
  ['maillog-1795491165', 'maillog 2026-11-24T03:32:45 second'], // dateformat -%s
  ['mail-20261124.log', 'mail.log 2026-11-24T00:00:00 day'], // extension .log
  ['mail.1.log.gz', 'mail.log #1 packed'],
  ['exim_mainlog-20261124.gz', 'exim_mainlog 2026-11-24T00:00:00 day packed'],
  ['@400000006b0505672c638c5c.s', 'current 2026-11-24T03:32:45 second'],
  ['current', 'current base'],
  // not rotated
  ['maillog-20261324', 'maillog-20261324 base'], // month 13
  ['maillog-99999999', 'maillog-99999999 base'],
  ['maillog.1.gz.tmp', 'maillog.1.gz.tmp base'], // being written by somebody
  ['maillog~', 'maillog~ base'],
  ['mail.info', 'mail.info base'],
  ['20261124', '20261124 base'],
])('%s', (name, wanted) => {
  expect(parse(name)).toBe(wanted);
});

test('any name is parsed, and what is not a set of its own keeps its name', () => {
  const part = fc.constantFrom('mail', '.', '-', '1', '20261124', '.gz', '_', 'T', '.log', '.old', '0');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: part, maxLength: 12 }), fc.string()), (name) => {
      const { base, place, packed } = parseRotatedName(name);
      if (place.kind === 'base' && !packed) expect(base).toBe(name);
      if (place.kind === 'date') expect(Number.isFinite(place.time)).toBe(true);
    }),
  );
});
