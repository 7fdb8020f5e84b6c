import type { Arg } from './catalog.ts';

/** `mx.example [192.0.2.1]` from whatever is known; an address that stands for the name is not said twice. */
export function hostName(host: Arg, ip: Arg): string {
  const address = ip === undefined || ip === '' ? '' : `[${ip}]`;
  const name = host === undefined || host === ip || host === address ? '' : String(host);
  return [name, address].filter((part) => part !== '').join(' ');
}
