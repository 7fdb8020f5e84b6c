import { courierReader } from './courier/reader.ts';
import { dmaReader } from './dma/reader.ts';
import { eximReader } from './exim/reader.ts';
import { msmtpReader } from './msmtp/reader.ts';
import { nullmailerReader } from './nullmailer/reader.ts';
import { openSmtpdReader } from './opensmtpd/reader.ts';
import { postfixReader } from './postfix/reader.ts';
import { qmailReader } from './qmail/reader.ts';
import type { LogReader } from './reader.ts';
import { sendmailReader } from './sendmail/reader.ts';

/** Ordered: of several readers that own a program, each gets the lines those before it do not understand. */
export const READERS: readonly LogReader[] = [
  openSmtpdReader,
  postfixReader,
  sendmailReader,
  eximReader,
  dmaReader,
  qmailReader,
  courierReader,
  nullmailerReader,
  msmtpReader,
];
