/**
 * `todoku/bounces`: decode non-delivery mails into what they say about each recipient.
 *
 * @example
 * ```ts
 * import { decodeBounces } from 'todoku/bounces';
 *
 * for (const bounce of decodeBounces(bytes, { knowledge })) {
 *   console.log(bounce.recipient, bounce.reason, bounce.hard, bounce.diagnostic);
 * }
 * ```
 */
export type { Action, Bounce, BounceKind, MailSource } from '../core/bounce.ts';
export type { Evidence } from '../core/evidence.ts';
export type { Knowledge } from '../core/knowledge.ts';
export type { Reason } from '../core/reason.ts';
export { REASONS } from '../core/reason.ts';
export type { DecodeBouncesOptions } from '../bounces/decode.ts';
export { decodeBounces } from '../bounces/decode.ts';
export { looksLikeBounce } from '../bounces/head.ts';
