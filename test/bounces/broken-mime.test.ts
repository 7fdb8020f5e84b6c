/**
 * Bounces in MIME as it comes: broken, mislabelled, cut off. Every mail holds the same failure, so that what is
 * told apart is the form alone. RFC 2045, RFC 2047, RFC 2231, RFC 6533.
 */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/app/knowledge-files.ts';
import { decodeBounces } from '../../src/bounces/decode.ts';
import { looksLikeBounce } from '../../src/bounces/head.ts';
import type { Bounce } from '../../src/core/bounce.ts';

type Piece = string | readonly number[];

const encoder = new TextEncoder();
const bytesOf = (...pieces: readonly Piece[]): Uint8Array =>
  Uint8Array.from(
    pieces.flatMap((piece) => (typeof piece === 'string' ? [...encoder.encode(piece)] : piece)),
  );

function decode(mail: Uint8Array): Bounce[] {
  return decodeBounces(mail, { knowledge: loadKnowledge() });
}

const told = (mail: Uint8Array): string =>
  decode(mail)
    .map(({ recipient, reason, status = '-' }) => `${recipient} ${reason} ${status}`)
    .join(' | ');

const base64 = (bytes: Uint8Array | string): string =>
  (
    btoa(String.fromCharCode(...(typeof bytes === 'string' ? encoder.encode(bytes) : bytes))).match(
      /.{1,76}/g,
    ) ?? []
  ).join('\n');

const ENVELOPE =
  'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nTo: tama@example.org\nDate: Tue, 3 Nov 2026 09:00:05 +0900\nMIME-Version: 1.0\n';
const FIELDS =
  'Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; neko@example.jp\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n';
const RETURNED =
  'From: tama@example.org\nTo: neko@example.jp\nSubject: The minutes\nMessage-ID: <1@example.org>\n\nHere they are.\n';
const PARTS = (b: string): string =>
  `--${b}\nContent-Type: text/plain\n\nYour message was not delivered.\n\n--${b}\nContent-Type: message/delivery-status\n\n${FIELDS}\n--${b}\nContent-Type: message/rfc822\n\n${RETURNED}\n--${b}--\n`;
const REPORT = `${ENVELOPE}Subject: Undelivered mail\nContent-Type: multipart/report; report-type=delivery-status; boundary="=_r"\n\n${PARTS('=_r')}`;
const type = (field: string, body: string): string =>
  `${ENVELOPE}Subject: Undelivered mail\n${field}\n\n${body}`;
const WORDS = 'Your message could not be delivered to <neko@example.jp>.\n\n550 5.1.1 User unknown\n';
const JAPANESE = '次のあて先に配信できませんでした。\n\nneko@example.jp\n\nメールボックスが一杯です。\n';

const UNKNOWN = 'neko@example.jp userunknown 5.1.1';
const FULL = 'neko@example.jp mailboxfull -';

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = Array.from((mark ? '\uFEFF' : '') + text, (c) => c.charCodeAt(0));
  return Uint8Array.from(units.flatMap((u) => (little ? [u & 255, u >> 8] : [u >> 8, u & 255])));
}

/** "配信できませんでした", "メールボックスが一杯です" in the charsets of Japan, byte by byte. */
const SJIS = {
  failed: [
    0x94, 0x7a, 0x90, 0x4d, 0x82, 0xc5, 0x82, 0xab, 0x82, 0xdc, 0x82, 0xb9, 0x82, 0xf1, 0x82, 0xc5, 0x82,
    0xb5, 0x82, 0xbd,
  ],
  full: [
    0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b, 0x83, 0x7b, 0x83, 0x62, 0x83, 0x4e, 0x83, 0x58, 0x82, 0xaa, 0x88,
    0xea, 0x94, 0x74, 0x82, 0xc5, 0x82, 0xb7,
  ],
};
const JIS = {
  failed: '\u001b$BG[?.$G$-$^$;$s$G$7$?\u001b(B',
  full: '\u001b$B%a!<%k%\\%C%/%9$,0lGU$G$9\u001b(B',
};
const EUC = {
  failed: [
    0xc7, 0xdb, 0xbf, 0xae, 0xa4, 0xc7, 0xa4, 0xad, 0xa4, 0xde, 0xa4, 0xbb, 0xa4, 0xf3, 0xa4, 0xc7, 0xa4,
    0xb7, 0xa4, 0xbf,
  ],
  full: [
    0xa5, 0xe1, 0xa1, 0xbc, 0xa5, 0xeb, 0xa5, 0xdc, 0xa5, 0xc3, 0xa5, 0xaf, 0xa5, 0xb9, 0xa4, 0xac, 0xb0,
    0xec, 0xc7, 0xd5, 0xa4, 0xc7, 0xa4, 0xb9,
  ],
};
const inCharset = (field: string, { failed, full }: { failed: Piece; full: Piece }): Uint8Array =>
  bytesOf(
    `${ENVELOPE}Subject: Undelivered mail\n${field}\n\n`,
    failed,
    '\n\nneko@example.jp\n\n',
    full,
    '\n',
  );

const text = (field: string, body: string): string => type(`Content-Type: text/plain${field}`, body);

const FORMS: readonly (readonly [string, string | Uint8Array, string])[] = [
  // Structure
  ['nothing wrong', REPORT, UNKNOWN],
  ['no blank line behind the header', `${ENVELOPE}Subject: Undelivered mail\n${WORDS}`, UNKNOWN],
  [
    'no blank line behind the header of the report',
    REPORT.replace('delivery-status\n\nReporting', 'delivery-status\nReporting'),
    UNKNOWN,
  ],
  ['no blank line behind the header of the text', text('', '').replace('\n\n', '\n') + WORDS, UNKNOWN],
  ['another boundary in the header', REPORT.replace('boundary="=_r"', 'boundary="=_x"'), UNKNOWN],
  [
    'no semicolon before the boundary',
    REPORT.replace('multipart/report; report-type=delivery-status; ', 'multipart/report '),
    UNKNOWN,
  ],
  [
    'boundary in bare words',
    type('Content-Type: multipart/report; boundary=----=_Part 1 of 2', PARTS('----=_Part 1 of 2')),
    UNKNOWN,
  ],
  ['blanks behind the boundary', REPORT.replaceAll('\n--=_r\n', '\n--=_r \t\n'), UNKNOWN],
  [
    'one boundary begins like the other',
    type(
      'Content-Type: multipart/mixed; boundary=a',
      `--a\nContent-Type: multipart/report; boundary=ab\n\n${PARTS('ab')}\n--a--\n`,
    ),
    UNKNOWN,
  ],
  [
    'both levels have the same boundary',
    type(
      'Content-Type: multipart/mixed; boundary=a',
      `--a\nContent-Type: multipart/report; boundary=a\n\n${PARTS('a')}\n--a--\n`,
    ),
    UNKNOWN,
  ],
  ['no last boundary', REPORT.replace('\n--=_r--\n', '\n'), UNKNOWN],
  [
    'last boundary comes too early',
    REPORT.replace(
      '\n--=_r\nContent-Type: message/delivery',
      '\n--=_r--\n--=_r\nContent-Type: message/delivery',
    ),
    UNKNOWN,
  ],
  [
    'three levels',
    type(
      'Content-Type: multipart/mixed; boundary=o',
      `--o\nContent-Type: multipart/related; boundary=m\n\n--m\nContent-Type: multipart/report; boundary=i\n\n${PARTS('i')}\n--m--\n\n--o--\n`,
    ),
    UNKNOWN,
  ],
  ['no Content-Type at the top', `${ENVELOPE}Subject: Undelivered mail\n\n${PARTS('x')}`, UNKNOWN],
  [
    'Content-Type twice, the first empty',
    REPORT.replace('Content-Type: multipart', 'Content-Type:\nContent-Type: multipart'),
    UNKNOWN,
  ],
  ['comments in the type', REPORT.replace('multipart/report;', 'multipart/report (of mx) ;'), UNKNOWN],
  [
    'type in capitals',
    REPORT.replace('Content-Type: multipart/report', 'CONTENT-TYPE: MULTIPART/REPORT').replace(
      'message/delivery-status',
      'MESSAGE/DELIVERY-STATUS',
    ),
    UNKNOWN,
  ],
  [
    'multipart that claims base64',
    REPORT.replace('Content-Type: multipart', 'Content-Transfer-Encoding: base64\nContent-Type: multipart'),
    UNKNOWN,
  ],
  ['double-spaced report', REPORT.replace(FIELDS, FIELDS.replaceAll('\n', '\n\n')), UNKNOWN],
  ['mbox line and blank lines on top', `\n\nFrom MAILER-DAEMON Tue Nov  3 09:00:05 2026\n${REPORT}`, UNKNOWN],
  ['byte order mark on top', `\uFEFF${REPORT}`, UNKNOWN],
  ['NUL in the header', REPORT.replace('Undelivered mail', 'Undelivered\0 mail'), UNKNOWN],
  ['NUL all over the report', REPORT.replace('User unknown', 'User\0 unknown\0\0'), UNKNOWN],
  [
    'blanks before colons',
    REPORT.replaceAll('Content-Type:', 'Content-Type :').replace('Status:', 'Status :'),
    UNKNOWN,
  ],
  [
    'odd folds',
    REPORT.replace(
      'multipart/report; report-type=delivery-status; boundary="=_r"',
      '\n multipart/report;\n\t report-type\n =delivery-status;\n\tboundary=\n "=_r"',
    ).replace('rfc822; neko@example.jp', 'rfc822;\n\tneko@example.jp'),
    UNKNOWN,
  ],
  [
    'fold with a line of blanks',
    REPORT.replace('Subject: Undelivered mail', 'Subject: Undelivered\n   \n mail'),
    UNKNOWN,
  ],

  [
    'a part without a header',
    REPORT.replace(
      'Content-Type: text/plain\n\nYour message was not delivered.',
      '\n<neko@example.jp>: 550 5.1.1 User unknown',
    ).replace(FIELDS, 'x'),
    UNKNOWN,
  ],
  [
    'a notice right behind the header',
    `${ENVELOPE}Subject: Undelivered mail\n<neko@example.jp>: 550 5.1.1 User unknown\n`,
    UNKNOWN,
  ],

  // Parameters and encoded words
  [
    'boundary in pieces, RFC 2231',
    REPORT.replace('boundary="=_r"', 'boundary*0="="; boundary*1="_r"'),
    UNKNOWN,
  ],
  [
    'boundary with a charset, RFC 2231',
    REPORT.replace('boundary="=_r"', "boundary*=us-ascii'en'%3D_r"),
    UNKNOWN,
  ],
  [
    'pieces out of order',
    REPORT.replace('boundary="=_r"', "boundary*1*=_r; boundary*0*=us-ascii''%3D"),
    UNKNOWN,
  ],
  ['boundary in single quotes', REPORT.replace('"=_r"', "'=_r'"), UNKNOWN],
  [
    'subject cut inside a character',
    `From: Gateway <gw@example.net>\nTo: tama@example.org\nSubject: =?UTF-8?B?6YWN5L+h44Gn?=\n =?UTF-8?B?44GN44G+44Gb44KT?=\n\n${JAPANESE}`,
    FULL,
  ],
  [
    'subject cut inside the bytes of a character',
    `From: Gateway <gw@example.net>\nTo: tama@example.org\nSubject: =?UTF-8?B?6YWN5L8=?=\n =?UTF-8?B?oeOBp+OBjeOBvuOBm+OCkw==?=\n\n${JAPANESE}`,
    FULL,
  ],
  [
    'raw UTF-8 subject',
    `From: Gateway <gw@example.net>\nTo: tama@example.org\nSubject: 配信できません\n\n${JAPANESE}`,
    FULL,
  ],
  [
    'raw Shift_JIS subject',
    bytesOf(
      'From: Gateway <gw@example.net>\nTo: tama@example.org\nSubject: ',
      SJIS.failed,
      `\n\n${JAPANESE}`,
    ),
    FULL,
  ],
  [
    'raw ISO-2022-JP subject',
    `From: Gateway <gw@example.net>\nTo: tama@example.org\nSubject: ${JIS.failed}\n\n${JAPANESE}`,
    FULL,
  ],
  [
    'encoded word of an unknown charset',
    `From: Gateway <gw@example.net>\nTo: tama@example.org\nSubject: =?x-unknown?Q?Undelivered_mail?=\n\n${WORDS}`,
    UNKNOWN,
  ],
  [
    'encoded word without an end',
    `From: Gateway <gw@example.net>\nTo: tama@example.org\nSubject: Undelivered =?utf-8?Q?mail\n\n${WORDS}`,
    UNKNOWN,
  ],

  // Transfer encodings
  [
    'base64 with junk',
    text('\nContent-Transfer-Encoding: base64', `${base64(WORDS).replace('\n', ' !!\n\n * \n')}\n\n`),
    UNKNOWN,
  ],
  [
    'base64 with a footer behind',
    text('\nContent-Transfer-Encoding: base64', `${base64(WORDS)}\n_______________\nScanned by mail gate\n`),
    UNKNOWN,
  ],
  [
    'base64 in two runs',
    text(
      '\nContent-Transfer-Encoding: base64',
      `${base64(WORDS.slice(0, 40))}\n${base64(WORDS.slice(40))}\n`,
    ),
    UNKNOWN,
  ],
  ['plain text that claims base64', text('\nContent-Transfer-Encoding: base64', WORDS), UNKNOWN],
  [
    'report that claims base64',
    REPORT.replace(
      'delivery-status\n\nReporting',
      'delivery-status\nContent-Transfer-Encoding: base64\n\nReporting',
    ),
    UNKNOWN,
  ],
  ['base64 with a comment', text('\nContent-Transfer-Encoding: "base64" (sic)', base64(WORDS)), UNKNOWN],
  [
    'broken quoted-printable',
    text(
      '\nContent-Transfer-Encoding: quoted-printable',
      'Your message could not be del=\nivered to <neko=40example.jp>. =ZZ =4\n\n550 5.1.1 User unknown =\n',
    ),
    UNKNOWN,
  ],
  [
    'quoted-printable in small letters',
    text(
      '\nContent-Transfer-Encoding: Quoted-Printable',
      'Your message could not be delivered to =3cneko=40example=2ejp=3e.\n\n550 5.1.1 User=20unknown',
    ),
    UNKNOWN,
  ],
  ['unknown encoding', text('\nContent-Transfer-Encoding: x-8bit', WORDS), UNKNOWN],
  [
    'quoted-printable report',
    REPORT.replace(
      'delivery-status\n\nReporting',
      'delivery-status\nContent-Transfer-Encoding: quoted-printable\n\nReporting',
    ).replace('smtp; 550 5.1.1 User unknown', 'smtp; 550 5.1.1 Us=\ner=20unknown'),
    UNKNOWN,
  ],

  // Charsets
  ['UTF-8 that claims Latin 1', text('; charset=iso-8859-1', JAPANESE), FULL],
  ['UTF-8 that claims ASCII', text('; charset=us-ascii', JAPANESE), FULL],
  ['UTF-8, x-unknown', text('; charset=x-unknown', JAPANESE), FULL],
  ['UTF-8, unknown name', text('; charset=foo-9', JAPANESE), FULL],
  ['Shift_JIS that claims UTF-8', inCharset('Content-Type: text/plain; charset=utf-8', SJIS), FULL],
  ['Shift_JIS without a name', inCharset('Content-Type: text/plain', SJIS), FULL],
  ['ISO-2022-JP without a name', inCharset('X-Nothing: x', JIS), FULL],
  ['ISO-2022-JP that claims UTF-8', inCharset('Content-Type: text/plain; charset=utf-8', JIS), FULL],
  ['EUC-JP that claims ISO-2022-JP', inCharset('Content-Type: text/plain; charset=iso-2022-jp', EUC), FULL],
  ['EUC-JP that claims Latin 1', inCharset('Content-Type: text/plain; charset=iso-8859-1', EUC), FULL],
  [
    'UTF-16LE in base64',
    text('; charset=utf-16le\nContent-Transfer-Encoding: base64', base64(utf16(WORDS, true, false))),
    UNKNOWN,
  ],
  [
    'UTF-16BE in base64',
    text('; charset=utf-16be\nContent-Transfer-Encoding: base64', base64(utf16(WORDS, false, false))),
    UNKNOWN,
  ],
  [
    'UTF-16 with a mark, big endian',
    text('; charset=utf-16\nContent-Transfer-Encoding: base64', base64(utf16(WORDS, false, true))),
    UNKNOWN,
  ],
  [
    'UTF-16 with a mark, Japanese',
    text('; charset=utf-16\nContent-Transfer-Encoding: base64', base64(utf16(JAPANESE, true, true))),
    FULL,
  ],
  [
    'UTF-16 without a name',
    text('\nContent-Transfer-Encoding: base64', base64(utf16(WORDS, true, true))),
    UNKNOWN,
  ],
  [
    'UTF-16 in 8 bits without a name',
    bytesOf(text('', ''), [...utf16(WORDS.replaceAll('\n', ' '), true, true)]),
    UNKNOWN,
  ],
  ['UTF-8 with a mark', text('; charset=utf-8', `\uFEFF${JAPANESE}`), FULL],

  // SMTPUTF8
  [
    'global report in base64',
    REPORT.replace(FIELDS, base64(FIELDS)).replace(
      'message/delivery-status\n',
      'message/global-delivery-status\nContent-Transfer-Encoding: base64\n',
    ),
    UNKNOWN,
  ],
  [
    'global address as unitext',
    REPORT.replace('rfc822; neko@example.jp', 'utf-8; 猫@example.jp').replace(
      'message/delivery-status',
      'message/global-delivery-status',
    ),
    '猫@example.jp userunknown 5.1.1',
  ],
  [
    'global address as xtext',
    REPORT.replace('rfc822; neko@example.jp', 'utf-8; \\x{732B}@example.jp').replace(
      'message/delivery-status',
      'message/global-delivery-status',
    ),
    '猫@example.jp userunknown 5.1.1',
  ],
  ['global returned mail', REPORT.replace('message/rfc822', 'message/global-headers'), UNKNOWN],
];

const ENDS = ['\n', '\r\n', '\r', '\r\r\n'];

function withEnds(mail: Uint8Array, end: string): Uint8Array {
  const latin = Array.from(mail, (byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from(latin.replaceAll('\n', end), (c) => c.charCodeAt(0));
}

describe('the same failure in every form', () => {
  test.each(FORMS)('%s', (name, mail, want) => {
    const bytes = typeof mail === 'string' ? bytesOf(mail) : mail;
    expect(told(bytes)).toBe(want);
    expect(looksLikeBounce(bytes)).toBe(true);
    // A line feed inside UTF-16 is two bytes: no gateway rewrites it.
    if (!name.startsWith('UTF-16 in 8 bits'))
      for (const end of ENDS)
        expect(`${JSON.stringify(end)} ${told(withEnds(bytes, end))}`).toBe(`${JSON.stringify(end)} ${want}`);
  });

  test('line ends of all kinds in one mail', () => {
    let n = 0;
    const mixed = REPORT.replaceAll('\n', () => ['\n', '\r\n', '\r'][(n += 1) % 3] ?? '\n');
    // A lone CR before a lone LF is one end of a line, so a blank line may get lost, never the recipient.
    expect(told(bytesOf(mixed))).toContain('neko@example.jp userunknown');
  });
});

test('cut off anywhere: never throws, and nothing but the one recipient', () => {
  for (const [, mail] of FORMS) {
    const bytes = typeof mail === 'string' ? bytesOf(mail) : mail;
    for (let end = 0; end < bytes.length; end += 41) {
      for (const { recipient } of decode(bytes.subarray(0, end))) {
        // What is left of a field cut off: of the address, of the type before it.
        const [local = ''] = recipient.split('@');
        expect(
          ['neko', '猫', 'rfc822', 'utf-8', 'tama', '\\x{732B}'].some((whole) => whole.startsWith(local)),
        ).toBe(true);
      }
    }
  }
});
