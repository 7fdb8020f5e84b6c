import type { Parsed } from './parse-arguments.ts';
import type { ExitCode } from './exit-code.ts';
import type { Settings } from './settings.ts';
import type { World } from './world.ts';

/** What a command gets to do its work. */
export interface CommandInput extends Pick<Parsed, 'args' | 'flags'> {
  readonly settings: Settings;
  readonly world: World;
}

export type RunCommand = (input: CommandInput) => Promise<ExitCode>;
