import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KNOWS_NOTHING } from '../../test/support/knows-nothing.ts';
import type { Bounce } from '../core/bounce.ts';
import { decodeBounces } from './decode.ts';
import { looksLikeBounce } from './head.ts';

const encoder = new TextEncoder();

function decode(mail: string): Bounce[] {
  return decodeBounces(encoder.encode(mail), { knowledge: KNOWS_NOTHING });
}

const SENDMAIL = `Return-Path: <MAILER-DAEMON>
Received: from localhost (localhost) by relay.sender.example (8.17.1/8.17.1) id 6AO3Wa00000003; Tue, 24 Nov 2026 03:32:45 GMT
Date: Tue, 24 Nov 2026 12:32:45 +0900
From: Mail Delivery Subsystem <MAILER-DAEMON>
To: <web@relay.sender.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="6AO3Wa00000003.1/relay.sender.example"
Subject: Returned mail: see transcript for details
Auto-Submitted: auto-generated (failure)

This is a MIME-encapsulated message

--6AO3Wa00000003.1/relay.sender.example

The original message was received at Tue, 24 Nov 2026 12:32:44 +0900
from localhost [127.0.0.1]

   ----- The following addresses had permanent fatal errors -----
<user@receiver.example>
    (reason: 550-5.7.26 This mail is not authenticated.)
<gone@receiver.example>
    (reason: 550 5.1.1 <gone@receiver.example>: no such user)

   ----- Transcript of session follows -----
... while talking to mx.receiver.example.:
>>> DATA
<<< 550 5.1.1 <gone@receiver.example>: no such user
550 5.1.1 <gone@receiver.example>... User unknown
<<< 550-5.7.26 This mail is not authenticated.
<<< 550-5.7.26 See
<<< 550 5.7.26 https://receiver.example/help
554 5.0.0 Service unavailable

--6AO3Wa00000003.1/relay.sender.example
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.sender.example
Received-From-MTA: DNS; localhost
Arrival-Date: Tue, 24 Nov 2026 12:32:44 +0900

Final-Recipient: RFC822; user@receiver.example
Action: failed
Status: 5.7.26
Remote-MTA: DNS; mx.receiver.example
Diagnostic-Code: SMTP; 550-5.7.26 This mail is not authenticated.
Last-Attempt-Date: Tue, 24 Nov 2026 12:32:45 +0900

Final-Recipient: RFC822; gone@receiver.example
Action: failed
Status: 5.1.1
Remote-MTA: DNS; mx.receiver.example
Diagnostic-Code: SMTP; 550 5.1.1 <gone@receiver.example>: no such user

--6AO3Wa00000003.1/relay.sender.example
Content-Type: text/rfc822-headers

Return-Path: <web@relay.sender.example>
Received: from relay.sender.example (localhost [127.0.0.1])
	by relay.sender.example (8.17.1/8.17.1) with ESMTP id 6AO3Wa00000002
	for <user@receiver.example>; Tue, 24 Nov 2026 12:32:44 +0900
Received: (from web@localhost)
	by relay.sender.example (8.17.1/8.17.1/Submit) id 6AO3Wa00000001
	for user@receiver.example; Tue, 24 Nov 2026 12:32:44 +0900
Message-Id: <202611240332.6AO3Wa00000001@relay.sender.example>
Subject: =?UTF-8?B?44GT44KT44Gr?= =?UTF-8?B?44Gh44Gv?=

--6AO3Wa00000003.1/relay.sender.example--
`;

const POSTFIX = `Return-Path: <>
Date: Tue, 24 Nov 2026 12:07:15 +0900 (JST)
From: Mail Delivery System <MAILER-DAEMON@sender.example>
Subject: Undelivered Mail Returned to Sender
To: web@sender.example
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="85F8B24C4F2.1/mail.sender.example"

This is a MIME-encapsulated message.

--85F8B24C4F2.1/mail.sender.example
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mail.sender.example.

                   The mail system

<user@receiver.example> (expanded from <alias@sender.example>): host
    mx.receiver.example[192.0.2.17] said: 550 5.7.0 Blocked - see
    https://receiver.example/?ip=198.51.100.1 (in reply to MAIL FROM command)

--85F8B24C4F2.1/mail.sender.example
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.sender.example
X-Postfix-Queue-ID: 85F8B24C4F2
X-Postfix-Sender: rfc822; web@sender.example
Arrival-Date: Tue, 24 Nov 2026 12:07:15 +0900 (JST)

Final-Recipient: rfc822; user@receiver.example
Original-Recipient: rfc822;alias@sender.example
Action: failed
Status: 5.7.0
Remote-MTA: dns; mx.receiver.example
Diagnostic-Code: smtp; 550 5.7.0 Blocked - see
    https://receiver.example/?ip=198.51.100.1

--85F8B24C4F2.1/mail.sender.example
Content-Type: message/rfc822

Return-Path: <web@sender.example>
Received: by mail.sender.example (Postfix, from userid 501)
	id 85F8B24C4F2; Tue, 24 Nov 2026 12:07:15 +0900 (JST)
Subject: hello
Message-Id: <20261124030715.85F8B24C4F2@mail.sender.example>

body
--85F8B24C4F2.1/mail.sender.example--
`;

test('sendmail: the transcript gives the whole reply, the host and the phase', () => {
  const [user, gone] = decode(SENDMAIL);
  expect(user).toMatchObject({
    kind: 'bounce',
    recipient: 'user@receiver.example',
    action: 'failed',
    status: '5.7.26',
    replyCode: 550,
    diagnostic:
      '550-5.7.26 This mail is not authenticated. 550-5.7.26 See 550 5.7.26 https://receiver.example/help',
    phase: 'data-end',
    remoteMta: 'mx.receiver.example',
    reportingMta: 'relay.sender.example',
    queueId: '6AO3Wa00000002',
    queueIds: ['6AO3Wa00000002', '6AO3Wa00000001'],
    messageId: '202611240332.6AO3Wa00000001@relay.sender.example',
    subject: 'こんにちは',
    sender: 'web@relay.sender.example',
    time: Date.UTC(2026, 10, 24, 3, 32, 45),
    utcOffset: 540,
    writer: 'sendmail',
  });
  expect(gone).toMatchObject({ recipient: 'gone@receiver.example', status: '5.1.1', phase: 'rcpt' });
});

test('postfix: queue id, envelope sender, phase and forwarded recipient', () => {
  expect(decode(POSTFIX)).toMatchObject([
    {
      recipient: 'user@receiver.example',
      originalRecipient: 'alias@sender.example',
      status: '5.7.0',
      replyCode: 550,
      diagnostic: '550 5.7.0 Blocked - see https://receiver.example/?ip=198.51.100.1',
      phase: 'mail',
      remoteMta: 'mx.receiver.example',
      queueId: '85F8B24C4F2',
      sender: 'web@sender.example',
      writer: 'postfix',
    },
  ]);
});

test.each([
  ['sendmail', SENDMAIL],
  ['postfix', POSTFIX],
])('%s: LF, CRLF and lone CR give the same result', (_, mail) => {
  const plain = decode(mail).map(({ evidence: _evidence, ...rest }) => rest);
  for (const end of ['\r\n', '\r']) {
    expect(decode(mail.replaceAll('\n', end)).map(({ evidence: _evidence, ...rest }) => rest)).toEqual(plain);
  }
});

test('evidence ranges point at the bytes that were read', () => {
  const mail = POSTFIX.replaceAll('\n', '\r\n');
  const bytes = encoder.encode(mail);
  const [bounce] = decodeBounces(bytes, { knowledge: KNOWS_NOTHING });
  const evidence = bounce?.evidence.find((e) => e.field === 'recipient');
  const [from, to] = evidence?.range ?? [0, 0];
  expect(mail.slice(from, to)).toBe('Final-Recipient: rfc822; user@receiver.example');
});

test('a person who forwards a bounce has not sent one', () => {
  const forwarded = `From: A Person <person@sender.example>
To: help@sender.example
Subject: Fwd: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: text/plain

What does this mean?
--outer
Content-Type: message/rfc822

${POSTFIX}
--outer--
`;
  expect(decode(forwarded)).toEqual([]);
});

test('looksLikeBounce keeps bounces and lets ordinary mail go', () => {
  expect(looksLikeBounce(encoder.encode(SENDMAIL))).toBe(true);
  expect(looksLikeBounce(encoder.encode(POSTFIX))).toBe(true);
  expect(looksLikeBounce(encoder.encode('Date: x\nFrom: a@sender.example\nSubject: lunch\n\nhi\n'))).toBe(
    false,
  );
});

test('any bytes, any truncation and any flipped byte: no throw, evidence inside the mail', () => {
  const check = (bytes: Uint8Array): void => {
    for (const bounce of decodeBounces(bytes, { knowledge: KNOWS_NOTHING })) {
      for (const { range } of bounce.evidence) {
        expect(
          range === undefined || (range[0] >= 0 && range[0] <= range[1] && range[1] <= bytes.length),
        ).toBe(true);
      }
    }
  };
  const mails = [SENDMAIL, POSTFIX].map((mail) => encoder.encode(mail));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), check), { numRuns: 200 });
  fc.assert(
    fc.property(
      fc.constantFrom(...mails),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
      (mail, cut, at, byte) => {
        const copy = mail.slice(0, cut % (mail.length + 1));
        copy[at % Math.max(1, copy.length)] = byte;
        check(copy);
      },
    ),
    { numRuns: 300 },
  );
});
