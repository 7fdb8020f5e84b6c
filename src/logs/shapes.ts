/** Lines nobody understood, grouped by what is left when everything variable is blanked. */
import { detach } from '../core/detach.ts';
import type { SourceRef } from '../core/event.ts';
import type { UnparsedShape } from './reader.ts';

/** More shapes than this are counted together: a hostile log must not fill the memory. */
const MAX_SHAPES = 500;
const SHAPE_LENGTH = 100;
const SAMPLE_LENGTH = 500;
/** A run of digits and letters this long with a digit in it is an id. */
const ID_LENGTH = 8;
const OTHER_SHAPES = '(other shapes)';

export interface ShapeCounter {
  add(program: string, text: string, source: SourceRef, line: number): void;
  /** Most frequent first. */
  list(): readonly UnparsedShape[];
}

export function createShapeCounter(): ShapeCounter {
  const shapes = new Map<string, { -readonly [K in keyof UnparsedShape]: UnparsedShape[K] }>();
  return {
    add(program, text, source, line) {
      let shape = program === '' ? shapeOf(text) : `${program}: ${shapeOf(text)}`;
      if (shapes.size >= MAX_SHAPES && !shapes.has(shape)) shape = OTHER_SHAPES;
      const known = shapes.get(shape);
      if (known !== undefined) {
        known.count += 1;
        return;
      }
      const sample = detach(text.slice(0, SAMPLE_LENGTH));
      shapes.set(detach(shape), { shape: detach(shape), count: 1, sample, path: source.path, line });
    },
    list() {
      return [...shapes.values()].sort((a, b) => b.count - a.count);
    },
  };
}

/** `AB12CD34EF: lost <a@b.example> after 12 s` → `ID: lost <> after # s`. Linear in the shape's length. */
export function shapeOf(text: string): string {
  let shape = '';
  let at = 0;
  while (at < text.length && shape.length < SHAPE_LENGTH) {
    const code = text.charCodeAt(at);
    if (code === 60) {
      const end = text.indexOf('>', at);
      if (end >= 0 && end - at < 320) {
        shape += '<>';
        at = end + 1;
        continue;
      }
    }
    if (!isWordChar(code)) {
      shape += text.charAt(at);
      at += 1;
      continue;
    }
    const end = wordEnd(text, at);
    shape += blankWord(text.slice(at, end));
    at = end;
  }
  return shape;
}

function blankWord(word: string): string {
  if (word.includes('@')) return '@';
  const trimmed = word.endsWith('.') ? word.slice(0, -1) : word;
  const dot = trimmed.length < word.length ? '.' : '';
  if (!hasDigit(word)) return trimmed.includes('.') ? `HOST${dot}` : word;
  if (word.length >= ID_LENGTH && !word.includes('.') && !word.includes('-')) return 'ID';
  return trimmed.replace(/[0-9]+/g, '#') + dot;
}

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

function wordEnd(text: string, from: number): number {
  let at = from + 1;
  // A word that never ends is cut: what it was does not matter for its shape.
  while (at < text.length && at - from < 512 && isWordChar(text.charCodeAt(at))) at += 1;
  return at;
}

/** Letters, digits and what may stand within names, addresses and numbers. */
function isWordChar(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 64 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 45 ||
    code === 46 ||
    code === 95 ||
    code > 127
  );
}
