/** Content-Transfer-Encoding (RFC 2045 §6) there and back, so that names are found in what it hides. */

/** One character per byte in and out; what cannot be decoded comes back as it is. */
export function decodeTransfer(body: string, coding: string): string {
  if (coding === 'base64') return Buffer.from(body, 'base64').toString('latin1');
  if (coding !== 'quoted-printable') return body;
  return body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

export function encodeTransfer(text: string, coding: string): string {
  if (coding === 'base64') {
    const encoded = Buffer.from(text, 'latin1').toString('base64');
    return `${(encoded.match(/.{1,76}/g) ?? []).join('\n')}\n`;
  }
  if (coding !== 'quoted-printable') return text;
  return text
    .split('\n')
    .map((line) => {
      const coded = line
        .replace(/[^\t\r -<>-~]/g, (char) => hex(char))
        .replace(/[ \t](?=\r?$)/, (char) => hex(char));
      // A soft line break must not fall within a coded byte.
      return (coded.match(/(?:=[0-9A-F]{2}|[^=]){1,24}/g) ?? ['']).join('=\n');
    })
    .join('\n');
}

function hex(char: string): string {
  return `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
