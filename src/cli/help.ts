/** Help that teaches by example, drawn from the objects of commands.ts, program.ts and flags.ts. */
import type { Language, Text } from '../core/language.ts';
import { padEnd, widthOf } from '../explain/text/width.ts';
import { wrapText } from '../explain/text/wrap.ts';
import type { CommandSpec, Example } from './command-spec.ts';
import { COMMANDS } from './commands.ts';
import type { Flag } from './flags.ts';
import { ENVIRONMENT, EXIT_CODES, PROGRAM_EXAMPLES, PROGRAM_FLAGS } from './program.ts';
import { HELP_TEXTS } from './texts.ts';

export interface HelpOptions {
  readonly language: Language;
  readonly width: number;
}

const INDENT = '  ';
const MEASURE = { ambiguousWidth: 1 } as const;
/** The left column of a list does not grow beyond this. */
const MAX_LEFT = 22;

type Entry = readonly [left: string, right: string];

export function programHelp(options: HelpOptions): string {
  const { language } = options;
  const say = (text: Text): string => text[language];
  const commands = COMMANDS.map((command): Entry => [command.name, say(command.about)]);
  const codes = EXIT_CODES.map(({ code, about }): Entry => [String(code), say(about)]);
  const variables = ENVIRONMENT.map(({ name, about }): Entry => [name, say(about)]);
  return joinSections([
    wrapText(say(HELP_TEXTS.tagline), options.width, MEASURE),
    [`${say(HELP_TEXTS.usage)}: todoku ${say(HELP_TEXTS.command)} [${say(HELP_TEXTS.options)}]`],
    [`${say(HELP_TEXTS.examples)}:`, ...exampleLines(PROGRAM_EXAMPLES, language)],
    [`${say(HELP_TEXTS.commands)}:`, ...entryLines(commands, options)],
    [`${say(HELP_TEXTS.flags)}:`, ...entryLines(flagEntries(PROGRAM_FLAGS, language), options)],
    [`${say(HELP_TEXTS.exitCodes)}:`, ...entryLines(codes, options)],
    [`${say(HELP_TEXTS.environment)}:`, ...entryLines(variables, options)],
    [say(HELP_TEXTS.more)],
  ]);
}

export function commandHelp(command: CommandSpec, options: HelpOptions): string {
  const { language } = options;
  const say = (text: Text): string => text[language];
  const { argument, detail } = command;
  const about = language === 'ja' ? `${say(command.about)}。` : `${sentence(say(command.about))}.`;
  return joinSections([
    wrapText(about, options.width, MEASURE),
    ...(detail === undefined ? [] : [wrapText(say(detail), options.width, MEASURE)]),
    [`${say(HELP_TEXTS.usage)}: ${usageLine(command)} [${say(HELP_TEXTS.options)}]`],
    [`${say(HELP_TEXTS.examples)}:`, ...exampleLines(command.examples, language)],
    ...(argument === undefined
      ? []
      : [
          [
            `${say(HELP_TEXTS.arguments)}:`,
            ...entryLines(
              [[argument.name, withChoices(say(argument.about), argument.choices, language)]],
              options,
            ),
          ],
        ]),
    [`${say(HELP_TEXTS.flags)}:`, ...entryLines(flagEntries(command.flags, language), options)],
  ]);
}

export function usageLine({ name, argument }: CommandSpec): string {
  if (argument === undefined) return `todoku ${name}`;
  const word = argument.many ? `${argument.name}…` : argument.name;
  return `todoku ${name} ${argument.required ? word : `[${word}]`}`;
}

/** `-q, --quiet`, `--log PATH…` */
export function flagSynopsis(flag: Flag): string {
  const short = flag.short === undefined ? '' : `-${flag.short}, `;
  const value = flag.value === undefined ? '' : ` ${flag.value.name}${flag.value.many === true ? '…' : ''}`;
  return `${short}--${flag.name}${value}`;
}

function flagEntries(flags: readonly Flag[], language: Language): Entry[] {
  return flags.map(
    (flag): Entry => [flagSynopsis(flag), withChoices(flag.about[language], flag.value?.choices, language)],
  );
}

export function withChoices(
  about: string,
  choices: readonly string[] | undefined,
  language: Language,
): string {
  if (choices === undefined) return about;
  const head = HELP_TEXTS.choices[language];
  return language === 'ja'
    ? `${about}。${head}: ${choices.join('、')}`
    : `${about}; ${head} ${choices.join(', ')}`;
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function exampleLines(examples: readonly Example[], language: Language): string[] {
  return examples.flatMap(({ line, about }) => [`${INDENT}# ${about[language]}`, `${INDENT}${line}`]);
}

function entryLines(entries: readonly Entry[], { width }: HelpOptions): string[] {
  const left = Math.min(MAX_LEFT, Math.max(...entries.map(([name]) => widthOf(name, MEASURE))));
  const below = ' '.repeat(INDENT.length + left + 2);
  return entries.flatMap(([name, about]) => {
    const lines = wrapText(about, Math.max(20, width - below.length), MEASURE);
    if (widthOf(name, MEASURE) > left) return [INDENT + name, ...lines.map((line) => below + line)];
    return lines.map((line, index) =>
      index === 0 ? `${INDENT}${padEnd(name, left, MEASURE)}  ${line}` : below + line,
    );
  });
}

function joinSections(sections: readonly (readonly string[])[]): string {
  return `${sections.map((section) => section.join('\n')).join('\n\n')}\n`;
}
