import { countryNamesOf, NAME_LOCALES } from '../archive/country-names.ts';
import { countryCodes } from '../archive/country.ts';
import { Lexicon } from '../archive/lexicon.ts';
import type { Vocabularies, Vocabulary } from '../archive/vocabulary.ts';

/** How a country is named at a place of a text. */
export interface CountryName {
  code: string;
  /** A capital stands for its government and says less than a name; `other` is a phrase that is no country. */
  kind: 'name' | 'adjective' | 'capital' | 'other';
}

/** Two lexicons of countries: names as they are capitalised, and adjectives in any case. */
export interface CountryLexicon {
  exact: Lexicon<CountryName>;
  loose: Lexicon<CountryName>;
}

/** Sets the Arabic article, with what may be joined before it, aside. */
export const withoutArticle = (word: string): string =>
  word.replace(/^(?:[وفبك]?ال|لل)(?=\p{Script=Arabic}{3})/u, '');

/** A name as texts write it: Arabic joins “and”, “in” and “to” to the word behind them. */
const written = (name: string, locale: string): string[] =>
  locale === 'ar' ? ['', 'و', 'ب', 'ل'].map((joined) => joined + name) : [name];

/** A word as loose matching sees it. */
const loosely = (word: string): string => withoutArticle(word.toLowerCase());

/** The names of all countries in a language. */
export function countryLexicon(language: string, { countries }: Vocabularies): CountryLexicon {
  const exact = new Lexicon<CountryName>(withoutArticle);
  const loose = new Lexicon<CountryName>(loosely);
  const locale = NAME_LOCALES.find((known) => known === language) ?? 'en';
  for (const code of countryCodes()) {
    const own = countries[code];
    for (const name of countryNamesOf(code, locale, countries)) {
      for (const form of written(name, locale)) exact.add(form, { code, kind: 'name' });
      // Headlines are set in capitals; a name of two letters in capitals is an abbreviation already.
      if (name.length > 3) exact.add(name.toLocaleUpperCase(locale), { code, kind: 'name' });
    }
    for (const phrase of own?.others[locale] ?? []) exact.add(phrase, { code, kind: 'other' });
    for (const capital of own?.capitals[locale] ?? []) exact.add(capital, { code, kind: 'capital' });
    for (const adjective of own?.adjectives[locale] ?? [])
      if (locale === 'en') exact.add(adjective, { code, kind: 'adjective' });
      else loose.add(adjective, { code, kind: 'adjective' });
  }
  return { exact, loose };
}

/** A vocabulary's words in a language and in English; abbreviations and names keep their capitals if `exact`. */
export function termLexicon(vocabulary: Vocabulary, language: string, exact: boolean): Lexicon<string> {
  const lexicon = new Lexicon<string>(exact ? withoutArticle : loosely);
  for (const [slug, term] of Object.entries(vocabulary.terms))
    for (const word of [
      ...(term.keywords[language] ?? []),
      ...(exact && language !== 'en' ? (term.keywords['en'] ?? []) : []),
    ])
      lexicon.add(word, slug);
  return lexicon;
}

/** The lexicons of one language. */
export interface Lexicons {
  countries: CountryLexicon;
  organizations: Lexicon<string>;
  topics: Lexicon<string>;
  types: Lexicon<string>;
}

/** Lexicons by language, each made when first asked for and kept. */
export function lexiconsOf(vocabularies: Vocabularies): (language: string) => Lexicons {
  const made = new Map<string, Lexicons>();
  return (language) => {
    const known = made.get(language) ?? {
      countries: countryLexicon(language, vocabularies),
      organizations: termLexicon(vocabularies.organizations, language, true),
      topics: termLexicon(vocabularies.topics, language, false),
      types: termLexicon(vocabularies.types, language, false),
    };
    made.set(language, known);
    return known;
  };
}
