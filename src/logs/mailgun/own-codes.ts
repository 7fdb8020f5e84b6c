/** Codes and reasons that Mailgun makes up itself. */

/** No MX, no connection in time, and the two of the suppression lists. */
const OWN_CODES: ReadonlySet<number> = new Set([498, 499]);

export function isOwnCode(code: number | undefined): boolean {
  return code !== undefined && (OWN_CODES.has(code) || code >= 600);
}

/** 605: bounced before; 607: complained before; the reasons say it in words (`suppress-unsubscribe`). */
export function isSuppression(code: number | undefined, reason: string | undefined): boolean {
  return code === 605 || code === 606 || code === 607 || reason?.startsWith('suppress-') === true;
}
