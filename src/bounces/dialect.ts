/** How one kind of mail server, gateway or provider words its bounces. */
import type { Anatomy } from './anatomy.ts';
import type { Draft } from './draft.ts';

export interface Dialect {
  /** Becomes the bounce's `writer`. */
  readonly id: string;
  /** True when the hints alone prove a machine wrote the mail, whatever the sender is called. */
  readonly certain?: boolean;
  /** Cheap test on From, Subject and the beginning of the notice: could this writer have written the mail? */
  hints(mail: Anatomy): boolean;
  /**
   * Reads the notice. `reported` is what the RFC 3464 report of the mail said, `[]` when it has none. Returns
   * the drafts that hold for the mail (enriched, replaced or new); `[]` = not this writer's after all.
   */
  decode(mail: Anatomy, reported: readonly Draft[]): readonly Draft[];
}
