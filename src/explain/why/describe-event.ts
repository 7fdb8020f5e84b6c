/** One log event in a few words: → to whom, with which result, in whose words. */
import type { HostRef, LogEvent, RelayRef } from '../../core/event.ts';
import type { Reply } from '../../core/reply.ts';
import type { Catalog } from '../catalog.ts';
import { code, plain, toned } from '../document.ts';
import type { Inline, Span } from '../document.ts';
import { OUTCOME_TONES } from '../outcome-tone.ts';
import { shortenMiddle } from '../shorten.ts';

export interface DescribeOptions {
  readonly verbose: boolean;
}

/** Of one reply in the timeline; the reason section quotes it whole. */
const MAX_REPLY = 240;

export function describeEvent(event: LogEvent, catalog: Catalog, options: DescribeOptions): Inline {
  const { phrases, labels } = catalog;
  switch (event.kind) {
    case 'received':
      return [
        plain(phrases.received({ client: hostText(event.client), size: event.size, sender: event.sender })),
      ];
    case 'attempt':
      return describeAttempt(event, catalog, options);
    case 'rejected':
      return [toned(labels.kinds.rejected, 'bad'), ...wordsOf(event, options)];
    case 'bounce-sent':
      return [plain(phrases.bounceSent({ childQueueId: event.childQueueId, topic: event.topic }))];
    case 'cloned':
      return [plain(phrases.cloned({ childQueueId: event.childQueueId }))];
    case 'removed':
      return [toned(phrases.removed(), 'muted')];
    case 'note':
      return [
        toned(event.topic === 'host-error' ? event.program : (event.topic ?? labels.kinds.note), 'muted'),
        ...wordsOf(event, options),
      ];
  }
}

function describeAttempt(event: LogEvent, catalog: Catalog, options: DescribeOptions): Inline {
  const { phrases, labels } = catalog;
  const spans: Span[] = [];
  const relay = relayText(event.relay);
  if (relay !== '') spans.push(plain('→ '), code(relay), plain(' '));
  else if (event.outcome === 'delivered') spans.push(plain(`→ ${phrases.localDelivery()} `));
  if (event.outcome !== undefined) {
    spans.push(toned(labels.outcomes[event.outcome], OUTCOME_TONES[event.outcome]));
  }
  if (event.topic === 'queued') return [...spans, toned(phrases.aside(phrases.onlyQueued()), 'muted')];
  if (event.contacted === false && (event.outcome === 'deferred' || event.outcome === 'bounced')) {
    // A host that is named was found; that it was not connected to leaves only what is known of it.
    const repeated = event.relay?.host !== undefined && event.reply?.phase !== 'dns';
    spans.push(toned(phrases.aside(phrases.noContact(repeated)), 'muted'));
  }
  // What a remote server called it stands in its words.
  if (event.outcome !== 'delivered' && event.childQueueId !== undefined && event.childQueueId !== '') {
    spans.push(toned(phrases.aside(phrases.nextQueueId(event.childQueueId)), 'muted'));
    // The words of a hand-over only repeat that id.
    if (event.outcome === 'handed-over' && !options.verbose) return spans;
  }
  return [...spans, ...wordsOf(event, options)];
}

/** The server's own words: its reply if it gave one, else what the log says. */
function wordsOf(event: LogEvent, { verbose }: DescribeOptions): Span[] {
  const words = event.reply === undefined ? (event.statusText ?? '') : replyText(event.reply);
  // sendmail's `stat=Deferred` says no more than the outcome, `stat=Deferred: …` says it again.
  const outcome = event.outcome ?? '';
  if (words === '' || words.toLowerCase() === outcome) return [];
  const text = words.toLowerCase().startsWith(`${outcome}: `) ? words.slice(outcome.length + 2) : words;
  return [plain(': '), code(verbose ? text : shortenMiddle(text, MAX_REPLY))];
}

/** Code, status and text in one line, only what a server sent. */
export function replyText(reply: Reply): string {
  const { code: number, enhancedStatus, text } = reply;
  const parts: string[] = [];
  if (number !== undefined && !text.startsWith(String(number))) parts.push(String(number));
  if (enhancedStatus !== undefined && !text.includes(enhancedStatus)) parts.push(enhancedStatus);
  parts.push(text);
  return parts.join(' ').trim();
}

function hostText(host: HostRef | undefined): string {
  if (host === undefined) return '';
  const ip = host.ip === undefined || host.ip === '' ? '' : `[${host.ip}]`;
  if (host.host === ip || host.host === host.ip) return ip;
  return [host.host ?? '', ip].filter((part) => part !== '').join(' ');
}

function relayText(relay: RelayRef | undefined): string {
  const text = hostText(relay);
  const port = relay?.port;
  return port === undefined || port === 25 || text === '' ? text : `${text}:${port}`;
}
