import type { Archive } from '../../archive/archive.ts';
import { countryNamesOf, NAME_LOCALES } from '../../archive/country-names.ts';
import { monthNames } from '../../archive/month-names.ts';
import { fold } from '../../archive/text.ts';
import type { Vocabularies, Vocabulary } from '../../archive/vocabulary.ts';
import type { Names } from '../query.ts';

/** The languages whose names are always known, whatever the archive holds: those that ingest reads. */
const ALWAYS = ['en', 'vi', 'id', 'es', 'fr', 'zh', 'zh-Hant', 'ru', 'ar'];

/** Abbreviations of countries that people type in small letters; “us” is mostly a pronoun. */
const ABBREVIATIONS: Readonly<Record<string, string[]>> = {
  AE: ['uae'],
  EU: ['eu'],
  GB: ['uk'],
  US: ['usa'],
};

/** The separator of parts that each name the topic: “Sanctions and embargoes”. */
const BETWEEN_PARTS = /\s+(?:and|và|dan|y|e|et|und|и)\s+|\s+و(?=\S)|[,、与與和]/u;

/** The names that queries are understood by: of the archive's countries, topics and the like, and of months. */
export function namesOf({ lists, statements }: Archive, vocabularies: Vocabularies): Names {
  const countries = [...lists.countries.keys()].map((key) => key.toUpperCase()).sort();
  const languages = [...new Set(statements.map(({ data }) => data.language))].sort();
  const surnames = ownSurnames(vocabularies.people);
  const locales = NAME_LOCALES.filter((locale) => ALWAYS.includes(locale) || languages.includes(locale));
  return {
    country: Object.fromEntries(
      countries.map((code) => [
        code,
        distinct([
          ...locales.flatMap((locale) => countryNamesOf(code, locale, vocabularies.countries)),
          ...(ABBREVIATIONS[code] ?? []),
        ]),
      ]),
    ),
    organization: termNames(
      vocabularies.organizations,
      lists.organizations.keys(),
      ({ labels, keywords }) => [...Object.values(labels), ...Object.values(keywords).flat()],
    ),
    person: Object.fromEntries(
      [...lists.people.keys()]
        .sort()
        .map((slug) => [
          slug,
          distinct([
            ...Object.values(vocabularies.people[slug]?.names ?? {}).flat(),
            ...(surnames.get(slug) ?? []),
          ]),
        ]),
    ),
    topic: termNames(vocabularies.topics, lists.topics.keys(), ({ labels }) =>
      Object.values(labels).flatMap((label) => [label, ...label.split(BETWEEN_PARTS)]),
    ),
    type: termNames(vocabularies.types, lists.types.keys(), ({ labels }) => Object.values(labels)),
    language: Object.fromEntries(languages.map((tag) => [tag, languageNames(tag, locales)])),
    months: Array.from({ length: 12 }, (_, index) =>
      distinct(locales.flatMap((locale) => monthNames(index + 1, locale))),
    ),
    unrelated: distinct(
      [...lists.people.keys()].flatMap((slug) =>
        Object.values(vocabularies.people[slug]?.others ?? {}).flat(),
      ),
    ).sort(),
  };
}

/** Languages that write a surname last and whose readers search by it alone; in Latin letters the texts have the word itself. */
const SURNAME_LAST = ['ru', 'ar'];

/** Countries whose people write the surname first, in every language. */
const SURNAME_FIRST = new Set(['CN', 'TW', 'VN', 'KR', 'KP', 'KH']);

/** A shorter last word is part of a name. */
const SHORTEST_SURNAME = 4;

/** The surnames of people, by their slugs, that no other person of the vocabulary has: Путин. */
function ownSurnames(people: Vocabularies['people']): Map<string, string[]> {
  const holders = new Map<string, string[]>();
  for (const [slug, { names, country }] of Object.entries(people))
    for (const name of SURNAME_FIRST.has(country)
      ? []
      : SURNAME_LAST.flatMap((language) => names[language] ?? [])) {
      const last = name.split(' ').slice(1).at(-1) ?? '';
      if (last.length >= SHORTEST_SURNAME)
        holders.set(last, [...new Set([...(holders.get(last) ?? []), slug])]);
    }
  const own = new Map<string, string[]>();
  for (const [last, slugs] of holders)
    for (const slug of slugs.length === 1 ? slugs : []) own.set(slug, [...(own.get(slug) ?? []), last]);
  return own;
}

/** The names of a vocabulary's terms that an archive has statements of. */
function termNames(
  { terms }: Vocabulary,
  held: Iterable<string>,
  namesOf: (term: Vocabulary['terms'][string]) => string[],
): Record<string, string[]> {
  const slugs = [...held].sort();
  return Object.fromEntries(
    slugs.flatMap((slug) => {
      const term = terms[slug];
      return term ? [[slug, distinct(namesOf(term).map((name) => name.replace(/\*$/u, '')))]] : [];
    }),
  );
}

function languageNames(tag: string, locales: readonly string[]): string[] {
  const names = locales.map((locale) => new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? '');
  return distinct(names);
}

/** Names without those that differ only in case and diacritics; short ones are all kept. */
function distinct(names: readonly string[]): string[] {
  const known = new Set<string>();
  return names
    .map((name) => name.trim())
    .filter((name) => {
      const key = name.length > 3 ? fold(name) : name;
      return name !== '' && !known.has(key) && known.add(key);
    });
}
