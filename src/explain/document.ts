/**
 * A page in parts that every output format can draw: text for the terminal, Markdown and HTML are three
 * drawings of one `Document`. Texts in it are plain and not escaped; each renderer escapes for its own medium.
 */

/** What a span means to the reader; the renderer decides how that looks. */
export type Tone = 'plain' | 'strong' | 'good' | 'bad' | 'warn' | 'muted';

export interface Span {
  readonly text: string;
  readonly tone?: Tone | undefined;
  /** Words of a machine (reply, address, command): set apart and not interpreted as markup. */
  readonly code?: boolean | undefined;
  /** Only from the knowledge base; a URL found in a mail is never a link. */
  readonly url?: string | undefined;
}

export type Inline = readonly Span[];

export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right' | undefined;
  /** May be wrapped when there is no room. */
  readonly flexible?: boolean | undefined;
  /** Shortened in the middle beyond this many columns on a terminal. */
  readonly maxWidth?: number | undefined;
  /** When there is no room, shortened down to this. */
  readonly shrinkTo?: number | undefined;
  /** Left out on a narrow terminal, lowest first, unless everything is asked for. */
  readonly dropOrder?: number | undefined;
  /** Its value cannot be understood without its head. */
  readonly labelled?: boolean | undefined;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Inline[])[];
}

export interface StepItem {
  readonly text: string;
  /** To be copied into a shell; never run by us. */
  readonly command?: string | undefined;
  readonly url?: string | undefined;
  readonly who: string;
}

export interface EvidenceItem {
  readonly path: string;
  readonly line?: number | undefined;
  readonly text: string;
}

export type Block =
  | { readonly kind: 'title'; readonly tone: Tone; readonly label: string; readonly subject: string }
  | { readonly kind: 'lead'; readonly spans: Inline }
  | { readonly kind: 'heading'; readonly text: string; readonly note?: string | undefined }
  | { readonly kind: 'paragraph'; readonly spans: Inline }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  | { readonly kind: 'steps'; readonly items: readonly StepItem[] }
  | { readonly kind: 'evidence'; readonly items: readonly EvidenceItem[] }
  | TableBlock;

export interface Document {
  /** Language of its own words (`lang` attribute). */
  readonly language: 'ja' | 'en';
  /** One line for the window's title. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function plain(text: string): Span {
  return { text };
}

export function toned(text: string, tone: Tone): Span {
  return { text, tone };
}

export function code(text: string): Span {
  return { text, code: true };
}

export function textOfInline(inline: Inline): string {
  return inline.map((span) => span.text).join('');
}

export function withoutEmptyColumns({ columns, rows }: TableBlock): TableBlock {
  const filled = columns.map((_, index) => rows.some((row) => textOfInline(row[index] ?? []) !== ''));
  return {
    kind: 'table',
    columns: columns.filter((_, index) => filled[index] === true),
    rows: rows.map((row) => row.filter((_, index) => filled[index] === true)),
  };
}
