/** The real outside: this process, its streams and files. */
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { errorCode } from '../sources/file-problem.ts';
import { ClosedPipeError } from './world.ts';
import type { UseCases, World } from './world.ts';

const STDIN = 0;
const STDOUT = 1;
const STDERR = 2;

const USE_CASES: UseCases = {
  investigate: async () => (await import('../app/investigate.ts')).investigate,
  makeReport: async () => (await import('../app/make-report.ts')).makeReport,
  readEvents: async () => (await import('../app/read-events.ts')).readEvents,
  readBounces: async () => (await import('../app/read-bounces.ts')).readBounces,
  readDeliveries: async () => (await import('../app/read-deliveries.ts')).readDeliveries,
  anonymize: async () => (await import('../app/anonymize/anonymize.ts')).anonymize,
  explainReply: async () => (await import('../app/explain-reply.ts')).explainReply,
  loadKnowledge: async () => (await import('../app/knowledge-files.ts')).loadKnowledge,
  checkKnowledgeFiles: async () => (await import('../app/knowledge-files.ts')).checkKnowledgeFiles,
  createZoneRules: async () => (await import('../app/zone.ts')).createZoneRules,
};

export function createNodeWorld(): World {
  const outIsTerminal = isatty(STDOUT);
  return {
    env: process.env,
    writeOut: (text) => writeAll(STDOUT, text),
    writeError: (text) => writeAll(STDERR, text),
    outIsTerminal,
    errorIsTerminal: isatty(STDERR),
    columns: outIsTerminal ? process.stdout.columns : undefined,
    now: Date.now,
    exists: existsSync,
    readInput: async () => readFileSync(STDIN, 'utf8'),
    // node:crypto takes longer to load than everything that help needs.
    sha1: (text) => process.getBuiltinModule('node:crypto').createHash('sha1').update(text).digest('hex'),
    version: readVersion,
    useCases: USE_CASES,
  };
}

/**
 * Synchronous on purpose: the readers call back synchronously, and a million lines queued in a stream would
 * have to be held in memory while the other side of the pipe is slow.
 */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let done = 0;
  let pause = SHORTEST_PAUSE_MS;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
      pause = SHORTEST_PAUSE_MS;
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EPIPE') throw new ClosedPipeError();
      if (code !== 'EAGAIN') throw error;
      // The pipe is full and does not block (Node makes those of process.stdout so): wait a little, and longer for
      // who reads slowly.
      Atomics.wait(PAUSE, 0, 0, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  }
}

const SHORTEST_PAUSE_MS = 0.05;
const LONGEST_PAUSE_MS = 5;
const PAUSE = new Int32Array(new SharedArrayBuffer(4));

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
