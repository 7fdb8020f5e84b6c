/** Names of columns, compared without case, blanks and marks: `Recipient Address`, `recipient_address`, `recipient-address`. */

/** Letters and digits of any script. */
export function columnName(cell: string): string {
  let name = '';
  for (const char of cell.trim().toLowerCase()) {
    const code = char.charCodeAt(0);
    const isMark = code < 128 && !((code >= 48 && code <= 57) || (code >= 97 && code <= 122));
    if (!isMark && code !== 0xfeff && code !== 0x3000) name += char;
  }
  return name.slice(0, 64);
}

/** Position of the first column with one of these names; -1 when there is none. */
export function columnAt(columns: readonly string[], ...names: readonly string[]): number {
  for (const name of names) {
    const at = columns.indexOf(name);
    if (at >= 0) return at;
  }
  return -1;
}

/** The cell of a column; `undefined` when the table has no such column or the cell is empty. */
export function cellAt(row: readonly string[], column: number): string | undefined {
  const cell = column < 0 ? undefined : row[column];
  return cell === undefined || cell === '' ? undefined : cell;
}
