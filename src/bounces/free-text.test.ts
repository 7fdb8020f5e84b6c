/** Notices without a report, in the words of many writers and languages; written anew, nobody's mail. */
import { expect, test } from 'vitest';
import { KNOWS_NOTHING } from '../../test/support/knows-nothing.ts';
import type { Bounce } from '../core/bounce.ts';
import { decodeBounces } from './decode.ts';

function decode(mail: string): Bounce[] {
  return decodeBounces(new TextEncoder().encode(mail), { knowledge: KNOWS_NOTHING });
}

/** Writer or language, the mail, the failed recipient. */
const NOTICES: readonly (readonly [string, string, string])[] = [
  [
    'usa.net',
    'From: Mailer-Daemon@usa.example\nSubject: Returned mail\n\nYour message was not delivered because of the following.\n\nIntended recipient:  gone@usa.example\n\n--------RETURNED MAIL FOLLOWS--------\nFrom: list@x.example\n',
    'gone@usa.example',
  ],
  [
    'hotpop',
    'From: Mail Delivery <postmaster@hot.example>\nSubject: Undeliverable Mail\n\nUndeliverable Address:  gone@hot.example\n\nOriginal message attached\n',
    'gone@hot.example',
  ],
  [
    'prodigy',
    "From: MAILER-DAEMON@prod.example\nSubject: Returned mail\n\nUnable to deliver mail to the following recipient(s):\n\nUser's mailbox is full: <gone@prod.example>\nUnable to deliver mail.\n",
    'gone@prod.example',
  ],
  [
    'smtpsvc',
    'From: postmaster@ms.example\nSubject: Undeliverable\n\nThe email below could not be delivered to the following user:\n\n<gone@ms.example>\n\nOld message:\nFrom: x@y.example\n',
    'gone@ms.example',
  ],
  [
    'smail',
    'From: <MAILER-DAEMON@smail.example>\nSubject: mail failed, returning to sender\n\n|------------------------- Message log follows: -------------------------|\n no valid recipients were found for this message\n|------------------------- Failed addresses follow: ---------------------|\n <gone@smail.example> ... unknown host\n|------------------------- Message text follows: ------------------------|\nReceived: from a\n',
    'gone@smail.example',
  ],
  [
    'mdaemon',
    'From: MDaemon@md.example\nSubject: Permanent Delivery Failure\n\nThe attached message had PERMANENT fatal delivery errors.\n\nThe following addresses did NOT receive a copy of your message:\n\n> gone@md.example\n\n--- Session Transcript ---\n>>> RCPT To:<gone@md.example>\n<<< 550 <gone@md.example>, Recipient unknown\n--- End Transcript ---\n: Message contains [1] file attachments\n',
    'gone@md.example',
  ],
  [
    'groupwise',
    'From: Mailer-Daemon@gw.example\nSubject: Message status - undeliverable\n\nThe message that you sent was undeliverable to the following:\n\tgone (user not found)\n\ngone2@gw.example (user not found)\n',
    'gone2@gw.example',
  ],
  [
    'msmail',
    'From: "Microsoft Mail" <postmaster@mm.example>\nSubject: Mail failure\n\n[002] Mail was received that was addressed to unknown addresses.\nMail was not delivered to:\n    TEST/TEST/gone\n\nThe following recipients did not receive the attached mail. Reasons are listed with each recipient:\n<gone@mm.example>: Unknown\n',
    'gone@mm.example',
  ],
  [
    'ja',
    'From: MAILER-DAEMON@ja.example\nSubject: =?UTF-8?B?6YWN5L+h5LiN6IO9?=\nContent-Type: text/plain; charset=utf-8\n\n以下の宛先にメールを送信できませんでした。\n\n宛先：gone@ja.example\n理由：550 5.1.1 ユーザーが存在しません\n',
    'gone@ja.example',
  ],
  [
    'ja2',
    'From: MAILER-DAEMON@ja.example\nSubject: error\nContent-Type: text/plain; charset=utf-8\n\ngone@ja.example 宛のメールは配信できませんでした。\nメールボックスの容量が超過しています。\n',
    'gone@ja.example',
  ],
  [
    'de',
    'From: Mail Delivery System <noreply@de.example>\nReturn-Path: <>\nSubject: Unzustellbar: Hallo\nContent-Type: text/plain; charset=utf-8\n\nIhre Nachricht konnte nicht zugestellt werden.\n\nEmpfänger: gone@de.example\nGrund: 550 5.1.1 Postfach unbekannt\n',
    'gone@de.example',
  ],
  [
    'fr',
    "From: Postmaster <postmaster@fr.example>\nSubject: Non remis : Bonjour\nContent-Type: text/plain; charset=utf-8\n\nVotre message n'a pas pu être remis aux destinataires suivants :\n\n   gone@fr.example\n   La boîte est pleine\n",
    'gone@fr.example',
  ],
  [
    'ru',
    'From: Mailer-Daemon@ru.example\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\nВаше письмо не может быть доставлено получателю gone@ru.example:\n550 нет такого пользователя\n',
    'gone@ru.example',
  ],
  [
    'zh',
    'From: postmaster@zh.example\nSubject: =?utf-8?b?57O757uf6YCA5L+h?=\nContent-Type: text/plain; charset=utf-8\n\n很抱歉，您的邮件被退回。\n收件人： gone@zh.example\n退信原因：550 User not found\n',
    'gone@zh.example',
  ],
  [
    'ko',
    'From: MAILER-DAEMON@ko.example\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n메일이 전송되지 못했습니다.\n받는사람 : gone@ko.example\n실패사유: 550 5.1.1 No such user\n',
    'gone@ko.example',
  ],
  [
    'ironport',
    "From: \"Mail Delivery System\" <MAILER-DAEMON@esa.example>\nSubject: Delivery Status Notification (Failure)\n\nThe following message to <gone@esa.example> was undeliverable.\nThe reason for the problem:\n5.1.0 - Unknown address error 550-'5.1.1 no such user'\n\n\nReporting-MTA: dns; esa.example\n\nFinal-Recipient: rfc822;gone@esa.example\nAction: failed\nStatus: 5.0.0 (permanent failure)\nRemote-MTA: dns; [192.0.2.1]\nDiagnostic-Code: smtp; 5.1.0 - Unknown address error 550-'5.1.1 no such user' (delivery attempts: 0)\n",
    'gone@esa.example',
  ],
  [
    'netscape',
    'From: Mail Administrator <Postmaster@ns.example>\nSubject: Mail System Error - Returned Mail\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nThis Message was undeliverable due to the following reason:\n\nEach of the following recipients was rejected by a remote mail server.\nThe reasons given by the server are included to help you determine why\neach recipient was rejected.\n\n    Recipient: <gone@ns.example>\n    Reason:    <gone@ns.example>... User unknown\n\nPlease reply to <Postmaster@ns.example>\nif you feel this message to be in error.\n--x--\n',
    'gone@ns.example',
  ],
  [
    'notrecv',
    'From: System Administrator <admin@n.example>\nSubject: Undeliverable: hi\n\nYour message\n\n  To:      gone@n.example\n  Subject: hi\n  Sent:    Mon, 1 Jan 2001\n\ndid not reach the following recipient(s):\n\nGone User on Mon, 1 Jan 2001\n    The e-mail account does not exist at the organization\n    <mail.n.example #5.1.1>\n',
    'gone@n.example',
  ],
  [
    'caiwireless',
    'From: postmaster@cai.example\nSubject: Undelivered mail\n\nThe following message could not be delivered to\nthe following recipient(s):\n\n"gone@cai.example"\n\nThe reason is: mailbox full\n',
    'gone@cai.example',
  ],
  [
    'yale',
    'From: PMDF e-Mail Interconnect <postmaster@yale.example>\nSubject: Delivery Notification: Delivery has failed\n\nMessage not delivered to the following:\n\n    gone@yale.example    No matches to nameserver query\n\nError Detail:\n',
    'gone@yale.example',
  ],
];

/** Why it is none, the mail. */
const ORDINARY: readonly (readonly [string, string])[] = [
  [
    'newsletter',
    'From: Shop <news@shop.example>\nSubject: Delivery status of your order\nList-Unsubscribe: <mailto:u@shop.example>\n\nYour parcel could not be delivered. Contact help@shop.example\n',
  ],
  [
    'reply',
    'From: Bob <bob@x.example>\nSubject: Re: Undelivered Mail Returned to Sender\nIn-Reply-To: <a@b>\n\n> <gone@y.example>: host said 550 5.1.1 User unknown\nWhat is that?\n',
  ],
  [
    'ml',
    'From: Ann <ann@x.example>\nList-Id: <l.x.example>\nSubject: [list] Returned mail: User unknown\n\nI got this:\nThis is the mail system at host x.\n<gone@y.example>: 550 unknown\n',
  ],
  [
    'cron',
    'From: root@x.example (Cron Daemon)\nSubject: Cron <root@x> job\nAuto-Submitted: auto-generated\n\nfailed to deliver to user@x.example: 550\n',
  ],
  [
    'mdn',
    'From: Ann <ann@x.example>\nSubject: Read: hi\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nYour message to ann@x.example was displayed.\n--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;ann@x.example\nDisposition: manual-action/MDN-sent-manually; displayed\n--b--\n',
  ],
  [
    'question',
    'From: Ann <ann@x.example>\nSubject: undelivered mail?\nUser-Agent: Mozilla Thunderbird\n\nMy mail to bob@y.example could not be delivered: 550 unknown. Help!\n',
  ],
  [
    'postmaster-human',
    'From: Postmaster <postmaster@x.example>\nSubject: Mail server maintenance\n\nOur mail server will be down on Monday. Questions to help@x.example.\n',
  ],
  [
    'quarantine',
    'From: postmaster@x.example\nSubject: Quarantine Summary\n\nQuarantine summary for bob@x.example: 3 quarantined messages were rejected.\n',
  ],
  [
    'github',
    'From: Bot <noreply@git.example>\nSubject: [x] Pull request was rejected\nAuto-Submitted: auto-generated\n\nYour change was rejected by carol@git.example\n',
  ],
  [
    'fwd',
    'From: Bob <bob@x.example>\nSubject: Fwd: failure notice\n\n---------- Forwarded message ----------\nFrom: Carol <carol@y.example>\nHi. This is the qmail-send program at y.\n<gone@z.example>:\n550 no\n',
  ],
  [
    'nullsender-news',
    'Return-Path: <>\nFrom: Info <info@x.example>\nSubject: Our offers\n\nBuy now! Mail to sales@x.example or shop@x.example today.\n',
  ],
];

test.each(NOTICES)('%s', (_, mail, recipient) => {
  expect(decode(mail).map((bounce) => bounce.recipient)).toEqual([recipient]);
});

test.each(ORDINARY)('not a bounce: %s', (_, mail) => {
  expect(decode(mail)).toEqual([]);
});

test.each([
  [
    'qmail',
    "Hi. This is the qmail-send program at x.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<a@y.example>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 no\nGiving up on 192.0.2.1.\n\n<b@y.example>:\n192.0.2.1 failed after I sent the message.\nRemote host said: 554 5.7.1 no\n\n--- Below this line is a copy of the message.\n",
    [
      ['a@y.example', '5.1.1', 550, 'rcpt'],
      ['b@y.example', '5.7.1', 554, 'data-end'],
    ],
  ],
  [
    'exim',
    'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  a@y.example\n    host mx.y.example [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<a@y.example>:\n    550 5.1.1 no\n  b@y.example\n    Unrouteable address\n\n------ This is a copy of the message, including all the headers. ------\n',
    [
      ['a@y.example', '5.1.1', 550, 'rcpt'],
      ['b@y.example', undefined, undefined, undefined],
    ],
  ],
  [
    'shared words',
    'Delivery to the following recipients failed permanently:\n\n  a@y.example\n  b@y.example\n\nThe error was: 552 5.2.2 full\n',
    [
      ['a@y.example', '5.2.2', 552, undefined],
      ['b@y.example', '5.2.2', 552, undefined],
    ],
  ],
])('%s: each recipient has its own words', (_, body, expected) => {
  const got = decode(`From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n${body}`);
  expect(got.map((b) => [b.recipient, b.status, b.replyCode, b.phase])).toEqual(expected);
});

test('the returned mail ends the notice and gives its ids', () => {
  const [bounce] = decode(
    'From: MAILER-DAEMON@x.example\nSubject: failure notice\n\nCould not be delivered:\n<a@y.example>: 550 no\n\nReturn-Path: <me@x.example>\nReceived: by x.example (Postfix)\n\tid ABC123; Tue, 24 Nov 2026 12:00:00 +0900\nMessage-ID: <1@x.example>\nSubject: hello\nTo: other@z.example\n\n550 5.1.1 <quoted@z.example> in the body\n',
  );
  expect(bounce).toMatchObject({
    recipient: 'a@y.example',
    messageId: '1@x.example',
    subject: 'hello',
    sender: 'me@x.example',
    queueIds: ['ABC123'],
    replyCode: 550,
    status: undefined,
  });
});

test('warnings are told from failures', () => {
  const [bounce] = decode(
    'From: MAILER-DAEMON@x.example\nSubject: Delayed\n\nYour message to\n<a@y.example>\nhas been delayed. You do not need to resend your message.\n',
  );
  expect(bounce).toMatchObject({ kind: 'delayed', action: 'delayed' });
});
