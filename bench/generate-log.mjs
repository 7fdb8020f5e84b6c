#!/usr/bin/env node
/**
 * Writes a mail log of any size to stdout: `node bench/generate-log.mjs postfix 1000000 > FILE`.
 * The same arguments give the same bytes. Senders, recipients, replies and failures are mixed as on a
 * site that sends to customers and receives for its staff; time moves through `--days` (30) from `--start`.
 */
import { parseArgs } from 'node:util';
import { createSink } from './sink.mjs';
import { PostfixSite } from './traffic/postfix.mjs';
import { createRandom } from './traffic/random.mjs';
import { SendmailSite } from './traffic/sendmail.mjs';
import { createStamp } from './traffic/stamp.mjs';
import { Timeline } from './traffic/timeline.mjs';
import { World } from './traffic/world.mjs';

const SITES = { postfix: PostfixSite, sendmail: SendmailSite };
const DAY = 86_400_000;

/** Share of the mean load by hour of the day. */
const LOAD = [
  0.3, 0.2, 0.2, 0.2, 0.25, 0.4, 0.6, 0.9, 1.4, 1.8, 1.8, 1.6, 1.5, 1.6, 1.7, 1.6, 1.5, 1.4, 1.2, 1.0, 0.9,
  0.8, 0.6, 0.45,
];

export const DEFAULTS = {
  seed: 1,
  days: 30,
  start: Date.UTC(2026, 8, 20),
  offsetMinutes: 540,
  rfc3339: false,
};

/**
 * Calls `write` with one line (with its end) after another until `lines` lines or `bytes` bytes are written.
 * Returns what was written and the time of the last line.
 */
export function generateLog(
  kind,
  { lines, bytes = Infinity, seed, days, start, offsetMinutes, rfc3339 },
  write,
) {
  const random = createRandom(seed);
  const span = { start, length: days * DAY };
  const timeline = new Timeline();
  const world = new World(random, span);
  const site = new SITES[kind]({ random, world, timeline, offsetMinutes });
  const stamp = createStamp({ rfc3339, offsetMinutes });
  let written = 0;
  let writtenBytes = 0;
  let arrivals = 0;
  let now = start;
  let nextArrival = start;
  while (written < lines && writtenBytes < bytes) {
    if (nextArrival <= timeline.nextTime) {
      site.arrive(nextArrival);
      arrivals++;
      const perArrival = arrivals < 500 ? 8 : written / arrivals;
      const lineBytes = arrivals < 500 ? 190 : writtenBytes / written;
      const total = Math.min(lines, bytes / lineBytes);
      const hour = Math.floor(nextArrival / 3_600_000 + offsetMinutes / 60) % 24;
      const meanGap = (start + span.length - nextArrival) / Math.max(1, (total - written) / perArrival);
      nextArrival += random.wait(Math.max(0.01, meanGap) / LOAD[hour]);
      continue;
    }
    now = timeline.nextTime;
    const item = timeline.take();
    if (typeof item === 'function') {
      item();
      continue;
    }
    const line = `${stamp(now)} ${item}\n`;
    write(line);
    written++;
    writtenBytes += line.length;
  }
  return { lines: written, bytes: writtenBytes, lastTime: now };
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: String(DEFAULTS.seed) },
      days: { type: 'string', default: String(DEFAULTS.days) },
      start: { type: 'string', default: new Date(DEFAULTS.start).toISOString() },
      offset: { type: 'string', default: String(DEFAULTS.offsetMinutes) },
      bytes: { type: 'string', default: 'Infinity' },
      rfc3339: { type: 'boolean', default: false },
    },
  });
  const [kind, lines] = positionals;
  if (SITES[kind] === undefined || !(Number(lines) > 0)) {
    console.error(
      'usage: generate-log.mjs postfix|sendmail LINES [--bytes N] [--seed N] [--days N] [--start ISO] [--offset MINUTES] [--rfc3339]',
    );
    process.exit(2);
  }
  const sink = createSink(1);
  const options = {
    lines: Number(lines),
    bytes: Number(values.bytes),
    seed: Number(values.seed),
    days: Number(values.days),
    start: Date.parse(values.start),
    offsetMinutes: Number(values.offset),
    rfc3339: values.rfc3339,
  };
  try {
    generateLog(kind, options, sink.write);
    sink.flush();
  } catch (error) {
    if (error.code !== 'EPIPE') throw error;
  }
}

if (process.argv[1] === import.meta.filename) main();
