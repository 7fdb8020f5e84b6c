import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Warning } from '../core/investigation.ts';
import type { LogSet } from './log-file.ts';
import { expandLogs } from './rotation.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'todoku-rotation-'));
afterAll(() => rmSync(root, { recursive: true }));

let folders = 0;

function folder(): string {
  const directory = path.join(root, `log-${folders++}`);
  mkdirSync(directory);
  return directory;
}

/** A day of log, different from that of any other day, large enough for checksums and blocks to matter. */
function dayOfLog(day: number): string {
  const stamp = `Nov ${String(day).padStart(2, ' ')} 03:32:45 mail sm-mta[1]`;
  return Array.from(
    { length: 200 },
    (_, i) => `${stamp}: 6AO3${day}${i}: to=<u${(i * 7919 * day) % 10_007}@a.example>, stat=Sent\n`,
  ).join('');
}

function day(n: number): Date {
  return new Date(Date.UTC(2026, 10, n, 3, 0, 0));
}

/** Writes the log of a day, last written in the night after it, packed as the name says. */
function write(
  directory: string,
  name: string,
  n: number,
  mtime: Date = day(n + 1),
  text = dayOfLog(n),
): string {
  const file = path.join(directory, name);
  const program = { '.gz': 'gzip', '.bz2': 'bzip2', '.xz': 'xz', '.zst': 'zstd' }[path.extname(name)];
  writeFileSync(file, program === undefined ? text : execFileSync(program, ['-c'], { input: text }));
  utimesSync(file, mtime, mtime);
  return file;
}

async function expand(
  paths: readonly string[],
  expandRotated = true,
): Promise<{ sets: LogSet[]; names: string[]; warnings: Warning[] }> {
  const warnings: Warning[] = [];
  const sets = await expandLogs(paths, { expandRotated, onWarning: (w) => warnings.push(w) });
  return { sets, names: sets.flatMap((set) => set.files.map((f) => path.basename(f.path))), warnings };
}

describe('order, oldest first', () => {
  const cases: readonly [string, readonly (readonly [string, number])[]][] = [
    [
      'numbers, the older ones packed',
      [
        ['maillog.3.gz', 1],
        ['maillog.2.gz', 2],
        ['maillog.1', 3],
        ['maillog', 4],
      ],
    ],
    [
      'newsyslog',
      [
        ['maillog.1.bz2', 1],
        ['maillog.0.bz2', 2],
        ['maillog', 3],
      ],
    ],
    [
      'numbers above nine',
      [
        ['maillog.10', 1],
        ['maillog.9', 2],
        ['maillog.1', 3],
      ],
    ],
    [
      'dates',
      [
        ['maillog-20261102', 1],
        ['maillog-20261103.gz', 2],
        ['maillog-20261104-1793764800', 3],
        ['maillog', 4],
      ],
    ],
    [
      'dates with dots',
      [
        ['mail.log.2026-11-02.xz', 1],
        ['mail.log.2026-11-03', 2],
        ['mail.log', 3],
      ],
    ],
    [
      'date before the extension',
      [
        ['mail-20261102.log.gz', 1],
        ['mail-20261103.log', 2],
        ['mail.log', 3],
      ],
    ],
    [
      'parts of a day',
      [
        ['mail.log.2026-11-02.1', 1],
        ['mail.log.2026-11-02.2', 2],
        ['mail.log.2026-11-02.10', 3],
        ['mail.log', 4],
      ],
    ],
    [
      'numbers, then dates',
      [
        ['maillog.2.gz', 1],
        ['maillog.1', 2],
        ['maillog-20261104.gz', 3],
        ['maillog', 4],
      ],
    ],
    [
      'dates, then numbers',
      [
        ['maillog-20261102.gz', 1],
        ['maillog.2.gz', 2],
        ['maillog.1', 3],
        ['maillog', 4],
      ],
    ],
    [
      'one generation',
      [
        ['maillog.old', 1],
        ['maillog', 2],
      ],
    ],
    [
      'multilog',
      [
        ['@400000006b02a0672c638c5c.s', 22],
        ['@400000006b0505672c638c5c.s', 24],
        ['current', 25],
      ],
    ],
  ];
  test.each(cases)('%s', async (_, files) => {
    const directory = folder();
    for (const [name, n] of files) write(directory, name, n);
    const base = path.join(
      directory,
      files.at(-1)?.[0] === 'current' ? 'current' : (files.at(-1)?.[0] ?? ''),
    );
    const wanted = files.map(([name]) => name);
    const byFolder = await expand([directory]);
    expect([byFolder.names, byFolder.sets.length, byFolder.warnings]).toEqual([wanted, 1, []]);
    if (!/\d/.test(path.basename(base))) expect((await expand([base])).names).toEqual(wanted);
  });

  test('copied without their times: names alone decide', async () => {
    const directory = folder();
    const now = new Date();
    for (const [i, name] of [
      'maillog-20261104',
      'maillog.1',
      'maillog',
      'maillog.2',
      'maillog-20261103',
    ].entries()) {
      write(directory, name, i + 1, now);
    }
    expect((await expand([directory])).names).toEqual([
      'maillog.2',
      'maillog.1',
      'maillog-20261103',
      'maillog-20261104',
      'maillog',
    ]);
  });

  test('any order of naming gives the same set', async () => {
    const directory = folder();
    const names = ['maillog.3.gz', 'maillog.2', 'maillog-20261105.gz', 'maillog-20261106', 'maillog'];
    const files = names.map((name, i) => write(directory, name, i + 2));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(files, { minLength: 1 }), async (named) => {
        const { names: found, sets } = await expand(named, false);
        const wanted = files.filter((file) => named.includes(file)).map((file) => path.basename(file));
        expect([found, sets.length]).toEqual([wanted, 1]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is named', () => {
  const make = (): string => {
    const directory = folder();
    for (const [i, name] of ['maillog.2.gz', 'maillog.1', 'maillog', 'maillog.1.save', 'mail.log'].entries())
      write(directory, name, i + 1);
    return directory;
  };

  test('an archive is read alone, the base as the caller wants', async () => {
    const directory = make();
    expect((await expand([path.join(directory, 'maillog.1')])).names).toEqual(['maillog.1']);
    expect((await expand([path.join(directory, 'maillog')])).names).toEqual([
      'maillog.2.gz',
      'maillog.1',
      'maillog',
    ]);
    expect((await expand([path.join(directory, 'maillog')], false)).names).toEqual(['maillog']);
    expect(
      (await expand(['maillog', 'maillog.1', './maillog'].map((n) => `${directory}/${n}`))).names,
    ).toEqual(['maillog.2.gz', 'maillog.1', 'maillog']);
  });

  test('what is known of a file', async () => {
    const directory = folder();
    write(directory, 'maillog-20261102.gz', 1);
    write(directory, 'maillog', 2);
    const { sets } = await expand([path.join(directory, 'maillog')]);
    expect(sets.map((s) => s.base)).toEqual([path.join(directory, 'maillog')]);
    expect(sets[0]?.files.map((f) => ({ ...f, path: path.basename(f.path), size: f.size > 0 }))).toEqual([
      {
        path: 'maillog-20261102.gz',
        size: true,
        mtime: day(2).getTime(),
        compression: 'gzip',
        nameDate: Date.UTC(2026, 10, 2),
        archived: true,
      },
      {
        path: 'maillog',
        size: true,
        mtime: day(3).getTime(),
        compression: undefined,
        nameDate: undefined,
        archived: false,
      },
    ]);
  });

  test('a log that is missing, empty or may not be read', async () => {
    const directory = make();
    rmSync(path.join(directory, 'maillog'));
    const missing = await expand([path.join(directory, 'maillog'), path.join(directory, 'none', 'maillog')]);
    expect(missing.names).toEqual(['maillog.2.gz', 'maillog.1']);
    expect(missing.warnings.map((w) => [w.key, w.params?.['code']])).toEqual([
      ['unreadable', 'ENOENT'],
      ['unreadable', 'ENOENT'],
    ]);
    writeFileSync(path.join(directory, 'maillog'), '');
    const empty = await expand([path.join(directory, 'maillog')]);
    expect([empty.names, empty.warnings.map((w) => w.key)]).toEqual([
      ['maillog.2.gz', 'maillog.1', 'maillog'],
      ['empty'],
    ]);
    chmodSync(root, 0o755);
    chmodSync(path.join(directory, 'maillog.1'), 0o000);
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      const denied = await expand([directory]);
      expect(denied.names).not.toContain('maillog.1');
      expect(denied.warnings.map((w) => [w.key, path.basename(w.path ?? ''), w.params?.['code']])).toEqual([
        ['unreadable', 'maillog.1', 'EACCES'],
      ]);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  test('a tree of folders: text files only, one set each', async () => {
    const directory = folder();
    for (const host of ['mx1', 'mx2']) mkdirSync(path.join(directory, host));
    write(path.join(directory, 'mx1'), 'maillog', 1);
    write(path.join(directory, 'mx2'), 'maillog.1.gz', 2);
    write(path.join(directory, 'mx2'), 'maillog', 3);
    writeFileSync(path.join(directory, 'wtmp'), Buffer.alloc(384));
    writeFileSync(path.join(directory, 'trace.csv'), Buffer.from('\ufeffdate,recipient\n', 'utf16le'));
    writeFileSync(path.join(directory, '.hidden'), 'x\n');
    writeFileSync(path.join(directory, 'empty.log'), '');
    symlinkSync('..', path.join(directory, 'mx1', 'loop'));
    symlinkSync('nowhere', path.join(directory, 'dangling'));
    execFileSync('mkfifo', [path.join(directory, 'pipe')]);
    const { sets, warnings } = await expand([directory]);
    expect(sets.map((s) => [path.relative(directory, s.base), s.files.length])).toEqual([
      ['trace.csv', 1],
      ['mx1/maillog', 1],
      ['mx2/maillog', 2],
    ]);
    expect(warnings).toEqual([]);
  });

  test('standard input and pipes are not looked into', async () => {
    const pipe = path.join(folder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const { sets } = await expand(['-', pipe]);
    expect(sets.map((s) => s.files.map((f) => f.path))).toEqual([[pipe], ['-']]);
  });
});

describe('the same content counts once', () => {
  const copies = ({ names, warnings }: { names: string[]; warnings: Warning[] }): unknown => [
    names,
    warnings.map(
      (w) => `${w.key} ${path.basename(w.path ?? '')} ${path.basename(String(w.params?.['other']))}`,
    ),
  ];

  test('links', async () => {
    const directory = folder();
    const file = write(directory, 'maillog', 1);
    linkSync(file, path.join(directory, 'maillog.1'));
    symlinkSync('maillog', path.join(directory, 'mail.log'));
    expect(copies(await expand(['maillog', 'mail.log'].map((n) => path.join(directory, n))))).toEqual([
      ['maillog'],
      ['duplicate-source maillog.1 maillog', 'duplicate-source mail.log maillog'],
    ]);
  });

  const PACKERS = [
    ['gz', 'gzip'],
    ['bz2', 'bzip2'],
    ['xz', 'xz'],
    ['zst', 'zstd'],
  ] as const;
  test.each(PACKERS)('an archive beside what it is made from: .%s', async (ending, program) => {
    if (spawnSync(program, ['--version'], { input: '' }).error !== undefined) return;
    const directory = folder();
    write(directory, 'maillog.1', 1);
    const packed = write(directory, `maillog.1.${ending}`, 1);
    write(directory, 'maillog', 2);
    // gzip has finished and will remove the plain file; of the others that cannot be told at a glance.
    const [kept, copy] =
      ending === 'gz' ? ['maillog.1.gz', 'maillog.1'] : ['maillog.1', `maillog.1.${ending}`];
    expect(copies(await expand([directory]))).toEqual([
      [kept, 'maillog'],
      [`duplicate-source ${copy} ${kept}`],
    ]);
    // Still being written.
    const whole = execFileSync('cat', [packed]);
    for (const length of [12, whole.length >> 1]) {
      writeFileSync(packed, whole.subarray(0, length));
      expect(copies(await expand([directory]))).toEqual([
        ['maillog.1', 'maillog'],
        [`duplicate-source maillog.1.${ending} maillog.1`],
      ]);
    }
    // Another day's: both count.
    writeFileSync(packed, execFileSync(program, ['-c'], { input: dayOfLog(9) }));
    expect((await expand([directory])).names.length).toBe(3);
  });

  test('copytruncate at work, a backup, and a second log with the same lines', async () => {
    const copied = folder();
    write(copied, 'maillog.1', 1, day(2), dayOfLog(1).slice(0, 9_000));
    write(copied, 'maillog', 1);
    expect(copies(await expand([copied]))).toEqual([['maillog'], ['duplicate-source maillog.1 maillog']]);
    const debian = folder();
    for (const name of ['mail.info', 'mail.log']) {
      write(debian, `${name}.2.gz`, 1);
      write(debian, `${name}.1`, 2);
      write(
        debian,
        name,
        3,
        day(4),
        name === 'mail.log' ? `${dayOfLog(3)}Nov  3 04:00:00 one more\n` : dayOfLog(3),
      );
    }
    write(debian, 'mail.warn', 3, day(4), 'Nov  3 03:32:45 mail sm-mta[1]: only this\n');
    expect(
      copies(await expand(['mail.log', 'mail.info', 'mail.warn'].map((n) => path.join(debian, n)))),
    ).toEqual([
      ['mail.log.2.gz', 'mail.log.1', 'mail.log', 'mail.warn'],
      [
        'duplicate-source mail.info mail.log',
        'duplicate-source mail.info.1 mail.log.1',
        'duplicate-source mail.info.2.gz mail.log.2.gz',
      ],
    ]);
  });

  test('a similar beginning is no copy', async () => {
    const directory = folder();
    write(directory, 'maillog', 1, day(2), `${'same beginning\n'.repeat(1_000)}one end\n`);
    write(directory, 'mail.log', 1, day(2), `${'same beginning\n'.repeat(1_000)}two end and more\n`);
    expect((await expand([directory])).names).toEqual(['mail.log', 'maillog']);
  });
});
