import { countryForms } from './country-lexicon.ts';
import type { Archive } from './archive.ts';
import type { EvidenceTerms } from './evidence-finder.ts';
import { namesIn } from './people.ts';
import type { Vocabularies, Vocabulary } from './vocabulary.ts';

const SIGNS = { exact: '=', capitalised: '^', any: '~' } as const;

/** The terms by which texts of a language name the countries, topics, organizations and people of an archive. */
export function evidenceTerms(
  language: string,
  { lists }: Archive,
  vocabularies: Vocabularies,
): EvidenceTerms {
  return {
    countries: entriesOf(lists.countries.keys(), (key) =>
      countryForms(key.toUpperCase(), language, vocabularies.countries).map(
        ({ kind, as, name }) => (kind === 'other' ? '!' : SIGNS[as]) + name,
      ),
    ),
    topics: entriesOf(lists.topics.keys(), (slug) => termWords(vocabularies.topics, slug, [language], '~')),
    organizations: entriesOf(lists.organizations.keys(), (slug) =>
      termWords(vocabularies.organizations, slug, [language, 'en'], '='),
    ),
    people: entriesOf(lists.people.keys(), (slug) =>
      namesIn(vocabularies.people, slug, language).map((name) => `=${name}`),
    ),
  };
}

const entriesOf = (keys: Iterable<string>, wordsOf: (key: string) => string[]): Record<string, string[]> =>
  Object.fromEntries([...keys].sort().map((key) => [key, [...new Set(wordsOf(key))]]));

function termWords(
  { terms }: Vocabulary,
  slug: string,
  languages: readonly string[],
  sign: string,
): string[] {
  const { keywords = {} } = terms[slug] ?? {};
  return languages.flatMap((language) => keywords[language] ?? []).map((word) => sign + word);
}
