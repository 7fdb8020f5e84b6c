/** A record of each kind, and what must be read from it. Names and addresses are invented. */
import type { TableSample } from '../records/record-sample.ts';

export const GOOGLE_WORKSPACE_SAMPLES: readonly TableSample[] = [
  {
    header:
      'Message ID,Start date,End date,Sender,Message size,Subject,Direction,Attachments,Recipient address,Event target,Event date,Event status,Event target IP address,Has encryption,Event SMTP reply code,Event description',
    rows: [
      {
        kind: 'delivered outside',
        verdict: 'event',
        row: 'g1@mail.a.example,2026/11/24 12:07:10 UTC+9,2026/11/24 12:07:20 UTC+9,a@a.example,4321,"Hello, x",Sent,,b@b.example,SMTP_OUT,2026/11/24 12:07:14 UTC+9,Delivered,198.51.100.7,Yes,250,Message accepted by the next hop',
        events: [
          '11-24T03:07:14 attempt g1@mail.a.example from=<a@a.example> to=<b@b.example> delivered [198.51.100.7] {250 Message accepted by the next hop} id=<g1@mail.a.example>',
        ],
      },
      {
        kind: 'bounced',
        verdict: 'event',
        row: 'g2@mail.a.example,2026/11/24 12:07:10 UTC+9,2026/11/24 12:07:20 UTC+9,a@a.example,4321,"Hello, x",Sent,,b@b.example,SMTP_OUT,2026/11/24 12:07:14 UTC+9,Bounced,198.51.100.7,Yes,550,5.1.1 No such user',
        events: [
          '11-24T03:07:14 attempt g2@mail.a.example from=<a@a.example> to=<b@b.example> bounced [198.51.100.7] {550 5.1.1 No such user} "5.1.1 No such user" id=<g2@mail.a.example>',
        ],
      },
      {
        kind: 'put off',
        verdict: 'event',
        row: 'g3@mail.a.example,2026/11/24 12:07:10 UTC+9,2026/11/24 12:07:20 UTC+9,a@a.example,4321,"Hello, x",Sent,,b@b.example,SMTP_OUT,2026/11/24 12:07:14 UTC+9,Deferred,198.51.100.7,Yes,421,4.7.0 Try again later',
        events: [
          '11-24T03:07:14 attempt g3@mail.a.example from=<a@a.example> to=<b@b.example> deferred [198.51.100.7] {421 4.7.0 Try again later} "4.7.0 Try again later" id=<g3@mail.a.example>',
        ],
      },
      {
        kind: 'inbox',
        verdict: 'event',
        row: 'g1@mail.a.example,2026/11/24 12:07:10 UTC+9,2026/11/24 12:07:20 UTC+9,a@a.example,4321,"Hello, x",Sent,,c@a.example,GMAIL_INBOX,2026/11/24 12:07:14 UTC+9,Delivered,,Yes,,',
        events: [
          '11-24T03:07:14 attempt g1@mail.a.example from=<a@a.example> to=<c@a.example> delivered "Delivered" id=<g1@mail.a.example>',
        ],
      },
      {
        kind: 'junk',
        verdict: 'event',
        row: 'g4@mail.a.example,2026/11/24 12:07:10 UTC+9,2026/11/24 12:07:20 UTC+9,a@a.example,4321,"Hello, x",Sent,,c@a.example,GMAIL_SPAM,2026/11/24 12:07:14 UTC+9,Marked as spam and delivered,,Yes,,',
        events: [
          '11-24T03:07:14 attempt g4@mail.a.example from=<a@a.example> to=<c@a.example> delivered junk "Marked as spam and delivered" id=<g4@mail.a.example>',
        ],
      },
      {
        kind: 'to a group',
        verdict: 'event',
        row: 'g1@mail.a.example,2026/11/24 12:07:10 UTC+9,2026/11/24 12:07:20 UTC+9,a@a.example,4321,"Hello, x",Sent,,g@a.example,LIST_SERVER,2026/11/24 12:07:14 UTC+9,Delivered,,Yes,,',
        events: [
          '11-24T03:07:14 received g1@mail.a.example from=<a@a.example> "Delivered" id=<g1@mail.a.example>',
        ],
      },
      {
        kind: 'refused coming in',
        verdict: 'event',
        row: 'SMTPIN_ADDED_REJECT_SESSION,2026/11/24 12:07:10 UTC+9,2026/11/24 12:07:20 UTC+9,a@a.example,4321,"Hello, x",Sent,,c@a.example,SMTP_IN,2026/11/24 12:07:14 UTC+9,Rejected,,Yes,550,Rejected',
        events: [
          '11-24T03:07:14 rejected - from=<a@a.example> to=<c@a.example> rejected "Rejected" (not contacted)',
        ],
      },
      {
        kind: 'of a kind not known',
        verdict: 'unknown',
        row: 'g1@mail.a.example,2026/11/24 12:07:10 UTC+9,2026/11/24 12:07:20 UTC+9,a@a.example,4321,"Hello, x",Sent,,b@b.example,SMTP_OUT,2026/11/24 12:07:14 UTC+9,Teleported,,Yes,,',
        events: [],
      },
    ],
  },
  {
    header:
      'メッセージ ID,開始日,終了日,送信者,メッセージ サイズ,件名,方向,添付ファイル,受信者のアドレス,イベント ターゲット,イベントの日付,イベントのステータス,イベントのターゲット IP アドレス,暗号化,イベントの SMTP 応答コード,イベントの説明',
    rows: [
      {
        kind: 'delivered outside',
        verdict: 'event',
        row: 'g1@mail.a.example,2026/11/24 12:07:10 UTC+9,2026/11/24 12:07:20 UTC+9,a@a.example,4321,"Hello, x",Sent,,b@b.example,SMTP_OUT,2026/11/24 12:07:14 UTC+9,配信済み,198.51.100.7,Yes,250,',
        events: [
          '11-24T03:07:14 attempt g1@mail.a.example from=<a@a.example> to=<b@b.example> delivered [198.51.100.7] {250 } "配信済み" id=<g1@mail.a.example>',
        ],
      },
      {
        kind: 'bounced',
        verdict: 'event',
        row: 'g2@mail.a.example,2026/11/24 12:07:10 UTC+9,2026/11/24 12:07:20 UTC+9,a@a.example,4321,"Hello, x",Sent,,b@b.example,SMTP_OUT,2026/11/24 12:07:14 UTC+9,返送,198.51.100.7,Yes,550,5.1.1 No such user',
        events: [
          '11-24T03:07:14 attempt g2@mail.a.example from=<a@a.example> to=<b@b.example> bounced [198.51.100.7] {550 5.1.1 No such user} "5.1.1 No such user" id=<g2@mail.a.example>',
        ],
      },
    ],
  },
];
