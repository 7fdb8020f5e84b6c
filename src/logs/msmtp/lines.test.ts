import fc from 'fast-check';
import { expect, test } from 'vitest';
import { essence, readLog } from '../../../test/support/log-events.ts';

const SYSLOG = 'Nov 24 12:10:44 mail msmtp: ';
const OWN = 'Nov 24 12:10:44 ';
const SENT =
  "host=relay.example tls=on auth=on user=piyo from=a@a.example recipients=b@b.example,c@c.example mailsize=369 smtpstatus=250 smtpmsg='250 2.0.0 OK: queued as 4F3A' exitcode=EX_OK";
const REFUSED =
  "host=relay.example tls=off auth=off from=a@a.example recipients=b@b.example,c@c.example smtpstatus=550 smtpmsg='550-5.1.1 no\\n550 5.1.1  such user' errormsg='recipient address c@c.example not accepted by the server' exitcode=EX_DATAERR";

function eventsOf(log: string): string[] {
  return readLog(log).events.map((event) => essence(event).replace(/[0-9]{10}\.[0-9]{6,10}/, 'ID'));
}

test.each([SYSLOG, OWN])('sent is handed over: %s', (head) => {
  expect(eventsOf(`${head}${SENT}\n`)).toEqual([
    'received ID from=<a@a.example>',
    'attempt ID →4F3A from=<a@a.example> to=<b@b.example> handed-over relay.example[] {data-end 250 2.0.0 OK: queued as 4F3A} "250 2.0.0 OK: queued as 4F3A"',
    'attempt ID →4F3A from=<a@a.example> to=<c@c.example> handed-over relay.example[] {data-end 250 2.0.0 OK: queued as 4F3A} "250 2.0.0 OK: queued as 4F3A"',
  ]);
});

test('one refused recipient stops the mail for all', () => {
  expect(eventsOf(`${SYSLOG}${REFUSED}\n`).slice(1)).toEqual([
    'rejected ID from=<a@a.example> to=<b@b.example> rejected relay.example[] "recipient address c@c.example not accepted by the server"',
    'rejected ID from=<a@a.example> to=<c@c.example> rejected relay.example[] {rcpt 550 5.1.1 no such user} "recipient address c@c.example not accepted by the server"',
  ]);
});

test.each([
  ['cannot connect to relay.example, port 25: Connection refused', 'connect'],
  ['cannot locate host relay.example: Name or service not known', 'dns'],
  ['TLS handshake failed: x', 'starttls'],
  ['authentication failed (method PLAIN)', 'auth'],
])('%s', (error, phase) => {
  const line = `host=relay.example tls=on auth=off from=a@a.example recipients=b@b.example errormsg='${error}' exitcode=EX_TEMPFAIL`;
  expect(eventsOf(`${SYSLOG}${line}\n`)[1]).toBe(
    `rejected ID from=<a@a.example> to=<b@b.example> rejected relay.example[] {${phase} ${error}}`,
  );
});

test('the same line in syslog and in the file has the same id, a second call has another', () => {
  const idOf = (log: string): string[] => readLog(log).events.map((event) => event.queueId);
  const [own] = idOf(`${OWN}${REFUSED}\n`);
  expect(idOf(`${SYSLOG}${REFUSED}\n`)[0]).toBe(own);
  expect(new Set(idOf(`${SYSLOG}${REFUSED}\n${SYSLOG}${REFUSED}\n`)).size).toBe(2);
});

test('the file is recognised by what it holds', () => {
  expect(readLog(`${OWN}${SENT}\n`).stats.format).toBe('msmtp');
  expect(readLog(`2026-11-24 12:10:44 ${SENT}\n`).stats.format).toBe('msmtp');
  expect(readLog(`${SYSLOG}${SENT}\n`).stats.format).toBe('syslog');
});

test('any text is read without complaint', () => {
  const words = fc.constantFrom(
    'host=',
    ' from=',
    ' recipients=',
    'a@b.example',
    ',',
    " smtpmsg='",
    "'",
    " errormsg='",
    ' exitcode=EX_',
    'OK',
    '550 5.1.1 ',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(SYSLOG, OWN),
      fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }),
      (head, parts) => {
        expect(readLog(`${head}${parts.join('').replaceAll(/[\r\n\0]/g, '')}\n`).stats.lines).toBe(1);
      },
    ),
  );
});
