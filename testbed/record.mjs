/**
 * Makes the recordings that are committed: `test/recordings/{sendmail,postfix}` from the situations,
 * `examples/` from the story. Run it when the testbed changes what servers write.
 * usage: node testbed/record.mjs
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

/**
 * @param {string} set
 * @param {string} out
 */
function runTestbed(set, out) {
  const { status } = spawnSync(
    process.execPath,
    [path.join(import.meta.dirname, 'run.mjs'), '--set', set, '--out', out],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error(`the testbed ended with code ${status}`);
}

const scratch = mkdtempSync(path.join(os.tmpdir(), 'todoku-record-'));
try {
  const situations = path.join(scratch, 'situations');
  runTestbed('situations', situations);
  const recordings = path.join(ROOT, 'test/recordings');

  for (const mta of ['sendmail', 'postfix']) {
    rmSync(path.join(recordings, mta), { recursive: true, force: true });
    cpSync(path.join(situations, mta), path.join(recordings, mta), { recursive: true });
  }

  const story = path.join(scratch, 'story');
  runTestbed('story', story);
  const from = path.join(story, 'sendmail');
  const examples = path.join(ROOT, 'examples');
  for (const name of existing(examples)) {
    if (/^(?:mail|maillog.*)$/.test(name)) rmSync(path.join(examples, name), { recursive: true });
  }
  mkdirSync(path.join(examples, 'mail'), { recursive: true });
  for (const name of readdirSync(from).filter((file) => file.startsWith('maillog'))) {
    copyFileSync(path.join(from, name), path.join(examples, name));
  }
  cpSync(path.join(from, 'mail'), path.join(examples, 'mail'), { recursive: true });
  mkdirSync(path.join(recordings, 'story'), { recursive: true });
  copyFileSync(path.join(from, 'truth.json'), path.join(recordings, 'story/truth.json'));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** @param {string} directory */
function existing(directory) {
  mkdirSync(directory, { recursive: true });
  return readdirSync(directory);
}
