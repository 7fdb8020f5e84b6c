/** One host that runs sendmail: its queue ids, which state the time in UTC, and the forms of its fields. */
const BASE_60 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwx';

/** `[D+]HH:MM:SS` */
export function duration(ms) {
  const total = Math.max(0, Math.round(ms / 1000));
  const days = Math.floor(total / 86_400);
  const two = (n) => String(n).padStart(2, '0');
  const clock = `${two(Math.floor(total / 3600) % 24)}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
  return days === 0 ? clock : `${days}+${clock}`;
}

/** Long replies lose their middle. */
export function shorten(text) {
  return text.length <= 203 ? text : `${text.slice(0, 100)}...${text.slice(-100)}`;
}

export class SendmailHost {
  #random;
  #pid = 2100;

  /** `logsReply`: 8.17 and later write the server's answer into `reply=`. */
  constructor(random, { name, mta, logsReply }) {
    this.#random = random;
    this.name = name;
    this.mta = mta;
    this.logsReply = logsReply;
  }

  pid() {
    this.#pid = 2100 + ((this.#pid - 2099 + this.#random.int(9)) % 900_000);
    return this.#pid;
  }

  queueId(time, pid) {
    const at = new Date(time);
    const digits = [
      (at.getUTCFullYear() - 1900) % 60,
      at.getUTCMonth(),
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
      at.getUTCSeconds(),
      this.#random.int(60),
      this.#random.int(60),
    ];
    return digits.map((digit) => BASE_60[digit]).join('') + String(pid).padStart(6, '0');
  }
}
