/**
 * The mail servers a testbed can start. One more: one file, one line here.
 *
 * @typedef {object} QueueTimes
 * @property {number} lifetimeSeconds after which a mail is given up
 * @property {number} warningSeconds after which the sender is warned
 * @property {number} retrySeconds between two tries
 *
 * @typedef {object} MailServer
 * @property {import('../scenarios.mjs').Mta} id also the name of its network namespace
 * @property {string} hostName
 * @property {string} address in 192.0.2.0/24
 * @property {string} domain name under which the world finds it
 * @property {string} localDomain of the addresses of local users
 * @property {string} timeZone
 * @property {readonly string[]} packages
 * @property {(host: import('../machine/host.mjs').Host, times: QueueTimes) => Promise<void>} start
 * @property {(host: import('../machine/host.mjs').Host) => number} queueLength mails that wait
 * @property {(host: import('../machine/host.mjs').Host) => Promise<string>} version
 */
import { postfix } from './postfix.mjs';
import { sendmail } from './sendmail.mjs';

/** @type {readonly MailServer[]} */
export const MAIL_SERVERS = [sendmail, postfix];
