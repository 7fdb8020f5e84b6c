/** Decodes all mails of an mbox or a directory of mails that are already in memory. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { distUrl } from '../todoku.mjs';
import { cpuSince } from './runner.mjs';

const { decodeBounces } = await import(distUrl('bounces/decode.js'));
const { loadKnowledge } = await import(distUrl('app/knowledge-files.js'));

/** Enough of an mbox for files that bench wrote itself. */
function mailsOfMbox(file) {
  const data = readFileSync(file);
  const mails = [];
  let from = 0;
  while (from < data.length) {
    const next = data.indexOf('\n\nFrom ', from);
    const end = next < 0 ? data.length : next + 1;
    mails.push(new Uint8Array(data.subarray(data.indexOf(10, from) + 1, end)));
    from = next < 0 ? data.length : next + 2;
  }
  return mails;
}

function mailsOfDirectory(directory) {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(directory, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => new Uint8Array(readFileSync(file)));
}

const source = process.argv[2];
const loaded = statSync(source).isDirectory() ? mailsOfDirectory(source) : mailsOfMbox(source);
const knowledge = loadKnowledge();
/** One pass as a process finds it, one to warm up, then enough of them that the engine has settled. */
const rounds = Math.max(1, Math.ceil(40_000 / loaded.length));
let bounces = 0;
function pass() {
  bounces = 0;
  const since = process.cpuUsage();
  for (const mail of loaded) bounces += decodeBounces(mail, { knowledge }).length;
  return cpuSince(since);
}
const cold = pass();
pass();
let cpu = 0;
for (let round = 0; round < rounds; round++) cpu += pass();
cpu /= rounds;
const bytes = loaded.reduce((sum, mail) => sum + mail.length, 0);
console.log(
  JSON.stringify({
    mails: loaded.length,
    bytes,
    bounces,
    cpu,
    cold,
    peak: process.resourceUsage().maxRSS / 1024,
  }),
);
