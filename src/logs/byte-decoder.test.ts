import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PORTABLE_DECODER } from './byte-decoder.ts';

test('one character per byte, and ASCII is told apart, at any offset', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 9_000 }), fc.nat(9), (bytes, offset) => {
      const view = bytes.subarray(Math.min(offset, bytes.length));
      const text = PORTABLE_DECODER.latin1(view);
      expect(text.length).toBe(view.length);
      expect(view.every((byte, i) => text.charCodeAt(i) === byte)).toBe(true);
      expect(PORTABLE_DECODER.isAscii(view)).toBe(view.every((byte) => byte < 0x80));
    }),
  );
  const ascii = new Uint8Array(100).fill(65);
  expect(PORTABLE_DECODER.isAscii(ascii.subarray(3))).toBe(true);
  for (let i = 0; i < 100; i += 1) {
    const bytes = ascii.slice();
    bytes[i] = 0x80;
    expect(PORTABLE_DECODER.isAscii(bytes)).toBe(false);
  }
});
