/**
 * Where mail servers and syslog daemons write, by distribution. Data: the order is that of looking, and of two
 * logs with the same lines the first one named is read.
 */

/** Logs that hold nothing but mail. */
export const MAIL_LOGS: readonly string[] = [
  '/var/log/maillog', // Red Hat and its kin, FreeBSD, OpenBSD, NetBSD
  '/var/log/mail.log', // Debian, Ubuntu, macOS
  '/var/log/mail', // SUSE
  '/var/log/mail.info', // Debian before 12: the same lines once more
  '/var/log/mail.warn',
  '/var/log/mail.err',
  '/var/log/mail/mail.log', // Alpine with split logs, Mandriva
  '/var/log/mail/info',
  '/var/log/mail/current', // metalog
  '/var/log/postfix.log', // maillog_file of Postfix 3.4
  '/var/log/postfix/postfix.log',
  '/var/log/sendmail.log',
  '/var/log/zimbra.log',
  '/var/log/exim4/mainlog', // Debian
  '/var/log/exim/main.log', // Red Hat
  '/var/log/exim/mainlog', // FreeBSD
  '/var/log/exim_mainlog', // cPanel
  '/var/spool/exim/log/mainlog', // as in its source
  '/var/log/qmail/qmail-send/current', // multilog
  '/var/log/qmail/send/current',
  '/var/log/qmail/current',
  '/service/qmail-send/log/main/current',
  '/var/adm/maillog', // older systems
  '/var/adm/mail.log',
  '/usr/local/psa/var/log/maillog', // Plesk
];

/** Logs of everything, mail among it: looked into when there is no log of mail alone. */
export const GENERAL_LOGS: readonly string[] = [
  '/var/log/syslog', // Debian, Ubuntu, Solaris
  '/var/log/messages', // Red Hat, SUSE, FreeBSD
  '/var/log/daemon.log',
  '/var/log/system.log', // macOS
  '/var/adm/messages', // Solaris
  '/var/log/everything/current', // metalog
];

/** Directories with one mailbox per user. */
export const SPOOL_DIRECTORIES: readonly string[] = ['/var/spool/mail', '/var/mail'];

/** Mailboxes in a home directory. */
export const HOME_MAILBOXES: readonly string[] = ['Maildir', 'mbox', 'Mailbox', 'mail/inbox'];

/** Where home directories of others lie; only Maildirs are taken from there. */
export const HOME_DIRECTORIES: readonly string[] = ['/home', '/var/home'];
