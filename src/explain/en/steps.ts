import { given } from '../catalog.ts';
import type { Arg, StepTexts } from '../catalog.ts';

function run(command: Arg, what: string): string {
  return `${what}${given(command, (c) => `: ${c}`, '.')}`;
}

function recipient(value: Arg): string {
  return given(value, (r) => `the recipient (${r})`, 'the recipient');
}

export const EN_STEPS: StepTexts = {
  'look-in-junk': (p) =>
    `Ask ${recipient(p.recipient)} to look into ${given(p.folder, (f) => `the folder “${f}”`, 'the junk folder')}${given(p.provider, (x) => ` of ${x}`)}, and to mark the mail there as “not junk”.`,
  'ask-recipient-search': (p) => {
    const facts = [
      given(p.remoteId, (id) => `the id ${id}`),
      given(p.messageId, (id) => `the Message-ID <${id}>`),
      given(p.acceptedTime, (t) => `the time ${t}`),
    ].filter((fact) => fact !== '');
    return `Ask ${recipient(p.recipient)} to search all folders and to check forwarding and filter rules.${facts.length === 0 ? '' : ` The administrator of the receiving side can trace it with ${facts.join(', ')}.`}`;
  },
  'send-test-mail': (p) =>
    `Send a short test mail that reads like your usual mail${given(p.recipient, (r) => ` to ${r}`)}, and ask whether it reaches the inbox.`,
  'read-named-page': () => 'Read the page that the answer names.',
  'send-again': () => 'The mail is no longer in the queue: once the cause is gone, send it again.',
  'read-log-of-next-hop': (p) =>
    `Read the log of the next server${given(p.host, (h) => ` (${h})`)}${given(p.childQueueId, (id) => `, queue id ${id}`)}. Add that log with --log and the mail is followed further.`,
  'read-local-queue': (p) => run(p.command, 'See what is still in the queue'),
  'wait-for-retry': (p) =>
    `${given(p.service, (s) => s, 'Our server')} tries again by itself. Wait a while and ask again${given(p.recipient, (r) => `: todoku why ${r}`, '.')}`,
  'do-not-wait': (p) =>
    `${given(p.mta, (m) => `${m} keeps trying, but waiting`, 'Waiting')} will not help. Remove the cause first.`,
  'compare-with-bounce': (p) =>
    `Open the bounce that went back to the sender${given(p.path, (x) => ` (${x})`)} and read the whole answer.`,
  'keep-full-reply': (p) => `Keep the whole answer for your enquiry${given(p.reply, (r) => `: “${r}”`, '.')}`,
  'explain-reply': (p) => run(p.command, 'todoku explain shows what the answer means'),
  'name-log': (p) => run(p.command, 'Say where the log is'),
  'run-as-root': (p) => run(p.command, 'Run it as a user who may read logs and mailboxes, such as root'),
  'check-logging': (p) => run(p.command, 'Check that the log is still being written'),
  'check-spelling': (p) =>
    `Check the spelling of the address${given(p.addresses, (a) => ` (on record: ${a})`)}.`,
  'look-on-other-host': (p) =>
    `Find out whether another server${given(p.hosts, (h) => ` than ${h}`)} sends mail as well, and read its log.`,
  'check-application': () =>
    'Check the settings and the log of the application: to which server does it hand the mail, and does it report errors?',
};
