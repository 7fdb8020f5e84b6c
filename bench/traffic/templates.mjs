/**
 * Traffic of the servers that have no site of their own here: the lines of a few mails as each writes them, filled in
 * anew for every mail. `{n}` counts, `{hex}` and `{id}` are ids, `{to}` and `{from}` addresses, `{host}`, `{ip}`.
 */

const EXIM_TAKEN = [
  '{eid} <= {from} H=localhost [127.0.0.1] P=esmtp S=3021 id=m{n}@shop.example T="Your order {n}"',
  '{eid} => {to} R=dnslookup T=remote_smtp H={host} [{ip}] X=TLS1.3:ECDHE_X25519__RSA_PSS_RSAE_SHA256__AES_256_GCM:256 CV=yes C="250 2.0.0 Ok: queued as {hex}" QT=2s DT=1s',
  '{eid} Completed QT=2s',
];
/** Of eleven mails nine are taken at once, one is put off first and one refused. */
const EXIM = [
  ...Array.from({ length: 9 }, () => EXIM_TAKEN).flat(),
  '{eid} <= {from} U=www P=local S=812 id=w{n}@shop.example T="News {n}"',
  '{eid} == {to} R=dnslookup T=remote_smtp defer (-44) H={host} [{ip}]: SMTP error from remote mail server after RCPT TO:<{to}>: 451 4.7.1 Greylisted, please try again',
  '{eid} => {to} R=dnslookup T=remote_smtp H={host} [{ip}] C="250 OK id=1x{hex}" QT=5m',
  '{eid} Completed',
  '{eid} <= {from} U=www P=local S=812 id=w{n}@shop.example T="News {n}"',
  '{eid} ** {to} R=dnslookup T=remote_smtp H={host} [{ip}]: SMTP error from remote mail server after RCPT TO:<{to}>: 550 5.1.1 <{to}>: Recipient address rejected: User unknown',
  '{eid} Completed',
];

const OPENSMTPD = [
  '{hex16} smtp connected address=local host=mail.shop.example',
  '{hex16} smtp message msgid={hex8} size=561 nrcpt=1 proto=ESMTP',
  '{hex16} smtp envelope evpid={hex16} from=<{from}> to=<{to}>',
  '{hex16} smtp disconnected reason=quit',
  '{hex16} mta connecting address=smtp://{ip}:25 host={host}',
  '{hex16} mta connected',
  '{hex16} mta tls ciphers=TLSv1.3:TLS_AES_256_GCM_SHA384:256',
  '{hex16} mta delivery evpid={hex16} from=<{from}> to=<{to}> rcpt=<-> source="192.0.2.25" relay="{ip} ({host})" delay=1s result="Ok" stat="250 2.0.0 Ok: queued as {hex}"',
  '{hex16} mta disconnected reason=quit messages=1',
  '{hex16} mta delivery evpid={hex16} from=<{from}> to=<{to}> rcpt=<-> source="192.0.2.25" relay="{ip} ({host})" delay=1s result="PermFail" stat="550 5.1.1 <{to}>: no such user"',
];

const COURIER_OF = 'id=00{hex8}.{hex8}.0000{hex},from=<{from}>,addr=<{to}>';
const COURIER = [
  'courierd: newmsg,id=00{hex8}.{hex8}.0000{hex}: dns; localhost (localhost [127.0.0.1])',
  'courierd: started,id=00{hex8}.{hex8}.0000{hex},from=<{from}>,module=esmtp,host={host},addr=<{to}>',
  `courieresmtp: ${COURIER_OF},size=512,success: delivered: {host} [{ip}]`,
  `courieresmtp: ${COURIER_OF},status: success`,
  'courierd: completed,id=00{hex8}.{hex8}.0000{hex}',
  'courierd: started,id=00{hex8}.{hex8}.0000{hex},from=<{from}>,module=esmtp,host={host},addr=<{to}>',
  `courieresmtp: ${COURIER_OF}: 550 5.1.1 <{to}>: no such user`,
  `courieresmtp: ${COURIER_OF},status: failure`,
];

const QMAIL = [
  'new msg {n}',
  'info msg {n}: bytes 2343 from <{from}> qp 15337 uid 501',
  'starting delivery {n}: msg {n} to remote {to}',
  'status: local 0/10 remote 1/20',
  'delivery {n}: success: {ip}_accepted_message./Remote_host_said:_250_ok_{n}_qp_4711/',
  'status: local 0/10 remote 0/20',
  'end msg {n}',
];

const DMA = [
  'dma[{hex}]: new mail from user=www uid=33 envelope_from=<{from}>',
  'dma[{hex}]: mail to=<{to}> queued as {hex}.{hex8}',
  'dma[{hex}.{hex8}]: <{to}> trying delivery',
  'dma[{hex}.{hex8}]: using SMTP authentication for user web',
  'dma[{hex}.{hex8}]: trying remote delivery to {host} [{ip}] pref 10',
  'dma[{hex}.{hex8}]: <{to}> delivery successful',
];

const NULLMAILER = [
  'Starting delivery: host: relay.example protocol: smtp file: {n}.154',
  'From: <{from}> to: <{to}>',
  'Message-Id: <{n}@shop.example>',
  'smtp: Succeeded: 250 2.0.0 Ok: queued as {hex}',
  'Sent file.',
  'Delivery complete, 0 message(s) remain.',
];

const MSMTP = [
  "host=relay.example tls=on auth=on user=web from={from} recipients={to} mailsize=315 smtpstatus=250 smtpmsg='250 2.0.0 Ok: queued as {hex}' exitcode=EX_OK",
  "host=relay.example tls=on auth=on user=web from={from} recipients={to} smtpstatus=550 smtpmsg='550 5.1.1 no such user {n}' errormsg='recipient address {to} not accepted by the server' exitcode=EX_DATAERR",
];

const SSMTP = [
  'Sent mail for {from} (221 2.0.0 Bye) uid=33 username=www outbytes={n}',
  'Sent mail for {from} (221 2.0.0 Bye) uid=33 username=www outbytes={n}',
  'RCPT TO:<{to}> (550 5.1.1 <{to}>: no such user)',
];

const HARAKA_ID = '2B3D4F0C-1111-4222-8333-44445{hex}';
const HARAKA = [
  `[NOTICE] [${HARAKA_ID}] [core] connect ip={ip} port={n}`,
  `[INFO] [${HARAKA_ID}.1] [core] hook=rcpt plugin=rcpt_to.in_host_list function=hook_rcpt params="<{to}>" retval=OK msg=""`,
  `[NOTICE] [${HARAKA_ID}.1.1] [outbound] delivered file=1795489634200_0_1_abc domain=b.example host={host} ip={ip} port=25 mode=SMTP tls=Y auth=N response="2.0.0 Ok: queued as {hex}" delay=1.2 fails=0 rcpts=1/0/0`,
  `[NOTICE] [${HARAKA_ID}.1.1] [outbound] recipient <{to}> rejected: 550 5.1.1 no such user`,
  `[NOTICE] [${HARAKA_ID}] [core] disconnect ip={ip} rcpts=1/0/0`,
];

const STALWART = [
  'INFO Queued message submission for delivery (queue.queue-message-authenticated) queueId = {n}, from = "{from}", to = ["{to}"], size = 512',
  'INFO Message delivered (delivery.delivered) queueId = {n}, from = "{from}", hostname = "{host}", to = "{to}", code = 250, details = "2.0.0 Ok: queued as {hex}"',
  'WARN SMTP RCPT TO rejected (delivery.rcpt-to-rejected) queueId = {n}, from = "{from}", hostname = "{host}", to = "{to}", code = 550, details = "5.1.1 no such user"',
];

const AMAVIS = [
  '({n}-01) ESMTP [127.0.0.1]:10024 /var/lib/amavis/tmp/amavis-1: <{from}> -> <{to}> SIZE=284 Received: from mail.shop.example',
  '({n}-01) Checking: {hex8} [127.0.0.1] <{from}> -> <{to}>',
  '({n}-01) p001 1 Content-Type: text/plain, 7bit, size: 6, SHA1 digest: {hex16}{hex16}',
  '({n}-01) {hex8} FWD from <{from}> -> <{to}>, BODY=7BIT 250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as {hex}',
  '({n}-01) Passed CLEAN {RelayedOutbound}, [127.0.0.1] <{from}> -> <{to}>, Message-ID: <{n}@shop.example>, mail_id: {hex8}, Hits: -0.001, size: 284, queued_as: {hex}, 355 ms',
  '({n}-01) TIMING-SA total 151 ms - parse: 1.08 (0.7%), extract_message_metadata: 5 (3.5%), tests_pri_-10000: 2.8 (1.9%)',
  '({n}-02) Blocked SPAM {DiscardedInbound,Quarantined}, [{ip}] <{from}> -> <{to}>, quarantine: b/spam-{hex8}.gz, Message-ID: <{n}@x.example>, mail_id: {hex8}, Hits: 12, size: 348, 235 ms',
];

const OPENDKIM = [
  'opendkim[52]: 4{hex}: DKIM-Signature field added (s=s1, d=shop.example)',
  'opendkim[52]: 4{hex}: [{ip}] [{ip}] not internal',
  'opendkim[52]: 4{hex}: not authenticated',
  'opendkim[52]: 4{hex}: DKIM verification successful',
  'opendmarc[60]: 4{hex}: SPF(mailfrom): b.example pass',
  'opendmarc[60]: 4{hex}: b.example pass',
];

const RSPAMD_HEAD = '2026-11-24 21:58:48 #51(rspamd_proxy) <{hex}>; ';
const RSPAMD = [
  `${RSPAMD_HEAD}proxy; proxy_accept_socket: accepted milter connection from 127.0.0.1 port {n}`,
  `${RSPAMD_HEAD}milter; rspamd_milter_process_command: got connection from {ip}:0`,
  `${RSPAMD_HEAD}proxy; rspamd_message_parse: loaded message; id: <{n}@b.example>; queue-id: <4{hex}>; size: 171; checksum: <{hex16}{hex16}>`,
  `${RSPAMD_HEAD}proxy; rspamd_task_write_log: id: <{n}@b.example>, qid: <4{hex}>, ip: {ip}, from: <{from}>, (default: F (no action): [-0.10/15.00] [MIME_GOOD(-0.10){text/plain;},ARC_NA(0.00){},FROM_EQ_ENVFROM(0.00){}]), len: 171, time: 139.013ms, dns req: 3, digest: <{hex16}{hex16}>, rcpts: <{to}>, mime_rcpts: <{to}>`,
  `${RSPAMD_HEAD}proxy; proxy_milter_finish_handler: finished milter connection`,
];

const SPAMASSASSIN = [
  'spamd: connection from localhost [::1]:48994 to port 783, fd 5',
  'spamd: processing message <{n}@b.example> for www:33',
  'spamd: clean message (-1.0/5.0) for www:33 in 0.2 seconds, 958 bytes.',
  'spamd: result: . -1 - ALL_TRUSTED scantime=0.2,size=958,user=www,uid=33,required_score=5.0,rhost=localhost,mid=<{n}@b.example>,autolearn=ham',
  'spamd: result: Y 9 - RCVD_IN_X,URIBL_Y scantime=0.2,size=958,user=www,uid=33,required_score=5.0,rhost=localhost,mid=<{n}@b.example>,autolearn=no',
];

/** Reader → lines of a few mails, and what stands before each: syslog's frame with this program, or the file's own. */
export const TEMPLATES = {
  exim: { frame: 'exim', lines: EXIM },
  opensmtpd: { frame: 'syslog', program: 'smtpd[7]: ', lines: OPENSMTPD },
  courier: { frame: 'syslog', lines: COURIER },
  qmail: { frame: 'tai64n', lines: QMAIL },
  dma: { frame: 'syslog', lines: DMA },
  nullmailer: { frame: 'syslog', program: 'nullmailer: ', lines: NULLMAILER },
  msmtp: { frame: 'syslog', program: 'msmtp[7]: ', lines: MSMTP },
  ssmtp: { frame: 'syslog', program: 'sSMTP[7]: ', lines: SSMTP },
  haraka: { frame: 'none', lines: HARAKA },
  stalwart: { frame: 'iso', lines: STALWART },
  amavis: { frame: 'syslog', program: 'amavis[7]: ', lines: AMAVIS },
  opendkim: { frame: 'syslog', lines: OPENDKIM },
  rspamd: { frame: 'none', lines: RSPAMD },
  spamassassin: { frame: 'syslog', program: 'spamd[7]: ', lines: SPAMASSASSIN },
};
