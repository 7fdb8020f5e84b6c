/** Runs one of the programs beside this file in a process of its own; it prints one JSON object. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ENV } from '../todoku.mjs';

export function runner(file, words) {
  const child = spawnSync(process.execPath, [path.join(import.meta.dirname, file), ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...ENV },
  });
  if (child.status !== 0) {
    const reason = /^\w*Error\b.*$/m.exec(child.stderr)?.[0] ?? child.stderr.slice(-500);
    throw new Error(`${file}: ${reason}`);
  }
  return JSON.parse(child.stdout);
}

/** CPU seconds of all threads of this process since `since` (a `process.cpuUsage()`). */
export function cpuSince(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}
