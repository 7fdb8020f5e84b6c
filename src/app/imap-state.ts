/** Remembers between runs how far mailboxes on servers were read. A small JSON file, replaced as a whole. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { errorCode, unreadableInput } from '../sources/file-problem.ts';
import type { ImapPosition } from '../sources/imap-session.ts';

export interface ImapState {
  positionOf(url: string): ImapPosition | undefined;
  /** Writes the file: a run that ends early loses one batch at most. */
  save(url: string, position: ImapPosition): void;
}

/** Remembers for as long as the program runs. */
export function memoryImapState(): ImapState {
  const positions = new Map<string, ImapPosition>();
  return {
    positionOf: (url) => positions.get(url),
    save: (url, position) => void positions.set(url, position),
  };
}

export function loadImapState(file: string): ImapState {
  const positions = new Map(Object.entries(readPositions(file)));
  return {
    positionOf: (url) => positions.get(url),
    save(url, position) {
      positions.set(url, position);
      const text = `${JSON.stringify(Object.fromEntries(positions), undefined, 2)}\n`;
      try {
        writeFileSync(`${file}.tmp`, text, { mode: 0o600 });
        renameSync(`${file}.tmp`, file);
      } catch (error) {
        throw unreadableInput(file, error);
      }
    },
  };
}

function readPositions(file: string): Record<string, ImapPosition> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {}; // the first run
    throw unreadableInput(file, error);
  }
  const found: Record<string, ImapPosition> = {};
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw unreadableInput(file, error);
  }
  if (typeof content !== 'object' || content === null) return {};
  for (const [url, position] of Object.entries(content)) if (isPosition(position)) found[url] = position;
  return found;
}

function isPosition(value: unknown): value is ImapPosition {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uidValidity' in value &&
    typeof value.uidValidity === 'string' &&
    'uid' in value &&
    Number.isSafeInteger(value.uid)
  );
}
