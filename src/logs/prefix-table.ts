/** Lines that are understood by how they begin and have nothing to say about any message. */

export interface PrefixTable {
  matches(text: string): boolean;
  /** All prefixes that `text` begins with (tests: it should be one). */
  find(text: string): readonly string[];
}

export function createPrefixTable(prefixes: readonly string[]): PrefixTable {
  const byFirst: (readonly string[] | undefined)[] = [];
  for (const prefix of prefixes) {
    const first = prefix.charCodeAt(0);
    byFirst[first] = [...(byFirst[first] ?? []), prefix];
  }
  const find = (text: string): readonly string[] => {
    const list = byFirst[text.charCodeAt(0)];
    return list === undefined ? [] : list.filter((prefix) => text.startsWith(prefix));
  };
  return {
    matches(text) {
      const list = byFirst[text.charCodeAt(0)];
      if (list === undefined) return false;
      for (const prefix of list) if (text.startsWith(prefix)) return true;
      return false;
    },
    find,
  };
}
