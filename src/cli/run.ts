/**
 * The command line: thin. It turns words into a call of a use case (src/app) and the result into text
 * (src/explain); it decides nothing about mail. Whatever is slow to load is loaded by the command that needs
 * it, so that help is there at once.
 */
import type { Language } from '../core/language.ts';
import type { CommandName } from './command-spec.ts';
import type { RunCommand } from './command.ts';
import { COMMANDS } from './commands.ts';
import type { ExitCode } from './exit-code.ts';
import { findCommand, findWish } from './find-help.ts';
import { commandHelp, programHelp } from './help.ts';
import { languageOf } from './language.ts';
import { ClosedPipeError } from './world.ts';
import type { World } from './world.ts';

const RUNNERS: Readonly<Record<CommandName, () => Promise<RunCommand>>> = {
  why: async () => (await import('./commands/why.ts')).runWhy,
  report: async () => (await import('./commands/report.ts')).runReport,
  events: async () => (await import('./commands/events.ts')).runEvents,
  bounces: async () => (await import('./commands/bounces.ts')).runBounces,
  deliveries: async () => (await import('./commands/deliveries.ts')).runDeliveries,
  anonymize: async () => (await import('./commands/anonymize.ts')).runAnonymize,
  explain: async () => (await import('./commands/explain.ts')).runExplain,
  'knowledge check': async () => (await import('./commands/knowledge-check.ts')).runKnowledgeCheck,
  completion: async () => (await import('./commands/completion.ts')).runCompletion,
};

/** Never throws; the exit code tells. */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const language = languageOf(argv, world.env);
  try {
    return await dispatch(argv, language, world);
  } catch (error) {
    if (error instanceof ClosedPipeError) return 0;
    const verbose = argv.includes('-v') || argv.includes('--verbose');
    const { errorText } = await import('./error-text.ts');
    const text = errorText(error, { language, verbose, command: findCommand(argv)?.name });
    try {
      world.writeError(text);
    } catch {
      // Nobody reads standard error either: the exit code is all that is left to say it.
    }
    return 2;
  }
}

async function dispatch(argv: readonly string[], language: Language, world: World): Promise<ExitCode> {
  if (argv[0] === 'complete' && argv[1] === '--') {
    const { completionLines } = await import('./complete.ts');
    world.writeOut(`${completionLines(argv.slice(2), language).join('\n')}\n`);
    return 0;
  }
  const wish = findWish(argv);
  if (wish?.kind === 'version') {
    world.writeOut(`todoku ${world.version()}\n`);
    return 0;
  }
  if (wish?.kind === 'help' || argv.length === 0) return writeHelp(wish?.command?.name, language, world);
  const { parseArguments } = await import('./parse-arguments.ts');
  const { readSettings } = await import('./settings.ts');
  const { command, args, flags } = parseArguments(argv, world.exists);
  const defaultFormat = command.flags.find((flag) => flag.name === 'format')?.value?.choices?.[0] ?? 'text';
  const settings = readSettings(flags, defaultFormat, language, world);
  const runCommand = await RUNNERS[command.name]();
  return runCommand({ args, flags, settings, world });
}

/** Also the answer to no word at all. */
function writeHelp(name: CommandName | undefined, language: Language, world: World): ExitCode {
  const options = { language, width: Math.min(100, world.columns ?? 100) };
  const command = COMMANDS.find((spec) => spec.name === name);
  world.writeOut(command === undefined ? programHelp(options) : commandHelp(command, options));
  return 0;
}
