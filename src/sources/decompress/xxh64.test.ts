import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { Xxh64 } from './xxh64.ts';

const zstd = spawnSync('zstd', ['--version']).status === 0;

/** Fed in pieces of `step` bytes. */
function low32(bytes: Uint8Array, step: number): number {
  const hash = new Xxh64();
  for (let at = 0; at < bytes.length; at += step) hash.update(bytes.subarray(at, at + step));
  return hash.low32();
}

test('XXH64 of nothing, as its specification gives it', () => {
  expect(low32(new Uint8Array(0), 1)).toBe(0x51d8e999);
});

test.skipIf(!zstd)('agrees with the checksum the zstd program writes (skipped without zstd)', () => {
  for (const length of [1, 3, 4, 7, 8, 12, 31, 32, 33, 63, 64, 100, 5_000, 300_001]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * i * 7 + (i >> 3)) & 0xff);
    const packed = spawnSync('zstd', ['-c', '--check', '-q'], { input: bytes }).stdout;
    const expected = packed.readUInt32LE(packed.length - 4);
    for (const step of [1, 5, 32, 1_000, 300_001])
      expect([length, step, low32(bytes, step)]).toEqual([length, step, expected]);
  }
});
