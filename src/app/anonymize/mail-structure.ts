/** The structure of a mail as positions in its text, which stays as it was written, odd line ends and all. */

export interface Field {
  readonly name: string;
  /** With the colon, folded lines and line ends, as written. */
  readonly value: string;
}

/** Position after the empty line that ends the head. */
export function headEnd(text: string): number {
  const found = /\r?\n\r?\n/.exec(text);
  if (/^\r?\n/.test(text)) return text.startsWith('\r') ? 2 : 1;
  return found === null ? text.length : found.index + found[0].length;
}

/** Every line of the head is in one of the fields; a line that belongs to none is a field without a name. */
export function splitFields(head: string): Field[] {
  const found: Field[] = [];
  for (const line of head.split(/(?<=\n)/)) {
    const last = found[found.length - 1];
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== undefined) {
      found[found.length - 1] = { name: last.name, value: last.value + line };
    } else if (colon > 0 && !/[ \t]/.test(line.slice(0, colon))) {
      found.push({ name: line.slice(0, colon), value: line.slice(colon) });
    } else found.push({ name: '', value: line });
  }
  return found;
}

/** The value of the first field of that name (lower case), with its folding. */
export function valueOf(head: string, name: string): string | undefined {
  return splitFields(head)
    .find((field) => field.name.toLowerCase() === name)
    ?.value.slice(1)
    .trim();
}

/** The next line that begins with the marker. */
export function markerAt(body: string, marker: string, from: number): number {
  let at = body.indexOf(marker, from);
  while (at > 0 && body.charAt(at - 1) !== '\n') at = body.indexOf(marker, at + 1);
  return at;
}

/** Where the fields of a mail begin within text: two fields of every mail and another one in lines that follow each other. */
export function returnedAt(text: string): number {
  let start = -1;
  let seen = 0;
  let known = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    if (/^[A-Za-z][A-Za-z0-9-]{1,40}:(?: |$)/.test(line)) {
      if (start < 0) start = at;
      seen += 1;
      if (/^(?:from|to|subject|date|received|message-id|return-path):/i.test(line)) known += 1;
      if (seen >= 3 && known >= 2) return start;
    } else if (!(start >= 0 && /^[ \t]/.test(line))) {
      start = -1;
      seen = 0;
      known = 0;
    }
    at += line.length + 1;
  }
  return -1;
}
