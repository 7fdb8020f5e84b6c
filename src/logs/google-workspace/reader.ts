/**
 * Google Workspace's email log search, exported as CSV: several rows for each message, one for each event of each
 * recipient. The labels of the header are those of the administrator's language.
 *
 *     Message ID,Start date,End date,Sender,Message size,Subject,Direction,Attachments,Recipient address,Event target,
 *     Event date,Event status,Event target IP address,Has encryption,Event SMTP reply code,Event description,…
 *
 * `Event target` says where the step went: SMTP_OUT is a server outside, GMAIL_INBOX and GMAIL_SPAM are mailboxes
 * here, SMTP_IN is mail that came in, LIST_SERVER a group, INTERNAL_SERVER a server of Google's that found spam. A
 * mail refused before it had an id has SMTPIN_ADDED_… in place of its Message ID. Columns are found by their labels
 * in English and Japanese.
 *
 * Source: Google Workspace Admin Help, "Understand email log search results" (answer 13828463).
 */
import { type TableReader, RECORD_TRAITS } from '../records/record-reader.ts';
import { columnsOf, rowReader } from './rows.ts';

export const googleWorkspaceReader: TableReader = {
  ...RECORD_TRAITS,
  form: 'table',
  id: 'google-workspace',
  name: 'Google Workspace',
  versionsSeen: ['labels in English and Japanese'],
  openTable(labels) {
    const columns = columnsOf(labels);
    return columns === undefined ? undefined : rowReader(columns);
  },
};
