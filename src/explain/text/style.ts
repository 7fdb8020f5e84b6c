import type { Tone } from '../document.ts';

/** How tones look on this terminal; the command line passes colours only when the output is one. */
export interface Style {
  readonly heading: (text: string) => string;
  readonly tones: Readonly<Record<Tone, (text: string) => string>>;
  readonly link: (text: string) => string;
}

const same = (text: string): string => text;

export const PLAIN_STYLE: Style = {
  heading: same,
  tones: { plain: same, strong: same, good: same, bad: same, warn: same, muted: same },
  link: same,
};
