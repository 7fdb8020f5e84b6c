/**
 * The id a next hop gives to what it accepted, out of its reply to the final dot. Whether the hop's own log is
 * at hand is found out by the id: a smarthost has any name and address.
 *
 *     2.0.0 Ok: queued as 444BE24C4E6                              Postfix
 *     2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 … queued as Y    amavis quoting Postfix: the last one counts
 *     2.0.0 6AO3WiQO000101 Message accepted for delivery           sendmail
 *     2.0.0: f6e94209 Message accepted for delivery                OpenSMTPD
 *     OK id=1rnZID-00DxLS-G1                                       Exim
 *     Ok 0100019ab0f2c1d4-5e6f7a8b-…-000000                         Amazon SES
 */
const QUEUED_AS = 'queued as ';
const ACCEPTED = ' Message accepted for delivery';
const EXIM = 'OK id=';
const BARE = 'Ok ';
/** Shorter words after a bare Ok are words. */
const MIN_BARE = 24;

export function acceptedId(reply: string): string | undefined {
  if (reply.endsWith(ACCEPTED)) {
    const end = reply.length - ACCEPTED.length;
    const id = reply.slice(reply.lastIndexOf(' ', end - 1) + 1, end);
    return id === '' ? undefined : id;
  }
  // Looked for from the front first: from the back it is many times slower, and mostly it is not there.
  if (reply.includes(QUEUED_AS)) return idAt(reply, reply.lastIndexOf(QUEUED_AS) + QUEUED_AS.length);
  const exim = reply.indexOf(EXIM);
  if (exim >= 0) return idAt(reply, exim + EXIM.length);
  return reply.startsWith(BARE) ? wholeId(reply) : undefined;
}

/** Nothing but the id stands after the Ok. */
function wholeId(reply: string): string | undefined {
  const id = idAt(reply, BARE.length);
  return id !== undefined && id.length >= MIN_BARE && BARE.length + id.length === reply.length
    ? id
    : undefined;
}

function idAt(text: string, from: number): string | undefined {
  let end = from;
  while (end < text.length && isIdChar(text.charCodeAt(end))) end += 1;
  return end > from ? text.slice(from, end) : undefined;
}

function isIdChar(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 45 ||
    code === 95
  );
}
