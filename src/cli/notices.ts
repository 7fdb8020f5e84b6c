/** What the listing commands say beside their output, on standard error: coverage and warnings. */
import type { Coverage } from '../core/investigation.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { createContext } from '../explain/context.ts';
import { explainCoverage, totalCoverage } from '../explain/coverage.ts';
import { escapeControls } from '../explain/escape.ts';
import { explainWarning } from '../explain/sentences.ts';
import type { Settings } from './settings.ts';
import type { World } from './world.ts';

const MAX_WARNINGS = 20;

export function writeNotices(
  coverage: Coverage,
  knowledge: Knowledge,
  settings: Settings,
  world: World,
): void {
  if (settings.quiet) return;
  const context = createContext(settings.language, knowledge, totalCoverage(coverage).utcOffset ?? 0);
  const shown = settings.verbose ? coverage.warnings : coverage.warnings.slice(0, MAX_WARNINGS);
  const lines = shown.map((warning) => explainWarning(warning, context));
  const hidden = coverage.warnings.length - shown.length;
  if (hidden > 0) lines.push(context.catalog.phrases.more(hidden, 'event'));
  // Into a file or another program the output goes alone; a person also wants to know how much was read.
  if (world.errorIsTerminal || settings.verbose || coverage.sources.length === 0) {
    lines.push(explainCoverage(coverage, context));
  }
  if (lines.length > 0) world.writeError(lines.map((line) => `todoku: ${escapeControls(line)}\n`).join(''));
}
