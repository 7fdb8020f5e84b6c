import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Captures, matchPattern, parsePattern, TOKENS } from './pattern.ts';

function match(source: string, text: string): Captures | string | undefined {
  const pattern = parsePattern(source);
  if (typeof pattern === 'string') return pattern;
  const captures: Captures = {};
  return matchPattern(pattern, text, captures) ? captures : undefined;
}

test.each([
  ['user unknown', 'a: user unknown', {}],
  ['user unknown', 'a: user known', undefined],
  ['ip=<ip>', 'lookup.cgi?ip=192.0.2.1 end', { ip: '192.0.2.1' }],
  ['ip=<ip>', 'lookup.cgi?ip=2001:db8::1', { ip: '2001:db8::1' }],
  ['ip=<ip>', 'lookup.cgi?ip=192.0', {}], // cut: still the same reply, but no address
  ['[<ip>]', 'client host [192.0.2.1] blocked', { ip: '192.0.2.1' }],
  ['from <ip> ', 'from this sender', undefined], // a word is no address
  ['from <ip> ', 'mail from x.x.x.x refused', {}], // masked
  ['from <ip>', 'mail from <neko@b.example>', undefined],
  ['<ip> is listed', 'neko@b.example> is listed', undefined],
  ['<ip> is listed', '192.0.2.1 is listed', { ip: '192.0.2.1' }],
  ["due to <host>'s policy", "due to b.example's policy", { host: 'b.example' }],
  ['dd <any> account', "dd this user doesn't have an account", {}],
  ['one<any>two', 'two one', undefined], // in order
  ['try <address>', 'please try <neko@b.example>', {}], // `<` is no part of an address
  ['<<address>>', 'please try <neko@b.example>', { address: 'neko@b.example' }],
  ['wait <number> sec', 'wait 300 seconds', { number: '300' }],
  ['a < b', 'is a < b here', {}], // no token
  ['ab<number>c', 'abx ab12c', { number: '12' }], // the second occurrence
])('%s in %s', (source, text, expected) => {
  expect(match(source, text)).toEqual(expected);
});

test.each([
  ['<what> here', 'unknown-token'],
  ['<ip><host>', 'adjacent-tokens'],
  ['a <ip><any><host>', 'no-literal'],
  ['', 'no-literal'],
  ['<any>', 'no-literal'],
])('%s is refused: %s', (source, fault) => {
  expect(parsePattern(source)).toBe(fault);
});

test('a pattern matches what it was made from', () => {
  const piece = fc.stringMatching(/^[a-z ]{1,8}$/);
  fc.assert(
    fc.property(piece, fc.constantFrom(...TOKENS), piece, (before, token, after) => {
      const filling = { ip: '192.0.2.1', host: '', word: '', number: '7', address: '', any: 'zzz' }[token];
      const captures = match(`${before}<${token}>${after}`, `..${before}${filling}${after}..`);
      // A token that takes letters may swallow the literal that follows; the others must match.
      if (token === 'number' || token === 'any') expect(captures).toBeTypeOf('object');
    }),
  );
});

test('never throws, whatever pattern and text', () => {
  const odd = fc.stringMatching(/^[a-z<> .@:[\]0-9]{0,40}$/);
  fc.assert(fc.property(odd, fc.oneof(odd, fc.string()), (source, text) => void match(source, text)));
});
