/** Logs and mails as a stranger would write them who wants to do harm. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ESCAPES = '\u001b]0;owned\u0007\u001b[2J\u001b[31mred\u009b1m';
const LONG = 'x'.repeat(1_000_000);

/** Syslog stamps of one host, one second apart. */
function stamp(second: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `Nov 24 ${two(1 + Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)} mx`;
}

function logLines(): (string | Uint8Array)[] {
  const id = '6AO11100000100';
  const to = (address: string, more: string): string =>
    `sendmail[100]: ${id}: to=${address}, delay=00:00:01, mailer=esmtp, pri=30320, relay=mx.example. [192.0.2.9], dsn=5.0.0, stat=${more}`;
  return [
    `${stamp(1)} sendmail[100]: ${id}: from=<piyo@web.example>, size=300, class=0, nrcpts=1, msgid=<1@web.example>, relay=localhost [127.0.0.1]`,
    `${stamp(2)} ${to('<victim@icloud.com>', `Service unavailable ${ESCAPES}`)}`,
    `${stamp(3)} ${to(`<${LONG}@long.example>`, 'User unknown')}`,
    `${stamp(4)} ${to('<nul\0byte@nul.example>', 'User unknown\0')}`,
    // invalid UTF-8: a lone continuation byte, an overlong slash, a cut character
    Buffer.concat([
      Buffer.from(`${stamp(5)} `),
      Buffer.from(to('<bytes@bytes.example>', 'User unknown ')),
      Buffer.from([0x80, 0xc0, 0xaf, 0xff, 0xe3, 0x81]),
    ]),
    `${stamp(6)} postfix/smtp[7]: 3F1A2B3C4D: to=<${'('.repeat(50_000)}@paren.example>, relay=none, delay=1, delays=0/0/1/0, dsn=5.4.4, status=bounced (${'('.repeat(50_000)})`,
    `${stamp(7)} postfix/smtp[7]: 3F1A2B3C4D: to=<a@b.example>, orig_to=<${'a,'.repeat(100_000)}>, status=${'='.repeat(100_000)}`,
    `${stamp(8)} <script>alert(1)</script>[1]: <img src=x onerror=alert(1)>`,
    `${stamp(9)} last message repeated 999999999999 times`,
    '\r\r\r',
    LONG,
    `${stamp(10)} sendmail[100]: ${id}: to=<__proto__@constructor.example>, delay=99999999+99:99:99, dsn=9.99.999, stat=Sent`,
  ];
}

function report(recipientBlocks: string[]): string {
  return [
    'From MAILER-DAEMON Tue Nov 24 01:00:00 2026',
    'From: MAILER-DAEMON@web.example',
    'To: piyo@web.example',
    `Subject: Returned mail: ${ESCAPES}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; web.example',
    '',
    ...recipientBlocks,
    '--b--',
    '',
    '',
  ].join('\n');
}

const block = (recipient: string, diagnostic: string): string =>
  `Final-Recipient: rfc822; ${recipient}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; ${diagnostic}\n`;

/** Parts within parts within parts. */
function nested(depth: number): string {
  const lines = [
    'From MAILER-DAEMON Tue Nov 24 01:00:01 2026',
    'Subject: Undelivered Mail Returned to Sender',
  ];
  for (let level = 0; level < depth; level += 1) {
    lines.push(`Content-Type: multipart/mixed; boundary=b${level}`, '', `--b${level}`);
  }
  lines.push('Content-Type: text/plain', '', 'end', '', '');
  return lines.join('\n');
}

function mails(): (string | Uint8Array)[] {
  return [
    report([block('victim@icloud.com', `550 5.1.1 ${ESCAPES}<script>alert(1)</script>`)]),
    report([block(`${LONG}@long.example`, LONG)]),
    report(Array.from({ length: 20_000 }, (_, index) => block(`r${index}@many.example`, '550 User unknown'))),
    report([`${'Diagnostic-Code: smtp;\n'.repeat(50_000)}`]),
    nested(5000),
    `From MAILER-DAEMON Tue Nov 24 01:00:02 2026\nSubject: ${'=?utf-8?B?'.repeat(50_000)}\n\n\0\0\0\n`,
    `From MAILER-DAEMON Tue Nov 24 01:00:03 2026\n${'X-A: b\n'.repeat(100_000)}\n`,
    Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x80, 0x0a]),
  ];
}

function join(parts: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(parts.flatMap((part) => [Buffer.from(part), Buffer.from('\n')]));
}

export interface HostileFiles {
  readonly log: string;
  readonly mail: string;
}

export function writeHostileFiles(directory: string): HostileFiles {
  mkdirSync(directory, { recursive: true });
  const files = { log: path.join(directory, 'maillog'), mail: path.join(directory, 'mbox') };
  writeFileSync(files.log, join(logLines()));
  writeFileSync(files.mail, join(mails()));
  return files;
}
