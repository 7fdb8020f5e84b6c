#!/usr/bin/env node
/**
 * `npm run bench [-- FILTER…] [--lines N] [--runs N] [--assert]`: how fast todoku is and how much memory it
 * takes, as ratios against other programs on the same input in the same run. docs/performance.md explains
 * the columns. Builds nothing; ends with 1 only when `--assert` is given and a required figure is missed.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import * as bounces from './cases/bounces.mjs';
import * as eximstats from './cases/eximstats.mjs';
import * as events from './cases/events.mjs';
import * as help from './cases/help.mjs';
import * as memory from './cases/memory.mjs';
import * as readers from './cases/readers.mjs';
import * as report from './cases/report.mjs';
import * as why from './cases/why.mjs';
import { createInputs } from './inputs.mjs';
import { formatTable } from './table.mjs';
import { built } from './todoku.mjs';

const CASES = [help, report, eximstats, memory, why, events, readers, bounces];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lines: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '5' },
    assert: { type: 'boolean', default: false },
  },
});

const say = (text) => process.stderr.write(`${text}\n`);

const context = { inputs: createInputs(say), lines: Number(values.lines), runs: Number(values.runs) };
if (!(context.lines >= 100) || !(context.runs >= 1)) {
  say('usage: run.mjs [FILTER…] [--lines N ≥ 100] [--runs N] [--assert]');
  process.exit(2);
}

function wanted({ name }) {
  return positionals.length === 0 || positionals.some((filter) => name.includes(filter));
}

const rows = [];
const skipped = [];
for (const benchCase of CASES.filter(wanted)) {
  const missing = benchCase.needs.filter((file) => !built(file));
  if (missing.length > 0) {
    skipped.push(`${benchCase.name}: dist/${missing.join(', dist/')} not built (npm run build)`);
    continue;
  }
  say(`measuring ${benchCase.name} …`);
  try {
    for await (const row of benchCase.run(context)) rows.push(row);
  } catch (error) {
    skipped.push(`${benchCase.name}: ${error.message}`);
  }
}

const load = loadavg().map((n) => n.toFixed(1));
console.log(`Node ${process.version}, ${availableParallelism()} CPUs, load ${load.join(' ')}\n`);
if (rows.length > 0) console.log(formatTable(rows));
for (const line of skipped) console.log(`not measured: ${line}`);
const missed = rows.filter((row) => row.required?.met === false);
if (values.assert && (missed.length > 0 || skipped.length > 0)) process.exitCode = 1;
