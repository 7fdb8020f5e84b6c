/**
 * Recorded runs of real mail servers with the truth per recipient, as written down by the receiving side.
 * They live beside the project, not in it: without them these tests are skipped, visibly.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDeliveries } from '../../src/app/read-deliveries.ts';
import { addressKey } from '../../src/core/address.ts';
import type { CauseId } from '../../src/core/cause.ts';
import type { Delivery } from '../../src/core/delivery.ts';
import type { Outcome } from '../../src/core/outcome.ts';

const SERVERS = path.resolve(import.meta.dirname, '../../../shared/corpus/servers');

/** Log lines have whole seconds. */
const CLOCK_MS = 999;

interface Truth {
  /** What the receiving side was made to do. */
  readonly scenarioTruth: string;
  readonly observed: string;
  readonly bounces: readonly { readonly rfc3464: boolean }[];
  readonly why?: string;
  readonly stage?: string;
  /** Sessions in which the receiving side saw this recipient. */
  readonly tries: number;
}

/**
 * The sender gave up on the host for another mail's sake, so neither log nor bounce can hold this one's reason: a
 * reply that nobody heard. A connection that is closed or stays silent is seen by the sender itself, and its log tells.
 */
function wasNeverAsked(truth: Truth): boolean {
  const isSilence = SILENCES.some((words) => truth.why?.startsWith(words) === true);
  return truth.tries === 0 && truth.stage === 'eod' && truth.observed === 'expired' && !isSilence;
}

const SILENCES = ['remote closes', 'no reply'];

interface Sent {
  readonly t: string;
  readonly tag: string;
  readonly exit: number;
  readonly recipients: Readonly<Record<string, Truth>>;
}

/** First words of `why` in the notes → causes that say the same. */
const FAMILIES: readonly (readonly [string, readonly CauseId[]])[] = [
  ['ip-blocked', ['ip-blocklisted', 'ip-reputation']],
  ['ip-reputation-rate-limit', ['ip-reputation', 'rate-limited', 'complaint']],
  ['rate limit', ['rate-limited', 'ip-reputation']],
  ['user-unknown', ['user-unknown', 'local-user-unknown']],
  ['local user unknown', ['local-user-unknown', 'user-unknown']],
  ['user-disabled', ['user-suspended']],
  ['mailbox-full', ['mailbox-full']],
  ['auth-failed', ['auth-missing', 'spf-failed', 'dkim-failed', 'dmarc-failed']],
  ['policy', ['policy', 'content-spam', 'content-policy', 'recipient-filter']],
  ['domain-filter-of-recipient', ['recipient-filter']],
  ['content', ['content-spam', 'ip-reputation', 'content-policy']],
  ['virus', ['content-virus']],
  ['timeout at greeting', ['connection-timeout']],
  ['remote closes before greeting', ['connection-lost']],
  ['remote closes after DATA dot', ['connection-lost']],
  ['no reply after DATA dot', ['connection-timeout', 'connection-lost']],
  ['STARTTLS', ['tls-failed']],
  ['connection refused', ['connection-refused']],
  ['host unreachable', ['network-unreachable']],
  ['connect timeout', ['connection-timeout']],
  ['domain does not exist', ['domain-not-found']],
  // dma's words for it are those for a domain that does not exist
  ['null MX', ['not-accepting-mail', 'domain-not-found']],
  ['DNS SERVFAIL', ['dns-failure']],
  // OpenSMTPD's words for it are those for a null MX
  ['MX host has no address', ['no-mail-host', 'domain-not-found', 'dns-failure', 'not-accepting-mail']],
  ['MX points back', ['mail-loop', 'relay-denied', 'local-configuration']],
  ['relay denied', ['relay-denied']],
  ['no PTR', ['ptr-missing']],
  ['PTR missing', ['ptr-missing']],
  ['bad HELO', ['helo-invalid']],
  ['message too big', ['message-too-big']],
  ['421 too many connections', ['connection-limit', 'rate-limited']],
  ['protocol garbage', ['connection-lost', 'smtp-protocol', 'connection-timeout']],
  ['greylisting', ['greylisted']],
  ['DSN requested on success', ['local-configuration']],
];

function causesFor(why: string): readonly CauseId[] | undefined {
  return FAMILIES.find(([start]) => why.startsWith(start))?.[1];
}

/**
 * The notes tell `bounced` from `expired` by when the last bounce came. A bounce that names no recipient in a
 * form to be read (not RFC 3464) counts for all recipients of its mail, so what was scripted is right as well.
 */
function isAmbiguous(truth: Truth): boolean {
  return truth.observed === 'expired' && truth.bounces.length > 1 && truth.bounces.every((b) => !b.rfc3464);
}

function outcomesFor(truth: Truth): readonly Outcome[] | undefined {
  const { observed } = truth;
  if (isAmbiguous(truth) && truth.scenarioTruth === 'bounced') return ['bounced', 'expired'];
  if (observed.startsWith('delivered')) return ['delivered'];
  if (observed === 'bounced' || observed === 'async-bounced') return ['bounced'];
  if (observed === 'expired') return ['expired'];
  // `discarded`: sendmail's -N (notify) means to Exim that nothing is to be sent.
  if (observed === 'no-delivery-no-bounce-seen') return ['deferred', 'expired', 'discarded'];
  return undefined; // refused by the submission command: neither log nor bounce tells
}

async function deliveriesOf(server: string): Promise<Delivery[]> {
  const folder = path.join(SERVERS, server);
  const log = ['maillog', 'exim4/mainlog', 'mail.log']
    .map((f) => path.join(folder, f))
    .find((f) => existsSync(f));
  const spool = path.join(folder, 'spool');
  const found: Delivery[] = [];
  await readDeliveries({
    logs: log === undefined ? [] : [log],
    mails: existsSync(spool) ? [spool] : [],
    onDelivery: (d) => found.push(d),
  });
  return found;
}

function judge(server: string, sent: readonly Sent[], deliveries: readonly Delivery[]): string[] {
  const problems: string[] = [];
  for (const mail of sent) {
    for (const [recipient, truth] of Object.entries(mail.recipients)) {
      const outcomes = outcomesFor(truth);
      if (outcomes === undefined) continue;
      const at = Date.parse(mail.t);
      const next = sent
        .filter((s) => Date.parse(s.t) > at && recipient in s.recipients)
        .map((s) => Date.parse(s.t));
      const until = next.length > 0 ? Math.min(...next) : Number.POSITIVE_INFINITY;
      const mine = deliveries.filter(
        (d) => isFor(d, recipient) && d.firstTime >= at - CLOCK_MS && d.firstTime < until - CLOCK_MS,
      );
      const name = `${server} ${mail.tag} ${recipient}`;
      if (mine.length !== 1) problems.push(`${name}: ${mine.length} deliveries`);
      for (const delivery of mine) problems.push(...judgeOne(name, truth, outcomes, delivery));
    }
  }
  return problems;
}

function judgeOne(name: string, truth: Truth, outcomes: readonly Outcome[], delivery: Delivery): string[] {
  if (!outcomes.includes(delivery.outcome)) {
    return [
      `${name}: ${delivery.outcome}, truth is ${truth.observed} (${delivery.cause ?? '-'}: ${delivery.diagnostic ?? '-'})`,
    ];
  }
  if (delivery.outcome === 'delivered' || truth.why === undefined || wasNeverAsked(truth)) return [];
  const causes = causesFor(truth.why);
  if (causes === undefined) return [`${name}: the test knows no family for "${truth.why}"`];
  if (delivery.cause !== undefined && causes.includes(delivery.cause)) return [];
  if (needsPhase(delivery) && truth.why.startsWith('user-unknown')) return [];
  return [`${name}: cause ${delivery.cause ?? '-'}, truth is ${truth.why} (${delivery.diagnostic ?? '-'})`];
}

/** docomo's "Unknown user" means one thing at RCPT and another after DATA; OpenSMTPD does not log which it was. */
function needsPhase(delivery: Delivery): boolean {
  return delivery.rule === 'docomo.unknown' && delivery.phase === undefined;
}

function isFor(delivery: Delivery, recipient: string): boolean {
  const key = addressKey(recipient);
  return [
    delivery.recipient,
    delivery.originalRecipient ?? '',
    ...delivery.attempts.map((a) => a.recipient ?? ''),
  ].some(
    (address) =>
      addressKey(address) === key || (!key.includes('@') && addressKey(address).split('@')[0] === key),
  );
}

const servers = existsSync(SERVERS)
  ? readdirSync(SERVERS).filter((s) => existsSync(path.join(SERVERS, s, 'notes.json')))
  : [];
const READ_SO_FAR = ['sendmail', 'postfix', 'exim4', 'opensmtpd', 'dma'];

describe.skipIf(servers.length === 0)('recorded servers (skipped where ../shared is absent)', () => {
  test.each(READ_SO_FAR)(
    '%s: every outcome and cause that log or bounce can tell is right',
    async (server) => {
      const notes = JSON.parse(readFileSync(path.join(SERVERS, server, 'notes.json'), 'utf8')) as {
        sent: Sent[];
      };
      const deliveries = await deliveriesOf(server);
      expect(judge(server, notes.sent, deliveries)).toEqual([]);
      expect(
        deliveries.filter((d) => d.outcome === 'delivered' && d.remoteIp?.startsWith('127.') === true),
      ).toEqual([]);
    },
  );
});
