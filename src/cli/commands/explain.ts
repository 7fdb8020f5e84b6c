import { PHASES } from '../../core/reply.ts';
import { renderExplanation } from '../../explain/render.ts';
import type { RunCommand } from '../command.ts';
import { renderOptions } from '../render-options.ts';
import { textFlag } from '../settings.ts';
import { UsageError } from '../usage-error.ts';

export const runExplain: RunCommand = async ({ args, flags, settings, world }) => {
  const { useCases } = world;
  const reply = args.length === 1 && args[0] === '-' ? await world.readInput() : args.join(' ');
  if (reply.trim() === '') throw new UsageError('missing-argument', { word: 'REPLY' });
  const explainReply = await useCases.explainReply();
  const phaseWord = textFlag(flags, 'phase');
  const explanation = explainReply({
    reply: oneLine(reply),
    mx: textFlag(flags, 'mx'),
    domain: textFlag(flags, 'domain'),
    phase: PHASES.find((phase) => phase === phaseWord),
  });
  const knowledge = (await useCases.loadKnowledge())();
  world.writeOut(renderExplanation(explanation, renderOptions(settings, knowledge, world)));
  // An unknown reply is a proper result, not a failure.
  return 0;
};

/** RFC 5321 §4.2.1: the lines of a multi-line reply, joined by a space as the readers do. */
function oneLine(reply: string): string {
  return reply
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
