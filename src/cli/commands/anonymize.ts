import { escapeControls } from '../../explain/escape.ts';
import type { RunCommand } from '../command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { writeNotices } from '../notices.ts';
import { createProgressBar } from '../progress.ts';
import { readInputOptions } from '../settings.ts';
import { ANONYMIZED } from '../texts.ts';

export const runAnonymize: RunCommand = async ({ args, flags, settings, world }) => {
  const bar = createProgressBar(world, settings.quiet);
  const options = await readInputOptions(flags, world, bar.onProgress);
  const isNamed = options.logs !== undefined || options.mails !== undefined;
  const anonymize = await world.useCases.anonymize();
  const knowledge = (await world.useCases.loadKnowledge())();
  const secret = flags['secret'];
  try {
    const { files, coverage } = await anonymize({
      ...options,
      // Who names the one does not want the other to be found and copied.
      logs: options.logs ?? (isNamed ? [] : undefined),
      mails: options.mails ?? (isNamed ? [] : undefined),
      output: args[0] ?? '',
      secret: typeof secret === 'string' ? secret : undefined,
    });
    bar.clear();
    for (const file of files) world.writeOut(`${escapeControls(ANONYMIZED(file)[settings.language])}\n`);
    writeNotices(coverage, knowledge, settings, world);
    return exitCodeOf(coverage, [...(options.logs ?? []), ...(options.mails ?? [])], false);
  } finally {
    bar.clear();
  }
};
