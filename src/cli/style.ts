import picocolors from 'picocolors';
import { PLAIN_STYLE } from '../explain/text/style.ts';
import type { Style } from '../explain/text/style.ts';

/** Colours as terminals know them, or none. */
export function createStyle(coloured: boolean): Style {
  if (!coloured) return PLAIN_STYLE;
  const colours = picocolors.createColors(true);
  return {
    heading: colours.bold,
    link: colours.underline,
    tones: {
      plain: (text) => text,
      strong: colours.bold,
      good: colours.green,
      bad: colours.red,
      warn: colours.yellow,
      muted: colours.dim,
    },
  };
}
