import { expect, test } from 'vitest';
import { decodeOctal } from './octal.ts';

test.each([
  ['\\343\\201\\223', 'こ'],
  ['a \\346\\214\\207\\345\\256\\232 b', 'a 指定 b'],
  ['cut \\346\\214...', 'cut \ufffd...'], // within a character
  ['\\012 stays', '\\012 stays'], // a control character must not come back
  ['\\\\343 \\9 \\34', '\\\ufffd \\9 \\34'],
  ['nothing', 'nothing'],
  ['', ''],
  ['\\', '\\'],
])('%s', (text, expected) => {
  expect(decodeOctal(text)).toBe(expected);
});
