/** The dialects, in the order in which they are asked. Adding one = one file here + one line. */
import type { Dialect } from '../dialect.ts';
import { POSTFIX } from './postfix.ts';
import { SENDMAIL } from './sendmail.ts';

export const DIALECTS = [SENDMAIL, POSTFIX] as const satisfies readonly Dialect[];
