/** The words of postfix/smtp about one attempt: reply texts, network errors, delays. */
const IN_REPLY_TO = { mail: 'MAIL FROM command', rcpt: 'RCPT TO command', 'data-end': 'end of DATA command' };

/** `delay=` shows two digits: 0.05, 1.2, 345. */
export function seconds(n) {
  if (n >= 10) return String(Math.round(n));
  const text = n >= 1 ? n.toFixed(1) : n.toFixed(2);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

export function delays(random, waited) {
  const inQueue = random.chance(0.6) ? 0 : random.next() * 0.2;
  const connecting = random.next() * 0.6;
  const sending = random.next() * 0.9;
  const total = waited + inQueue + connecting + sending;
  return `delay=${seconds(total)}, delays=${seconds(waited)}/${seconds(inQueue)}/${seconds(connecting)}/${seconds(sending)}`;
}

const STATUS = /^(\d)\d\d[ -](\d\.\d{1,3}\.\d{1,3})?/;

function networkError(net, host, ip, domain) {
  const at = `${host}[${ip}]`;
  switch (net) {
    case 'timeout':
      return ['4.4.1', 'none', `connect to ${at}:25: Connection timed out`];
    case 'refused':
      return ['4.4.1', 'none', `connect to ${at}:25: Connection refused`];
    case 'no-route':
      return ['4.4.1', 'none', `connect to ${at}:25: No route to host`];
    case 'lost-greeting':
      return ['4.4.2', `${at}:25`, `lost connection with ${at} while receiving the initial server greeting`];
    case 'dns-temporary':
      return [
        '4.4.3',
        'none',
        `Host or domain name not found. Name service error for name=${domain} type=MX: Host not found, try again`,
      ];
    default:
      return [
        '5.4.4',
        'none',
        `Host or domain name not found. Name service error for name=${domain} type=A: Host not found`,
      ];
  }
}

/** What stands behind `dsn=`, `relay=` and in the brackets when an attempt failed. */
export function failureWords(world, failure, { host, ip, domain, to, from, time }) {
  if (failure.net !== undefined) {
    const [dsn, relay, text] = networkError(failure.net, host, ip, domain);
    return { dsn, relay, text, status: failure.permanent ? 'bounced' : 'deferred' };
  }
  const reply = world.fill(failure.lines.join(' '), { to, host, from, time });
  const relay = `${host}[${ip}]:25`;
  const [, digit, enhanced] = STATUS.exec(reply);
  if (failure.phase === 'connect') {
    return {
      dsn: '4.7.0',
      relay,
      text: `host ${host}[${ip}] refused to talk to me: ${reply}`,
      status: 'deferred',
    };
  }
  const text = `host ${host}[${ip}] said: ${reply} (in reply to ${IN_REPLY_TO[failure.phase]})`;
  return { dsn: enhanced ?? `${digit}.0.0`, relay, text, status: digit === '5' ? 'bounced' : 'deferred' };
}
