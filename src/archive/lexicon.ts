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

/**
 * Terms in a trie over words (characters, in scripts without spaces). Finding takes one pass over the text,
 * whatever the number of terms, and at each place prefers the longest term.
 *
 * A term that ends in `*` matches every word that begins so: the way to name an inflected word once.
 * `normalize` decides what counts as the same word (case, diacritics); it must give one word for one word.
 */
export class Lexicon<Value> {
  readonly #root = node<Value>();
  readonly #normalize: (word: string) => string;

  constructor(normalize: (word: string) => string) {
    this.#normalize = normalize;
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
   */
  find(text: string): Match<Value>[] {
    const found: Match<Value>[] = [];
    const words = units(text);
    for (let index = 0; index < words.length;) {
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

  #longestAt(words: readonly Unit[], index: number): { values: Value[]; length: number } {
    let longest: { values: Value[]; length: number } = { values: [], length: 0 };
    let at = this.#root;
    for (let length = 1; index + length <= words.length; length++) {
      const word = this.#normalize(words[index + length - 1]?.text ?? '');
      const next = at.next.get(word);
      const values = next && next.values.length > 0 ? next.values : stemValues(at, word);
      if (values.length > 0) longest = { values, length };
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
