/** Flags turned into what the commands need: typed, checked, with times resolved. */
import type { Progress, ReadOptions } from '../app/contracts.ts';
import { TodokuError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { Style } from '../explain/text/style.ts';
import type { FlagValues } from './parse-arguments.ts';
import { createStyle } from './style.ts';
import { UsageError } from './usage-error.ts';
import { parseWhen } from './when.ts';
import type { World } from './world.ts';

export interface Settings {
  readonly language: Language;
  readonly format: string;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly width: number;
  readonly ambiguousWidth: 1 | 2;
  readonly style: Style;
}

/** Output that is no terminal is read in mails and tickets. */
const DEFAULT_WIDTH = 100;

export function readSettings(
  flags: FlagValues,
  defaultFormat: string,
  language: Language,
  world: World,
): Settings {
  const format = textFlag(flags, 'format') ?? defaultFormat;
  return {
    language,
    format,
    verbose: flags['verbose'] === true,
    quiet: flags['quiet'] === true,
    width: world.columns ?? positive(world.env['COLUMNS']) ?? DEFAULT_WIDTH,
    ambiguousWidth: world.env['TODOKU_AMBIGUOUS_WIDTH'] === '2' ? 2 : 1,
    style: createStyle(isColoured(textFlag(flags, 'color'), world)),
  };
}

/** https://no-color.org: any value but the empty one. */
function isColoured(when: string | undefined, { env, outIsTerminal }: World): boolean {
  if (when === 'always' || when === 'never') return when === 'always';
  const refused = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  return outIsTerminal && !refused && env['TERM'] !== 'dumb';
}

function positive(text: string | undefined): number | undefined {
  const value = Number(text ?? '');
  return Number.isInteger(value) && value > 0 ? value : undefined;
}

export function textFlag(flags: FlagValues, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}

function pathsFlag(flags: FlagValues, name: string): readonly string[] | undefined {
  const value = flags[name];
  return Array.isArray(value) ? value.map(String) : undefined;
}

export async function readInputOptions(
  flags: FlagValues,
  world: World,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<ReadOptions> {
  const timeZone = textFlag(flags, 'tz');
  const { since, until } = await readSpan(flags, timeZone, world);
  return {
    logs: pathsFlag(flags, 'log'),
    mails: pathsFlag(flags, 'mail'),
    since,
    until,
    timeZone,
    onProgress,
  };
}

interface Span {
  readonly since: number | undefined;
  readonly until: number | undefined;
}

async function readSpan(flags: FlagValues, timeZone: string | undefined, world: World): Promise<Span> {
  const words = { since: textFlag(flags, 'since'), until: textFlag(flags, 'until') };
  if (words.since === undefined && words.until === undefined && timeZone === undefined) {
    return { since: undefined, until: undefined };
  }
  const zone = await zoneRules(timeZone, world);
  const now = world.now();
  const read = (name: 'since' | 'until'): number | undefined => {
    const word = words[name];
    if (word === undefined) return undefined;
    const time = parseWhen(word, { now, zone, endOfDay: name === 'until' });
    if (time === undefined) throw new UsageError('bad-time', { flag: `--${name}`, word });
    return time;
  };
  const span = { since: read('since'), until: read('until') };
  if (span.since !== undefined && span.until !== undefined && span.since >= span.until) {
    throw new UsageError('since-after-until');
  }
  return span;
}

async function zoneRules(timeZone: string | undefined, world: World) {
  const createZoneRules = await world.useCases.createZoneRules();
  try {
    return await createZoneRules(timeZone);
  } catch (error) {
    if (error instanceof TodokuError && error.code === 'usage') {
      throw new UsageError('bad-zone', { word: timeZone });
    }
    throw error;
  }
}
