/**
 * Whose error was it? `mta error reason=…` names a session only, and the session was made for a host, not for a
 * message. It is told to every envelope that waits for a domain the host serves: a domain whose name the host's
 * name ends with, or one whose mail was seen to go there. An envelope that comes later and finds all hosts
 * disabled (`Network error on destination MXs`) is told what the domain's hosts said last. Where only one host
 * failed since the envelope came and nobody else can be meant, it is that one.
 */
import { domainOf } from '../../core/address.ts';
import { detach } from '../../core/detach.ts';
import type { RelayRef } from '../../core/event.ts';
import type { EventDraft } from '../new-event.ts';
import { BoundedMap } from '../../core/bounded-map.ts';

const MAX_ENVELOPES = 50_000;
const MAX_DOMAINS = 20_000;
const MAX_HOSTS = 20_000;
/** Errors remembered per domain. */
const MAX_ERRORS = 3;
/** Errors of hosts that belong to nobody known. */
const MAX_STRAY = 16;
/** Messages that are told one error. */
const MAX_TOLD = 50;
/** Names of a host: `mx5.mail.icloud.com`, `mail.icloud.com`, `icloud.com`. */
const MAX_LABELS = 6;

interface Envelope {
  readonly queueId: string;
  readonly recipient: string;
  readonly domain: string;
  readonly time: number;
  /** Errors it was told. */
  told: number;
}

interface HostError {
  readonly event: EventDraft;
  readonly host: string;
}

export class Blame {
  readonly #envelopes = new BoundedMap<string, Envelope>(MAX_ENVELOPES);
  readonly #waiting = new BoundedMap<string, Set<Envelope>>(MAX_DOMAINS);
  readonly #errors = new BoundedMap<string, HostError[]>(MAX_DOMAINS);
  /** Host → domains whose mail went there. */
  readonly #served = new BoundedMap<string, Set<string>>(MAX_HOSTS);
  #stray: HostError[] = [];

  /** An envelope waits for its delivery. */
  wait(envelopeId: string, recipient: string, time: number): void {
    if (this.#envelopes.get(envelopeId) !== undefined) return;
    // One copy; what is cut from it keeps nothing else alive.
    const kept = detach(`${envelopeId} ${recipient}`);
    const envelope: Envelope = {
      queueId: kept.slice(0, 8),
      recipient: kept.slice(envelopeId.length + 1),
      domain: domainOf(kept),
      time,
      told: 0,
    };
    this.#envelopes.set(kept.slice(0, envelopeId.length), envelope);
    const waiting = this.#waiting.get(envelope.domain);
    if (waiting === undefined) this.#waiting.set(envelope.domain, new Set([envelope]));
    else if (waiting.size < MAX_ENVELOPES) waiting.add(envelope);
  }

  /** The envelope's fate is known. */
  done(envelopeId: string): void {
    const envelope = this.#envelopes.get(envelopeId);
    if (envelope === undefined) return;
    this.#envelopes.delete(envelopeId);
    const waiting = this.#waiting.get(envelope.domain);
    waiting?.delete(envelope);
    if (waiting?.size === 0) this.#waiting.delete(envelope.domain);
  }

  /** Mail for `recipient` went to that host. */
  learn(relay: RelayRef | undefined, recipient: string): void {
    if (relay?.host === undefined || relay.ip === undefined) return;
    const domain = domainOf(recipient);
    const host = relay.host.toLowerCase();
    if (host === domain || host.endsWith(`.${domain}`)) return;
    const domains = this.#served.get(host);
    if (domains === undefined) this.#served.set(detach(host), new Set([detach(domain)]));
    else if (domains.size < MAX_STRAY && !domains.has(domain)) domains.add(detach(domain));
  }

  /** The messages that wait for the host, with one of their recipients there; the error is remembered. */
  hostFailed(event: EventDraft, relay: RelayRef): ReadonlyMap<string, string> {
    const host = (relay.host ?? relay.ip ?? '').toLowerCase();
    const error: HostError = { event, host };
    const waiting = new Map<string, string>();
    for (const domain of this.#domainsOf(host)) {
      this.#remember(domain, error);
      for (const envelope of this.#waiting.get(domain) ?? []) {
        if (waiting.size >= MAX_TOLD) break;
        envelope.told += 1;
        if (!waiting.has(envelope.queueId)) waiting.set(envelope.queueId, envelope.recipient);
      }
    }
    if (waiting.size === 0) {
      this.#stray.push(error);
      if (this.#stray.length > MAX_STRAY) this.#stray.shift();
    }
    return waiting;
  }

  /** No host took the envelope: what they said, if it was not told yet. */
  explain(envelopeId: string, recipient: string): readonly EventDraft[] {
    const envelope = this.#envelopes.get(envelopeId);
    if (envelope !== undefined && envelope.told > 0) return [];
    const domain = domainOf(recipient);
    let errors = this.#errors.get(domain) ?? [];
    if (errors.length === 0 && envelope !== undefined) errors = this.#onlyStray(envelope);
    if (envelope !== undefined) envelope.told += errors.length;
    return errors.map((error) => error.event);
  }

  #onlyStray(envelope: Envelope): HostError[] {
    const since = this.#stray.filter((error) => error.event.time >= envelope.time);
    const last = since[since.length - 1];
    if (last === undefined || since.some((error) => siteOf(error.host) !== siteOf(last.host))) return [];
    this.#stray = this.#stray.filter((error) => !since.includes(error));
    for (const error of since) this.#remember(envelope.domain, error);
    return this.#errors.get(envelope.domain) ?? [];
  }

  #remember(domain: string, error: HostError): void {
    const errors = this.#errors.get(domain);
    if (errors === undefined) this.#errors.set(detach(domain), [error]);
    else {
      errors.push(error);
      if (errors.length > MAX_ERRORS) errors.shift();
    }
  }

  #domainsOf(host: string): Set<string> {
    const domains = new Set(this.#served.get(host));
    let name = host;
    for (let label = 0; label < MAX_LABELS && name.includes('.'); label += 1) {
      domains.add(name);
      name = name.slice(name.indexOf('.') + 1);
    }
    return domains;
  }
}

/** Hosts of one domain mostly differ in their first label. */
function siteOf(host: string): string {
  return host.slice(host.indexOf('.') + 1);
}
