import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createShapeCounter, shapeOf } from './shapes.ts';

test.each([
  ['AB12CD34EF: lost <a@b.example> after 12 s', 'ID: lost <> after # s'],
  ['to a@b.example, via mx.x.example[192.0.2.1]:25', 'to @, via HOST[#.#.#.#]:#'],
  ['v1.2.3 of x', 'v#.#.# of x'],
  ['<never closed', '<never closed'],
  ['', ''],
])('%s', (text, shape) => {
  expect(shapeOf(text)).toBe(shape);
});

test('lines that differ in numbers and names only have one shape', () => {
  const counter = createShapeCounter();
  for (let i = 0; i < 10; i += 1) counter.add('x', `odd ${i} <u${i}@h.example>`, { path: 'f' }, i + 1);
  counter.add('y', 'other', { path: 'f' }, 99);
  expect(counter.list()).toEqual([
    { shape: 'x: odd # <>', count: 10, sample: 'odd 0 <u0@h.example>', path: 'f', line: 1 },
    { shape: 'y: other', count: 1, sample: 'other', path: 'f', line: 99 },
  ]);
});

test('shapes are short and few', () => {
  fc.assert(fc.property(fc.string({ maxLength: 2_000 }), (text) => shapeOf(text).length <= 700));
  const counter = createShapeCounter();
  for (let i = 0; i < 5_000; i += 1) {
    counter.add('', String.fromCharCode(0x4e00 + i), { path: 'f' }, 1);
  }
  const list = counter.list();
  expect(list.length).toBeLessThanOrEqual(501);
  expect(list.reduce((sum, shape) => sum + shape.count, 0)).toBe(5_000);
});
