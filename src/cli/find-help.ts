import type { CommandSpec } from './command-spec.ts';
import { COMMANDS } from './commands.ts';

export type Wish =
  | { readonly kind: 'help'; readonly command: CommandSpec | undefined }
  | { readonly kind: 'version' };

/** `--help`, `-h` and `help` win over everything else on the line, as a lost reader expects. */
export function findWish(argv: readonly string[]): Wish | undefined {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const [first] = words;
  if (first === 'help') return { kind: 'help', command: findCommand(words.slice(1)) };
  if (words.includes('--help') || words.includes('-h')) return { kind: 'help', command: findCommand(words) };
  return first === '--version' || first === '-V' ? { kind: 'version' } : undefined;
}

/** The command a line begins with; `knowledge` alone means its only subcommand. */
export function findCommand(words: readonly string[]): CommandSpec | undefined {
  const [first, second] = words.filter((word) => !word.startsWith('-'));
  return (
    COMMANDS.find((command) => command.name === `${first ?? ''} ${second ?? ''}`) ??
    COMMANDS.find((command) => command.name === first || command.name.startsWith(`${first ?? '-'} `))
  );
}
