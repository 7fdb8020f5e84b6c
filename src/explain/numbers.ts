import type { Arg } from './catalog.ts';

/** `41,203`: a number with separators; words stay as they are. */
export function count(value: Arg): string {
  if (typeof value !== 'number') return groupDigits(value ?? '');
  return Number.isFinite(value) ? groupDigits(String(value)) : '';
}

function groupDigits(digits: string): string {
  if (digits.length > 15 || !/^\d+$/.test(digits)) return digits;
  let text = digits;
  for (let at = text.length - 3; at > 0; at -= 3) text = `${text.slice(0, at)},${text.slice(at)}`;
  return text;
}

/** Rounded down to one decimal: 99.96 % understood must not read as "100 %". */
export function floorPercent(share: number): string {
  return String(Math.floor(share * 1000 + 1e-9) / 10);
}
