import { Lexicon } from '../archive/lexicon.ts';
import type { Vocabularies, Vocabulary } from '../archive/vocabulary.ts';
import { countryLexicon, withoutArticle, type CountryLexicon } from './country-lexicon.ts';

/** A word as loose matching sees it. */
const loosely = (word: string): string => withoutArticle(word.toLowerCase());

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
      countries: countryLexicon(language, vocabularies.countries),
      organizations: termLexicon(vocabularies.organizations, language, true),
      topics: termLexicon(vocabularies.topics, language, false),
      types: termLexicon(vocabularies.types, language, false),
    };
    made.set(language, known);
    return known;
  };
}
