import { z } from 'zod';
import { SLUG_PATTERN } from './identifiers.ts';
import type { People } from './people.ts';

const slug = z.string().regex(SLUG_PATTERN, {
  error: 'is not a slug; use lower-case ASCII letters, digits and hyphens',
});

/** Words by language tag. */
const wordsByLanguage = z.record(z.string(), z.array(z.string().min(1)));

/** A label in each language that has one; English always. */
const labels = z.record(z.string(), z.string().min(1)).refine((label) => Boolean(label['en']), {
  error: 'has no English label; add one under "en"',
});

/** Concepts of another vocabulary: labels by identifier. */
const concepts = z.record(z.string().regex(/^\w+$/), z.string().min(1)).default({});

/** A term of a vocabulary. */
const term = z.strictObject({
  /** The labels of the term, by language. */
  labels,
  /** The group it is listed under. */
  group: slug.optional(),
  /** The words by which ingest and search know it, by language; a trailing `*` matches any ending. */
  keywords: wordsByLanguage.default({}),
  /** The scope of the term, in English. */
  definition: z.string().min(1).optional(),
  /** The concepts of EuroVoc that mean the same as the term, or as a part of it: their English labels. */
  eurovoc: concepts,
  /** The concepts of the UNBIS Thesaurus, in the same way. */
  unbis: concepts,
});

/** Who the parties to a statement are: its issuers, those who met, or the one in whose name somebody speaks. */
const role = z.enum(['issuers', 'interlocutors', 'speaker']);

/** A type of statement: a term, with what its formulas tell. */
const statementType = term.extend({
  /** How much a formula of this type says: what a text calls itself outweighs what it reports on. */
  weight: z.number().positive().default(1),
  /** Whether texts of this type are mostly the words of who issues them. */
  speaks: z.boolean().default(false),
  /** The offices whose own words are of this type, where a text names no type. */
  offices: z.array(slug).default([]),
  /** Who its parties are; a title with such a formula names issuers and interlocutors. */
  parties: role.optional(),
  /** Further words by which a title says that; they do not name the type. */
  titles: wordsByLanguage.default({}),
});

/** A vocabulary file: its groups, where it has any, and its terms, each by slug, in the order to show them. */
export const vocabularySchema = z.strictObject({
  groups: z.record(slug, labels).default({}),
  terms: z.record(slug, term),
});

/** The vocabulary of types of statement. */
export const typesSchema = vocabularySchema.extend({
  terms: z.record(slug, statementType),
  /** The type of a text that names none; left out, it is `other` where there is such a type, else the last one. */
  fallback: slug.optional(),
  /** The type of a report of what a government said or did, which names itself as nothing else. */
  report: slug.optional(),
});

/** The vocabulary of offices. */
export const officesSchema = vocabularySchema.extend({
  terms: z.record(
    slug,
    term.extend({
      /** What the person is called who heads the office, where not as the office. */
      holder: labels.optional(),
    }),
  ),
});

/** A publisher of statements, known by its addresses. */
const publisher = z.strictObject({
  /** Its name, by language. */
  labels,
  /** ISO 3166-1 alpha-2, or EU; left out for an international body. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'is not a country code in capitals' })
    .optional(),
  kind: z.enum([
    'foreign-ministry',
    'presidency',
    'government',
    'parliament',
    'ministry',
    'mission',
    'international-organization',
    'news-agency',
    'newspaper',
    'broadcaster',
    'news-site',
  ]),
  /** Its domains without `www.`, each with a path where several bodies share one. */
  domains: z
    .array(z.string().regex(/^[a-z0-9.-]+\.[a-z]+(?:\/[\w./-]+)?$/, { error: 'is not a domain' }))
    .min(1),
});

/** The vocabulary of publishers, by slug. */
export const publishersSchema = z.record(slug, publisher);

/** Names of countries that CLDR lacks, by code. */
export const countryNamesSchema = z.record(
  z.string().regex(/^[A-Z]{2}$/, { error: 'is not a country code in capitals' }),
  z.strictObject({
    /** Further names, by language, as they are written. */
    names: wordsByLanguage.default({}),
    /** Adjectives and names of the people; a trailing `*` matches any ending. */
    adjectives: wordsByLanguage.default({}),
    /** The seat of government, which texts let stand for the government. */
    capitals: wordsByLanguage.default({}),
    /** Offices that only this country has: seats of government, and who holds the highest ones, as styled. */
    offices: wordsByLanguage.default({}),
    /** Phrases that hold the name and mean something else. */
    others: wordsByLanguage.default({}),
  }),
);

/** A vocabulary: terms and groups by slug. */
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** Rows of terms by the groups of their vocabulary, in its order; those of no group that it has come last, under none. */
export function inGroups<Row extends { key: string }>(
  rows: readonly Row[],
  { groups, terms }: Vocabulary,
): { labels?: Readonly<Record<string, string>>; rows: Row[] }[] {
  const groupOf = ({ key }: Row) => {
    const group = terms[key]?.group;
    return group !== undefined && Object.hasOwn(groups, group) ? group : undefined;
  };
  return [
    ...Object.entries(groups).map(([group, labels]) => ({
      labels,
      rows: rows.filter((row) => groupOf(row) === group),
    })),
    { rows: rows.filter((row) => groupOf(row) === undefined) },
  ].filter((group) => group.rows.length > 0);
}

/** The types of statement, by slug. */
export type Types = z.infer<typeof typesSchema>;

/** The offices, by slug. */
export type Offices = z.infer<typeof officesSchema>;

/** Who the parties to a statement are. */
export type Role = z.infer<typeof role>;

/** One term of a vocabulary. */
export type Term = z.infer<typeof term>;

/** One publisher. */
export type Publisher = z.infer<typeof publisher>;

/** The publishers by slug. */
export type Publishers = z.infer<typeof publishersSchema>;

/** Further names of countries by code. */
export type CountryNames = z.infer<typeof countryNamesSchema>;

/** All that an archive's content/vocabularies/ holds. */
export interface Vocabularies {
  topics: Vocabulary;
  types: Types;
  organizations: Vocabulary;
  countries: CountryNames;
  publishers: Publishers;
  offices: Offices;
  people: People;
}

/** Where the concepts of other vocabularies have their addresses. */
const CONCEPT_ADDRESSES = {
  eurovoc: 'http://eurovoc.europa.eu/',
  unbis: 'http://metadata.un.org/thesaurus/',
} as const;

/** Another vocabulary that terms are mapped to. */
export type OtherVocabulary = keyof typeof CONCEPT_ADDRESSES;

/** The concepts of other vocabularies that a term is mapped to, with their permanent addresses. */
export const conceptsOf = (term: Term): { vocabulary: OtherVocabulary; label: string; href: string }[] =>
  (Object.keys(CONCEPT_ADDRESSES) as OtherVocabulary[]).flatMap((vocabulary) =>
    Object.entries(term[vocabulary]).map(([identifier, label]) => ({
      vocabulary,
      label,
      href: CONCEPT_ADDRESSES[vocabulary] + identifier,
    })),
  );

/** The type of a text that names none. */
export const fallbackType = ({ terms, fallback }: Types): string =>
  fallback ?? (Object.hasOwn(terms, 'other') ? 'other' : (Object.keys(terms).at(-1) ?? 'other'));

/** A term's label in a language, else in English, else its slug. */
export const termLabel = (vocabulary: Vocabulary, slug: string, locale = 'en'): string => {
  const found = vocabulary.terms[slug]?.labels;
  return found?.[locale] ?? found?.['en'] ?? slug;
};

/** The labels of all of a vocabulary's terms, by slug. */
export const termLabels = (vocabulary: Vocabulary, locale = 'en'): Record<string, string> =>
  Object.fromEntries(
    Object.keys(vocabulary.terms).map((slug) => [slug, termLabel(vocabulary, slug, locale)]),
  );
