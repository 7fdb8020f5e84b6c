import { renderInvestigation } from '../../explain/render.ts';
import { isTrouble } from '../../explain/trouble.ts';
import type { RunCommand } from '../command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { createProgressBar } from '../progress.ts';
import { renderOptions } from '../render-options.ts';
import { readInputOptions } from '../settings.ts';

export const runWhy: RunCommand = async ({ args, flags, settings, world }) => {
  const { useCases } = world;
  const bar = createProgressBar(world, settings.quiet);
  const input = await readInputOptions(flags, world, bar.onProgress);
  const investigate = await useCases.investigate();
  try {
    const investigation = await investigate({ ...input, subjects: args });
    const knowledge = (await useCases.loadKnowledge())();
    bar.clear();
    world.writeOut(renderInvestigation(investigation, renderOptions(settings, knowledge, world)));
    const named = [...(input.logs ?? []), ...(input.mails ?? [])];
    return exitCodeOf(investigation.coverage, named, isTrouble(investigation));
  } finally {
    bar.clear();
  }
};
