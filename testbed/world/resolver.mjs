/**
 * The world's DNS: Unbound answers with authority for everything (what it does not know is NXDOMAIN), and
 * asks rbldnsd for the blocklist zones, as a mail server's own resolver would.
 */
import { words } from '../machine/command.mjs';
import { addressedExchangers, BLOCKLISTS, DOMAINS } from './domains.mjs';

const BLOCKLIST_PORT = 5301;

/**
 * @typedef {object} SendingHost
 * @property {string} name fully qualified
 * @property {string} address
 */

/**
 * @param {object} parameters
 * @param {string} parameters.directory where Unbound may write
 * @param {string} parameters.address
 * @param {readonly SendingHost[]} parameters.senders
 * @returns {string} unbound.conf
 */
export function unboundConfiguration({ directory, address, senders }) {
  const exchangers = addressedExchangers();
  const records = [
    '. 60 IN SOA a.root.example. hostmaster.root.example. 1 600 600 600 60',
    ...exchangers.map((exchanger) => `${exchanger.name}. 60 IN A ${exchanger.address}`),
    ...DOMAINS.flatMap(mxRecords),
    ...senders.flatMap(({ name, address: own }) => [
      `${name}. 60 IN A ${own}`,
      `${name}. 60 IN MX 10 ${name}.`,
    ]),
  ];
  const pointers = [...exchangers, ...senders].map((host) => `${host.address} 60 ${host.name}`);
  return [
    'server:',
    `  interface: ${address}`,
    '  interface: 127.0.0.1',
    '  access-control: 0.0.0.0/0 allow',
    '  username: ""',
    '  chroot: ""',
    `  directory: "${directory}"`,
    `  pidfile: "${directory}/unbound.pid"`,
    `  logfile: "${directory}/unbound.log"`,
    '  use-syslog: no',
    '  module-config: "iterator"',
    '  do-not-query-localhost: no',
    '  do-ip6: no',
    '  local-zone: "." static',
    ...records.map((record) => `  local-data: '${record}'`),
    ...['2.0.192', '100.51.198', '113.0.203'].map((zone) => `  local-zone: "${zone}.in-addr.arpa." static`),
    ...pointers.map((pointer) => `  local-data-ptr: "${pointer}"`),
    ...BLOCKLISTS.map(({ zone }) => `  local-zone: "${zone}." transparent`),
    ...BLOCKLISTS.map(
      ({ zone }) =>
        `stub-zone:\n  name: "${zone}."\n  stub-addr: 127.0.0.1@${BLOCKLIST_PORT}\n  stub-no-cache: yes`,
    ),
    'remote-control:',
    '  control-enable: no',
    '',
  ].join('\n');
}

/**
 * @param {import('./domains.mjs').Domain} domain
 * @returns {string[]}
 */
function mxRecords(domain) {
  // RFC 7505 §3: a null MX says that the domain takes no mail
  if (domain.exchangers.length === 0) return [`${domain.name}. 60 IN MX 0 .`];
  return domain.exchangers.map(
    ({ name, preference = 10 }) => `${domain.name}. 60 IN MX ${preference} ${name}.`,
  );
}

/**
 * @param {(typeof BLOCKLISTS)[number]} blocklist
 * @returns {string} data set of type ip4set for rbldnsd
 */
export function blocklistData({ listed }) {
  return [
    '$SOA 60 ns.root.example. hostmaster.root.example. 0 600 300 86400 60',
    '$NS 60 ns.root.example.',
    ':127.0.0.2:https://www.spamhaus.org/query/ip/$',
    ...listed,
    '',
  ].join('\n');
}

/** @param {string} directory */
export function rbldnsdCommand(directory) {
  return [
    ...words('rbldnsd -u rbldns -w'),
    directory,
    '-p',
    `${directory}/rbldnsd.pid`,
    '-b',
    `127.0.0.1/${BLOCKLIST_PORT}`,
    ...BLOCKLISTS.map(({ zone }) => `${zone}:ip4set:${zone}.data`),
  ];
}
