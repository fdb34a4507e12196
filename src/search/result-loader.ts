import type { StatementFacts } from '../archive/record.ts';
import { excerptsOf, type Excerpt, type Marks, type Paragraph } from './excerpt.ts';
import { usesIn, type Use } from './uses.ts';
import type { SearchFiles } from './files.ts';
import { inTurn } from './in-turn.ts';
import { once } from './once.ts';
import { FACTS_PER_FILE, ROWS_PER_FILE, type Row } from './row-files.ts';

/** Loads what results show, file by file. */
export interface ResultLoader {
  /** The facts that a result shows. */
  rowOf: (row: number) => Promise<Row>;
  /** The facts of some rows, in their order; each file is fetched once. */
  factsOf: (rows: readonly number[]) => Promise<Omit<StatementFacts, 'url'>[]>;
  /** Every use of a phrase in some rows, in their order, with what a result shows of each. */
  linesOf: (rows: readonly number[], phrase: string) => Promise<(Use & { row: Row })[]>;
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
 */
export function createResultLoader(base: string, json: SearchFiles['json']): ResultLoader {
  const fetchText = async (id: string): Promise<Paragraph[]> => {
    const response = await fetch(`${base}statements/${encodeURIComponent(id)}.json`);
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
  const loader: ResultLoader = {
    async rowOf(row) {
      const number = Math.floor(row / ROWS_PER_FILE);
      let file = rowFiles.get(number);
      if (!file) rowFiles.set(number, (file = once(() => json<Row[]>(`rows/${number}.json`))));
      const found = (await file())[row % ROWS_PER_FILE];
      if (!found) throw new Error(`There is no row ${row}`);
      return found;
    },
    async factsOf(rows) {
      const numbers = [...new Set(rows.map((row) => Math.floor(row / FACTS_PER_FILE)))];
      const files = new Map<number, Omit<StatementFacts, 'url'>[]>();
      const fetchNext = async () => {
        for (let number = numbers.pop(); number !== undefined; number = numbers.pop())
          files.set(number, await json(`facts/${number}.json`));
      };
      await Promise.all(Array.from({ length: FETCHERS }, fetchNext));
      return rows.flatMap((row) => files.get(Math.floor(row / FACTS_PER_FILE))?.[row % FACTS_PER_FILE] ?? []);
    },
    async excerptsOf(id, marks) {
      return excerptsOf(await textOf(id), marks);
    },
    async linesOf(rows, phrase) {
      const lines: (Use & { row: Row })[][] = [];
      const waiting = [...rows.entries()];
      const next = async () => {
        for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
          const [place, row] = entry;
          const shown = await loader.rowOf(row);
          lines[place] = usesIn(await fetchText(shown.id), phrase).map((use) => ({ ...use, row: shown }));
        }
      };
      await Promise.all(Array.from({ length: FETCHERS }, next));
      return lines.flat();
    },
  };
  return loader;
}
