/** Lines from templates: every mail has names and ids of its own, the lines of one mail share them. */
import { TEMPLATES } from './templates.mjs';

const SECONDS_A_MAIL = 3;
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Calls `write` with `count` lines of the reader's server; the time of the last is returned. */
export function writeFilled(reader, count, { random, start }, write) {
  const { frame, program = '', lines } = TEMPLATES[reader];
  let now = start;
  let mail = newMail(random, 0, now);
  for (let n = 0; n < count; n++) {
    if (n % lines.length === 0 || startsMail(lines[n % lines.length])) {
      now += SECONDS_A_MAIL * 1000;
      mail = newMail(random, n, now);
    }
    write(`${stampOf(frame, now)}${program}${fill(lines[n % lines.length], mail)}\n`);
  }
  return now;
}

/** The line with which a server begins to tell of a mail. */
function startsMail(template) {
  return template.startsWith('{eid} <=') || template.startsWith('new msg') || template.includes(': newmsg');
}

function newMail(random, n, now) {
  const hex16 = random.hex(16);
  const site = `site${random.skewed(900)}.example`;
  const mail = {
    n: String(10_000 + n),
    hex: random.hex(6).toUpperCase(),
    hex8: hex16.slice(0, 8),
    hex16,
    to: `user${random.skewed(5000)}@${site}`,
    from: `${random.pick(['order', 'info', 'news'])}${random.skewed(30)}@shop.example`,
    host: `mx${1 + random.int(3)}.${site}`,
    ip: `198.51.100.${1 + random.int(250)}`,
  };
  return {
    ...mail,
    eid: `${base62(Math.floor(now / 1000), 6)}-00${base62(n % 14_776_336, 4)}-${base62(random.int(3844), 2)}`,
  };
}

function base62(value, width) {
  let text = '';
  for (let rest = value; text.length < width; rest = Math.floor(rest / 62)) text = BASE62[rest % 62] + text;
  return text;
}

function fill(template, mail) {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name) => mail[name] ?? whole);
}

function stampOf(frame, now) {
  const iso = new Date(now).toISOString();
  switch (frame) {
    case 'syslog':
      return `${iso.slice(0, 19)}+00:00 mail `;
    case 'iso':
      return `${iso.slice(0, 19)}Z `;
    case 'exim':
      return `${iso.slice(0, 10)} ${iso.slice(11, 19)} `;
    case 'tai64n':
      return `@${(4611686018427387914n + BigInt(Math.floor(now / 1000))).toString(16)}1234abcd `;
    default:
      return '';
  }
}
