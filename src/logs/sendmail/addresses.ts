/**
 * Address lists in sendmail's lines: `to=<a@x.example>,<b@y.example>, ctladdr=…`. Recipients are separated
 * by a comma alone, fields by a comma and a blank; either may stand within quotes.
 */

/** Position of the `, ` that ends the list beginning at `from`; -1 when it does not end. */
export function endOfAddresses(text: string, from: number): number {
  const end = text.indexOf(', ', from);
  if (end < 0) return -1;
  const quote = text.indexOf('"', from);
  if (quote < 0 || quote > end) return end;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 34) quoted = !quoted;
    else if (code === 44 && !quoted && text.charCodeAt(at + 1) === 32) return at;
  }
  // A quote that never closes (addresses are cut): take the next known field.
  for (const field of [', ctladdr=', ', delay=', ', size=']) {
    const at = text.indexOf(field, from);
    if (at >= 0) return at;
  }
  return end;
}

export function splitAddresses(list: string): string[] {
  const addresses: string[] = [];
  let quoted = false;
  let bracket = false;
  let from = 0;
  for (let at = 0; at < list.length; at += 1) {
    const code = list.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 34) quoted = !quoted;
    else if (code === 60 && !quoted) bracket = true;
    else if (code === 62 && !quoted) bracket = false;
    else if (code === 44 && !quoted && !bracket) {
      if (at > from) addresses.push(addressOf(list.slice(from, at)));
      from = at + 1;
    }
  }
  if (from < list.length) addresses.push(addressOf(list.slice(from)));
  return addresses;
}

/** Without angle brackets. */
export function addressOf(text: string): string {
  const last = text.length - 1;
  return text.charCodeAt(0) === 60 && text.charCodeAt(last) === 62 ? text.slice(1, last) : text;
}
