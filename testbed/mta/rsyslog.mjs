/**
 * The logger, as on the machines the project is for: `/var/log/maillog` in the traditional form (RFC 3164,
 * no year, no zone) and `/var/log/mail.log` in RSYSLOG_FileFormat (RFC 3339).
 */

/**
 * @param {import('../machine/host.mjs').Host} host
 * @param {{ chrootSocket?: string }} [options] a second log socket, for daemons that run in a chroot
 */
export async function startRsyslog(host, { chrootSocket } = {}) {
  host.write(
    'etc/rsyslog.conf',
    [
      // without imklog: it would read the log of the real kernel
      'module(load="imuxsock")',
      ...(chrootSocket === undefined
        ? []
        : [`input(type="imuxsock" Socket="${chrootSocket}" CreatePath="on")`]),
      '$WorkDirectory /var/spool/rsyslog',
      '$Umask 0022',
      'mail.*  /var/log/maillog;RSYSLOG_TraditionalFileFormat',
      'mail.*  /var/log/mail.log;RSYSLOG_FileFormat',
      '*.*;mail.none  /var/log/syslog',
      '',
    ].join('\n'),
  );
  await host.run(['mkdir', '-p', '/var/spool/rsyslog']);
  await host.run(['rsyslogd']);
}

/**
 * Rotates maillog as logrotate does with `dateext`: rename, tell the logger, compress.
 *
 * @param {import('../machine/host.mjs').Host} host
 */
export async function rotateMaillog(host) {
  const day = (await host.run(['date', '+%Y%m%d'])).stdout.trim();
  const rotated = `/var/log/maillog-${day}`;
  await host.run(['mv', '/var/log/maillog', rotated]);
  await host.run(['sh', '-c', 'kill -HUP "$(cat /run/rsyslogd.pid)"']);
  await host.run(['gzip', '-9n', rotated]);
}
