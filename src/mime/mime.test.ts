import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAddresses, parseAddress } from './address.ts';
import { bytesOfText, textOfBytes } from './byte-text.ts';
import { decodeCharset } from './charset.ts';
import { parseMailDate } from './date.ts';
import { decodeHeaderText } from './encoded-word.ts';
import { headerValue, parseHeaders } from './headers.ts';
import { parseMailText } from './mail-text.ts';
import { parseContentType } from './parameters.ts';
import { decodeBase64, decodeQuotedPrintable } from './transfer.ts';
import type { MimePart } from './tree.ts';
import { parseTree, textOfPart } from './tree.ts';

const utf8 = new TextEncoder();

function shape(part: MimePart): string {
  return part.children.length === 0 ? part.type : `${part.type}(${part.children.map(shape).join(' ')})`;
}

test('bytes to text and back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = textOfBytes(bytes);
      expect(text.length).toBe(bytes.length);
      expect([...bytesOfText(text)]).toEqual([...bytes]);
    }),
  );
});

test('every line end becomes LF and offsets lead back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\r\n', '\r', '\n', 'bc')), (pieces) => {
      const raw = pieces.join('');
      const mail = parseMailText(utf8.encode(raw));
      const { text } = mail;
      // CR CR LF is one line end when the first one is.
      const doubled = raw.startsWith('\r\r\n', Math.max(0, raw.indexOf('\r')));
      expect(text).toBe(raw.replaceAll(doubled ? /\r\r\n|\r\n?/g : /\r\n?/g, '\n'));
      for (let i = 0; i < text.length; i += 1) {
        const char = text[i];
        if (char !== '\n') expect(raw[mail.rawOffset(i)]).toBe(char);
      }
    }),
    { examples: [[['\r', '\r\n', '\r', '\r', '\r\n', 'a']]] },
  );
});

test.each([
  ['Tue, 24 Nov 2026 12:07:15 +0900 (JST)', '2026-11-24T03:07:15.000Z', 540],
  ['24 Nov 26 12:07 JST', '2026-11-24T03:07:00.000Z', 540], // two digits, no seconds, obsolete zone
  ['Tue Nov 24 12:07:15 2026', '2026-11-24T12:07:15.000Z', undefined], // asctime has no zone
  ['Thu, 29 Apr 1999 23:34:45 -0500 (CDT)', '1999-04-30T04:34:45.000Z', -300],
  ['Tue, 024 Nov 2026 01:02:03 GMT', '2026-11-24T01:02:03.000Z', 0],
  ['2026-11-24 12:07:15 +0000', '2026-11-24T12:07:15.000Z', 0],
])('date %s', (text, iso, offset) => {
  const date = parseMailDate(text);
  expect(date === undefined ? undefined : new Date(date.time).toISOString()).toBe(iso);
  expect(date?.utcOffset).toBe(offset);
});

test.each(['', 'soon', 'Tue, 35 Nov 2026 12:07:15 +0900', '31 Feb 2026 10:00 GMT'])('no date: %s', (text) => {
  expect(parseMailDate(text)).toBeUndefined();
});

test.each([
  ['=?UTF-8?B?44GT44KT?= =?UTF-8?B?44Gr44Gh44Gv?=', 'こんにちは'],
  ['=?UTF-8?B?44GT44KT4w==?=\t=?UTF-8?B?gas=?=', 'こんに'], // one character cut in two
  ['=?iso-2022-jp?B?GyRCJDMkcyRLJEEkTxsoQg==?= x', 'こんにちは x'],
  ['=?US-ASCII?Q?a_b=3D?= c', 'a b= c'],
  ['=?broken', '=?broken'],
  ['a =?utf-8?x?y?= b', 'a =?utf-8?x?y?= b'],
])('encoded words %s', (raw, text) => {
  expect(decodeHeaderText(raw)).toBe(text);
});

test.each([
  ['text/plain; charset="utf-8"', 'text/plain', { charset: 'utf-8' }],
  [
    'multipart/report; report-type=delivery-status; boundary="a;b=c"',
    'multipart/report',
    { boundary: 'a;b=c', 'report-type': 'delivery-status' },
  ],
  ["application/x; name*0*=utf-8'ja'%E3%81%82; name*1=b", 'application/x', { name: 'あb' }],
  ['Text/HTML (comment)', 'text/html', {}],
])('content type %s', (value, type, params) => {
  const parsed = parseContentType(value);
  expect(parsed.type).toBe(type);
  expect(Object.fromEntries(parsed.params)).toEqual(params);
});

test.each([
  ['aGVs\nbG8=', 'hello'],
  ['aGVsbG8', 'hello'], // no padding
  ['aGVs!bG8=\n--', 'hello'],
])('base64 %s', (text, plain) => {
  expect(new TextDecoder().decode(decodeBase64(text)).slice(0, 5)).toBe(plain);
});

test.each([
  ['a=3Db=\nc', 'a=bc'],
  ['a= \nb', 'ab'], // blanks after the soft break
  ['100=', '100'], // cut off
  ['a=ZZ', 'a=ZZ'],
])('quoted-printable %j', (text, plain) => {
  expect(new TextDecoder().decode(decodeQuotedPrintable(text))).toBe(plain);
});

test.each([
  ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42], 'あ'],
  ['CP50221', [0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42], 'あ'],
  ['us-ascii', [0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42], 'あ'], // wrong label
  ['us-ascii', [0xe3, 0x81, 0x82], 'あ'],
  ['utf-8', [0x82, 0xa0, 0x82, 0xa2, 0x82, 0xa4], 'あいう'], // Shift_JIS labelled UTF-8
  ['', [0xa4, 0xa2, 0xa4, 0xa4, 0xa4, 0xa6], 'あいう'], // EUC-JP without label
  ['x-nonsense', [0x41, 0x42], 'AB'],
  ['iso-8859-1', [0x66, 0xfc, 0x72], 'für'],
  ['koi8-r', [0xf0, 0xd2, 0xc9], 'При'],
])('charset %s', (label, bytes, text) => {
  expect(decodeCharset(new Uint8Array(bytes), label)).toBe(text);
});

test('headers: folding, stray lines, no blank line before the body', () => {
  const text = 'From x\nSubject: a\n  b\nBroken line\nTo : c\n--body\n';
  const block = parseHeaders(text, 0, text.length);
  expect(block.fields.map((f) => f.name)).toEqual(['subject', 'to']);
  expect(headerValue(block, 'to')).toBe('c');
  expect(text.slice(block.bodyStart)).toBe('--body\n');
});

test.each([
  [
    'Content-Type: multipart/mixed; boundary=a\n\n--a\n\none\n--a\nContent-Type: text/html\n\ntwo\n--a--\n',
    'multipart/mixed(text/plain text/html)',
  ],
  ['Content-Type: multipart/mixed; boundary=a\n\n--a\n\none\n--ab\ntwo', 'multipart/mixed(text/plain)'], // other boundary, cut off
  [
    'Content-Type: multipart/report\n\n--zz\nContent-Type: text/plain\n\none\n--zz\nContent-Type: message/delivery-status\n\n',
    'multipart/report(text/plain message/delivery-status)',
  ],
  ['Subject: x\n\n--zz\nContent-Type: text/plain\n\none\n--zz--\n', 'multipart/mixed(text/plain)'], // header lost
  ['Subject: x\n\nhello\n', 'text/plain'],
])('tree %#', (mail, expected) => {
  expect(shape(parseTree(mail))).toBe(expected);
});

test('text of a part: transfer encoding and charset undone', () => {
  const part = parseTree(
    'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n=E3=81=82=\n!\n',
  );
  expect(textOfPart(part).text).toBe('あ!\n');
});

test.each([
  ['rfc822; <user@receiver.example>', 'user@receiver.example'],
  ['"Some, One" <user@receiver.example> (comment)', 'user@receiver.example'],
  ['<@relay.example:user@receiver.example>', 'user@receiver.example'],
  ['<"odd local"@receiver.example>', '"odd local"@receiver.example'],
  ['用户@例え.example', '用户@例え.example'],
  ['<>', undefined],
])('address %s', (value, address) => {
  expect(parseAddress(value)).toBe(address);
});

test('addresses in prose', () => {
  const found = findAddresses('宛先「a@one.example」と <b@two.example>, c@three.example. @ nobody@').map(
    (f) => f.address,
  );
  expect(found).toEqual(['a@one.example', 'b@two.example', 'c@three.example']);
});

test('deep nesting and many parts stay bounded', () => {
  const nest = Array.from(
    { length: 60 },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
  ).join('');
  expect(shape(parseTree(nest)).length).toBeLessThan(1000);
  const wide = `Content-Type: multipart/mixed; boundary=w\n\n${'--w\n\nx\n'.repeat(100_000)}`;
  expect(parseTree(wide).children.length).toBeLessThanOrEqual(200);
});

const ALPHABET = fc.string({
  unit: fc.constantFrom(
    ...Array.from('abc:;=-<>@"\\ \t\n\n.?/*%Q('),
    'Content-Type: ',
    'multipart/mixed',
    'boundary=a',
    '--a',
    '\u00e3',
  ),
});

test('no input makes a parser throw', () => {
  fc.assert(
    fc.property(ALPHABET, (text) => {
      const tree = parseTree(text);
      textOfPart(tree);
      parseContentType(text);
      decodeHeaderText(text);
      parseMailDate(text);
      parseAddress(text);
      findAddresses(text);
      decodeCharset(bytesOfText(text), text);
    }),
  );
});
