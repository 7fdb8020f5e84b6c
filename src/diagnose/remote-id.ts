/**
 * The name under which the receiving server knows the mail: what its postmaster or support needs to find it.
 * `250 2.0.0 Ok: queued as X`, `OK  1735689600 X - gsmtp`, `2.6.0 <X@host> [InternalId=…]`,
 * `X Message accepted for delivery`.
 */
export function remoteIdOf(reply: string): string | undefined {
  const text = reply.slice(0, 1000);
  const queued = after(text, 'queued as ') ?? after(text, 'id=');
  if (queued !== undefined) return queued;
  const gsmtp = text.indexOf(' - gsmtp');
  if (gsmtp > 0) return wordBefore(text, gsmtp);
  const open = text.indexOf('<');
  const close = text.indexOf('>', open);
  if (open >= 0 && close > open + 1 && text.slice(open, close).includes('@'))
    return text.slice(open + 1, close);
  const accepted = text.indexOf(' Message accepted for delivery');
  if (accepted > 0) return wordBefore(text, accepted);
  return undefined;
}

function after(text: string, mark: string): string | undefined {
  const at = text.indexOf(mark);
  if (at < 0) return undefined;
  let end = at + mark.length;
  while (end < text.length && !' ,;)>\r\n'.includes(text.charAt(end))) end += 1;
  const word = text.slice(at + mark.length, end);
  return word === '' ? undefined : word;
}

function wordBefore(text: string, end: number): string | undefined {
  const word = text.slice(text.lastIndexOf(' ', end - 1) + 1, end);
  return word === '' ? undefined : word;
}
