/** The program under test: the built one, as users run it. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const DIST = path.resolve(import.meta.dirname, '../dist');
export const MAIN = path.join(DIST, 'cli', 'main.js');

/** Where the sites of the generated logs are: a zone with an offset is the dearer case. */
export const ENV = { TZ: 'Asia/Tokyo', LANG: 'C.UTF-8', LC_ALL: '' };

export const todoku = (...words) => [process.execPath, MAIN, ...words];

export function built(file) {
  return existsSync(path.join(DIST, file));
}

export const distUrl = (file) => new URL(`../dist/${file}`, import.meta.url).href;
