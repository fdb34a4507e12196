import type { Marks } from './excerpt.ts';
import { rank } from './rank.ts';
import { positionsAt, TITLE_POSITIONS } from './postings.ts';
import { lengthOf, TextIndex, type WordTable } from './text-index.ts';
import { normalizedTerm, tokenize, wordsWithin } from './tokenize.ts';

/** A term of a query that texts must contain, or must not. */
export interface AskedTerm {
  text: string;
  /** Whether no other form of the word will do. */
  exact: boolean;
  /** Whether the statements that hold it are left out. */
  excluded: boolean;
  /** Rows that answer it though they lack its words, those listed under the name that it is, with how much that says. */
  matchedByFacet: ReadonlyMap<number, number>;
  /** Rows that hold it in other words or another language, with how often. */
  equivalents?: ReadonlyMap<number, number>;
  /** Whether the equivalents are those of the term before too: both are one concept. */
  isCounted?: boolean;
  /** Whether its words may stand apart, where they stand side by side nowhere. */
  isLoose?: boolean;
}

/** A term that no statement holds, with words of the archive that are spelled much like it. */
export interface MissingTerm {
  text: string;
  near: string[];
}

/** The text index's answer to a query. */
export interface TextAnswer {
  /** How well each row that holds all of the terms answers; undefined where all are to be left out. */
  scores: ReadonlyMap<number, number> | undefined;
  /** Where no row holds all terms: the words that each of the rows found lacks. */
  lacking?: ReadonlyMap<number, string[]>;
  /** The rows that hold what is to be left out. */
  excluded: ReadonlySet<number>;
  missing: MissingTerm[];
  marks: Marks;
}

/** A text index. The view knows no more of it than this, so that another can take its place. */
export interface TextEngine {
  /** Begins to fetch what a search for these terms will ask for, while other files are still on their way. */
  prepare: (terms: readonly Pick<AskedTerm, 'text' | 'exact'>[]) => void;
  search: (terms: readonly AskedTerm[]) => Promise<TextAnswer>;
  /** Whether a word comes so often in texts of some language that a query leaves it out: the, of, and. */
  isCommon: (word: string) => boolean;
  /** How often each row's text holds a phrase, its words side by side; titles aside. */
  uses: (phrase: string) => Promise<Map<number, number>>;
}

/**
 * Opens the archive's own text index.
 *
 * @param load gives a file's bytes, decompressed, by its path under `pagefind/`
 * @param table see `WordTable`
 * @throws where the table cannot be that of an index: it would find nothing, and nothing is found in it would be untrue
 */
export function openEngine(table: WordTable, load: (path: string) => Promise<Uint8Array>): TextEngine {
  if (table.parts.length === 0 && table.lengths.length > 0) throw new Error('the index has no parts');
  const index = new TextIndex(table, (part, chunk) => load(`${table.folder}/${part}/${chunk}.pf_index`));
  return {
    prepare: (terms) => {
      for (const { text, exact } of terms) if (exact || !isCommon(text, table)) index.prepare(text);
    },
    search: (terms) => search(index, terms),
    isCommon: (word) => isCommon(word, table),
    uses: (phrase) => countUses(index, phrase),
  };
}

async function countUses(index: TextIndex, phrase: string): Promise<Map<number, number>> {
  const { postings } = await index.find(phrase, true, false);
  const counts = new Map<number, number>();
  for (const [at, row] of postings.rows.entries()) {
    const uses = positionsAt(postings, at).filter((position) => position < TITLE_POSITIONS).length;
    if (uses > 0) counts.set(row, uses);
  }
  return counts;
}

async function search(index: TextIndex, terms: readonly AskedTerm[]): Promise<TextAnswer> {
  const wanted = withoutCommon(
    await parted(
      index,
      terms.filter(({ excluded }) => !excluded),
    ),
    index.table,
  );
  const refused = terms.filter(({ excluded }) => excluded);
  const [found, left] = await Promise.all([
    Promise.all(wanted.map(({ term }) => index.find(term.text, term.exact))),
    Promise.all(refused.map(({ text, exact }) => index.find(text, exact))),
  ]);
  const missing = wanted.filter(
    ({ term }, number) =>
      found[number]?.postings.rows.length === 0 &&
      term.matchedByFacet.size === 0 &&
      (term.equivalents ?? NO_ROWS).size === 0,
  );
  const ranked = wanted.map(({ term, gap }, number) => ({
    postings: found[number]!.postings,
    words: found[number]!.keys.length + gap,
    matchedByFacet: term.matchedByFacet,
    equivalents: term.equivalents ?? NO_ROWS,
    isCounted: term.isCounted ?? false,
  }));
  const { lengths } = index.table;
  const ranking =
    wanted.length > 0 ? rank(ranked, lengths.length, (row) => lengthOf(lengths.charCodeAt(row))) : undefined;
  return {
    scores: ranking?.scores,
    ...(ranking?.lacking && {
      lacking: new Map(
        [...ranking.lacking].map(([row, numbers]) => [
          row,
          numbers.map((number) => wanted[number]?.term.text ?? ''),
        ]),
      ),
    }),
    excluded: new Set([
      ...left.flatMap(({ postings }) => [...postings.rows]),
      ...refused.flatMap(({ matchedByFacet }) => [...matchedByFacet.keys()]),
    ]),
    missing: await Promise.all(
      missing.map(async ({ term: { text } }) => ({ text, near: await index.near(text) })),
    ),
    marks: found.map(({ keys }) => keys),
  };
}

const NO_ROWS: ReadonlyMap<number, number> = new Map();

/** The terms, of which those whose words stand side by side in no text are parted into their words. */
async function parted(index: TextIndex, terms: readonly AskedTerm[]): Promise<AskedTerm[]> {
  const all = await Promise.all(
    terms.map(async (term): Promise<AskedTerm[]> => {
      if (!term.isLoose) return [term];
      const { postings } = await index.find(term.text, term.exact);
      if (postings.rows.length > 0 || term.matchedByFacet.size > 0) return [term];
      return wordsWithin(term.text).map((text, number) => ({
        ...term,
        text,
        isLoose: false,
        isCounted: term.isCounted === true || number > 0,
      }));
    }),
  );
  return all.flat();
}

/**
 * The terms without words that nearly every text has many times, where there are others: they take much to look
 * up and tell nothing. `gap` is how many of them stood behind a term.
 */
function withoutCommon(terms: readonly AskedTerm[], table: WordTable): { term: AskedTerm; gap: number }[] {
  const isLeftOut = ({ text, exact, matchedByFacet, isLoose }: AskedTerm) =>
    !exact && !isLoose && matchedByFacet.size === 0 && isCommon(text, table);
  if (terms.every(isLeftOut)) return terms.map((term) => ({ term, gap: 0 }));
  const kept: { term: AskedTerm; gap: number }[] = [];
  for (const term of terms) {
    const last = kept.at(-1);
    if (!isLeftOut(term)) kept.push({ term, gap: 0 });
    else if (last) last.gap++;
  }
  return kept;
}

/** Whether nearly every text has a word many times. */
const isCommon = (word: string, { common }: WordTable): boolean =>
  common.includes(normalizedTerm(tokenize(word)[0]?.form ?? ''));
