import type { Span } from '../archive/span.ts';
import { fold, UNSPACED, withoutArticle } from '../archive/text.ts';

/** A word of a text and where it is, in UTF-16 code units. */
export interface Token extends Span {
  /** The word as the index holds it: lower case, in NFKC. */
  form: string;
}

/** Signs within a word that nobody sees or types: soft hyphens, and joiners of letters. */
const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060';

/** A letter or digit of a script with spaces; those of ASCII first, for they are told soonest. */
const LETTER = `[a-zA-Z0-9]|(?![${UNSPACED}])[\\p{L}\\p{N}]`;

/** Words of letters and digits; in scripts without spaces each character, with its marks. */
const WORD = new RegExp(`(?:${LETTER})(?:${LETTER}|[\\p{M}${INVISIBLE}])*|[${UNSPACED}]\\p{M}*`, 'gu');

/** Characters that NFKC adds around letters and digits (`⑴` becomes `(1)`), and the stroke that lengthens Arabic words. */
const NO_LETTER = /[^\p{L}\p{N}\p{M}]|\u0640/gu;

/**
 * The words of a text. Texts are indexed and queries are read by this one rule: apostrophes, hyphens and slashes
 * separate words, an Arabic word loses its article, and in scripts without spaces each character is a word, which a
 * query asks for side by side.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(WORD))
    tokens.push({ form: formOf(word), start: index, end: index + word.length });
  return tokens;
}

/** The forms of a text's words in their order, as `tokenize` gives them. */
export const formsOf = (text: string): string[] => text.match(WORD)?.map(formOf) ?? [];

/** Forms of words that were met, for most words come often. */
const forms = new Map<string, string>();

/** So many are kept at the most, to bound the memory. */
const MOST_FORMS = 50_000;

function formOf(word: string): string {
  let form = forms.get(word);
  if (form === undefined) {
    form = withoutArticle(withOneTone(word.normalize('NFKC').toLowerCase().replace(NO_LETTER, '')));
    if (forms.size >= MOST_FORMS) forms.clear();
    forms.set(word, form);
  }
  return form;
}

/** A word of Vietnamese whose tone may stand on either of its last two vowels: `hòa`, `hoà`. */
const TWO_WAYS = /(?:[òóỏõọ][ae]|[ùúủũụ]y)$/u;

/** A word with its tone on the last vowel, where it is written in two ways. */
const withOneTone = (form: string): string =>
  TWO_WAYS.test(form)
    ? form
        .normalize('NFD')
        .replace(/([ou])([\u0300\u0301\u0309\u0303\u0323])([aey])$/u, '$1$3$2')
        .normalize('NFC')
    : form;

/** The term under which all forms of a word are found that differ only in diacritics: `dai` for `đài`. */
export const normalizedTerm = (form: string): string => fold(form);

/** The words of a query's piece as they are written; those of a script without spaces as a dictionary parts them. */
export const wordsWithin = (text: string): string[] =>
  new RegExp(`^[${UNSPACED}\\p{M}]+$`, 'u').test(text)
    ? Array.from(
        new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text),
        ({ segment }) => segment,
      )
    : tokenize(text).map(({ start, end }) => text.slice(start, end));

/** The words of a text, each as it is matched whatever its diacritics. */
export const keysOf = (text: string): string[] => formsOf(text).map(normalizedTerm);

/**
 * A word as Pagefind is given it. Unicode gives `đ` no decomposition, so Pagefind would not fold it to `d`; Venda's `ḓ`
 * has one and takes its place.
 */
export const toIndexed = (form: string): string => form.replaceAll('đ', 'ḓ');

/** A word as it was before `toIndexed`. */
export const fromIndexed = (form: string): string => form.replaceAll('ḓ', 'đ');
