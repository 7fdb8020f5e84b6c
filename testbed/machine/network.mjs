/**
 * The network: one namespace is the "internet" (bridge 192.0.2.1/24, every receiving address on its loopback
 * device), each host has one of its own with a cable to the bridge. There is no way out: no namespace has a
 * route or a device that leads to the machine's network.
 */
import { run } from './command.mjs';

export const WORLD_ADDRESS = '192.0.2.1';

/** @param {readonly string[]} words */
const ip = (words) => run(['ip', ...words]);

/** @param {readonly string[]} addresses addresses of the receiving side */
export async function makeWorldNetwork(addresses) {
  await ip(['netns', 'add', 'world']);
  await ip(['-n', 'world', 'link', 'set', 'lo', 'up']);
  // a fixed MAC: a bridge takes over the one of its first port, and the hosts would lose it from their ARP
  // tables for some 20 s whenever a host joins
  await ip(['-n', 'world', 'link', 'add', 'br0', 'address', '02:00:c0:00:02:01', 'type', 'bridge']);
  await ip(['-n', 'world', 'addr', 'add', `${WORLD_ADDRESS}/24`, 'dev', 'br0']);
  await ip(['-n', 'world', 'link', 'set', 'br0', 'up']);
  for (const address of addresses) {
    await ip(['-n', 'world', 'addr', 'add', `${address}/32`, 'dev', 'lo']);
  }
}

/**
 * @param {string} name
 * @param {string} address in 192.0.2.0/24
 */
export async function makeHostNetwork(name, address) {
  const cable = `to-${name}`;
  await ip(['netns', 'add', name]);
  await ip(['-n', name, 'link', 'set', 'lo', 'up']);
  await ip(['-n', 'world', 'link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name]);
  await ip(['-n', 'world', 'link', 'set', cable, 'master', 'br0', 'up']);
  await ip(['-n', name, 'addr', 'add', `${address}/24`, 'dev', 'eth0']);
  await ip(['-n', name, 'link', 'set', 'eth0', 'up']);
  await ip(['-n', name, 'route', 'add', 'default', 'via', WORLD_ADDRESS]);
}
