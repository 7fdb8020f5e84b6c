/**
 * The run itself; started by run.mjs inside namespaces of its own.
 * usage: node bed.mjs WORKSPACE OPTIONS-AS-JSON
 */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { collectHost } from './collect.mjs';
import { sleep, waitUntil } from './machine/command.mjs';
import { Host } from './machine/host.mjs';
import { isolate } from './machine/isolation.mjs';
import { makeHostNetwork, makeWorldNetwork, WORLD_ADDRESS } from './machine/network.mjs';
import { installPackages, mountRoot } from './machine/overlay.mjs';
import { MAIL_SERVERS } from './mta/index.mjs';
import { rotateMaillog } from './mta/rsyslog.mjs';
import { COLLEAGUE, SCENARIO_SETS, SENDER } from './scenarios.mjs';
import { sendScenario } from './send.mjs';
import { truthOf, truthText } from './truth.mjs';
import { addressedExchangers, BLOCKLISTS } from './world/domains.mjs';
import { startWorld } from './world/start.mjs';

/** @type {import('./mta/index.mjs').QueueTimes} */
const TIMES = { lifetimeSeconds: 60, warningSeconds: 20, retrySeconds: 20 };
const PAUSE_MILLISECONDS = 300;

const started = Date.now();

/** @param {string} text */
function say(text) {
  console.error(`[${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s] ${text}`);
}

/**
 * @typedef {import('./mta/index.mjs').MailServer & { host: Host, sent: import('./send.mjs').SentMail[] }} RunningServer
 */

/**
 * @param {string} workspace
 * @param {string} out
 * @param {import('./mta/index.mjs').MailServer} server
 * @param {string} timeZone
 * @returns {Promise<RunningServer>}
 */
async function startServer(workspace, out, server, timeZone) {
  const root = await mountRoot(workspace, server.id);
  await installPackages(root, server.packages, path.join(out, 'install.log'));
  await makeHostNetwork(server.id, server.address);
  const named = server.hostName.includes('.');
  const host = new Host({
    name: server.id,
    hostName: server.hostName,
    root,
    nameserver: WORLD_ADDRESS,
    hostsFile: `127.0.0.1 localhost\n${named ? `${server.address} ${server.hostName}\n` : ''}`,
    timeZone,
  });
  await host.boot();
  for (const [user, id] of [
    [SENDER, '1501'],
    [COLLEAGUE, '1502'],
  ]) {
    await host.run(['useradd', '-m', '-u', String(id), '-s', '/bin/sh', String(user)]);
  }
  await server.start(host, TIMES);
  say(`${await server.version(host)} is up on ${server.hostName} [${server.address}]`);
  return { ...server, host, sent: [] };
}

/**
 * @param {RunningServer} server
 * @param {import('./scenarios.mjs').ScenarioSet} set
 */
async function sendAll(server, set) {
  for (const [index, scenario] of set.scenarios.entries()) {
    if (index === set.rotateAfter) {
      await sleep(2000);
      await rotateMaillog(server.host);
    }
    server.sent.push(await sendScenario(server.host, scenario, index));
    await sleep(PAUSE_MILLISECONDS);
  }
}

/** @param {readonly RunningServer[]} servers */
async function waitForQueues(servers) {
  const waiting = () => servers.map((server) => server.queueLength(server.host)).reduce((a, b) => a + b, 0);
  const limit = TIMES.lifetimeSeconds + 4 * TIMES.retrySeconds + 30;
  // late bounces come in after the queues are empty
  await sleep(5000);
  await waitUntil('empty mail queues', limit, () => waiting() === 0);
  // the bounces of the last mails are on their way into the mailboxes
  await sleep(1500);
}

/**
 * @param {string} workspace
 * @param {import('./options.mjs').TestbedOptions} options
 */
async function main(workspace, { out, set: setName, wait }) {
  await isolate({ workspace, out });
  for (const name of ['install.log', 'transcript.jsonl', ...MAIL_SERVERS.map(({ id }) => id)]) {
    rmSync(path.join(out, name), { recursive: true, force: true });
  }

  const set = SCENARIO_SETS[setName];
  if (set === undefined) throw new Error(`no set of mails is called ${setName}`);
  const wanted = MAIL_SERVERS.filter((server) => set.mtas.includes(server.id));
  await makeWorldNetwork(addressedExchangers().map((exchanger) => exchanger.address));
  const world = startWorld(workspace, out, MAIL_SERVERS).then((running) => {
    say(`the world is up: ${addressedExchangers().length} exchangers, ${BLOCKLISTS.length} blocklist`);
    return running;
  });
  const starting = wanted.map((server) =>
    startServer(workspace, out, server, set.timeZone ?? server.timeZone),
  );
  const [receiving, servers] = await Promise.all([world, Promise.all(starting)]);

  await Promise.all(servers.map((server) => sendAll(server, set)));
  say(`${set.scenarios.length} mails sent by each host`);
  if (wait) await waitForQueues(servers);
  else await sleep(5000);
  say(wait ? 'every queue is empty' : 'not waiting for the queues');

  const disagreements = [];
  for (const server of servers) {
    const directory = path.join(out, server.id);
    await collectHost(server.host, directory);
    const truth = truthOf({
      server: { ...server, version: await server.version(server.host) },
      scenarios: set.scenarios,
      sent: server.sent,
      transcript: path.join(out, 'transcript.jsonl'),
      directory,
      times: TIMES,
      timeZone: set.timeZone ?? server.timeZone,
    });
    writeFileSync(path.join(directory, 'truth.json'), truthText(truth));
    if (wait) disagreements.push(...truth.disagreements.map((text) => `${server.id}: ${text}`));
  }
  for (const server of servers) await server.host.halt();
  await receiving.stop();
  for (const text of disagreements) say(`not as the scenario says: ${text}`);
  say(`collected in ${out}`);
  return disagreements.length === 0 ? 0 : 1;
}

// The outside closes our standard input to stop us. Ending pid 1 of a PID namespace ends all in it.
process.stdin.on('end', () => {
  say('stopped');
  process.exit(130);
});
process.stdin.resume();

const [workspace = '', options = '{}'] = process.argv.slice(2);
main(workspace, JSON.parse(options)).then(
  (code) => process.exit(code),
  (error) => {
    say(`failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
