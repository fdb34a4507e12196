import { factsOf, type StatementFacts } from '../../archive/record.ts';
import type { Statement } from '../../archive/statement.ts';
import { FACTS_PER_FILE, ROWS_PER_FILE, STATEMENTS_PER_FOLDER, type Row } from '../row-files.ts';
import { jsonFile, versionOf, type SearchFile } from './files.ts';

/** A folder of rows and facts, and its files by their paths in it. */
export interface RowFolder {
  /** A digest of its files. */
  name: string;
  files: SearchFile[];
}

/** Makes the files of what results show and exports hold, in folders of neighbouring statements. */
export const makeRowFolders = (statements: readonly Statement[]): RowFolder[] =>
  chunksOf(statements, STATEMENTS_PER_FOLDER).map((some) => {
    const files = [
      ...chunksOf(some.map(rowOf), ROWS_PER_FILE).map((rows, number) =>
        jsonFile(`rows/${number}.json`, rows),
      ),
      ...chunksOf(some.map(exportedFactsOf), FACTS_PER_FILE).map((facts, number) =>
        jsonFile(`facts/${number}.json`, facts),
      ),
    ];
    return { name: versionOf(files), files };
  });

/** The facts of a statement, for export; the page knows its address. */
function exportedFactsOf(statement: Statement): Omit<StatementFacts, 'url'> {
  const { url: _, ...facts } = factsOf(statement, '');
  return facts;
}

/** The facts of a statement that a result shows. */
export function rowOf({ id, data }: Statement): Row {
  const translation = data.titles['en'];
  return {
    id,
    title: data.title,
    ...(translation !== undefined && { translation }),
    ...(data.date !== undefined && { date: data.date }),
    language: data.language,
    type: data.type,
    countries: data.countries,
    ...(data.wording === 'report' && { isReport: true }),
    ...(data.review.length > 0 && { review: data.review }),
  };
}

const chunksOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
