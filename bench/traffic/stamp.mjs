/** Syslog time stamps, RFC 3164 §4.1.2 (`Nov  4 12:06:52`) or RFC 3339, at a fixed offset from UTC. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (n) => String(n).padStart(2, '0');

function offsetText(minutes) {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Lines of the same second share their text: dates are costly to format. */
export function createStamp({ rfc3339, offsetMinutes }) {
  const zone = offsetText(offsetMinutes);
  let second = -1;
  let text = '';
  return (ms) => {
    const now = Math.floor(ms / 1000);
    if (now !== second) {
      second = now;
      const wall = new Date((now + offsetMinutes * 60) * 1000);
      text = rfc3339
        ? wall.toISOString().slice(0, 19)
        : `${MONTHS[wall.getUTCMonth()]} ${String(wall.getUTCDate()).padStart(2)} ${wall.toISOString().slice(11, 19)}`;
    }
    if (!rfc3339) return text;
    const micros = Math.floor((ms - now * 1000) * 1000);
    return `${text}.${String(micros).padStart(6, '0')}${zone}`;
  };
}

/** `20261124030714`, UTC, as Postfix and sendmail write it into the Message-IDs they make. */
export function compactUtc(ms) {
  const iso = new Date(ms).toISOString();
  return (
    iso.slice(0, 4) +
    iso.slice(5, 7) +
    iso.slice(8, 10) +
    iso.slice(11, 13) +
    iso.slice(14, 16) +
    iso.slice(17, 19)
  );
}
