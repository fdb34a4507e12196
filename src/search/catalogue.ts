import { DAY_MS, MOST_YEARS, yearRange } from '../archive/date.ts';
import { pairKeys } from '../archive/pair.ts';
import type { ReviewableField } from '../archive/statement.ts';
import {
  FIRST_CODE_CHARACTER,
  type ColumnName,
  type PackedColumn,
  type PackedDates,
} from './catalogue-file.ts';

/** The facets by which results are filtered and counted. `country` is a party or mentioned. */
export const SEARCH_FACETS = [
  'country',
  'party',
  'pair',
  'topic',
  'type',
  'language',
  'organization',
  'person',
  'publisher',
  'wording',
  'status',
  'year',
] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];

/** The field of an entry that each facet's values come from; what no program found has none. */
export const FIELD_OF_FACET = {
  country: 'countries',
  party: 'countries',
  pair: 'countries',
  topic: 'topics',
  type: 'type',
  language: 'language',
  organization: 'organizations',
  person: 'people',
  wording: 'wording',
  year: 'date',
} as const satisfies Partial<Record<SearchFacet, ReviewableField>>;

/** A column in memory: the values of row `r` are `dictionary[codes[i]]` for `i` from `starts[r]` up to `starts[r + 1]`. */
export interface Column {
  dictionary: readonly string[];
  starts: Uint32Array;
  codes: Uint16Array;
}

/** The dates in memory. */
export interface Dates {
  count: number;
  /** The first and last day of each row's date, as days since 1970; `UNDATED` where it has none. */
  from: Int32Array;
  to: Int32Array;
}

/** The catalogue in memory. */
export interface Catalogue extends Dates {
  facets: Readonly<Record<SearchFacet, Column>>;
  /** The day on which the archive took each. */
  added: Column;
  /** Of each facet: 1 for each row whose value of it no person has confirmed. */
  unconfirmed: Readonly<Record<SearchFacet, Uint8Array>>;
}

/** The day of an undated row. */
export const UNDATED = -(2 ** 31);

/** Reads the dates as they were sent. */
export function openDates({ days, spans }: PackedDates): Dates {
  const count = days.length;
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
  return { count, from, to };
}

/** Joins the parts of the catalogue. */
export function openCatalogue(dates: Dates, columns: Readonly<Record<ColumnName, Column>>): Catalogue {
  const { count, from, to } = dates;
  const { party, mention, unconfirmed: doubtful, added, ...others } = columns;
  const rowsWith = (field: string | undefined) => {
    const flags = new Uint8Array(count);
    if (field !== undefined)
      for (let row = 0; row < count; row++) if (valuesAt(doubtful, row).includes(field)) flags[row] = 1;
    return flags;
  };
  return {
    ...dates,
    added,
    facets: {
      ...others,
      country: joinColumns(party, mention, count),
      party,
      pair: columnOf(count, (row) => pairKeys(valuesAt(party, row))),
      year: columnOf(count, (row) => yearsBetween(from[row] ?? UNDATED, to[row] ?? UNDATED)),
    },
    unconfirmed: Object.fromEntries(
      SEARCH_FACETS.map((facet) => [
        facet,
        rowsWith((FIELD_OF_FACET as Partial<Record<SearchFacet, string>>)[facet]),
      ]),
    ) as Catalogue['unconfirmed'],
  };
}

/** A row's values in a column. */
export function valuesAt({ dictionary, starts, codes }: Column, row: number): string[] {
  return Array.from(codes.subarray(starts[row], starts[row + 1]), (code) => dictionary[code] ?? '');
}

/** Reads a column as it was sent. */
export function openColumn({ count, keys, rows }: PackedColumn): Column {
  const starts = new Uint32Array(count + 1);
  const codes = new Uint16Array(rows.length);
  let [row, filled] = [0, 0];
  for (let at = 0; at < rows.length; at++) {
    if (rows[at] === ' ') starts[++row] = filled;
    else codes[filled++] = rows.charCodeAt(at) - FIRST_CODE_CHARACTER;
  }
  starts.fill(filled, row + 1);
  return { dictionary: keys, starts, codes: codes.subarray(0, filled) };
}

/** A column whose values are derived from others. */
function columnOf(count: number, valuesOf: (row: number) => readonly string[]): Column {
  const known = new Map<string, number>();
  const starts = new Uint32Array(count + 1);
  const codes: number[] = [];
  for (let row = 0; row < count; row++) {
    for (const value of valuesOf(row)) {
      let code = known.get(value);
      if (code === undefined) known.set(value, (code = known.size));
      codes.push(code);
    }
    starts[row + 1] = codes.length;
  }
  return { dictionary: [...known.keys()], starts, codes: Uint16Array.from(codes) };
}

/** Two columns of the same kind of value as one. */
const joinColumns = (one: Column, other: Column, count: number): Column =>
  columnOf(count, (row) => [...valuesAt(one, row), ...valuesAt(other, row)]);

const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();

/** The years of a date; none for a longer span, which would count in too many years. */
function yearsBetween(from: number, to: number): string[] {
  if (from === UNDATED) return [];
  const [first, last] = [yearOf(from), yearOf(to)];
  return last - first > MOST_YEARS ? [] : yearRange(first, last);
}

/** A day, `YYYY-MM-DD`, as days since 1970. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(day) / DAY_MS);
