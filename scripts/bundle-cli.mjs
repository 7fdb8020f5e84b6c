/**
 * Bundles the command line into dist/cli: a few files load several times faster than two hundred. What a command
 * does not need stays in chunks of its own (dynamic imports).
 */
import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';

const ROOT = path.resolve(import.meta.dirname, '..');
const TARGET = path.join(ROOT, 'dist', 'cli');

await rm(TARGET, { recursive: true, force: true });
const bundle = await rolldown({
  input: {
    main: path.join(ROOT, 'src/cli/main.ts'),
    'sift-worker': path.join(ROOT, 'src/app/sift-worker.ts'),
    'scan-worker': path.join(ROOT, 'src/app/scan-worker.ts'),
  },
  platform: 'node',
  // Loaded only when a mailbox on a server is read, and not made for being bundled.
  external: ['imapflow'],
});
await bundle.write({
  dir: TARGET,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
await bundle.close();
await chmod(path.join(TARGET, 'main.js'), 0o755);
