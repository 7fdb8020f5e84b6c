/** Starts resolver, blocklist server and receiving servers in the world's network namespace. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { run, waitUntil, words } from '../machine/command.mjs';
import { Host } from '../machine/host.mjs';
import { WORLD_ADDRESS } from '../machine/network.mjs';
import { installPackages, mountRoot } from '../machine/overlay.mjs';
import { BLOCKLISTS } from './domains.mjs';
import { blocklistData, rbldnsdCommand, unboundConfiguration } from './resolver.mjs';

const DIRECTORY = '/srv/world';

/**
 * @param {string} workspace
 * @param {string} out where the transcript goes
 * @param {readonly import('../mta/index.mjs').MailServer[]} servers
 */
export async function startWorld(workspace, out, servers) {
  const root = await mountRoot(workspace, 'world');
  await installPackages(root, ['unbound', 'rbldnsd'], path.join(out, 'install.log'));
  const host = new Host({
    name: 'world',
    hostName: 'world',
    root,
    nameserver: '127.0.0.1',
    hostsFile: '127.0.0.1 localhost\n',
  });
  const senders = servers.map(({ domain, address }) => ({ name: domain, address }));
  host.write(
    `${DIRECTORY}/unbound.conf`,
    unboundConfiguration({ directory: DIRECTORY, address: WORLD_ADDRESS, senders }),
  );
  for (const blocklist of BLOCKLISTS) {
    host.write(`${DIRECTORY}/${blocklist.zone}.data`, blocklistData(blocklist));
  }
  await host.boot();
  await host.run(['unbound', '-c', `${DIRECTORY}/unbound.conf`]);
  await host.run(rbldnsdCommand(DIRECTORY));
  const smtp = await startSmtpServers(workspace, path.join(out, 'transcript.jsonl'));
  return {
    stop: async () => {
      smtp.kill('SIGKILL');
      await host.halt();
    },
  };
}

/**
 * The receiving servers run from this project's files, so outside the overlay.
 *
 * @param {string} workspace
 * @param {string} transcript
 */
async function startSmtpServers(workspace, transcript) {
  const directory = path.join(workspace, 'smtp');
  mkdirSync(directory, { recursive: true });
  const key = path.join(directory, 'key.pem');
  const certificate = path.join(directory, 'certificate.pem');
  await run([
    ...words('openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'),
    ...words('-days 30 -subj /CN=mx.todoku.example -keyout'),
    key,
    '-out',
    certificate,
  ]);
  const program = path.join(import.meta.dirname, 'smtp-server.mjs');
  const server = spawn(
    'ip',
    ['netns', 'exec', 'world', process.execPath, program, key, certificate, transcript],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let text = '';
  server.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  await waitUntil('the receiving servers', 20, () => {
    if (server.exitCode !== null) throw new Error('the receiving servers did not start');
    return text.startsWith('ready');
  });
  return server;
}
