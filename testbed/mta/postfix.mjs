/**
 * A mail server with Postfix: its name known with a domain, delivery straight to the exchangers, the daemons
 * in Debian's chroot, the clock on Asia/Tokyo. Only waiting times are shortened.
 */
import { writeAliases } from './aliases.mjs';
import { startRsyslog } from './rsyslog.mjs';

/**
 * @param {string} hostName
 * @param {import('./index.mjs').QueueTimes} times
 */
function mainConfiguration(hostName, times) {
  return [
    'compatibility_level = 3.6',
    `myhostname = ${hostName}`,
    `mydomain = ${hostName.slice(hostName.indexOf('.') + 1)}`,
    'myorigin = $mydomain',
    'mydestination = $myhostname, $mydomain, localhost',
    'mynetworks = 127.0.0.0/8',
    'inet_interfaces = all',
    'inet_protocols = ipv4',
    'smtp_tls_security_level = may',
    'smtp_tls_loglevel = 1',
    `maximal_queue_lifetime = ${times.lifetimeSeconds}s`,
    `bounce_queue_lifetime = ${times.lifetimeSeconds}s`,
    `delay_warning_time = ${times.warningSeconds}s`,
    `queue_run_delay = ${times.retrySeconds}s`,
    `minimal_backoff_time = ${times.retrySeconds}s`,
    `maximal_backoff_time = ${times.retrySeconds}s`,
    'smtp_connect_timeout = 5s',
    'smtp_helo_timeout = 5s',
    'alias_maps = hash:/etc/aliases',
    'alias_database = hash:/etc/aliases',
    '',
  ].join('\n');
}

/**
 * @param {import('../machine/host.mjs').Host} host
 * @param {import('./index.mjs').QueueTimes} times
 */
async function start(host, times) {
  host.write('etc/postfix/main.cf', mainConfiguration(host.options.hostName, times));
  writeAliases(host);
  for (const file of ['resolv.conf', 'hosts', 'services', 'localtime']) {
    await host.run(['cp', '-L', `/etc/${file}`, `/var/spool/postfix/etc/${file}`]);
  }
  await host.run(['newaliases']);
  // the daemons live in a chroot and lose the logger without a socket of their own
  await startRsyslog(host, { chrootSocket: '/var/spool/postfix/dev/log' });
  await host.run(['postfix', 'start']);
}

const QUEUES = ['maildrop', 'incoming', 'active', 'deferred'];

/** @type {import('./index.mjs').MailServer} */
export const postfix = {
  id: 'postfix',
  hostName: 'mail.pfx.example',
  address: '192.0.2.26',
  domain: 'mail.pfx.example',
  localDomain: 'pfx.example',
  timeZone: 'Asia/Tokyo',
  packages: ['postfix', 'rsyslog', 'tzdata'],
  start,
  queueLength: (host) =>
    QUEUES.map((queue) => host.countFiles(`var/spool/postfix/${queue}`)).reduce(
      (sum, count) => sum + count,
      0,
    ),
  version: async (host) => `postfix ${(await host.run(['postconf', '-dh', 'mail_version'])).stdout.trim()}`,
};
