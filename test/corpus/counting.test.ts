/**
 * The number of delivery attempts per outcome is exact, and no line with an outcome is among those not understood.
 * Counted here a second time, by nothing but the words in the lines: over the committed recordings, and over the
 * recorded servers beside the project where they are present.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { LogEvent } from '../../src/core/event.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import { parseLogText } from '../../src/logs/parse-text.ts';

const UTC = { offsetAtWall: (): number => 0 };
const CORPUS = path.resolve(import.meta.dirname, '../../../shared/corpus/servers');
const FOLDERS = [path.resolve(import.meta.dirname, '../recordings'), CORPUS];

type Counts = Record<string, number>;
/** Adds what one line says. */
type CountLine = (line: string, add: (word: string, times?: number) => void) => void;

/** By reader: what the lines say, in the words of the outcomes. Acceptances by a hop count as delivered. */
const INDEPENDENT: Readonly<Record<string, CountLine>> = {
  postfix(line, add) {
    const word = /^\S+ .*?postfix[^:]*\]: [0-9A-Za-z]+: (?:to|from)=<.*?, status=([A-Za-z-]+)/.exec(
      line,
    )?.[1];
    if (word === undefined) {
      // Refused for now by a milter, and taken out of the maildrop queue again; put into the hold queue.
      if (/: milter-reject: .*: 4\.\d+\.\d+ .*; from=<\S*> to=<\S*>$/.test(line)) add('deferred');
      else if (/: (?:milter-)?hold: .* to=</.test(line)) add('held');
      return;
    }
    // A filter of this host says yes to what it does not pass on.
    if (/relay=127\S+, .*status=sent \(250 \S+ Ok, discarded, id=/.test(line)) {
      add('discarded');
      return;
    }
    if (/relay=127\S+, .*status=sent \(250 \S+ Ok, id=\S+, BOUNCE/.test(line)) {
      add('bounced');
      return;
    }
    const outcome = { sent: 'delivered', deferred: 'deferred', bounced: 'bounced', expired: 'expired' }[word];
    add(outcome ?? word);
  },
  sendmail(line, add) {
    const found =
      /(?:sendmail|sm-mta|sm-msp-queue)\[\d+\]: [^ ]+: to=(.*?), (?:ctladdr|delay)=.*?, stat=(Sent|Deferred|queued)?/.exec(
        line,
      );
    // Without a mailer nothing was tried: a milter had refused the message.
    if (found === null || !(line.includes(' mailer=') || found[2] !== undefined)) return;
    const outcome = found[2] === undefined ? 'bounced' : found[2] === 'Sent' ? 'delivered' : 'deferred';
    add(outcome, (found[1] ?? '').split(',').length);
  },
  exim(line, add) {
    const flag = / (?:\w{6}-\w{6}-\w{2}|\w{6}-\w{11}-\w{4}) (=>|->|>>|\*\*|==|\*>) /.exec(line)?.[1];
    if (flag === undefined) return;
    // Whether the retry rules had run out shows in the words, if at all.
    if (flag === '**') add('failed');
    else if (flag === '==') add('deferred');
    else add(flag === '*>' ? 'discarded' : 'delivered');
  },
  opensmtpd(line, add) {
    const result =
      / (?:mta|mda) delivery .*\bresult="?(Ok|TempFail|PermFail|Expire)"?/.exec(line)?.[1] ??
      / (?:relay|mda|bounce): (Expire) for /.exec(line)?.[1];
    if (result === undefined) return;
    add({ Ok: 'delivered', TempFail: 'deferred', PermFail: 'bounced', Expire: 'expired' }[result] ?? '');
  },
  courier(line, add) {
    if (/courier(?:esmtp|local|dsn|uucp|fax): id=.*,status: deferred/.test(line)) add('deferred');
    else if (/courier(?:esmtp|local|dsn|uucp|fax): id=.*,status: failure/.test(line)) add('bounced');
    else if (/courier(?:esmtp|local|dsn|uucp|fax): id=.*,success: /.test(line)) add('delivered');
  },
};

function logsBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return name === 'loghealth' ? [] : logsBelow(file);
    return /^(?:.*maillog|mail\.log|.*mainlog)$/.test(name) ? [file] : [];
  });
}

function wordOf(outcome: Outcome, mta: string): string {
  if (outcome === 'handed-over') return 'delivered';
  return mta === 'exim' && (outcome === 'bounced' || outcome === 'expired') ? 'failed' : outcome;
}

function readerCounts(events: readonly LogEvent[], mta: string): Counts {
  const counts: Counts = {};
  for (const event of events) {
    if (event.mta !== mta || event.outcome === undefined) continue;
    if (event.kind !== 'attempt') continue;
    // Courier: a run that ended without a word.
    if (event.statusText?.startsWith('module=esmtp,') === true) continue;
    const word = wordOf(event.outcome, mta);
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

function wordCounts(text: string, countLine: CountLine): Counts {
  const counts: Counts = {};
  for (const line of text.split('\n')) {
    countLine(line, (word, times = 1) => {
      counts[word] = (counts[word] ?? 0) + times;
    });
  }
  return counts;
}

/** Words of an outcome, whoever wrote them. */
const OUTCOME_WORDS =
  /\bstat(?:us)?=\w| (?:=>|->|\*\*|==) |\bresult="?(?:Ok|TempFail|PermFail|Expire)|,status: (?:deferred|failure)|,success: /;

const FILES = FOLDERS.flatMap((folder) =>
  logsBelow(folder).map((file) => [path.relative(folder, file), file] as const),
);

test.skipIf(!existsSync(CORPUS))('the recorded servers are counted too', () => {
  expect(logsBelow(CORPUS).length).toBeGreaterThan(3);
});

test('there are recordings to count', () => {
  expect(FILES.length).toBeGreaterThan(3);
});

test.each(FILES)('%s', (_name, file) => {
  const bytes = readFileSync(file);
  const { events, unparsed, stats } = parseLogText(bytes, {
    zone: UTC,
    path: file,
    referenceTime: Date.UTC(2027, 0, 1),
  });
  const text = bytes.toString('utf8');
  let counted = 0;
  for (const [mta, countLine] of Object.entries(INDEPENDENT)) {
    if ((stats.perReader[mta] ?? 0) === 0) continue;
    const words = wordCounts(text, countLine);
    expect(readerCounts(events, mta), mta).toEqual(words);
    counted += Object.values(words).reduce((sum, count) => sum + count, 0);
  }
  expect(unparsed.filter((shape) => OUTCOME_WORDS.test(shape.sample))).toEqual([]);
  if (!path.dirname(file).endsWith('dma')) expect(counted).toBeGreaterThan(0);
});
