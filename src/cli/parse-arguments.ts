/**
 * From words to a command with its arguments and flags; nothing is read or opened yet. Commander does the
 * parsing, from the objects of commands.ts; what is wrong becomes a `UsageError` in our own words.
 */
import { Command, CommanderError, Option } from 'commander';
import type { CommandSpec } from './command-spec.ts';
import { COMMANDS } from './commands.ts';
import { findCommand } from './find-help.ts';
import type { Flag } from './flags.ts';
import { PROGRAM_FLAGS } from './program.ts';
import { spreadPaths } from './spread-paths.ts';
import { suggest } from './suggest.ts';
import { UsageError } from './usage-error.ts';

export type FlagValues = Readonly<Record<string, unknown>>;

export interface Parsed {
  readonly command: CommandSpec;
  readonly args: readonly string[];
  readonly flags: FlagValues;
}

/** `exists` tells which words after `--log` are paths too. */
export function parseArguments(argv: readonly string[], exists: (path: string) => boolean): Parsed {
  const found: Parsed[] = [];
  const program = newProgram((parsed) => found.push(parsed));
  try {
    program.parse(spreadPaths(argv, exists), { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) throw usageErrorOf(error, argv);
    throw error;
  }
  const [parsed] = found;
  if (parsed === undefined) throw new UsageError('no-command');
  checkWords(parsed);
  return parsed;
}

function newProgram(onParsed: (parsed: Parsed) => void): Command {
  const program = newCommand('todoku', PROGRAM_FLAGS);
  const groups = new Map<string, Command>();
  for (const spec of COMMANDS) {
    const words = spec.name.split(' ');
    const command = newCommand(words.at(-1) ?? spec.name, spec.flags);
    if (spec.argument !== undefined) {
      const name = `${spec.argument.name}${spec.argument.many ? '...' : ''}`;
      command.argument(spec.argument.required ? `<${name}>` : `[${name}]`);
    }
    command.action(() => {
      onParsed({ command: spec, args: command.args, flags: { ...program.opts(), ...command.opts() } });
    });
    const path = words.slice(0, -1).join(' ');
    if (path === '') program.addCommand(command);
    else groupOf(path, program, groups).addCommand(command);
  }
  program.argument('[words...]').action(() => {
    const [word] = program.args;
    throw word === undefined
      ? new UsageError('no-command')
      : new UsageError('unknown-command', { word, suggestion: suggest(word, commandNames()) });
  });
  return program;
}

function newCommand(name: string, flags: readonly Flag[]): Command {
  const command = new Command(name)
    .exitOverride()
    .helpOption(false)
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  for (const flag of flags) command.addOption(newOption(flag));
  return command;
}

function newOption(flag: Flag): Option {
  const short = flag.short === undefined ? '' : `-${flag.short}, `;
  const value = flag.value === undefined ? '' : ` <${flag.value.name}>`;
  const option = new Option(`${short}--${flag.name}${value}`);
  return flag.value?.many === true
    ? option.argParser((word: string, before: readonly string[] | undefined) => [...(before ?? []), word])
    : option;
}

function groupOf(path: string, program: Command, groups: Map<string, Command>): Command {
  const known = groups.get(path);
  if (known !== undefined) return known;
  const group = newCommand(path, PROGRAM_FLAGS);
  group.argument('[words...]').action(() => {
    const [word] = group.args;
    const inside = commandNames()
      .filter((name) => name.startsWith(`${path} `))
      .map((name) => name.slice(path.length + 1));
    throw word === undefined
      ? new UsageError('missing-argument', { word: inside.join(', ') })
      : new UsageError('unknown-command', { word: `${path} ${word}`, suggestion: suggest(word, inside) });
  });
  groups.set(path, group);
  program.addCommand(group);
  return group;
}

function commandNames(): readonly string[] {
  return COMMANDS.map((command) => command.name);
}

function checkWords({ command, args, flags }: Parsed): void {
  for (const flag of command.flags) {
    const word = flags[flag.name];
    const choices = flag.value?.choices;
    if (choices !== undefined && typeof word === 'string' && !choices.includes(word)) {
      throw new UsageError('bad-choice', { flag: `--${flag.name}`, word, choices });
    }
  }
  const { argument } = command;
  for (const word of args) {
    // Of a variable that was not set in a script.
    if (argument !== undefined && word.trim() === '') {
      throw new UsageError('missing-argument', { word: argument.name });
    }
    if (argument?.choices !== undefined && !argument.choices.includes(word)) {
      throw new UsageError('bad-choice', { flag: argument.name, word, choices: argument.choices });
    }
  }
}

function usageErrorOf(error: CommanderError, argv: readonly string[]): UsageError {
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = findCommand(argv)?.flags ?? PROGRAM_FLAGS;
      const suggestion = suggest(
        word,
        flags.map((flag) => `--${flag.name}`),
      );
      return new UsageError('unknown-option', { word, suggestion });
    }
    case 'commander.optionMissingArgument': {
      // "-q, --quiet <X>": the long name is what help shows.
      const flag = word.split(/[\s,]+/).find((part) => part.startsWith('--'));
      return new UsageError('missing-value', { flag: flag ?? word });
    }
    case 'commander.missingArgument':
      return new UsageError('missing-argument', { word: findCommand(argv)?.argument?.name ?? word });
    case 'commander.excessArguments':
      return new UsageError('too-many-arguments', {
        word: argv.findLast((part) => !part.startsWith('-')),
      });
    default:
      return new UsageError('unknown-option', { word: word === '' ? error.message : word });
  }
}
