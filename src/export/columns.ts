import type { StatementFacts } from '../archive/record.ts';

/** A column of the table of statements. */
export interface Column {
  name: string;
  /** Its type in Frictionless's Table Schema. */
  type: 'string' | 'date' | 'boolean';
  /** The field of a statement whose documentation is the column's too. */
  field: string;
  value: (facts: StatementFacts) => string;
}

/** The separator of several values in a cell; no code, slug or tag contains it. */
export const SEPARATOR = ';';

const column = (
  name: string,
  value: (facts: StatementFacts) => string | readonly string[] | undefined,
  { field = name, type = 'string' }: Partial<Pick<Column, 'field' | 'type'>> = {},
): Column => ({
  name,
  type,
  field,
  value(facts) {
    const found = value(facts) ?? '';
    return typeof found === 'string' ? found : found.join(SEPARATOR);
  },
});

/** The table of statements: one row each, lists in one cell. */
export const COLUMNS: readonly Column[] = [
  column('id', ({ id }) => id),
  column('url', ({ url }) => url),
  column('title', ({ title }) => title),
  column('titleEnglish', ({ titles }) => titles['en'], { field: 'titles' }),
  column('titleSupplied', ({ titleSupplied }) => (titleSupplied ? 'true' : 'false'), { type: 'boolean' }),
  column('date', ({ date }) => date),
  column('earliest', ({ earliest }) => earliest, { type: 'date' }),
  column('latest', ({ latest }) => latest, { type: 'date' }),
  column('dateBasis', ({ dateBasis }) => dateBasis),
  column('published', ({ published }) => published),
  column('language', ({ language }) => language),
  column('type', ({ type }) => type),
  column('wording', ({ wording }) => wording),
  column('countries', ({ countries }) => countries),
  column('issuers', ({ issuers }) => issuers),
  column('mentions', ({ mentions }) => mentions),
  column('organizations', ({ organizations }) => organizations),
  column('people', ({ people }) => people),
  column('topics', ({ topics }) => topics),
  column('numbers', ({ numbers }) => numbers.map((number) => number.replaceAll(SEPARATOR, ','))),
  column('event', ({ event }) => event),
  column('translationOf', ({ translationOf }) => translationOf),
  column('publisher', ({ source }) => source.publisher, { field: 'source.publisher' }),
  column('byline', ({ source }) => source.byline, { field: 'source.byline' }),
  column('sourceUrl', ({ source }) => source.url, { field: 'source.url' }),
  column('sourceFile', ({ source }) => source.file, { field: 'source.file' }),
  column('sha256', ({ source }) => source.sha256, { field: 'source.sha256' }),
  column('rights', ({ rights }) => rights),
  column('added', ({ added }) => added, { type: 'date' }),
  column('review', ({ review }) => review),
];
