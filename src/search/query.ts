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
  code: string;
  text: string;
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
  const terms: Term[] = [];
  let plain = '';
  for (const match of query.normalize('NFC').matchAll(PIECE)) {
    const [piece, minus, quoted] = match;
    if (quoted !== undefined) {
      if (units(quoted).length > 0) terms.push({ text: quoted.trim(), excluded: minus === '-' });
    } else if (/^-[^\s-]/u.test(piece)) {
      terms.push(...wordsOf(piece.slice(1)).map((text) => ({ text, excluded: true })));
    } else plain += ` ${piece}`;
  }
  const matches = names.find(plain);
  const countries = matches.map(({ value, text }) => ({ code: value, text }));
  let rest = '';
  let at = 0;
  for (const { start, end } of matches) {
    rest += `${plain.slice(at, Math.max(at, start))} `;
    at = end;
  }
  rest += plain.slice(at);
  return { terms: [...wordsOf(rest).map((text) => ({ text, excluded: false })), ...terms], countries };
}

/** The words of a text; a run of a script without spaces is one, for it is searched as a phrase. */
const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}\p{M}.-]+/u)
    .flatMap((word) => word.match(UNSPACED_RUN) ?? [])
    .filter((word) => units(word).length > 0);
