/**
 * Line breaking for Japanese and English together. Japanese breaks between any two letters except where a
 * line would begin with 、。）or end with （「 (kinsoku, JIS X 4051); English breaks at spaces. A URL is never
 * cut, so that it can still be clicked; any other word that is longer than the line is.
 */
import { graphemesOf, widthOf } from './width.ts';
import type { WidthOptions } from './width.ts';

export interface Piece<T> {
  readonly text: string;
  /** Carried along, e.g. how the piece is to be drawn. */
  readonly mark: T;
}

interface Unit<T> {
  readonly text: string;
  readonly width: number;
  readonly mark: T;
  readonly space: boolean;
  readonly wide: boolean;
}

/** Units between which no line may break. */
interface Chunk<T> {
  readonly units: Unit<T>[];
  width: number;
  readonly space: boolean;
}

const NOT_AT_START = new Set(
  '、。，．・：；？！‼⁇⁈⁉゛゜ヽヾゝゞ々〻ー’”）］｝〕〉》」』】〙〗〟｠»′″℃％‰…‥ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ:;,.!?)]}%',
);
const NOT_AT_END = new Set('‘“（［｛〔〈《「『【〘〖〝｟«￥＄([{$');

const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;

export interface WrapOptions extends WidthOptions {
  /** Cut URLs too, where a column must not be left. */
  readonly cutUrls?: boolean | undefined;
}

export function wrapPieces<T>(
  pieces: readonly Piece<T>[],
  width: number,
  options: WrapOptions,
): readonly (readonly Piece<T>[])[] {
  const lines: Unit<T>[][] = [];
  let line: Unit<T>[] = [];
  let used = 0;
  const flush = (): void => {
    while (line.at(-1)?.space === true) line.pop();
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const chunk of chunksOf(unitsOf(pieces, options))) {
    if (chunk.space && used === 0) continue;
    if (used > 0 && !chunk.space && used + chunk.width > width) flush();
    if (chunk.width <= width || (options.cutUrls !== true && isUrl(chunk))) {
      line.push(...chunk.units);
      used += chunk.width;
      continue;
    }
    for (const unit of chunk.units) {
      if (used > 0 && used + unit.width > width) flush();
      line.push(unit);
      used += unit.width;
    }
  }
  if (line.length > 0 || lines.length === 0) flush();
  return lines.map(joinUnits);
}

/** Plain text; an empty text is one empty line. */
export function wrapText(text: string, width: number, options: WidthOptions): readonly string[] {
  const lines = wrapPieces([{ text, mark: undefined }], width, options);
  return lines.map((line) => line.map((piece) => piece.text).join(''));
}

function unitsOf<T>(pieces: readonly Piece<T>[], options: WidthOptions): Unit<T>[] {
  return pieces.flatMap(({ text, mark }) =>
    graphemesOf(text).map((grapheme) => ({
      text: grapheme,
      width: widthOf(grapheme, options),
      mark,
      space: grapheme === ' ',
      wide: WIDE.test(grapheme),
    })),
  );
}

function chunksOf<T>(units: readonly Unit<T>[]): Chunk<T>[] {
  const chunks: Chunk<T>[] = [];
  let previous: Unit<T> | undefined;
  for (const unit of units) {
    const open = chunks.at(-1);
    if (open === undefined || previous === undefined || mayBreak(previous, unit)) {
      chunks.push({ units: [unit], width: unit.width, space: unit.space });
    } else {
      open.units.push(unit);
      open.width += unit.width;
    }
    previous = unit;
  }
  return chunks;
}

function mayBreak<T>(before: Unit<T>, after: Unit<T>): boolean {
  if (before.space || after.space) return before.space !== after.space;
  if (NOT_AT_START.has(after.text) || NOT_AT_END.has(before.text)) return false;
  return before.wide || after.wide;
}

function isUrl<T>(chunk: Chunk<T>): boolean {
  const start = chunk.units
    .slice(0, 12)
    .map((unit) => unit.text)
    .join('');
  return /^[<(“"'「]?https?:\/\//.test(start);
}

/** Neighbouring units of one mark become one piece again. */
function joinUnits<T>(units: readonly Unit<T>[]): readonly Piece<T>[] {
  const pieces: { text: string; mark: T }[] = [];
  for (const unit of units) {
    const last = pieces.at(-1);
    if (last !== undefined && last.mark === unit.mark) last.text += unit.text;
    else pieces.push({ text: unit.text, mark: unit.mark });
  }
  return pieces;
}
