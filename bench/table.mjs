/** The table that `npm run bench` prints. A figure is `median (min–max)` of its runs. */
import { median } from './measure.mjs';

const UNITS = {
  s: (n) => (n < 1 ? `${Math.round(n * 1000)} ms` : `${n.toFixed(2)} s`),
  MB: (n) => `${Math.round(n)} MB`,
  'lines/s': (n) => `${Math.round(n / 1000).toLocaleString('en-US')} k lines/s`,
  'mails/s': (n) => `${Math.round(n).toLocaleString('en-US')} mails/s`,
  'MB/s': (n) => `${n.toFixed(1)} MB/s`,
  x: (n) => `${n.toFixed(2)}x`,
};

export function figure({ values, unit }) {
  if (values.some(Number.isNaN)) return 'not measured';
  const show = UNITS[unit];
  const middle = show(median(values));
  return values.length === 1
    ? middle
    : `${middle} (${show(Math.min(...values))}–${show(Math.max(...values))})`;
}

const HEADINGS = ['what', 'todoku', 'against', 'ratio', 'required', ''];

export function formatTable(rows) {
  const cells = rows.map((row) => [
    row.what,
    figure(row.ours),
    row.other === undefined ? '' : `${row.other.name}: ${figure(row.other)}`,
    row.ratio === undefined ? '' : `${row.ratio.toFixed(row.ratio < 10 ? 2 : 1)}x`,
    row.required?.text ?? '',
    row.required === undefined ? '' : row.required.met ? 'met' : 'MISSED',
  ]);
  const widths = HEADINGS.map((heading, i) => Math.max(heading.length, ...cells.map((row) => row[i].length)));
  const line = (row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd();
  return [line(HEADINGS), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}
