/**
 * The name under which the receiving server knows the mail: what its postmaster or support needs to find it.
 * `250 2.0.0 Ok: queued as X`, `OK  1735689600 X - gsmtp`, `2.6.0 <Message-ID> [InternalId=X, Hostname=…]`,
 * `X Message accepted for delivery`.
 */
export function remoteIdOf(reply: string): string | undefined {
  const text = reply.slice(0, 1000);
  const queued = after(text, 'queued as ') ?? after(text, 'id=');
  if (queued !== undefined) return queued;
  const internal = after(text, 'InternalId=');
  if (internal !== undefined) return `InternalId=${internal}`;
  const gsmtp = text.indexOf(' - gsmtp');
  if (gsmtp > 0) return wordBefore(text, gsmtp);
  const accepted = text.indexOf(' Message accepted for delivery');
  if (accepted > 0) return wordBefore(text, accepted);
  return undefined;
}

function after(text: string, mark: string): string | undefined {
  const at = text.indexOf(mark);
  if (at < 0) return undefined;
  let end = at + mark.length;
  while (end < text.length && !' ,;)>]\r\n'.includes(text.charAt(end))) end += 1;
  const word = text.slice(at + mark.length, end);
  return word === '' ? undefined : word;
}

function wordBefore(text: string, end: number): string | undefined {
  const word = text.slice(text.lastIndexOf(' ', end - 1) + 1, end);
  return word === '' ? undefined : word;
}
