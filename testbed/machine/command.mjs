/**
 * Running programs: always an argument vector, never a shell line, so that nothing in a path or an address
 * can be taken for syntax.
 */
import { spawn, spawnSync } from 'node:child_process';

/**
 * @typedef {object} Finished
 * @property {number} code exit code; 128 + signal number is not used, a killed program has code -1
 * @property {string} stdout
 * @property {string} stderr
 */

/** A program that ended badly; the message holds what it wrote last. */
class CommandFailed extends Error {
  /**
   * @param {readonly string[]} argv
   * @param {Finished} finished
   */
  constructor(argv, finished) {
    const tail = (finished.stderr.trim() || finished.stdout.trim()).split('\n').slice(-8).join('\n');
    super(`${argv.join(' ')} ended with code ${finished.code}\n${tail}`);
    this.name = 'CommandFailed';
    this.finished = finished;
  }
}

/**
 * Runs a program to its end.
 *
 * @param {readonly string[]} argv
 * @param {{ input?: string, timeoutSeconds?: number, env?: NodeJS.ProcessEnv, mayFail?: boolean }} [options]
 * @returns {Promise<Finished>}
 */
export function run(argv, options = {}) {
  const [file = '', ...args] = argv;
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: (options.timeoutSeconds ?? 120) * 1000,
      killSignal: 'SIGKILL',
      ...(options.env === undefined ? {} : { env: options.env }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.stdin.on('error', () => {
      // the program may end without reading its input; its exit code tells
    });
    child.stdin.end(options.input ?? '');
    child.on('error', reject);
    child.on('close', (code) => {
      const finished = { code: code ?? -1, stdout, stderr };
      if (finished.code === 0 || options.mayFail === true) resolve(finished);
      else reject(new CommandFailed(argv, finished));
    });
  });
}

/**
 * True when the program exists and answers.
 *
 * @param {readonly string[]} argv
 */
export function works(argv) {
  const [file = '', ...args] = argv;
  return spawnSync(file, args, { stdio: 'ignore', timeout: 10_000 }).status === 0;
}

/**
 * The fixed part of a command line as an argument vector. Only for literals: nothing in it may hold a blank.
 *
 * @param {string} text
 */
export function words(text) {
  return text.split(' ');
}

/** @param {number} milliseconds */
export function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Asks again and again until the answer is true.
 *
 * @param {string} what named in the error
 * @param {number} seconds
 * @param {() => boolean | Promise<boolean>} question
 */
export async function waitUntil(what, seconds, question) {
  const end = Date.now() + seconds * 1000;
  while (!(await question())) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain for ${what}`);
    await sleep(150);
  }
}
