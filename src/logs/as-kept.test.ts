/**
 * Logs as people keep them: the same three lines of one mail, in what containers, log shippers, journals and syslog
 * daemons make of them. Each must tell the same, and the time its line or its wrapping states.
 */
import { expect, test } from 'vitest';
import { essence } from '../../test/support/log-events.ts';
import type { LogEvent } from '../core/event.ts';
import type { ZoneRules } from '../core/ports.ts';
import { createLogParser } from './parser.ts';

const TOKYO: ZoneRules = { offsetAtWall: () => 540 };
const NANOS = '1795489634123456789';

interface Line {
  readonly program: string;
  readonly pid: string;
  readonly text: string;
}

const LINES: readonly Line[] = [
  {
    program: 'postfix/qmgr',
    pid: '201',
    text: '7C1F31E0A42: from=<piyo@example.jp>, size=1024, nrcpt=1 (queue active)',
  },
  {
    program: 'postfix/smtp',
    pid: '202',
    text:
      '7C1F31E0A42: to=<taro@example.com>, relay=mx.example.com[198.51.100.7]:25, delay=1.2, delays=0.1/0/0.6/0.5, ' +
      'dsn=5.1.1, status=bounced (host mx.example.com[198.51.100.7] said: 550 5.1.1 <taro@example.com>: "no such user" (in reply to RCPT TO command))',
  },
  { program: 'postfix/qmgr', pid: '201', text: '7C1F31E0A42: removed' },
];

/** `2026-11-24T03:07:14Z` in Tokyo. */
const OWN = 'Nov 24 12:07:14 mail ';
const bare = ({ program, pid, text }: Line): string => `${program}[${pid}]: ${text}`;
const own = (line: Line): string => `${OWN}${bare(line)}`;
const json = (value: unknown): string => JSON.stringify(value);
const csv = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

interface Read {
  readonly told: readonly string[];
  readonly frame: string;
}

/** The file is of the last day of the year: the time of what has none. */
const FILE_DATE = Date.UTC(2026, 11, 31);

function read(log: string | Uint8Array, chunk: number = Number.MAX_SAFE_INTEGER): Read {
  const events: LogEvent[] = [];
  const parser = createLogParser({
    zone: TOKYO,
    onEvent: (event) => events.push(event),
    onWarning: () => undefined,
  });
  parser.startFile({ path: 'maillog' }, FILE_DATE);
  const bytes = typeof log === 'string' ? new TextEncoder().encode(log) : log;
  for (let at = 0; at < bytes.length; at += chunk) parser.push(bytes.subarray(at, at + chunk));
  const stats = parser.endFile();
  const attempt = events.find((event) => event.kind === 'attempt');
  return {
    told: events.map(essence),
    frame:
      attempt === undefined
        ? `none of ${stats.lines} lines as ${stats.format}`
        : [
            attempt.host,
            attempt.program,
            attempt.pid ?? '-',
            attempt.time === FILE_DATE ? attempt.timeBasis : new Date(attempt.time).toISOString(),
          ].join('|'),
  };
}

const PLAIN = read(LINES.map(own).join('\n'));
const AT = '2026-11-24T03:07:14.000Z';
const AT_MILLI = '2026-11-24T03:07:14.123Z';
const FRAME = `mail|postfix/smtp|202|${AT}`;
const PRECISE = `mail|postfix/smtp|202|${AT_MILLI}`;
const NO_HOST = `|postfix/smtp|202|${AT}`;
const NO_HOST_PRECISE = `|postfix/smtp|202|${AT_MILLI}`;
const NO_TIME = '|postfix/smtp|202|assumed';

/** What it is, the frame expected, and the log: a line of it, or the whole. */
type Case = readonly [
  name: string,
  frame: string,
  form: ((line: Line) => string) | { readonly whole: string | Uint8Array },
];

const CONTAINERS: readonly Case[] = [
  [
    'Docker json-file',
    FRAME,
    (line) => json({ log: `${own(line)}\n`, stream: 'stdout', time: '2026-11-24T03:07:15.1Z' }),
  ],
  [
    'Docker json-file, escaped as Go does, line without a time',
    NO_HOST_PRECISE,
    (line) =>
      json({ log: `${bare(line)}\n`, stream: 'stdout', time: '2026-11-24T03:07:14.123456789Z' })
        .replaceAll('<', String.raw`\u003c`)
        .replaceAll('>', String.raw`\u003e`),
  ],
  [
    'Docker json-file with attributes',
    FRAME,
    (line) =>
      json({ log: `${own(line)}\n`, stream: 'stderr', attrs: { tag: 'mx/1' }, time: '2026-11-24T03:07:15Z' }),
  ],
  [
    'Docker json-file, a line in two pieces',
    FRAME,
    (line) =>
      [own(line).slice(0, 60), `${own(line).slice(60)}\n`]
        .map((log) => json({ log, stream: 'stdout', time: '2026-11-24T03:07:15Z' }))
        .join('\n'),
  ],
  ['Kubernetes CRI', FRAME, (line) => `2026-11-24T03:07:15.123456789Z stdout F ${own(line)}`],
  [
    'Kubernetes CRI, line without a time',
    NO_HOST_PRECISE,
    (line) => `2026-11-24T12:07:14.123456789+09:00 stdout F ${bare(line)}`,
  ],
  [
    'Kubernetes CRI, a line in pieces',
    FRAME,
    (line) => {
      const text = own(line);
      const at = '2026-11-24T03:07:15.123456789Z stdout';
      return `${at} P ${text.slice(0, 30)}\n${at} P ${text.slice(30, 50)}\n${at} F ${text.slice(50)}`;
    },
  ],
  [
    'Kubernetes CRI, pieces of a line without a time',
    NO_HOST_PRECISE,
    (line) => {
      const at = '2026-11-24T03:07:14.123456789Z stderr';
      return `${at} P ${bare(line).slice(0, 25)}\n${at} F ${bare(line).slice(25)}`;
    },
  ],
  ['docker logs -t', FRAME, (line) => `2026-11-24T03:07:15.123456789Z ${own(line)}`],
  [
    'docker logs -t, line without a time',
    NO_HOST_PRECISE,
    (line) => `2026-11-24T03:07:14.123456789Z ${bare(line)}`,
  ],
  ['docker compose logs', FRAME, (line) => `mail-1  | ${own(line)}`],
  ['docker compose logs -t', FRAME, (line) => `mail-1  | 2026-11-24T03:07:15.123456789Z ${own(line)}`],
  ['docker compose logs, line without a time', NO_TIME, (line) => `mail-1  | ${bare(line)}`],
  ['docker compose logs with colours', FRAME, (line) => `\u001b[36mmail-1  |\u001b[0m ${own(line)}`],
  ['docker service logs', FRAME, (line) => `mail_smtp.1.x7k2p9q4@node1    | ${own(line)}`],
  ['kubectl logs --prefix', FRAME, (line) => `[pod/mail-0/postfix] ${own(line)}`],
  ['stern', FRAME, (line) => `mail-0 postfix ${own(line)}`],
  ['lines without a time', NO_TIME, bare],
  ['lines with a host but without a time', 'mail|postfix/smtp|202|assumed', (line) => `mail ${bare(line)}`],
  ['lines with the priority only', NO_TIME, (line) => `<22>${bare(line)}`],
];

const DAEMONS: readonly Case[] = [
  ['syslog-ng ISODATE', FRAME, (line) => `2026-11-24T12:07:14+09:00 mail ${bare(line)}`],
  [
    'syslog-ng chained host',
    `src@mail/relay|postfix/smtp|202|${AT}`,
    (line) => `Nov 24 12:07:14 src@mail/relay ${bare(line)}`,
  ],
  ['rsyslog ForwardFormat', PRECISE, (line) => `<22>2026-11-24T12:07:14.123456+09:00 mail ${bare(line)}`],
  [
    'rsyslog SyslogProtocol23Format',
    PRECISE,
    ({ program, pid, text }) => `<22>1 2026-11-24T12:07:14.123456+09:00 mail ${program} ${pid} - -  ${text}`,
  ],
  [
    'RFC 5424 with structured data, framed by its length (RFC 6587)',
    PRECISE,
    ({ program, pid, text }) => {
      const line = `<22>1 2026-11-24T12:07:14.123456+09:00 mail ${program} ${pid} - [timeQuality tzKnown="1"] ${text}`;
      return `${line.length} ${line}`;
    },
  ],
  ['syslog of FreeBSD -v', FRAME, (line) => `Nov 24 12:07:14 <2.6> mail ${bare(line)}`],
  ['syslog of FreeBSD -vv', FRAME, (line) => `Nov 24 12:07:14 <mail.info> mail ${bare(line)}`],
  ['Solaris', FRAME, ({ program, pid, text }) => `${OWN}${program}[${pid}]: [ID 197553 mail.info] ${text}`],
  ['AIX', FRAME, (line) => `${OWN}mail:info ${bare(line)}`],
  [
    'AIX and Solaris, forwarded',
    FRAME,
    (line) => `Nov 24 12:07:14 loghost Message forwarded from mail: ${bare(line)}`,
  ],
  ['busybox', FRAME, (line) => `${OWN}mail.info ${bare(line)}`],
  ['busybox without host', NO_HOST, (line) => `Nov 24 12:07:14 mail.info ${bare(line)}`],
  ['busybox -S', NO_HOST, (line) => `Nov 24 12:07:14 ${bare(line)}`],
  ['OpenWrt logread', NO_HOST, (line) => `Tue Nov 24 12:07:14 2026 mail.info ${bare(line)}`],
  [
    'host is an address',
    `192.0.2.25|postfix/smtp|202|${AT}`,
    (line) => `Nov 24 12:07:14 192.0.2.25 ${bare(line)}`,
  ],
  [
    'host is an IPv6 address',
    `2001:db8::25|postfix/smtp|202|${AT}`,
    (line) => `Nov 24 12:07:14 2001:db8::25 ${bare(line)}`,
  ],
  [
    'host with a domain',
    `mx.example.jp|postfix/smtp|202|${AT}`,
    (line) => `Nov 24 12:07:14 mx.example.jp ${bare(line)}`,
  ],
  [
    'macOS log show --style syslog',
    `localhost|smtp|202|${AT_MILLI}`,
    ({ program, pid, text }) =>
      `2026-11-24 12:07:14.123456+0900  localhost ${program.slice(8)}[${pid}]: ${text}`,
  ],
  [
    'macOS log show',
    `|smtp|202|${AT_MILLI}`,
    ({ program, pid, text }) =>
      `2026-11-24 12:07:14.123456+0900 0x1f2b     Info        0x0                  ${pid}    0    ${program.slice(8)}: ${text}`,
  ],
];

const LOCALES: readonly Case[] = [
  ['German', FRAME, (line) => own(line).replace('Nov 24', 'Nov 24').replace('Nov', 'Nov')],
  [
    'German December',
    'mail|postfix/smtp|202|2026-12-04T03:07:14.000Z',
    (line) => own(line).replace('Nov 24', 'Dez 04'),
  ],
  ['French', FRAME, (line) => own(line).replace('Nov 24', 'nov. 24')],
  [
    'French August',
    'mail|postfix/smtp|202|2026-08-04T03:07:14.000Z',
    (line) => own(line).replace('Nov 24', 'août 04'),
  ],
  ['Spanish', FRAME, (line) => own(line).replace('Nov', 'nov')],
  [
    'Italian October',
    'mail|postfix/smtp|202|2026-10-24T03:07:14.000Z',
    (line) => own(line).replace('Nov', 'ott'),
  ],
  ['Russian', FRAME, (line) => own(line).replace('Nov', 'ноя')],
  ['Polish', FRAME, (line) => own(line).replace('Nov', 'lis')],
  ['Chinese', FRAME, (line) => own(line).replace('Nov', '11月')],
  ['Korean', FRAME, (line) => own(line).replace('Nov', '11월')],
];

const JOURNAL = ({ program, pid, text }: Line): Record<string, string> => ({
  __CURSOR: 's=1',
  __REALTIME_TIMESTAMP: '1795489634123456',
  _HOSTNAME: 'mail',
  SYSLOG_IDENTIFIER: program,
  _PID: pid,
  MESSAGE: text,
});

const JOURNALS: readonly Case[] = [
  ['json', PRECISE, (line) => json(JOURNAL(line))],
  ['json-pretty', PRECISE, (line) => JSON.stringify(JOURNAL(line), null, '\t')],
  ['json-seq', PRECISE, (line) => `\u001e${json(JOURNAL(line))}`],
  ['json-sse', PRECISE, (line) => `data: ${json(JOURNAL(line))}\n`],
  ['an array of entries', PRECISE, { whole: json(LINES.map(JOURNAL)) }],
  ['short-precise', PRECISE, (line) => `Nov 24 12:07:14.123456 mail ${bare(line)}`],
  ['short-iso-precise', PRECISE, (line) => `2026-11-24T12:07:14.123456+0900 mail ${bare(line)}`],
  ['short-full', FRAME, (line) => `Tue 2026-11-24 12:07:14 JST mail ${bare(line)}`],
  ['short-full in Berlin', FRAME, (line) => `Tue 2026-11-24 04:07:14 CET mail ${bare(line)}`],
  ['short-full in New York', FRAME, (line) => `Mon 2026-11-23 22:07:14 EST mail ${bare(line)}`],
  ['short-full in Dubai', FRAME, (line) => `Tue 2026-11-24 07:07:14 +04 mail ${bare(line)}`],
  ['short-full, a name of several zones', FRAME, (line) => `Tue 2026-11-24 12:07:14 CST mail ${bare(line)}`],
  [
    'with-unit',
    `mail|postfix@-.service|202|${AT}`,
    (line) => `Tue 2026-11-24 12:07:14 JST mail ${bare({ ...line, program: 'postfix@-.service' })}`,
  ],
  ['short-monotonic', 'mail|postfix/smtp|202|assumed', (line) => `[19094.558150] mail ${bare(line)}`],
  [
    'short-delta',
    'mail|postfix/smtp|202|assumed',
    (line) => `[19094.558150 <    0.000101 >] mail ${bare(line)}`,
  ],
  ['cat', '|postfix|-|assumed', ({ text }) => text],
];

const SHIPPERS: readonly Case[] = [
  [
    'Loki, logcli -o jsonl',
    FRAME,
    (line) => json({ labels: { job: 'mail' }, line: own(line), timestamp: '2026-11-24T03:07:15.5Z' }),
  ],
  [
    'Loki, answer of its interface',
    FRAME,
    {
      whole: json({
        status: 'success',
        data: {
          resultType: 'streams',
          result: [{ stream: { job: 'mail' }, values: LINES.map((line) => [NANOS, own(line)]) }],
        },
      }),
    },
  ],
  [
    'Loki, lines without a time',
    NO_HOST_PRECISE,
    {
      whole: json({
        status: 'success',
        data: {
          resultType: 'streams',
          result: [{ stream: {}, values: LINES.map((line) => [NANOS, bare(line)]) }],
        },
      }),
    },
  ],
  [
    'Loki, saved from Grafana',
    FRAME,
    {
      whole: JSON.stringify(
        LINES.map((line) => ({
          line: own(line),
          timestamp: NANOS,
          date: '2026-11-24T03:07:14.123Z',
          fields: {},
        })),
        null,
        2,
      ),
    },
  ],
  ['Loki, logcli', FRAME, (line) => `2026-11-24T12:07:15+09:00 {host="mail", job="syslog"} ${own(line)}`],
  [
    'fluentd, the line whole',
    FRAME,
    (line) => json({ message: own(line), host: 'agent', '@timestamp': AT_MILLI }),
  ],
  [
    'fluentd, taken apart',
    PRECISE,
    ({ program, pid, text }) => json({ time: AT_MILLI, host: 'mail', ident: program, pid, message: text }),
  ],
  ['Fluent Bit', FRAME, (line) => json({ date: 1795489634.123, log: own(line) })],
  [
    'Vector',
    PRECISE,
    ({ program, pid, text }) =>
      json({
        appname: program,
        facility: 'mail',
        hostname: 'mail',
        message: text,
        procid: Number(pid),
        severity: 'info',
        timestamp: AT_MILLI,
      }),
  ],
  [
    'Elastic Common Schema',
    PRECISE,
    ({ program, pid, text }) =>
      json({
        '@timestamp': AT_MILLI,
        agent: { type: 'filebeat' },
        host: { hostname: 'mail' },
        process: { name: program, pid: Number(pid) },
        message: text,
      }),
  ],
  [
    'Elasticsearch, answer to a search',
    FRAME,
    {
      whole: JSON.stringify(
        {
          took: 3,
          hits: {
            total: { value: 3 },
            hits: LINES.map((line) => ({
              _index: 'filebeat',
              _source: { '@timestamp': AT_MILLI, message: own(line) },
            })),
          },
        },
        null,
        1,
      ),
    },
  ],
  [
    'rsyslog as JSON',
    PRECISE,
    ({ program, pid, text }) =>
      json({
        msg: ` ${text}`,
        timereported: '2026-11-24T12:07:14.123456+09:00',
        hostname: 'mail',
        syslogtag: `${program}[${pid}]:`,
        programname: 'postfix',
      }),
  ],
  [
    'syslog-ng format-json',
    FRAME,
    ({ program, pid, text }) =>
      json({
        PROGRAM: program,
        PRIORITY: 'info',
        PID: pid,
        MESSAGE: text,
        HOST: 'mail',
        DATE: 'Nov 24 12:07:14',
      }),
  ],
  [
    'GELF',
    PRECISE,
    ({ program, pid, text }) =>
      json({
        version: '1.1',
        host: 'mail',
        short_message: text,
        timestamp: 1795489634.123,
        _application_name: program,
        _process_id: pid,
      }),
  ],
  [
    'Graylog, CSV',
    PRECISE,
    {
      whole: [
        '"timestamp","source","message"',
        ...LINES.map((line) => csv([AT_MILLI, 'mail', bare(line)])),
      ].join('\n'),
    },
  ],
  [
    'CloudWatch, filter-log-events',
    FRAME,
    {
      whole: JSON.stringify(
        {
          events: LINES.map((line, index) => ({
            logStreamName: 'mail',
            timestamp: 1795489634123,
            message: own(line),
            ingestionTime: 1795489635000,
            eventId: String(index),
          })),
          searchedLogStreams: [],
        },
        null,
        4,
      ),
    },
  ],
  [
    'CloudWatch, aws logs tail',
    FRAME,
    (line) => `2026-11-24T03:07:14.123000+00:00 mail/postfix/1 ${own(line)}`,
  ],
  [
    'CloudWatch, Insights as CSV',
    FRAME,
    {
      whole: [
        '@timestamp,@message',
        ...LINES.map((line) => `2026-11-24 03:07:14.123,${csv([own(line)])}`),
      ].join('\r\n'),
    },
  ],
  [
    'Google Cloud Logging',
    NO_HOST_PRECISE,
    {
      whole: JSON.stringify(
        LINES.map((line) => ({ insertId: '1', textPayload: bare(line), timestamp: AT_MILLI })),
        null,
        2,
      ),
    },
  ],
  [
    'Azure Monitor, CSV',
    PRECISE,
    {
      whole: [
        'TimeGenerated,Computer,Facility,SeverityLevel,SyslogMessage,ProcessName,ProcessID',
        ...LINES.map(({ program, pid, text }) => csv([AT_MILLI, 'mail', 'mail', 'info', text, program, pid])),
      ].join('\n'),
    },
  ],
  [
    'Splunk, CSV',
    FRAME,
    {
      whole: [
        '"_raw","_time",host',
        ...LINES.map((line) => csv([own(line), '2026-11-24T12:07:14.000+0900', 'mail'])),
      ].join('\n'),
    },
  ],
  [
    'Splunk, JSON',
    FRAME,
    (line) => json({ preview: false, result: { _raw: own(line), _time: '2026-11-24 12:07:14.000 JST' } }),
  ],
];

const FILES: readonly Case[] = [
  ['Windows line ends', FRAME, (line) => `${own(line)}\r`],
  ['UTF-8 byte order mark', FRAME, { whole: `\ufeff${LINES.map(own).join('\r\n')}` }],
  ['UTF-16', FRAME, { whole: Buffer.from(`\ufeff${LINES.map(own).join('\r\n')}`, 'utf16le') }],
  ['blanks before each line', FRAME, (line) => `    ${own(line)}`],
  ['quoted as in a mail', FRAME, (line) => `> ${own(line)}`],
  ['grep over several files', FRAME, (line) => `/var/log/mail.log.1:${own(line)}`],
  ['grep -n', FRAME, (line) => `12345:${own(line)}`],
];

test.each<Case>([...CONTAINERS, ...DAEMONS, ...LOCALES, ...JOURNALS, ...SHIPPERS, ...FILES])(
  '%s',
  (_name, frame, form) => {
    const log = typeof form === 'function' ? `${LINES.map(form).join('\n')}\n` : form.whole;
    expect(read(log)).toEqual({ told: PLAIN.told, frame });
    expect(read(log, 7)).toEqual({ told: PLAIN.told, frame });
    // Beyond the head of the file too.
    const long = typeof form === 'function' ? log.toString().repeat(400) : undefined;
    if (long !== undefined) expect(read(long, 65_537).told.length).toBe(400 * PLAIN.told.length);
  },
);

test.each([
  ['postfix-out/smtp', 'postfix'],
  ['postfix-mx1/smtp', 'postfix'],
  ['postfix/relay/smtp', 'postfix'],
  ['postfix-out/relay/smtp', 'postfix'],
  ['relay-a/smtp', 'postfix'],
])('programs of instances: %s', (program) => {
  const log = LINES.map((line) => own({ ...line, program: program.replace(/smtp$/, line.program.slice(8)) }));
  expect(read(log.join('\n'))).toEqual({ told: PLAIN.told, frame: FRAME.replace('postfix/smtp', program) });
});

/** The end of a mail in other servers' words, and what each of them is told to have said. */
const OTHERS: readonly (readonly [server: string, line: string, words: string, told: string])[] = [
  [
    'OpenSMTPD',
    `${OWN}smtpd[31]: `,
    '8cf1d3c5a9b0e7f2 mta delivery evpid=4a1c6c2f5b3e9d10 from=<piyo@example.jp> to=<taro@example.com> rcpt=<-> ' +
      'source="192.0.2.25" relay="198.51.100.7 (mx.example.com)" delay=1s result="Ok" stat="250 2.0.0 queued"',
    'delivered',
  ],
  [
    'Exim',
    '2026-11-24 12:07:14 ',
    '1xVtIU-00000t-0g ** taro@example.com R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.7]: ' +
      'SMTP error from remote mail server after RCPT TO:<taro@example.com>: 550 5.1.1 no such user',
    'bounced',
  ],
  [
    'Courier',
    `${OWN}courieresmtp: `,
    'id=000000000000DA13.000000006B05B9EE.00000073,from=<piyo@example.jp>,addr=<taro@example.com>,' +
      'success: delivered: mx.example.com [198.51.100.7]',
    'delivered',
  ],
  ['dma', `${OWN}dma[25a.55d1]: `, '<taro@example.com> delivery successful', 'handed-over'],
];

const PREFIXES = [
  '',
  'mail-1  | ',
  '2026-11-24T03:07:15.5Z ',
  '2026-11-24T03:07:15.5Z stdout F ',
  'maillog:',
];

test.each(OTHERS)('%s, behind whatever words, without its time, alone', (server, frame, words, told) => {
  const outcomeOf = (line: string): string | undefined => {
    const attempt = read(`${line}\n${line}\n`).told.find((event) => event.startsWith('attempt'));
    return attempt?.split(' ').find((word) => word === told);
  };
  const logs = PREFIXES.map((prefix) => `${prefix}${frame}${words}`);
  logs.push(JSON.stringify({ log: `${frame}${words}\n`, stream: 'stdout', time: '2026-11-24T03:07:15Z' }));
  if (frame.startsWith(OWN)) logs.push(frame.slice(OWN.length) + words);
  if (server !== 'dma') logs.push(words);
  expect(logs.map(outcomeOf)).toEqual(logs.map(() => told));
});

test.each([
  [
    'sm-out',
    'sendmail',
    '6AO3WjD1000107: to=<taro@example.com>, delay=00:00:01, mailer=esmtp, relay=mx.example.com. [198.51.100.7], dsn=2.0.0, stat=Sent (ok)',
  ],
  [
    'outbound',
    'sendmail',
    '6AO3WjD1000107: to=<taro@example.com>, delay=00:00:01, mailer=esmtp, relay=mx.example.com. [198.51.100.7], dsn=2.0.0, stat=Sent (ok)',
  ],
  [
    'exim4-out',
    'exim',
    '1xVtIU-00000t-0g => taro@example.com R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.7] C="250 ok"',
  ],
  [
    'mailout',
    'exim',
    '1xVtIU-00000t-0g => taro@example.com R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.7] C="250 ok"',
  ],
  [
    'relay',
    'opensmtpd',
    '8cf1d3c5a9b0e7f2 mta delivery evpid=4a1c6c2f5b3e9d10 from=<piyo@example.jp> to=<taro@example.com> rcpt=<-> source="192.0.2.25" relay="198.51.100.7 (mx.example.com)" delay=1s result="Ok" stat="250 2.0.0 queued"',
  ],
])('a server under the name %s', (program, server, text) => {
  const { told } = read(`${OWN}cron[1]: (root) CMD (true)\n${OWN}${program}[9]: ${text}\n`);
  expect(told.map((event) => event.split(' ')[0])).toEqual(['attempt']);
  expect(told.length, server).toBe(1);
  expect(told[0]).toContain(' to=<taro@example.com> delivered mx.example.com');
});
