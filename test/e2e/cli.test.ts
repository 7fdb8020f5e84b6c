/** The real binary on the committed recordings: answers, exit codes, pipes, hostile and broken input. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeHostileFiles } from './support/hostile-input.ts';
import type { HostileFiles } from './support/hostile-input.ts';
import { BINARY, jsonLines, ROOT, todoku, todokuJson } from './support/run-todoku.ts';
import type { DeliveryLine } from './support/truth.ts';
import { differences, readTruth } from './support/truth.ts';

const RECORDINGS = path.join(ROOT, 'test/recordings');
const SENDMAIL = ['--log', 'test/recordings/sendmail/maillog', '--mail', 'test/recordings/sendmail/mail'];
const STORY = [
  '--log',
  ...readdirSync(path.join(ROOT, 'examples'))
    .filter((name) => name.startsWith('maillog'))
    .map((name) => `examples/${name}`),
  '--mail',
  'examples/mail',
];

interface Answer {
  readonly schema: string;
  readonly coverage: { readonly warnings: readonly { readonly key: string; readonly path?: string }[] };
  readonly deliveries: readonly DeliveryLine[];
  readonly diagnosis: {
    readonly conclusion: string;
    readonly cause?: string;
    readonly provider?: string;
    readonly scope: string;
    readonly summary: string;
    readonly evidence: readonly { readonly path?: string; readonly line?: number; readonly text: string }[];
    readonly steps: readonly { readonly text: string; readonly url?: string }[];
  };
}

function why(who: string, ...args: string[]): Promise<Answer> {
  return todokuJson<Answer>(['why', who, ...args]);
}

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(path.join(os.tmpdir(), 'todoku-cli-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the story of the README', () => {
  test('icloud.com: refused by Apple for the server’s address, others work', async () => {
    const { schema, diagnosis } = await why('hogehoge@icloud.com', ...STORY);
    expect(schema).toBe('todoku/investigation@1');
    expect(diagnosis).toMatchObject({ conclusion: 'bounced', cause: 'ip-blocklisted', provider: 'apple' });
    expect(diagnosis.scope).toBe('provider');
    const text = diagnosis.evidence.map((evidence) => evidence.text).join('\n');
    expect(text).toContain('550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=');
    const places = diagnosis.evidence.map((evidence) => evidence.path);
    expect(places.some((place) => place?.includes('maillog'))).toBe(true);
    expect(places.some((place) => place?.includes('mail/piyo'))).toBe(true);
    expect(diagnosis.steps.some((step) => step.url?.includes('192.0.2.25'))).toBe(true);
  });

  test('hotmail.com: accepted by Microsoft, not only by the local server', async () => {
    const { diagnosis, deliveries } = await why('suteki@hotmail.com', ...STORY);
    expect(diagnosis).toMatchObject({ conclusion: 'accepted', provider: 'microsoft-consumer' });
    expect(deliveries).toHaveLength(1);
    expect(deliveries[0]).toMatchObject({
      outcome: 'delivered',
      remoteHost: 'hotmail-com.olc.protection.outlook.com',
    });
  });

  test('an address that occurs nowhere: the time span that was looked at', async () => {
    const { diagnosis } = await why('nobody@example.com', ...STORY, '--lang', 'en');
    expect(diagnosis.conclusion).toBe('not-found');
    expect(diagnosis.summary).toMatch(/2026-11-\d\d|Nov(?:ember)? \d/);
  });

  test('every recipient as the receiving side saw it', async () => {
    const { stdout } = await todoku(['deliveries', '--format', 'jsonl', ...STORY]);
    const truth = readTruth(path.join(RECORDINGS, 'story/truth.json'));
    expect(differences(truth, jsonLines<DeliveryLine>(stdout))).toEqual([]);
  });

  test('by domain, Message-ID and queue id too', async () => {
    const { deliveries } = await why('hogehoge@icloud.com', ...STORY);
    const [first] = deliveries;
    const [queueId = ''] = first?.queueIds ?? [];
    const byId = await why(queueId, ...STORY);
    expect(byId.diagnosis).toMatchObject({ conclusion: 'bounced', cause: 'ip-blocklisted' });
    const byDomain = await why('icloud.com', ...STORY);
    expect(byDomain.diagnosis).toMatchObject({ conclusion: 'bounced', provider: 'apple' });
    expect(byDomain.deliveries.length).toBeGreaterThan(1);
  });

  for (const [language, word] of [
    ['ja', '届'],
    ['en', 'refused'],
  ] as const) {
    for (const format of ['text', 'md', 'html']) {
      test(`speaks ${language} as ${format}`, async () => {
        const flags = ['--lang', language, '--format', format];
        const { stdout, stderr, code } = await todoku(['why', 'hogehoge@icloud.com', ...STORY, ...flags]);
        expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
        expect(stdout).toContain(word);
        expect(stdout).toContain('192.0.2.25');
      });
    }
  }
});

describe('recordings', () => {
  for (const mta of ['sendmail', 'postfix']) {
    test(`${mta}: every recipient as the receiving side saw it`, async () => {
      const sources = ['--log', `test/recordings/${mta}/mail.log`, '--mail', `test/recordings/${mta}/mail`];
      const { stdout } = await todoku(['deliveries', '--format', 'jsonl', ...sources]);
      const truth = readTruth(path.join(RECORDINGS, mta, 'truth.json'));
      expect(differences(truth, jsonLines<DeliveryLine>(stdout))).toEqual([]);
    });
  }
});

describe('exit codes', () => {
  const codeOf = async (...args: string[]): Promise<number | undefined> => (await todoku(args)).code;

  test('0 when nothing is wrong', async () => {
    expect(await codeOf('why', 'suteki@hotmail.com', ...STORY)).toBe(0);
    expect(await codeOf('events', 'examples/maillog')).toBe(0);
    expect(await codeOf('--help')).toBe(0);
    expect(await codeOf('--version')).toBe(0);
  });

  test('1 when a problem was found', async () => {
    expect(await codeOf('why', 'hogehoge@icloud.com', ...STORY)).toBe(1);
    expect(await codeOf('report', ...SENDMAIL)).toBe(1);
  });

  test('2 when the command is wrong', async () => {
    for (const args of [
      ['frobnicate'],
      ['why'],
      ['report', '--no-such-flag'],
      ['why', 'a@b.example', '--lang', 'xx'],
    ]) {
      const { code, stdout, stderr } = await todoku(args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).not.toBe('');
    }
  });

  test('2 when a file cannot be read; the others are still reported', async () => {
    const loop = path.join(scratch, 'loop');
    symlinkSync(loop, loop);
    for (const bad of [path.join(scratch, 'vanished'), loop]) {
      const { code, stdout, stderr } = await todoku(['deliveries', ...SENDMAIL, '--log', bad]);
      expect({ bad, code }).toEqual({ bad, code: 2 });
      expect(stderr).toContain(bad);
      expect(stdout).toContain('suteki@hotmail.com');
    }
  });

  test('2 when an archive is cut off; what was before the cut is reported', async () => {
    const whole = gzipSync(readFileSync(path.join(RECORDINGS, 'sendmail/maillog')));
    const cut = path.join(scratch, 'maillog-20261124.gz');
    writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * 0.8)));
    const { code, stdout, stderr } = await todoku(['deliveries', '--log', cut, '--mail', 'examples/mail']);
    expect(code).toBe(2);
    expect(stderr).toContain(cut);
    expect(stdout).toContain('suteki@hotmail.com');
  });
});

describe('pipes', () => {
  test('stdin is read as a log', async () => {
    const input = readFileSync(path.join(RECORDINGS, 'postfix/mail.log'));
    const piped = await todoku(['events', '-'], { input });
    const named = await todoku(['events', 'test/recordings/postfix/mail.log']);
    expect(piped.code).toBe(0);
    const kinds = (text: string): unknown[] =>
      jsonLines<{ kind: string; time: string; queueId: string }>(text).map(
        ({ kind, time, queueId }) => `${kind} ${time} ${queueId}`,
      );
    expect(kinds(piped.stdout)).toEqual(kinds(named.stdout));
    expect(kinds(piped.stdout).length).toBeGreaterThan(200);
  });

  test('a log that is no syslog is reported from stdin as from its file', async () => {
    const log = path.join(scratch, 'main.log');
    const entry = (time: string, words: string): string =>
      `2026-11-24 12:08:${time} +0900 1rnZID-00DxLS-G1 ${words}\n`;
    const accepted = '=> b@b.example R=dnslookup T=remote_smtp H=mx.b.example [198.51.100.7] C="250 OK"';
    const text = [
      entry('10', '<= a@a.example U=a P=local S=300'),
      entry('11', accepted),
      entry('12', 'Completed'),
    ];
    writeFileSync(log, text.join(''));
    const mail = ['--mail', path.join(RECORDINGS, 'postfix/mail/none')];
    const named = await todoku(['report', '--format', 'json', '--log', log, ...mail]);
    const piped = await todoku(['report', '--format', 'json', '--log', '-', ...mail], {
      input: readFileSync(log),
    });
    // From a file, mail that was taken at once is only counted: when it came in is not known then.
    const domains = (text: string): unknown =>
      (JSON.parse(text) as { domains: object[] }).domains.map((row) => ({ ...row, from: undefined }));
    expect(domains(piped.stdout)).toEqual(domains(named.stdout));
    expect(domains(piped.stdout)).toMatchObject([{ domain: 'b.example', delivered: 1 }]);
  });

  test('stdin is read as mail', async () => {
    const input = readFileSync(path.join(RECORDINGS, 'postfix/mail/piyo'));
    const { stdout, code } = await todoku(['bounces', '-'], { input });
    expect(code).toBeLessThan(2);
    expect(jsonLines(stdout).length).toBeGreaterThan(15);
  });

  test('a reader that goes away is no error', async () => {
    const log = path.join(scratch, 'long');
    const recorded = readFileSync(path.join(RECORDINGS, 'postfix/mail.log'));
    writeFileSync(log, Buffer.concat(Array.from({ length: 40 }, () => recorded)));
    const child = spawn(process.execPath, [BINARY, 'events', log], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('hostile input', () => {
  let files: HostileFiles = { log: '', mail: '' };
  beforeAll(() => {
    files = writeHostileFiles(path.join(scratch, 'hostile'));
  });

  /** Controls that a terminal would obey; tab and line end are harmless. */
  const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

  const COMMANDS: readonly (readonly string[])[] = [
    ['why', 'victim@icloud.com'],
    ['why', 'many.example'],
    ['why', 'victim@icloud.com', '--format', 'md'],
    ['why', 'victim@icloud.com', '--format', 'html'],
    ['why', 'victim@icloud.com', '--format', 'json'],
    ['report'],
    ['deliveries'],
  ];

  for (const words of COMMANDS) {
    test(`${words.join(' ')}: bounded, and nothing that a terminal obeys`, async () => {
      const { code, signal, stdout, stderr, seconds } = await todoku(
        [...words, '--log', files.log, '--mail', files.mail],
        { heapMegabytes: 300 },
      );
      expect({ signal, trace: /^ {4}at .*\(?(?:file|node):/m.exec(stderr)?.[0] }).toEqual({});
      expect(code).toBeLessThanOrEqual(2);
      expect(CONTROL.exec(stdout)?.[0]).toBeUndefined();
      expect(CONTROL.exec(stderr)?.[0]).toBeUndefined();
      expect(stdout, stderr).not.toBe('');
      expect(seconds).toBeLessThan(30);
    });
  }

  for (const [command, file] of [
    ['events', 'log'],
    ['bounces', 'mail'],
    ['events', 'mail'],
    ['bounces', 'log'],
  ] as const) {
    test(`${command} on a hostile ${file}: JSON lines, bounded`, async () => {
      const { signal, stdout, stderr, seconds } = await todoku([command, files[file]], {
        heapMegabytes: 300,
      });
      expect({ signal }).toEqual({});
      expect(CONTROL.exec(stdout)?.[0]).toBeUndefined();
      expect(CONTROL.exec(stderr)?.[0]).toBeUndefined();
      for (const line of jsonLines<object>(stdout)) expect(typeof line).toBe('object');
      expect(seconds).toBeLessThan(30);
    });
  }

  test('an argument is never taken for anything but text', async () => {
    const { code, stdout } = await todoku([
      'why',
      '\u001b[31m<script>$(id)`id`',
      ...STORY,
      '--format',
      'text',
    ]);
    expect(code).toBeLessThanOrEqual(2);
    expect(CONTROL.exec(stdout)?.[0]).toBeUndefined();
  });
});

describe('help', () => {
  test('comes at once', () => {
    const best = (args: readonly string[]): number =>
      Math.min(
        ...Array.from({ length: 10 }, () => {
          const started = performance.now();
          spawnSync(process.execPath, args, { stdio: 'ignore' });
          return performance.now() - started;
        }),
      );
    // 150 ms on an idle machine; a slow or busy one is measured by what Node itself takes to start
    const bare = best(['-e', '0']);
    expect(best([BINARY, '--help'])).toBeLessThan(Math.max(150, 3 * bare));
  });

  test('shows every command, and examples', async () => {
    const { stdout } = await todoku(['--help', '--lang', 'en']);
    for (const command of ['why', 'report', 'events', 'bounces', 'deliveries', 'explain']) {
      expect(stdout).toContain(command);
      const { code, stdout: own } = await todoku([command, '--help']);
      expect({ command, code }).toEqual({ command, code: 0 });
      expect(own).toContain(`todoku ${command}`);
    }
    expect(stdout).toMatch(/todoku why \S+@\S+/);
  });
});
