import type { Archive } from '../archive/archive.ts';
import { parseDate, yearsOf } from '../archive/date.ts';
import type { Statement } from '../archive/statement.ts';

/** The facets by which results are filtered and counted. */
export const FILTERS = ['country', 'topic', 'type', 'language', 'year'] as const;
export type Filter = (typeof FILTERS)[number];

/**
 * What filters, counts and sorting need of every statement, by row; rows are in the archive's order, newest
 * first. Titles are apart, in files of `ROWS_PER_FILE` rows, so that this file stays small: some 45 bytes a
 * statement, 16 when compressed.
 */
export interface Catalogue {
  count: number;
  /** The text index's name for each row. */
  hashes: string[];
  /** The first and the last day that each row's date may mean, as days since 1970; null where undated. */
  from: (number | null)[];
  to: (number | null)[];
  /** The values of each facet: their key in the address, and each row's values as places in that list. */
  facets: Record<Filter, { keys: string[]; rows: number[][] }>;
}

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

/** How many rows one file of titles holds. */
export const ROWS_PER_FILE = 50;

const DAY = 86_400_000;

/** A day, `YYYY-MM-DD`, as days since 1970. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(day) / DAY);

/** The values of a statement under each facet. A country counts whether it is a party or mentioned. */
const VALUES: Readonly<Record<Filter, (statement: Statement) => string[]>> = {
  country: ({ data }) => [...data.countries, ...data.mentions],
  topic: ({ data }) => data.topics,
  type: ({ data }) => [data.type],
  language: ({ data }) => [data.language],
  year({ data }) {
    const date = data.date ? parseDate(data.date) : undefined;
    return date ? yearsOf(date) : [];
  },
};

/**
 * Makes the catalogue of an archive.
 *
 * @param hashes the text index's name for each statement, by id
 * @throws Error naming a statement that the text index lacks
 */
export function makeCatalogue({ statements }: Archive, hashes: ReadonlyMap<string, string>): Catalogue {
  const dates = statements.map(({ data }) => (data.date ? parseDate(data.date) : undefined));
  const facets = Object.fromEntries(
    FILTERS.map((filter) => [filter, columnOf(statements.map((statement) => VALUES[filter](statement)))]),
  ) as Catalogue['facets'];
  return {
    count: statements.length,
    hashes: statements.map(({ id }) => {
      const hash = hashes.get(id);
      if (!hash)
        throw new Error(
          `The search index lacks the statement ${id}; build again, and report it if it stays so`,
        );
      return hash;
    }),
    from: dates.map((date) => (date ? dayNumber(date.earliest) : null)),
    to: dates.map((date) => (date ? dayNumber(date.latest) : null)),
    facets,
  };
}

/** A column of lists of strings, each string written once. */
function columnOf(values: string[][]): { keys: string[]; rows: number[][] } {
  const keys = [...new Set(values.flat())].sort();
  const places = new Map(keys.map((key, place) => [key, place]));
  return { keys, rows: values.map((row) => row.map((key) => places.get(key) ?? 0)) };
}

/** What results show, in files of `ROWS_PER_FILE` rows. */
export function makeRowFiles({ statements }: Archive): Row[][] {
  const rows = statements.map(({ id, data }): Row => {
    const translation = data.titles['en'];
    return {
      id,
      title: data.title,
      ...(translation !== undefined && { translation }),
      ...(data.date !== undefined && { date: data.date }),
      language: data.language,
      type: data.type,
      countries: data.countries,
    };
  });
  const files: Row[][] = [];
  for (let at = 0; at < rows.length; at += ROWS_PER_FILE) files.push(rows.slice(at, at + ROWS_PER_FILE));
  return files;
}
