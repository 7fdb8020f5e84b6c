/** nullmailer's lines that say nothing about the fate of a message. Source: src/send.cc, lib/configio.cc. */
import { createPrefixTable, type PrefixTable } from '../prefix-table.ts';

const KNOWN_PREFIXES = [
  'Rescanning queue.',
  'Starting delivery, ',
  'Delivery complete, ',
  'Trigger pulled.',
  'Warning: ',
  'nullmailer-queue: ',
] as const;

export const KNOWN_LINES: PrefixTable = createPrefixTable(KNOWN_PREFIXES);
