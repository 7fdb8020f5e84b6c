/**
 * PowerMTA's accounting files: CSV, a row for each thing that happened to a recipient. The first column says what:
 * `d` delivered, `b` bounced, `t` put off, `tq` a queue put off, `r` received, `f` feedback, `rb` a bounce that came
 * back later, `rs` a status that came back later. By default only d and b are written. Which columns there
 * are is configured, so the header counts; files without one have the columns of the default.
 *
 *     type,timeLogged,timeQueued,orig,rcpt,orcpt,dsnAction,dsnStatus,dsnDiag,dsnMta,bounceCat,srcType,…
 *     b,2026-11-24 12:07:14+0900,…,a@a.example,b@b.example,,failed,5.1.1 (bad destination mailbox address),
 *       smtp;550 5.1.1 …,mx.b.example (192.0.2.1),bad-mailbox,smtp,…
 *
 * There is no id of a message unless `header_Message-Id`, `envId` or `jobId` are logged: then job, envelope and
 * recipient name it, else sender, recipient and the time it was queued.
 *
 * Source: PowerMTA user guides 4.5 and 5.5, "Accounting files".
 */
import { type TableReader, RECORD_TRAITS } from '../records/record-reader.ts';
import { rowReader } from './rows.ts';

/** In the order in which a file without header has them. */
const DEFAULT_COLUMNS = [
  'type',
  'timelogged',
  'timequeued',
  'orig',
  'rcpt',
  'orcpt',
  'dsnaction',
  'dsnstatus',
  'dsndiag',
  'dsnmta',
  'bouncecat',
  'srctype',
  'srcmta',
  'dlvtype',
  'dlvsourceip',
  'dlvdestinationip',
  'dlvesmtpavailable',
  'dlvsize',
  'vmta',
  'jobid',
  'envid',
  'queue',
  'vmtapool',
];

const TYPES: ReadonlySet<string> = new Set(['d', 'b', 't', 'tq', 'r', 'f', 'rb', 'rs']);

export const powerMtaReader: TableReader = {
  ...RECORD_TRAITS,
  form: 'table',
  id: 'power-mta',
  name: 'PowerMTA',
  versionsSeen: ['documentation of 4.5 and 5.5: default columns', 'any header with type and timeLogged'],
  openTable(columns) {
    if (columns[0] !== 'type' || !columns.includes('timelogged')) return undefined;
    return rowReader(columns);
  },
  columnsOf(row) {
    const [type = '', logged = '', , , recipient = ''] = row;
    const isRow = TYPES.has(type) && row.length >= 8 && (recipient.includes('@') || type === 'tq');
    return isRow && logged.charCodeAt(0) >= 48 && logged.charCodeAt(0) <= 57 ? DEFAULT_COLUMNS : undefined;
  },
};
