import { expect, test } from 'vitest';
import { acceptedId } from './accepted-id.ts';

test.each([
  ['2.0.0 Ok: queued as 444BE24C4E6', '444BE24C4E6'], // Postfix
  ['2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 5AE6C24C9F1', '5AE6C24C9F1'], // amavis
  ['queued as A, then queued as B2', 'B2'],
  ['6AO3WiQO000101 Message accepted for delivery', '6AO3WiQO000101'], // sendmail
  ['2.0.0: f6e94209 Message accepted for delivery', 'f6e94209'], // OpenSMTPD
  ['OK id=1rnZID-00DxLS-G1', '1rnZID-00DxLS-G1'], // Exim
  ['Message accepted for delivery', undefined],
  [' Message accepted for delivery', undefined],
  ['queued as ', undefined],
  [
    'Ok 0100019ab0f2c1d4-5e6f7a8b-1111-2222-3333-444455556666-000000',
    '0100019ab0f2c1d4-5e6f7a8b-1111-2222-3333-444455556666-000000',
  ], // Amazon SES
  ['Ok thanks', undefined],
  ['OK', undefined],
])('%s', (reply, id) => {
  expect(acceptedId(reply)).toBe(id);
});
