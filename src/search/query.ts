import { Lexicon } from '../archive/lexicon.ts';
import { fold, units, UNSPACED } from '../archive/text.ts';

/** A piece of a query that the text index is asked for; several words are a phrase. */
export interface Term {
  /** The words as typed. */
  text: string;
  /** Whether the statements that hold it are left out. */
  excluded: boolean;
}

/** A country's name in a query. */
export interface NamedCountry {
  /** The countries that it may mean: Congo is the name of two. */
  codes: string[];
  /** The name as typed, and where it stands in the query in NFC. */
  text: string;
  start: number;
  end: number;
  /** Whether the statements that concern it are left out. */
  excluded: boolean;
}

/** A query, understood. */
export interface Query {
  terms: Term[];
  /** Countries named outside quotes, in whatever language. */
  countries: NamedCountry[];
}

/** A word as queries are matched by: short words as typed, for `Mỹ` is a country and `my` is not. */
const loosely = (word: string): string => (word.length > SHORT ? fold(word) : word);

/** A name of so few letters is an abbreviation, or a common word in another language. */
const SHORT = 3;

/**
 * Makes a lexicon of countries' names in all languages: names of more than three letters whatever their case
 * and diacritics, shorter ones as they are written.
 */
export function countryLexicon(names: Readonly<Record<string, readonly string[]>>): Lexicon<string> {
  const lexicon = new Lexicon<string>(loosely);
  for (const [code, all] of Object.entries(names))
    for (const name of all) {
      lexicon.add(name, code);
      if (name.length <= SHORT) continue;
      lexicon.add(name.toLowerCase(), code);
      lexicon.add(fold(name), code);
    }
  return lexicon;
}

const PIECE = /(-?)["“”«»„]([^"“”«»„]*)["“”«»„]?|\S+/gu;
const UNSPACED_RUN = new RegExp(`[${UNSPACED}\\p{M}]+|[^${UNSPACED}]+`, 'gu');

/**
 * Understands a query: phrases in quotes, words to leave out (`-word`), names of countries in any of the
 * lexicon's languages, and the words that are left.
 */
export function understand(query: string, names: Lexicon<string>): Query {
  const text = query.normalize('NFC');
  const terms: Term[] = [];
  const countries: NamedCountry[] = [];
  // What has been understood is blanked, so that places in what is left are places in the query.
  let plain = text;
  const blank = (start: number, end: number) =>
    (plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end));
  const takeCountries = (part: string, offset: number, excluded: boolean) => {
    for (const { value, text, start, end } of names.find(part)) {
      const last = countries.at(-1);
      if (last?.start === offset + start) last.codes.push(value);
      else countries.push({ codes: [value], text, start: offset + start, end: offset + end, excluded });
    }
  };
  for (const { 0: piece, 1: minus, 2: quoted, index } of text.matchAll(PIECE)) {
    const excluded = quoted === undefined ? /^-[^\s-]/u.test(piece) : minus === '-';
    if (quoted === undefined && !excluded) continue;
    blank(index, index + piece.length);
    if (quoted !== undefined) {
      if (units(quoted).length > 0) terms.push({ text: quoted.trim(), excluded });
      continue;
    }
    const before = countries.length;
    takeCountries(piece, index, true);
    if (countries.length === before)
      terms.push(...wordsOf(piece.slice(1)).map((text) => ({ text, excluded })));
  }
  takeCountries(plain, 0, false);
  for (const { start, end, excluded } of countries) if (!excluded) blank(start, end);
  return { terms: [...wordsOf(plain).map((text) => ({ text, excluded: false })), ...terms], countries };
}

/** The words of a text; a run of a script without spaces is one, for it is searched as a phrase. */
const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}\p{M}.-]+/u)
    .flatMap((word) => word.match(UNSPACED_RUN) ?? [])
    .filter((word) => units(word).length > 0);
