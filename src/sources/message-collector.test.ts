import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MessageCollector } from './message-collector.ts';

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

test('keeps small messages whole, of large ones head and tail, cut at line ends', () => {
  const collector = new MessageCollector(40);
  collector.add(Buffer.from('Subject: x\n'));
  expect({ ...collector.take(), bytes: undefined }).toEqual({ bytes: undefined, size: 11, truncated: false });
  const lines = Array.from({ length: 100 }, (_, i) => `line ${i}\n`).join('');
  for (const byte of Buffer.from(lines)) collector.add(Uint8Array.of(byte));
  const large = collector.take();
  expect([text(large.bytes), large.size, large.truncated]).toEqual([
    'line 0\nline 1\nline 2\nline 3\nline 99\n',
    lines.length,
    true,
  ]);
});

test('keeps a line that is longer than any line', () => {
  const collector = new MessageCollector(1_000_000);
  collector.add(Buffer.from(`S: x\n\n${'a'.repeat(2_000_000)}`));
  expect(collector.take().bytes.length).toBe(1_000_000);
});

test('takes off the blank line that ends a message of an mbox, and only that', () => {
  const cases: readonly [string, string][] = [
    ['a\n\n', 'a\n'],
    ['a\r\n\r\n', 'a\r\n'],
    ['a\r\r', 'a\r'],
    ['a\n\n\n', 'a\n\n'],
    ['a\n', 'a\n'],
    ['a', 'a'],
    ['\n', ''],
    ['', ''],
  ];
  for (const [written, wanted] of cases) {
    const collector = new MessageCollector(1_000);
    collector.add(Buffer.from(written));
    const { bytes, size } = collector.take(true);
    expect([written, text(bytes), size]).toEqual([written, wanted, wanted.length]);
  }
});

test('any pieces give the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 30 }), { maxLength: 12 }),
      fc.integer({ min: 4, max: 60 }),
      (pieces, maxBytes) => {
        const whole = pieces.join('');
        const collector = new MessageCollector(maxBytes);
        for (const piece of pieces) collector.add(Buffer.from(piece));
        const { bytes, size, truncated } = collector.take();
        expect([size, truncated]).toEqual([whole.length, whole.length > maxBytes]);
        if (!truncated) expect(text(bytes)).toBe(whole);
        else {
          const tailBytes = Math.floor(maxBytes / 4);
          const head = whole.slice(0, maxBytes - tailBytes);
          const tail = whole.slice(whole.length - tailBytes);
          const cut = head.slice(0, head.lastIndexOf('\n') + 1);
          expect(text(bytes)).toBe(cut + tail.slice(tail.indexOf('\n') + 1));
        }
      },
    ),
    { numRuns: 500 },
  );
});
