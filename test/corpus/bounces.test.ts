/**
 * The public bounce corpus, with what two versions of the field's reference decoder say per recipient. It
 * lies beside the project, not in it: without it these tests are skipped, visibly. A third of the corpus
 * (by hash of the file name) was left out while the decoder was written; both shares are printed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/app/knowledge-files.ts';
import { decodeBounces } from '../../src/bounces/decode.ts';
import type { Bounce } from '../../src/core/bounce.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../../shared/corpus/bounces');
const MISSING = !existsSync(path.join(CORPUS, 'expected.json'));
const SKIPPED = MISSING ? ' (skipped: ../shared/corpus/bounces is not there)' : '';

interface Expectation {
  readonly recipient?: string;
  readonly status: string;
  readonly replyCode: string;
  readonly reason: string;
  readonly hard: boolean;
  readonly feedbackType: string;
}

interface Entry {
  readonly expect: readonly Expectation[];
  readonly alternatives?: readonly { readonly row: number; readonly expect: Expectation }[];
}

const FIELDS = ['recipient', 'status', 'replyCode', 'reason', 'hard', 'feedbackType'] as const;
type Field = (typeof FIELDS)[number];

/** The corpus uses the vocabulary of 2025; ours is that of 2026. */
const RENAMED: Readonly<Record<string, string>> = {
  mesgtoobig: 'emailtoolarge',
  exceedlimit: 'emailtoolarge',
  speeding: 'ratelimited',
  toomanyconn: 'ratelimited',
};

/** The corpus' placeholder for a complaint that names no recipient; ours is the empty string. */
const NO_RECIPIENT = 'undisclosed-recipient-in-headers@';

/** What must hold; the figures printed say what does. Raised as the decoder gets better, never lowered. */
const FLOOR = { right: 0.975, recipients: 0.99, isBounce: 0.999 };

class Tally {
  mails = 0;
  right = 0;
  isBounce = 0;
  readonly good: Record<Field, number> = {
    recipient: 0,
    status: 0,
    replyCode: 0,
    reason: 0,
    hard: 0,
    feedbackType: 0,
  };
  rows = 0;
  readonly wrong: string[] = [];

  get share(): string {
    const fields = FIELDS.map((field) => `${field} ${percent(this.good[field], this.rows)}`).join(', ');
    return `${this.right}/${this.mails} mails fully right (${percent(this.right, this.mails)}); ${fields}`;
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)} %`;
}

function isHeldOut(name: string): boolean {
  const digest = createHash('sha1').update(path.basename(name)).digest();
  return (digest[0] ?? 0) % 3 === 0;
}

/** A file that begins with a separator line is an mbox. */
function mailsOf(name: string): Uint8Array[] {
  const text = readFileSync(path.join(CORPUS, 'mails', name), 'latin1');
  const mails = text.startsWith('From ') ? text.split(/(?<=\n\n)(?=From )/) : [text];
  return mails.map((mail) => new Uint8Array(Buffer.from(mail, 'latin1')));
}

function decodeFile(name: string): Bounce[] {
  const knowledge = loadKnowledge();
  return mailsOf(name).flatMap((mail) =>
    decodeBounces(mail, { knowledge, source: { path: name, index: 0 } }),
  );
}

function valueOf(bounce: Bounce | undefined, field: Field): string {
  return bounce === undefined ? '(none)' : String(bounce[field] ?? '').toLowerCase();
}

function wantedOf(row: Expectation, field: Field): string {
  const value = String(row[field] ?? '').toLowerCase();
  if (field === 'reason') return RENAMED[value] ?? value;
  return field === 'recipient' && value.startsWith(NO_RECIPIENT) ? '' : value;
}

function judge(name: string, entry: Entry, tally: Tally): void {
  const got = decodeFile(name);
  let right = got.length === entry.expect.length;
  if (got.length > 0 === entry.expect.length > 0) tally.isBounce += 1;
  entry.expect.forEach((row, i) => {
    const bounce =
      got.find(({ recipient }) => recipient.toLowerCase() === wantedOf(row, 'recipient')) ?? got[i];
    const accepted = (entry.alternatives ?? []).filter((a) => a.row === i).map((a) => a.expect);
    tally.rows += 1;
    for (const field of FIELDS) {
      const values = [row, ...accepted.map((alternative) => ({ ...row, ...alternative }))].map((r) =>
        wantedOf(r, field),
      );
      if (values.includes(valueOf(bounce, field))) tally.good[field] += 1;
      else {
        right = false;
        tally.wrong.push(
          `${name} [${i}] ${field}: ${valueOf(bounce, field)} instead of ${values.join(' | ')}`,
        );
      }
    }
  });
  tally.mails += 1;
  if (right) tally.right += 1;
}

describe.skipIf(MISSING)(`bounce corpus${SKIPPED}`, () => {
  test('the shares that must hold', () => {
    const expected = JSON.parse(readFileSync(path.join(CORPUS, 'expected.json'), 'utf8')) as Record<
      string,
      Entry
    >;
    const seen = new Tally();
    const heldOut = new Tally();
    const all = new Tally();
    for (const [name, entry] of Object.entries(expected)) {
      judge(name, entry, isHeldOut(name) ? heldOut : seen);
      judge(name, entry, all);
    }
    console.log(`seen:     ${seen.share}\nheld out: ${heldOut.share}\nall:      ${all.share}`);
    if (process.env['SHOW_WRONG'] !== undefined) console.log(all.wrong.join('\n'));
    expect(all.mails).toBeGreaterThan(400);
    expect(all.right / all.mails).toBeGreaterThan(FLOOR.right);
    expect(all.good.recipient / all.rows).toBeGreaterThan(FLOOR.recipients);
    expect(all.isBounce / all.mails).toBeGreaterThan(FLOOR.isBounce);
  });

  test('LF, CRLF and lone CR give the same result', () => {
    const plain = ({ evidence: _evidence, ...rest }: Bounce): unknown => rest;
    const knowledge = loadKnowledge();
    for (const name of readdirSync(path.join(CORPUS, 'mails/bsd'))) {
      const text = readFileSync(path.join(CORPUS, 'mails/bsd', name), 'latin1')
        .replaceAll('\r\n', '\n')
        .replaceAll('\r', '\n');
      const [lf, crlf, cr] = ['\n', '\r\n', '\r'].map((end) =>
        decodeBounces(new Uint8Array(Buffer.from(text.replaceAll('\n', end), 'latin1')), { knowledge }).map(
          plain,
        ),
      );
      expect(crlf, name).toEqual(lf);
      expect(cr, name).toEqual(lf);
    }
  });
});
