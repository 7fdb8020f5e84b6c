/**
 * Lines without a queue id that say nothing about a message: connections, TLS, statistics, daemon life,
 * warnings. Sources: smtpd/smtpd.c, smtp/smtp_proto.c, tls/tls_misc.c, postscreen/*.c, anvil/anvil.c,
 * scache/scache.c, master/master.c, util/msg.c, conf/postfix-script.
 */
import { createPrefixTable, type PrefixTable } from '../prefix-table.ts';

export const KNOWN_PREFIXES = [
  // smtpd
  'connect from ',
  'disconnect from ',
  'lost connection after ',
  'timeout after ',
  'too many errors after ',
  'improper command pipelining after ',
  'SSL_accept error from ',
  'setting up TLS connection from ',
  'discarding EHLO keywords: ',
  'rejecting overlong ',
  'hostname ',
  // TLS, both directions
  'SSL_connect error to ',
  'setting up TLS connection to ',
  'Anonymous TLS connection ',
  'Untrusted TLS connection ',
  'Trusted TLS connection ',
  'Verified TLS connection ',
  'Unverified: ',
  'certificate verification failed for ',
  'certificate peer name verification failed for ',
  'server certificate verification failed for ',
  'Server certificate ',
  'certificate common name ',
  'Host offered STARTTLS: ',
  'initializing the server-side TLS engine',
  'initializing the client-side TLS engine',
  'TLS SNI ',
  'TLS library ',
  'write TLS ',
  'save session ',
  'reusing session ',
  'looking for session ',
  'removing session ',
  'SSL3 alert ',
  // messages of any daemon
  'error: ',
  'fatal: ',
  'panic: ',
  'info: ',
  'statistics: ',
  'table ',
  'idle timeout',
  'premature end-of-input ',
  'using backwards-compatible default setting',
  'open database ',
  'close database ',
  'cache ',
  'mapping ',
  'restricting ',
  'To disable backwards compatibility use ',
  'Postfix is running with backwards-compatible default settings',
  'Postfix is using backwards-compatible default settings',
  'See http',
  'dns_',
  // master, postfix-script, postlog
  'daemon started',
  'terminating on signal ',
  'reload -- version ',
  'reload configuration ',
  'starting the Postfix mail system',
  'refreshing the Postfix mail system',
  'aborting the Postfix mail system',
  'waiting for the Postfix mail system to terminate',
  'the Postfix mail system is ',
  'stopping the Postfix mail ',
  'service ',
  'process ',
  'master exit status ',
  // postscreen, dnsblog
  'CONNECT from ',
  'DISCONNECT ',
  'PASS NEW ',
  'PASS OLD ',
  'WHITELISTED ',
  'ALLOWLISTED ',
  'BLACKLISTED ',
  'DENYLISTED ',
  'ALLOWLIST VETO ',
  'WHITELIST VETO ',
  'PREGREET ',
  'HANGUP after ',
  'DNSBL rank ',
  'NON-SMTP COMMAND ',
  'BARE NEWLINE ',
  'COMMAND PIPELINING ',
  'COMMAND COUNT LIMIT ',
  'COMMAND TIME LIMIT ',
  'COMMAND LENGTH LIMIT ',
  'NOQUEUE: client=',
  'entering STRESS mode',
  'leaving STRESS mode',
  'addr ',
  // postsuper
  'Deleted: ',
  'Requeued: ',
  'Placed on hold: ',
  'Released from hold: ',
  'Expired: ',
  'Force-expired: ',
  'Renamed to match inode number: ',
  'scheduled ',
  // smtp
  'enabling PIX workarounds: ',
  'smtp_',
  // verbose logging (-v, debug_peer_list)
  'send attr ',
  'input attribute ',
  'private/',
  'public/',
  '> ',
  '< ',
  '>>> ',
  '<<< ',
  'connection established',
  'connection closed',
  'proxymap stream ',
  'rewrite stream ',
  'master_notify: ',
  'match_',
  'name_mask: ',
  'watchdog_',
] as const;

export const KNOWN_LINES: PrefixTable = createPrefixTable(KNOWN_PREFIXES);

/** Verbose logging names the C function: `smtpd_check_rewrite: trying: permit_inet_interfaces`. */
export function isVerbose(text: string): boolean {
  const colon = text.indexOf(':');
  if (colon < 3 || colon > 40) return false;
  let underscores = 0;
  for (let at = 0; at < colon; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 95) underscores += 1;
    else if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) return false;
  }
  return underscores > 0;
}
