/** Dates as mails write them: RFC 5322 §3.3, §4.3 (obsolete zones), asctime, and what writers made of it. */

export interface MailDate {
  /** Milliseconds since the epoch; without a zone the date is taken as UTC. */
  readonly time: number;
  /** Minutes east of UTC, if the date names a zone. */
  readonly utcOffset: number | undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 5322 §4.3 and the zones seen in bounces; ambiguous names (CST, IST) in their most common mail meaning. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  sast: 120,
  eest: 180,
  msk: 180,
  msd: 240,
  ist: 330,
  hkt: 480,
  sgt: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  brt: -180,
  art: -180,
  adt: -180,
  ast: -240,
  edt: -240,
  est: -300,
  cdt: -300,
  cst: -360,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
  akst: -540,
  hst: -600,
};

interface Fields {
  day?: number | undefined;
  month?: number | undefined;
  year?: number | undefined;
  clock?: number | undefined;
  offset?: number | undefined;
}

const MAX_LENGTH = 120;

export function parseMailDate(value: string): MailDate | undefined {
  const fields: Fields = {};
  const limit = Math.min(value.length, MAX_LENGTH);
  let from = 0;
  for (let at = 0; at <= limit; at += 1) {
    if (at < limit && !separates(value.charCodeAt(at))) continue;
    if (at > from) readToken(value.slice(from, at), fields);
    from = at + 1;
  }
  const { day, month, year, clock, offset } = fields;
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const wall = Date.UTC(year, month, day) + (clock ?? 0) * 1000;
  const date = new Date(Date.UTC(year, month, day));
  if (Number.isNaN(wall) || date.getUTCMonth() !== month) return undefined;
  return { time: wall - (offset ?? 0) * 60_000, utcOffset: offset };
}

/** White space, commas and the brackets of comments. */
function separates(code: number): boolean {
  return code <= 0x20 || code === 0x2c || code === 0x28 || code === 0x29 || code === 0xa0;
}

function readToken(token: string, fields: Fields): void {
  const first = token[0] ?? '';
  if (token.includes(':')) {
    fields.clock ??= clockOf(token);
  } else if ((first === '+' || first === '-') && fields.clock !== undefined) {
    fields.offset ??= numericZone(token);
  } else if (first >= '0' && first <= '9') {
    readNumber(token, fields);
  } else {
    const lower = token.toLowerCase();
    const month = MONTHS.indexOf(lower.slice(0, 3));
    if (month >= 0 && fields.month === undefined && lower.length >= 3) fields.month = month;
    else if (fields.clock !== undefined) fields.offset ??= ZONES[lower];
  }
}

function readNumber(token: string, fields: Fields): void {
  if (token.includes('-') && readDashed(token, fields)) return;
  const number = Number.parseInt(token, 10);
  if (fields.day === undefined && isDay(token) && number >= 1 && number <= 31) fields.day = number;
  else if (fields.year === undefined) fields.year = fullYear(number, token.length);
}

/** Also `029`, which one writer makes of 29. */
function isDay(token: string): boolean {
  return token.length <= 2 || (token.length === 3 && token.startsWith('0'));
}

/** `24-Nov-2026`, `2026-11-24`. */
function readDashed(token: string, fields: Fields): boolean {
  const [a = '', b = '', c = ''] = token.split('-');
  const month = MONTHS.indexOf(b.toLowerCase());
  if (month >= 0) {
    fields.day ??= Number.parseInt(a, 10);
    fields.month ??= month;
    fields.year ??= fullYear(Number.parseInt(c, 10), c.length);
    return true;
  }
  if (a.length === 4 && b.length === 2 && c.length >= 2) {
    fields.year ??= Number.parseInt(a, 10);
    fields.month ??= Number.parseInt(b, 10) - 1;
    fields.day ??= Number.parseInt(c, 10);
    return true;
  }
  return false;
}

/** RFC 5322 §4.3: two digits below 50 are 20xx, other two and all three digits count from 1900. */
function fullYear(year: number, digits: number): number | undefined {
  if (Number.isNaN(year)) return undefined;
  if (digits <= 2) return year < 50 ? 2000 + year : 1900 + year;
  if (digits === 3) return 1900 + year;
  return digits === 4 ? year : undefined;
}

function clockOf(token: string): number | undefined {
  const first = token.indexOf(':');
  const second = token.indexOf(':', first + 1);
  const hours = Number.parseInt(token, 10);
  const minutes = Number.parseInt(token.slice(first + 1), 10);
  const seconds = second < 0 ? 0 : Number.parseInt(token.slice(second + 1), 10);
  if (!(hours <= 24 && minutes < 60 && seconds <= 60)) return undefined;
  return hours * 3600 + minutes * 60 + seconds;
}

function numericZone(token: string): number | undefined {
  const digits = token.slice(1).replace(':', '');
  const value = Number.parseInt(digits.slice(0, 4), 10);
  if (Number.isNaN(value) || digits.length < 2) return undefined;
  const minutes = digits.length <= 2 ? value * 60 : Math.floor(value / 100) * 60 + (value % 100);
  if (minutes > 14 * 60) return undefined;
  return token.startsWith('-') ? 0 - minutes : minutes;
}
