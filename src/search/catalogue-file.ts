/** The columns of the catalogue: what is kept of every statement for filters and counts. */
export const COLUMNS = [
  'party',
  'mention',
  'topic',
  'type',
  'language',
  'organization',
  'person',
  'publisher',
  'wording',
  'status',
  'unconfirmed',
  'added',
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/**
 * The catalogue as it is sent: what filters, counts and sorting need of every statement, by row. Rows are in the
 * archive's order, newest first. About 45 bytes a statement, 7 when compressed. Each member is a file of its own
 * (`search/<version>/catalogue/<name>.json`): a search for a topic waits for the topics alone.
 */
export type CatalogueFiles = { dates: PackedDates } & Record<ColumnName, PackedColumn>;

/** The dates of the rows. */
export interface PackedDates {
  /** The first day of each row's date, as days before that of the row above; null where undated. */
  days: (number | null)[];
  /** How many days each row's date spans, less one. */
  spans: number[];
}

/** A column with dictionary encoding. */
export interface PackedColumn {
  /** How many rows there are. */
  count: number;
  /** The dictionary: each value once, the most frequent first. A value's code is its index. */
  keys: string[];
  /** The codes of each row, see `packRow`; a space between rows. */
  rows: string;
}

/** The character that stands for code 0; the printable ones before it would have to be escaped in JSON. */
export const FIRST_CODE_CHARACTER = 0x5d;

/** The codes of a row, a character each. */
export const packRow = (codes: readonly number[]): string =>
  String.fromCharCode(...codes.map((code) => code + FIRST_CODE_CHARACTER));
