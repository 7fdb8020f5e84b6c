/** Reads a log with the parser alone and counts its events. */
import { isAscii } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { distUrl } from '../todoku.mjs';
import { cpuSince } from './runner.mjs';

const { createLogParser } = await import(distUrl('logs/parser.js'));

const decoder = {
  latin1: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).latin1Slice(0, bytes.length),
  isAscii,
};
let events = 0;
const parser = createLogParser({
  zone: { offsetAtWall: () => 540 },
  decoder,
  onEvent: () => {
    events++;
  },
  onWarning: (warning) => console.error(JSON.stringify(warning)),
});

const file = process.argv[2];
const fd = openSync(file);
const chunk = Buffer.allocUnsafe(1 << 18);
const since = process.cpuUsage();
parser.startFile({ path: file }, fstatSync(fd).mtimeMs);
for (;;) {
  const size = readSync(fd, chunk);
  if (size === 0) break;
  parser.push(chunk.subarray(0, size));
}
const { lines, understood, perReader } = parser.endFile();
const cpu = cpuSince(since);
closeSync(fd);
console.log(
  JSON.stringify({ lines, understood, perReader, events, cpu, peak: process.resourceUsage().maxRSS / 1024 }),
);
