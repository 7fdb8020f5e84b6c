/** Exports of services: the records of the readers' own samples, again and again, for another recipient each time. */
import { distUrl } from '../todoku.mjs';

/** Calls `write` with `count` records of `reader`; false when the reader has no samples. */
export async function writeRecords(reader, count, write) {
  const { samples, header } = await samplesOf(reader);
  if (samples.length === 0) return false;
  if (header !== undefined) write(`${header}\r\n`);
  for (let n = 0; n < count; n++) {
    const text = samples[n % samples.length];
    write(`${text.replaceAll(/([a-z])@/g, (_, letter) => `${letter}${n}@`)}\n`);
  }
  return true;
}

async function samplesOf(reader) {
  const loaded = Object.values(await import(distUrl(`logs/${reader}/samples.js`))).find(Array.isArray);
  const [first] = loaded;
  if (first?.header === undefined) {
    return { samples: loaded.map(({ record }) => JSON.stringify(record)), header: undefined };
  }
  return { samples: first.rows.map(({ row }) => `${row}\r`), header: first.header };
}
