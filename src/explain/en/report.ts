import { given } from '../catalog.ts';
import type { Arg, MessageTexts } from '../catalog.ts';
import { counted, ofTotal } from './counting.ts';

type ReportKey = Extract<keyof MessageTexts, `report-${string}`>;

function failedOf(failed: Arg, total: Arg): string {
  return given(ofTotal(failed, total), (n) => `${n} failed`, 'deliveries fail');
}

function because(cause: Arg, failed: Arg): string {
  return given(cause, (c) => (failed === 1 ? ` The reason: ${c}.` : ` Mostly because ${c}.`));
}

function uncounted(addresses: Arg): string {
  return given(
    addresses,
    (n) => ` Not counted: ${counted(Number(n), 'mail')} to unknown, full or closed mailboxes.`,
  );
}

function since(time: Arg): string {
  return given(time, (t) => ` (first failure ${t})`);
}

function unaffected(domains: Arg): string {
  if (typeof domains === 'number') {
    return domains > 0 ? ` ${counted(domains, 'other domain is', 'other domains are')} not affected.` : '';
  }
  return given(domains, (names) => ` Other domains (${names}) are not affected.`);
}

export const REPORT_TEXTS: Pick<MessageTexts, ReportKey> = {
  'report-provider-refuses': (p) =>
    `Mail to ${given(p.provider, (x) => x, 'one provider')}: ${failedOf(p.failed, p.total)}${since(p.firstFailureTime)}.${because(p.cause, p.failed)}${unaffected(p.otherDomains)}${uncounted(p.addressFailures)}`,
  'report-domain-refuses': (p) =>
    `Mail to ${given(p.domain, (x) => x, 'one domain')}: ${failedOf(p.failed, p.total)}${since(p.firstFailureTime)}.${because(p.cause, p.failed)}${uncounted(p.addressFailures)}`,
  'report-everyone-affected': (p) =>
    `Wherever it goes: ${failedOf(p.failed, p.total)}.${because(p.cause, p.failed)} Look at our own server or network.${uncounted(p.addressFailures)}`,
  'report-all-well': (p) =>
    `No problem found${given(ofTotal(p.delivered, p.total), (n) => `: ${n} accepted by the recipients' servers`)}.`,
  'report-handed-over': (p) =>
    `${given(p.count, (n) => counted(Number(n), 'mail is', 'mails are'), 'Some mails are')} known only to have been handed over to the next server${given(p.hosts, (h) => ` (${h})`)}; the log of that server is needed to see the rest.`,
  'report-still-queued': (p) =>
    `${given(p.count, (n) => counted(Number(n), 'mail is', 'mails are'), 'Some mails are')} waiting for another attempt${given(p.domains, (d) => ` (mostly to ${d})`)}.`,
  'report-nothing': () => 'No delivery is on record in this time.',
};
