/** Lines of OpenDKIM and OpenDMARC: those that say why a message was put off, and what was found about others. */
import { detach } from '../../core/detach.ts';
import { filterNote, queueIdLength, REASON } from '../filter-note.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';

/** After the id: no signature can be made, so the message is put off. */
const FAILURES = [
  'error loading key ',
  'signing table references unknown key ',
  "can't ",
  'cannot ',
  'key retrieval failed',
  'internal error',
  'dkim_',
  'mlfi_',
  'error ',
];

function saysFailure(words: string): boolean {
  return FAILURES.some((start) => words.startsWith(start));
}

/** Without an id, just before the line that has one: the real reason. */
const CAUSES = ["can't load key from ", "can't ", 'cannot '];
const INSECURE = ': key data is not secure: ';

/** What was said long before, at the start of the daemon perhaps, is about something else. */
const MAX_AGE_MS = 10_000;

interface Cause {
  readonly words: string;
  readonly host: string;
  readonly pid: string;
  readonly time: number;
}

const NO_CAUSE: Cause = { words: '', host: '', pid: '', time: Number.NEGATIVE_INFINITY };

function isCause(text: string): boolean {
  return CAUSES.some((start) => text.startsWith(start)) || text.includes(INSECURE);
}

function isCauseOf(cause: Cause, { host, pid, time }: FramedLine): boolean {
  return cause.host === host && cause.pid === (pid ?? '') && Math.abs(time - cause.time) <= MAX_AGE_MS;
}

/** See keepReasons: the message that fails; `''` when the next line may name it. */
export function reasonFor(text: string): string | undefined {
  const idLength = queueIdLength(text);
  if (idLength === 0) return isCause(text) ? '' : undefined;
  return saysFailure(text.slice(idLength + 2)) ? text.slice(0, idLength) : undefined;
}

export function openOpenDkim(topic: 'dkim' | 'dmarc', wants: EventWants): ReadLine {
  const wantsNotes = wants.notes !== false;
  let cause = NO_CAUSE;

  return function read(line: FramedLine, emit: Emit): LineVerdict {
    const { text } = line;
    const idLength = queueIdLength(text);
    if (idLength === 0) {
      if (isCause(text))
        cause = { words: detach(text), host: line.host, pid: detach(line.pid ?? ''), time: line.time };
      return 'known';
    }
    const words = text.slice(idLength + 2);
    const isFailure = saysFailure(words);
    if (!isFailure && !wantsNotes) return 'known';
    const why = isFailure && isCauseOf(cause, line) ? cause.words : words;
    if (isFailure) cause = NO_CAUSE;
    emit(filterNote(line, 'opendkim', text.slice(0, idLength), isFailure ? REASON : topic, why));
    return 'event';
  };
}
