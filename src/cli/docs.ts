/** docs/cli.md, made from the same objects as parser, help and completion; a test keeps the file up to date. */
import type { CommandSpec } from './command-spec.ts';
import { COMMANDS } from './commands.ts';
import type { Flag } from './flags.ts';
import { flagSynopsis, usageLine, withChoices } from './help.ts';
import { ENVIRONMENT, EXIT_CODES, PROGRAM_EXAMPLES, PROGRAM_FLAGS } from './program.ts';
import { HELP_TEXTS } from './texts.ts';

export function renderCliDocs(): string {
  const codes = EXIT_CODES.map(({ code, about }) => [`\`${code}\``, about.en]);
  const variables = ENVIRONMENT.map(({ name, about }) => [`\`${name}\``, about.en]);
  return `${[
    '# Command line',
    '<!-- Made from src/cli/commands.ts and src/cli/flags.ts by UPDATE_DOCS=1 npx vitest run src/cli/docs.test.ts -->',
    HELP_TEXTS.tagline.en,
    exampleBlock(PROGRAM_EXAMPLES),
    'Results go to standard output, progress and warnings to standard error. The network is used only by `todoku bounces` for an `imap://` or `imaps://` URL.',
    table(['Option', 'Meaning'], flagRows(PROGRAM_FLAGS)),
    '## Exit codes',
    table(['Code', 'Meaning'], codes),
    'A closed pipe (`| head`) is 0.',
    '## Environment',
    table(['Variable', 'Meaning'], variables),
    ...COMMANDS.flatMap(commandDocs),
  ].join('\n\n')}\n`;
}

function commandDocs(command: CommandSpec): string[] {
  const { argument, detail } = command;
  const about = command.about.en;
  return [
    `## todoku ${command.name}`,
    `${about.slice(0, 1).toUpperCase()}${about.slice(1)}.${detail === undefined ? '' : ` ${detail.en}`}`,
    `\`${usageLine(command)} [options]\``,
    exampleBlock(command.examples),
    table(
      ['Argument or option', 'Meaning'],
      [
        ...(argument === undefined
          ? []
          : [[`\`${argument.name}\``, withChoices(argument.about.en, argument.choices, 'en')]]),
        ...flagRows(command.flags),
      ],
    ),
  ];
}

function exampleBlock(examples: CommandSpec['examples']): string {
  return `\`\`\`sh\n${examples.map(({ line, about }) => `# ${about.en}\n${line}`).join('\n')}\n\`\`\``;
}

function flagRows(flags: readonly Flag[]): string[][] {
  return flags.map((flag) => [
    `\`${flagSynopsis(flag)}\``,
    withChoices(flag.about.en, flag.value?.choices, 'en'),
  ]);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('<', '&lt;')).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}
