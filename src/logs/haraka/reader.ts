/**
 * Haraka logs to standard output, to a file or through its syslog plugin, in one of three forms (entry.ts) and by
 * default without a time. A mail has the id of its connection, the number of the transaction and, on the way
 * out, a number for each domain: `FB6E4D3C-….1.1`.
 *
 * Sources: Haraka 2.8–3.1, outbound/hmail.js, docs/Logging.md.
 */
import type { LogReader } from '../reader.ts';
import { openHaraka } from './lines.ts';

export const harakaReader: LogReader = {
  id: 'haraka',
  name: 'Haraka',
  versionsSeen: ['documentation of 2026-11'],
  queueIdReuse: 'never',
  logsRemoval: false,
  queuesPermanentGreeting: false,
  owns(program) {
    return program === 'haraka' || program === 'Haraka';
  },
  open() {
    const read = openHaraka();
    return { forProgram: () => read };
  },
};
