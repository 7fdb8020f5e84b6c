import { writeSync } from 'node:fs';

/** Collects lines and hands them on in large pieces. What the generators write is ASCII: one char, one byte. */
export function createSink(fd) {
  let parts = [];
  let size = 0;
  function flush() {
    const data = Buffer.from(parts.join(''), 'latin1');
    parts = [];
    size = 0;
    for (let at = 0; at < data.length; ) at += writeSome(fd, data.subarray(at));
  }
  function write(line) {
    parts.push(line);
    size += line.length;
    if (size > 1 << 20) flush();
  }
  return { write, flush };
}

function writeSome(fd, data) {
  try {
    return writeSync(fd, data);
  } catch (error) {
    if (error.code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    return 0;
  }
}
