/** Every log reader on generated traffic of its own server or service: lines (records) per CPU second. */
import { runner } from '../runners/runner.mjs';
import { TEMPLATES } from '../traffic/templates.mjs';

/** What the readers of lines must reach. */
const AT_LEAST = 500_000;

const RECORDS = [
  'ses',
  'sendgrid',
  'mailgun',
  'postmark',
  'sparkpost',
  'mailjet',
  'brevo',
  'mandrill',
  'resend',
  'postal',
  'kumomta',
  'power-mta',
  'exchange',
  'microsoft-365',
  'google-workspace',
];

export const name = 'readers';
export const needs = ['logs/parser.js'];

export async function* run({ inputs, lines, runs }) {
  for (const reader of Object.keys(TEMPLATES)) {
    yield row(reader, inputs.filledLog(reader, lines), runs, 'lines');
  }
  for (const reader of RECORDS) {
    yield row(reader, await inputs.recordsLog(reader, Math.ceil(lines / 10)), runs, 'records');
  }
}

function row(reader, log, runs, what) {
  const results = Array.from({ length: runs }, () => runner('events.mjs', [log]));
  const [{ lines, understood, perReader }] = results;
  const rates = results.map((one) => one.lines / one.cpu);
  const share = `${((100 * understood) / lines).toFixed(1)} % understood`;
  const own = (perReader[reader] ?? 0) > 0 ? '' : ', NOT BY IT';
  return {
    what: `reader ${reader}: ${what} per CPU second (${share}${own})`,
    ours: { values: rates, unit: 'lines/s' },
    required:
      what === 'lines'
        ? { text: `≥ ${AT_LEAST / 1000} k`, met: rates.toSorted((a, b) => a - b)[runs >> 1] >= AT_LEAST }
        : undefined,
  };
}
