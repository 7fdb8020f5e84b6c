/** Enhanced status codes (RFC 3463 §2: class.subject.detail) and the patterns rules use for them. */

export interface StatusParts {
  readonly class: number;
  readonly subject: number;
  readonly detail: number;
}

export interface StatusPattern {
  /** 0 = any class. */
  readonly class: number;
  readonly subject: number;
  readonly from: number;
  readonly to: number;
}

/** RFC 3463 §2: the class is 2, 4 or 5, subject and detail have one to three digits. */
export function parseStatus(text: string): StatusParts | undefined {
  const found = statusAt(text, 0);
  return found === undefined || found.end !== text.length ? undefined : found.parts;
}

interface FoundStatus {
  readonly parts: StatusParts;
  readonly end: number;
}

/** The status code that stands at `from`, if one does; `5.7.1.2` is none. */
export function statusAt(text: string, from: number): FoundStatus | undefined {
  const cls = text.charCodeAt(from) - 48;
  if ((cls !== 2 && cls !== 4 && cls !== 5) || text.charCodeAt(from + 1) !== 46) return undefined;
  const subject = digitsAt(text, from + 2);
  if (subject.length === 0 || text.charCodeAt(from + 2 + subject.length) !== 46) return undefined;
  const detailFrom = from + 3 + subject.length;
  const detail = digitsAt(text, detailFrom);
  if (detail.length === 0) return undefined;
  const end = detailFrom + detail.length;
  const after = text.charCodeAt(end);
  if (isDigit(after) || (after === 46 && isDigit(text.charCodeAt(end + 1)))) return undefined;
  return {
    parts: { class: cls, subject: Number(subject), detail: Number(detail) },
    end,
  };
}

/** The first status code in `text` at or after `from` that is not part of a longer number. */
export function findStatus(text: string, from: number): StatusParts | undefined {
  for (let dot = text.indexOf('.', from + 1); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    const before = dot < 2 ? 32 : text.charCodeAt(dot - 2);
    if (isDigit(before) || before === 46 || isLetter(before)) continue;
    const found = statusAt(text, dot - 1);
    if (found !== undefined) return found.parts;
  }
  return undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function digitsAt(text: string, from: number): string {
  let end = from;
  while (end < from + 3 && isDigit(text.charCodeAt(end))) end++;
  return text.slice(from, end);
}

/** `5.7.1`, `x.7.1`, `x.7.*`, `5.7.606-649`; `undefined` = not a pattern. */
export function parseStatusPattern(text: string): StatusPattern | undefined {
  const [cls, subject, detail, more] = text.split('.');
  if (cls === undefined || subject === undefined || detail === undefined || more !== undefined)
    return undefined;
  const subjectNumber = numberOf(subject);
  const range = rangeOf(detail);
  if (subjectNumber === undefined || range === undefined) return undefined;
  if (cls !== 'x' && cls !== '4' && cls !== '5') return undefined;
  return {
    class: cls === 'x' ? 0 : Number(cls),
    subject: subjectNumber,
    ...range,
  };
}

function rangeOf(detail: string): { from: number; to: number } | undefined {
  if (detail === '*') return { from: 0, to: 999 };
  const [low, high, more] = detail.split('-');
  const from = numberOf(low ?? '');
  const to = high === undefined ? from : numberOf(high);
  if (from === undefined || to === undefined || to < from || more !== undefined) return undefined;
  return { from, to };
}

function numberOf(text: string): number | undefined {
  if (text === '' || text.length > 3 || digitsAt(text, 0) !== text) return undefined;
  return Number(text);
}

export function matchStatus(pattern: StatusPattern, status: StatusParts): boolean {
  return (
    status.subject === pattern.subject &&
    status.detail >= pattern.from &&
    status.detail <= pattern.to &&
    (pattern.class === 0 || pattern.class === status.class)
  );
}
