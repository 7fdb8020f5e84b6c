#!/usr/bin/env node
/**
 * Writes an mbox as it lies on a sending server: non-delivery mails by Postfix and sendmail (RFC 3464), delay
 * warnings and ordinary mail between them: `node bench/generate-mail.mjs 10000 > FILE`. Same seed, same bytes.
 */
import { createSink } from './sink.mjs';
import { createRandom } from './traffic/random.mjs';
import { OUR_DOMAIN, OUR_IP, World } from './traffic/world.mjs';

const START = Date.UTC(2026, 8, 20);
const GAP = 60_000;

const date = (time) => new Date(time).toUTCString().replace('GMT', '+0000');

function returnedMail(random, { id, sender, recipient, time }) {
  const paragraph = 'Thank you for your order. We will tell you as soon as it has left our house.\n';
  return `Received: from web1.${OUR_DOMAIN} (web1.${OUR_DOMAIN} [${OUR_IP}])
\tby mail.${OUR_DOMAIN} (Postfix) with ESMTP id ${id}
\tfor <${recipient}>; ${date(time)}
Message-ID: <${random.hex(20)}@web1.${OUR_DOMAIN}>
From: ${sender}
To: ${recipient}
Subject: Your order ${random.int(1e6)}
Date: ${date(time)}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${paragraph.repeat(1 + random.skewed(120, 4))}`;
}

function postfixNotice(random, about) {
  const { recipient, reply, host, ip, time, id, sender, permanent, enhanced } = about;
  const boundary = `${id}.${Math.floor(time / 1000)}/mail.${OUR_DOMAIN}`;
  const opening = permanent
    ? "I'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below."
    : '####################################################################\n# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n####################################################################\n\nYour message could not be delivered for more than 4 hour(s).\nIt will be retried until it is 5 day(s) old.';
  return `Return-Path: <>
From: MAILER-DAEMON (Mail Delivery System)
To: ${sender}
Subject: ${permanent ? 'Undelivered Mail Returned to Sender' : 'Delayed Mail (still being retried)'}
Date: ${date(time)}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="${boundary}"
Message-Id: <${random.hex(12)}@mail.${OUR_DOMAIN}>

This is a MIME-encapsulated message.

--${boundary}
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mail.${OUR_DOMAIN}.

${opening}

                   The mail system

<${recipient}>: host ${host}[${ip}] said:
    ${reply} (in reply to RCPT TO command)

--${boundary}
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.${OUR_DOMAIN}
X-Postfix-Queue-ID: ${id}
X-Postfix-Sender: rfc822; ${sender}
Arrival-Date: ${date(time - 400)}

Final-Recipient: rfc822; ${recipient}
Original-Recipient: rfc822;${recipient}
Action: ${permanent ? 'failed' : 'delayed'}
Status: ${enhanced}
Remote-MTA: dns; ${host}
Diagnostic-Code: smtp; ${reply}

--${boundary}
Content-Description: Undelivered Message
Content-Type: message/rfc822

${returnedMail(random, about)}
--${boundary}--
`;
}

function sendmailNotice(random, about) {
  const { recipient, reply, host, time, id, sender, permanent, enhanced } = about;
  const boundary = `${id}.${Math.floor(time / 1000)}/web2.${OUR_DOMAIN}`;
  return `Return-Path: <MAILER-DAEMON@web2.${OUR_DOMAIN}>
Date: ${date(time)}
From: Mail Delivery Subsystem <MAILER-DAEMON@web2.${OUR_DOMAIN}>
Message-Id: <${random.hex(14)}@web2.${OUR_DOMAIN}>
To: <${sender}>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="${boundary}"
Subject: ${permanent ? 'Returned mail: see transcript for details' : 'Warning: could not send message for past 4 hours'}
Auto-Submitted: auto-generated (${permanent ? 'failure' : 'warning-timeout'})

This is a MIME-encapsulated message

--${boundary}

The original message was received at ${date(time - 900)}
from web1.${OUR_DOMAIN} [${OUR_IP}]

   ----- The following addresses had ${permanent ? 'permanent fatal' : 'transient non-fatal'} errors -----
<${recipient}>
    (reason: ${reply})

   ----- Transcript of session follows -----
... while talking to ${host}.:
>>> DATA
<<< ${reply}
${reply.slice(0, 3)} ${enhanced} <${recipient}>... ${permanent ? 'User unknown' : 'Deferred'}

--${boundary}
Content-Type: message/delivery-status

Reporting-MTA: dns; web2.${OUR_DOMAIN}
Received-From-MTA: DNS; web1.${OUR_DOMAIN}
Arrival-Date: ${date(time - 900)}

Final-Recipient: RFC822; ${recipient}
Action: ${permanent ? 'failed' : 'delayed'}
Status: ${enhanced}
Remote-MTA: DNS; ${host}
Diagnostic-Code: SMTP; ${reply}
Last-Attempt-Date: ${date(time)}

--${boundary}
Content-Type: ${permanent ? 'message/rfc822' : 'text/rfc822-headers'}

${returnedMail(random, about)}
--${boundary}--
`;
}

function failureAbout(random, world, time) {
  for (;;) {
    const site = world.site();
    const failure = world.fate(site);
    if (failure?.lines === undefined) continue;
    const domain = site.domains === undefined ? site.domain : random.pick(site.domains);
    const recipient = `${world.person()}@${domain}`;
    const sender = world.sender();
    const host = random.pick(site.hosts);
    const reply = world.fill(failure.lines.join(' '), { to: recipient, host, from: sender, time });
    const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(reply)?.[1] ?? `${reply[0]}.0.0`;
    const id = random.hex(11).toUpperCase();
    return {
      recipient,
      sender,
      host,
      ip: world.ipOf(host),
      reply,
      enhanced,
      permanent: failure.permanent,
      time,
      id,
    };
  }
}

function ordinaryMail(random, world, time) {
  const from = world.stranger();
  const part = `${random.hex(24)}--\n`.repeat(2 + random.skewed(400, 4));
  return `Return-Path: <${from}>
Date: ${date(time)}
From: ${from}
To: ${world.sender()}
Subject: Re: delivery failed? question ${random.int(1000)}
Message-ID: <${random.hex(20)}@mail.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=us-ascii

${part}`;
}

/** Calls `write` with one mail after another, without the mbox's \`From \` line; `bounces` of 1 = no other mail. */
export function generateMails(count, { seed, bounces }, write) {
  const random = createRandom(seed);
  const world = new World(random, { start: START, length: count * GAP });
  for (let i = 0; i < count; i++) {
    const time = START + i * GAP;
    if (!random.chance(bounces)) write(ordinaryMail(random, world, time), time);
    else {
      const about = failureAbout(random, world, time);
      write(random.chance(0.5) ? postfixNotice(random, about) : sendmailNotice(random, about), time);
    }
  }
}

export function writeMbox(fd, count, options) {
  const sink = createSink(fd);
  generateMails(count, options, (mail, time) => {
    const day = new Date(time).toUTCString();
    const stamp = `${day.slice(0, 3)} ${day.slice(8, 11)} ${day.slice(5, 7)} ${day.slice(17, 25)} ${day.slice(12, 16)}`;
    sink.write(`From MAILER-DAEMON  ${stamp}\n${mail.replaceAll(/^(>*From )/gm, '>$1')}\n`);
  });
  sink.flush();
}

if (process.argv[1] === import.meta.filename) {
  const count = Number(process.argv[2]);
  if (!(count > 0)) {
    console.error('usage: generate-mail.mjs MAILS');
    process.exit(2);
  }
  writeMbox(1, count, { seed: 1, bounces: 0.7 });
}
