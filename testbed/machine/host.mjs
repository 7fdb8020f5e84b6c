/**
 * A host: an overlay root, a network namespace, and namespaces for processes, mounts and the host name,
 * held together by a first process that ends when we let go of it (or die).
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { run, words } from './command.mjs';
import { replaceFile } from './overlay.mjs';

const BOOT = path.join(import.meta.dirname, 'boot-host.sh');

/** Environment of everything that runs on a host: nothing of ours gets in. */
const HOST_ENV = ['env', '-i', 'PATH=/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin', 'HOME=/root', 'LANG=C'];

/**
 * @typedef {object} HostOptions
 * @property {string} name of the network namespace
 * @property {string} hostName what `hostname` prints
 * @property {string} root overlay root
 * @property {string} nameserver
 * @property {string} hostsFile content of /etc/hosts
 * @property {string} [timeZone] IANA name
 */

export class Host {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #first;
  /** @type {string} */
  #pid = '';

  /** @param {HostOptions} options */
  constructor(options) {
    this.options = options;
    this.write('etc/hostname', `${options.hostName}\n`);
    this.write('etc/hosts', options.hostsFile);
    this.write('etc/resolv.conf', `nameserver ${options.nameserver}\noptions timeout:2 attempts:1\n`);
    const zone = options.timeZone ?? 'UTC';
    rmSync(this.path('etc/localtime'), { force: true });
    symlinkSync(`/usr/share/zoneinfo/${zone}`, this.path('etc/localtime'));
    this.write('etc/timezone', `${zone}\n`);
  }

  /** Starts the first process. */
  async boot() {
    const { name, root, hostName } = this.options;
    const first = spawn(
      'ip',
      [
        'netns',
        'exec',
        name,
        ...words('unshare --uts --mount --pid --fork --kill-child bash'),
        BOOT,
        root,
        hostName,
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    this.#first = first;
    this.#pid = await new Promise((resolve, reject) => {
      let text = '';
      first.stdout.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
        const found = /^ready (\d+)\n/.exec(text)?.[1];
        if (found !== undefined) resolve(found);
      });
      first.on('error', reject);
      first.on('exit', (code) => reject(new Error(`host ${name} did not boot (code ${code})`)));
    });
  }

  /** Ends every process of the host. */
  async halt() {
    const first = this.#first;
    this.#first = undefined;
    if (first === undefined || first.exitCode !== null) return;
    const ended = new Promise((resolve) => first.once('exit', resolve));
    first.stdin?.end();
    await ended;
  }

  /**
   * Runs a program on the host, as root.
   *
   * @param {readonly string[]} argv
   * @param {{ input?: string, mayFail?: boolean, timeoutSeconds?: number }} [options]
   */
  run(argv, options) {
    const enter = ['nsenter', '-t', this.#pid, '-m', '-u', '-n', '-p', '-r', '-w'];
    return run([...enter, ...HOST_ENV, ...argv], options);
  }

  /**
   * Runs a program on the host, as a user.
   *
   * @param {string} user
   * @param {readonly string[]} argv
   * @param {{ input?: string, mayFail?: boolean, timeoutSeconds?: number }} [options]
   */
  runAs(user, argv, options) {
    return this.run(['runuser', '-u', user, '--', ...argv], options);
  }

  /**
   * The path below the host's root, seen from outside.
   *
   * @param {string} relative
   */
  path(relative) {
    return path.join(this.options.root, relative);
  }

  /**
   * @param {string} relative
   * @param {string} content
   */
  write(relative, content) {
    replaceFile(this.options.root, relative, content);
  }

  /** @param {string} relative */
  read(relative) {
    return readFileSync(this.path(relative), 'utf8');
  }

  /**
   * Number of files below a directory whose name starts so.
   *
   * @param {string} relative
   * @param {string} prefix
   */
  countFiles(relative, prefix = '') {
    const entries = readdirSync(this.path(relative), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && entry.name.startsWith(prefix)).length;
  }
}
