/** What went wrong, because of what, and what to do: on standard error, in the reader's language. */
import { TodokuError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { catalogOf } from '../explain/context.ts';
import { escapeControls } from '../explain/escape.ts';
import { SUGGESTION, USAGE_TEXTS } from './texts.ts';
import { UsageError } from './usage-error.ts';

export interface ErrorTextOptions {
  readonly language: Language;
  readonly verbose: boolean;
  /** Command whose help fits the mistake. */
  readonly command: string | undefined;
}

export function errorText(error: unknown, options: ErrorTextOptions): string {
  const lines = error instanceof UsageError ? usageLines(error, options) : otherLines(error, options);
  const trace =
    options.verbose && error instanceof Error && !(error instanceof UsageError) ? traceOf(error) : [];
  return `${['todoku: ', ...lines].join('').trimEnd()}\n${trace.map((line) => `  ${escapeControls(line)}\n`).join('')}`;
}

function usageLines(error: UsageError, { language, command }: ErrorTextOptions): string[] {
  const { suggestion } = error.usage;
  const help = command === undefined ? 'todoku --help' : `todoku ${command} --help`;
  return [
    escapeControls(USAGE_TEXTS[error.key](error.usage)[language]),
    ...(suggestion === undefined ? [] : [`\n${SUGGESTION(suggestion)[language]}`]),
    `\n${language === 'ja' ? `使い方: ${help}` : `See ${help}`}`,
  ];
}

function otherLines(error: unknown, { language }: ErrorTextOptions): string[] {
  const { errors } = catalogOf(language);
  const { what, because, next } =
    error instanceof TodokuError
      ? errors[error.code](error.message, error.facts)
      : errors.internal(error instanceof Error ? error.message : String(error), {});
  return [what, because, next]
    .filter((line) => line !== undefined && line !== '')
    .map((line, index) => `${index === 0 ? '' : '\n'}${escapeControls(line ?? '')}`);
}

function traceOf(error: Error): string[] {
  const own = (error.stack ?? '').split('\n').slice(1, 12);
  return error.cause instanceof Error ? [...own, `${error.cause.name}: ${error.cause.message}`] : own;
}
