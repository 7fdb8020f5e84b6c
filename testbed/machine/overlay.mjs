/**
 * A root directory for each host: an overlay over this machine's own `/`. Reading falls through to it,
 * writing stays in the upper layer, which lies on a tmpfs and goes away with the mount namespace. So a whole
 * mail server is installed by apt in seconds and nothing of it ever reaches the machine.
 */
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, words } from './command.mjs';

/**
 * @param {string} workspace directory on a file system that is not the overlay's lower one (a tmpfs)
 * @param {string} name
 * @returns {Promise<string>} the root directory
 */
export async function mountRoot(workspace, name) {
  const at = (/** @type {string} */ part) => path.join(workspace, name, part);
  for (const part of ['up', 'work', 'root']) mkdirSync(at(part), { recursive: true });
  const layers = `lowerdir=/,upperdir=${at('up')},workdir=${at('work')}`;
  await run(['mount', '-t', 'overlay', `todoku-${name}`, '-o', layers, at('root')]);
  return at('root');
}

/**
 * Writes a file below `root`. What was there is removed first: it may be a symbolic link, and following it
 * from outside the root would end in a file of the machine.
 *
 * @param {string} root
 * @param {string} relative
 * @param {string} content
 * @param {number} [mode]
 */
export function replaceFile(root, relative, content, mode = 0o644) {
  const file = path.join(root, relative);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, content, { mode });
}

/**
 * Installs packages below `root`. In a PID namespace of its own, because maintainer scripts stop daemons by
 * name, whomever they belong to (sendmail's do); policy-rc.d keeps apt from starting any.
 *
 * @param {string} root
 * @param {readonly string[]} packages
 * @param {string} logFile
 */
export async function installPackages(root, packages, logFile) {
  replaceFile(root, 'usr/sbin/policy-rc.d', '#!/bin/sh\nexit 101\n', 0o755);
  // in a container the machine's own file is a mount and thus not part of the overlay
  replaceFile(root, 'etc/resolv.conf', readFileSync('/etc/resolv.conf', 'utf8'));
  // sendmail's post-installation sleeps for a minute unless the machine's name is known with a domain
  replaceFile(root, 'etc/hosts', '127.0.0.1 localhost\n127.0.1.1 build.todoku.example build\n');
  // no manual pages in the overlay, and no index of them
  replaceFile(
    root,
    'etc/dpkg/dpkg.cfg.d/todoku',
    'force-unsafe-io\npath-exclude=/usr/share/man/*\npath-exclude=/usr/share/doc/*\n',
  );
  rmSync(path.join(root, 'var/lib/man-db/auto-update'), { force: true });

  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  const first = await aptGet(root, install, logFile);
  if (first.code === 0) return;
  // most often the package lists are missing or old
  await aptGet(root, ['update'], logFile);
  const second = await aptGet(root, install, logFile);
  if (second.code !== 0) {
    const tail = (second.stderr + second.stdout).trim().split('\n').slice(-6).join('\n');
    throw new Error(`apt-get could not install ${packages.join(', ')}; see ${logFile}\n${tail}`);
  }
}

const IN_ROOT = `
set -e
root=$1
shift
hostname build
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs run "$root/run"
exec chroot "$root" apt-get "$@"
`;

/**
 * @param {string} root
 * @param {readonly string[]} command
 * @param {string} logFile
 */
async function aptGet(root, command, logFile) {
  const finished = await run(
    [
      ...words('unshare --mount --uts --pid --fork --kill-child sh -c'),
      IN_ROOT,
      'sh',
      root,
      ...words('-o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0'),
      ...command,
    ],
    {
      mayFail: true,
      timeoutSeconds: 600,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    },
  );
  appendFileSync(logFile, `== apt-get ${command.join(' ')}\n${finished.stdout}${finished.stderr}`);
  return finished;
}
