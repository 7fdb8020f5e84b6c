/** Copies what a host knows about its mail out of the overlay: logs, with rotated ones, and mail spools. */
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {import('./machine/host.mjs').Host} host
 * @param {string} directory
 */
export async function collectHost(host, directory) {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(path.join(directory, 'mail'), { recursive: true });
  const logs = host.path('var/log');
  for (const name of readdirSync(logs)) {
    if (/^(?:maillog|mail\.log)/.test(name)) copyFileSync(path.join(logs, name), path.join(directory, name));
  }
  const spools = host.path('var/mail');
  for (const name of readdirSync(spools)) {
    copyFileSync(path.join(spools, name), path.join(directory, 'mail', name));
  }
}
