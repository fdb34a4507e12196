import { Lexicon } from '../archive/lexicon.ts';
import { withoutArticle } from '../archive/text.ts';
import type { Types, Vocabularies, Vocabulary } from '../archive/vocabulary.ts';
import { countryLexicon, type CountryLexicon } from '../archive/country-lexicon.ts';

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

/** The meaning of a formula: the type that it names, or the type whose role the countries of its title have. */
export interface Formula {
  type: string;
  ofTitles: boolean;
}

/** The formulas by which texts of a language name their type. */
function formulaLexicon({ terms }: Types, language: string): Lexicon<Formula> {
  const lexicon = new Lexicon<Formula>(loosely);
  for (const [type, term] of Object.entries(terms)) {
    for (const formula of term.keywords[language] ?? []) lexicon.add(formula, { type, ofTitles: false });
    for (const formula of term.titles[language] ?? []) lexicon.add(formula, { type, ofTitles: true });
  }
  return lexicon;
}

/** The lexicons of one language. */
export interface Lexicons {
  countries: CountryLexicon;
  organizations: Lexicon<string>;
  topics: Lexicon<string>;
  types: Lexicon<Formula>;
  offices: Lexicon<string>;
}

/** Lexicons by language, each made when first asked for and kept. */
export function lexiconsOf(vocabularies: Vocabularies): (language: string) => Lexicons {
  const made = new Map<string, Lexicons>();
  return (language) => {
    const known = made.get(language) ?? {
      countries: countryLexicon(language, vocabularies.countries),
      organizations: termLexicon(vocabularies.organizations, language, true),
      topics: termLexicon(vocabularies.topics, language, false),
      types: formulaLexicon(vocabularies.types, language),
      offices: termLexicon(vocabularies.offices, language, false),
    };
    made.set(language, known);
    return known;
  };
}
