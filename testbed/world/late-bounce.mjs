/**
 * A server that accepts with 250 and finds out afterwards: it sends its own bounce (RFC 3464) by SMTP to the
 * mail server of the envelope sender.
 */
import net from 'node:net';
import { LineSocket } from './line-socket.mjs';
import { fillIn } from './smtp-session.mjs';

/**
 * @param {import('./smtp-session.mjs').AddressedExchanger & { lateBounce: import('./domains.mjs').LateBounce }} exchanger
 * @param {import('./smtp-session.mjs').AcceptedMail} mail
 * @param {string} recipient
 * @returns {Promise<string>} the last reply of the sender's server
 */
export async function sendLateBounce(exchanger, mail, recipient) {
  const socket = net.connect({ host: mail.client, port: 25, localAddress: exchanger.address });
  const peer = new LineSocket(socket);
  let reply = await hearReply(peer);
  for (const command of [
    [`EHLO ${exchanger.name}`],
    ['MAIL FROM:<>'],
    [`RCPT TO:<${mail.sender}>`],
    ['DATA'],
    [...bounceLines(exchanger, mail, recipient), '.'],
  ]) {
    if (/^[45]/.test(reply)) break;
    await peer.send(command);
    reply = await hearReply(peer);
  }
  await peer.send(['QUIT']);
  peer.close();
  return reply;
}

/** @param {LineSocket} peer */
async function hearReply(peer) {
  for (;;) {
    const line = await peer.line();
    if (line === undefined) return '421 connection lost';
    if (/^\d{3}(?: |$)/.test(line)) return line;
  }
}

/**
 * @param {import('./smtp-session.mjs').AddressedExchanger & { lateBounce: import('./domains.mjs').LateBounce }} exchanger
 * @param {import('./smtp-session.mjs').AcceptedMail} mail
 * @param {string} recipient
 */
function bounceLines(exchanger, mail, recipient) {
  const { lateBounce, name } = exchanger;
  const date = new Date().toUTCString().replace('GMT', '+0000');
  const boundary = `=_${Date.now().toString(36)}`;
  const fill = (/** @type {string} */ text) => fillIn(text, { recipient });
  return [
    `From: "Mail Delivery System" <postmaster@${name}>`,
    `To: <${mail.sender}>`,
    'Subject: Undeliverable mail',
    `Date: ${date}`,
    `Message-ID: <${Date.now()}@${name}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...fill(lateBounce.text).split('\n'),
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${name}`,
    `Arrival-Date: ${date}`,
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    `Status: ${lateBounce.status}`,
    `Diagnostic-Code: smtp; ${fill(lateBounce.diagnostic)}`,
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    ...mail.headers,
    '',
    `--${boundary}--`,
  ];
}
