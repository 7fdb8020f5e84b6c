/** Everyone else: a machine's mail that says, in one of the known languages, that a mail was not delivered. */
import { domainOf, findAddresses, parseAddress } from '../../mime/address.ts';
import { findField, headerValue } from '../../mime/headers.ts';
import type { Anatomy } from '../anatomy.ts';
import { placeOf } from '../anatomy.ts';
import { isMarkedAutoReply } from '../auto-reply.ts';
import { isCredible, isPlainLetter, isSigned, isTold, isToldOfMail, isToldOfReaders } from '../credence.ts';
import type { Dialect } from '../dialect.ts';
import type { Draft } from '../draft.ts';
import { isComplete, readNotice } from '../free-text.ts';
import { noticeEnd, squeezeLines } from '../notice-text.ts';
import { failsInText, speaksOfFailure, toneOf } from '../prose.ts';
import {
  authorshipOf,
  hasOrdinarySender,
  hasSender,
  isCalledDaemon,
  isDaemonsAddress,
  soundsLikeBounce,
} from '../sender.ts';
import { addWords } from '../spoken.ts';
import { POSTFIX } from './postfix.ts';

export const GENERIC: Dialect = {
  id: 'generic',
  hints: () => true,
  decode,
};

/** Administrators translate the prose of Postfix's notices; what it says of each recipient stays as it is. */
function tellsPhase(mail: Anatomy): boolean {
  return mail.notices.some(({ text }) => text.includes('(in reply to '));
}

/** Mail is told about to who wrote it, not to whom it was for: a notice about the reader's own address is another. */
function isReadersOwn(drafts: readonly Draft[], mail: Anatomy): boolean {
  const reader = parseAddress(headerValue(mail.headers, 'to') ?? '')?.toLowerCase();
  return drafts.length > 0 && drafts.every(({ recipient }) => recipient.value.toLowerCase() === reader);
}

/** Addresses of a house that writes as a person are where to ask, as in notices of parcels. */
function isWritersOwn(drafts: readonly Draft[], mail: Anatomy): boolean {
  const writer = parseAddress(mail.from);
  const house = writer === undefined ? undefined : domainOf(writer);
  return house !== undefined && drafts.every(({ recipient }) => domainOf(recipient.value) === house);
}

/** Whose only address is its own writer's: mail that plays a mail server's, to be answered there. */
function isWriter(drafts: readonly Draft[], mail: Anatomy): boolean {
  const writer = parseAddress(mail.from)?.toLowerCase();
  return drafts.length > 0 && drafts.every(({ recipient }) => recipient.value.toLowerCase() === writer);
}

/** The notice itself names the recipient; the returned mail's To field is not enough here. */
function named(drafts: readonly Draft[]): boolean {
  return drafts.some(({ recipient }) => recipient.rule !== 'returned.to');
}

function decode(mail: Anatomy, reported: readonly Draft[]): readonly Draft[] {
  if (isComplete(reported)) return tellsPhase(mail) ? POSTFIX.decode(mail, reported) : reported;
  const read = readNotice(mail, reported, 'generic', ({ text }) => [0, noticeEnd(text, 0)]);
  if (reported.length > 0) return read;
  const tone = toneOf(mail);
  if (tone.other) return [];
  // A person's auto reply may well say that something was not delivered.
  const personal = isMarkedAutoReply(mail) && !isCalledDaemon(mail);
  const sounds = soundsLikeBounce(mail.subject.trim().toLowerCase());
  // Newsletters have an empty envelope sender too; lists write from the address that takes their bounces.
  const spoken = isDaemonsAddress(mail) && (isCalledDaemon(mail) || sounds || mail.from.includes('bounces@'));
  const returning = sounds || !hasSender(mail);
  const unnamed = tone.failure && spoken && returning && !hasOrdinarySender(mail) && !personal;
  const drafts = read.length > 0 || !unnamed || !isOfOneMail(mail, sounds) ? read : nobody(mail);
  const answered = drafts.some(({ replyCode, status }) => replyCode !== undefined || status !== undefined);
  const listed = findField(mail.headers, 'x-failed-recipients') !== undefined;
  const proven = answered && mail.returned !== undefined;
  if (!proven && isReadersOwn(drafts, mail)) return [];
  if (drafts.length === 0 || isPlainLetter(mail)) return [];
  if (authorshipOf(mail) === 'subject') {
    const fails = hasOrdinarySender(mail) ? failsInText(mail) : tone.failure;
    if (hasOrdinarySender(mail) && isSigned(mail)) return [];
    const told = fails && named(drafts) && (answered || !isWritersOwn(drafts, mail));
    return told && isCredible(mail, drafts) ? drafts : [];
  }
  const announced = named(drafts) && sounds;
  if (!answered && !listed && !announced && !isOfReturned(drafts, mail)) {
    if (isWriter(drafts, mail) || (tone.kind === undefined && !isTold(mail, drafts))) return [];
  }
  return isCredible(mail, drafts) ? drafts : [];
}

/** Not of many, as a summary is. */
function isOfOneMail(mail: Anatomy, sounds: boolean): boolean {
  if (mail.returned !== undefined) return true;
  if (!isCalledDaemon(mail)) return isToldOfMail(mail);
  if (sounds) return true;
  return speaksOfFailure(mail.subject.toLowerCase()) || isToldOfReaders(mail);
}

/** In whatever language: a mail program sends a mail back and names somebody it was for. */
function isOfReturned(drafts: readonly Draft[], mail: Anatomy): boolean {
  const { returned } = mail;
  if (returned === undefined || !isDaemonsAddress(mail)) return false;
  if (!isCalledDaemon(mail) && isMarkedAutoReply(mail)) return false;
  const to = findAddresses(headerValue(returned, 'to') ?? '', 100).map(({ address }) =>
    address.toLowerCase(),
  );
  return named(drafts) && drafts.every(({ recipient }) => to.includes(recipient.value.toLowerCase()));
}

/** A daemon's failure notice that names nobody is a bounce all the same. */
function nobody(mail: Anatomy): readonly Draft[] {
  const notice = mail.notices[0];
  if (notice === undefined) return [];
  const value = squeezeLines(notice.text.slice(0, 4_096));
  const place = placeOf(notice, 0, notice.text.length);
  const draft: Draft = { recipient: { value: '', rule: 'generic.nobody', ...place } };
  addWords(draft, { value, rule: 'generic.notice', ...place });
  return [draft];
}
