import type { Knowledge } from '../core/knowledge.ts';
import { DOCUMENT_FORMATS } from '../explain/render.ts';
import type { RenderOptions } from '../explain/render.ts';
import type { Settings } from './settings.ts';
import type { World } from './world.ts';

/** What the flags and the terminal mean for whoever renders an answer: language, width, colours, how much of it. */
export function renderOptions(settings: Settings, knowledge: Knowledge, world: World): RenderOptions {
  return {
    format: DOCUMENT_FORMATS.find((format) => format === settings.format) ?? 'text',
    language: settings.language,
    knowledge,
    now: world.now(),
    width: settings.width,
    ambiguousWidth: settings.ambiguousWidth,
    style: settings.style,
    verbose: settings.verbose,
  };
}
