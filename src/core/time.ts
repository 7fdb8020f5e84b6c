/** ISO 8601 with offset, to the second unless there are milliseconds: `2026-11-24T12:07:14+09:00`. */
export function formatIso(ms: number, utcOffset: number): string {
  const wall = new Date(ms + utcOffset * 60_000);
  if (Number.isNaN(wall.getTime())) return '';
  const iso = wall.toISOString();
  const seconds = ms % 1000 === 0 ? iso.slice(0, 19) : iso.slice(0, 23);
  if (utcOffset === 0) return `${seconds}Z`;
  const sign = utcOffset < 0 ? '-' : '+';
  const abs = Math.abs(utcOffset);
  return `${seconds}${sign}${pad2(Math.floor(abs / 60))}:${pad2(abs % 60)}`;
}

function pad2(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
