/**
 * Random numbers that are the same on every machine: a log made from one seed is one log, so that two
 * measurements measure the same input. The generator is sfc32 (public domain, Chris Doty-Humphrey).
 */
export function createRandom(seed) {
  let a = seed | 0;
  let b = (seed ^ 0x9e3779b9) | 0;
  let c = 0x243f6a88;
  let counter = 1;

  function next() {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  }
  for (let i = 0; i < 15; i++) next();

  const int = (n) => Math.floor(next() * n);
  return {
    next,
    int,
    chance: (p) => next() < p,
    between: (low, high) => low + next() * (high - low),
    pick: (list) => list[int(list.length)],
    /** Small numbers are frequent, large ones rare, as with mailboxes and domains. */
    skewed: (n, power = 3) => Math.floor(n * next() ** power),
    /** Waiting time until the next of many independent things. */
    wait: (mean) => -Math.log(1 - next()) * mean,
    hex: (digits) => {
      let text = '';
      while (text.length < digits) text += int(0x10000).toString(16).padStart(4, '0');
      return text.slice(0, digits);
    },
  };
}

/** `entries` are `{ weight, … }`; returns a function that draws one of them. */
export function weighted(random, entries) {
  const total = entries.reduce((sum, entry) => sum + entry.weight, 0);
  return () => {
    let at = random.next() * total;
    for (const entry of entries) {
      at -= entry.weight;
      if (at < 0) return entry;
    }
    return entries[entries.length - 1];
  };
}
