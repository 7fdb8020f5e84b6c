import { expect, test } from 'vitest';
import { isFromLine, isHeaderLine } from './from-line.ts';

function from(line: string): boolean {
  const bytes = Buffer.from(`${line}\nReceived: from a.example\n`, 'latin1');
  return isFromLine(bytes, 0, bytes.length);
}

test.each([
  'From MAILER-DAEMON  Tue Nov 24 03:32:45 2026', // sendmail
  'From piyo@ip-192-0-2-25  Tue Nov  4 03:33:40 2026', // day with a space
  'From a@b.example Tue Nov 24 03:32:45 2026\r', // CRLF
  'From a@b.example Tue Nov 24 03:32:45 JST 2026', // zone before the year
  'From a@b.example Tue Nov 24 03:32:45 2026 +0900', // and behind
  'From 1234567890@xxx Tue Nov 24 03:32:45 +0000 2026', // Takeout
  'From a@b.example Tue Nov 24 03:32 2026', // no seconds
  'From a@b.example Tue, 24 Nov 2026 03:32:45 +0900', // as in a Date field
  'From - Tue Nov 24 03:32:45 2026', // Thunderbird
  'From ???@??? Tue Nov 24 03:32:45 2026', // Eudora
  'From  Tue Nov 24 03:32:45 2026', // no sender
  'From "John Doe"@b.example Tue Nov 24 03:32:45 2026', // quoted
  'From jdoe at b.example  Tue Nov 24 03:32:45 2026', // archives of mailing lists
  'From uucp Tue Nov 24 03:32 GMT 1987 remote from seismo', // UUCP
  'From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001', // git format-patch
])('separates: %s', (line) => {
  expect(from(line)).toBe(true);
});

test.each([
  'From here on it went wrong', // prose
  'From the log of Tue Nov 24 03:32:45 2026 one sees', // prose with a date
  'From: a@b.example', // header field
  'From a@b.example', // no date
  'From a@b.example Tue Nov 24', // half a date
  'From a@b.example Tue Nov 44 03:32:45 2026', // no day
  'From a@b.example Dienstag Nov 24 03:32:45 2026', // no English weekday
  'from a@b.example Tue Nov 24 03:32:45 2026', // lower case
  `From ${'x'.repeat(600)} Tue Nov 24 03:32:45 2026`, // too long
])('does not: %s', (line) => {
  expect(from(line)).toBe(false);
});

test('header lines', () => {
  const header = (line: string): boolean => isHeaderLine(Buffer.from(line, 'latin1'), 0, line.length);
  expect(header('Return-Path: <>')).toBe(true);
  expect(header('X-Odd_Name:x')).toBe(true);
  expect(header(': none')).toBe(false);
  expect(header('Dear all: hello')).toBe(false);
  expect(header('no colon')).toBe(false);
  expect(header('Ünïcode: x')).toBe(false);
});
