/**
 * A copy that does not keep the text it was cut from alive. V8 slices of 13 and more characters point into
 * their parent; a concatenation is flattened by the next slice, so the new parent is as short as the copy.
 */
export function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
