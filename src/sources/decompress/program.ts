/**
 * Unpacking by the system's own programs (`xz`, `zstd`, `bzip2`, `gzip -dc`). They are there when logrotate made
 * the archives, work on another core, stream, and their exit codes tell damage. No shell is involved, and
 * the environment is emptied because it can carry options (XZ_OPT, BZIP2, …).
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { COMPLETE, corrupt, truncated, type PackedInput, type UnpackEnd, type Unpacked } from './input.ts';

const STDERR_BYTES = 2_048;

/** What the programs say when the input just stops, in the C locale. */
const TRUNCATION_WORDS = ['unexpected end', 'ends unexpectedly', 'premature', 'incomplete'];

export async function* unpackByProgram(
  program: string,
  input: PackedInput,
  args: readonly string[] = ['-dc'],
): Unpacked {
  const child = start(program, args, input.fd);
  if (child === undefined || !(await started(child))) return { kind: 'unavailable' };
  const exited = once(child, 'close').catch(() => [null]);
  const complaints = collectText(child.stderr);
  try {
    if (child.stdin !== null) void feed(child.stdin, input);
    if (child.stdout !== null) for await (const chunk of child.stdout) yield chunk;
    await exited;
    return endOf(program, child, complaints());
  } catch (error) {
    return corrupt(error);
  } finally {
    // The reader may have stopped early; a program that has ended is not touched.
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
}

function start(program: string, args: readonly string[], fd: number | undefined): ChildProcess | undefined {
  try {
    return spawn(program, args, {
      stdio: [fd ?? 'pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' },
    });
  } catch {
    // Child processes are forbidden (Node's permission model).
    return undefined;
  }
}

/** False when the program does not exist or may not be run; nothing has been read from the input then. */
async function started(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
}

async function feed(stdin: Writable, input: PackedInput): Promise<void> {
  let wake: () => void = () => undefined;
  // The program may end before its input does (damage); the broken pipe says nothing its exit code does not.
  stdin.on('error', () => stdin.destroy());
  stdin.on('close', () => wake());
  stdin.on('drain', () => wake());
  try {
    for await (const chunk of input.chunks()) {
      if (stdin.destroyed) return;
      // Copied, because the pipe may keep the bytes longer than the chunk is valid.
      const isFull = !stdin.write(Uint8Array.from(chunk));
      if (isFull && !stdin.destroyed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } catch {
    // The input failed; the program sees the end of it and reports a truncated archive.
  }
  stdin.end();
}

function collectText(stderr: Readable | null): () => string {
  let text = '';
  stderr?.setEncoding('latin1');
  stderr?.on('data', (part: string) => {
    if (text.length < STDERR_BYTES) text += part.slice(0, STDERR_BYTES - text.length);
  });
  return () => text.trim();
}

function endOf(program: string, child: ChildProcess, complaint: string): UnpackEnd {
  if (child.exitCode === 0) return COMPLETE;
  const message =
    complaint.split('\n', 1)[0] ||
    `${program} ended with ${child.exitCode ?? child.signalCode ?? 'an error'}`;
  const lower = message.toLowerCase();
  return TRUNCATION_WORDS.some((word) => lower.includes(word)) ? truncated(message) : corrupt(message);
}
