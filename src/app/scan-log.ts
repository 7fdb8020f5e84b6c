/**
 * Looks through the bytes of a log for those blocks that hold what is asked for (narrow.ts), in a thread of its own:
 * reading, searching and counting lines takes as long as parsing what matters.
 */
import type { Warning } from '../core/investigation.ts';
import { plainBytes } from '../sources/read-plain.ts';
import { BlockCutter, countLines } from './block-cutter.ts';
import type { ScannedBlock } from './narrow.ts';

export interface ScanJob {
  readonly path: string;
  readonly needles: readonly string[];
}

export type ScanMessage =
  | { readonly kind: 'blocks'; readonly blocks: readonly ScannedBlock[]; readonly doneBytes: number }
  | { readonly kind: 'warning'; readonly warning: Warning }
  | { readonly kind: 'end' };

/** Yields after each message. */
export function* scanLog({ path, needles }: ScanJob): Generator<ScanMessage> {
  const words = needles.map((needle) => Buffer.from(needle, 'utf8'));
  const cutter = new BlockCutter(0);
  const warnings: Warning[] = [];
  let from = 0;
  const scan = (block: Uint8Array): ScannedBlock => {
    const view = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
    const scanned = {
      from,
      to: from + block.length,
      lines: countLines(block),
      hasNeedle: words.some((word) => view.includes(word)),
    };
    from = scanned.to;
    return scanned;
  };
  for (const chunk of plainBytes(path, { onWarning: (warning) => warnings.push(warning) })) {
    const blocks: ScannedBlock[] = [];
    for (const block of cutter.push(chunk)) blocks.push(scan(block));
    yield { kind: 'blocks', blocks, doneBytes: from };
  }
  const rest = cutter.rest();
  if (rest !== undefined) yield { kind: 'blocks', blocks: [scan(rest)], doneBytes: from };
  for (const warning of warnings) yield { kind: 'warning', warning };
  yield { kind: 'end' };
}
