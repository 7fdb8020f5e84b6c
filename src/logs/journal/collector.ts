/** Gathers the fields of one entry, in whatever order they come. */
import { detach } from '../../core/detach.ts';
import type { JournalFields } from './entry.ts';

export interface FieldCollector {
  set(name: string, value: string, raw: string, line: number): void;
  /** The journal's own time, where it stands outside the fields. */
  setMicros(micros: number): void;
  /** The entry ends: its fields, `undefined` when it had none. */
  take(): JournalFields | undefined;
}

const WANTED: ReadonlySet<string> = new Set([
  'MESSAGE',
  '_HOSTNAME',
  'SYSLOG_IDENTIFIER',
  '_COMM',
  'SYSLOG_PID',
  '_PID',
  '_SOURCE_REALTIME_TIMESTAMP',
  '__REALTIME_TIMESTAMP',
]);

export function createFieldCollector(): FieldCollector {
  const values = new Map<string, string>();
  let raw = '';
  let line = 0;
  let micros: number | undefined;

  return {
    set(name, value, rawLine, number) {
      if (!WANTED.has(name)) return;
      values.set(name, detach(value));
      if (name !== 'MESSAGE') return;
      raw = detach(rawLine);
      line = number;
    },
    setMicros(value) {
      micros = value;
    },
    take() {
      if (values.size === 0) return undefined;
      const stamp = values.get('_SOURCE_REALTIME_TIMESTAMP') ?? values.get('__REALTIME_TIMESTAMP');
      const fields: JournalFields = {
        message: values.get('MESSAGE'),
        host: values.get('_HOSTNAME'),
        identifier: values.get('SYSLOG_IDENTIFIER'),
        command: values.get('_COMM'),
        pid: values.get('SYSLOG_PID') ?? values.get('_PID'),
        micros: stamp === undefined ? micros : Number(stamp),
        raw,
        line,
      };
      values.clear();
      micros = undefined;
      raw = '';
      return fields;
    },
  };
}
