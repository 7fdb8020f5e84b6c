/**
 * One row of a CSV table (RFC 4180): cells between delimiters, quoted when they hold a delimiter, a quote (then
 * doubled) or a line end. A quote within an unquoted cell is an ordinary character, as programs write them.
 */

const QUOTE = 34;

/** More cells than any table has: the rest is left out. */
const MAX_CELLS = 512;

/** The cells of `text`; `undefined` when a quoted cell is still open at its end. */
export function parseRow(text: string, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  // Most rows have no quotes.
  if (!text.includes('"')) return splitPlain(text, delimiter);
  let at = 0;
  while (cells.length < MAX_CELLS) {
    if (text.charCodeAt(at) === QUOTE) {
      const end = closingQuote(text, at + 1);
      if (end < 0) return undefined;
      const next = text.indexOf(delimiter, end + 1);
      const stop = next < 0 ? text.length : next;
      // What stands between the quote and the delimiter belongs to the cell.
      cells.push(unquoted(text, at + 1, end) + text.slice(end + 1, stop));
      if (next < 0) return cells;
      at = next + 1;
    } else {
      const next = text.indexOf(delimiter, at);
      cells.push(text.slice(at, next < 0 ? text.length : next));
      if (next < 0) return cells;
      at = next + 1;
    }
  }
  return cells;
}

function splitPlain(text: string, delimiter: string): string[] {
  return text.split(delimiter, MAX_CELLS);
}

/** Position of the quote that closes the cell, -1 when there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function unquoted(text: string, from: number, to: number): string {
  const cell = text.slice(from, to);
  return cell.includes('""') ? cell.replaceAll('""', '"') : cell;
}

/** The delimiter of a table, by its header: whichever stands there most often outside of quotes. */
export function delimiterOf(header: string): string {
  const plain = header.replaceAll(/"[^"]*"/g, '');
  let best = ',';
  let most = 0;
  for (const candidate of [',', ';', '\t', '|']) {
    const count = plain.split(candidate).length - 1;
    if (count > most) {
      best = candidate;
      most = count;
    }
  }
  return best;
}
