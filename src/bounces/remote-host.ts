/** The host that answered, as prose names it: `mx.example.org [192.0.2.1]`, `host mx.example.org`. */

const INTRODUCTIONS = [
  'host: ',
  'host ',
  'by ',
  'server <',
  'server: ',
  'connect to ',
  'connection with ',
  'conversation with ',
  'talking to ',
];

export function findRemoteHost(text: string): string | undefined {
  return hostBeforeIp(text) ?? introducedHost(text);
}

function hostBeforeIp(text: string): string | undefined {
  for (let at = nextBracket(text, 0); at > 0; at = nextBracket(text, at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next < 0x30 || next > 0x39) continue;
    const host = wordBefore(text, at);
    if (host !== undefined) return host;
  }
  return undefined;
}

function nextBracket(text: string, from: number): number {
  const square = text.indexOf('[', from);
  const round = text.indexOf('(', from);
  if (square < 0) return round;
  return round < 0 ? square : Math.min(square, round);
}

function wordBefore(text: string, at: number): string | undefined {
  let end = at;
  if (text[end - 1] === ' ') end -= 1;
  let start = end;
  while (start > 0 && end - start < 255 && isHostChar(text.charCodeAt(start - 1))) start -= 1;
  return asHost(text.slice(start, end));
}

function introducedHost(text: string): string | undefined {
  const lower = text.toLowerCase();
  for (const words of INTRODUCTIONS) {
    const at = lower.indexOf(words);
    if (at < 0) continue;
    const start = at + words.length;
    let end = start;
    while (end < text.length && end - start < 255 && isHostChar(text.charCodeAt(end))) end += 1;
    const host = asHost(text.slice(start, end));
    if (host !== undefined) return host;
  }
  return undefined;
}

function isHostChar(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x2d ||
    code === 0x2e ||
    code === 0x5f
  );
}

/** A name with a dot and a letter in its last label; not an IP address, not the end of a sentence. */
function asHost(word: string): string | undefined {
  const name = word.endsWith('.') ? word.slice(0, -1) : word;
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || dot === name.length - 1) return undefined;
  const code = name.charCodeAt(dot + 1) | 0x20;
  return code >= 0x61 && code <= 0x7a ? name : undefined;
}
