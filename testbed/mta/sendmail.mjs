/**
 * A web server with sendmail as Debian configures it: the command submits through the client queue (MSP) to
 * the daemon on 127.0.0.1, which delivers to the exchangers. Short host name, as cloud machines have it. Only
 * waiting times are shortened, and the access map is opened, which refuses the documentation networks.
 */
import { writeAliases } from './aliases.mjs';
import { startRsyslog } from './rsyslog.mjs';

/** @param {import('./index.mjs').QueueTimes} times */
function timeouts(times) {
  /** @type {readonly (readonly [string, string])[]} */
  const values = [
    ['TO_QUEUERETURN', `${times.lifetimeSeconds}s`],
    ['TO_QUEUEWARN', `${times.warningSeconds}s`],
    ['TO_INITIAL', '5s'],
    ['TO_CONNECT', '5s'],
    ['TO_ICONNECT', '5s'],
    ['TO_COMMAND', '5s'],
    ['TO_RESOLVER_RETRANS_FIRST', '2s'],
    ['TO_RESOLVER_RETRY_FIRST', '1'],
  ];
  return values.map(([name, value]) => `define(\`conf${name}', \`${value}')dnl\n`).join('');
}

/**
 * @param {import('../machine/host.mjs').Host} host
 * @param {import('./index.mjs').QueueTimes} times
 */
async function start(host, times) {
  const mc = host
    .read('usr/share/sendmail/cf/debian/sendmail.mc')
    // so that the bounces of other servers come in
    .replaceAll(', Addr=127.0.0.1', '')
    // so that a test of a minute is not taken for a flood
    .replaceAll(/^.*(?:greet_pause|CONNECTION_RATE_THROTTLE).*\n/gm, '')
    .replace('MAILER_DEFINITIONS', `${timeouts(times)}MAILER_DEFINITIONS`);
  host.write('etc/mail/sendmail.mc', mc);
  host.write('etc/mail/access', 'Connect:127\tRELAY\nClientRate:\t0\nClientConn:\t0\n');
  host.write('etc/mail/local-host-names', '');
  writeAliases(host);
  await host.run(['sh', '-ec', PREPARE]);
  await startRsyslog(host);
  // by its full path: it could not restart itself on SIGHUP otherwise, and says so in the log
  await host.run(['/usr/sbin/sendmail', '-bd', `-q${times.retrySeconds}s`]);
}

/** What Debian's start script does, which needs an init system. */
const PREPARE = `
cd /etc/mail
m4 sendmail.mc > sendmail.cf 2>/dev/null
m4 submit.mc > submit.cf 2>/dev/null
makemap hash access < access
newaliases > /dev/null
mkdir -p /run/sendmail/mta /run/sendmail/msp /run/sendmail/stampdir /var/lib/sendmail/host_status
chown smmta:smmsp /run/sendmail/mta
chown smmsp:smmsp /run/sendmail/msp
`;

/** @type {import('./index.mjs').MailServer} */
export const sendmail = {
  id: 'sendmail',
  hostName: 'ip-192-0-2-25',
  address: '192.0.2.25',
  domain: 'web.todoku.example',
  localDomain: 'ip-192-0-2-25',
  timeZone: 'UTC',
  packages: ['sendmail-bin', 'sendmail', 'procmail', 'rsyslog', 'tzdata'],
  start,
  queueLength: (host) =>
    host.countFiles('var/spool/mqueue', 'qf') + host.countFiles('var/spool/mqueue-client', 'qf'),
  version: async (host) => {
    const { stdout } = await host.run(['sendmail', '-d0.1', '-bt'], { mayFail: true });
    return `sendmail ${/Version (\S+)/.exec(stdout)?.[1] ?? 'of unknown version'}`;
  },
};
