/** What the command line knows of one command: help, completion, parsing and docs/cli.md come from it. */
import type { Text } from '../core/language.ts';
import type { Flag, ValueKind } from './flags.ts';

export interface Argument {
  readonly name: string;
  readonly kind: ValueKind;
  readonly many: boolean;
  readonly required: boolean;
  readonly choices?: readonly string[] | undefined;
  readonly about: Text;
}

export interface Example {
  readonly line: string;
  readonly about: Text;
}

export type CommandName =
  | 'why'
  | 'report'
  | 'events'
  | 'bounces'
  | 'deliveries'
  | 'anonymize'
  | 'explain'
  | 'knowledge check'
  | 'completion';

export interface CommandSpec {
  readonly name: CommandName;
  readonly about: Text;
  /** More than the one line of `about`. */
  readonly detail?: Text | undefined;
  readonly argument?: Argument | undefined;
  readonly flags: readonly Flag[];
  readonly examples: readonly Example[];
}
