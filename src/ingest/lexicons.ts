import { Lexicon } from '../archive/lexicon.ts';
import { namesIn, type People } from '../archive/people.ts';
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

/**
 * A name of a person found in a text: the whole name, or one word of it, which others bear too; or a phrase that holds the
 * name and means something else.
 */
export interface PersonName {
  person: string;
  kind: 'whole' | 'word' | 'other';
}

/** A word of a name that stands for the whole behind an office: “President Biden”. Initials and particles do not. */
const NAME_WORD = /^\p{Lu}[\p{L}’'-]+$/u;

/** What Arabic writes together with the name behind it: “and”, “by”, “to”. */
const JOINED = ['', 'و', 'ب', 'ل'];

/** A Russian name without the ending of its case: Путина, Путиным and Путин are one. */
const withoutCase = (word: string): string =>
  word.replace(/(?<=\p{L}{3})(?:еем|ием|ей|ея|ею|ее|ий|ия|ию|ии|ой|ым|ом|ем|а|я|у|ю|е|ы|и)$/u, '');

/** The names of people as a language writes them, and in English. */
function peopleLexicon(people: People, language: string): Lexicon<PersonName> {
  const lexicon = new Lexicon<PersonName>(language === 'ru' ? withoutCase : withoutArticle);
  const words = new Map<string, Set<string>>();
  for (const person of Object.keys(people))
    for (const name of namesIn(people, person, language)) {
      for (const form of language === 'ar' ? JOINED.map((joined) => joined + name) : [name])
        lexicon.add(form, { person, kind: 'whole' });
      for (const word of name.split(' '))
        if (word !== name && NAME_WORD.test(word))
          words.set(word, (words.get(word) ?? new Set()).add(person));
    }
  for (const [person, { others }] of Object.entries(people))
    for (const phrase of [...(others[language] ?? []), ...(others['en'] ?? [])])
      lexicon.add(phrase, { person, kind: 'other' });
  for (const [word, bearers] of words)
    for (const person of bearers) lexicon.add(word, { person, kind: 'word' });
  return lexicon;
}

/** The lexicons of one language. */
export interface Lexicons {
  countries: CountryLexicon;
  organizations: Lexicon<string>;
  topics: Lexicon<string>;
  types: Lexicon<Formula>;
  offices: Lexicon<string>;
  people: Lexicon<PersonName>;
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
      people: peopleLexicon(vocabularies.people, language),
    };
    made.set(language, known);
    return known;
  };
}
