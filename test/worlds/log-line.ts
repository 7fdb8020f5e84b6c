/** A line of a mail log before it is written, and the two forms in which syslog writes it. */
export interface LogLine {
  /** Milliseconds. */
  readonly time: number;
  readonly host: string;
  /** `postfix/smtp[123]` */
  readonly tag: string;
  readonly text: string;
}

/** `rfc3164`: seconds, no year and no zone; `rfc3339`: what rsyslog writes by default today. */
export type LogForm = 'rfc3164' | 'rfc3339';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function formatLine({ time, host, tag, text }: LogLine, form: LogForm): string {
  const date = new Date(time);
  const iso = date.toISOString();
  if (form === 'rfc3339')
    return `${iso.slice(0, -1)}${String(time % 997).padStart(3, '0')}+00:00 ${host} ${tag}: ${text}`;
  const day = String(date.getUTCDate()).padStart(2);
  return `${MONTHS[date.getUTCMonth()]} ${day} ${iso.slice(11, 19)} ${host} ${tag}: ${text}`;
}
