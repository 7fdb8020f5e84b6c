/**
 * The truth about every recipient, put together from what cannot be wrong: what the scenario was made to do,
 * what the receiving side recorded, and which bounce lies in the sender's mailbox. Written without any code
 * of the project, since the project is measured by it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expectedOutcome } from './scenarios.mjs';
import { DOMAINS } from './world/domains.mjs';

/**
 * @typedef {object} Entry of the transcript
 * @property {string} time
 * @property {string} kind
 * @property {string} host
 * @property {string} address
 * @property {string} client
 * @property {string[]} [recipients]
 * @property {string} [scenario]
 * @property {string} [phase]
 * @property {string} [reply]
 * @property {string} [messageId]
 *
 * @typedef {object} Report one recipient of a bounce in the sender's mailbox
 * @property {string} scenario
 * @property {string} recipient
 * @property {string} action
 * @property {string} status
 * @property {string} date
 *
 * @typedef {object} RecipientTruth
 * @property {string} recipient
 * @property {string} [via]
 * @property {string} outcome
 * @property {readonly string[]} [alsoRight] other outcomes that are no lie
 * @property {readonly string[]} causes any of them is a right diagnosis
 * @property {{ host: string, address: string, at: string, reply: string | undefined }} [acceptedBy]
 * @property {{ host: string, address: string, phase: string, reply: string | undefined, tries: number }[]} refusals
 * @property {{ action: string, status: string, date: string }[]} reports
 */

/**
 * @param {object} parameters
 * @param {{ id: import('./scenarios.mjs').Mta, hostName: string, address: string, localDomain: string, version: string }} parameters.server
 * @param {readonly import('./scenarios.mjs').Scenario[]} parameters.scenarios
 * @param {readonly import('./send.mjs').SentMail[]} parameters.sent
 * @param {string} parameters.transcript
 * @param {string} parameters.directory
 * @param {import('./mta/index.mjs').QueueTimes} parameters.times
 * @param {string} parameters.timeZone
 */
export function truthOf({ server, scenarios, sent, transcript, directory, times, timeZone }) {
  const entries = readTranscript(transcript).filter((entry) => entry.client === server.address);
  const mailboxes = readMailboxes(path.join(directory, 'mail'));
  const reports = mailboxes.flatMap(reportsOf);
  /** @type {string[]} */
  const disagreements = [];
  const messages = sent.map((mail) => {
    const scenario = scenarios.find(({ id }) => id === mail.scenario);
    const recipients = Object.entries(scenario?.recipients ?? {}).map(([recipient, expectation]) => {
      const seen = {
        accepted: entries.find(
          (entry) =>
            entry.kind === 'accepted' &&
            entry.scenario === mail.scenario &&
            entry.recipients?.includes(recipient) === true,
        ),
        refused: entries.filter((entry) => refuses(entry, recipient, mail.sentAt)),
        reports: reports.filter((report) => report.scenario === mail.scenario && isFor(report, recipient)),
        inMailbox: mailboxes.some(
          (message) => message.mailbox === recipient && message.scenario === mail.scenario && !message.report,
        ),
      };
      const outcome = observedOutcome(seen, mail, times);
      const expected = expectedOutcome(expectation, server.id);
      if (outcome !== expected)
        disagreements.push(`${mail.scenario} ${recipient}: ${outcome}, not ${expected}`);
      return recipientTruth(recipient, expectation, outcome, seen);
    });
    return { ...mail, recipients };
  });
  const { id: mta, version, hostName, address, localDomain } = server;
  return {
    schema: 'todoku/testbed-truth@1',
    mta,
    version,
    hostName,
    address,
    localDomain,
    timeZone,
    queue: times,
    messages,
    disagreements,
  };
}

/**
 * @typedef {object} Seen
 * @property {Entry | undefined} accepted
 * @property {readonly Entry[]} refused
 * @property {readonly Report[]} reports
 * @property {boolean} inMailbox
 *
 * @param {Seen} seen
 * @param {import('./send.mjs').SentMail} mail
 * @param {import('./mta/index.mjs').QueueTimes} times
 */
function observedOutcome(seen, mail, times) {
  const failed = seen.reports.find((report) => report.action === 'failed');
  if (failed !== undefined) {
    const age = (Date.parse(failed.date) - Date.parse(mail.sentAt)) / 1000;
    return age >= times.lifetimeSeconds - 2 ? 'expired' : 'bounced';
  }
  if (seen.accepted !== undefined || seen.inMailbox) return 'delivered';
  return mail.exitCode === 0 ? 'deferred' : 'rejected';
}

/**
 * @param {string} recipient
 * @param {import('./scenarios.mjs').Expectation} expectation
 * @param {string} outcome
 * @param {Seen} seen
 * @returns {RecipientTruth}
 */
function recipientTruth(recipient, expectation, outcome, seen) {
  /** @type {Map<string, RecipientTruth['refusals'][number]>} */
  const refusals = new Map();
  for (const { host, address, phase = '', reply } of seen.refused) {
    const known = refusals.get(`${host} ${phase}`);
    if (known === undefined) refusals.set(`${host} ${phase}`, { host, address, phase, reply, tries: 1 });
    else known.tries += 1;
  }
  const { accepted } = seen;
  return {
    recipient,
    ...(expectation.via === undefined ? {} : { via: expectation.via }),
    outcome,
    ...(expectation.alsoRight === undefined ? {} : { alsoRight: expectation.alsoRight }),
    causes: outcome === 'delivered' ? [] : expectation.causes,
    ...(accepted === undefined
      ? {}
      : {
          acceptedBy: {
            host: accepted.host,
            address: accepted.address,
            at: accepted.time,
            reply: accepted.reply,
          },
        }),
    refusals: [...refusals.values()],
    reports: seen.reports.map(({ action, status, date }) => ({ action, status, date })),
  };
}

/**
 * @param {Entry} entry
 * @param {string} recipient
 * @param {string} since
 */
function refuses(entry, recipient, since) {
  if (entry.kind !== 'refused' || entry.time < since) return false;
  if (entry.recipients?.includes(recipient) === true) return true;
  // a refusal before RCPT TO concerns whoever the conversation was for
  const domain = DOMAINS.find(({ name }) => recipient.endsWith(`@${name}`));
  const concerned = domain?.exchangers.some(({ name }) => name === entry.host) === true;
  return concerned && entry.recipients?.length === 0;
}

/**
 * @param {Report} report
 * @param {string} recipient
 */
function isFor(report, recipient) {
  const address = report.recipient.toLowerCase();
  // a local recipient is reported with the name of the host
  return address === recipient || (!recipient.includes('@') && address.startsWith(`${recipient}@`));
}

/**
 * @param {string} file
 * @returns {Entry[]}
 */
function readTranscript(file) {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/**
 * @typedef {object} StoredMail
 * @property {string} mailbox
 * @property {string} scenario of the mail itself, or of the one it reports about
 * @property {boolean} report
 * @property {string} text
 *
 * @param {string} directory
 * @returns {StoredMail[]}
 */
function readMailboxes(directory) {
  return readdirSync(directory).flatMap((mailbox) => {
    const text = readFileSync(path.join(directory, mailbox), 'utf8');
    return text
      .split(/^(?=From \S+ +\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d)/m)
      .filter(Boolean)
      .map((mail) => ({
        mailbox,
        scenario: /^X-Scenario: *(\S+)/im.exec(mail)?.[1] ?? '',
        report: /^Content-Type: multipart\/report/im.test(mail),
        text: mail,
      }));
  });
}

/**
 * @param {StoredMail} mail
 * @returns {Report[]}
 */
function reportsOf({ scenario, text, report }) {
  if (!report) return [];
  const date = new Date(/^Date: *(.*)/im.exec(text)?.[1] ?? 0).toISOString();
  return text.split(/\r?\n\r?\n/).flatMap((block) => {
    const recipient = /^Final-Recipient: *rfc822; *<?([^\s>]+)/im.exec(block)?.[1];
    if (recipient === undefined) return [];
    const field = (/** @type {string} */ name) =>
      new RegExp(`^${name}: *(\\S+)`, 'im').exec(block)?.[1]?.toLowerCase() ?? '';
    return [{ scenario, recipient, action: field('Action'), status: field('Status'), date }];
  });
}

/**
 * JSON with one message a line, so that a change shows in a diff.
 *
 * @param {ReturnType<typeof truthOf>} truth
 */
export function truthText({ messages, disagreements, ...rest }) {
  const head = JSON.stringify(rest, null, 1).replace(/\n\}$/, ',');
  const lines = messages.map((message) => `  ${JSON.stringify(message)}`).join(',\n');
  return `${head}\n "messages": [\n${lines}\n ],\n "disagreements": ${JSON.stringify(disagreements)}\n}\n`;
}
