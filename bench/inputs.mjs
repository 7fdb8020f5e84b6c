/**
 * The files that are measured, made once under bench/out and kept until a generator changes. Logs get the
 * time of their last line as mtime, as a log that has just been rotated has.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DEFAULTS, generateLog } from './generate-log.mjs';
import { writeMbox } from './generate-mail.mjs';
import { createSink } from './sink.mjs';
import { writeFilled } from './traffic/filled.mjs';
import { createRandom } from './traffic/random.mjs';
import { writeRecords } from './traffic/records.mjs';

const HERE = import.meta.dirname;
export const OUT = path.join(HERE, 'out');

function generatorVersion() {
  const hash = createHash('sha256');
  const files = ['generate-log.mjs', 'generate-mail.mjs'];
  for (const file of readdirSync(path.join(HERE, 'traffic')).sort()) files.push(`traffic/${file}`);
  for (const file of files) hash.update(readFileSync(path.join(HERE, file)));
  return hash.digest('hex').slice(0, 12);
}

const version = generatorVersion();

/** Runs `make` with an open file unless the file of that name and this generator version is there. */
function once(name, say, make) {
  mkdirSync(OUT, { recursive: true });
  const file = path.join(OUT, name);
  const stamp = `${file}.version`;
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return file;
  say(`making ${path.relative(process.cwd(), file)} …`);
  const fd = openSync(`${file}.part`, 'w');
  const lastTime = make(fd);
  closeSync(fd);
  renameSync(`${file}.part`, file);
  if (lastTime !== undefined) utimesSync(file, lastTime / 1000, lastTime / 1000);
  writeFileSync(stamp, version);
  return file;
}

function writeLog(kind, size) {
  return (fd) => {
    const sink = createSink(fd);
    const { lastTime } = generateLog(kind, { ...DEFAULTS, ...size }, sink.write);
    sink.flush();
    return lastTime;
  };
}

export function createInputs(say) {
  return {
    logOfLines: (kind, lines) => once(`${kind}-${lines}.log`, say, writeLog(kind, { lines })),
    logOfBytes: (kind, bytes) =>
      once(`${kind}-${bytes}-bytes.log`, say, writeLog(kind, { lines: Infinity, bytes })),
    /** Lines of the server of one reader. */
    filledLog: (reader, lines) =>
      once(`${reader}-${lines}.log`, say, (fd) => {
        const sink = createSink(fd);
        const last = writeFilled(
          reader,
          lines,
          { random: createRandom(1), start: DEFAULTS.start },
          sink.write,
        );
        sink.flush();
        return last;
      }),
    /** Records as the service of one reader exports them. */
    recordsLog: async (reader, count) => {
      const texts = [];
      await writeRecords(reader, count, (text) => texts.push(text));
      return once(`${reader}-${count}.records`, say, (fd) => {
        const sink = createSink(fd);
        for (const text of texts) sink.write(text);
        sink.flush();
      });
    },
    mbox: (mails, bounces) =>
      once(`${mails}-mails-${Math.round(bounces * 100)}.mbox`, say, (fd) =>
        writeMbox(fd, mails, { seed: 1, bounces }),
      ),
    /** For commands that would otherwise look for this machine's own mail. */
    emptyMbox: () => once('empty.mbox', say, () => undefined),
  };
}
