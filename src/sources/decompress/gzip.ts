/**
 * RFC 1952 by node:zlib, several members in a row included (logrotate appends, `cat a.gz b.gz`). Twice as
 * fast as the gzip program, and on another core too (libuv's thread pool).
 */
import { createGunzip } from 'node:zlib';
import type { PackedInput, Unpacked } from './input.ts';
import { unpackByStream } from './node-stream.ts';

const OUTPUT_BYTES = 131_072;

export function unpackGzip(input: PackedInput): Unpacked {
  return unpackByStream(createGunzip({ chunkSize: OUTPUT_BYTES }), input);
}
