/** Runs the real binary, as a user would. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const ROOT: string = path.resolve(import.meta.dirname, '../../..');
export const BINARY: string = path.join(ROOT, 'dist/cli/main.js');

export interface Finished {
  /** Exit code; `undefined` when a signal ended it. */
  readonly code: number | undefined;
  readonly signal: string | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

export interface RunOptions {
  readonly input?: Uint8Array | string;
  /** Limit of V8's old space in MB. */
  readonly heapMegabytes?: number;
  readonly cwd?: string;
}

export function todoku(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  if (!existsSync(BINARY)) throw new Error('dist/ is missing: run `npm run build` first');
  const started = performance.now();
  const nodeFlags =
    options.heapMegabytes === undefined ? [] : [`--max-old-space-size=${options.heapMegabytes}`];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeFlags, BINARY, ...args], {
      cwd: options.cwd ?? ROOT,
      env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LANG: 'en_US.UTF-8', TZ: 'UTC' },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.stdin.on('error', () => {
      // the program may end without reading its input; its exit code tells
    });
    child.stdin.end(options.input ?? '');
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({
        code: code ?? undefined,
        signal: signal ?? undefined,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
        seconds: (performance.now() - started) / 1000,
      }),
    );
  });
}

/** One JSON value a line. */
export function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The answer as JSON; an error says what stood there instead. */
export async function todokuJson<T>(args: readonly string[]): Promise<T> {
  const { stdout, stderr, code } = await todoku([...args, '--format', 'json']);
  try {
    return JSON.parse(stdout) as T;
  } catch (cause) {
    throw new Error(`todoku ${args.join(' ')} ended with ${code} and no JSON: ${stderr}`, { cause });
  }
}
