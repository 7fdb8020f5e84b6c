/**
 * Postfix is many programs; syslog names each `postfix/<daemon>`. The part before the slash is `syslog_name`
 * and may be anything (`postfix-out/smtp`, `mx1/smtp`, `postfix/submission/smtpd`), so the daemon at the end
 * tells that it is Postfix.
 */
const DAEMONS = [
  'anvil',
  'bounce',
  'cleanup',
  'defer',
  'discard',
  'dnsblog',
  'error',
  'flush',
  'lmtp',
  'local',
  'master',
  'nqmgr',
  'oqmgr',
  'pickup',
  'pipe',
  'postalias',
  'postcat',
  'postconf',
  'postdrop',
  'postfix-script',
  'postfix-tlsmgr',
  'postkick',
  'postlock',
  'postlog',
  'postlogd',
  'postmap',
  'postmulti',
  'postqueue',
  'postscreen',
  'postsuper',
  'proxymap',
  'proxywrite',
  'qmgr',
  'qmqpd',
  'relay',
  'retry',
  'scache',
  'sendmail',
  'showq',
  'smtp',
  'smtpd',
  'spawn',
  'tlsmgr',
  'tlsproxy',
  'trace',
  'trivial-rewrite',
  'verify',
  'virtual',
] as const;

export type Daemon = (typeof DAEMONS)[number] | 'postfix';

const NAMES: ReadonlySet<string> = new Set(DAEMONS);

/** Names that say enough without `postfix/`. */
const ALONE: ReadonlySet<string> = new Set<Daemon>([
  'bounce',
  'cleanup',
  'lmtp',
  'pickup',
  'postscreen',
  'qmgr',
  'smtp',
  'smtpd',
  'tlsmgr',
  'trivial-rewrite',
]);

/** The daemon of a syslog program name, `undefined` when it is none of Postfix. */
export function daemonOf(program: string): Daemon | undefined {
  const slash = program.lastIndexOf('/');
  const last = program.slice(slash + 1);
  if (slash > 0 && NAMES.has(last)) return last as Daemon;
  // An empty or odd syslog_name, and macOS, leave the daemon alone; OpenSMTPD has `smtpd` too.
  if (ALONE.has(program)) return program as Daemon;
  if (program === 'postfix' || program.startsWith('postfix/') || program.startsWith('postfix-'))
    return 'postfix';
  return undefined;
}
