import { renderReport } from '../../explain/render.ts';
import { hasTrouble } from '../../explain/trouble.ts';
import type { RunCommand } from '../command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { createProgressBar } from '../progress.ts';
import { renderOptions } from '../render-options.ts';
import { readInputOptions } from '../settings.ts';

export const runReport: RunCommand = async ({ flags, settings, world }) => {
  const { useCases } = world;
  const bar = createProgressBar(world, settings.quiet);
  const input = await readInputOptions(flags, world, bar.onProgress);
  const makeReport = await useCases.makeReport();
  try {
    const report = await makeReport(input);
    const knowledge = (await useCases.loadKnowledge())();
    bar.clear();
    world.writeOut(renderReport(report, renderOptions(settings, knowledge, world)));
    return exitCodeOf(report.coverage, [...(input.logs ?? []), ...(input.mails ?? [])], hasTrouble(report));
  } finally {
    bar.clear();
  }
};
