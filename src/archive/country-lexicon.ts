import countries from 'world-countries/countries.json' with { type: 'json' };
import { countryNamesOf, NAME_LOCALES } from './country-names.ts';
import { countryCodes } from './country.ts';
import { Lexicon, type Match, type Word } from './lexicon.ts';
import { simplified } from './simplified-chinese.ts';
import type { CountryNames } from './vocabulary.ts';
import { arabicAdjectives, frenchForms, russianForms, spanishForms } from './inflect.ts';
import { wordNormalizer } from './word-normalizer.ts';
import { isWrittenAs, lettersOf, type WrittenForm } from './written-form.ts';

/** How a country is named at a place of a text. */
export interface CountryName {
  code: string;
  /**
   * A capital stands for its government, or is only a place, and says less than a name; `office` is a seat of
   * government or who holds the highest office; `other` is a phrase that holds a name and is no country.
   */
  kind: 'name' | 'adjective' | 'capital' | 'office' | 'other';
}

/** A name of a country and how it must be written to count. */
export type Written = CountryName & { as: WrittenForm; name: string };

/** Finds the names of all countries in texts of one language; one place may give several codes. */
export type CountryLexicon = (text: string, words?: readonly Word[]) => Match<CountryName>[];

/** “and” in names such as Trinidad and Tobago, which CLDR writes “&”. */
const AND: Readonly<Record<string, string>> = {
  en: 'and',
  es: 'y',
  fr: 'et',
  id: 'dan',
  pt: 'e',
  vi: 'và',
  ru: 'и',
  de: 'und',
  it: 'e',
};

/** Further spellings of a name: with “and” spelled out, Saint in full, and without the article. */
function spellings(name: string, locale: string): string[] {
  const and = AND[locale];
  const bare = name.replace(/^the /u, '');
  const full = bare.replace(/ (?:&|and) /u, and ? ` ${and} ` : ' & ').replace(/\bSt\. /u, 'Saint ');
  const forms = [bare, full];
  if (locale === 'ar') return forms.flatMap((form) => ['', 'و', 'ب', 'ل'].map((joined) => joined + form));
  if (locale === 'ru') return forms.flatMap(russianForms);
  // Ingest searches texts in Simplified Chinese; Taiwan's names are written in Traditional.
  if (locale === 'zh') return forms.flatMap((form) => [form, simplified(form)]);
  return forms;
}

/** Capitals that texts in English name less often than something else: a university, a state of Australia, a person. */
const AMBIGUOUS_CAPITALS = new Set(['Georgetown', 'Victoria', 'Kingston']);

/** A name with fewer letters is an abbreviation and must be written exactly. */
const SHORTEST = 4;

/** Languages in which adjectives of countries are capitalised. */
const CAPITALISES_ADJECTIVES = new Set(['en', 'nl']);

/** The project's codes of languages that world-countries gives official names in, by its own (ISO 639-3). */
const TRANSLATIONS: Readonly<Record<string, string>> = {
  ar: 'ara',
  cs: 'ces',
  de: 'deu',
  es: 'spa',
  fa: 'per',
  fr: 'fra',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  tr: 'tur',
  ur: 'urd',
  zh: 'zho',
};

const FACTS: ReadonlyMap<string, (typeof countries)[number]> = new Map(
  countries.map((country) => [country.cca2, country]),
);

/**
 * The names of all countries in a language: CLDR's, official names, demonyms and capitals by world-countries,
 * and the archive's own further ones.
 */
export function countryLexicon(language: string, further: CountryNames): CountryLexicon {
  const lexicon = new Lexicon<Written>(wordNormalizer(localeOf(language)));
  for (const code of countryCodes())
    for (const written of countryForms(code, language, further)) lexicon.add(written.name, written);
  return (text, words) => {
    const found = lexicon
      .find(text, words)
      .filter((match) => isWrittenAs(match.value.as, match.value.name, match.text));
    return found.map(({ value: { code, kind }, ...place }) => ({ ...place, value: { code, kind } }));
  };
}

const localeOf = (language: string) => NAME_LOCALES.find((known) => known === language) ?? 'en';

/** All names of a country in a language, and how each must be written to count. */
export function countryForms(code: string, language: string, further: CountryNames): Written[] {
  const locale = localeOf(language);
  return (Object.entries(formsOf(code, locale, further)) as [CountryName['kind'], string[]][]).flatMap(
    ([kind, forms]) =>
      [...new Set(forms)].map((name) => {
        const as = writtenAs(name, kind, locale);
        return { code, kind, as, name };
      }),
  );
}

function formsOf(code: string, locale: string, further: CountryNames): Record<CountryName['kind'], string[]> {
  const own = further[code];
  const facts = FACTS.get(code);
  const translations: Readonly<Record<string, { official: string }>> | undefined = facts?.translations;
  const official = [
    locale === 'en' ? facts?.name.official : translations?.[TRANSLATIONS[locale] ?? '']?.official,
  ].filter((name) => name !== undefined);
  const demonyms =
    facts && 'demonyms' in facts ? (facts.demonyms as Record<string, { m: string; f: string }>) : {};
  const isState = facts?.independent !== false;
  const names = [...countryNamesOf(code, locale, further), ...official];
  const ownAdjectives = own?.adjectives[locale] ?? [];
  const adjectives: Readonly<Record<string, () => string[]>> = {
    en: () =>
      (isState ? [demonyms['eng']?.m ?? '', ...ownAdjectives] : ownAdjectives).flatMap((form) => [
        form,
        `${form}s`,
      ]),
    es: () => ownAdjectives.flatMap(spanishForms),
    fr: () =>
      [...(isState ? [demonyms['fra']?.m ?? '', demonyms['fra']?.f ?? ''] : []), ...ownAdjectives].flatMap(
        frenchForms,
      ),
    ar: () => [...ownAdjectives, ...(isState ? names.flatMap(arabicAdjectives) : [])],
  };
  const capitals = [
    ...(own?.capitals[locale] ?? []),
    ...(locale === 'en' && isState
      ? (facts?.capital ?? []).filter((name) => !AMBIGUOUS_CAPITALS.has(name))
      : []),
  ];
  const name = names.flatMap((name) => spellings(name, locale));
  const adjective = (adjectives[locale]?.() ?? ownAdjectives).filter((form) => form.length > 3);
  return {
    name,
    adjective,
    capital: locale === 'ru' ? capitals.flatMap(russianForms) : capitals,
    office: own?.offices[locale] ?? [],
    other: [...(own?.others[locale] ?? []), ...languageNames({ name, adjective }, locale)],
  };
}

/** What stands with the adjective of a country where a language is meant: what is taught in French names no country. */
const LANGUAGE_BY_ADJECTIVE: Readonly<Record<string, (adjective: string) => string[]>> = {
  en: (adjective) => [`${adjective} language`, `${adjective} languages`],
  es: (adjective) => [`idioma ${adjective}`, `lengua ${adjective}`],
  fr: (adjective) => [`langue ${adjective}`],
  ar: (adjective) => [`اللغة ${adjective}`],
};

/** What stands with the name of a country where a language is meant, in languages that call languages by names. */
const LANGUAGE_BY_NAME: Readonly<Record<string, (name: string) => string[]>> = {
  vi: (name) => [`tiếng ${name}`, `ngôn ngữ ${name}`],
  id: (name) => [`bahasa ${name}`],
};

const languageNames = (
  { name, adjective }: { name: readonly string[]; adjective: readonly string[] },
  locale: string,
): string[] => [
  ...name.flatMap((form) => LANGUAGE_BY_NAME[locale]?.(form) ?? []),
  ...adjective.flatMap((form) => LANGUAGE_BY_ADJECTIVE[locale]?.(form) ?? []),
];

function writtenAs(form: string, kind: CountryName['kind'], locale: string): WrittenForm {
  const letters = lettersOf(form);
  if (letters.length < SHORTEST && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return 'exact';
  if (kind === 'adjective' && !CAPITALISES_ADJECTIVES.has(locale)) return 'any';
  return 'capitalised';
}
