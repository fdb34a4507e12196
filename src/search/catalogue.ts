import { pairKeys } from '../archive/pair.ts';

/** What is kept of every statement for filters and counts: columns of the file. */
export const COLUMNS = [
  'party',
  'mention',
  'topic',
  'type',
  'language',
  'organization',
  'publisher',
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** The facets by which results are filtered and counted; `country` is a party or mentioned. */
export const FACETS = [
  'country',
  'party',
  'pair',
  'topic',
  'type',
  'language',
  'organization',
  'publisher',
  'year',
] as const;
export type Facet = (typeof FACETS)[number];

/**
 * What filters, counts and sorting need of every statement, by row; rows are in the archive's order, newest
 * first. As it is sent: some 45 bytes a statement, 7 when compressed.
 */
export interface CatalogueFile {
  count: number;
  /** The first day that each row's date may mean, as days before that of the row above; null where undated. */
  days: (number | null)[];
  /** How many days each row's date may mean, less one. */
  spans: number[];
  columns: Record<ColumnName, PackedColumn>;
}

/** A column's values, each written once, the most frequent first, and the rows: see `packRow`. */
export interface PackedColumn {
  keys: string[];
  rows: string;
}

/** A column in memory: the values of row `r` are `keys[places[i]]` for `i` from `starts[r]` up to `starts[r + 1]`. */
export interface Column {
  keys: readonly string[];
  starts: Uint32Array;
  places: Uint16Array;
}

/** The catalogue in memory. */
export interface Catalogue {
  count: number;
  /** The first and last day that each row's date may mean, as days since 1970; `UNDATED` where it has none. */
  from: Int32Array;
  to: Int32Array;
  facets: Readonly<Record<Facet, Column>>;
}

/** The day of what has no date. */
export const UNDATED = -(2 ** 31);

/** The first of the characters that stand for places in a column; those before it mean something in JSON. */
const FIRST_CHARACTER = 0x5d;

/** A row's places in a column's keys, a character each. */
export const packRow = (places: readonly number[]): string =>
  String.fromCharCode(...places.map((place) => place + FIRST_CHARACTER));

/** Reads the catalogue as it was sent. */
export function openCatalogue({ count, days, spans, columns }: CatalogueFile): Catalogue {
  const from = new Int32Array(count).fill(UNDATED);
  const to = new Int32Array(count).fill(UNDATED);
  let day = 0;
  for (let row = 0; row < count; row++) {
    const step = days[row];
    if (step === null || step === undefined) continue;
    day -= step;
    from[row] = day;
    to[row] = day + (spans[row] ?? 0);
  }
  const open = (name: ColumnName) => openColumn(columns[name], count);
  const party = open('party');
  return {
    count,
    from,
    to,
    facets: {
      country: joinColumns(party, open('mention'), count),
      party,
      pair: columnOf(count, (row) => pairKeys(valuesAt(party, row))),
      topic: open('topic'),
      type: open('type'),
      language: open('language'),
      organization: open('organization'),
      publisher: open('publisher'),
      year: columnOf(count, (row) => yearsBetween(from[row] ?? UNDATED, to[row] ?? UNDATED)),
    },
  };
}

/** A row's values in a column. */
export function valuesAt({ keys, starts, places }: Column, row: number): string[] {
  return Array.from(places.subarray(starts[row], starts[row + 1]), (place) => keys[place] ?? '');
}

function openColumn({ keys, rows }: PackedColumn, count: number): Column {
  const starts = new Uint32Array(count + 1);
  const places = new Uint16Array(rows.length);
  let [row, filled] = [0, 0];
  for (let at = 0; at < rows.length; at++) {
    if (rows[at] === ' ') starts[++row] = filled;
    else places[filled++] = rows.charCodeAt(at) - FIRST_CHARACTER;
  }
  starts.fill(filled, row + 1);
  return { keys, starts, places: places.subarray(0, filled) };
}

/** A column of values that follow from others. */
function columnOf(count: number, valuesOf: (row: number) => readonly string[]): Column {
  const known = new Map<string, number>();
  const starts = new Uint32Array(count + 1);
  const places: number[] = [];
  for (let row = 0; row < count; row++) {
    for (const value of valuesOf(row)) {
      let place = known.get(value);
      if (place === undefined) known.set(value, (place = known.size));
      places.push(place);
    }
    starts[row + 1] = places.length;
  }
  return { keys: [...known.keys()], starts, places: Uint16Array.from(places) };
}

/** Two columns of the same kind of value as one. */
const joinColumns = (one: Column, other: Column, count: number): Column =>
  columnOf(count, (row) => [...valuesAt(one, row), ...valuesAt(other, row)]);

const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();

/** The years that a date may mean; of a date that may mean a century, none: it would count a hundred times. */
function yearsBetween(from: number, to: number): string[] {
  if (from === UNDATED) return [];
  const [first, last] = [yearOf(from), yearOf(to)];
  return last - first > MOST_YEARS
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

const MOST_YEARS = 20;

const DAY = 86_400_000;

/** A day, `YYYY-MM-DD`, as days since 1970. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(day) / DAY);

/** What a result shows of a statement. */
export interface Row {
  id: string;
  title: string;
  translation?: string;
  date?: string;
  language: string;
  type: string;
  countries: string[];
}

/** How many rows one file of facts holds, for export: many, for an export takes them all. */
export const FACTS_PER_FILE = 100;

/** How many rows one file of titles holds: few, for the best results are rarely neighbours. */
export const ROWS_PER_FILE = 10;
