/** /etc/aliases of every host. */
import { ALIASES } from '../scenarios.mjs';

/** @param {import('../machine/host.mjs').Host} host */
export function writeAliases(host) {
  const lines = Object.entries({ postmaster: 'root', ...ALIASES }).map(([name, to]) => `${name}: ${to}\n`);
  host.write('etc/aliases', lines.join(''));
}
