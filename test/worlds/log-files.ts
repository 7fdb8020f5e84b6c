/** Writes the logs of a world: the files of each log, oldest first, as rotation leaves them. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatLine, type LogForm, type LogLine } from './log-line.ts';
import type { LayoutPlan } from './plan.ts';
import { BEGIN, inOrder } from './simulate.ts';

/** The lines of each log: one for all hosts, or one for each. */
export function logsOf(
  logs: readonly (readonly LogLine[])[],
  { central }: LayoutPlan,
): (readonly LogLine[])[] {
  const written = logs.filter((lines) => lines.length > 0);
  return central && written.length > 1 ? [inOrder(written.flat())] : written;
}

/** The paths. `name`: of the log within its directory. */
export function writeLog(
  directory: string,
  name: string,
  lines: readonly LogLine[],
  form: LogForm,
  cuts: readonly number[],
): string[] {
  mkdirSync(directory, { recursive: true });
  const ends = [...new Set(cuts.map((cut) => Math.floor((cut * lines.length) / 1000))), lines.length].sort(
    (a, b) => a - b,
  );
  const paths: string[] = [];
  let begin = 0;
  for (const [i, end] of ends.entries()) {
    const part = lines.slice(begin, end);
    begin = end;
    if (part.length === 0) continue;
    const left = ends.length - 1 - i;
    const file = path.join(directory, left === 0 ? name : `${name}.${left}`);
    writeFileSync(file, part.map((line) => `${formatLine(line, form)}\n`).join(''));
    const last = ((part[part.length - 1]?.time ?? BEGIN) + 1000) / 1000;
    utimesSync(file, last, last);
    paths.push(file);
  }
  return paths;
}
