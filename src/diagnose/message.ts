/** Sentences to be written by explain: see core/messages.ts for keys and parameters. */
import type { Message } from '../core/investigation.ts';

/** Leaves out the parameters that are not known; every sentence can be said without any of them. */
export function message(
  key: Message['key'],
  params: Readonly<Record<string, string | number | undefined>>,
): Message {
  const present: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) if (value !== undefined) present[name] = value;
  return { key, params: present };
}
