/** Sends the mail of a scenario with the host's own sendmail command, as a web application would. */
import { SENDER } from './scenarios.mjs';

/**
 * @typedef {object} SentMail
 * @property {string} scenario
 * @property {string} sentAt ISO 8601
 * @property {string[]} command
 * @property {number} exitCode
 * @property {string} [errors] what the command wrote to stderr
 */

/**
 * @param {import('./machine/host.mjs').Host} host
 * @param {import('./scenarios.mjs').Scenario} scenario
 * @param {number} index
 * @returns {Promise<SentMail>}
 */
export async function sendScenario(host, scenario, index) {
  const recipients = Object.entries(scenario.recipients).map(([recipient, { via }]) => via ?? recipient);
  const subject = Buffer.from(`ご注文の確認 ${1001 + index}`, 'utf8').toString('base64');
  const lines = [
    `To: ${recipients.join(', ')}`,
    `Subject: =?UTF-8?B?${subject}?=`,
    `X-Scenario: ${scenario.id}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'ご注文ありがとうございます。',
    ...Array.from({ length: Math.ceil((scenario.padding ?? 0) / 72) }, () => 'x'.repeat(71)),
    '',
  ];
  const command = ['/usr/sbin/sendmail', '-i', ...(scenario.flags ?? []), ...recipients];
  const sentAt = new Date().toISOString();
  const { code, stderr, stdout } = await host.runAs(SENDER, command, {
    input: lines.join('\n'),
    mayFail: true,
    timeoutSeconds: 60,
  });
  const errors = (stderr + stdout).trim();
  return { scenario: scenario.id, sentAt, command, exitCode: code, ...(errors === '' ? {} : { errors }) };
}
