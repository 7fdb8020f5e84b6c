/**
 * Sets the JavaScript engine for what this program does: read much in a few seconds. Both settings are about speed
 * and memory only.
 */
import { setFlagsFromString } from 'node:v8';

/** Newer engines may not know the names, and would say so. */
const NEWEST_TRIED = 24;

export function tuneEngine(): void {
  if (Number.parseInt(process.versions.node, 10) > NEWEST_TRIED) return;
  // Each function that grows hot is compiled with what it calls; with less of that the compiler, which runs beside
  // us on the same cores, is done earlier.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
  // Most of what we make is garbage at once: the heap need not grow to four times of what is alive.
  setFlagsFromString('--heap-growing-percent=30');
}
