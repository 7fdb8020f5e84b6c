/**
 * Message traces of Microsoft 365 (Exchange Online), exported as CSV: a row for each recipient.
 *
 *     Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageId,MessageTraceId
 *
 * The *enhanced summary* has a row for each message, with the steps of all recipients in one cell:
 *
 *     origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,…
 *     …,"b@b.example##Receive, Send;c@c.example##Receive, Fail",…
 *
 * (The *extended* report has the columns of message tracking: exchange/.) `Delivered` of a mail that left says that
 * the other server took it; `FilteredAsSpam` is the junk folder. No trace tells what the other server said.
 *
 * Source: "Message trace in the new Exchange admin center", Get-MessageTraceV2.
 */
import { type TableReader, RECORD_TRAITS } from '../records/record-reader.ts';
import { enhancedReader } from './enhanced.ts';
import { summaryReader } from './summary.ts';

export const microsoft365Reader: TableReader = {
  ...RECORD_TRAITS,
  form: 'table',
  id: 'microsoft-365',
  name: 'Microsoft 365',
  versionsSeen: ['summary', 'enhanced summary'],
  openTable: (columns) => enhancedReader(columns) ?? summaryReader(columns),
};
