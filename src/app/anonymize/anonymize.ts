/**
 * Use case of `todoku anonymize`: copies of logs and bounces that can be shown to others. Names become other names
 * of the same form, everywhere the same, so that what is joined and diagnosed stays the same.
 *
 * The sources are read twice (names are learnt first); standard input is kept in a file meanwhile.
 */
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { decodeBounces } from '../../bounces/decode.ts';
import { looksLikeBounce } from '../../bounces/head.ts';
import type { Bounce } from '../../core/bounce.ts';
import type { SourceCoverage, Warning } from '../../core/investigation.ts';
import { openMail } from '../../sources/open-mail.ts';
import { parseRotatedName } from '../../sources/rotated-name.ts';
import type { Anonymize, AnonymizedFile } from '../contracts.ts';
import { gatherLogs, gatherMails } from '../inputs.ts';
import { loadKnowledge, loadKnowledgeData } from '../knowledge-files.ts';
import { coverageOf, readLogs } from '../log-reading.ts';
import type { LogInput } from '../log-input.ts';
import { createZoneRules } from '../zone.ts';
import { learnFromBounce, learnFromEvent } from './learn.ts';
import { Masker } from './masker.ts';
import { newLearntNames, publicNames } from './names.ts';
import { spoolStdin } from './spool-stdin.ts';
import { MailRedactor } from './redact-mail.ts';
import { createTextRedactor, type RedactText } from './redact-text.ts';

const SECRET_BYTES = 32;
const SECOND_MS = 1000;
const MIN_SUBJECT = 6;

export const anonymize: Anonymize = async (options) => {
  if (options.logs === undefined) return anonymizeFiles(options);
  const { paths, nameOf, close } = await spoolStdin(options.logs);
  try {
    const { files, coverage } = await anonymizeFiles({ ...options, logs: paths });
    return {
      files: files.map((file) => ({ ...file, from: nameOf(file.from) })),
      coverage: {
        ...coverage,
        sources: coverage.sources.map((source) => ({ ...source, path: nameOf(source.path) })),
      },
    };
  } finally {
    close();
  }
};

const anonymizeFiles: Anonymize = async (options) => {
  const warnings: Warning[] = [];
  const onWarning = (warning: Warning): void => void warnings.push(warning);
  const masker = new Masker(options.secret ?? randomBytes(SECRET_BYTES).toString('hex'));
  const learnt = newLearntNames();
  const redactText = createTextRedactor(masker, learnt, publicNames(loadKnowledgeData()));
  const mails = new MailRedactor(masker, redactText);
  const knowledge = loadKnowledge();

  const { sets } = await gatherLogs(options, onWarning);
  const mailPaths = gatherMails(options, onWarning);
  const { files: read } = await readLogs({
    sets,
    zone: await createZoneRules(options.timeZone),
    onWarning,
    onEvent: (event) => learnFromEvent(learnt, event),
  });
  for (const mailbox of mailPaths) {
    for await (const { bytes, source } of openMail(mailbox, { onWarning })) {
      if (!looksLikeBounce(bytes)) continue;
      for (const bounce of decodeBounces(bytes, { knowledge, source })) learnFromBounce(learnt, bounce);
    }
  }

  const files: AnonymizedFile[] = [];
  const taken = new Set<string>();
  mkdirSync(options.output, { recursive: true });
  for (const input of sets.flat()) {
    const file = freeName(path.join(options.output, 'log'), plainName(input.path), taken);
    const lines = await copyLog(input, file, redactText);
    utimesSync(file, input.referenceTime / SECOND_MS, input.referenceTime / SECOND_MS);
    files.push({ from: input.path, to: file, lines });
  }
  const sources: SourceCoverage[] = read.map(coverageOf);
  let messages = 0;
  const mailFolder = path.join(options.output, 'mail');
  for (const mailbox of mailPaths) {
    let ofMailbox = 0;
    for await (const { bytes, source } of openMail(mailbox, { onWarning: () => undefined })) {
      mkdirSync(mailFolder, { recursive: true });
      messages += 1;
      ofMailbox += 1;
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
      const isReport = looksLikeBounce(bytes);
      const bounces = isReport ? decodeBounces(bytes, { knowledge, source }) : [];
      const redacted = mails.mail(text, isReport ? { subjects: subjectsOf(bounces) } : undefined);
      writeFileSync(path.join(mailFolder, `${String(messages).padStart(5, '0')}.eml`), redacted, 'latin1');
    }
    if (ofMailbox === 0) continue;
    files.push({ from: mailbox, to: mailFolder, messages: ofMailbox });
    sources.push({ path: mailbox, format: 'mail', lines: 0, understood: 0, messages: ofMailbox });
  }
  return { files, coverage: { sources, warnings } };
};

/** As they stand in the bytes; shorter ones may be any word. */
function subjectsOf(bounces: readonly Bounce[]): string[] {
  const subjects = bounces.map(({ subject = '' }) => Buffer.from(subject, 'utf8').toString('latin1'));
  return [...new Set(subjects)].filter((subject) => subject.length >= MIN_SUBJECT);
}

/** Line by line, so that a log of any size takes little memory. */
async function copyLog(input: LogInput, file: string, redactText: RedactText): Promise<number> {
  mkdirSync(path.dirname(file), { recursive: true });
  const out = createWriteStream(file, { encoding: 'latin1' });
  let rest = '';
  let lines = 0;
  for await (const chunk of input.open()) {
    const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    const end = text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    if (end === 0) continue;
    const whole = text.slice(0, end).split('\n');
    lines += whole.length - 1;
    if (!out.write(whole.map(redactText).join('\n'))) await once(out, 'drain');
  }
  if (rest !== '') {
    lines += 1;
    out.write(redactText(rest));
  }
  out.end();
  await once(out, 'finish');
  return lines;
}

/** The date in the name of a rotated log tells the year: it stays, the packing goes. */
function plainName(file: string): string {
  const name = path.basename(file);
  if (!parseRotatedName(name).packed) return name;
  return name.replace(/\.[A-Za-z0-9]+$/, '');
}

function freeName(folder: string, name: string, taken: Set<string>): string {
  let file = path.join(folder, name);
  for (let i = 2; taken.has(file); i += 1) file = path.join(folder, `${i}-${name}`);
  taken.add(file);
  return file;
}
