import { units, type Unit } from './text.ts';

/** A term of a lexicon found in a text; offsets are in UTF-16 code units. */
export interface Match<Value> {
  value: Value;
  /** The words of the text that matched. */
  text: string;
  start: number;
  end: number;
}

interface Node<Value> {
  next: Map<string, Node<Value>>;
  /** Values of terms that end here. */
  values: Value[];
  /** Values of terms whose last word is only a beginning (`terroris*`), by that beginning. */
  stems: Map<string, Value[]>;
  /** The lengths of those beginnings, so that a word is looked up once for each and not compared with all. */
  stemLengths: Set<number>;
}

const node = <Value>(): Node<Value> => ({
  next: new Map(),
  values: [],
  stems: new Map(),
  stemLengths: new Set(),
});

/** How many different words are known at a time: those of a language that come often, many times over. */
const MOST_WORDS = 80_000;

/** A unit of a text with a number that stands for its letters while `generation` stays the same. */
export interface Word extends Unit {
  number: number;
}

const numbers = new Map<string, number>();
let generation = 0;

/**
 * A text's units, numbered, so that several lexicons can look for terms without comparing letters each time. The
 * numbers hold until the next call: words are used before those of another text are asked for.
 */
export function wordsOf(text: string): Word[] {
  const found = units(text);
  if (numbers.size + found.length > MOST_WORDS) {
    numbers.clear();
    generation++;
  }
  return found.map(({ text: letters, start, end }) => {
    let number = numbers.get(letters);
    if (number === undefined) numbers.set(letters, (number = numbers.size));
    return { text: letters, start, end, number };
  });
}

/** Remembers what a function makes of a word, by the word's number. */
export function byWord<Made>(make: (word: Word) => Made): (word: Word) => Made {
  let known: (Made | undefined)[] = [];
  let of = generation;
  return (word) => {
    if (of !== generation) [known, of] = [[], generation];
    return (known[word.number] ??= make(word));
  };
}

/**
 * Terms in a trie over words (characters, in scripts without spaces). Finding takes one pass over the text,
 * whatever the number of terms, and at each place prefers the longest term.
 *
 * A term that ends in `*` matches every word that begins so: the way to name an inflected word once.
 * `normalize` decides what counts as the same word (case, diacritics); it must give one word for one word.
 */
export class Lexicon<Value> {
  readonly #root = node<Value>();
  /** A word as terms have it. */
  readonly #normalOf: (word: Word) => string;
  readonly #normalize: (word: string) => string;
  /** By a word's number: 1 where a term may begin with it, 2 where none does, 0 where it is not known yet. */
  #begins = new Uint8Array(0);
  #generation = -1;

  constructor(normalize: (word: string) => string) {
    this.#normalize = normalize;
    this.#normalOf = byWord(({ text }) => normalize(text));
  }

  /** Adds a term; the same term may stand for several values. A term without any letter or digit is ignored. */
  add(term: string, value: Value): void {
    const isStem = term.endsWith('*');
    const words = units(term.normalize('NFC')).map((unit) => this.#normalize(unit.text));
    const last = isStem ? words.pop() : undefined;
    let at = this.#root;
    for (const word of words) {
      let next = at.next.get(word);
      if (!next) at.next.set(word, (next = node()));
      at = next;
    }
    if (last !== undefined) {
      at.stems.set(last, [...(at.stems.get(last) ?? []), value]);
      at.stemLengths.add(last.length);
    } else if (words.length > 0 && !at.values.includes(value)) at.values.push(value);
  }

  /**
   * The terms in a text, left to right, the longest at each place, none overlapping another; a term of
   * several values comes once for each. The text should be in NFC.
   *
   * @param words the text's words, where they are known already
   */
  find(text: string, words: readonly Word[] = wordsOf(text)): Match<Value>[] {
    const found: Match<Value>[] = [];
    if (this.#generation !== generation || words.length > this.#begins.length) this.#forget(words.length);
    for (let index = 0; index < words.length;) {
      if (!this.#mayBegin(words[index])) {
        index++;
        continue;
      }
      const longest = this.#longestAt(words, index);
      const [first, last] = [words[index], words[index + longest.length - 1]];
      if (longest.length === 0 || !first || !last) {
        index++;
        continue;
      }
      const [start, end] = [first.start, last.end];
      for (const value of longest.values) found.push({ value, text: text.slice(start, end), start, end });
      index += longest.length;
    }
    return found;
  }

  /** Empties what is known by number, with room for all numbers there can be. */
  #forget(words: number): void {
    this.#begins = new Uint8Array(Math.max(MOST_WORDS, words));
    this.#generation = generation;
  }

  #mayBegin(word: Word | undefined): boolean {
    if (!word) return false;
    const known = this.#begins[word.number];
    if (known) return known === 1;
    const normal = this.#normalOf(word);
    const begins = this.#root.next.has(normal) || stemValues(this.#root, normal).length > 0;
    this.#begins[word.number] = begins ? 1 : 2;
    return begins;
  }

  #longestAt(words: readonly Word[], index: number): { values: readonly Value[]; length: number } {
    let longest: { values: readonly Value[]; length: number } = { values: [], length: 0 };
    let at = this.#root;
    for (let last = index; last < words.length; last++) {
      const word = words[last];
      if (!word) break;
      const normal = this.#normalOf(word);
      const next = at.next.get(normal);
      const values = next && next.values.length > 0 ? next.values : stemValues(at, normal);
      if (values.length > 0) longest = { values, length: last - index + 1 };
      if (!next) break;
      at = next;
    }
    return longest;
  }
}

/** The values of every beginning that a word has, without repeats. */
function stemValues<Value>(at: Node<Value>, word: string): Value[] {
  const values = new Set<Value>();
  for (const length of at.stemLengths)
    for (const value of at.stems.get(word.slice(0, length)) ?? []) values.add(value);
  return [...values];
}
