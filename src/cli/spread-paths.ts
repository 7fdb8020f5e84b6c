import { COMMANDS } from './commands.ts';
import { UsageError } from './usage-error.ts';

const PATH_FLAGS: ReadonlySet<string> = new Set(
  COMMANDS.flatMap((command) => command.flags)
    .filter((flag) => flag.value?.kind === 'path' && flag.value.many === true)
    .map((flag) => `--${flag.name}`),
);

/**
 * `--log /var/log/maillog*` arrives as `--log a b c`: the words after the first that are existing files belong
 * to the flag too. Others do not, so that `why --log maillog hanako@icloud.com` means what it says.
 */
export function spreadPaths(argv: readonly string[], exists: (path: string) => boolean): string[] {
  const spread: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '--') return [...spread, ...argv.slice(index)];
    spread.push(word);
    if (!PATH_FLAGS.has(word)) continue;
    const value = argv[index + 1];
    if (value === undefined || isFlag(value)) throw new UsageError('missing-value', { flag: word });
    spread.push(value);
    index += 1;
    for (
      let next = argv[index + 1];
      next !== undefined && !isFlag(next) && exists(next);
      next = argv[index + 1]
    ) {
      spread.push(word, next);
      index += 1;
    }
  }
  return spread;
}

function isFlag(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}
