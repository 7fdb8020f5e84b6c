/** The shape of the tables of replies that are sorted by cause. */
import type { CauseId } from '../../src/core/cause.ts';
import type { Reason } from '../../src/core/reason.ts';
import type { Told } from './replies.ts';

/** By the cause; by the reason, where more than one cause would do. */
export type Causes = Readonly<Partial<Record<CauseId | Reason, readonly (string | Told)[]>>>;
