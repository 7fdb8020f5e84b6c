/**
 * `key=value` fields, between blanks (`from=<a> to=<b> relay="192.0.2.1 (mx)" delay=1m2s`) or, before 6.4, commas
 * (`from=<a>, to=<b>, delay=1m2s`). They are asked for in the order in which they stand, so that nothing in a value
 * can be taken for a field.
 */
export class FieldScanner {
  #text = '';
  #at = 0;
  #separator = ' ';

  begin(text: string, at: number, separator: ' ' | ', '): void {
    this.#text = text;
    this.#at = at;
    this.#separator = separator;
  }

  /** The same when it is the next field; nothing is searched for. */
  takeNext(name: string): string | undefined {
    const at = this.#at;
    const isNext =
      this.#text.startsWith(name, at) || this.#text.startsWith(name, at + this.#separator.length);
    return isNext ? this.take(name) : undefined;
  }

  /** The value of the next field of that name (`from=`), without its brackets or quotes. */
  take(name: string): string | undefined {
    const start = this.#find(name);
    if (start < 0) return undefined;
    const text = this.#text;
    const first = text.charCodeAt(start);
    const isBracket = first === 60;
    const isWrapped = isBracket || first === 34;
    const isComma = this.#separator === ', ';
    const from = isWrapped ? start + 1 : start;
    // Literals: putting the mark together would cost more than the search.
    let end: number;
    if (isBracket) end = text.indexOf(isComma ? '>, ' : '> ', from);
    else if (isWrapped) end = text.indexOf(isComma ? '", ' : '" ', from);
    else end = text.indexOf(isComma ? ', ' : ' ', from);
    if (end < 0) {
      const last = text.charCodeAt(text.length - 1);
      const isClosed = isWrapped && text.length > from && last === (isBracket ? 62 : 34);
      end = isClosed ? text.length - 1 : text.length;
    }
    this.#at = Math.min(isWrapped ? end + 1 : end, text.length);
    return text.slice(from, end);
  }

  /** The last field's value: all that is left, whatever quotes it holds. */
  takeRest(name: string): string | undefined {
    const start = this.#find(name);
    if (start < 0) return undefined;
    const text = this.#text;
    this.#at = text.length;
    if (text.charCodeAt(start) !== 34) return text.slice(start);
    return text.slice(start + 1, text.endsWith('"') && text.length > start + 1 ? -1 : undefined);
  }

  /** Position of the value, -1 when there is no such field after the present position. */
  #find(name: string): number {
    const text = this.#text;
    const separator = this.#separator;
    // Nearly always it is the next one.
    const next = this.#at + separator.length;
    if (text.startsWith(name, next) && text.startsWith(separator, this.#at)) return next + name.length;
    if (text.startsWith(name, this.#at)) return this.#at + name.length;
    const mark = separator + name;
    const found = text.indexOf(mark, this.#at);
    return found < 0 ? -1 : found + mark.length;
  }
}

/** `1d2h3m4s` in seconds. */
export function secondsOf(delay: string): number | undefined {
  let total = 0;
  let value = 0;
  let digits = 0;
  for (let at = 0; at < delay.length; at += 1) {
    const code = delay.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      digits += 1;
      continue;
    }
    const unit = UNITS.get(code);
    if (unit === undefined || digits === 0) return undefined;
    total += value * unit;
    value = 0;
    digits = 0;
  }
  return delay === '' || digits > 0 ? undefined : total;
}

const UNITS: ReadonlyMap<number, number> = new Map([
  [100, 86_400], // d
  [104, 3_600], // h
  [109, 60], // m
  [115, 1], // s
]);
