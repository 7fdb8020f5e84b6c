/**
 * Shell completion by @bomb.sh/tab. `todoku completion SHELL` prints a script that calls back
 * `todoku complete -- WORDS…` on every Tab; the answer is a list of candidates, or "let the shell complete
 * files" where a path is expected.
 */
import { RootCommand, script } from '@bomb.sh/tab';
import type { Command } from '@bomb.sh/tab';
import type { Language } from '../core/language.ts';
import { COMMANDS } from './commands.ts';
import { findCommand } from './find-help.ts';
import type { Flag, ValueKind } from './flags.ts';
import { PROGRAM_FLAGS } from './program.ts';

/** What a script of tab takes as "no candidates of ours, complete file names". */
const FILES = ':0';

const TIMES = ['today', 'yesterday', '1h', '1d', '3d', '1w'] as const;
const ZONES = ['UTC', 'Asia/Tokyo', 'Asia/Seoul', 'Europe/Berlin', 'America/New_York'] as const;

export function completionScript(shell: string): string {
  const lines = linesLogged(() => script(shell === 'pwsh' ? 'powershell' : shell, 'todoku', 'todoku'));
  if (shell !== 'bash') return lines.join('\n');
  // A shell that loads the script again, as `source ~/.bashrc` does, must not complain.
  return [BASH_WORDS, ...lines].join('\n').replaceAll('\nreadonly ', '\n');
}

/** tab's script counts on the package bash-completion for this one; a bare bash has none. */
const BASH_WORDS = `if ! declare -F _get_comp_words_by_ref >/dev/null; then
    _get_comp_words_by_ref() {
        cur=\${COMP_WORDS[COMP_CWORD]}
        prev=\${COMP_WORDS[COMP_CWORD-1]}
        words=("\${COMP_WORDS[@]}")
        cword=$COMP_CWORD
    }
fi
`;

/** The candidates for the last of the words, as the script expects them. */
export function completionLines(words: readonly string[], language: Language): readonly string[] {
  return wantsFiles(words) ? [FILES] : linesLogged(() => createTree(language).parse([...words]));
}

/** tab knows no other way out than the console. */
function linesLogged(work: () => void): string[] {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: unknown) => void lines.push(String(line));
  try {
    work();
  } finally {
    console.log = log;
  }
  return lines;
}

function createTree(language: Language): RootCommand {
  const root = new RootCommand();
  for (const flag of PROGRAM_FLAGS) addFlag(root, flag, language);
  const groups = new Set<string>();
  for (const spec of COMMANDS) {
    const group = spec.name.split(' ').slice(0, -1).join(' ');
    if (group !== '' && !groups.has(group)) root.command(group, spec.about[language]);
    groups.add(group);
    const command = root.command(spec.name, spec.about[language]);
    for (const flag of spec.flags) addFlag(command, flag, language);
    const choices = spec.argument?.choices;
    if (spec.argument !== undefined) {
      command.argument(
        spec.argument.name,
        (complete) => {
          for (const choice of choices ?? []) complete(choice, '');
        },
        spec.argument.many,
      );
    }
  }
  return root;
}

function addFlag(command: Command, flag: Flag, language: Language): void {
  const about = flag.about[language];
  if (flag.value === undefined) {
    if (flag.short === undefined) command.option(flag.name, about);
    else command.option(flag.name, about, flag.short);
    return;
  }
  const candidates = candidatesOf(flag);
  command.option(
    flag.name,
    about,
    (complete) => {
      for (const candidate of candidates) complete(candidate, '');
    },
    flag.short,
  );
}

function candidatesOf(flag: Flag): readonly string[] {
  const { value } = flag;
  if (value?.choices !== undefined) return value.choices;
  if (value?.kind === 'time') return TIMES;
  return value?.kind === 'zone' ? ZONES : [];
}

/** The word being typed is a path: after `--log`, or where the command takes paths. */
function wantsFiles(words: readonly string[]): boolean {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const command = findCommand(before);
  if (command === undefined) return false;
  const isPath = (kind: ValueKind | undefined): boolean => kind === 'path';
  const flagOf = (word: string | undefined): Flag | undefined =>
    command.flags.find(
      (flag) => word === `--${flag.name}` || (flag.short !== undefined && word === `-${flag.short}`),
    );
  const assigned = /^--([a-z]+)=/.exec(current)?.[1];
  if (assigned !== undefined) return isPath(flagOf(`--${assigned}`)?.value?.kind);
  if (current.startsWith('-')) return false;
  // After `--log a` further paths may follow.
  for (const word of before.toReversed()) {
    const flag = flagOf(word);
    if (flag?.value !== undefined) {
      if (word === before.at(-1) || flag.value.many === true) return isPath(flag.value.kind);
      break;
    }
    if (word.startsWith('-')) break;
  }
  const named = command.name.split(' ').every((part) => before.includes(part));
  return named && isPath(command.argument?.kind);
}
