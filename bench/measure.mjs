/**
 * Runs programs and measures them from outside. Wall time is taken here and includes the program's start;
 * CPU time comes from bash's `times` (user + system, all threads), peak memory from GNU time where it is
 * installed. Output goes to a file: grep, for one, stops early when it sees /dev/null.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { OUT } from './inputs.mjs';

const GNU_TIME = '/usr/bin/time';
const EXIT_CODES_OF_SUCCESS = [0, 1];

/** `commands` are argument lists run one after another: `{ wall, cpu }` in seconds, `peak` in MB, `output`. */
export function measure(commands, { env = {}, ok = EXIT_CODES_OF_SUCCESS } = {}) {
  const total = { wall: 0, cpu: 0, peak: 0, output: '' };
  for (const command of commands) {
    const one = runOnce(command, { ...process.env, ...env }, ok);
    total.wall += one.wall;
    total.cpu += one.cpu;
    total.peak = Math.max(total.peak, one.peak);
    total.output = one.output;
  }
  return total;
}

function runOnce(command, env, ok) {
  const output = path.join(OUT, 'stdout.txt');
  const report = path.join(OUT, 'usage.txt');
  const hasTime = existsSync(GNU_TIME);
  const words = hasTime ? [GNU_TIME, '-q', '-o', report, '-f', '%U %S %M', ...command] : command;
  const fd = openSync(output, 'w');
  const started = performance.now();
  const child = hasTime
    ? spawnSync(words[0], words.slice(1), { env, stdio: ['ignore', fd, 'pipe'] })
    : spawnSync('bash', ['-c', '"$@"; code=$?; times > "$0"; exit $code', report, ...words], {
        env,
        stdio: ['ignore', fd, 'pipe'],
      });
  const wall = (performance.now() - started) / 1000;
  closeSync(fd);
  if (child.error !== undefined) throw child.error;
  if (!ok.includes(child.status)) {
    throw new Error(
      `${command.join(' ')} ended with ${child.status ?? child.signal}: ${String(child.stderr).slice(0, 2000)}`,
    );
  }
  return { wall, ...readUsage(readFileSync(report, 'utf8'), hasTime), output };
}

function readUsage(text, hasTime) {
  if (hasTime) {
    const [user, system, peak] = text.trim().split(/\s+/).map(Number);
    return { cpu: user + system, peak: peak / 1024 };
  }
  const children = text.trim().split('\n').at(-1) ?? '';
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => 60 * Number(minutes) + Number(rest),
  );
  return { cpu: seconds.reduce((sum, n) => sum + n, 0), peak: Number.NaN };
}

/** Reads the file once, so that no program pays for the disk. */
export function warm(file) {
  spawnSync('cat', [file], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** A B A B …: whatever else the machine does falls on both. Returns the measurements of each program. */
export function interleave(runs, programs) {
  const results = programs.map(() => []);
  for (let run = 0; run < runs; run++) {
    programs.forEach((program, i) => results[i].push(program()));
  }
  return results;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Is that program on the machine? */
export function installed(program) {
  return spawnSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' }).status === 0;
}
