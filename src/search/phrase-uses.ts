import type { CatalogueLoader } from './catalogue-loader.ts';
import type { TextEngine } from './engine.ts';
import { hasHan, type openHan } from './han.ts';
import type { ResultLoader } from './result-loader.ts';
import { usesOverTime, type UseCounts, type UsesOverTime } from './uses.ts';

/** What the uses of phrases are found with, each fetched when it is first asked for. */
interface Sources {
  engine: () => Promise<TextEngine>;
  catalogue: CatalogueLoader['whole'];
  han: () => Promise<ReturnType<typeof openHan>>;
  loader: ResultLoader;
}

/** A phrase with how often rows use it, and over time. */
export interface PhraseUses {
  phrase: string;
  counts: UseCounts;
  over: UsesOverTime;
}

/** Finds how phrases are used, in Simplified and Traditional Chinese alike. */
export function createPhraseUses({ engine, catalogue, han, loader }: Sources) {
  const simplifierFor = async (phrases: readonly string[]) =>
    phrases.some(hasHan) ? (await han()).simplify : undefined;
  return {
    async usesOf(phrases: readonly string[], rows: readonly number[]): Promise<PhraseUses[]> {
      const [opened, known, simplify] = await Promise.all([engine(), catalogue(), simplifierFor(phrases)]);
      const among = new Set(rows);
      // What a phrase is compared with is counted in all statements, for the query's own words chose the rows.
      const all = new Set(Array.from({ length: known.count }, (_, row) => row));
      return Promise.all(
        phrases.map(async (phrase, number) => {
          const counts = await opened.uses(simplify ? simplify(phrase) : phrase);
          return { phrase, counts, over: usesOverTime(counts, known, number === 0 ? among : all) };
        }),
      );
    },
    linesOf: async (rows: readonly number[], phrase: string) =>
      loader.linesOf(rows, phrase, await simplifierFor([phrase])),
  };
}
