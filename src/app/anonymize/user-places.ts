/** Tells by what stands before a bare word whether it is a user. */

/** Fields that hold nothing but addresses and users. */
const USER_FIELDS: ReadonlySet<string> = new Set([
  'U',
  'ctladdr',
  'from',
  'login',
  'orig_to',
  'rcpt',
  'sasl_username',
  'to',
  'user',
  'username',
]);

/** `from=piyo`, `from=<piyo>` */
export function isUserField(text: string, from: number): boolean {
  const equals = text.charAt(from - 1) === '<' ? from - 2 : from - 1;
  if (text.charAt(equals) !== '=') return false;
  let start = equals;
  while (start > 0 && equals - start < 16 && isNameChar(text.charCodeAt(start - 1))) start -= 1;
  return USER_FIELDS.has(text.slice(start, equals));
}

/** Letters and `_`. */
function isNameChar(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

/** What stands before a bare user: elsewhere the same letters are a word (`sent`, `info`). */
const BEFORE_USER = [
  '<',
  '"',
  '`',
  '/',
  ' => ',
  ' -> ',
  ' == ',
  ' ** ',
  ' *> ',
  ' <= ',
  ' for ',
  ' from ',
  'host=',
  'user ',
  'User ',
  'to=',
  'from=',
  'ctladdr=',
  'user=',
  'username=',
  'U=',
  'rcpt=',
  'sender=',
  'login=',
  'uid=',
  'rfc822; ',
  'rfc822;',
  'To: ',
  'From: ',
  ',',
];

/** True behind words that a user may follow. */
export function isUserPlace(text: string, from: number): boolean {
  return (
    from === 0 ||
    BEFORE_USER.some((before) => from >= before.length && text.startsWith(before, from - before.length))
  );
}
