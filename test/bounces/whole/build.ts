/**
 * Whole bounces as they lie in a mailbox: the fields, the MIME structure and the transfer encodings of their writers,
 * the returned mail inside, whole or cut off; the names are invented. Each was written, with what must come out, before
 * the decoder saw it.
 */
import type { Reason } from '../../../src/core/reason.ts';
import type { Wanted, WriterCase } from '../writers.ts';

/** A mail in one piece. */
export const mail = (head: string, body: string): string => `${head}\n\n${body}\n`;

/** A mail in parts: each part is its fields, an empty line, its body. `head` may end in a preamble. */
export const parts = (head: string, boundary: string, ...list: readonly string[]): string =>
  `${head}\n\n${pieces(boundary, ...list)}`;

/** The parts between their delimiters. */
export const pieces = (boundary: string, ...list: readonly string[]): string =>
  `${list.map((part) => `--${boundary}\n${part}\n`).join('\n')}\n--${boundary}--\n`;

export const bounce = (name: string, text: string, ...want: readonly Wanted[]): WriterCase => ({
  name,
  mail: text,
  want,
});

const HARD: readonly Reason[] = ['userunknown', 'hostunknown', 'hasmoved', 'notaccept'];

/** All that is expected of one recipient. */
export const want = (
  reason: Reason,
  status: string = '',
  code: number = 0,
  more: Partial<Wanted> = {},
): Wanted => ({
  recipient: 'neko@example.jp',
  reason,
  kind: 'bounce',
  status,
  code,
  hard: HARD.includes(reason),
  ...more,
});

const lines = (text: string): string => (text.match(/.{1,76}/g) ?? []).join('\n');

export const base64 = (text: string, charset: string = 'utf-8'): string =>
  lines(btoa(String.fromCharCode(...encode(text, charset))));

export const quoted = (text: string, charset: string = 'utf-8'): string =>
  text
    .split('\n')
    .map((line) =>
      [...encode(line, charset)]
        .map((byte) =>
          byte < 32 || byte > 126 || byte === 61
            ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
            : String.fromCharCode(byte),
        )
        .join('')
        .replace(/((?:=..|[^=]){72})(?=.)/g, '$1=\n'),
    )
    .join('\n');

/** An encoded word (RFC 2047). */
export const word = (text: string, charset: string = 'utf-8'): string =>
  `=?${charset}?B?${btoa(String.fromCharCode(...encode(text, charset)))}?=`;

/** The bytes of a text in a charset of one or two bytes a character, by asking the decoder for each of them. */
function encode(text: string, charset: string = 'utf-8'): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  const table = tableOf(charset);
  return Uint8Array.from(Array.from(text).flatMap((char) => table.get(char) ?? [63]));
}

const TABLES = new Map<string, Map<string, readonly number[]>>();

function tableOf(charset: string): Map<string, readonly number[]> {
  const known = TABLES.get(charset);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(charset);
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(char).length === 1 && char !== '\uFFFD' && !table.has(char)) table.set(char, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add(byte);
  for (let lead = 0x81; lead < 0xff; lead += 1) for (let byte = 0x40; byte < 0xff; byte += 1) add(lead, byte);
  TABLES.set(charset, table);
  return table;
}

/** The mail that came back. */
export const SENT: string = `Received: from pc7.example.org (pc7.example.org [192.0.2.80])
\tby smtp.example.org (Postfix) with ESMTPSA id 4XyZ0a1b2c
\tfor <neko@example.jp>; Tue,  3 Nov 2026 09:00:00 +0900 (JST)
From: Tama Suzuki <tama@example.org>
To: Neko <neko@example.jp>
Subject: Offer no. 4711
Date: Tue, 3 Nov 2026 09:00:00 +0900
Message-ID: <20261103090000.4711@pc7.example.org>
MIME-Version: 1.0
Content-Type: text/plain; charset=us-ascii

Dear Neko,

please find our offer below. If you have questions write to
sales@example.org or call us.

Tama`;

export const SENT_HEADER: string = SENT.slice(0, SENT.indexOf('\n\n'));
