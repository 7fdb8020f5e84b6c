/**
 * The date in a rotated log's name: `maillog-20261124`, `mail.log.2026-11-24.gz`, `maillog_20261124`.
 * logrotate's `dateext` writes the day of rotation, so no line is later than the end of that day.
 */
const DAY_MS = 86_400_000;
/** The day ends up to 12 hours later in the west. */
const SLACK_MS = DAY_MS / 2;

/** The latest time lines of the file can have, or `undefined` when its name holds no date. */
export function fileDateOf(path: string): number | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const match = /[-._](\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(name);
  if (match === null) return undefined;
  const [, year, month, day] = match.map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const start = Date.UTC(year, month - 1, day);
  const isDate =
    new Date(start).getUTCDate() === day && year >= 1990 && year < 2100 && month >= 1 && month <= 12;
  return isDate ? start + DAY_MS + SLACK_MS : undefined;
}
