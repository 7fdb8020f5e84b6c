/**
 * A real IMAP server for tests: Dovecot on the loopback address, its mails in a Maildir outside. As in `run.mjs`,
 * everything lives in mount and PID namespaces of its own, and the server is installed into an overlay.
 *
 *     sudo node testbed/imap.mjs MAILDIR
 *
 * Prints `ready PORT` when it answers, and ends when its standard input does. The user is `bounce@example.org`, the
 * password `secret`. Exit code 69 when the machine cannot run it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { run, words } from './machine/command.mjs';
import { installPackages, mountRoot, replaceFile } from './machine/overlay.mjs';
import { missingRequirements } from './machine/requirements.mjs';

/** Exit code when the machine cannot run it (EX_UNAVAILABLE of sysexits). */
const CANNOT = 69;

/** Whose the mails are: `nobody`, since Dovecot refuses to work as root. */
const OWNER = 65_534;

const MAILDIR = '/srv/todoku-maildir';

/** @param {number} port */
function configuration(port) {
  return [
    'protocols = imap',
    'listen = 127.0.0.1',
    'base_dir = /run/dovecot',
    'log_path = /dev/stderr',
    'ssl = no',
    'disable_plaintext_auth = no',
    `mail_location = maildir:${MAILDIR}`,
    `first_valid_uid = ${OWNER}`,
    // a container may not allow what Debian's service file asks for
    'default_vsz_limit = 0',
    'service imap-login {',
    '  chroot =',
    '  inet_listener imap {',
    `    port = ${port}`,
    '  }',
    '}',
    'passdb {',
    '  driver = static',
    '  args = password=secret',
    '}',
    'userdb {',
    '  driver = static',
    `  args = uid=${OWNER} gid=${OWNER} home=${MAILDIR}`,
    '}',
    '',
  ].join('\n');
}

/** A port nobody uses now. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** The outside: makes the namespaces and hands its standard input on. @param {string} maildir */
async function outside(maildir) {
  const missing = missingRequirements(
    ([file = '', ...args]) => spawnSync(file, args, { stdio: 'ignore' }).status,
  );
  if (missing.length > 0) {
    for (const reason of missing) console.error(`The IMAP server cannot run on this machine: ${reason}`);
    return CANNOT;
  }
  for (const part of ['.', 'new', 'cur', 'tmp']) {
    mkdirSync(path.join(maildir, part), { recursive: true });
    chownSync(path.join(maildir, part), OWNER, OWNER);
  }
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'todoku-imap-'));
  try {
    const child = spawn(
      'setpriv',
      [
        ...words(
          '--pdeathsig KILL unshare --mount --propagation private --pid --fork --kill-child --mount-proc',
        ),
        process.execPath,
        import.meta.filename,
        maildir,
        workspace,
        String(await freePort()),
      ],
      { stdio: 'inherit' },
    );
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    // all that was in it was on a tmpfs which is gone by now
    rmSync(workspace, { recursive: true, force: true });
  }
}

/**
 * The inside: the server, until standard input ends.
 *
 * @param {string} maildir
 * @param {string} workspace
 * @param {number} port
 */
async function inside(maildir, workspace, port) {
  await run(['mount', '-t', 'tmpfs', '-o', 'mode=755', 'todoku-imap', workspace]);
  const root = await mountRoot(workspace, 'imap');
  const log = path.join(workspace, 'install.log');
  try {
    await installPackages(root, ['dovecot-imapd'], log);
  } catch (error) {
    console.error(readFileSync(log, 'utf8').slice(-2_000));
    throw error;
  }
  replaceFile(root, 'etc/dovecot/dovecot.conf', configuration(port));
  for (const directory of [MAILDIR, 'run', 'proc', 'dev'])
    mkdirSync(path.join(root, directory), { recursive: true });
  await run(['mount', '--bind', maildir, path.join(root, MAILDIR)]);
  await run(['mount', '-t', 'tmpfs', 'run', path.join(root, 'run')]);
  await run(['mount', '-t', 'proc', 'proc', path.join(root, 'proc')]);
  await run(['mount', '--rbind', '/dev', path.join(root, 'dev')]);
  const server = spawn('chroot', [root, 'dovecot', '-F', '-c', '/etc/dovecot/dovecot.conf'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { PATH: '/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin' },
  });
  server.on('exit', (code) => process.exit(code ?? 1));
  // The first process of a PID namespace: when it ends, so does everything else in there.
  process.stdin.on('end', () => process.exit(0)).resume();
  await answers(port);
  console.log(`ready ${port}`);
}

/** @param {number} port */
async function answers(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const greeting = await run(
      [
        'bash',
        '-c',
        'exec 3<>"/dev/tcp/127.0.0.1/$0" && read -r -t 2 line <&3 && echo "$line"',
        String(port),
      ],
      { mayFail: true },
    );
    if (greeting.stdout.startsWith('* OK')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Dovecot does not answer');
}

const [maildir, workspace, port] = process.argv.slice(2);
if (maildir === undefined) {
  console.error('usage: node testbed/imap.mjs MAILDIR');
  process.exitCode = 64;
} else if (workspace === undefined) process.exitCode = await outside(path.resolve(maildir));
else await inside(maildir, workspace, Number(port));
