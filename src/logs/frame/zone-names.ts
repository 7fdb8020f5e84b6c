/**
 * Abbreviations of time zones, as strftime(3) `%Z` writes them. Only those that mean one offset wherever they are
 * used: `CST`, `IST`, `BST` and the like leave the zone open. Source: the tz database.
 */
const OFFSETS: ReadonlyMap<string, number> = new Map([
  ['UTC', 0],
  ['GMT', 0],
  ['WET', 0],
  ['WEST', 60],
  ['CET', 60],
  ['CEST', 120],
  ['EET', 120],
  ['EEST', 180],
  ['MSK', 180],
  ['PKT', 300],
  ['WIB', 420],
  ['WITA', 480],
  ['HKT', 480],
  ['AWST', 480],
  ['WIT', 540],
  ['JST', 540],
  ['KST', 540],
  ['ACST', 570],
  ['AEST', 600],
  ['ACDT', 630],
  ['AEDT', 660],
  ['NZST', 720],
  ['NZDT', 780],
  ['NST', -210],
  ['NDT', -150],
  ['AST', -240],
  ['ADT', -180],
  ['EST', -300],
  ['EDT', -240],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
  ['AKST', -540],
  ['AKDT', -480],
  ['HST', -600],
]);

const MIN_LENGTH = 2;
const MAX_LENGTH = 5;

/** Minutes east of UTC. */
export function offsetOfZone(name: string): number | undefined {
  return OFFSETS.get(name);
}

/** Two to five capital letters. */
export function isZoneName(text: string, from: number, to: number): boolean {
  if (to - from < MIN_LENGTH || to - from > MAX_LENGTH) return false;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 65 || code > 90) return false;
  }
  return true;
}
