/** What machines write to their masters: summaries, alerts, queues, digests, quotas, full of replies of SMTP; see envelope.ts. */
import type { MailboxCase } from './envelope.ts';
import { alternative, html, mixed, one, text } from './envelope.ts';

const AUTO = 'Auto-Submitted: auto-generated';
const LINE =
  'Nov  3 08:59:58 mx postfix/smtp[2211]: 4d1XyW5Qrtz3c: to=<kuro@example.jp>, relay=mx.example.jp[192.0.2.25]:25, delay=1.1, delays=0.1/0/0.5/0.5, dsn=5.1.1, status=bounced (host mx.example.jp[192.0.2.25] said: 550 5.1.1 <kuro@example.jp>: User unknown (in reply to RCPT TO command))';

export const MACHINES: readonly MailboxCase[] = [
  one(
    'queue alert of a monitoring, empty sender, quotes replies',
    {
      from: 'Zabbix <zabbix@mon.example.org>',
      subject: 'Problem: mail queue on mx1 too long',
      path: '',
      more: AUTO,
    },
    text(
      'Problem started at 08:55 on 2026.11.03\nHost: mx1\nSeverity: High\n\nOldest entries:\nkuro@example.jp: host mx.example.jp[192.0.2.25] said: 450 4.2.2 Mailbox full (in reply to RCPT TO command)\nmike@example.com: connect to mx.example.com[198.51.100.25]:25: Connection timed out\n',
    ),
  ),
  one(
    'queue alert, empty sender, home-made script',
    { from: 'root@mx.example.org', subject: 'mailq alert on mx.example.org: 512 messages', path: '' },
    text(
      '512 messages in the queue, threshold 100.\n\nTop reasons:\n 310 host gmail-smtp-in.example[192.0.2.26] said: 421-4.7.28 Our system has detected an unusual rate\n 120 connect to mx.example.jp[192.0.2.25]:25: Connection refused\n  82 550 5.1.1 <kuro@example.jp>: Recipient address rejected\n',
    ),
  ),
  one(
    'Prometheus Alertmanager, empty sender',
    {
      from: 'Alertmanager <alertmanager@mon.example.org>',
      subject: '[FIRING:1] PostfixBounceRateHigh (mx1 critical)',
      path: '',
    },
    html(
      '<h2>1 alert for alertname=PostfixBounceRateHigh</h2><p>summary = 5.1 % bounced in the last hour, e.g. kuro@example.jp 550 5.7.1 blocked</p><p>Sent by Alertmanager</p>',
    ),
  ),
  one(
    'Nagios check of a round trip',
    {
      from: 'nagios@mon.example.org',
      subject: '** PROBLEM alert - mx1/mail round trip is CRITICAL **',
      path: 'nagios@mon.example.org',
    },
    text(
      "***** Nagios *****\n\nService: mail round trip\nState: CRITICAL\nInfo: SMTP send failed: {'probe@example.com': (554, b'5.7.1 Relay access denied')}",
    ),
  ),
  one(
    'pflogsumm',
    {
      from: 'root <root@mx.example.org>',
      subject: 'Postfix log summaries for Nov  2',
      path: 'root@mx.example.org',
    },
    text(
      'Grand Totals\n------------\nmessages\n\n    512   received\n    498   delivered\n      2   forwarded\n     14   deferred  (77  deferrals)\n      9   bounced\n     55   rejected (9%)\n\nmessage bounce detail (by relay)\n--------------------------------\n  mx.example.jp[192.0.2.25]:25 (total: 2)\n         2   550 5.1.1 <kuro@example.jp>: Recipient address rejected: User...\n\nSenders by message count\n------------------------\n    88   tama@example.org',
    ),
  ),
  one(
    'logwatch, Sendmail section, empty sender',
    {
      from: 'logwatch@mx.example.org',
      subject: 'Logwatch for mx.example.org (Linux)',
      path: '',
      more: 'Precedence: bulk\nAuto-Submitted: auto-generated',
    },
    text(
      ' ################### Logwatch 7.7 (07/22/22) ####################\n        Processing Initiated: Tue Nov  3 06:25:01 2026\n\n --------------------- Dovecot Begin ------------------------ \n\n Dovecot Deliveries: 498\n    tama@example.org: 88\n\n ---------------------- Dovecot End ------------------------- \n\n --------------------- sendmail Begin ------------------------ \n\n Unknown hosts: 2\n Undeliverable: kuro@example.jp: User unknown: 3 Time(s)\n',
    ),
  ),
  one(
    'cron, mail in the output',
    {
      from: 'Cron Daemon <root@app.example.org>',
      subject: 'Cron <app@app> /srv/app/bin/send-invoices',
      path: 'root@app.example.org',
      more: 'X-Cron-Env: <SHELL=/bin/sh>\nX-Cron-Env: <HOME=/srv/app>\nX-Cron-Env: <LOGNAME=app>',
    },
    text(
      'invoice 4711 -> kuro@example.jp: SMTPRecipientsRefused 550 5.1.1 User unknown\ninvoice 4712 -> mike@example.com: sent',
    ),
  ),
  one(
    'cron, empty sender (nullmailer host)',
    {
      from: 'root@app.example.org (Cron Daemon)',
      subject: 'Cron <root@app> /etc/cron.daily/mailcheck',
      path: '',
    },
    text(
      'Delivery to kuro@example.jp failed: 452 4.2.2 Over quota\nDelivery to mike@example.com failed: 550 5.1.1 No such user',
    ),
  ),
  one(
    'fail2ban with log lines',
    {
      from: 'Fail2Ban <fail2ban@mx.example.org>',
      subject: '[Fail2Ban] postfix-sasl: banned 203.0.113.99 from mx.example.org',
      path: 'fail2ban@mx.example.org',
    },
    text(
      'Hi,\n\nThe IP 203.0.113.99 has just been banned by Fail2Ban after 5 attempts against postfix.\n\nLines containing IP:203.0.113.99 in /var/log/mail.log\n\nNov  3 08:00:01 mx postfix/smtpd[1]: NOQUEUE: reject: RCPT from unknown[203.0.113.99]: 554 5.7.1 <x@example.com>: Relay access denied; from=<a@example.net> to=<x@example.com>\n\nRegards,\n\nFail2Ban',
    ),
  ),
  one(
    'rkhunter, subject with warning',
    {
      from: 'root@mx.example.org',
      subject: 'Warning: unable to check 3 files on mx',
      path: 'root@mx.example.org',
    },
    text(
      'Warning: unable to open /var/spool/postfix/defer/550. Contact security@example.org or root@backup.example.net',
    ),
  ),
  one(
    'unattended-upgrades',
    {
      from: 'root@mx.example.org',
      subject: '[reboot required] unattended-upgrades result for mx.example.org: FAILURE',
      path: 'root@mx.example.org',
    },
    text(
      'Unattended upgrade result: Error: postfix 3.8.5 could not be configured. Maintainer: postfix team <team@packages.example.net>',
    ),
  ),
  one(
    'backup failed',
    {
      from: 'Backup Server <backup@nas.example.org>',
      subject: 'Failed: backup job of Mail Server',
      path: '',
    },
    text(
      'Job "Mail Server" failed: 550 file unavailable. Notification sent to admin@example.org and operator@backup.example.net.',
    ),
  ),
  one(
    'log alert with the line of a bounce, Graylog',
    {
      from: 'Graylog <graylog@log.example.org>',
      subject: 'Graylog alert notification: Delivery failed',
      path: '',
      more: AUTO,
    },
    text(
      `--- [Event Definition] ---------------------------\nTitle:       Delivery failed\n--- [Backlog] ------------------------------------\n${LINE}`,
    ),
  ),
  one(
    'log alert with lines of Exim, syslog-summary',
    {
      from: 'logcheck system account <logcheck@mx.example.org>',
      subject: 'mx.example.org 2026-11-03 09:02 System Events',
      path: 'logcheck@mx.example.org',
    },
    text(
      'System Events\n=-=-=-=-=-=-=\n2026-11-03 08:59:59 1vAbCd-000abc-2d ** kuro@example.jp R=dnslookup T=remote_smtp H=mx.example.jp [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<kuro@example.jp>: 550 5.1.1 User unknown\n2026-11-03 08:59:59 1vAbCe-000abd-9x == mike@example.com R=dnslookup T=remote_smtp defer (110): Connection timed out',
    ),
  ),
  one(
    'eximstats',
    {
      from: 'root@mx2.example.org',
      subject: 'mx2 daily email activity report',
      path: 'root@mx2.example.org',
    },
    text(
      'Exim statistics from 2026-11-02 06:25:02 to 2026-11-03 06:25:01\n\nList of errors\n--------------\n\n    1 kuro@example.jp R=dnslookup T=remote_smtp: SMTP error from remote\n      mail server after RCPT TO:<kuro@example.jp>: 550 5.1.1 User unknown\n    1 mike@example.com: retry timeout exceeded\n\nErrors encountered: 2',
    ),
  ),
  one(
    'mail gateway: daily report of blocked mails, HTML with addresses, empty sender',
    {
      from: 'Secure Mail Gateway <postmaster@gate.example.org>',
      subject: 'Spam report for tama@example.org',
      path: '',
      to: 'tama@example.org',
    },
    html(
      '<h2>Spam report for tama@example.org</h2><table><tr><th>From</th><th>Subject</th><th>Action</th></tr><tr><td>kuro@example.jp</td><td>Minutes</td><td>Blocked 554 5.7.1</td></tr><tr><td>win@lottery.example.net</td><td>You won</td><td>Rejected</td></tr></table><p>Deliver | Whitelist | Delete</p>',
    ),
  ),
  one(
    'Proxmox-like spam report from postmaster',
    {
      from: 'postmaster@gate.example.org',
      subject: 'Daily Spam Report 03 Nov 2026',
      path: '',
      to: 'tama@example.org',
    },
    alternative(
      text(
        'Daily Spam Report for tama@example.org\n\nYou have 2 new spam messages.\n\nFrom: kuro@example.jp Subject: Minutes Score: 5\nFrom: x@spam.example.net Subject: Cheap Score: 12',
      ),
      html('<p>Daily Spam Report</p>'),
    ),
  ),
  one(
    'quarantine digest, German',
    {
      from: 'Spamfilter <quarantaene@filter.example.de>',
      subject: 'Ihr Quarantänebericht: 3 E-Mails nicht zugestellt',
      path: '',
    },
    html(
      '<p>Folgende E-Mails an tama@example.org wurden nicht zugestellt und liegen in der Quarantäne:</p><table><tr><td>kuro@example.jp</td><td>Protokoll</td><td>Freigeben</td></tr></table>',
    ),
  ),
  one(
    'quarantine digest, Japanese',
    {
      from: '迷惑メール隔離 <quarantine@filter.example.jp>',
      subject: '【隔離通知】配信されなかったメールが2通あります',
      path: '',
      to: 'tama@example.org',
    },
    text(
      'tama@example.org 宛の以下のメールは迷惑メールと判定され、隔離されています。\n\n差出人: kuro@example.jp\n件名: 議事録\n\n受信するには管理画面で「配信」を押してください。',
      'base64',
    ),
  ),
  one(
    'quarantine digest, French',
    {
      from: 'Filtre antispam <mailer-daemon@filtre.example.fr>',
      subject: 'Messages bloqués (4)',
      path: '',
      to: 'tama@example.org',
    },
    text(
      '4 messages destinés à tama@example.org ont été bloqués et placés en quarantaine :\n\n  kuro@example.jp  - Compte rendu\n  x@spam.example.net - Gagnez\n\nCliquez pour libérer un message.',
    ),
  ),
  one(
    'single message held, from MAILER-DAEMON, to the recipient',
    {
      from: 'MAILER-DAEMON@gate.example.org',
      subject: 'Message held: "Minutes" from kuro@example.jp',
      path: '',
      to: 'tama@example.org',
    },
    text(
      'A message from kuro@example.jp to you has been held because its attachment is encrypted.\n\nAsk your administrator to release it.',
    ),
  ),
  one(
    'quota warning to the owner, from MAILER-DAEMON',
    {
      from: 'Mail Delivery Subsystem <MAILER-DAEMON@store.example.org>',
      subject: 'Quota warning',
      path: '',
      to: 'tama@example.org',
    },
    text(
      'Your mailbox is now 95% full.\n\nWhen it reaches 100 % new messages to tama@example.org will be returned to their senders.\n\nPlease delete some messages.',
    ),
  ),
  one(
    'quota warning of Dovecot, from postmaster',
    {
      from: 'Postmaster <postmaster@example.org>',
      subject: 'quota warning',
      path: '',
      to: 'tama@example.org',
    },
    text(
      'Your mailbox is over quota (102%). Incoming mail is being rejected with 552 5.2.2 <tama@example.org> Quota exceeded (mailbox for user is full).\n',
    ),
  ),
  one(
    'quota warning, Japanese, names nobody',
    {
      from: 'メールサーバー管理者 <postmaster@example.org>',
      subject: 'メールボックス容量超過のお知らせ',
      path: '',
      to: 'tama@example.org',
    },
    text(
      'メールボックスの使用量が上限に達しました。新着メールは受信できず、差出人に返送されます。不要なメールを削除してください。',
      'base64',
      'shift_jis',
    ),
  ),
  one(
    'quota warning about other users, to the administrator',
    { from: 'Mail Administrator <mailadmin@store.example.org>', subject: 'Users over quota', path: '' },
    text('The following users are over quota:\n\n  hanako@example.org  102 %\n  mike@example.org    100 %\n'),
  ),
  one(
    'a mailbox is about to be closed',
    {
      from: 'System Administrator <sysadmin@example.org>',
      subject: 'Account hanako@example.org will be disabled',
      path: 'sysadmin@example.org',
    },
    text(
      'The account hanako@example.org was not used for 180 days and will be disabled on 1 December. Mail to it will be rejected as unknown user.',
    ),
  ),
  one(
    'password reminder from mail server',
    {
      from: 'Mail Server <noreply@mail.example.org>',
      subject: 'Your password expires in 5 days',
      path: '',
      to: 'tama@example.org',
    },
    text(
      'The password of tama@example.org expires on 8 November. Help desk: help@it.example.net, phone 550.',
    ),
  ),
  one(
    'maintenance of the mail system',
    {
      from: 'Mail System Team <mailteam@example.org>',
      subject: 'Delivery delays on Sunday',
      path: 'mailteam@example.org',
    },
    text(
      'Due to maintenance, mails may be delayed on Sunday. Mails to partners (e.g. kuro@example.jp) will be delivered on Monday. No mail will be lost.',
    ),
  ),
  one(
    'blocklist monitor',
    {
      from: 'RBL Watch <alerts@rblwatch.example.com>',
      subject: 'Rejected mail risk: 192.0.2.1 was listed',
      path: 'bounces@rblwatch.example.com',
    },
    text(
      '192.0.2.1 (mx.example.org) was listed at bl.example. Mail will be rejected with "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using bl.example". Delisting: removal@bl.example',
    ),
  ),
  one(
    'ESP: weekly statistics with bounces',
    {
      from: 'SendFast <reports@sendfast.example.com>',
      subject: 'Delivery report for last week',
      path: 'msprvs1=4711=bounces@sendfast.example.com',
      more: AUTO,
    },
    alternative(
      text(
        'Delivered 98.2 %, bounced 1.1 %.\n\nTop bounce reasons\n550 5.1.1 user unknown: 41 (e.g. kuro@example.jp)\n552 5.2.2 mailbox full: 5',
      ),
      html('<p>Delivered 98.2 %</p>'),
    ),
  ),
  one(
    'ESP: export of the suppression list',
    {
      from: 'SendFast <noreply@sendfast.example.com>',
      subject: 'Bounces export is ready',
      path: 'msprvs1=4711=bounces@sendfast.example.com',
    },
    mixed(
      text('Your export of bounces is attached.'),
      'Content-Type: text/csv; name="bounces.csv"\nContent-Disposition: attachment; filename="bounces.csv"\n\nemail,reason\nkuro@example.jp,550 5.1.1 User unknown\n',
    ),
  ),
  one(
    'scanner of a printer',
    {
      from: 'MFP-3F <scan@mfp.example.org>',
      subject: 'Error sending fax to 0355512345',
      path: 'scan@mfp.example.org',
    },
    text('Job 4711: transmission failed (error code 550). Destination 0355512345. User: hanako@example.org'),
  ),
  one(
    'fax gateway, mail server name, delivered',
    { from: 'Fax Server <fax@fax.example.org>', subject: 'Fax delivery failed: 0355512345', path: '' },
    text('Your fax to 0355512345 could not be delivered: busy. 3 attempts. Job owner tama@example.org.'),
  ),
  one(
    'SMS gateway',
    {
      from: 'SMS Gateway <sms@sms.example.com>',
      subject: 'SMS undelivered to +81 90 1234 5510',
      path: 'sms@sms.example.com',
    },
    text('Your SMS to +81 90 1234 5510 was not delivered: absent subscriber. Account: tama@example.org'),
  ),
  one(
    'web form, message field quotes an error',
    {
      from: 'WordPress <wordpress@www.example.org>',
      subject: 'Contact form: mail error',
      path: 'www-data@www.example.org',
      more: 'X-Mailer: PHPMailer 6.9.1 (https://github.com/PHPMailer/PHPMailer)',
    },
    text(
      'From: Kuro <kuro@example.jp>\nSubject: mail error\n\nMessage Body:\nI cannot write to info@example.org: 550 5.7.1 rejected.\n\n-- \nThis e-mail was sent from a contact form on example.org',
    ),
  ),
  one(
    'web shop tells its owner that a mail to a customer failed',
    {
      from: 'Shop System <shop@www.example.org>',
      subject: 'Could not send order confirmation',
      path: 'www-data@www.example.org',
      more: 'X-Mailer: PHPMailer 6.9.1',
    },
    text('Order 4711: SMTP Error: The following recipients failed: kuro@example.jp: 5.1.1 User unknown\n'),
  ),
  one(
    'SES-like bounce rate warning to the owner of the account',
    {
      from: 'Cloud Email Trust <no-reply@cloud.example.com>',
      subject: 'Delivery Status: your account is under review',
      path: '20261103-0000@bounces.cloud.example.com',
    },
    text(
      'The bounce rate of your account 4711 is 10.5 %. Hard bounces in the last 24 hours: 5512. If it does not improve, we will pause sending from example.org. Reply to trust@cloud-support.example.net.',
    ),
  ),
];
