/** Reads mail sources into bounces. */
import type { Bounce } from '../core/bounce.ts';
import type { SourceCoverage, Warning } from '../core/investigation.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { decodeBounces } from '../bounces/decode.ts';
import { looksLikeBounce } from '../bounces/head.ts';
import { openMail } from '../sources/open-mail.ts';

export interface MailReadingOptions {
  readonly paths: readonly string[];
  readonly knowledge: Knowledge;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly onBounce: (bounce: Bounce) => void;
  readonly onWarning: (warning: Warning) => void;
}

export async function readMails(options: MailReadingOptions): Promise<readonly SourceCoverage[]> {
  const coverage: SourceCoverage[] = [];
  for (const path of options.paths) coverage.push(...(await readMailPath(path, options)));
  return coverage;
}

interface Counts {
  format: string;
  messages: number;
  bounces: number;
  from: number;
  to: number;
}

async function readMailPath(path: string, options: MailReadingOptions): Promise<SourceCoverage[]> {
  const perFile = new Map<string, Counts>();
  for await (const message of openMail(path, { onWarning: options.onWarning })) {
    const counts = countsOf(perFile, message.container, message.format);
    counts.messages += 1;
    if (!looksLikeBounce(message.bytes)) continue;
    const decoded = decodeBounces(message.bytes, { knowledge: options.knowledge, source: message.source });
    if (decoded.length > 0) counts.bounces += 1;
    for (const bounce of decoded) {
      if (!isWithin(bounce, options)) continue;
      if (bounce.time !== undefined) {
        counts.from = Math.min(counts.from, bounce.time);
        counts.to = Math.max(counts.to, bounce.time);
      }
      options.onBounce(bounce);
    }
  }
  return [...perFile].map(([file, c]) => ({
    path: file,
    format: c.format,
    lines: 0,
    understood: 0,
    messages: c.messages,
    bounces: c.bounces,
    from: c.from <= c.to ? c.from : undefined,
    to: c.from <= c.to ? c.to : undefined,
  }));
}

function countsOf(perFile: Map<string, Counts>, file: string, format: string): Counts {
  let counts = perFile.get(file);
  if (counts === undefined) {
    counts = {
      format,
      messages: 0,
      bounces: 0,
      from: Number.POSITIVE_INFINITY,
      to: Number.NEGATIVE_INFINITY,
    };
    perFile.set(file, counts);
  }
  return counts;
}

/** A bounce without a time cannot be excluded. */
function isWithin(bounce: Bounce, { since, until }: MailReadingOptions): boolean {
  if (bounce.time === undefined) return true;
  return (since === undefined || bounce.time >= since) && (until === undefined || bounce.time <= until);
}
