import { bisector } from 'd3-array';
import { areForms } from './inflection.ts';
import type { SearchFiles } from './files.ts';
import { compareCodePoints, type WordTable } from './text-index.ts';

/** A word that a concept has in some language, with the statements in that language that hold it. */
export interface HeldTerm {
  /** BCP 47. */
  language: string;
  term: string;
  /** The rows that hold it, each as the distance from the one before. */
  rows: number[];
  /** How often each row holds it: a digit each, nine for more. */
  counts: string;
}

/** A concept, with those of its words that the archive holds. */
export type HeldConcept = HeldTerm[];

/** The words of a part of the alphabet, as their keys with spaces between, and the concepts that each is a word of. */
export type GlossaryTerms = Record<string, number[]>;

/** How many concepts are in one file. */
export const CONCEPTS_PER_FILE = 8;

/** The key of a term's first word. */
const firstWord = (key: string): string => key.split(' ', 1)[0] ?? '';

/** A stretch of a query that is a term of the glossary. */
export interface GlossaryMatch {
  /** How many words it takes. */
  length: number;
  concepts: number[];
}

/** Looks words up in the glossary, file by file, as they are asked for. */
export class GlossaryIndex {
  readonly #starts: readonly string[];
  readonly #json: <Data>(path: string) => Promise<Data>;
  readonly #files = new Map<string, Promise<unknown>>();

  /**
   * @param table where its files are, and the first key of each file of terms
   * @param json gives a file of the search by its path in a folder
   */
  constructor({ folder, starts }: WordTable['glossary'], json: SearchFiles['json']) {
    this.#starts = starts;
    this.#json = (path) => json(path, folder);
  }

  /** The longest term that some words begin with, in any of its forms; undefined where there is none. */
  async match(words: readonly string[]): Promise<GlossaryMatch | undefined> {
    const [first] = words;
    if (first === undefined || this.#starts.length === 0) return undefined;
    let best: GlossaryMatch | undefined;
    for (const file of await this.#termsNear(first))
      for (const [key, concepts] of Object.entries(file)) {
        const parts = key.split(' ');
        if (parts.length > words.length || parts.length < (best?.length ?? 0)) continue;
        if (!parts.every((part, index) => areForms(part, words[index] ?? ''))) continue;
        best =
          best?.length === parts.length
            ? { length: parts.length, concepts: [...new Set([...best.concepts, ...concepts])] }
            : { length: parts.length, concepts };
      }
    return best;
  }

  async concept(number: number): Promise<HeldConcept> {
    const file = await this.#load<HeldConcept[]>(`concepts/${Math.floor(number / CONCEPTS_PER_FILE)}.json`);
    return file[number % CONCEPTS_PER_FILE] ?? [];
  }

  /** The files that hold the terms whose first word may be a form of a word: forms are near each other in the alphabet. */
  #termsNear(word: string): Promise<GlossaryTerms[]> {
    const numbers = new Set(
      [word.slice(0, Math.max(1, word.length - LONGEST_ENDING)), word].map((key) =>
        Math.max(0, bisectKeys(this.#starts, key) - 1),
      ),
    );
    const [from = 0, to = from] = [Math.min(...numbers), Math.max(...numbers)];
    const files = Array.from({ length: Math.min(to - from + 1, MOST_FILES) }, (_, index) => to - index);
    return Promise.all(files.map((file) => this.#load<GlossaryTerms>(`terms/${file}.json`)));
  }

  #load<Data>(path: string): Promise<Data> {
    let loading = this.#files.get(path);
    if (!loading) {
      loading = this.#json<Data>(path);
      this.#files.set(path, loading);
      // Forgotten where it failed, so that trying again asks the network again.
      loading.catch(() => this.#files.delete(path));
    }
    return loading as Promise<Data>;
  }
}

/** No inflected form differs from another by more letters than this at its end. */
const LONGEST_ENDING = 4;

/** So many files of terms are looked through for the forms of a word. */
const MOST_FILES = 2;

const { right: bisectKeys } = bisector<string, string>((start, key) =>
  compareCodePoints(firstWord(start), key),
);

/** The rows of a concept's terms, with how often each holds them. */
export function rowsOf(concept: HeldConcept): Map<number, number> {
  const found = new Map<number, number>();
  for (const { rows, counts } of concept) {
    let row = 0;
    for (const [index, step] of rows.entries()) {
      row += step;
      found.set(row, (found.get(row) ?? 0) + Number(counts[index]));
    }
  }
  return found;
}
