import { fold, UNSPACED, withoutArticle } from '../archive/text.ts';

/** A word of a text, with its place in the text in UTF-16 code units. */
export interface TextWord {
  /** The word as the index has it: in small letters, in NFKC. */
  form: string;
  start: number;
  end: number;
}

/** Words of letters and digits; of scripts without spaces each character, with the marks that it bears. */
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}]\\p{M}*)+`, 'gu');

/** What compatibility forms are spelled out with: `⑴` is `(1)`. */
const NO_LETTER = /[^\p{L}\p{N}\p{M}]/gu;

/**
 * The words of a text, as they are indexed and as queries ask for them: the same rule at both ends. What joins
 * words (an apostrophe, a hyphen, a slash) parts them; an Arabic word stands without its article; in scripts
 * without spaces each character is a word, and a query asks for them side by side.
 */
export function wordsIn(text: string): TextWord[] {
  const words: TextWord[] = [];
  for (const { 0: word, index } of text.matchAll(WORD))
    words.push({
      form: withoutArticle(word.normalize('NFKC').toLowerCase().replace(NO_LETTER, '')),
      start: index,
      end: index + word.length,
    });
  return words;
}

/** What the forms of a word share that differ in diacritics only: `đài` and `dai` have one key. */
export const keyOf = (form: string): string => fold(form);

/**
 * A word as Pagefind is given it. `đ` has no decomposition in Unicode and would not be folded to `d`; Venda's
 * `ḓ` has one and stands in.
 */
export const toIndexed = (form: string): string => form.replaceAll('đ', 'ḓ');

/** A word as it was before `toIndexed`. */
export const fromIndexed = (form: string): string => form.replaceAll('ḓ', 'đ');
