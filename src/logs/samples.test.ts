/** Every sample of every reader gives what it says, and is taken by one kind of line only. */
import { expect, test } from 'vitest';
import type { LogEvent } from '../core/event.ts';
import { READERS } from './index.ts';
import { LineView } from './line-view.ts';
import { KNOWN_LINES as POSTFIX_KNOWN } from './postfix/known-lines.ts';
import { POSTFIX_SAMPLES } from './postfix/samples.ts';
import type { LineSample, SampleEvent } from './sample.ts';
import { KNOWN_LINES as SENDMAIL_KNOWN, KNOWN_LINES_WITH_ID } from './sendmail/known-lines.ts';
import { SENDMAIL_SAMPLES } from './sendmail/samples.ts';

const SETS: readonly (readonly [string, readonly LineSample[]])[] = [
  ['postfix', POSTFIX_SAMPLES],
  ['sendmail', SENDMAIL_SAMPLES],
];

/** Properties every event has from its frame. */
const FRAME = ['time', 'utcOffset', 'timeBasis', 'host', 'program', 'pid', 'mta', 'source', 'line', 'raw'];

function read(readerId: string, sample: LineSample): { verdict: string; events: SampleEvent[] } {
  const reader = READERS.find((candidate) => candidate.id === readerId);
  if (reader === undefined || !reader.owns(sample.program)) throw new Error(`${readerId}: ${sample.program}`);
  const view = new LineView({ path: 'sample' });
  view.setLine('raw', new Uint8Array(3), 0, 3, false, 1);
  view.setText(sample.text);
  const events: SampleEvent[] = [];
  const verdict = reader.open({}).forProgram(sample.program)(view, (event) => void events.push(own(event)));
  return { verdict, events };
}

/** Without the frame and without what is not set. */
function own(event: LogEvent): SampleEvent {
  const entries = Object.entries(event).filter(([key, value]) => !FRAME.includes(key) && value !== undefined);
  return Object.fromEntries(entries) as SampleEvent;
}

for (const [readerId, samples] of SETS) {
  test.each(samples.map((sample) => [sample.kind, sample.text, sample] as const))(
    `${readerId}: %s: %s`,
    (_kind, _text, sample) => {
      expect(read(readerId, sample)).toEqual({ verdict: sample.verdict, events: sample.events ?? [] });
    },
  );
}

test('a known sample is known for one reason', () => {
  const known = [...POSTFIX_SAMPLES, ...SENDMAIL_SAMPLES].filter((sample) => sample.verdict === 'known');
  const tables = [POSTFIX_KNOWN, SENDMAIL_KNOWN, KNOWN_LINES_WITH_ID];
  for (const sample of known) {
    for (const table of tables) expect(table.find(sample.text).length, sample.text).toBeLessThanOrEqual(1);
  }
});

test('samples of one kind that speak of events do not begin like known lines', () => {
  const spoken = POSTFIX_SAMPLES.filter((sample) => sample.verdict === 'event');
  for (const sample of spoken) expect(POSTFIX_KNOWN.find(sample.text), sample.text).toEqual([]);
});
