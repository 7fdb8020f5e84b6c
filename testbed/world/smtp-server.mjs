/**
 * The receiving side: one listener for each exchanger address. Runs as a process of its own inside the
 * world's network namespace.
 * usage: node smtp-server.mjs KEY CERTIFICATE TRANSCRIPT
 * TRANSCRIPT gets one JSON object a line: `accepted`, `refused`, `late-bounce`, `conversation`.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import net from 'node:net';
import { addressedExchangers } from './domains.mjs';
import { sendLateBounce } from './late-bounce.mjs';
import { SmtpSession } from './smtp-session.mjs';

const [keyFile = '', certificateFile = '', transcript = ''] = process.argv.slice(2);
const identity = { key: readFileSync(keyFile), cert: readFileSync(certificateFile) };
const memory = { counts: new Map(), firstSeen: new Map() };

/** @param {Record<string, unknown>} entry */
function record(entry) {
  appendFileSync(transcript, `${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}

/**
 * @param {import('./smtp-session.mjs').AddressedExchanger} exchanger
 * @param {import('./smtp-session.mjs').AcceptedMail} mail
 */
function afterAccepting(exchanger, mail) {
  const { lateBounce } = exchanger;
  // RFC 5321 §4.5.5: no bounce for a mail with the null reverse-path
  if (lateBounce === undefined || mail.sender === '') return;
  for (const recipient of mail.recipients) {
    setTimeout(() => {
      sendLateBounce({ ...exchanger, lateBounce }, mail, recipient).then(
        (answer) => {
          const { name: host, address } = exchanger;
          const { client } = mail;
          const { causes, diagnostic } = lateBounce;
          record({
            kind: 'late-bounce',
            host,
            address,
            client,
            recipients: [recipient],
            causes,
            diagnostic,
            answer,
          });
        },
        (error) => record({ kind: 'error', text: String(error) }),
      );
    }, lateBounce.afterSeconds * 1000);
  }
}

const listening = addressedExchangers()
  .filter((exchanger) => exchanger.port !== 'closed')
  .map((exchanger) => {
    const server = net.createServer((socket) => {
      const onAccepted = (/** @type {import('./smtp-session.mjs').AcceptedMail} */ mail) =>
        afterAccepting(exchanger, mail);
      new SmtpSession(socket, { exchanger, memory, identity, record, onAccepted })
        .serve()
        .catch((error) => record({ kind: 'error', host: exchanger.name, text: String(error) }));
    });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: exchanger.address, port: 25 }, () => resolve(server));
    });
  });

await Promise.all(listening);
console.log(`ready ${listening.length}`);
