import { expect, test } from 'vitest';
import { createLineJoiner } from './split-lines.ts';

function take(joiner: ReturnType<typeof createLineJoiner>, text: string): string | undefined {
  return joiner.take(text, text.indexOf('['));
}

test('pieces are put together, those of several messages at once', () => {
  const joiner = createLineJoiner();
  expect(take(joiner, '6AO3WiNf000100[1]: to=<a>, ...')).toBe('');
  expect(take(joiner, '6AO3WiNf000200[1]: to=<b>, ...')).toBe('');
  expect(take(joiner, '6AO3WiNf000100[2]: delay=1, ...')).toBe('');
  expect(take(joiner, '6AO3WiNf000200[2]: stat=Sent')).toBe('6AO3WiNf000200: to=<b>, stat=Sent');
  expect(take(joiner, '6AO3WiNf000100[3]: stat=Sent')).toBe('6AO3WiNf000100: to=<a>, delay=1, stat=Sent');
});

test('a piece whose beginning is missing stands alone; what is no piece is left', () => {
  const joiner = createLineJoiner();
  expect(take(joiner, '6AO3WiNf000100[2]: stat=Sent')).toBe('6AO3WiNf000100: stat=Sent');
  expect(take(joiner, '6AO3WiNf000100[x]: stat=Sent')).toBeUndefined();
  expect(take(joiner, 'prog[12345678]: x')).toBeUndefined();
});

test('many beginnings without end are bounded', () => {
  const joiner = createLineJoiner();
  for (let i = 0; i < 1_000; i += 1) expect(take(joiner, `6AO3WiNf${100_000 + i}[1]: a ...`)).toBe('');
  expect(take(joiner, '6AO3WiNf100000[2]: b')).toBe('6AO3WiNf100000: b'); // forgotten
  expect(take(joiner, '6AO3WiNf100999[2]: b')).toBe('6AO3WiNf100999: a b');
});
