import { dmaReader } from './dma/reader.ts';
import { eximReader } from './exim/reader.ts';
import { openSmtpdReader } from './opensmtpd/reader.ts';
import { postfixReader } from './postfix/reader.ts';
import type { LogReader } from './reader.ts';
import { sendmailReader } from './sendmail/reader.ts';

/** Ordered: a program that several readers own goes to the first. */
export const READERS: readonly LogReader[] = [
  openSmtpdReader,
  postfixReader,
  sendmailReader,
  eximReader,
  dmaReader,
];
