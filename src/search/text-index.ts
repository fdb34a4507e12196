import { bisector } from 'd3-array';
import { areForms, formsBegin } from './inflection.ts';
import { spellingSimilarity } from './spelling-similarity.ts';
import {
  anyOf,
  mergeForms,
  matchPhrase,
  onlyExact,
  NONE,
  type FormPostings,
  type Postings,
} from './postings.ts';
import { WordChunk } from './word-chunk.ts';
import { fromIndexed, normalizedTerm, toIndexed, tokenize } from './tokenize.ts';

/** The part of the text index that is read before any word is looked up: `search/<version>/words.json`. */
export interface WordTable {
  /** The folder of the index's chunks: `pagefind/<folder>`. */
  folder: string;
  /** The parts of the index, each with neighbouring statements. */
  parts: {
    /** The row of the part's first statement. */
    base: number;
    /** The first word of each of the part's chunks, in the order of Unicode's code points. */
    starts: string[];
  }[];
  /** The words that are so common that a query leaves them out. */
  common: string[];
  /** The folder of the glossary's terms, `search/<folder>`, and the first key of each file of them. */
  glossary: { folder: string; starts: string[] };
  /** The length of each row's text, a character each: see `lengthMark`. */
  lengths: string;
}

/** A text's length as `WordTable.lengths` holds it: a character for every half of a doubling. */
export const lengthMark = (words: number): string =>
  String.fromCharCode(48 + Math.round(2 * Math.log2(words + 1)));

/** The length, in words, that a mark stands for. */
export const lengthOf = (mark: number): number => 2 ** ((mark - 48) / 2);

/** The occurrences of a word or a phrase. */
export interface Found {
  postings: Postings;
  /** The words that were looked for, each with the normalized terms of all its forms. */
  keys: string[][];
}

/** A word written with a hyphen, which others write as one word, or as two. */
const HYPHENATED = /^\p{L}+(?:[-‐‑]\p{L}+)+$/u;

/** How many chunks are searched for forms of a word, which are near each other in the alphabet. */
const MOST_CHUNKS = 2;

/** In an archive of so many statements, a word is offered for another where so many hold it. */
const [LARGE, FEWEST_OFFERED] = [500, 3];

/** How many similar spellings are offered. */
const MOST_NEAR = 3;

/** Reads words from the text index, chunk by chunk, as they are asked for. */
export class TextIndex {
  readonly table: WordTable;
  readonly #load: (part: number, chunk: number) => Promise<Uint8Array>;
  readonly #chunks = new Map<string, Promise<WordChunk>>();

  /** @param load gives a chunk's bytes, decompressed */
  constructor(table: WordTable, load: (part: number, chunk: number) => Promise<Uint8Array>) {
    this.table = table;
    this.#load = load;
  }

  /**
   * Looks up a term: several words as a phrase, a single word in all its forms.
   *
   * @param exact looks for no other form of the word
   * @param joins whether a word with a hyphen is looked for without it too; its place in the text is not known then
   */
  async find(term: string, exact: boolean, joins = true): Promise<Found> {
    const words = tokenize(term).map(({ form }) => form);
    const [found, solid] = await Promise.all([
      Promise.all(words.map((word) => this.#word(word, exact || words.length > 1))),
      joins && HYPHENATED.test(term) ? this.#word(words.join(''), true) : undefined,
    ]);
    const spaced = matchPhrase(found.map(({ postings }) => postings));
    // A phrase with marks is the one that is written so, where there is one: Vương Nghị is not “vượng nghi”.
    const isMarked = words.length > 1 && words.some((word) => word !== normalizedTerm(word));
    const marked = isMarked && spaced.exact.includes(1) ? onlyExact(spaced) : spaced;
    return {
      postings: solid ? anyOf([marked, solid.postings]) : marked,
      keys: found.map(({ keys }) => keys),
    };
  }

  /** Begins to fetch the chunks that hold a term's words, which a search will ask for. */
  prepare(term: string): void {
    // A chunk that fails to come is asked for again by the search, which then tells of it.
    for (const { form } of tokenize(term)) this.#word(form, true).catch(() => undefined);
  }

  /** The words of the index that are most similar to one that it lacks: longer words first, then other spellings. */
  async near(term: string): Promise<string[]> {
    const [word, more] = tokenize(term);
    if (!word || more) return [];
    const key = normalizedTerm(word.form);
    const chunks = await this.#between(key.slice(0, 3), `${key}\u{10ffff}`, key);
    const alike = new Map<string, { similarity: number; count: number; form: string }>();
    for (const chunk of chunks)
      for (const other of chunk.keys()) {
        const score = spellingSimilarity(key, other);
        if (score === 0) continue;
        const [most] = chunk.forms(other).toSorted((a, b) => b.rows.length - a.rows.length);
        if (!most) continue;
        const known = alike.get(other);
        const count = most.rows.length + (known?.count ?? 0);
        if (count < this.#leastOffered()) continue;
        alike.set(other, { similarity: score, count, form: fromIndexed(most.form) });
      }
    return [...alike.values()]
      .sort((a, b) => b.similarity - a.similarity || b.count - a.count)
      .slice(0, MOST_NEAR)
      .map(({ form }) => form);
  }

  /** Of a large archive, words of only a few statements are mostly typing errors, and are not offered. */
  #leastOffered(): number {
    return this.table.lengths.length >= LARGE ? FEWEST_OFFERED : 1;
  }

  async #word(word: string, exact: boolean): Promise<{ postings: Postings; keys: string[] }> {
    const key = normalizedTerm(word);
    const chunks = await this.#between(
      exact ? key : formsBegin(key),
      exact ? key : `${formsBegin(key)}\u{10ffff}`,
      key,
    );
    const forms: FormPostings[] = [];
    const keys = new Set<string>([key]);
    for (const chunk of chunks)
      for (const other of exact ? [key] : chunk.keys()) {
        if (!areForms(key, other)) continue;
        const of = chunk.forms(other);
        if (of.length > 0) keys.add(other);
        forms.push(...of);
      }
    const asked = toIndexed(word);
    return {
      postings: forms.length > 0 ? mergeForms(forms, (form) => form === asked) : NONE,
      keys: [...keys],
    };
  }

  /** The chunks that hold the words from one to another; of each part at most `MOST_CHUNKS`, and the one of `key`. */
  #between(from: string, to: string, key = from): Promise<WordChunk[]> {
    const wanted = this.table.parts.flatMap(({ starts }, part) => {
      const last = chunkIndexOf(starts, to);
      const numbers = [chunkIndexOf(starts, key)];
      for (
        let chunk = Math.max(0, chunkIndexOf(starts, from));
        chunk <= last && numbers.length <= MOST_CHUNKS;
        chunk++
      )
        numbers.push(chunk);
      return [...new Set(numbers)].filter((chunk) => chunk >= 0).map((chunk) => this.#chunk(part, chunk));
    });
    return Promise.all(wanted);
  }

  #chunk(part: number, chunk: number): Promise<WordChunk> {
    const name = `${part}/${chunk}`;
    const known = this.#chunks.get(name);
    if (known) return known;
    const base = this.table.parts[part]?.base ?? 0;
    const loading = this.#load(part, chunk).then((bytes) => new WordChunk(bytes, base));
    this.#chunks.set(name, loading);
    // Forgotten where it failed, so that trying again asks the network again.
    loading.catch(() => this.#chunks.delete(name));
    return loading;
  }
}

const { right: bisectWords } = bisector<string, string>(compareCodePoints);

/** The index of the chunk that holds a word if any does: the last one that does not begin after it; -1 for none. */
const chunkIndexOf = (starts: readonly string[], word: string): number => bisectWords(starts, word) - 1;

/** Compares by code points, as UTF-8 sorts; UTF-16 would put U+10000 and up before U+E000. */
export function compareCodePoints(a: string, b: string): number {
  const [left, right] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  for (;;) {
    const [one, other] = [left.next(), right.next()];
    if (one.done || other.done) return Number(other.done ?? false) - Number(one.done ?? false);
    const difference = (one.value.codePointAt(0) ?? 0) - (other.value.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
}
