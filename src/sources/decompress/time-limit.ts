/**
 * Runs somebody else's synchronous decoder so that damaged input cannot hang the program: seek-bzip, for
 * one, loops for ever on a run length that overflows 31 bits. node:vm is used for its watchdog alone,
 * not as a sandbox.
 */
import { createContext, Script } from 'node:vm';

const CALL = new Script('call()');

/** The result of `run`, or an exception when it takes longer than `milliseconds`. */
export function withTimeLimit<T>(milliseconds: number, run: () => T): T {
  let result: { readonly value: T } | undefined;
  const context = createContext({
    call: () => {
      result = { value: run() };
    },
  });
  CALL.runInContext(context, { timeout: milliseconds });
  if (result === undefined) throw new Error('decoder gave no result');
  return result.value;
}
