import { amavisReader } from './amavis/reader.ts';
import { brevoReader } from './brevo/reader.ts';
import { courierReader } from './courier/reader.ts';
import { dmaReader } from './dma/reader.ts';
import { exchangeReader } from './exchange/reader.ts';
import { eximReader } from './exim/reader.ts';
import { googleWorkspaceReader } from './google-workspace/reader.ts';
import { harakaReader } from './haraka/reader.ts';
import { kumomtaReader } from './kumomta/reader.ts';
import { mailgunReader } from './mailgun/reader.ts';
import { mailjetReader } from './mailjet/reader.ts';
import { mandrillReader } from './mandrill/reader.ts';
import { microsoft365Reader } from './microsoft-365/reader.ts';
import { msmtpReader } from './msmtp/reader.ts';
import { nullmailerReader } from './nullmailer/reader.ts';
import { openDkimReader } from './opendkim/reader.ts';
import { openSmtpdReader } from './opensmtpd/reader.ts';
import { postalReader } from './postal/reader.ts';
import { postfixReader } from './postfix/reader.ts';
import { postmarkReader } from './postmark/reader.ts';
import { powerMtaReader } from './power-mta/reader.ts';
import { qmailReader } from './qmail/reader.ts';
import type { LogReader } from './reader.ts';
import type { RecordReader } from './records/record-reader.ts';
import { resendReader } from './resend/reader.ts';
import { rspamdReader } from './rspamd/reader.ts';
import { sendgridReader } from './sendgrid/reader.ts';
import { sendmailReader } from './sendmail/reader.ts';
import { sesReader } from './ses/reader.ts';
import { spamAssassinReader } from './spamassassin/reader.ts';
import { sparkpostReader } from './sparkpost/reader.ts';
import { ssmtpReader } from './ssmtp/reader.ts';
import { stalwartReader } from './stalwart/reader.ts';
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
  ssmtpReader,
  harakaReader,
  stalwartReader,
  amavisReader,
  openDkimReader,
  rspamdReader,
  spamAssassinReader,
];

/** Ordered: a record belongs to the first that says it is its own. */
export const RECORD_READERS: readonly RecordReader[] = [
  sesReader,
  sendgridReader,
  mailgunReader,
  postmarkReader,
  sparkpostReader,
  mailjetReader,
  brevoReader,
  mandrillReader,
  resendReader,
  postalReader,
  kumomtaReader,
  powerMtaReader,
  exchangeReader,
  microsoft365Reader,
  googleWorkspaceReader,
];
