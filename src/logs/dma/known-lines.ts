/** dma's lines that say nothing about the fate of a message. Sources: net.c, crypto.c, dma.c, spool.c. */
import { createPrefixTable, type PrefixTable } from '../prefix-table.ts';

const KNOWN_PREFIXES = [
  'Server greeting successfully completed',
  '  Server supports ',
  '  Server does not support ',
  'SSL initialization successful',
  'in opportunistic TLS mode, STARTTLS not available',
  'successfully verified server certificate fingerprint',
  'using SMTP authentication for user ',
  'SMTP login not available. Trying without.',
  'smarthost authentication: AUTH cram-md5 not available: ',
  'non-encrypted SMTP login is disabled in config',
  'reading queue',
  'no recipients',
] as const;

export const KNOWN_LINES: PrefixTable = createPrefixTable(KNOWN_PREFIXES);
