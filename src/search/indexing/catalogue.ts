import type { Archive } from '../../archive/archive.ts';
import { parseDate } from '../../archive/date.ts';
import type { ReviewableField, Statement } from '../../archive/statement.ts';
import {
  COLUMNS,
  packRow,
  type CatalogueFiles,
  type ColumnName,
  type PackedColumn,
} from '../catalogue-file.ts';
import { dayNumber, FIELD_OF_FACET } from '../catalogue.ts';

/** The fields whose unconfirmed values are counted beside a filter's results. */
const COUNTED_FIELDS: ReadonlySet<ReviewableField> = new Set(Object.values(FIELD_OF_FACET));

/** The values of a statement in each column. */
const VALUES: Readonly<Record<ColumnName, (data: Statement['data']) => readonly string[]>> = {
  party: ({ countries }) => countries,
  mention: ({ mentions }) => mentions,
  topic: ({ topics }) => topics,
  type: ({ type }) => [type],
  language: ({ language }) => [language],
  organization: ({ organizations }) => organizations,
  person: ({ people }) => people,
  wording: ({ wording }) => (wording ? [wording] : []),
  status: ({ review }) => [review.length === 0 ? 'confirmed' : 'unconfirmed'],
  unconfirmed: ({ review }) => review.filter((field) => COUNTED_FIELDS.has(field)),
  added: ({ added }) => (added ? [added] : []),
  publisher: ({ source }) => (source.publisher ? [source.publisher] : []),
};

/** Makes the files of an archive's catalogue. */
export function makeCatalogue({ statements }: Archive): CatalogueFiles {
  const dates = statements.map(({ data }) => (data.date ? parseDate(data.date) : undefined));
  let above = 0;
  const columns = Object.fromEntries(
    COLUMNS.map((name) => [name, packColumn(statements.map(({ data }) => VALUES[name](data)))]),
  ) as Record<ColumnName, PackedColumn>;
  return {
    dates: {
      days: dates.map((date) => {
        if (!date) return null;
        const day = dayNumber(date.earliest);
        const step = above - day;
        above = day;
        return step;
      }),
      spans: dates.map((date) => (date ? dayNumber(date.latest) - dayNumber(date.earliest) : 0)),
    },
    ...columns,
  };
}

function packColumn(rows: readonly (readonly string[])[]): PackedColumn {
  const counts = new Map<string, number>();
  for (const key of rows.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([key]) => key);
  const places = new Map(keys.map((key, place) => [key, place]));
  return {
    count: rows.length,
    keys,
    rows: rows.map((row) => packRow(row.map((key) => places.get(key) ?? 0))).join(' '),
  };
}
