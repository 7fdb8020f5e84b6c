/** What the pure layers need from outside; implementations live in app and sources and are passed in. */

/** Rules of one time zone. */
export interface ZoneRules {
  /** Minutes east of UTC in force at the wall-clock time `wallMs` (as if it were UTC); the earlier of two. */
  offsetAtWall(wallMs: number): number;
}

export interface Clock {
  now(): number;
}
