/**
 * Mutation fuzzer for the bounce decoder: takes real mails, breaks them, and checks what must always hold: no
 * throw, bounded time, evidence inside the mail, the same answer twice.
 *
 *   npm run build && node fuzz/bounces.mjs [--minutes 10] [--seed N] [--dist dist] [DIRECTORY…]
 *
 * DIRECTORY: mails to start from, default ../shared/corpus/bounces/mails and the samples of the tests. A
 * failing input is written to fuzz/failures/ and named; the seed makes a run repeatable.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    dist: { type: 'string', default: path.join(ROOT, 'dist') },
  },
});

const load = (file) => import(pathToFileURL(path.resolve(values.dist, file)).href);
const { decodeBounces, looksLikeBounce } = await load('public/bounces.js');
const { loadKnowledge } = await load('app/knowledge-files.js');
const knowledge = loadKnowledge();

/** mulberry32: small, repeatable. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const next = random(Number(values.seed));
const below = (n) => Math.floor(next() * n);

function filesBelow(directory) {
  if (!existsSync(directory)) return [];
  if (statSync(directory).isFile()) return [directory];
  return readdirSync(directory, { recursive: true })
    .map((name) => path.join(directory, name))
    .filter((file) => statSync(file).isFile());
}

const directories =
  positionals.length > 0 ? positionals : [path.join(ROOT, '../shared/corpus/bounces/mails')];
const seeds = directories.flatMap(filesBelow).map((file) => new Uint8Array(readFileSync(file)));
if (seeds.length === 0) {
  console.error('no mails to start from');
  process.exit(2);
}

/** What mails are made of: pieces that steer a decoder into its corners. */
const TOKENS = [
  '\n\n',
  '\r\n',
  '\r',
  '--',
  '----- Transcript of session follows -----\n',
  '<<< 550-',
  '>>> DATA\n',
  '<a@b.example>',
  '@',
  '<',
  '>',
  ':',
  'Content-Type: multipart/report; boundary=x\n\n--x\n',
  'Content-Type: message/delivery-status\n\n',
  'Final-Recipient: rfc822; a@b.example\n',
  'Status: 5.1.1\n',
  '=?utf-8?b?',
  '?=',
  'Content-Transfer-Encoding: base64\n\n',
  'Diagnostic-Code: smtp; ',
  '550 5.1.1 ',
  '\u001b[31m',
  '\0',
  '\u001b$B',
  '{"notificationType":"Bounce"}',
  '&#x0;',
  '<style>',
].map((token) => new TextEncoder().encode(token));

function splice(mail, at, remove, insert) {
  const out = new Uint8Array(mail.length - remove + insert.length);
  out.set(mail.subarray(0, at));
  out.set(insert, at);
  out.set(mail.subarray(at + remove), at + insert.length);
  return out;
}

const MUTATIONS = {
  truncate: (mail) => mail.slice(0, below(mail.length + 1)),
  behead: (mail) => mail.slice(below(mail.length + 1)),
  flip: (mail) => {
    const copy = mail.slice();
    for (let i = 1 + below(8); i > 0 && copy.length > 0; i -= 1) copy[below(copy.length)] ^= 1 << below(8);
    return copy;
  },
  remove: (mail) => {
    const at = below(mail.length + 1);
    return splice(mail, at, Math.min(below(400), mail.length - at), new Uint8Array());
  },
  insert: (mail) => splice(mail, below(mail.length + 1), 0, TOKENS[below(TOKENS.length)]),
  repeat: (mail) => {
    const at = below(mail.length + 1);
    const piece = mail.subarray(at, at + below(200));
    const times = 1 + below(50);
    const insert = new Uint8Array(piece.length * times);
    for (let i = 0; i < times; i += 1) insert.set(piece, i * piece.length);
    return splice(mail, at, 0, insert);
  },
  join: (mail) => splice(mail, mail.length, 0, seeds[below(seeds.length)]),
  cross: (mail) => {
    const other = seeds[below(seeds.length)];
    return splice(mail, below(mail.length + 1), 0, other.subarray(below(other.length)));
  },
};
const NAMES = Object.keys(MUTATIONS);

/** Milliseconds a mail of this size may take, on a slow and busy machine. */
const allowed = (size) => 1_000 + size / 500;

function check(mail) {
  looksLikeBounce(mail);
  // CPU time: a busy machine may leave the fuzzer waiting for as long as it likes.
  const since = process.cpuUsage();
  const bounces = decodeBounces(mail, { knowledge });
  const { user, system } = process.cpuUsage(since);
  const took = (user + system) / 1_000;
  if (took > allowed(mail.length)) throw new Error(`took ${Math.round(took)} ms for ${mail.length} bytes`);
  for (const { evidence, recipient, reason } of bounces) {
    if (typeof recipient !== 'string' || typeof reason !== 'string') throw new Error('a field is missing');
    for (const { range } of evidence) {
      if (range === undefined) continue;
      if (!(range[0] >= 0 && range[0] <= range[1] && range[1] <= mail.length))
        throw new Error(`range ${range}`);
    }
  }
  return bounces;
}

const until = Date.now() + Number(values.minutes) * 60_000;
let runs = 0;
let slowest = 0;
while (Date.now() < until) {
  let mail = seeds[below(seeds.length)];
  const steps = [];
  for (let i = 1 + below(4); i > 0; i -= 1) {
    const name = NAMES[below(NAMES.length)];
    steps.push(name);
    mail = MUTATIONS[name](mail);
  }
  try {
    const since = process.cpuUsage();
    const first = check(mail);
    const { user, system } = process.cpuUsage(since);
    slowest = Math.max(slowest, (user + system) / 1_000);
    if (runs % 50 === 0 && JSON.stringify(check(mail)) !== JSON.stringify(first))
      throw new Error('two answers');
  } catch (error) {
    const directory = path.join(ROOT, 'fuzz/failures');
    mkdirSync(directory, { recursive: true });
    const file = path.join(directory, `bounce-${values.seed}-${runs}.eml`);
    writeFileSync(file, mail);
    console.error(`seed ${values.seed}, run ${runs} (${steps.join(', ')}): ${file}`);
    console.error(error);
    process.exit(1);
  }
  runs += 1;
}
console.log(
  `${runs} mutated mails of ${seeds.length}, seed ${values.seed}: no failure; slowest ${Math.round(slowest)} ms`,
);
