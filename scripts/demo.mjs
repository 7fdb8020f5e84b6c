/** The main job on the sample logs: prints the command and what it answers. Further flags are passed on. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const QUESTIONS = ['hogehoge@icloud.com', 'suteki@hotmail.com'];

const logs = readdirSync(path.join(ROOT, 'examples'))
  .filter((name) => name.startsWith('maillog'))
  .sort()
  .map((name) => `examples/${name}`);

for (const address of QUESTIONS) {
  const words = ['why', address, '--log', ...logs, '--mail', 'examples/mail', ...process.argv.slice(2)];
  console.log(`\n$ todoku ${words.join(' ')}\n`);
  const { status, signal } = spawnSync(process.execPath, ['dist/cli/main.js', ...words], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  // 0: nothing wrong, 1: a problem was found, which is what is asked for here; anything else is a failure
  if (status !== 0 && status !== 1) {
    console.error(`todoku ended with ${signal ?? `code ${status}`}`);
    process.exit(1);
  }
}
