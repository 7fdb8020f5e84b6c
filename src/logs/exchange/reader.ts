/**
 * Exchange Server's message tracking logs (MSGTRK*.LOG): CSV with a header of comment lines, of which `#Fields:`
 * names the columns. The *extended* message trace report of Exchange Online has the same events and fields under
 * slightly other names (`date_time_utc`).
 *
 *     #Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,
 *     internal-message-id,message-id,network-message-id,recipient-address,recipient-status,…
 *
 * `recipient-address` and `recipient-status` are parallel lists with semicolons. `network-message-id` is the same at
 * all servers of the organisation (2013 and later), `internal-message-id` is of one server. A SEND through the
 * intra-organisation connector is a hop; any other leaves the organisation, and `source-context` or the status holds
 * what the other server answered. DELIVER is a mailbox of the organisation. HAREDIRECT and its kin (shadow
 * copies) say nothing about the mail. Times are UTC.
 *
 * Sources: "Message tracking" and "Message trace" of the Exchange documentation; columns of 2010 (26), 2013/2016
 * (29) and 2019 (30 and more).
 */
import { type TableReader, RECORD_TRAITS } from '../records/record-reader.ts';
import { rowReader } from './rows.ts';

export const exchangeReader: TableReader = {
  ...RECORD_TRAITS,
  form: 'table',
  id: 'exchange',
  name: 'Exchange',
  versionsSeen: ['columns of 2010, 2013, 2016, 2019', 'Exchange Online extended message trace'],
  openTable(columns) {
    const isTracking =
      columns.includes('eventid') && columns.includes('source') && columns.includes('recipientaddress');
    return isTracking && (columns.includes('datetime') || columns.includes('datetimeutc'))
      ? rowReader(columns)
      : undefined;
  },
};
