/**
 * The name by which one host's logs are known to be of one host: a journal writes the whole name where syslog
 * writes its first part. An address stays whole.
 */
export function hostLabel(host: string): string {
  const dot = host.indexOf('.');
  if (dot <= 0) return host.toLowerCase();
  const label = host.slice(0, dot);
  return isNumber(label) ? host : label.toLowerCase();
}

function isNumber(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
