import { units } from '../archive/text.ts';
import { encode } from './encode.ts';
import { excerpt, type Segment } from './excerpt.ts';
import type { Term } from './query.ts';

/** What the text index says of a query. */
export interface TextAnswer {
  /** How well each statement that holds all of the words answers, by the index's name for it; undefined without words. */
  scores: Map<string, number> | undefined;
  /** The statements that hold what is to be left out. */
  excluded: Set<string>;
  /** The words that no statement holds. */
  missing: string[];
  /** The words of a statement around what was found. */
  excerptOf: (hash: string) => Promise<Segment[]>;
}

/** A text index. The view knows no more of it than this, so that another can take its place. */
export interface TextEngine {
  search: (terms: readonly Term[]) => Promise<TextAnswer>;
}

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  score: number;
  /** The places of what was found, in words from the text's beginning. */
  words: number[];
  data: () => Promise<{ content: string; locations: number[] }>;
}

/**
 * Loads Pagefind from the archive's own index.
 *
 * @param base where the archive is served
 * @param attempt how often it was tried before: a browser may keep a module that failed, by its address
 * @throws where the index cannot be loaded
 */
export async function loadEngine(base: string, attempt: number): Promise<TextEngine> {
  const address = `${base}pagefind/pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.init();
  return { search: (terms) => search(pagefind, terms) };
}

async function search(pagefind: Pagefind, terms: readonly Term[]): Promise<TextAnswer> {
  const wanted = terms.filter(({ excluded }) => !excluded);
  // Alone and in quotes a word is found as it is; otherwise Pagefind answers with another word that begins alike.
  const [found, refused, ranked] = await Promise.all([
    Promise.all(wanted.map(({ text }) => holders(pagefind, text))),
    Promise.all(terms.filter(({ excluded }) => excluded).map(({ text }) => holders(pagefind, text))),
    wanted.length > 0 ? pagefind.search(wanted.map(({ text }) => wordsOf(text)).join(' ')) : { results: [] },
  ]);
  const results = new Map<string, PagefindResult>();
  for (const result of ranked.results)
    if (found.every((set) => set.has(result.id))) results.set(hashOf(result.id), result);
  return {
    scores: wanted.length > 0 ? new Map([...results].map(([hash, { score }]) => [hash, score])) : undefined,
    excluded: new Set(refused.flatMap((set) => [...set].map(hashOf))),
    missing: wanted.filter((_, index) => found[index]?.size === 0).map(({ text }) => text),
    async excerptOf(hash) {
      const data = await results.get(hash)?.data();
      return data ? excerpt(data.content, data.locations) : [];
    },
  };
}

/**
 * The statements that hold a word, or the words of a phrase side by side.
 *
 * Pagefind's own phrase search misses phrases of words with diacritics. Its parts are sound: a quoted word gives
 * the statements that hold it, and an unquoted one gives all its places in each.
 */
async function holders(pagefind: Pagefind, text: string): Promise<Set<string>> {
  const words = wordsOf(text).split(' ');
  const found = await Promise.all(words.map((word) => pagefind.search(`"${word}"`)));
  const sets = found.map(({ results }) => new Set(results.map(({ id }) => id)));
  const common = [...(sets[0] ?? [])].filter((id) => sets.every((set) => set.has(id)));
  if (words.length === 1) return new Set(common);
  const places = await Promise.all(
    words.map(async (word) => {
      const { results } = await pagefind.search(word);
      return new Map(results.map(({ id, words }) => [id, new Set(words)]));
    }),
  );
  const standTogether = (id: string) =>
    [...(places[0]?.get(id) ?? [])].some((first) =>
      places.every((places, index) => places.get(id)?.has(first + index)),
    );
  return new Set(common.filter(standTogether));
}

/** The words of a term as the index holds them, without the punctuation that means something to Pagefind. */
const wordsOf = (text: string): string =>
  encode(text)
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu, '').replaceAll('"', ''))
    .filter((word) => units(word).length > 0)
    .join(' ');

const hashOf = (id: string): string => id.replace(/^en_/, '');
