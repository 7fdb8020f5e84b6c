import type { Language } from '../core/language.ts';
import { LANGUAGES } from '../core/language.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** POSIX order: LC_ALL wins over LC_MESSAGES over LANG; an empty one counts as unset. */
function languageOfLocale(env: Environment): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return locale?.toLowerCase().startsWith('ja') === true ? 'ja' : 'en';
}

/** `--lang` wherever it stands, so that help and errors speak the language asked for. */
export function languageOf(argv: readonly string[], env: Environment): Language {
  for (const [index, word] of argv.entries()) {
    const value =
      word === '--lang' ? argv[index + 1] : word.startsWith('--lang=') ? word.slice(7) : undefined;
    const language = LANGUAGES.find((known) => known === value);
    if (language !== undefined) return language;
  }
  return languageOfLocale(env);
}
