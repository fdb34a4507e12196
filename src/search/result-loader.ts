import type { StatementFacts } from '../archive/record.ts';
import { excerptsOf, type Excerpt, type Marks, type Paragraph } from './excerpt.ts';
import { usesIn, type Use } from './uses.ts';
import { fetchOk, type SearchFiles } from './files.ts';
import { inTurn } from './in-turn.ts';
import { once } from './once.ts';
import {
  FACTS_PER_FILE,
  ROWS_PER_FILE,
  STATEMENTS_PER_FOLDER,
  type Row,
  type RowFolders,
} from './row-files.ts';

/** Loads what results show, file by file. */
export interface ResultLoader {
  /** The facts that a result shows. */
  rowOf: (row: number) => Promise<Row>;
  /** The facts of some rows, in their order; each file is fetched once. */
  factsOf: (rows: readonly number[]) => Promise<Omit<StatementFacts, 'url'>[]>;
  /** Every use of a phrase in some rows, in their order, with what a result shows of each; see `usesIn`. */
  linesOf: (
    rows: readonly number[],
    phrase: string,
    simplify?: (words: string) => string,
  ) => Promise<(Use & { row: Row })[]>;
  /** The passages of a statement with the words that were found. */
  excerptsOf: (id: string, marks: Marks) => Promise<Excerpt[]>;
}

/** How many files are fetched at the same time. */
const FETCHERS = 6;

/** Few texts share the line, so that the first of them can soon be read. */
const TEXTS_AT_ONCE = 3;

/** So many texts of results are kept in memory: two pages of results. */
const MOST_TEXTS = 40;

/**
 * @param base where the archive is served, with a slash at the end
 * @param folders gives the names of the folders of rows
 */
export function createResultLoader(
  base: string,
  json: SearchFiles['json'],
  folders: () => Promise<RowFolders>,
): ResultLoader {
  const fetchText = async (id: string): Promise<Paragraph[]> => {
    const response = await fetchOk(`${base}statements/${encodeURIComponent(id)}.json`);
    return ((await response.json()) as { text: Paragraph[] }).text;
  };
  const takeTurns = inTurn(TEXTS_AT_ONCE);
  const texts = new Map<string, () => Promise<Paragraph[]>>();
  /** The text of a result; those of the last pages of results are kept, since what is marked in them changes. */
  const textOf = (id: string): Promise<Paragraph[]> => {
    const known = texts.get(id);
    if (known) return known();
    const [oldest] = texts.keys();
    if (texts.size >= MOST_TEXTS && oldest !== undefined) texts.delete(oldest);
    const load = once(() => takeTurns(() => fetchText(id)));
    texts.set(id, load);
    return load();
  };
  const rowFiles = new Map<number, () => Promise<Row[]>>();
  /** Reads the file of rows or facts that begins with a row. */
  const readFrom = async <Data>(kind: 'rows' | 'facts', first: number, perFile: number): Promise<Data> => {
    const folder = (await folders())[Math.floor(first / STATEMENTS_PER_FOLDER)];
    return json<Data>(`${kind}/${(first % STATEMENTS_PER_FOLDER) / perFile}.json`, folder);
  };
  const loader: ResultLoader = {
    async rowOf(row) {
      const first = row - (row % ROWS_PER_FILE);
      let file = rowFiles.get(first);
      if (!file) rowFiles.set(first, (file = once(() => readFrom<Row[]>('rows', first, ROWS_PER_FILE))));
      const found = (await file())[row - first];
      if (!found) throw new Error(`There is no row ${row}`);
      return found;
    },
    async factsOf(rows) {
      const firstOf = (row: number) => row - (row % FACTS_PER_FILE);
      const waiting = [...new Set(rows.map(firstOf))];
      const files = new Map<number, Omit<StatementFacts, 'url'>[]>();
      const fetchNext = async () => {
        for (let first = waiting.pop(); first !== undefined; first = waiting.pop())
          files.set(first, await readFrom('facts', first, FACTS_PER_FILE));
      };
      await Promise.all(Array.from({ length: FETCHERS }, fetchNext));
      return rows.flatMap((row) => files.get(firstOf(row))?.[row % FACTS_PER_FILE] ?? []);
    },
    async excerptsOf(id, marks) {
      return excerptsOf(await textOf(id), marks);
    },
    async linesOf(rows, phrase, simplify) {
      const lines: (Use & { row: Row })[][] = [];
      const waiting = [...rows.entries()];
      const next = async () => {
        for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
          const [place, row] = entry;
          const shown = await loader.rowOf(row);
          lines[place] = usesIn(await fetchText(shown.id), phrase, simplify).map((use) => ({
            ...use,
            row: shown,
          }));
        }
      };
      await Promise.all(Array.from({ length: FETCHERS }, next));
      return lines.flat();
    },
  };
  return loader;
}
